import { TELLING } from '../access/powers.ts';
import type { Finding } from '../finding.ts';
import { reveal } from '../untrusted.ts';
import type { Hunk } from './hunks.ts';
import type { LineRepair } from './line-repair.ts';

/** What may repair a finding, the best first; nothing of it is verified. `head` are the lines of its file. */
export function candidatesOf(
  finding: Finding,
  grant: string | undefined,
  head: readonly string[],
  hunks: readonly Hunk[],
): LineRepair[] {
  const narrower = grant === undefined ? undefined : narrowed(finding, grant, head);
  const line = sameLine(finding, head, hunks);
  return [...(narrower ? [narrower] : []), ...(line ? [line] : []), ...asBefore(finding, hunks)];
}

/** The grant's own text replaced by the narrow commands that people mean by it. */
function narrowed(finding: Finding, grant: string, head: readonly string[]): LineRepair | undefined {
  const { place, witness } = finding;
  const commands = witness && TELLING.get(`run\0${reveal(witness.use)}`)?.instead;
  const line = head[place.startLine - 1];
  if (!commands || line === undefined || place.side !== 'head' || place.endLine !== place.startLine) return undefined;
  const at = line.indexOf(grant, Math.max(0, place.startColumn - 1));
  if (at < 0 || at + grant.length > place.endColumn) return undefined;
  const texts = inWordsOf(grant, commands.slice(0, COMMANDS));
  if (!texts) return undefined;
  const [before, after] = [line.slice(0, at), line.slice(at + grant.length)];
  return { path: reveal(place.path), startLine: place.startLine, now: [line], ...inPlace(before, texts, after) };
}
const COMMANDS = 3;

/** Commands as the client of the grant writes them; undefined where a tool's whole name takes no command. */
function inWordsOf(grant: string, commands: readonly string[]): string[] | undefined {
  const tool = /^([A-Za-z_]+)\(.*\)$/.exec(grant)?.[1] ?? /^(?:Bash|Shell)$/.exec(grant)?.[0];
  if (tool !== undefined) return commands.map((c) => `${tool}(${c})`);
  return WHOLE_TOOL.test(grant) ? undefined : [...commands];
}
const WHOLE_TOOL = /^(?:shell|bash|\w*_\w*|[a-z]*[A-Z]\w*|execute|terminal)$/;

function inPlace(before: string, texts: readonly string[], after: string): Pick<LineRepair, 'instead' | 'kind'> {
  const kind = 'narrower';
  const quote = /["']$/.exec(before)?.[0];
  // An entry of a list that has a line of its own.
  if (/^\s*- ["']?$/.test(before) && /^["']?\s*$/.test(after))
    return { kind, instead: texts.map((t) => before + t + after) };
  if (/^\s*["']$/.test(before) && quote && /^["'],?\s*$/.test(after)) {
    const comma = after.includes(',') ? '' : ',';
    return { kind, instead: texts.map((t, i) => before + t + (i < texts.length - 1 && comma ? `${quote},` : after)) };
  }
  const joint = quote && after.startsWith(quote) ? `${quote}, ${quote}` : ', ';
  return { kind, instead: [before + texts.join(joint) + after] };
}

/** The line of base that says what the finding's line says, told by the key that both start with. */
function sameLine({ place }: Finding, head: readonly string[], hunks: readonly Hunk[]): LineRepair | undefined {
  const line = head[place.startLine - 1];
  const key = line === undefined ? undefined : KEY.exec(line)?.[0];
  if (line === undefined || key === undefined || place.side !== 'head') return undefined;
  const hunk = hunks.find((h) => place.startLine >= h.headLine && place.startLine < h.headLine + h.now.length);
  const was = hunk?.before.find((b) => b.startsWith(key));
  if (was === undefined) return undefined;
  const instead = was.replace(/,$/, '') + (line.endsWith(',') ? ',' : '');
  return { path: reveal(place.path), startLine: place.startLine, now: [line], instead: [instead], kind: 'as before' };
}
const KEY = /^[^:=]{1,100}[:=]/;

/** What base has where the finding is, nearest first; where nothing but new lines came, there is nothing to go back to. */
function asBefore({ place }: Finding, hunks: readonly Hunk[]): LineRepair[] {
  const far = (h: Hunk): number => {
    const [start, lines] = place.side === 'head' ? [h.headLine, h.now] : [h.baseLine, h.before];
    return Math.max(0, start - place.endLine, place.startLine - (start + Math.max(1, lines.length) - 1));
  };
  return hunks
    .filter((h) => h.before.length > 0 && h.before.length <= LINES && h.now.length <= LINES)
    .sort((a, b) => far(a) - far(b) || a.headLine - b.headLine)
    .slice(0, HUNKS)
    .map((h) => ({
      path: reveal(place.path),
      startLine: h.headLine,
      now: h.now,
      instead: h.before,
      kind: 'as before',
    }));
}
const LINES = 10;
const HUNKS = 2;

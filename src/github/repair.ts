import { addedLines } from '../change/added-lines.ts';
import type { ChangedFile, ChangeSet } from '../change/change-set.ts';
import type { Finding, Review } from '../finding.ts';
import { mayBeShown, textOf, withText } from '../repair/trial.ts';
import { distrust } from '../untrusted.ts';

/** Lines of a file of head, and what to write in their place so that a finding is gone. */
export interface Repair {
  readonly finding: Finding;
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Without a line end; empty where the lines are to go. */
  readonly replacement: string;
}

/**
 * Repairs that were verified: applied, everything is still read, the finding is gone and no other has come. Tried is what
 * needs no judgement: taking out the lines that the change added. At most ten findings are tried, worst first.
 */
export async function findRepairs(
  change: ChangeSet,
  review: Review,
  again: (change: ChangeSet) => Promise<Review>,
): Promise<readonly Repair[]> {
  const repairs: Repair[] = [];
  const open = review.findings.filter(
    (f) => !f.accepted && !f.approved && f.place.side === 'head' && f.severity !== 'note',
  );
  for (const finding of open.slice(0, MAX_TRIED)) {
    const file = change.files.find(({ head }) => head !== undefined && distrust(head.path) === finding.place.path);
    const path = file?.head?.path ?? '';
    const lines = file?.base ? await changedLines(change, file) : null;
    if (!file || !lines || repairs.some((r) => r.path === path && overlap(r, finding.place))) continue;
    for (const candidate of candidatesOf(finding, lines, review)) {
      const text = applied(lines.head, candidate);
      if (!isRepaired(review, await again(withText(change, file, text)), finding)) continue;
      repairs.push({ finding, path, ...candidate });
      break;
    }
  }
  return repairs;
}

function overlap(a: Lined, b: Lined): boolean {
  return a.startLine <= b.endLine && b.startLine <= a.endLine;
}
type Lined = Pick<Repair, 'startLine' | 'endLine'>;

const MAX_TRIED = 10;
const MAX_LINES = 30;

type Candidate = Pick<Repair, 'startLine' | 'endLine' | 'replacement'>;
interface Lines {
  readonly head: readonly string[];
  readonly added: ReadonlySet<number>;
}

/** Null where the file is no short text. */
async function changedLines(change: ChangeSet, { base, head }: ChangedFile): Promise<Lines | null> {
  if (!base || head?.kind !== 'file') return null;
  const before = (await change.read('base', [base])).get(base.id);
  const after = (await change.read('head', [head])).get(head.id);
  if (before?.kind !== 'bytes' || after?.kind !== 'bytes') return null;
  const text = textOf(after.bytes);
  const old = textOf(before.bytes);
  if (text === null || old === null || text.includes('\r')) return null;
  return { head: text.split('\n'), added: new Set(addedLines(old, text).map(({ line }) => line)) };
}

/** Only lines that the change added: a suggestion elsewhere is refused by GitHub, or undoes what was there before. */
function candidatesOf(finding: Finding, { head, added }: Lines, review: Review): Candidate[] {
  const { startLine, endLine } = finding.place;
  if (endLine - startLine >= MAX_LINES) return [];
  for (let line = startLine; line <= endLine; line += 1) if (!added.has(line)) return [];
  const gone: Candidate = { startLine, endLine, replacement: '' };
  // The last entry of a JSON list takes the comma before it along. That line is next to an added one, so in the diff.
  const previous = head[startLine - 2];
  const short = previous?.replace(/,$/, '');
  if (previous === undefined || short === previous || short === undefined) return [gone];
  const shown = mayBeShown(short) && !review.findings.some((f) => f.place.startLine === startLine - 1);
  return shown ? [gone, { startLine: startLine - 1, endLine, replacement: short }] : [gone];
}

function applied(head: readonly string[], { startLine, endLine, replacement }: Candidate): string {
  const middle = replacement === '' ? [] : [replacement];
  return [...head.slice(0, startLine - 1), ...middle, ...head.slice(endLine)].join('\n');
}

function isRepaired(before: Review, after: Review, finding: Finding): boolean {
  const known = new Set(before.findings.map((f) => f.fingerprint));
  const left = after.findings.map((f) => f.fingerprint);
  return !left.includes(finding.fingerprint) && left.every((fingerprint) => known.has(fingerprint));
}

import type { Pattern, Sequence, Token } from '../../access/pattern.ts';
import { merge, NOTHING, ONE, SEGMENT, SEPARATOR, SOME, union, uses, whole } from '../../access/pattern.ts';
import { addressPattern } from './address.ts';

/**
 * One rule of `--allow-tool` or `--deny-tool` as uses; undefined where it matches nothing, or is none at all. Deny goes
 * before allow. Sources: `copilot help permissions`; Copilot CLI 1.0.102 observed.
 */
export function toolRule(rule: string): Pattern | undefined {
  const parts = /^([^\s()]+)(?:\(([^()]+)\))?$/.exec(rule);
  const kind = parts?.[1];
  const inner = parts?.[2];
  if (kind === undefined) return undefined;
  switch (kind) {
    case 'shell':
      return inner === undefined ? whole('run') : commands(inner);
    case 'write':
      return inner === undefined ? union(whole('edit'), whole('write')) : paths(['edit', 'write'], inner);
    case 'url':
      return inner === undefined ? whole('fetch') : addressPattern(inner);
    case 'read':
      return inner === undefined ? whole('read') : paths(['read'], inner);
    case 'memory':
      return { sequences: [[`memory${SEPARATOR}`]] };
    default:
      return {
        sequences: [inner === undefined ? [`mcp__${kind}__`, SOME, SEPARATOR] : [`mcp__${kind}__${inner}${SEPARATOR}`]],
      };
  }
}

/**
 * A command is known by its first word, `git` and `gh` by the one after it too. The rest never counts, so a rule with
 * more words matches nothing (`npm install` was seen to match, too). `:*` also takes what follows the stem.
 */
function commands(inner: string): Pattern | undefined {
  const prefix = inner.endsWith(':*');
  const stem = prefix ? inner.slice(0, -2) : inner;
  if (stem === '' || /[*:]|^\s|\s$|\s\s/.test(stem)) return undefined;
  const words = stem.split(' ');
  const depth = HAVE_COMMANDS.has(words[0] ?? '') ? 2 : 1;
  if (words.length > (words[0] === 'npm' ? 2 : depth)) return undefined;
  return words.length < depth && !prefix ? uses('run', [stem]) : uses('run', [stem], [`${stem} `, SOME]);
}
const HAVE_COMMANDS: ReadonlySet<string> = new Set(['git', 'gh']);

/**
 * A path is found at the end of any other, with globs; one from the root stands for itself. Braces and character classes
 * are not read: such a path is covered by the same text only.
 */
function paths(verbs: readonly string[], inner: string): Pattern {
  const rooted = inner.startsWith('/');
  const parts = inner
    .replace(/^\.\//, '')
    .split('/')
    .filter((s) => s !== '');
  // Any folder may come before a relative path anyway.
  while (!rooted && parts.length > 1 && parts[0] === '**') parts.shift();
  const deep = parts.filter((p) => p === '**').length;
  if (parts.length === 0 || inner.endsWith('/')) return NOTHING;
  const tails = parts.length > MAX_SEGMENTS || deep > MAX_DEEP ? [[inner]] : tailsOf(parts);
  const starts: Sequence[] = rooted ? [['/']] : ['./', '~/', '/'].flatMap((r): Sequence[] => [[r], [r, SOME, '/']]);
  const sequences = starts.flatMap((start) => tails.map((tail) => merge([...start, ...tail])));
  return union(...verbs.map((verb) => uses(verb, ...sequences)));
}
const MAX_SEGMENTS = 100;
/** Each `**` within a path is none or some folders, so it doubles the sequences. */
const MAX_DEEP = 4;

function tailsOf(parts: readonly string[]): Token[][] {
  let tails: Token[][] = [[]];
  parts.forEach((part, i) => {
    const last = i === parts.length - 1;
    if (part !== '**') tails = tails.map((tail) => [...tail, ...segment(part), ...(last ? [] : ['/'])]);
    else tails = last ? tails.map((tail) => [...tail, SOME]) : tails.flatMap((tail) => [tail, [...tail, SOME, '/']]);
  });
  return tails;
}

function segment(text: string): Token[] {
  return text.split(/(\*+|\?)/).map((part) => (part.startsWith('*') ? SEGMENT : part === '?' ? CHARACTER : part));
}
const CHARACTER: Token = { ...ONE, not: '/' };

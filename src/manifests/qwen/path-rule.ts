import type { Sequence, Token } from '../../access/pattern.ts';
import { ANY, merge, NAME, ONE, SEGMENT, SOME } from '../../access/pattern.ts';

/**
 * The specifier of a path rule as files: `//x` from the root, `~/x` at home, anything else in the project. `*` stays
 * in a segment, `**` is any number of them; a folder's name is the folder alone, with or without a slash at its end.
 * Undefined for what only the client's library can read.
 */
export function pathSequences(specifier: string): Sequence[] | undefined {
  if (/[[\]{}()!+@|\\^$]/.test(specifier)) return undefined;
  const [root, rest] = specifier.startsWith('//')
    ? ['/', specifier.slice(2)]
    : specifier.startsWith('~/')
      ? ['~/', specifier.slice(2)]
      : ['./', specifier.replace(/^\.?\//, '')];
  const segments = normal(rest.split('/'));
  if (!segments || segments.length > MAX_SEGMENTS) return undefined;
  if (segments.length === 0) return [];
  let heads: Token[][] = [[root]];
  segments.forEach((segment, i) => {
    const last = i === segments.length - 1;
    if (/^\*\*+$/.test(segment)) {
      if (last) heads = [...heads.flatMap(folder), ...heads.map((h) => [...h, SOME])];
      else heads = heads.length > 16 ? heads.map((h) => [...h, ANY]) : heads.flatMap((h) => [h, [...h, SOME, '/']]);
    } else heads = heads.map((h) => [...h, ...segmentTokens(segment), ...(last ? [] : ['/'])]);
  });
  return heads.map(merge);
}

const MAX_SEGMENTS = 100;

/** `a/**` is also the file `a`. */
function folder(head: readonly Token[]): Token[][] {
  const last = head.at(-1);
  return head.length > 1 && last === '/' ? [[...head.slice(0, -1)]] : [];
}

/** Without `.` and `..`, as paths are joined; undefined where it leads out of its root. */
function normal(segments: readonly string[]): string[] | undefined {
  const out: string[] = [];
  for (const segment of segments) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') out.push(segment);
    else if (out.pop() === undefined) return undefined;
  }
  return out;
}

function segmentTokens(segment: string): Token[] {
  if (/^\*+$/.test(segment)) return [NAME];
  return segment.split(/(\*+|\?)/).flatMap((part): Token[] => {
    if (part === '') return [];
    if (part.startsWith('*')) return [SEGMENT];
    return [part === '?' ? { ...ONE, not: '/' } : part];
  });
}

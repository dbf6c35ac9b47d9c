import type { Pattern, Sequence, Token } from '../../access/pattern.ts';
import { ANY, merge, ONE, SEGMENT, SOME, union, uses } from '../../access/pattern.ts';

/**
 * Path globs of Cursor and VS Code as uses: `**`, `*`, `?`; relative to the workspace, `~/x` at home, `/x` absolute.
 * A path without a wildcard also holds what is in it, should it be a folder. Sources: cursor.com/docs/cli/reference/
 * permissions; the glob of VS Code (`vs/base/common/glob.ts`).
 */
export function globPath(verbs: readonly string[], glob: string): Pattern {
  const found = sequences(glob.trim().replace(/\\/g, '/'));
  return union(...verbs.map((verb) => uses(verb, ...found)));
}

function sequences(glob: string): Sequence[] {
  const path = glob
    .replace(/^\$\{workspaceFolder\}\/?/, './')
    .replace(/^(\$HOME|\$\{userHome\}|\$\{env:HOME\})(?=\/|$)/, '~');
  if (path === '/' || /^\/\*\*?(\/\*\*?)?$/.test(path))
    return [
      ['/', SOME],
      ['./', SOME],
      ['~/', SOME],
    ];
  if (path === '~') return [['~/', SOME]];
  const root = path.startsWith('~/') ? '~/' : path.startsWith('/') ? '/' : './';
  const rest = path.replace(/^(~\/|\.\/|\/)+/, '');
  if (path.startsWith('../') || path === '..') return [['/', SOME]];
  // A lone star is read as everything: nobody who writes `Write(*)` means the top folder alone.
  if (rest === '' || rest === '.' || /^\*+$/.test(rest)) return [[root, SOME]];
  return below(root, rest);
}

const MAX_SEGMENTS = 100;

function below(root: string, glob: string): Sequence[] {
  let heads: Token[][] = [[root]];
  const segments = glob.split('/').filter((s) => s !== '' && s !== '.');
  // Nobody writes such a path; it stands for itself, so that only the same text covers it.
  if (segments.length > MAX_SEGMENTS) return [[`${root}${glob}`]];
  segments.forEach((segment, i) => {
    const last = i === segments.length - 1;
    if (segment === '**') {
      // Zero or more folders: both ways up to a bound, above it the wider one alone.
      if (last) heads = heads.map((h) => [...h, SOME]);
      else heads = heads.length > 16 ? heads.map((h) => [...h, ANY]) : heads.flatMap((h) => [h, [...h, SOME, '/']]);
    } else heads = heads.map((h) => [...h, ...segmentTokens(segment), ...(last ? [] : ['/'])]);
  });
  if (/[*?]/.test(segments.at(-1) ?? '')) return heads.map(merge);
  return heads.flatMap((h) => [merge(h), merge([...h, '/', SOME])]);
}

function segmentTokens(segment: string): Token[] {
  return segment.split(/(\*+|\?)/).flatMap((part): Token[] => {
    if (part === '') return [];
    if (part.startsWith('*')) return [SEGMENT];
    return [part === '?' ? { ...ONE, not: '/' } : part];
  });
}

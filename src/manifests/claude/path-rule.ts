import type { Pattern, Sequence, Token } from '../../access/pattern.ts';
import { ANY, merge, NAME, ONE, SEGMENT, SOME, uses } from '../../access/pattern.ts';

/**
 * Paths in Claude Code's rules: gitignore patterns with four anchors, compared without regard to case.
 * `//x` the file system, `~/x` home, `/x` the settings' own project, `x` and `./x` the working folder. A deny or ask
 * without an anchor holds at any depth, an allow only from the top (observed, 2.1.329).
 *
 * Canonical uses: `./a` in the project, `~/a` at home, `/a` elsewhere. The project lies somewhere in the file system,
 * so `//**` holds all three.
 */
export function pathPattern(verbs: readonly string[], specifier: string, granting: boolean): Pattern {
  const found = sequences(specifier.trim().toLowerCase(), granting);
  return { sequences: verbs.flatMap((verb) => uses(verb, ...found).sequences) };
}

/** Everything in the working folder. */
export const WORKING_FOLDER: Sequence = ['./', SOME];

function sequences(path: string, granting: boolean): Sequence[] {
  if (path.startsWith('//')) {
    const rest = path.slice(2);
    const anchors = /^\*\*(\/|$)/.test(rest) || rest === '*' || rest === '' ? ['/', './', '~/'] : ['/'];
    return anchors.flatMap((a) => below(a, rest === '' ? '**' : rest, granting));
  }
  if (path === '~' || path.startsWith('~/')) return below('~/', path.slice(2) || '**', granting);
  if (path.startsWith('/')) return below('./', path.slice(1) || '**', granting);
  if (path.startsWith('../') || path === '..') return below('/', '**', granting);
  if (path.startsWith('./')) return below('./', path.slice(2) || '**', granting);
  if (path === '.' || path === '') return below('./', '**', granting);
  const anchored = path.replace(/\/$/, '').includes('/');
  return anchored && granting
    ? below('./', path, granting)
    : [...below('./', path, granting), ...below('./', `**/${path}`, granting)];
}

/** A gitignore pattern below an anchor: the path itself and, where it may be a folder, all that is in it. */
function below(anchor: string, pattern: string, granting: boolean): Sequence[] {
  const segments = pattern
    .split('/')
    .filter((s, i, all) => s !== '' || i < all.length - 1)
    .filter((s) => s !== '' && s !== '.');
  let heads: Token[][] = [[anchor]];
  segments.forEach((segment, i) => {
    const last = i === segments.length - 1;
    if (segment === '**') {
      if (last) heads = heads.map((h) => [...h, SOME]);
      // Zero or more folders: both ways, up to a bound; above it the wider one alone (never narrower than the client).
      else
        heads =
          heads.length > 16 ? heads.map((h) => [...h, ANY]) : heads.flatMap((h) => [h, [...h, NAME_OR_PATH, '/']]);
      return;
    }
    heads = heads.map((h) => [...h, ...segmentTokens(segment, granting), ...(last ? [] : ['/'])]);
  });
  if (segments.at(-1) === '**') return heads.map(merge);
  return heads.flatMap((h) => [merge(h), merge([...h, '/', SOME])]);
}

const NAME_OR_PATH = SOME;

/** A character class is over-approximated where it grants; where it guards it counts as plain text, so as nothing. */
function segmentTokens(segment: string, granting: boolean): Token[] {
  if (segment === '*') return [NAME];
  const out: Token[] = [];
  for (const part of segment.split(/(\*+|\?|\[[^\]]*\])/)) {
    if (part === '') continue;
    if (part.startsWith('*')) out.push(SEGMENT);
    else if (part === '?' || (granting && part.startsWith('['))) out.push({ ...ONE, not: '/' });
    else out.push(part);
  }
  return out;
}

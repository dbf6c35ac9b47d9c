import type { Pattern, Sequence, Token } from '../../access/pattern.ts';
import { ANY, merge, NAME, ONE, SEGMENT, SOME, uses } from '../../access/pattern.ts';

/**
 * Paths in Claude Code's rules: gitignore patterns with four anchors, compared without regard to case.
 * `//x` the file system, `~/x` home, `/x` the settings' own project, `x` and `./x` the working folder. A pattern without
 * a slash holds at any depth, and so does the guard `x/**`; any other only from its anchor (observed, 2.1.329).
 *
 * Canonical uses: `./a` in the project, `/../a` beside it, `~/a` at home, `/a` elsewhere. The project lies somewhere in
 * the file system, so `//**` holds all of them.
 */
export function pathPattern(verbs: readonly string[], specifier: string, granting: boolean): Pattern | undefined {
  const found = sequences(specifier.trimEnd().toLowerCase(), granting);
  return found.length === 0 ? undefined : { sequences: verbs.flatMap((verb) => uses(verb, ...found).sequences) };
}

/** Everything in the working folder. */
export const WORKING_FOLDER: Sequence = ['./', SOME];

/** None: the rule matches nothing. So do an anchor alone, a blank before it and `.` between slashes (observed). */
function sequences(path: string, granting: boolean): Sequence[] {
  if (path !== path.trim() || ['', '~', '~/', '/', '//', '.', './'].includes(path)) return [];
  if (path.startsWith('//')) {
    const rest = path.slice(2);
    const anchors = /^\*\*(\/|$)/.test(rest) || rest === '*' ? ['/', './', '~/'] : ['/'];
    return anchors.flatMap((a) => below(a, rest, granting));
  }
  if (path.startsWith('~/')) return below('~/', path.slice(2), granting);
  if (path.startsWith('/')) return below('./', path.slice(1), granting);
  if (path.startsWith('../') || path === '..') return above(path, granting);
  const rest = path.replace(/^\.\//, '');
  // As a guard `x/**` is the folder x, at any depth; with more slashes it is anchored, as everywhere in gitignore.
  const folder = granting ? undefined : /^([^/]+)\/\*\*$/.exec(rest)?.[1];
  const pattern = folder ?? rest;
  if (pattern.replace(/\/$/, '').includes('/')) return below('./', pattern, granting);
  return [...below('./', pattern, granting), ...below('./', `**/${pattern}`, granting)];
}

/**
 * Beside the project: `../lib/**` keeps its own anchor, so that it holds neither the whole machine nor another folder
 * beside it. A folder that holds the project (`..`, `../..`) holds what lies in the project too.
 */
function above(path: string, granting: boolean): Sequence[] {
  const parts = path.split('/').filter((p) => p !== '' && p !== '.');
  const up = parts.findIndex((p) => p !== '..');
  const rest = up < 0 ? '**' : parts.slice(up).join('/');
  const height = Math.min(up < 0 ? parts.length : up, 8);
  const anchors = Array.from({ length: height + 1 }, (_, i) => (i === 0 ? './' : `/${'../'.repeat(i)}`));
  const holdsProject = /^\*\*(\/|$)/.test(rest) || rest === '*';
  return (holdsProject ? anchors : anchors.slice(-1)).flatMap((a) => below(a, rest, granting));
}

/** A gitignore pattern below an anchor: the path itself and, where it may be a folder, all that is in it. */
function below(anchor: string, pattern: string, granting: boolean): Sequence[] {
  const all = pattern.split('/');
  const onlyInside = all.at(-1) === '';
  const segments = all.filter((s) => s !== '');
  if (segments.length === 0 || segments.includes('.') || segments.includes('..')) return [];
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
  return heads.flatMap((h) => [...(onlyInside ? [] : [merge(h)]), merge([...h, '/', SOME])]);
}

const NAME_OR_PATH = SOME;

/** Names of files are not longer. */
const MAX_SEGMENT = 4_096;

/** A character class is over-approximated where it grants; where it guards it counts as plain text, so as nothing. */
function segmentTokens(segment: string, granting: boolean): Token[] {
  if (segment === '*') return [NAME];
  const out: Token[] = [];
  // Without a closing bracket there is no class, and looking for one from every opening one takes quadratic time.
  const parts = segment.includes(']')
    ? segment.slice(0, MAX_SEGMENT).split(/(\*+|\?|\[[^[\]]*\])/)
    : segment.split(/(\*+|\?)/);
  for (const part of parts) {
    if (part === '') continue;
    if (part.startsWith('*')) out.push(SEGMENT);
    else if (part === '?' || (granting && part.startsWith('['))) out.push({ ...ONE, not: '/' });
    else out.push(part);
  }
  return out;
}

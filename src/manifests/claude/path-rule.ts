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
 * Beside the project. 2.1.329 matches nothing there (observed), so as a guard it is none; as a grant it counts, because
 * the documentation says that it holds, and keeps its own anchor: neither the whole machine nor another folder beside it.
 */
function above(path: string, granting: boolean): Sequence[] {
  if (!granting) return [];
  const parts = path.split('/').filter((p) => p !== '' && p !== '.');
  const up = parts.findIndex((p) => p !== '..');
  const rest = up < 0 ? '**' : parts.slice(up).join('/');
  const height = Math.min(up < 0 ? parts.length : up, 8);
  // All of a folder further up holds those below it.
  const anchors = rest === '**' ? Array.from({ length: height }, (_, i) => i + 1) : [height];
  return anchors.flatMap((h) => below(`/${'../'.repeat(h)}`, rest, granting));
}

/** A gitignore pattern below an anchor: the path itself and, where it may be a folder, all that is in it. */
function below(anchor: string, pattern: string, granting: boolean): Sequence[] {
  const all = pattern.split('/');
  const onlyInside = all.at(-1) === '';
  const segments = all.filter((s) => s !== '');
  if (segments.length === 0 || segments.includes('.') || segments.includes('..')) return [];
  if (!granting && segments.some(tooManyNames)) return [];
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
    const names = segmentTokens(segment, heads.length);
    heads = heads.flatMap((h) => names.map((name) => [...h, ...name, ...(last ? [] : ['/'])]));
  });
  if (segments.at(-1) === '**') return heads.map(merge);
  return heads.flatMap((h) => [...(onlyInside ? [] : [merge(h)]), merge([...h, '/', SOME])]);
}

const NAME_OR_PATH = SOME;

/** Names of files are not longer. */
const MAX_SEGMENT = 4_096;
const MAX_NAMES = 32;

/**
 * One segment as its alternatives: `[ab]` and `[b-d]` are one of these characters; there is no complement, `[!a]` is a `!`
 * or an `a`, `[^a]` a `^` or an `a` (observed). Classes that make too many alternatives count as any character, so only where they grant.
 */
function segmentTokens(segment: string, times: number): Token[][] {
  if (segment === '*') return [[NAME]];
  const parts = partsOf(segment);
  const few = times * count(parts) <= MAX_NAMES;
  let out: Token[][] = [[]];
  for (const part of parts) {
    if (part === '') continue;
    const among = membersOf(part);
    if (part.startsWith('*')) out = out.map((o) => [...o, SEGMENT]);
    else if (part === '?' || (among && !few)) out = out.map((o) => [...o, { ...ONE, not: '/' }]);
    else if (among) out = out.flatMap((o) => among.map((char) => [...o, char]));
    else out = out.map((o) => [...o, part]);
  }
  return out;
}

function tooManyNames(segment: string): boolean {
  return count(partsOf(segment)) > MAX_NAMES / 4;
}

function count(parts: readonly string[]): number {
  return parts.reduce((n, part) => n * (membersOf(part)?.length ?? 1), 1);
}

function partsOf(segment: string): string[] {
  // Without a closing bracket there is no class, and looking for one from every opening one takes quadratic time.
  return segment.includes(']')
    ? segment.slice(0, MAX_SEGMENT).split(/(\*+|\?|\[[^[\]]+\])/)
    : segment.split(/(\*+|\?)/);
}

/** The characters of a class; undefined where the part is no class. */
function membersOf(part: string): string[] | undefined {
  if (!part.startsWith('[') || !part.endsWith(']')) return undefined;
  const body = [...part.slice(1, -1)];
  const out = new Set<string>();
  for (let i = 0; i < body.length; i++) {
    const from = body[i]?.codePointAt(0) ?? 0;
    const to = body[i + 1] === '-' ? body[i + 2]?.codePointAt(0) : undefined;
    if (to === undefined) out.add(String.fromCodePoint(from));
    else {
      for (let c = from; c <= Math.min(to, from + 128); c++) out.add(String.fromCodePoint(c));
      i += 2;
    }
  }
  return [...out];
}

import type { Effect, Entry } from '../../access/decision-list.ts';
import { lastWins } from '../../access/decision-list.ts';
import type { Pattern, Sequence, Token } from '../../access/pattern.ts';
import { ANY, EVERYTHING, merge, ONE, SEPARATOR, SOME, union, uses, whole } from '../../access/pattern.ts';
import { holds } from '../../access/witness.ts';
import type { Place } from '../../finding.ts';

/** One rule: what opencode calls a permission, a pattern of it, and what happens. */
export interface Rule {
  readonly permission: string;
  readonly pattern: string;
  readonly action: string;
  readonly place: Place;
  readonly text: string;
  /** A rule of the client itself. */
  readonly builtIn?: boolean;
}

/**
 * opencode's rules as a decision list: of all that match, the last one decides; a use that no rule knows is asked
 * about. `*` stands for any run, `?` for one character, `~` and `$HOME` at the start for the home folder; a blank and a
 * star at the end may be absent: `git *` is `git` too. Sources: sst/opencode permissions.mdx, the client 1.18.34.
 */
export function decisionEntries(rules: readonly Rule[]): Entry[] {
  return lastWins(
    rules.flatMap((rule): Entry[] => {
      const effect = EFFECTS[rule.action];
      if (!effect) return [];
      const everything = isAny(rule.permission) && isAny(rule.pattern);
      return [
        {
          effect,
          uses: rulePattern(rule.permission, rule.pattern),
          place: rule.place,
          text: rule.text,
          origin: everything && !rule.builtIn && effect === 'allow' ? 'mode' : 'rule',
        },
      ];
    }),
  );
}

const EFFECTS: Readonly<Record<string, Effect | undefined>> = Object.assign(Object.create(null), {
  allow: 'allow',
  ask: 'ask',
  deny: 'deny',
});

/** Almost everything is allowed where no rule says otherwise. */
export function builtIn(place: Place): Rule[] {
  return clientRules(
    [
      ['*', '*', 'allow'],
      ['doom_loop', '*', 'ask'],
      ['external_directory', '*', 'ask'],
      ['read', '*.env', 'ask'],
      ['read', '*.env.*', 'ask'],
      ['read', '*.env.example', 'allow'],
    ],
    place,
  );
}

/** Permission, pattern and action of the client's own rules. */
export function clientRules(rules: readonly (readonly [string, string, string])[], place: Place): Rule[] {
  return rules.map(([permission, pattern, action]) => ({
    permission,
    pattern,
    action,
    place,
    text: `what is built in: ${permission} ${pattern} ${action}`,
    builtIn: true,
  }));
}

/** Verbs of each permission. `edit` covers every tool that changes files. Those not named here are tools themselves. */
const VERBS: readonly (readonly [string, readonly string[]])[] = [
  ['bash', ['run']],
  ['read', ['read']],
  ['edit', ['edit', 'write']],
  ['webfetch', ['fetch']],
  ['websearch', ['search-web']],
  ['task', ['call']],
  ['skill', ['skill']],
  ['external_directory', ['outside']],
];
const PATHS = new Set(['read', 'edit', 'write']);
const PLAIN = new Set(['search-web']);

function rulePattern(permission: string, pattern: string): Pattern {
  if (isAny(permission) && isAny(pattern)) return EVERYTHING;
  const known = VERBS.filter(([name]) => matchesGlob(permission, name)).flatMap(([, verbs]) => verbs);
  const parts = known.map((verb) => argument(verb, pattern));
  const wild = /[*?]/.test(permission);
  // A tool of a server is asked about as `*`, so only what matches a star reaches it.
  if (matchesGlob(pattern, '*') && (wild || known.length === 0))
    parts.push({ sequences: globs(permission).map((name) => [...name, SEPARATOR]) });
  else if (known.length === 0) parts.push({ sequences: [[`${permission} with ${pattern}${SEPARATOR}`]] });
  return union(...parts);
}

function argument(verb: string, pattern: string): Pattern {
  if (verb === 'outside') return outside(pattern);
  if (PATHS.has(verb)) return uses(verb, ...(isAny(pattern) ? [['./', SOME]] : paths(pattern, ['./'])));
  if (isAny(pattern)) return whole(verb);
  if (PLAIN.has(verb)) return { sequences: [[`${verb} with ${pattern}${SEPARATOR}`]] };
  if (verb === 'fetch') return uses(verb, host(pattern));
  return uses(verb, ...commands(pattern));
}

/** Files outside the project: whichever tool wants one asks for this permission too. */
function outside(pattern: string): Pattern {
  const found = isAny(pattern) ? OUTSIDE.map((root): Sequence => [root, SOME]) : paths(pattern, OUTSIDE);
  return union(...['edit', 'write', 'read'].map((verb) => uses(verb, ...found)));
}
const OUTSIDE = ['~/', '/'];

/** A use has no blank at its ends, so a pattern with one matches nothing. */
function commands(pattern: string): Sequence[] {
  if (/^\s|[^*]\s$|^$/.test(pattern)) return [];
  return globs(pattern).map((s) => (isBlankStar(s) ? [...s.slice(0, -1), SOME] : s));
}

function isBlankStar(sequence: Sequence): boolean {
  const [before, last] = sequence.slice(-2);
  return typeof last === 'object' && last.max === 'many' && typeof before === 'string' && before.endsWith(' ');
}

/**
 * Patterns of paths: relative to the project, at home, or from the root; one that starts with a star fits the given
 * roots. The client asks with `src/a`, so `./src/a` matches nothing (read in 1.18.34). What lies outside the project
 * also needs `external_directory`, so a star of `read` or `edit` is taken to mean the project.
 */
function paths(pattern: string, roots: readonly string[]): Sequence[] {
  const text = pattern.replaceAll('\\', '/').replace(/^\$HOME(?=\/|$)/, '~');
  if (text.startsWith('./')) return [];
  if (/^[*?]/.test(text)) return roots.flatMap((root) => globs(text).map((s) => merge([root, ...s])));
  if (text === '~') return [['~/']];
  return /^[~/]/.test(text) ? globs(text) : globs(text).map((s) => merge(['./', ...s]));
}

/** Fetches are told by their URL; a use is a host, so a pattern within a host's pages counts as that text alone. */
function host(pattern: string): Sequence {
  const parts = /^https?:\/\/([\w.*-]+)\/\*$/.exec(pattern) ?? /^\*:\/\/([\w.*-]+)\/\*$/.exec(pattern);
  return parts ? stars((parts[1] ?? '').toLowerCase()) : [`page ${pattern}`];
}

/** A blank and a star at the end may be absent. The client takes a backslash for a slash. */
function globs(text: string): Sequence[] {
  return text.endsWith(' *') ? [stars(text.slice(0, -2)), stars(text)] : [stars(text)];
}

function stars(text: string): Sequence {
  const parts = text.replaceAll('\\', '/').split(/([*?])/);
  return merge(parts.map((part): Token => (part === '*' ? ANY : part === '?' ? ONE : part)));
}

function isAny(pattern: string): boolean {
  return /^\*+$/.test(pattern);
}

/** Whether a pattern matches a short name. */
function matchesGlob(pattern: string, name: string): boolean {
  return holds({ sequences: globs(pattern) }, name);
}

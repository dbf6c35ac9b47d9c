import type { Effect, Entry } from '../../access/decision-list.ts';
import { lastWins } from '../../access/decision-list.ts';
import type { Pattern, Sequence, Token } from '../../access/pattern.ts';
import { ANY, EVERYTHING, merge, ONE, SEPARATOR, SOME, union, uses, whole } from '../../access/pattern.ts';
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
 * about. `*` stands for any run, `?` for one character, `~` and `$HOME` at the start for the home folder.
 * Source: sst/opencode permissions.mdx.
 */
export function decisionEntries(rules: readonly Rule[]): Entry[] {
  return lastWins(
    rules.flatMap((rule): Entry[] => {
      const effect = EFFECTS[rule.action];
      if (!effect) return [];
      const everything = rule.permission === '*' && rule.pattern === '*';
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
      ['read', '*.env', 'deny'],
      ['read', '*.env.*', 'deny'],
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
  const matches = glob(permission);
  const known = VERBS.filter(([name]) => matches.test(name)).flatMap(([, verbs]) => verbs);
  if (permission === '*' && pattern === '*') return EVERYTHING;
  const parts = known.map((verb) => argument(verb, pattern));
  const wild = /[*?]/.test(permission);
  // A tool of a server is asked about by its name alone, so only a pattern that matches all reaches it.
  if (pattern === '*' && (wild || known.length === 0)) parts.push({ sequences: [[...stars(permission), SEPARATOR]] });
  else if (known.length === 0) parts.push({ sequences: [[`${permission} with ${pattern}${SEPARATOR}`]] });
  return union(...parts);
}

function argument(verb: string, pattern: string): Pattern {
  if (verb === 'outside') return outside(pattern);
  if (PATHS.has(verb)) return uses(verb, ...(pattern === '*' ? [['./', SOME]] : paths(pattern, ['./'])));
  if (pattern === '*') return whole(verb);
  if (PLAIN.has(verb)) return { sequences: [[`${verb} with ${pattern}${SEPARATOR}`]] };
  if (verb === 'fetch') return uses(verb, host(pattern));
  return uses(verb, command(pattern));
}

/** Files outside the project: whichever tool wants one asks for this permission too. */
function outside(pattern: string): Pattern {
  const found = pattern === '*' ? OUTSIDE.map((root): Sequence => [root, SOME]) : paths(pattern, OUTSIDE);
  return union(...['edit', 'write', 'read'].map((verb) => uses(verb, ...found)));
}
const OUTSIDE = ['~/', '/'];

/** A use has no blank at its end, so what follows a blank is at least one character. */
function command(pattern: string): Sequence {
  const text = pattern.trim();
  return text.endsWith(' *') ? merge([...stars(text.slice(0, -1)), SOME]) : stars(text);
}

/**
 * Patterns of paths: relative to the project, at home, or from the root; one that starts with a star fits the given roots.
 * What lies outside the project also needs `external_directory`, so a star of `read` or `edit` is taken to mean the project.
 */
function paths(pattern: string, roots: readonly string[]): Sequence[] {
  const text = pattern.replace(/^\$HOME(?=\/|$)/, '~').replace(/^\.\//, '');
  if (/^[*?]/.test(text)) return roots.map((root) => merge([root, ...stars(text)]));
  if (text === '~') return [['~/']];
  return /^[~/]/.test(text) ? [stars(text)] : [merge(['./', ...stars(text)])];
}

/** Fetches are told by their URL; a use is a host, so a pattern within a host's pages counts as that text alone. */
function host(pattern: string): Sequence {
  const parts = /^https?:\/\/([\w.*-]+)\/\*$/.exec(pattern) ?? /^\*:\/\/([\w.*-]+)\/\*$/.exec(pattern);
  return parts ? stars((parts[1] ?? '').toLowerCase()) : [`page ${pattern}`];
}

function stars(text: string): Sequence {
  return merge(text.split(/([*?])/).map((part): Token => (part === '*' ? ANY : part === '?' ? ONE : part)));
}

/** Only ever tried on the few short names above. Runs of stars are one, so it can't backtrack far. */
function glob(text: string): RegExp {
  const source = text
    .slice(0, 200)
    .replace(/\*+/g, '*')
    .split(/([*?])/)
    .map((part) => (part === '*' ? '.*' : part === '?' ? '.' : part.replace(/[^\w]/g, '\\$&')))
    .join('');
  return /(\*.*){6}/.test(text) ? /^$/ : new RegExp(`^${source}$`);
}

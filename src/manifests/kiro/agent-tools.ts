import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern, Token } from '../../access/pattern.ts';
import { ANY, EVERYTHING, merge, NOTHING, ONE, SEPARATOR, SOME, union, uses, whole } from '../../access/pattern.ts';
import { at, entries, type StringValue, strings, type Value } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import { regexUses } from '../regex-uses.ts';

/** Names of the built-in tools: Amazon Q's, Kiro's short ones, both with what they do. */
const VERBS: readonly (readonly [string, readonly string[]])[] = [
  ['fs_read', ['read']],
  ['read', ['read']],
  ['fs_write', ['edit', 'write']],
  ['write', ['edit', 'write']],
  ['execute_bash', ['run']],
  ['execute_cmd', ['run']],
  ['shell', ['run']],
  ['web_fetch', ['fetch']],
  ['web_search', ['search-web']],
  ['web', ['fetch', 'search-web']],
  ['subagent', ['call']],
  ['use_subagent', ['call']],
  ['crew', ['call']],
];

/**
 * A tool of a list: `@server`, `@server/tool`, `@builtin`, a name; `*` and `?` are globs.
 * Source: aws/amazon-q-developer-cli docs/agent-format.md; kiro.dev custom agents reference.
 */
export function toolPattern(words: string): Pattern {
  if (words === '*') return EVERYTHING;
  if (words === '@builtin')
    return union(...VERBS.flatMap(([, verbs]) => verbs.map(whole)), tools('use_aws'), tools('aws'));
  if (words.startsWith('@')) {
    const slash = words.indexOf('/');
    const server = slash < 0 ? words.slice(1) : words.slice(1, slash);
    const tool = slash < 0 ? undefined : words.slice(slash + 1);
    const rest: Token[] = tool === undefined || tool === '*' ? [SOME] : stars(tool);
    return { sequences: [merge(['mcp__', ...stars(server), '__', ...rest, SEPARATOR])] };
  }
  const glob = globTest(words);
  const verbs = VERBS.filter(([name]) => glob(name)).flatMap(([, found]) => found);
  const named = tools(words);
  return verbs.length === 0 ? named : union(...[...new Set(verbs)].map(whole), ...(/[*?]/.test(words) ? [named] : []));
}

/** What runs with no one asked: the tools of the list, and for the others what their settings let through. */
export function approvals(agent: Value, file: SourceFile): Entry[] {
  const make = (effect: Effect, pattern: Pattern, of: StringValue, words: string): Entry => ({
    effect,
    uses: pattern,
    place: placeIn(file, of.span),
    text: words,
    origin: 'rule',
  });
  // A bare `*` has no effect here (documented).
  const allowed = strings(at(agent, 'allowedTools')).filter((t) => t.value !== '*');
  const deny: Entry[] = [];
  const allow = allowed.map((t) => make('allow', toolPattern(t.value), t, approvalText(t.value)));
  for (const setting of entries(at(agent, 'toolsSettings'))) {
    const key = setting.key;
    const words = (value: string): string => `${key}(${value})`;
    const listed = allowed.some((t) => globTest(t.value)(key));
    for (const list of ['deniedPaths', 'deniedCommands'])
      for (const v of strings(at(setting.value, list)))
        deny.push(make('deny', limited(key, list, v.value), v, words(v.value)));
    // A tool of the list needs no pattern: the list overrides them.
    if (listed) continue;
    for (const list of ['allowedPaths', 'allowedCommands', 'allowedServices', 'trustedAgents'])
      for (const v of strings(at(setting.value, list)))
        allow.push(make('allow', limited(key, list, v.value), v, words(v.value)));
  }
  return [...deny, ...allow];
}

/**
 * Of the shell's settings: reading commands that the client tells apart by itself run unasked (`autoAllowReadonly`), and
 * what no pattern allows is refused, not asked about (`denyByDefault`): that stands behind every other entry.
 */
export function shellSwitches(agent: Value, file: SourceFile): { readonly reading: Entry[]; readonly rest: Entry[] } {
  const reading: Entry[] = [];
  const rest: Entry[] = [];
  for (const setting of entries(at(agent, 'toolsSettings'))) {
    const verbs = VERBS.find(([name]) => name === setting.key)?.[1] ?? [];
    if (!verbs.includes('run')) continue;
    const make = (effect: Effect, pattern: Pattern, of: Value, key: string): Entry => ({
      effect,
      uses: pattern,
      place: placeIn(file, of.span),
      text: `${setting.key}(${key})`,
      origin: 'rule',
    });
    const auto = at(setting.value, 'autoAllowReadonly');
    if (auto?.kind === 'boolean' && auto.value)
      reading.push(make('allow', tools('commands that only read'), auto, 'autoAllowReadonly'));
    const strict = at(setting.value, 'denyByDefault');
    if (strict?.kind === 'boolean' && strict.value)
      rest.push(make('deny', union(...verbs.map(whole)), strict, 'denyByDefault'));
  }
  return { reading, rest };
}

/** Which agents it may call, should it have the tool for that: those of its settings, without a list any. */
export function callees(agent: Value, file: SourceFile): Entry[] {
  const settings = entries(at(agent, 'toolsSettings')).filter((s) => CALLERS.has(s.key));
  const list = settings.map((s) => at(s.value, 'availableAgents')).find((v) => v !== undefined);
  const place = placeIn(file, (list ?? at(agent, 'name') ?? agent).span);
  if (!list) return [{ effect: 'inherit', uses: whole('call'), place, text: 'any other agent', origin: 'tools' }];
  return strings(list).map((name) => ({
    effect: 'inherit',
    uses: uses('call', merge(stars(name.value))),
    place: placeIn(file, name.span),
    text: `the agent ${name.value}`,
    origin: 'tools',
  }));
}
const CALLERS = new Set(VERBS.filter(([, verbs]) => verbs.includes('call')).map(([name]) => name));

function limited(tool: string, of: string, value: string): Pattern {
  const verbs = VERBS.find(([name]) => name === tool)?.[1] ?? [];
  if (of.endsWith('Commands')) return union(...verbs.map((verb) => regexUses(verb, `^${value}$`)));
  if (of.endsWith('Paths')) return union(...verbs.map((verb) => pathUses(verb, value)));
  if (of === 'trustedAgents') return union(...verbs.map((verb) => uses(verb, merge(stars(value)))));
  return verbs.length > 0 ? NOTHING : tools(`${tool} ${value}`);
}

/** A folder named is all that is in it; `*` stays in a segment, `**` does not. Taken wide: any star spans folders. */
export function pathUses(verb: string, glob: string): Pattern {
  const text = glob.replace(/^\.\//, '').replace(/\/+$/, '');
  if (/^\*+(\/\*+)*$/.test(text) || text === '/**') return whole(verb);
  const rooted = /^[~/]/.test(text) ? text : text === '.' || text === '' ? './**' : `./${text}`;
  const path = stars(rooted.replace(/\*+(\/\*+)*/g, '*'));
  return uses(verb, merge(path), ...(rooted.endsWith('*') ? [] : [merge([...path, '/', SOME])]));
}

/** As a rule over a server's tools is written elsewhere, so that it reads the same; others as they stand. */
function approvalText(words: string): string {
  if (!words.startsWith('@') || words === '@builtin') return words;
  const slash = words.indexOf('/');
  return slash < 0 ? `mcp__${words.slice(1)}` : `mcp__${words.slice(1, slash)}__${words.slice(slash + 1)}`;
}

function tools(name: string): Pattern {
  return { sequences: [merge([...stars(name), SEPARATOR])] };
}

function stars(text: string): Token[] {
  return text.split(/([*?])/).map((part): Token => (part === '*' ? ANY : part === '?' ? ONE : part));
}

/** A glob over a short name, without backtracking: pieces are found one after the other. */
function globTest(glob: string): (name: string) => boolean {
  if (!/[*?]/.test(glob)) return (name) => name === glob;
  const pieces = glob.split('*');
  return (name) => {
    let from = 0;
    for (const [i, piece] of pieces.entries()) {
      let here = i === pieces.length - 1 && i > 0 ? Math.max(from, name.length - piece.length) : from;
      while (here + piece.length <= name.length && !fits(name, here, piece)) {
        if (i === 0) return false;
        here += 1;
      }
      if (here + piece.length > name.length) return false;
      from = here + piece.length;
    }
    return glob.endsWith('*') || from === name.length;
  };
}

function fits(name: string, at: number, piece: string): boolean {
  for (let k = 0; k < piece.length; k++) if (piece[k] !== '?' && piece[k] !== name[at + k]) return false;
  return true;
}

import type { Effect } from '../../src/access/decision-list.ts';

/**
 * Oracles for Copilot CLI's rules, addresses and lists of tools, written from its help and from what 1.0.102 was seen to
 * do. They walk strings, and share nothing with the reader and the automata that they judge.
 *
 * Left out, because the model says more or less on purpose (see fidelity/copilot-cli): commands of more than one part,
 * options of git before its sub-command, braces and classes in paths, absolute paths of the project, names of VS Code's
 * tools that this client does not know.
 */
export type Rule = readonly ['allow' | 'deny', string];

export function ruleEffect(rules: readonly Rule[], use: string): Effect {
  if (rules.some(([effect, rule]) => effect === 'deny' && ruleMatches(rule, use))) return 'deny';
  return rules.some(([effect, rule]) => effect === 'allow' && ruleMatches(rule, use)) ? 'allow' : 'inherit';
}

function ruleMatches(rule: string, use: string): boolean {
  const open = rule.indexOf('(');
  const kind = open < 0 ? rule : rule.slice(0, open);
  const inner = open < 0 ? undefined : rule.slice(open + 1, -1);
  const [verb = '', argument = ''] = use.split('\0');
  if (kind === 'shell') return verb === 'run' && (inner === undefined || commandMatches(inner, argument));
  if (kind === 'write') return verb === 'write' && (inner === undefined || pathMatches(inner, argument));
  if (kind === 'url') return verb === 'fetch' && (inner === undefined || addressMatches(inner, argument));
  const parts = verb.split('__');
  return parts[0] === 'mcp' && parts[1] === kind && (inner === undefined || parts[2] === inner);
}

/** A command has a name of one word, `git` and `gh` one of two; the rule names it, or with `:*` its beginning. */
function commandMatches(rule: string, command: string): boolean {
  const words = command.split(' ');
  const named = ['git', 'gh'].includes(words[0] ?? '') ? words.slice(0, 2) : words.slice(0, 1);
  const name = named.join(' ');
  if (!rule.endsWith(':*')) return rule === name;
  const stem = rule.slice(0, -2);
  return stem !== '' && (name === stem || name.startsWith(`${stem} `));
}

function pathMatches(rule: string, path: string): boolean {
  if (rule.endsWith('/')) return false;
  const wanted = (rule.startsWith('./') ? rule.slice(2) : rule).split('/');
  const parts = path.replace(/^(\.|~)?\//, '').split('/');
  return parts.some((_, i) => segmentsMatch(wanted, parts.slice(i)));
}

function segmentsMatch(wanted: readonly string[], parts: readonly string[]): boolean {
  const [first, ...rest] = wanted;
  if (first === undefined) return parts.length === 0;
  if (first === '**') {
    if (rest.length === 0) return parts.length > 0;
    return parts.some((_, i) => segmentsMatch(rest, parts.slice(i)));
  }
  const [part, ...below] = parts;
  return part !== undefined && starMatches(first, part) && segmentsMatch(rest, below);
}

function starMatches(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text;
  if (!text.startsWith(pattern.slice(0, star))) return false;
  const rest = pattern.slice(star + 1);
  for (let i = star; i <= text.length; i++) if (starMatches(rest, text.slice(i))) return true;
  return false;
}

interface Address {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
}

export function addressMatches(rule: string, use: string): boolean {
  const wanted = addressOf(rule);
  const asked = addressOf(use);
  const within = rule.endsWith('/*') && asked.path.startsWith(`${wanted.path}/`);
  if (wanted.scheme !== asked.scheme || !(wanted.path === '' || wanted.path === asked.path || within)) return false;
  const below = wanted.host.startsWith('*.') ? wanted.host.slice(2) : undefined;
  if ((below ?? wanted.host).includes('*')) return false;
  return asked.host === (below ?? wanted.host) || (below !== undefined && asked.host.endsWith(`.${below}`));
}

export function addressOf(text: string): Address {
  const mark = text.indexOf('://');
  const scheme = mark < 0 ? 'https' : text.slice(0, mark).toLowerCase();
  let rest = mark < 0 ? text : text.slice(mark + 3);
  for (const end of ['?', '#']) rest = rest.split(end)[0] ?? '';
  const slash = rest.indexOf('/');
  const authority = slash < 0 ? rest : rest.slice(0, slash);
  let path = slash < 0 ? '' : rest.slice(slash);
  if (path.endsWith('/*')) path = path.slice(0, -2);
  else if (path.endsWith('/')) path = path.slice(0, -1);
  let host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const standard = scheme === 'http' ? ':80' : ':443';
  if (host.endsWith(standard)) host = host.slice(0, -standard.length);
  return { scheme, host: host.endsWith('.') ? host.slice(0, -1) : host, path };
}

/** Tools by every name that this client was seen to take; the first is the use by which the model knows the tool. */
export const NAMES: Readonly<Record<string, readonly string[]>> = {
  'execute/runInTerminal': ['execute', 'shell', 'bash', 'runcommands', 'runinterminal', 'execute/runinterminal'],
  'read/readFile': ['read', 'view', 'notebookread', 'readfile', 'read/readfile', 'search/readfile'],
  'edit/createFile': ['edit', 'multiedit', 'write', 'notebookedit', 'create', 'edit/createfile'],
  'edit/rewrite': ['edit', 'multiedit', 'write', 'notebookedit'],
  'search/textSearch': ['search', 'grep'],
  'search/fileSearch': ['search', 'glob'],
  'web/fetch': ['web', 'webfetch', 'web_fetch', 'web/fetch'],
  'agent/runSubagent': ['agent', 'custom-agent', 'task', 'runsubagent'],
  mcp__srv__one: ['srv/one', 'srv/*'],
  mcp__srv__two: ['srv/two', 'srv/*'],
};

export function toolEffect(listed: readonly string[], use: string): Effect {
  const names = NAMES[use.replace('\0', '')] ?? [];
  return listed.some((name) => names.includes(name.toLowerCase())) ? 'inherit' : 'deny';
}

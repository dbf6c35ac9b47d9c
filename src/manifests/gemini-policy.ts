import type { AccessBuilder } from '../access/builder.ts';
import type { Effect, Entry } from '../access/decision-list.ts';
import type { Pattern } from '../access/pattern.ts';
import { union, uses, whole } from '../access/pattern.ts';
import { decodeText } from '../document/decode.ts';
import { parseToml } from '../document/toml.ts';
import type { Problem, Value } from '../document/value.ts';
import { at, entry, items, strings, text } from '../document/value.ts';
import { commandPrefix, mcpPattern, toolPattern } from './gemini/tool-rule.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { placeIn, unreadable } from './reading.ts';
import { regexUses } from './regex-uses.ts';

/**
 * Rules of Gemini CLI's policy engine. They act where a settings file names their folder; those in `.gemini/policies`
 * do not (the workspace tier is switched off). The highest priority decides; one rule that is not valid and the whole
 * file is dropped; unknown keys are ignored. Sources: packages/core/src/policy/{toml-loader,utils}.ts, 0.61.0 observed.
 */
export const format: ManifestFormat = {
  id: 'gemini-policy',
  title: 'Gemini CLI policies',
  clients: ['Gemini CLI'],
  files: ['**/policies/*.toml'],
  reads: 'rule: toolName, mcpName, decision, priority, commandPrefix, commandRegex, argsPattern',
  read(files, to) {
    for (const file of files) if (!/(^|\/)\.gemini\/policies\//i.test(file.path)) readPolicy(file, to);
  },
};

function readPolicy(file: SourceFile, to: AccessBuilder): void {
  const decoded = file.bytes ? decodeText(file.bytes, { bom: false, utf16: false }) : undefined;
  const parsed = decoded?.ok ? parseToml(decoded.text) : undefined;
  if (!file.bytes) unreadable(file, AGENT, [], 'unknown', to);
  // Other programs keep policies in such folders too: only what looks like one of these is spoken of.
  if (!parsed?.ok) {
    if (decoded?.ok && decoded.text.includes('[[rule]]') && /\btoolName\b/.test(decoded.text)) {
      listed(file, [], to);
      unreadable(file, AGENT, parsed?.problems ?? [], 'dropped', to);
    }
    return;
  }
  const rules = items(at(parsed.value, 'rule'));
  if (!rules.some((r) => at(r, 'toolName') ?? at(r, 'decision'))) return;
  to.document(file.path, parsed.value);
  const wrong = rules.find((r) => !isValid(r));
  if (wrong) {
    const problem: Problem = { code: 'syntax', message: 'A rule is not valid, so none counts.', span: wrong.span };
    listed(file, [], to);
    unreadable(file, AGENT, [problem], 'dropped', to);
    return;
  }
  listed(
    file,
    ranked(rules).flatMap((rule) => entriesOf(rule, file)),
    to,
  );
}

/** The rules of a file; a file that the client drops has none. */
function listed(file: SourceFile, entries: readonly Entry[], to: AccessBuilder): void {
  to.agent({
    id: `gemini policy ${file.path.toLowerCase()}`,
    name: AGENT,
    role: 'session',
    list: { entries, default: 'inherit' },
  });
}

function ranked(rules: readonly Value[]): Value[] {
  return rules
    .map((rule) => ({ rule, priority: numberOf(at(rule, 'priority')) ?? 0 }))
    .sort((a, b) => b.priority - a.priority)
    .map(({ rule }) => rule);
}

const AGENT = 'Gemini CLI';
const EFFECTS: Readonly<Record<string, Effect>> = { allow: 'allow', deny: 'deny', ask_user: 'ask' };

function isValid(rule: Value): boolean {
  const priority = numberOf(at(rule, 'priority'));
  return (
    isNames(at(rule, 'toolName')) &&
    OPTIONAL.every(([key, fits]) => {
      const value = at(rule, key);
      return value === undefined || fits(value);
    }) &&
    Object.hasOwn(EFFECTS, text(at(rule, 'decision')) ?? '') &&
    priority !== undefined &&
    Number.isInteger(priority) &&
    priority >= 0 &&
    priority <= 999
  );
}

const MODES = new Set(['default', 'autoEdit', 'yolo', 'plan']);
const isText = (value: Value): boolean => value.kind === 'string';
const isSwitch = (value: Value): boolean => value.kind === 'boolean';
/** A key of another type, and the rule is not valid (observed). */
const OPTIONAL: readonly (readonly [string, (value: Value) => boolean])[] = [
  ...['subagent', 'mcpName', 'argsPattern', 'commandRegex', 'denyMessage'].map((key) => [key, isText] as const),
  ...['interactive', 'allowRedirection'].map((key) => [key, isSwitch] as const),
  ['commandPrefix', isNames],
  ['modes', (v) => v.kind === 'list' && v.items.every((i) => i.kind === 'string' && MODES.has(i.value))],
  ['toolAnnotations', (v) => v.kind === 'map'],
];

/** `toolName` is needed, a text or texts; `mcpName` alone is refused (observed). */
function isNames(value: Value | undefined): boolean {
  return value?.kind === 'string' || (value?.kind === 'list' && value.items.every((item) => item.kind === 'string'));
}

function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'number' ? value.value : undefined;
}

function entriesOf(rule: Value, file: SourceFile): Entry[] {
  const effect = EFFECTS[text(at(rule, 'decision')) ?? ''];
  const pattern = patternOf(rule);
  if (!effect || !pattern || (effect !== 'allow' && !holdsAlways(rule))) return [];
  const anchor = entry(rule, 'commandPrefix') ?? entry(rule, 'commandRegex') ?? entry(rule, 'toolName');
  return [
    { effect, uses: pattern, place: placeIn(file, (anchor?.value ?? rule).span), text: wordsOf(rule), origin: 'rule' },
  ];
}

/** Only for some modes, agents or tools: a grant all the same, but no guard. */
function holdsAlways(rule: Value): boolean {
  const modes = at(rule, 'modes');
  const named = strings(modes).map((mode) => mode.value);
  const interactive = at(rule, 'interactive');
  return (
    (named.length === 0 || named.includes('default')) &&
    at(rule, 'subagent') === undefined &&
    at(rule, 'toolAnnotations') === undefined &&
    !(interactive?.kind === 'boolean' && !interactive.value)
  );
}

/** Text or list of texts. */
function listOf(value: Value | undefined): string[] {
  const one = text(value);
  return one === undefined ? strings(value).map((s) => s.value) : [one];
}

function patternOf(rule: Value): Pattern | undefined {
  const server = text(at(rule, 'mcpName'));
  const prefix = at(rule, 'commandPrefix');
  // Where several conditions stand, the first of these counts; an empty one is none, an empty list no rule (observed).
  const prefixes = prefix?.kind === 'list' || (text(prefix) ?? '') !== '' ? listOf(prefix) : undefined;
  const regex = text(at(rule, 'commandRegex')) ?? '';
  const args = text(at(rule, 'argsPattern')) ?? '';
  const found = listOf(at(rule, 'toolName')).flatMap((tool): Pattern[] => {
    const shell = server === undefined && (tool === 'run_shell_command' || tool === '*');
    if (prefixes) return shell ? prefixes.filter((p) => p !== '').map(commandPrefix) : [];
    if (regex !== '') return shell && isTaken(regex) ? [inCommand(regex)] : [];
    if (args !== '' && !isTaken(args)) return [];
    if (args !== '' && shell) return [inArguments(args)];
    if (args !== '') return [asText(server ? `mcp__${server}__${tool}` : tool, args)];
    const pattern = server === undefined ? toolPattern(tool) : onServer(server, tool);
    return pattern ? [pattern] : [];
  });
  return found.length > 0 ? union(...found) : undefined;
}

/** A server's tool; all servers only with all tools. */
function onServer(server: string, tool: string): Pattern | undefined {
  // The whole name of the server's tool is taken too (observed).
  const own = `mcp_${server}_`;
  if (server !== '*') return mcpPattern(server, tool.startsWith(own) ? tool.slice(own.length) : tool);
  return tool === '*' ? toolPattern('mcp_*') : undefined;
}

/** The client drops a rule with an expression that is broken, long, or has a quantifier over a quantifier. */
function isTaken(regex: string): boolean {
  if (regex.length > 2048 || nested(regex)) return false;
  try {
    new RegExp(regex); // is only parsed, never run
    return true;
  } catch {
    return false;
  }
}

/** A quantifier behind an open parenthesis, and later in its line a closed one with a quantifier. One pass. */
function nested(regex: string): boolean {
  let open = false;
  let inside = false;
  for (let i = 0; i < regex.length; i++) {
    const char = regex[i] ?? '';
    if (inside && char === ')' && /[*+?{]/.test(regex[i + 1] ?? '')) return true;
    if (char === '(') open = true;
    else if (char === ')') open = false;
    else if (open && /[*+?{]/.test(char)) inside = true;
    else if (/[\n\r\u2028\u2029]/.test(char)) inside = false;
  }
  return false;
}

/** An expression from the command's start on, in the JSON text of the arguments: nothing ends there but by a quote. */
function inCommand(regex: string): Pattern {
  if (/[|"^$\\]/.test(regex)) return asText('run', regex);
  return regexUses('run', `^${regex}`);
}

/** An expression anywhere in the JSON text of the arguments, e.g. `{"command":"git status"}`. */
function inArguments(regex: string): Pattern {
  if (regex === '.*' || '"command":"'.includes(regex)) return whole('run');
  const start = '"command":"';
  if (regex.startsWith(start)) return inCommand(regex.slice(start.length));
  return /[|"^$\\:]/.test(regex) ? asText('run', `args ${regex}`) : regexUses('run', regex);
}

/** A regular expression is compared as its text: the same text is covered, any other is new. */
function asText(verb: string, regex: string): Pattern {
  return uses(verb, [`\u0001/${regex}/`]);
}

function wordsOf(rule: Value): string {
  const tool = listOf(at(rule, 'toolName')).join(', ') || '*';
  const server = text(at(rule, 'mcpName'));
  const condition = ['commandPrefix', 'commandRegex', 'argsPattern']
    .flatMap((key) => listOf(at(rule, key)).map((value) => `${key} ${JSON.stringify(value)}`))
    .join(', ');
  return `${server === undefined ? '' : `mcp_${server}_`}${tool}${condition === '' ? '' : ` (${condition})`}`;
}

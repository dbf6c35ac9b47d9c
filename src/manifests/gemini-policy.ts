import type { AccessBuilder } from '../access/builder.ts';
import type { Effect, Entry } from '../access/decision-list.ts';
import type { Pattern } from '../access/pattern.ts';
import { union, uses } from '../access/pattern.ts';
import { decodeText } from '../document/decode.ts';
import { parseToml } from '../document/toml.ts';
import type { Problem, Value } from '../document/value.ts';
import { at, entry, items, strings, text } from '../document/value.ts';
import { commandPrefix, mcpPattern, toolPattern } from './gemini/tool-rule.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { placeIn, unreadable } from './reading.ts';

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
    // `mcpName` alone is refused; a rule without either is for every tool in the versions that take it.
    (at(rule, 'toolName') !== undefined || at(rule, 'mcpName') === undefined) &&
    Object.hasOwn(EFFECTS, text(at(rule, 'decision')) ?? '') &&
    priority !== undefined &&
    Number.isInteger(priority) &&
    priority >= 0 &&
    priority <= 999
  );
}

function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'number' ? value.value : undefined;
}

function entriesOf(rule: Value, file: SourceFile): Entry[] {
  const effect = EFFECTS[text(at(rule, 'decision')) ?? ''];
  const pattern = patternOf(rule);
  if (!effect || !pattern) return [];
  const anchor = entry(rule, 'commandPrefix') ?? entry(rule, 'commandRegex') ?? entry(rule, 'toolName');
  return [
    { effect, uses: pattern, place: placeIn(file, (anchor?.value ?? rule).span), text: wordsOf(rule), origin: 'rule' },
  ];
}

/** Text or list of texts. */
function listOf(value: Value | undefined): string[] {
  const one = text(value);
  return one === undefined ? strings(value).map((s) => s.value) : [one];
}

function patternOf(rule: Value): Pattern | undefined {
  const tools = at(rule, 'toolName') === undefined ? ['*'] : listOf(at(rule, 'toolName'));
  const server = text(at(rule, 'mcpName'));
  const prefix = at(rule, 'commandPrefix');
  const regex = text(at(rule, 'commandRegex'));
  const args = text(at(rule, 'argsPattern'));
  const found = tools.flatMap((tool): Pattern[] => {
    if (tool === 'run_shell_command') {
      // An empty prefix is no condition, an empty list no rule (observed).
      if (prefix?.kind === 'list' || (text(prefix) ?? '') !== '')
        return listOf(prefix)
          .filter((p) => p !== '')
          .map(commandPrefix);
      if (regex !== undefined) return [asText('run', regex)];
    }
    if (args !== undefined)
      return [asText(tool === 'run_shell_command' ? 'run' : server ? `mcp__${server}__${tool}` : tool, args)];
    const pattern =
      server === undefined ? toolPattern(tool) : server === '*' ? toolPattern('mcp_*') : mcpPattern(server, tool);
    return pattern ? [pattern] : [];
  });
  return found.length > 0 ? union(...found) : undefined;
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

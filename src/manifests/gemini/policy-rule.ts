import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { EVERYTHING, SEPARATOR, union, whole } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, entry, strings, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { digest, placeIn } from '../reading.ts';
import { textUses } from '../regex-uses.ts';
import { commandsFound } from './arguments.ts';
import { isTaken } from './expression.ts';
import { DECISIONS, listOf } from './policy-file.ts';
import { commandPrefix, mcpPattern, toolPattern } from './tool-rule.ts';

/** The rules as entries. `ranked`: highest priority first, all valid. */
export function ruleEntries(ranked: readonly Value[], file: SourceFile): Entry[] {
  return ranked.flatMap((rule, i) => {
    const effect = DECISIONS[text(at(rule, 'decision')) ?? ''];
    const pattern = effect && limited(rule, effect, ranked.slice(0, i));
    if (!effect || !pattern) return [];
    const anchor = entry(rule, 'commandPrefix') ?? entry(rule, 'commandRegex') ?? entry(rule, 'toolName');
    const place = placeIn(file, (anchor?.value ?? rule).span);
    const make = (of: Effect, uses: Pattern): Entry => ({
      effect: of,
      uses,
      place,
      text: wordsOf(rule),
      origin: 'rule',
    });
    if (effect !== 'ask' || !listOf(at(rule, 'toolName')).some((tool) => isUnseen(rule, tool)))
      return [make(effect, pattern), ...redirected(rule, effect, make)];
    return askedAgain(rule, pattern, ranked.slice(i + 1), make);
  });
}

/** With `allowRedirection` the commands' output goes where the agent likes, unasked (observed). */
function redirected(rule: Value, effect: Effect, make: (of: Effect, uses: Pattern) => Entry): Entry[] {
  const tools = listOf(at(rule, 'toolName'));
  const redirects = at(rule, 'allowRedirection') ?? at(rule, 'allow_redirection');
  if (effect !== 'allow' || redirects?.kind !== 'boolean' || !redirects.value) return [];
  if (!tools.some((tool) => tool === 'run_shell_command' || tool === '*')) return [];
  const entry = make('allow', withLimit(rule, whole('write'), ['redirection', wordsOf(rule)]));
  return [{ ...entry, text: `${entry.text} with redirections` }];
}

/**
 * A rule for some modes, agents or tools only: as a grant it counts for all, as a guard for none, unless base and head
 * say it alike, with the same allowing rules above.
 */
function limited(rule: Value, effect: Effect, above: readonly Value[]): Pattern | undefined {
  const pattern = patternOf(rule, effect);
  if (!pattern || limitOf(rule) === '') return pattern;
  const higher = above.filter((r) => text(at(r, 'decision')) === 'allow' && mayMeet(r, rule)).map(wordsOf);
  return withLimit(rule, pattern, [effect, wordsOf(rule), ...(effect === 'allow' ? [] : higher)]);
}

function withLimit(rule: Value, pattern: Pattern, words: readonly string[]): Pattern {
  const limit = limitOf(rule);
  if (limit === '') return pattern;
  const { sequences, regexes = [] } = pattern.wide ?? pattern;
  const why = `the rule holds ${limit} only`;
  return { ...named(rule, [...words, limit].join('\n')), wide: { sequences, regexes, why } };
}

/** Whether both rules may be about the same tool. */
function mayMeet(a: Value, b: Value): boolean {
  const names = (rule: Value): string[] => listOf(at(rule, 'toolName')).map((tool) => fullName(rule, tool));
  const holds = (x: string, y: string): boolean => x === y || (x.endsWith('*') && y.startsWith(x.slice(0, -1)));
  return names(a).some((x) => names(b).some((y) => holds(x, y) || holds(y, x)));
}

/** In words; empty where the rule holds always. */
function limitOf(rule: Value): string {
  const modes = strings(at(rule, 'modes')).map((mode) => mode.value);
  const interactive = at(rule, 'interactive');
  const agent = text(at(rule, 'subagent'));
  const annotations = at(rule, 'toolAnnotations');
  return [
    ...(modes.length > 0 ? [`in the modes ${[...new Set(modes)].sort().join(', ')}`] : []),
    ...(interactive?.kind === 'boolean' ? [interactive.value ? 'with a person there' : 'with nobody there'] : []),
    ...(agent === undefined ? [] : [`for the agent ${agent}`]),
    ...(annotations?.kind === 'map' && annotations.entries.length > 0
      ? [
          `for tools with the annotations ${annotations.entries.map((e) => e.key).join(', ')} of ${digest(plain(annotations))}`,
        ]
      : []),
  ].join(' ');
}

function plain(value: Value): string {
  if (value.kind === 'map') return value.entries.map((e) => `${e.key}=${plain(e.value)}`).join();
  return value.kind === 'list' ? value.items.map(plain).join() : 'value' in value ? String(value.value) : value.kind;
}

function patternOf(rule: Value, effect: Effect): Pattern | undefined {
  const server = text(at(rule, 'mcpName'));
  const prefix = at(rule, 'commandPrefix');
  // Where several conditions stand, the first of these counts; an empty one is none, an empty list no rule (observed).
  const prefixes = prefix?.kind === 'list' || (text(prefix) ?? '') !== '' ? listOf(prefix) : undefined;
  const regex = text(at(rule, 'commandRegex')) ?? '';
  const args = text(at(rule, 'argsPattern')) ?? '';
  const commands = (): Pattern | undefined => {
    if (prefixes) return union(...prefixes.filter((p) => p !== '').map(commandPrefix));
    return regex !== '' ? commandsFound(regex, 'commandRegex', effect) : commandsFound(args, 'argsPattern', effect);
  };
  const found = listOf(at(rule, 'toolName')).flatMap((tool): Pattern[] => {
    const all = server === undefined ? toolPattern(tool) : onServer(server, tool);
    if (!prefixes && regex === '' && args === '') return all ? [all] : [];
    if (prefixes?.length === 0 || (!prefixes && !isTaken(regex === '' ? args : `"command":"${regex}`))) return [];
    const shell = server === undefined && (tool === 'run_shell_command' || tool === '*') ? commands() : undefined;
    if (tool === 'run_shell_command') return shell ? [shell] : [];
    if (!all) return shell ? [shell] : [];
    // Arguments of other tools are no uses: the same condition is the same, any other may be wider.
    const why = 'what it says of the arguments is not evaluated';
    const other = { ...named(rule, wordsOf(rule)), wide: { ...(tool === '*' ? EVERYTHING_ELSE : all), why } };
    return [shell ? union(shell, other) : other];
  });
  return found.length > 0 ? union(...found) : undefined;
}

const EVERYTHING_ELSE: Pattern = {
  sequences: EVERYTHING.sequences.filter(([first]) => first !== `run${SEPARATOR}`),
};

/** A use that stands for the rule's words alone. */
function named(rule: Value, words: string): Pattern {
  const tools = listOf(at(rule, 'toolName'));
  if (tools.includes('run_shell_command') || tools.includes('*')) return textUses('run', words);
  return { sequences: [[`${tools[0] ?? ''} ${digest(words)}${SEPARATOR}`]] };
}

/** A server's tool; all servers only with all tools. */
function onServer(server: string, tool: string): Pattern | undefined {
  // The whole name of the server's tool is taken too (observed).
  const own = `mcp_${server}_`;
  if (server !== '*') return mcpPattern(server, tool.startsWith(own) ? tool.slice(own.length) : tool);
  return tool === '*' ? toolPattern('mcp_*') : undefined;
}

/**
 * A server's tool that is to be asked about looks the rules up once more, under another name of its server, so that only
 * rules for `*`, `mcp_*` or its own whole name are seen: an ask for a server does not hold beside a lower one of these that
 * allows (observed, 0.61.0).
 */
function askedAgain(
  rule: Value,
  asked: Pattern,
  below: readonly Value[],
  make: (of: Effect, uses: Pattern) => Entry,
): Entry[] {
  const seen = listOf(at(rule, 'toolName')).filter((tool) => !isUnseen(rule, tool));
  const out = seen.length === 0 ? [] : [make('ask', union(...seen.flatMap((tool) => toolPattern(tool) ?? [])))];
  for (const other of below) {
    const effect = DECISIONS[text(at(other, 'decision')) ?? ''];
    const pattern = effect && patternOf(other, effect);
    if (!effect || !pattern || (effect !== 'allow' && limitOf(other) !== '')) continue;
    const tools = listOf(at(other, 'toolName')).filter((tool) => !isUnseen(other, tool));
    if (tools.some((tool) => tool === '*' || tool === 'mcp_*')) return [...out, make(effect, asked)];
    const meant = tools.filter((tool) => asksOf(rule, tool));
    if (meant.length > 0) out.push(make(effect, union(...meant.flatMap((tool) => toolPattern(tool) ?? []))));
  }
  return [...out, make('ask', asked)];
}

/** Whether one of the rule's unseen names stands for the tool. */
function asksOf(rule: Value, tool: string): boolean {
  const names = listOf(at(rule, 'toolName')).filter((name) => isUnseen(rule, name));
  return names
    .map((name) => fullName(rule, name))
    .some((n) => n === tool || (n.endsWith('*') && tool.startsWith(n.slice(0, -1))));
}

function fullName(rule: Value, tool: string): string {
  const server = text(at(rule, 'mcpName'));
  return server === undefined || tool.startsWith('mcp_') ? tool : `mcp_${server}_${tool}`;
}

/** A name that only the first look-up sees: one of a server, or all of one server's tools. */
function isUnseen(rule: Value, tool: string): boolean {
  const server = text(at(rule, 'mcpName'));
  return server === undefined ? /^mcp_.+_\*$/.test(tool) : server !== '*';
}

function wordsOf(rule: Value): string {
  const tool = listOf(at(rule, 'toolName')).join(', ') || '*';
  const server = text(at(rule, 'mcpName'));
  const condition = ['commandPrefix', 'commandRegex', 'argsPattern']
    .flatMap((key) => listOf(at(rule, key)).map((value) => `${key} ${JSON.stringify(value)}`))
    .join(', ');
  return `${server === undefined ? '' : `mcp_${server}_`}${tool}${condition === '' ? '' : ` (${condition})`}`;
}

import type { AccessBuilder } from '../../access/builder.ts';
import type { Effect, Entry } from '../../access/decision-list.ts';
import { EVERYTHING } from '../../access/pattern.ts';
import type { Span, Value } from '../../document/value.ts';
import { at, items, text } from '../../document/value.ts';
import { readHooks } from '../claude/hooks.ts';
import { permissionRule } from '../claude/permission-rule.ts';
import { ACCEPTED_EDITS } from '../claude/session.ts';
import { readTrust } from '../claude/trust.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import type { AgentStep } from './agent-step.ts';
import { inlineJson } from './inline-json.ts';
import { readInlineServers, trustSetting } from './limits-parts.ts';
import { argumentWords } from './shell.ts';

/**
 * What Claude Code may do in a workflow. No person is there, so what would ask is refused. Rules of repeated flags and
 * of both spellings add up; of other flags the last wins.
 * Sources: anthropics/claude-code-action action.yml, base-action/src/parse-sdk-options.ts, docs/migration-guide.md.
 */
export function claudeLimits(agent: AgentStep, name: string, file: SourceFile, to: AccessBuilder): Entry[] {
  const out: Entry[] = [];
  const add = (effect: Effect, words: string, span: Span): void => {
    const pattern = /^([A-Z]|mcp__)/.test(words)
      ? permissionRule(words, effect === 'allow' ? 'allow' : 'deny')
      : undefined;
    if (pattern) out.push({ effect, uses: pattern, place: placeIn(file, span), text: words, origin: 'rule' });
  };
  const mode = (wanted: string | undefined, said: string, span: Span): void => {
    const place = placeIn(file, span);
    if (wanted === 'bypassPermissions')
      out.push({ effect: 'allow', uses: EVERYTHING, place, text: said, origin: 'mode' });
    if (wanted === 'acceptEdits')
      out.push({ effect: 'allow', uses: ACCEPTED_EDITS, place, text: said, origin: 'mode' });
  };
  const settings = (json: string, span: Span): void => {
    if (!json.trim().startsWith('{')) {
      if (json.trim() !== '') trustSetting(`settings ${json.trim()}`, name, span, file, to);
      return;
    }
    const value = inlineJson(json, span);
    if (!value) return; // the client drops settings that do not parse
    for (const effect of ['deny', 'ask', 'allow'] as const)
      for (const rule of items(at(value, 'permissions', effect)))
        add(effect === 'allow' ? 'allow' : 'deny', text(rule) ?? '', span);
    const wanted = text(at(value, 'permissions', 'defaultMode'));
    mode(wanted, `defaultMode: ${wanted}`, span);
    readHooks(at(value, 'hooks'), file, name, to);
    readTrust({ file, value: withoutServers(value) }, name, to);
  };
  const servers = (json: string, span: Span): void => {
    if (json.trim().startsWith('{')) readInlineServers(inlineJson(json, span), name, 'claude', file, to);
    else if (json.trim() !== '') trustSetting(`--mcp-config ${json.trim()}`, name, span, file, to);
  };
  const argsInput = at(agent.step, 'with', 'claude_args');
  const argsText = text(argsInput) ?? '';
  const args = agent.isAction ? argumentWords(withoutComments(argsText)) : agent.args;
  const span = argsInput?.span ?? agent.span;
  const said = flags(args);
  const lastMode = said.findLast(([flag]) => flag === 'permissionmode');
  for (const one of said) {
    const [flag, values] = one;
    const last = values[0] ?? '';
    if (flag === 'allowedtools') for (const rule of ruleWords(values.join(' '))) add('allow', rule, span);
    else if (flag === 'disallowedtools') for (const rule of ruleWords(values.join(' '))) add('deny', rule, span);
    else if (flag === 'dangerouslyskippermissions') mode('bypassPermissions', '--dangerously-skip-permissions', span);
    else if (one === lastMode) mode(last, `--permission-mode ${last}`, span);
    else if (flag === 'settings') settings(values.join(' '), span);
    else if (flag === 'mcpconfig') for (const v of values) servers(v, span);
    else if (['adddir', 'plugindir', 'agents'].includes(flag))
      trustSetting(`--${flag} ${values.join(' ')}`, name, span, file, to);
  }
  if (!agent.isAction) return out;
  const input = (key: string): readonly [string, Span] | undefined => {
    const value = at(agent.step, 'with', key);
    const said = text(value);
    return value && said !== undefined ? [said, value.span] : undefined;
  };
  const inline = input('settings');
  if (inline) settings(...inline);
  for (const kind of ['plugin', 'marketplace'] as const) {
    const found = input(kind === 'plugin' ? 'plugins' : 'plugin_marketplaces');
    for (const line of found?.[0].split('\n').map((l) => l.trim()) ?? [])
      if (found && line !== '') trustSetting(line, name, found[1], file, to, kind);
  }
  if (readsOldInputs(agent)) {
    const allowed = input('allowed_tools') ?? input('allowed-tools');
    if (allowed) for (const rule of ruleWords(allowed[0])) add('allow', rule, allowed[1]);
    const denied = input('disallowed_tools') ?? input('disallowed-tools');
    if (denied) for (const rule of ruleWords(denied[0])) add('deny', rule, denied[1]);
    const config = input('mcp_config');
    if (config) servers(...config);
  }
  // Without a prompt the action answers mentions, and edits and commits by itself.
  if (agent.checksActor && !input('prompt') && !input('direct_prompt'))
    mode('acceptEdits', 'answers mentions (no prompt)', agent.span);
  return out;
}

/** Inputs of the first version that the second ignores; a commit may be of either, unless it is given the new ones. */
function readsOldInputs(agent: AgentStep): boolean {
  if (!agent.runs.endsWith('claude-code-action')) return true;
  if (/^(beta|v0(\.|$))/.test(agent.revision)) return true;
  return agent.pinned && at(agent.step, 'with', 'claude_args') === undefined;
}

function withoutComments(args: string): string {
  return args
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\n');
}

/** Flags with the values that follow them, names without dashes and case. */
export function flags(args: readonly string[]): [string, string[]][] {
  const out: [string, string[]][] = [];
  for (const arg of args) {
    const found = /^--([A-Za-z][\w-]*)(?:=(.*))?$/s.exec(arg) ?? /^-([a-zA-Z])()$/.exec(arg);
    if (found) out.push([(found[1] ?? '').replaceAll('-', '').toLowerCase(), found[2] ? [found[2]] : []]);
    else out.at(-1)?.[1].push(arg);
  }
  return out;
}

/** Rules apart by commas and blanks that stand in no parentheses. */
function ruleWords(list: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let word = '';
  for (const c of `${list} `) {
    if (c === '(') depth++;
    if (c === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[\s,]/.test(c)) {
      if (word !== '') out.push(word);
      word = '';
    } else word += c;
  }
  return out;
}

/** The action trusts all servers of the project whatever its settings say. */
function withoutServers(value: Value): Value {
  if (value.kind !== 'map') return value;
  return {
    ...value,
    entries: value.entries.filter((e) => !/McpjsonServers$|^enableAllProjectMcpServers$/.test(e.key)),
  };
}

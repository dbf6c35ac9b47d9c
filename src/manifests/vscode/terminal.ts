import type { Entry } from '../../access/decision-list.ts';
import type { Pattern, RegexUses } from '../../access/pattern.ts';
import { union, whole } from '../../access/pattern.ts';
import type { MapEntry } from '../../document/value.ts';
import { at, entries, strings } from '../../document/value.ts';
import type { Workspace } from './setting.ts';
import { flag, rule, setting } from './setting.ts';
import { terminalKey } from './terminal-key.ts';

/**
 * Which commands VS Code's agents run in the terminal unasked. `true` approves, `false` asks and wins; the client's own
 * `false` entries stay unless a key takes their place. Source: the workbench of VS Code 1.139; deprecated keys are merged.
 */
export function terminalRules(workspace: Workspace): Entry[] {
  const out: Entry[] = [];
  const named = new Set<string>();
  const put = (e: MapEntry): void => {
    const pattern = terminalKey(e.key);
    named.add(e.key);
    const approve = flag(e.value) ?? flag(at(e.value, 'approve'));
    if (!pattern || approve === undefined) return;
    const line = flag(at(e.value, 'matchCommandLine')) === true;
    out.push(
      rule(workspace, approve ? 'allow' : 'ask', line ? wholeLine(pattern, approve) : pattern, e.keySpan, e.key),
    );
  };
  for (const key of MAPS) for (const e of entries(setting(workspace, key))) put(e);
  for (const [key, effect] of LISTS) {
    const list = setting(workspace, key);
    // They came as maps of switches too.
    const on = entries(list).filter((e) => flag(e.value) === true);
    const listed = [...strings(list), ...on.map((e) => ({ value: e.key, span: e.keySpan }))];
    for (const item of listed) {
      const pattern = terminalKey(item.value);
      if (pattern) out.push(rule(workspace, effect, pattern, item.span, item.value));
    }
  }
  const off = setting(workspace, 'chat.tools.terminal.enableAutoApprove');
  if (off && flag(off) === false)
    out.push(rule(workspace, 'ask', whole('run'), off.span, 'chat.tools.terminal.enableAutoApprove: false'));
  const dropped = flag(setting(workspace, 'chat.tools.terminal.ignoreDefaultAutoApproveRules')) === true;
  return [...out, ...(dropped ? [] : builtIn(workspace, named))];
}

const MAPS = [
  'chat.tools.terminal.autoApprove',
  'chat.agent.terminal.autoApprove',
  'github.copilot.chat.agent.terminal.autoApprove',
];
const LISTS = [
  ['chat.agent.terminal.allowList', 'allow'],
  ['github.copilot.chat.agent.terminal.allowList', 'allow'],
  ['chat.agent.terminal.denyList', 'ask'],
  ['github.copilot.chat.agent.terminal.denyList', 'ask'],
] as const;

/** The client's own `false` entries: what a wide `true` does not release. Not a guard of the repository, so `inherit`. */
export function builtIn(workspace: Workspace, named: ReadonlySet<string>): Entry[] {
  return HELD.filter((program) => !named.has(program)).flatMap((program) => {
    const pattern = terminalKey(program);
    return pattern ? [rule(workspace, 'inherit', pattern, workspace.settings.span, program, 'mode')] : [];
  });
}
const HELD =
  'rm rmdir del Remove-Item ri rd erase dd kill ps top Stop-Process spps taskkill curl wget Invoke-RestMethod Invoke-WebRequest irm iwr chmod chown Set-ItemProperty sp Set-Acl jq xargs eval Invoke-Expression iex'.split(
    ' ',
  );

/**
 * Judges a whole line, with all commands in it: where its end is free, whatever stands behind `git status;` is approved
 * with it. What is refused stays refused.
 */
function wholeLine(pattern: Pattern, approve: boolean): Pattern {
  const { wide } = pattern;
  return { ...lineToo(pattern, approve), ...(wide ? { wide: { ...lineToo(wide, approve), why: wide.why } } : {}) };
}

function lineToo({ sequences, regexes }: Pattern, approve: boolean): Pattern {
  const pattern: Pattern = regexes ? { sequences, regexes } : { sequences };
  const lines = pattern.sequences.map((s) => {
    const [head, ...rest] = s;
    return typeof head === 'string' ? [head.replace(/^run\0/, 'run the whole line\0'), ...rest] : s;
  });
  const free = pattern.sequences.some((s) => {
    const last = s.at(-1);
    return typeof last === 'object' && last.max === 'many';
  });
  const toLine = (r: RegexUses): RegexUses => ({ ...r, start: r.start.replace(/^run\0/, 'run the whole line\0') });
  // A regular expression is bound at its end where its text ends in `$`.
  const loose = regexes?.some((r) => !/\$\/[is]*\d*$/.test(r.name)) === true;
  const together: Pattern = regexes ? { sequences: lines, regexes: regexes.map(toLine) } : { sequences: lines };
  return union(pattern, together, ...(approve && (free || loose) ? [whole('run')] : []));
}

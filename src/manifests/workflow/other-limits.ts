import type { AccessBuilder } from '../../access/builder.ts';
import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { whole } from '../../access/pattern.ts';
import type { Span, Value } from '../../document/value.ts';
import { at, items, text } from '../../document/value.ts';
import { toolRule } from '../copilot/tool-rule.ts';
import type { SourceFile } from '../manifest-format.ts';
import { connection } from '../mcp/remote.ts';
import { placeIn } from '../reading.ts';
import type { AgentStep } from './agent-step.ts';
import { flags } from './claude-limits.ts';
import { EDITS } from './gemini-limits.ts';
import { inlineJson } from './inline-json.ts';
import { everything, trustSetting } from './limits-parts.ts';
import { argumentWords } from './shell.ts';

/**
 * Codex by its action or by `codex exec`: what holds it is its sandbox. The strategy `read-only` forces the read-only
 * sandbox, but leaves the runner's user its sudo. Source: openai/codex-action action.yml, src/runCodexExec.ts.
 */
export function codexLimits(agent: AgentStep, name: string, file: SourceFile, to: AccessBuilder): void {
  const input = (key: string): string => text(at(agent.step, 'with', key))?.trim() ?? '';
  const spanOf = (key: string): Span => at(agent.step, 'with', key)?.span ?? agent.span;
  const extra = input('codex-args');
  const args = agent.isAction ? codexArguments(extra, spanOf('codex-args')) : agent.args;
  const joined = ` ${args.join(' ')} `;
  const configured = new Map<string, string>();
  for (const [k, values] of flags(args)) {
    const [key = '', value = ''] = /^([^=]{1,200})=(.*)$/s.exec(values[0] ?? '')?.slice(1) ?? [];
    if (k === 'c' || k === 'config') configured.set(key.trim(), value.trim().replace(/^"(.*)"$|^'(.*)'$/s, '$1$2'));
  }
  const bypass = / --(dangerously-bypass-approvals-and-sandbox|yolo) /.test(joined);
  const flag = flags(args).findLast(([k]) => k === 'sandbox' || k === 's')?.[1][0];
  const strategy = input('safety-strategy') || 'drop-sudo';
  const asked = agent.isAction
    ? input('sandbox') || 'workspace-write'
    : (flag ?? configured.get('sandbox_mode') ?? (/ --full-auto /.test(joined) ? 'workspace-write' : 'read-only'));
  const sandbox = bypass ? 'danger-full-access' : agent.isAction && strategy === 'read-only' ? 'read-only' : asked;
  const level = Math.max(0, SANDBOXES.indexOf(sandbox));
  const fact = (dimension: string, at: number, defaultLevel: number, label: string, span: Span): void =>
    to.fact({
      kind: 'isolation',
      agent: name,
      subject: `${name} ${dimension}`,
      dimension,
      level: SANDBOXES.includes(sandbox) || dimension !== 'Codex sandbox' ? at : 2,
      defaultLevel,
      label,
      stated: true,
      place: placeIn(file, span),
    });
  fact('Codex sandbox', level, 1, sandbox, bypass && agent.isAction ? spanOf('codex-args') : spanOf('sandbox'));
  const open = /network_access\s{0,4}=\s{0,4}true/.test(joined);
  fact('Codex network', open ? 1 : 0, 0, open ? 'open' : 'closed', spanOf('codex-args'));
  const where = agent.isAction ? spanOf('codex-args') : agent.span;
  for (const [key, value] of configured)
    if (STEERS.test(key)) trustSetting(`-c ${key}=${value}`, name, where, file, to);
  if (!agent.isAction) return;
  const sudo = ['drop-sudo', 'unprivileged-user'].includes(strategy) ? 0 : strategy === 'read-only' ? 1 : 2;
  fact('the runner user’s sudo', sudo, 0, strategy, spanOf('safety-strategy'));
  const endpoint = input('responses-api-endpoint');
  if (endpoint !== '')
    to.fact({
      ...connection(endpoint),
      kind: 'connection',
      purpose: 'endpoint',
      agent: name,
      subject: `${name} endpoint`,
      place: placeIn(file, spanOf('responses-api-endpoint')),
    });
}
/** Configuration that starts programs, opens folders, or sends the agent's talk elsewhere. */
const STEERS =
  /^(mcp_servers|model_providers?|notify|hooks|plugins|shell_environment_policy|chatgpt_base_url|openai_base_url|sandbox_workspace_write\.writable_roots)(\.|$)/;

/** A JSON list, or words as a shell has them. */
function codexArguments(written: string, span: Span): readonly string[] {
  const list = written.startsWith('[') ? inlineJson(written, span) : undefined;
  return list ? items(list).map((v) => text(v) ?? '') : argumentWords(written);
}
const SANDBOXES: readonly string[] = ['read-only', 'workspace-write', 'danger-full-access'];

/** Copilot CLI, also inside actions/ai-inference: nothing without being asked but what flags allow; deny wins. */
export function copilotLimits(agent: AgentStep, name: string, file: SourceFile, to: AccessBuilder): Entry[] {
  const out: Entry[] = [];
  const add = (effect: Effect, words: string, span: Span): void => {
    const pattern = toolRule(words.trim());
    if (pattern) out.push({ effect, uses: pattern, place: placeIn(file, span), text: words.trim(), origin: 'rule' });
  };
  if (agent.isAction) {
    const tools = at(agent.step, 'with', 'copilot-allow-tools');
    for (const tool of (text(tools) ?? '').split(',')) if (tools && tool.trim() !== '') add('allow', tool, tools.span);
    const hub = at(agent.step, 'with', 'enable-github-mcp');
    if (hub && (text(hub) === 'true' || (hub.kind === 'boolean' && hub.value)))
      trustSetting('enable-github-mcp', name, hub.span, file, to);
    return out;
  }
  for (const [flag, values] of flags(agent.args)) {
    if (flag === 'allowalltools' || flag === 'allowall' || flag === 'yolo')
      out.push(everything(flag === 'yolo' ? '--yolo' : '--allow-all-tools', agent.span, file));
    else if (flag === 'allowtool') for (const v of values) add('allow', v, agent.span);
    else if (flag === 'denytool') for (const v of values) add('deny', v, agent.span);
    else if (flag === 'allowurl') for (const v of values) add('allow', `url(${v})`, agent.span);
    else if (flag === 'denyurl') for (const v of values) add('deny', `url(${v})`, agent.span);
    else if (Object.hasOwn(WIDENS, flag))
      trustSetting(`${WIDENS[flag] ?? flag} ${values[0] ?? ''}`.trim(), name, agent.span, file, to);
  }
  return out;
}

/** Flags that widen what it reaches, as they are written. */
const WIDENS: Readonly<Record<string, string>> = {
  adddir: '--add-dir',
  allowallpaths: '--allow-all-paths',
  allowallurls: '--allow-all-urls',
  additionalmcpconfig: '--additional-mcp-config',
};

/** Clients of which only the switch that approves everything is read. */
export function approvesAll(agent: AgentStep, file: SourceFile): Entry[] {
  const flag = agent.args.find((a, i) => {
    const whole = APPROVE_ALL[agent.runs];
    return (
      whole?.test(a) ||
      (a === '--allow' && agent.args[i + 1] === '*') ||
      (agent.runs === 'droid' && a === '--auto' && agent.args[i + 1] === 'high')
    );
  });
  const always = (agent.runs === 'goose' && !asksInGoose(agent.step)) || agent.runs === 'openhands';
  if (agent.runs === 'unread script') return [everything('scripts too long to follow', agent.span, file)];
  if (agent.runs === 'model answer') return [everything('a shell runs what the model answers', agent.span, file)];
  if (flag !== undefined) return [everything(flag, agent.span, file)];
  const level = agent.runs === 'droid' ? flags(agent.args).findLast(([k]) => k === 'auto')?.[1][0] : undefined;
  if (level === 'low' || level === 'medium') {
    const say = (pattern: Pattern): Entry => ({
      effect: 'allow',
      uses: pattern,
      place: placeIn(file, agent.span),
      text: `--auto ${level}`,
      origin: 'rule',
    });
    return level === 'low' ? [say(EDITS)] : [say(EDITS), say(whole('droid --auto medium'))];
  }
  return always ? [everything(`${agent.client} asks nobody when no one is there`, agent.span, file)] : [];
}

/** `GOOSE_MODE` is `auto` unless the step says otherwise, and says it once. */
function asksInGoose(step: Value): boolean {
  const script = text(at(step, 'run')) ?? '';
  const said = [...script.matchAll(/\bGOOSE_MODE=["']?(\w{1,40})/g)].map((m) => m[1]);
  const modes = said.length > 0 ? said : [text(at(step, 'env', 'GOOSE_MODE'))];
  return modes.every((m) => m === 'approve' || m === 'smart_approve' || m === 'chat');
}
const APPROVE_ALL: Readonly<Record<string, RegExp>> = {
  'cursor-agent': /^(-f|--force|--yolo)$/,
  agent: /^(-f|--force|--yolo)$/,
  opencode: /^--auto$/,
  aider: /^(--yes-always|--yes)$/,
  crush: /^(-y|--yolo)$/,
  amp: /^--dangerously-allow-all$/,
  droid: /^--skip-permissions-unsafe$/,
  'kiro-cli': /^(--trust-all-tools|-a)$/,
  q: /^(--trust-all-tools|-a)$/,
  cline: /^(-y|--yolo|--auto-approve-all)$/,
  kilo: /^(--auto|--yolo)$/,
  cn: /^--auto$/,
};

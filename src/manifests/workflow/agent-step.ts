import type { Span, Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';
import { belongsTo } from '../reading.ts';
import { agentCommands } from './agent-command.ts';
import { MENTIONS } from './agent-programs.ts';
import { secretNames } from './expressions.ts';
import type { Around } from './script-scope.ts';
import { NOWHERE, scopeOf, written } from './script-scope.ts';

/** A step of a job that runs an agent. */
export interface AgentStep {
  /** As people call the client. */
  readonly client: string;
  /** The action (`anthropics/claude-code-action`) or the program (`claude`). */
  readonly runs: string;
  readonly isAction: boolean;
  /** False for an action that is not one of the clients' own: what it runs is known by its name alone. */
  readonly isKnown: boolean;
  /** The action's revision as written; empty for a command. */
  readonly revision: string;
  readonly pinned: boolean;
  /** The command's arguments; for an action those are read from its inputs. */
  readonly args: readonly string[];
  /** True where the action itself lets in only people with write access. */
  readonly checksActor: boolean;
  /** True where nothing shows how it is started, and so not what holds it. */
  readonly hidden?: true;
  readonly step: Value;
  readonly span: Span;
}

/** The agents that a step runs; by what it runs, never by its name. */
export function agentSteps(step: Value, around: Around = NOWHERE): readonly AgentStep[] {
  const uses = at(step, 'uses');
  const action = text(uses);
  if (uses && action !== undefined) {
    const [name = '', revision = ''] = action.trim().split('@');
    const known = ACTIONS.find(([pattern]) => pattern.test(name)) ?? unknownAgent(name, step);
    if (!known) return [];
    const [, client, checksActor] = known;
    return [
      {
        client,
        runs: name.toLowerCase(),
        isAction: true,
        isKnown: ACTIONS.some(([pattern]) => pattern.test(name)),
        revision,
        pinned: name.startsWith('./') || /^[0-9a-f]{40}$/i.test(revision),
        args: [],
        checksActor,
        step,
        span: uses.span,
      },
    ];
  }
  const run = at(step, 'run');
  const script = text(run);
  if (!run || script === undefined) return [];
  const scope = scopeOf(step, around);
  return written(script, step, around)
    .flatMap((s) => agentCommands(s, scope))
    .map(({ program, args, pinned, script: path }) => ({
      client: CLIENTS[program] ?? program,
      runs: program,
      isAction: false,
      isKnown: true,
      revision: '',
      pinned: pinned ?? true,
      args,
      checksActor: false,
      step,
      span: path === undefined ? run.span : placeInScript(path, around, run.span),
    }));
}

/** The first line of a script of the repository that names an agent. */
function placeInScript(path: string, { documents }: Around, otherwise: Span): Span {
  const found = documents.get(path);
  if (!found) return otherwise;
  const lines = (text(found.value) ?? '').split('\n');
  const line = lines.findIndex((l) => MENTIONS.test(l) && !/^\s{0,40}(#|\/\/)/.test(l)) + 1;
  const at = Math.max(1, line);
  const span: Span = {
    ...otherwise,
    startLine: at,
    startColumn: 1,
    endLine: at,
    endColumn: (lines[at - 1] ?? '').length + 1,
  };
  belongsTo(span, found.file);
  return span;
}

/**
 * An action that is not known, told by what it is given: a prompt, a skill or a list of tools, and the key of a model. The
 * repository's own wrappers of an agent are such.
 */
function unknownAgent(name: string, step: Value): readonly [RegExp, string, boolean] | undefined {
  const inputs = entries(at(step, 'with'));
  const instructed = inputs.some((e) =>
    /^(direct[-_])?prompt([-_]file)?$|^(custom[-_])?instructions$|^allowed[-_]tools$|^([a-z]+[-_])?skills?$|^agent([-_]file)?$/i.test(
      e.key,
    ),
  );
  const given = [...inputs, ...entries(at(step, 'env'))];
  const keyed = given.some(
    (e) => MODEL_KEY.test(e.key) || secretNames(text(e.value) ?? '').some((s) => MODEL_KEY.test(s)),
  );
  const named = /(^|[/_-])(claude|codex|gemini|qwen|opencode)([/_-]|$)/i.test(name) && !/setup|install/i.test(name);
  // What only an agent has: its arguments, its version. Other wrappers of a model need not have any tools.
  const sure = inputs.some((e) => /^(claude|codex|gemini)[-_](args|cli[-_]version|code[-_]version)$/i.test(e.key));
  if (!sure && (!(instructed || named) || !keyed)) return undefined;
  const isClaude = /claude/i.test(name) || inputs.some((e) => /^claude[-_]/i.test(e.key));
  return [MODEL_KEY, isClaude ? 'Claude Code' : 'an agent', false];
}
export const MODEL_KEY =
  /^(\w+[-_])?(anthropic|openai|gemini|claude|codex|qwen|openrouter|cursor|google)[-_](code[-_])?(api[-_]key|oauth[-_]token|auth[-_]token|federation[-_]rule[-_]id)/i;

/** Whether a text mentions any agent at all: for files that can't be parsed. */
export function mentionsAgent(content: string): boolean {
  return /claude-code|codex-action|run-gemini-cli|gemini-cli|qwen-code|ai-inference|opencode|droid-action|cagent-action|oz-agent-action|copilot-setup-steps|@github\/copilot|\bclaude\s{1,8}-|\bcodex\s{1,8}exec\b|cursor-agent|\baider\s{1,8}-/i.test(
    content,
  );
}

/** Action, client, and whether the action lets in only people who may write. */
const ACTIONS: readonly (readonly [RegExp, string, boolean])[] = [
  [/^anthropics\/claude-code-(action\/base-action|base-action|security-review)(\/|$)/i, 'Claude Code', false],
  [/^anthropics\/claude-code-action$/i, 'Claude Code', true],
  [/^openai\/codex-action$/i, 'Codex', true],
  [/^(google-github-actions\/run-gemini-cli|google-gemini\/gemini-cli-action)$/i, 'Gemini CLI', false],
  [/^qwenlm\/qwen-code-action$/i, 'Qwen Code', false],
  [/^actions\/ai-inference$/i, 'Copilot CLI', false],
  [/^(anomalyco|sst)\/opencode\/github$/i, 'opencode', true],
  [/^factory-ai\/droid-action(\/|$)/i, 'Droid', true],
  [/^augmentcode\/[\w-]+-agent$/i, 'Auggie', false],
  [/^warpdotdev\/oz-agent-action$/i, 'Oz', false],
  [/^docker\/cagent-action(\/|$)/i, 'Docker agent', false],
  [/^cline\/[\w-]+$/i, 'Cline', false],
  [/^continuedev\/continue\/(actions|pr-review-action)\//i, 'Continue', false],
];

export const CLIENTS: Readonly<Record<string, string>> = {
  claude: 'Claude Code',
  codex: 'Codex',
  gemini: 'Gemini CLI',
  qwen: 'Qwen Code',
  copilot: 'Copilot CLI',
  'cursor-agent': 'Cursor',
  agent: 'Cursor',
  aider: 'Aider',
  goose: 'Goose',
  crush: 'Crush',
  amp: 'Amp',
  droid: 'Droid',
  auggie: 'Auggie',
  'kiro-cli': 'Kiro',
  q: 'Amazon Q',
  flue: 'Flue',
  cagent: 'Docker agent',
  cline: 'Cline',
  kilo: 'Kilo',
  cn: 'Continue',
  openhands: 'OpenHands',
  'cloud agent': 'a cloud agent',
  'model answer': 'a model whose answer a shell runs',
  'unread script': 'scripts too long to follow',
};

import type { Span, Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';
import { startedScript } from './agent-command.ts';
import type { AgentStep } from './agent-step.ts';
import { agentSteps, CLIENTS, MODEL_KEY } from './agent-step.ts';
import { secretNames } from './expressions.ts';
import type { Around } from './script-scope.ts';
import { simpleCommands } from './shell.ts';
import { unwrapped } from './unwrapped.ts';

/**
 * The agents of a job. Where no step shows one, what the job is given can: a credential that only an agent's client
 * takes, a client that it installs and the key for it, a client's image or switch and a key, the right to ask Copilot.
 */
export function jobAgents(workflow: Value, job: Value, steps: readonly Value[], around: Around): readonly AgentStep[] {
  const shown = steps.flatMap((s) => agentSteps(s, around));
  if (shown.length > 0) return shown;
  const hidden =
    byCredential(job, steps) ?? byClient(job, steps) ?? byName(job, steps) ?? byPermission(workflow, job, steps);
  return hidden ? [hidden] : [];
}

/** Credentials that only an agent's client takes; keys of models are not among them. */
const OWN: Readonly<Record<string, string>> = {
  CLAUDE_CODE_OAUTH_TOKEN: 'claude',
  CURSOR_API_KEY: 'cursor-agent',
  COPILOT_GITHUB_TOKEN: 'copilot',
  GH_COPILOT_TOKEN: 'copilot',
  COPILOT_TOKEN: 'copilot',
  CODEX_API_KEY: 'codex',
  CODEX_ACCESS_TOKEN: 'codex',
  CODEX_AUTH_JSON: 'codex',
  FACTORY_API_KEY: 'droid',
  AMP_API_KEY: 'amp',
  AUGMENT_SESSION_AUTH: 'auggie',
  AUGMENT_API_TOKEN: 'auggie',
  CONTINUE_API_KEY: 'cn',
  KIRO_API_KEY: 'kiro-cli',
  CLINE_API_KEY: 'cline',
  OPENCODE_API_KEY: 'opencode',
};
/** Variables that only a client reads. */
const SWITCHES: Readonly<Record<string, string>> = {
  GEMINI_CLI_TRUST_WORKSPACE: 'gemini',
  CLAUDE_CODE_USE_BEDROCK: 'claude',
  CLAUDE_CODE_USE_VERTEX: 'claude',
  GOOSE_PROVIDER: 'goose',
};
/** How clients are installed. */
const INSTALLS: readonly (readonly [RegExp, string])[] = [
  [installed('@anthropic-ai\\/claude-code'), 'claude'],
  [/claude\.ai\/install\.sh/, 'claude'],
  [installed('@openai\\/codex'), 'codex'],
  [installed('@google\\/gemini-cli'), 'gemini'],
  [installed('@qwen-code\\/qwen-code'), 'qwen'],
  [installed('@github\\/copilot'), 'copilot'],
  [/cursor\.com\/install\b/, 'cursor-agent'],
  [/opencode\.ai\/install\b/, 'opencode'],
  [installed('opencode-ai'), 'opencode'],
  [installed('aider-(?:chat|install)'), 'aider'],
  [/aider\.chat\/install/, 'aider'],
  [/app\.factory\.ai\/cli\b/, 'droid'],
  [/block\/goose\b[^\n]{0,80}download_cli/, 'goose'],
];
function installed(name: string): RegExp {
  return new RegExp(`\\b(?:i|install|add)\\s(?:[^\\n]{0,100}\\s)?['"]?${name}(?![\\w-])`);
}

function byCredential(job: Value, steps: readonly Value[]): AgentStep | undefined {
  for (const holder of [...steps, job])
    for (const e of entries(at(holder, 'env'))) {
      const named = [e.key, ...secretNames(text(e.value) ?? '')].find((n) => Object.hasOwn(OWN, n.toUpperCase()));
      if (named === undefined || !secretNames(text(e.value) ?? '').length) continue;
      const works = holder === job ? steps.some(runsSomething) : runsSomething(holder);
      if (works)
        return hiddenAgent(
          OWN[named.toUpperCase()] ?? '',
          `a program that gets ${named.toUpperCase()}`,
          holder === job ? (steps.find(runsSomething) ?? job) : holder,
          e.keySpan,
        );
    }
  return undefined;
}

/** A client that is there by installation, image or switch, in a job that also gets the key of a model. */
function byClient(job: Value, steps: readonly Value[]): AgentStep | undefined {
  const keyed = [job, at(job, 'container'), ...steps].find((h) => h && holdsModelKey(h));
  if (!keyed) return undefined;
  for (const step of steps) {
    const run = at(step, 'run');
    const client = INSTALLS.find(([how]) => how.test(text(run) ?? ''))?.[1];
    const later = steps.slice(steps.indexOf(step)).filter(runsSomething);
    if (run && client && (keyed === job || later.some(holdsModelKey)))
      return hiddenAgent(
        client,
        `${CLIENTS[client] ?? client}, which the job installs and gives a key`,
        step,
        run.span,
      );
  }
  const image = text(at(job, 'container')) ?? text(at(job, 'container', 'image')) ?? '';
  const inside = /(?:^|[/_-])(claude-code|codex|gemini-cli|qwen-code|opencode|aider|goose)(?:$|[:@_-])/i.exec(
    image,
  )?.[1];
  const place = at(job, 'container');
  if (place && inside) {
    const client = inside.toLowerCase().replace(/-(code|cli)$/, '');
    return hiddenAgent(
      client,
      `${CLIENTS[client] ?? client} in the job’s image`,
      steps.find(runsSomething) ?? job,
      place.span,
    );
  }
  for (const holder of [...steps, job])
    for (const e of entries(at(holder, 'env')))
      if (Object.hasOwn(SWITCHES, e.key)) {
        const client = SWITCHES[e.key] ?? '';
        return hiddenAgent(
          client,
          `${CLIENTS[client] ?? client}, for which ${e.key} is set`,
          holder === job ? (steps.find(runsSomething) ?? job) : holder,
          e.keySpan,
        );
      }
  return undefined;
}

/** A script that is not here, named after an agent, in a job that has the key of a model. */
function byName(job: Value, steps: readonly Value[]): AgentStep | undefined {
  if (![job, ...steps].some(holdsModelKey)) return undefined;
  for (const step of steps) {
    const run = at(step, 'run');
    for (const words of run ? simpleCommands(text(run) ?? '') : []) {
      const [first = '', ...args] = unwrapped(words).rest;
      const name = startedScript(first, first.slice(first.lastIndexOf('/') + 1), args)?.file ?? '';
      const client = NAMED.exec(name.slice(name.lastIndexOf('/') + 1))?.[1]?.toLowerCase();
      if (run && client)
        return hiddenAgent(client, `${name.slice(-80)}, a script named after an agent`, step, run.span);
    }
  }
  return undefined;
}
const NAMED =
  /^(?!.*(?:setup|install|test|check|lint|mock|build|version))(?:.*[-_.])?(claude|codex|gemini|qwen|copilot|cursor-agent|opencode|aider|goose)[-_.]/i;

/** `copilot-requests: write` lets the job's token ask Copilot: nothing else needs it. */
function byPermission(workflow: Value, job: Value, steps: readonly Value[]): AgentStep | undefined {
  // What the whole workflow has tells nothing of one job among others.
  const alone = entries(at(workflow, 'jobs')).length === 1;
  const said = at(job, 'permissions') ?? (alone ? at(workflow, 'permissions') : undefined);
  const right = entries(said).find((e) => e.key === 'copilot-requests' && text(e.value) === 'write');
  const first = steps.find(runsSomething);
  return right && first
    ? hiddenAgent('copilot', 'Copilot, which the job may ask (copilot-requests: write)', first, right.keySpan)
    : undefined;
}

function hiddenAgent(program: string, words: string, step: Value, span: Span): AgentStep {
  return {
    client: CLIENTS[program] ?? program,
    runs: words,
    isAction: false,
    isKnown: true,
    revision: '',
    pinned: true,
    args: [],
    checksActor: false,
    hidden: true,
    step,
    span,
  };
}

function holdsModelKey(holder: Value): boolean {
  const given = [...entries(at(holder, 'env')), ...entries(at(holder, 'with'))];
  return (
    given.some((e) => secretNames(text(e.value) ?? '').length > 0 && MODEL_KEY.test(e.key)) ||
    secretNames(text(at(holder, 'run')) ?? '').some((s) => MODEL_KEY.test(s))
  );
}

/** Whether a step starts any program at all: looking whether a variable is set, and saying so, does not. */
function runsSomething(step: Value): boolean {
  const script = text(at(step, 'run'));
  if (script === undefined) return false;
  return simpleCommands(script).some((words) => {
    const [first = ''] = unwrapped(words).rest;
    return first !== '' && !BUILT_IN.test(first);
  });
}
const BUILT_IN =
  /^(echo|printf|test|\[{1,2}|\]{1,2}|exit|set|true|false|fi|done|esac|\}|:|return|export|cat|mkdir|\$\(\))$/;

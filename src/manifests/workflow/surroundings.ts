import type { AccessBuilder } from '../../access/builder.ts';
import type { Trust } from '../../access/kinds/trust.ts';
import type { Span, Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { digest, placeIn } from '../reading.ts';
import type { AgentStep } from './agent-step.ts';
import { movingClients, RELEASE } from './client-version.ts';
import { isFalse, isTrue } from './credentials.ts';
import { expressions, untrustedParts } from './expressions.ts';
import { readMachine } from './machine.ts';

export interface Job {
  readonly workflow: Value;
  readonly job: Value;
  readonly steps: readonly Value[];
  readonly agents: readonly AgentStep[];
  readonly events: readonly string[];
  readonly name: string;
  readonly file: SourceFile;
  readonly to: AccessBuilder;
}

/** What an agent works among: whose text and whose files it gets, whose actions run beside it, on what machine. */
export function readSurroundings(around: Job): void {
  readText(around);
  readCheckouts(around);
  readMovingActions(around);
  readInputs(around);
  readMachine(around);
  const environment = at(around.job, 'environment');
  const called = text(environment) ?? text(at(environment, 'name'));
  if (environment && called) guard(around, 'the job’s environment', `environment ${called}`, environment.span);
}

function trust({ name, file, to }: Job, of: Trust['of'], what: string, words: string, span: Span): void {
  to.fact({
    kind: 'trust',
    of,
    agent: name,
    subject: `${name} ${of} ${what}`,
    what: `${name} ${what}`,
    level: 1,
    pinned: true,
    text: words,
    place: placeIn(file, span),
  });
}

function guard({ name, file, to }: Job, what: string, by: string, span: Span): void {
  to.fact({
    kind: 'guard',
    guards: 'discovery',
    agent: name,
    subject: `${name} ${what}`,
    what,
    by: `${name} ${by}`,
    matcher: null,
    failsClosed: true,
    text: by,
    place: placeIn(file, span),
  });
}

/** A stranger's words put into a prompt steer the agent; put into a script they are code. */
function readText(around: Job): void {
  // The job is the unit: what a script before the agent is made to do, it does with the agent's token and files.
  for (const step of around.agents.length > 0 ? around.steps : []) {
    const run = at(step, 'run');
    for (const part of [...untrustedParts(text(run) ?? ''), ...answersIn(text(run) ?? '', around)])
      if (run) trust(around, 'untrusted script', part, part, run.span);
  }
  for (const { step } of around.agents)
    for (const input of entries(at(step, 'with')))
      for (const part of throughEnv(around, step, text(input.value) ?? ''))
        trust(around, 'untrusted prompt', `${input.key} ${part}`, part, input.value.span);
}

/** What an agent answered, put into a script: whoever steers the agent writes that script. */
function answersIn(script: string, { agents }: Job): readonly string[] {
  const ids = new Set(agents.flatMap(({ step }) => text(at(step, 'id')) ?? []));
  return expressions(script).filter((e) => {
    const [, id = '', output = ''] = /^steps\.([\w-]{1,200})\.outputs\.([\w-]{1,200})$/.exec(e) ?? [];
    return ids.has(id) && ANSWER.test(output);
  });
}
const ANSWER = /^(response|result|summary|answer|structured_output|final-message|gemini_response|output|text)$/;

/** A stranger's words in a text, also those that a variable of the environment carries into it. */
function throughEnv({ workflow, job }: Job, step: Value, said: string): readonly string[] {
  const carried = expressions(said).flatMap((e) => {
    const name = /^env\.([A-Za-z_]\w{0,200})$/.exec(e)?.[1];
    if (name === undefined) return [];
    const value = [step, job, workflow].map((v) => text(at(v, 'env', name))).find((v) => v !== undefined);
    return untrustedParts(value ?? '');
  });
  return [...new Set([...untrustedParts(said), ...carried])];
}

/** A stranger's files are instructions, hooks and servers for the agent that starts among them. */
function readCheckouts(around: Job): void {
  if (around.events.length > 0 && around.events.every((e) => OWN_FILES.has(e))) return;
  for (const step of around.steps) {
    const ref = at(step, 'with', 'ref') ?? at(step, 'with', 'repository');
    const action = (text(at(step, 'uses')) ?? '').split('@')[0]?.toLowerCase() ?? '';
    if (action === 'actions/checkout') {
      for (const key of ['ref', 'repository']) {
        const said = at(step, 'with', key);
        if (said && HEAD.test(text(said) ?? '')) {
          trust(around, 'head checkout', 'head', `${key}: ${text(said)}`, said.span);
          break;
        }
      }
      const persists = at(step, 'with', 'persist-credentials');
      if (persists && isFalse(persists))
        guard(around, 'the token in git’s configuration', 'persist-credentials: false', persists.span);
    }
    const run = at(step, 'run');
    if (run && /\bgh\s{1,8}pr\s{1,8}checkout\b|\bgit\s[^\n]{0,200}\bpull\/|\brefs\/pull\//.test(text(run) ?? ''))
      trust(around, 'head checkout', 'head', 'a checkout of the pull request', (ref ?? run).span);
  }
}
/** Events whose checkout is the repository's own, or whose token a fork can't use. */
const OWN_FILES = new Set(['pull_request', 'push', 'schedule', 'release', 'create', 'delete', 'merge_group']);
const HEAD =
  /head[._]?(sha|ref|branch|repo|repository|commit)|refs\/pull\/|pull_request\.head|merge_commit_sha|\bpr_?(sha|ref|head|branch)/i;

/** Actions of others that a tag names: another program may run tomorrow, next to the agent's credentials. */
function readMovingActions(around: Job): void {
  const own = new Set(around.agents.map((a) => a.step));
  for (const step of around.steps) {
    const uses = at(step, 'uses');
    const action = text(uses)?.trim() ?? '';
    if (!uses || own.has(step) || /^(\.\/|docker:|actions\/|github\/)/i.test(action)) continue;
    const [path = '', revision = ''] = action.split('@');
    if (/^[0-9a-f]{40}$/i.test(revision)) continue;
    trust(around, 'moving action', path.toLowerCase(), action, uses.span);
  }
  for (const { words, span } of movingClients(around.agents, around.steps))
    trust(around, 'moving action', `client ${words.replace(/(.)(@|==|:).*$/s, '$1')}`, words, span);
}

/** Inputs that swap the agent's program, decide where its identity goes, or show what it saw. */
function readInputs(around: Job): void {
  for (const { step, isAction, client } of around.agents) {
    const setting = (words: string, span: Span): void => trust(around, 'setting', words, words, span);
    // Where nothing is said, sessions are shared in public repositories.
    const share = isAction && client === 'opencode' ? at(step, 'with', 'share') : undefined;
    if (share && isTrue(share)) setting('share: true', share.span);
    if (share && isFalse(share)) guard(around, 'the sharing of its sessions', 'share: false', share.span);
    for (const input of isAction ? entries(at(step, 'with')) : []) {
      const said = text(input.value)?.trim() ?? '';
      const swaps =
        (SWAPS.has(input.key) && !(input.key === 'codex-user' && isUnprivileged(step, said))) ||
        (/^(gemini_cli_|codex-)?version$/.test(input.key) && said !== '' && !RELEASE.test(said));
      if (SHOWS.has(input.key) && isTrue(input.value)) setting(`${input.key}: true`, input.value.span);
      if (swaps && said !== '')
        trust(
          around,
          'setting',
          `${input.key} ${digest(said)}`,
          `${input.key}: ${said.slice(0, 100)}`,
          input.value.span,
        );
    }
  }
}
const SWAPS = new Set([
  'path_to_claude_code_executable',
  'path_to_bun_executable',
  'copilot-cli-path',
  'oidc_base_url',
  'codex-user',
  'openai_base_url',
]);
/** The strategy is named after such a user; who it is shows only where the name is one of those that hold sudo. */
function isUnprivileged(step: Value, user: string): boolean {
  const strategy = text(at(step, 'with', 'safety-strategy'))?.trim();
  return strategy === 'unprivileged-user' && !/^(root|runner|admin.*)$|\$\{\{/i.test(user);
}
const SHOWS = new Set(['show_full_output', 'display_report', 'gemini_debug', 'upload_artifacts']);

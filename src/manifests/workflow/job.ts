import type { AccessBuilder } from '../../access/builder.ts';
import type { Entry } from '../../access/decision-list.ts';
import { byEffect } from '../../access/decision-list.ts';
import type { Permission } from '../../access/kinds/permission.ts';
import { union, uses, whole } from '../../access/pattern.ts';
import type { MapEntry, Span, Value } from '../../document/value.ts';
import { at, items, text } from '../../document/value.ts';
import { WORKING_FOLDER } from '../claude/path-rule.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import type { AgentStep } from './agent-step.ts';
import { claudeLimits } from './claude-limits.ts';
import type { Documents } from './composite.ts';
import { readCredentialsOf, readMinted } from './credentials.ts';
import { geminiLimits } from './gemini-limits.ts';
import { jobAgents } from './job-agents.ts';
import { approvesAll, codexLimits, copilotLimits } from './other-limits.ts';
import { readStart } from './start.ts';
import { readSurroundings } from './surroundings.ts';
import { tokenScopes } from './token.ts';

/** What the agents of one job may do. The job is the unit: its steps share the token, the files and the environment. */
export function readJob(
  workflow: Value,
  job: MapEntry,
  file: SourceFile,
  documents: Documents,
  to: AccessBuilder,
): void {
  const steps = items(at(job.value, 'steps')).map(withPlainInputs);
  const agents = jobAgents(workflow, job.value, steps, { documents, holders: [workflow, job.value] });
  const setup = job.key === SETUP && isSetupFile(file.path);
  if (agents.length === 0 && !setup) return;
  const never = at(job.value, 'if');
  if ((never?.kind === 'boolean' && !never.value) || /^(\$\{\{\s*)?false(\s*\}\})?$/.test(text(never)?.trim() ?? ''))
    return; // switched off
  const name = `Workflow ${file.path.slice(file.path.lastIndexOf('/') + 1)} job ${job.key}`;
  const place = placeIn(file, job.keySpan);
  if (setup && agents.length === 0)
    present('Copilot coding agent', 'copilot', true, 'copilot-setup-steps', job.keySpan);
  const lists = new Map<string, Entry[][]>();
  for (const agent of agents) {
    lists.set(agent.client, [...(lists.get(agent.client) ?? []), limits(agent, name, file, to)]);
    present(
      agent.client,
      agent.isKnown ? agent.client : agent.runs,
      agent.pinned,
      agent.revision === '' ? agent.runs : `${agent.runs}@${agent.revision}`,
      agent.span,
    );
  }
  for (const [client, of] of lists) {
    const free: Entry = { effect: 'allow', uses: FREE, place, text: 'what needs no approval', origin: 'mode' };
    to.agent({
      id: `workflow ${file.path} ${name} ${client}`,
      name,
      role: 'session',
      // Without the step there is no agent: everything that it may do is new with it.
      defaults: { entries: [free], default: 'deny' },
      list: { entries: byEffect([...together(of), free]), default: 'deny' },
    });
  }
  readToken(workflow, job.value, agents, name, file, to);
  readMinted(steps, name, file, to);
  readCredentialsOf(workflow, job.value, steps, agents, name, file, to);
  const events = setup && agents.length === 0 ? [] : readStart(workflow, job.value, agents, name, file, to);
  readSurroundings({ workflow, job: job.value, steps, agents, events, name, file, to });

  /** The agent itself. Where its program is not fixed, other code may run tomorrow. */
  function present(client: string, what: string, pinned: boolean, words: string, span: Span): void {
    to.fact({
      kind: 'trust',
      of: 'agent step',
      agent: name,
      subject: `${name} agent ${client}`,
      what: `${name} ${what}`,
      level: 1,
      pinned,
      text: words,
      place: placeIn(file, span),
    });
  }
}

/** Names of inputs in lower case: GitHub hands them over without regard to it. */
function withPlainInputs(step: Value): Value {
  const inputs = at(step, 'with');
  if (step.kind !== 'map' || inputs?.kind !== 'map') return step;
  if (inputs.entries.every((e) => e.key === e.key.toLowerCase())) return step;
  const put: Value = { ...inputs, entries: inputs.entries.map((e) => ({ ...e, key: e.key.toLowerCase() })) };
  return { ...step, entries: step.entries.map((e) => (e.key === 'with' ? { ...e, value: put } : e)) };
}

/** The job that prepares the machine of Copilot's coding agent: GitHub knows it by file and name. */
const SETUP = 'copilot-setup-steps';
function isSetupFile(path: string): boolean {
  return /(^|\/)copilot-setup-steps\.ya?ml$/i.test(path);
}

function limits(agent: AgentStep, name: string, file: SourceFile, to: AccessBuilder): Entry[] {
  if (agent.hidden) return []; // how it is started is not in sight
  switch (agent.client) {
    case 'Claude Code':
      return claudeLimits(agent, name, file, to);
    case 'Gemini CLI':
    case 'Qwen Code':
      return geminiLimits(agent, name, file, to);
    case 'Copilot CLI':
      return copilotLimits(agent, name, file, to);
    case 'Codex':
      codexLimits(agent, name, file, to);
      return [];
    default:
      return approvesAll(agent, file);
  }
}

/** Several steps of one client may do what any of them may: only what all of them deny is denied. */
function together(lists: readonly Entry[][]): Entry[] {
  return lists
    .flat()
    .filter((e) => e.effect !== 'deny' || lists.every((l) => l.some((o) => o.effect === 'deny' && o.text === e.text)));
}

/** What clients do without asking in the working folder. */
const FREE = union(uses('read', WORKING_FOLDER), ...['Glob', 'Grep', 'LS', 'TodoWrite', 'call'].map(whole));

function readToken(
  workflow: Value,
  job: Value,
  agents: readonly AgentStep[],
  name: string,
  file: SourceFile,
  to: AccessBuilder,
): void {
  const put = (
    token: Permission['token'],
    scope: string,
    level: Permission['level'],
    stated: boolean,
    words: string,
    span: Span,
  ): void =>
    to.fact({
      kind: 'permission',
      agent: name,
      subject: `${name} ${token} token ${words}`,
      token,
      scope,
      level,
      stated,
      text: words,
      place: placeIn(file, span),
    });
  const scopes = tokenScopes(workflow, job);
  for (const s of scopes) put('job', s.scope, s.level, s.stated, s.text, s.span);
  if (!scopes.some((s) => s.scope === 'id-token' && s.level === 'write')) return;
  for (const agent of agents) {
    // Without a token of its own the action exchanges the identity for its App's token.
    if (agent.runs === 'anthropics/claude-code-action' && !text(at(agent.step, 'with', 'github_token'))) {
      for (const scope of ['contents', 'issues', 'pull-requests'])
        put('app', scope, 'write', true, 'the Claude App’s token (no github_token)', agent.span);
      const more = at(agent.step, 'with', 'additional_permissions');
      for (const line of (text(more) ?? '').split('\n')) {
        const parts = /^\s*([\w-]+)\s*:\s*(read|write|admin)\s*$/.exec(line.slice(0, 200));
        if (parts && more)
          put(
            'app',
            parts[1] ?? '',
            parts[2] as Permission['level'],
            true,
            `additional_permissions: ${line.trim()}`,
            more.span,
          );
      }
    }
    if (agent.client === 'opencode' && agent.isAction) {
      const own = at(agent.step, 'with', 'use_github_token');
      const bounded = text(own) === 'true' || (own?.kind === 'boolean' && own.value);
      if (!bounded) put('app', '*', 'write', true, 'the opencode App’s token (no use_github_token)', agent.span);
    }
  }
}

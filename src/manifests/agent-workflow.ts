import type { AccessBuilder } from '../access/builder.ts';
import { decodeText } from '../document/decode.ts';
import type { MapEntry, Problem, Value } from '../document/value.ts';
import { at, entries, items } from '../document/value.ts';
import { parseYaml } from '../document/yaml.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { unreadable } from './reading.ts';
import { mentionsAgent } from './workflow/agent-step.ts';
import { readCall } from './workflow/call.ts';
import { readCalled } from './workflow/called.ts';
import { isCompiled, readCompiledJob } from './workflow/compiled.ts';
import type { Documents } from './workflow/composite.ts';
import { expandedSteps, MAX_EXPANDED } from './workflow/composite.ts';
import { readJob } from './workflow/job.ts';

/**
 * Workflows of GitHub Actions that run an agent: with which token and secrets, started by whom, held by what. A
 * workflow without an agent says nothing here. YAML 1.2: `on` is a string; duplicate keys make GitHub refuse the file.
 * Sources: docs.github.com workflow syntax; action.yml and sources of the actions named in workflow/agent-step.ts.
 */
export const format: ManifestFormat = {
  id: 'agent-workflow',
  title: 'GitHub workflows that run an agent',
  clients: ['Claude Code', 'Codex', 'Gemini CLI', 'Qwen Code', 'Copilot', 'opencode', 'others by their command line'],
  files: ['.github/workflows/*.yml', '.github/workflows/*.yaml', '**/action.yml', '**/action.yaml'],
  reads:
    'permissions, triggers and conditions, secrets, App tokens and cloud sign-ins, checkouts of pull requests, untrusted text in prompts, the agent’s own limits (arguments, inline settings and servers, sandbox), moving tags; the steps of the repository’s own actions and of the workflows that it calls within itself. Of compiled agentic workflows (`*.lock.yml`): permissions, triggers, roles, firewall and command line. Not: actions and workflows of other repositories',
  renames: true,
  // An agent in an action or a called workflow is one of each job that calls it.
  group: () => '',
  companions: (_, tree) => tree.filter((p) => OWN.test(p)).slice(0, MAX_FILES),
  read(files, to) {
    const documents = new Map<string, Readable>();
    for (const file of files) {
      const isAction = !IN_WORKFLOWS.test(file.path);
      const found = readable(file, isAction, (problems, effect) =>
        unreadable(file, agentOf(file), problems, effect, to),
      );
      if (found) documents.set(file.path, found);
    }
    for (const [path, found] of documents) if (IN_WORKFLOWS.test(path)) readWorkflow(found, documents, to);
  },
};

const IN_WORKFLOWS = /^\.github\/workflows\//i;
const OWN = /^\.github\/workflows\/[^/]+\.ya?ml$|^(?!.*(^|\/)node_modules\/)(.*\/)?action\.ya?ml$/i;
/** Files that are read along with a touched one. */
const MAX_FILES = 300;

interface Readable {
  readonly file: SourceFile;
  readonly value: Value;
  readonly compiled: boolean;
}

function readWorkflow({ file, value: workflow, compiled }: Readable, documents: Documents, to: AccessBuilder): void {
  const jobs = at(workflow, 'on') ? entries(at(workflow, 'jobs')) : [];
  if (jobs.length === 0) return;
  const steps = jobs.reduce((n, job) => n + items(at(job.value, 'steps')).length, 0);
  if (jobs.length > MAX_JOBS || steps > MAX_STEPS) {
    const message = 'it has more jobs or steps than GitHub runs, and was not read';
    unreadable(file, agentOf(file), [{ code: 'too-many-nodes', message, span: workflow.span }], 'unknown', to);
    return;
  }
  const budget = { left: MAX_EXPANDED };
  let says = false;
  const watched: AccessBuilder = {
    agent: (a) => to.agent(a),
    fact: (f) => {
      says = true;
      to.fact(f);
    },
    document: to.document,
  };
  for (const job of jobs) {
    if (compiled) readCompiledJob(workflow, job, file, watched);
    else if (!at(job.value, 'uses')) readJob(workflow, withActions(job, documents, budget), file, watched);
    else if (!readCalled(workflow, job, file, documents, watched)) readCall(workflow, job, file, watched);
  }
  if (budget.left <= 0) {
    const message = 'its actions of this repository are more than could be put in place of their calls';
    unreadable(file, agentOf(file), [{ code: 'too-many-nodes', message, span: workflow.span }], 'unknown', to);
  }
  if (says) to.document(file.path, workflow);
}

function withActions(job: MapEntry, documents: Documents, budget: { left: number }): MapEntry {
  const { value } = job;
  const steps = at(value, 'steps');
  if (value.kind !== 'map' || steps?.kind !== 'list') return job;
  const all = expandedSteps(steps.items, documents, budget);
  if (all.every((s, i) => s === steps.items[i])) return job;
  const put = value.entries.map((e) => (e.key === 'steps' ? { ...e, value: { ...steps, items: all } } : e));
  return { ...job, value: { ...value, entries: put } };
}

/** Aliases make many jobs of few lines: far above what real workflows have. */
const MAX_JOBS = 500;
const MAX_STEPS = 10_000;

function agentOf(file: SourceFile): string {
  return `Workflow ${file.path.slice(file.path.lastIndexOf('/') + 1)}`;
}

/** The file as GitHub sees it. One that it can't read does not run; that is said only where an agent is in it. */
function readable(
  file: SourceFile,
  isAction: boolean,
  fail: (problems: readonly Problem[], effect: 'dropped' | 'unknown') => void,
): Readable | undefined {
  if (!file.bytes) {
    if (!isAction) fail([], 'unknown');
    return undefined;
  }
  const decoded = decodeText(file.bytes, { bom: true, utf16: false });
  if (!decoded.ok) {
    if (!isAction) fail(decoded.problems, 'dropped');
    return undefined;
  }
  const parsed = parseYaml(decoded.text);
  if (!parsed.ok) {
    if (mentionsAgent(decoded.text)) fail(parsed.problems, 'dropped');
    return undefined;
  }
  const value = parsed.documents[0];
  return value && { file, value, compiled: isCompiled(file.path, decoded.text) };
}

import type { AccessBuilder } from '../access/builder.ts';
import { decodeText } from '../document/decode.ts';
import { parseJson, STRICT_JSON } from '../document/json.ts';
import type { MapEntry, Problem, Value } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import { parseYaml } from '../document/yaml.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { PROGRAM } from './programs.ts';
import { overLimit, unreadable } from './reading.ts';
import { mentionsAgent } from './workflow/agent-step.ts';
import { readCall } from './workflow/call.ts';
import { readCalled } from './workflow/called.ts';
import { isCompiled, readCompiledJob } from './workflow/compiled.ts';
import type { Documents } from './workflow/composite.ts';
import { expandedSteps, MAX_EXPANDED } from './workflow/composite.ts';
import { readJob } from './workflow/job.ts';
import { scriptsOf, started } from './workflow/script-names.ts';

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
    'Told by what runs: actions and commands of agents (through shells, package runners, variables, arrays, aliases, matrices and scripts of the repository that the change or the workflow touches), actions that get a prompt and a model’s key, and jobs that get what only an agent’s client takes (its credential, its installation and a key, its image, the right to ask Copilot). Exact: the effective token (job before workflow, callee capped by caller, an absent map as the repository’s default, which is unknown), triggers with their activities and filters, secrets of the agent’s steps, App tokens, cloud sign-ins, permissions of the client in arguments, inline settings and servers, sandboxes. Upper bound: of variables the last value that is written down; each step of a job may do what any may; an App token without `permission-…` is everything; a secret by a computed name is every secret; of conditions only associations, logins, labels, phrases, forks and events hold anyone back; an agent that nothing shows starts with the secrets of all steps. A model that is called without tools is no agent, unless its answer goes to a shell. Of compiled agentic workflows (`*.lock.yml`): permissions, triggers, roles, firewall, command line, and whether the source beside it is what it was compiled from (compilers 0.68 to 0.89, no imports). Not evaluated: actions and workflows of other repositories, what scripts compute or fetch, `GITHUB_ENV`, Makefiles, programs in languages other than shell, Python and JavaScript, more than 300 workflows and actions together (said)',
  renames: true,
  // An agent in an action or a called workflow is one of each job that calls it.
  group: () => '',
  names: (file) => namedBy(file),
  programs: PROGRAM,
  companions: (_, tree) => tree.filter((p) => OWN.test(p)).slice(0, MAX_FILES),
  read(files, to) {
    overLimit(
      files.filter((f) => OWN.test(f.path)),
      MAX_FILES,
      'workflows and actions',
      to,
    );
    const documents = new Map<string, Readable>();
    for (const file of files) {
      const isAction = !IN_WORKFLOWS.test(file.path);
      if (!OWN.test(file.path)) {
        const script = file.bytes && decodeText(file.bytes, { bom: true, utf16: false });
        if (script?.ok) documents.set(file.path, { file, value: asText(script.text), compiled: false });
        continue;
      }
      const found = readable(file, isAction, (problems, effect) =>
        unreadable(file, agentOf(file), problems, effect, to),
      );
      if (found) documents.set(file.path, found);
    }
    for (const [path, found] of documents) if (IN_WORKFLOWS.test(path)) readWorkflow(found, documents, to);
  },
};

/** The scripts of the repository that a workflow or an action starts, or that a package manifest's commands do. */
function namedBy(file: SourceFile): readonly string[] {
  const decoded = file.bytes && decodeText(file.bytes, { bom: true, utf16: false });
  if (!decoded?.ok || !(OWN.test(file.path) || /(^|\/)package\.json$/.test(file.path))) return [];
  const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf('/')));
  if (!OWN.test(file.path)) {
    const parsed = parseJson(decoded.text, STRICT_JSON);
    const commands = parsed.ok ? entries(at(parsed.value, 'scripts')) : [];
    return commands.flatMap((e) => started(text(e.value) ?? '', folder)).filter((p) => PROGRAM.test(p));
  }
  if (!/\brun\b/.test(decoded.text)) return [];
  const parsed = parseYaml(decoded.text);
  const value = parsed.ok ? parsed.documents[0] : undefined;
  return value
    ? scriptsOf(value, decoded.text, folder).filter((p) => PROGRAM.test(p) || /(^|\/)package\.json$/.test(p))
    : [];
}

/** A script that a workflow starts. */
function asText(content: string): Value {
  return { kind: 'string', value: content, span: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 } };
}

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
    if (compiled) readCompiledJob(workflow, job, file, documents, watched);
    else if (!at(job.value, 'uses')) readJob(workflow, withActions(job, documents, budget), file, documents, watched);
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

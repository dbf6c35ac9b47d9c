import { decodeText } from '../document/decode.ts';
import type { Problem, Value } from '../document/value.ts';
import { at, entries, items } from '../document/value.ts';
import { parseYaml } from '../document/yaml.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { unreadable } from './reading.ts';
import { mentionsAgent } from './workflow/agent-step.ts';
import { readCall } from './workflow/call.ts';
import { isCompiled, readCompiledJob } from './workflow/compiled.ts';
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
  files: ['.github/workflows/*.yml', '.github/workflows/*.yaml'],
  reads:
    'permissions, triggers and conditions, secrets, App tokens and cloud sign-ins, checkouts of pull requests, untrusted text in prompts, the agent’s own limits (arguments, inline settings and servers, sandbox), moving tags. Of compiled agentic workflows (`*.lock.yml`): permissions and triggers. Not: composite actions, what a called workflow holds',
  read(files, to) {
    for (const file of files) {
      const found = readable(file, (problems, effect) => unreadable(file, agentOf(file), problems, effect, to));
      const { workflow, compiled } = found ?? { workflow: undefined, compiled: false };
      const jobs = workflow && at(workflow, 'on') ? entries(at(workflow, 'jobs')) : [];
      if (!workflow || jobs.length === 0) continue;
      const steps = jobs.reduce((n, job) => n + items(at(job.value, 'steps')).length, 0);
      if (jobs.length > MAX_JOBS || steps > MAX_STEPS) {
        const message = 'it has more jobs or steps than GitHub runs, and was not read';
        unreadable(file, agentOf(file), [{ code: 'too-many-nodes', message, span: workflow.span }], 'unknown', to);
        continue;
      }
      let says = false;
      const watched = {
        agent: (a: Parameters<typeof to.agent>[0]) => to.agent(a),
        fact: (f: Parameters<typeof to.fact>[0]) => {
          says = true;
          to.fact(f);
        },
        document: to.document,
      };
      for (const job of jobs) {
        if (compiled) readCompiledJob(workflow, job, file, watched);
        else if (at(job.value, 'uses')) readCall(workflow, job, file, watched);
        else readJob(workflow, job, file, watched);
      }
      if (says) to.document(file.path, workflow);
    }
  },
};

/** Aliases make many jobs of few lines: far above what real workflows have. */
const MAX_JOBS = 500;
const MAX_STEPS = 10_000;

function agentOf(file: SourceFile): string {
  return `Workflow ${file.path.slice(file.path.lastIndexOf('/') + 1)}`;
}

/** The workflow as GitHub sees it. One that it can't read does not run; that is said only where an agent is in it. */
function readable(
  file: SourceFile,
  fail: (problems: readonly Problem[], effect: 'dropped' | 'unknown') => void,
): { readonly workflow: Value | undefined; readonly compiled: boolean } | undefined {
  if (!file.bytes) {
    fail([], 'unknown');
    return undefined;
  }
  const decoded = decodeText(file.bytes, { bom: true, utf16: false });
  if (!decoded.ok) {
    fail(decoded.problems, 'dropped');
    return undefined;
  }
  const parsed = parseYaml(decoded.text);
  if (!parsed.ok) {
    if (mentionsAgent(decoded.text)) fail(parsed.problems, 'dropped');
    return undefined;
  }
  return { workflow: parsed.documents[0], compiled: isCompiled(decoded.text) };
}

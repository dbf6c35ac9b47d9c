import type { AccessBuilder } from '../../access/builder.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import type { AgentStep } from './agent-step.ts';
import { readStart } from './start.ts';
import { tokenScopes } from './token.ts';

/** Whether a workflow is the compiled form of a GitHub Agentic Workflow: what runs, whatever its source says. */
export function isCompiled(text: string): boolean {
  return text.startsWith('# gh-aw-metadata:');
}

/**
 * A job of a compiled workflow. The model runs in the job `agent`; the other jobs act on its checked output, so a
 * write there is milder. Source: locks of githubnext/agentics, compiler 0.79.
 */
export function readCompiledJob(workflow: Value, job: MapEntry, file: SourceFile, to: AccessBuilder): void {
  const name = `Workflow ${file.path.slice(file.path.lastIndexOf('/') + 1)} job ${job.key}`;
  const isAgent = job.key === 'agent';
  for (const s of tokenScopes(workflow, job.value)) {
    to.fact({
      kind: 'permission',
      agent: name,
      subject: `${name} job token ${s.text}`,
      token: isAgent ? 'job' : 'app',
      scope: s.scope,
      level: s.level,
      stated: s.stated,
      text: s.text,
      place: placeIn(file, s.span),
    });
  }
  if (!isAgent) return;
  to.fact({
    kind: 'trust',
    of: 'agent step',
    agent: name,
    subject: `${name} agent gh-aw`,
    what: `${name} gh-aw`,
    level: 1,
    pinned: true,
    text: 'gh-aw',
    place: placeIn(file, job.keySpan),
  });
  // Its activation lets in only people who may write.
  const agent: AgentStep = {
    client: 'gh-aw',
    runs: 'gh-aw',
    isAction: false,
    revision: '',
    pinned: true,
    args: [],
    checksActor: true,
    step: at(job.value, 'steps') ?? job.value,
    span: job.keySpan,
  };
  readStart(workflow, job.value, [agent], name, file, to);
}

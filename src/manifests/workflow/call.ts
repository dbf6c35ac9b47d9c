import type { AccessBuilder } from '../../access/builder.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import { secretNames } from './expressions.ts';
import { readStart } from './start.ts';
import { tokenScopes } from './token.ts';

/**
 * A job that calls a reusable workflow. What is called lies in another file or repository, so the only sign of an
 * agent in it is its name; its access is at most what the caller hands over.
 */
export function readCall(workflow: Value, job: MapEntry, file: SourceFile, to: AccessBuilder): void {
  const uses = at(job.value, 'uses');
  const called = text(uses)?.trim();
  if (!uses || !called || !AGENT.test(called.split('@')[0] ?? '')) return;
  const name = `Workflow ${file.path.slice(file.path.lastIndexOf('/') + 1)} job ${job.key}`;
  const target = called.split('@')[0] ?? '';
  to.fact({
    kind: 'trust',
    of: 'agent step',
    agent: name,
    subject: `${name} agent ${target}`,
    what: `${name} ${target}`,
    level: 1,
    pinned: called.startsWith('./') || /@[0-9a-f]{40}$/i.test(called),
    text: called,
    place: placeIn(file, uses.span),
  });
  for (const s of tokenScopes(workflow, job.value))
    to.fact({
      kind: 'permission',
      agent: name,
      subject: `${name} job token ${s.text}`,
      token: 'job',
      scope: s.scope,
      level: s.level,
      stated: s.stated,
      text: s.text,
      place: placeIn(file, s.span),
    });
  const secrets = at(job.value, 'secrets');
  if (secrets) {
    const names =
      text(secrets) === 'inherit'
        ? [{ secret: '*', span: secrets.span }]
        : entries(secrets).flatMap((e) =>
            secretNames(text(e.value) ?? '').map((secret) => ({ secret, span: e.value.span })),
          );
    for (const { secret, span } of names)
      to.fact({
        kind: 'credential',
        agent: name,
        subject: `workflow ${name} ${secret}`,
        holder: name,
        name: 'secret',
        held: 'standing-reference',
        reference: secret,
        text: secret === '*' ? 'every secret' : secret,
        place: placeIn(file, span),
      });
  }
  readStart(workflow, job.value, [], name, file, to);
}

const AGENT = /(^|[/_.-])(c?agents?|agentic|ai|claude|codex|gemini|qwen|copilot|opencode|llm)([/_.-]|$)/i;

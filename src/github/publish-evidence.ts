import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recorder } from '../evidence/recorder.ts';
import type { Review } from '../finding.ts';
import type { About } from '../policy/custom-rules-about.ts';
import type { EventRange } from './event.ts';
import type { ActionPorts } from './ports.ts';
import type { Settings } from './settings.ts';

/** Writes the record of the decision to a file of the run, for an artifact or an attestation; gives lines for the log. */
export async function publishEvidence(
  ports: ActionPorts,
  settings: Settings,
  { owner, repo, pull, queued }: EventRange,
  recorder: Recorder,
  review: Review,
  about: About,
): Promise<string[]> {
  try {
    const number = pull?.number ?? queued;
    const line = recorder.line(review, {
      options: { mode: settings.mode, policy: settings.policy, about },
      repository: `${owner}/${repo}`,
      ...(number === undefined ? {} : { pull: number }),
    });
    const path = join(ports.env.RUNNER_TEMP || tmpdir(), 'agent-access-review', 'evidence.jsonl');
    await ports.writeText(path, line ?? '');
    ports.setOutput('evidence', path);
    return [];
  } catch {
    // The error's words may hold a path or a piece of the change.
    return ['The record of the decision could not be written. The verdict stands.'];
  }
}

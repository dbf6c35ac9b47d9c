import type { PolicyText } from '../review.ts';
import type { GithubApi } from './api.ts';
import { commentsQuestion } from './comment.ts';
import type { EventRange } from './event.ts';
import { discover, policiesAbove } from './org-policy.ts';
import { discoveryQuestion } from './org-policy-discovery.ts';
import { POLICY_PATH } from './policy.ts';
import type { ActionPorts } from './ports.ts';
import { openRange, type RangeChange } from './range-change.ts';
import { baseQuestion, requireSameBase } from './same-base.ts';
import type { Settings } from './settings.ts';

export interface JudgedRange extends RangeChange {
  /** Policies above the repository's, the outermost first. */
  readonly organisation: readonly PolicyText[];
}

/** Opens the change of an event's range with all policies that judge it. Rejects where one of them can't be had. */
export async function openJudged(
  ports: Pick<ActionPorts, 'connect'>,
  client: GithubApi,
  range: EventRange,
  { policy: path, policyToken, organisationPolicy: input, comment }: Settings,
): Promise<JudgedRange> {
  const reader = policyToken === '' ? client : ports.connect(policyToken);
  const asked = { client: reader, range, input, path };
  // Another token can't ask with the change's own query. That it failed is told after the change is known, and closed.
  const asking = reader === client ? null : settled(discover(asked));
  const questions = [
    range.pull && comment === 'auto' ? commentsQuestion(range.pull.number) : undefined,
    reader === client ? discoveryQuestion(range) : undefined,
    range.pull ? baseQuestion(range.pull.number) : undefined,
  ];
  const further = questions.filter((question) => question !== undefined);
  const opened = await openRange(client, range, path, further);
  try {
    await requireSameBase(client, range, opened.answered);
    const found = asking ? (await asking)() : await discover({ ...asked, answered: opened.answered });
    const policy = opened.policy && path !== POLICY_PATH ? { ...opened.policy, path } : opened.policy;
    const organisation = await policiesAbove({ client: reader, input }, found.policy, policy);
    return { ...opened, policy, organisation, notes: [...opened.notes, ...found.notes] };
  } catch (error) {
    await opened.change.close();
    throw error;
  }
}

/** Never rejects: what the promise gave or threw comes with the call. */
function settled<T>(promise: Promise<T>): Promise<() => T> {
  return promise.then(
    (found) => () => found,
    (error: unknown) => () => {
      throw error;
    },
  );
}

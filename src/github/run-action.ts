import type { ChangeSet } from '../change/change-set.ts';
import { recorder } from '../evidence/recorder.ts';
import type { Review } from '../finding.ts';
import { aboutEvent } from './about.ts';
import { ActionError } from './action-error.ts';
import { annotationCommand, withoutCommands } from './annotations.ts';
import type { GithubApi } from './api.ts';
import { type EventRange, type EventWork, resolveEvent } from './event.ts';
import { explain } from './explain.ts';
import { openJudged } from './judged-range.ts';
import type { ActionPorts } from './ports.ts';
import { publish } from './publish.ts';
import { publishEvidence } from './publish-evidence.ts';
import { readSettings, type Settings } from './settings.ts';
import { withRepairs } from './with-repairs.ts';
import { resolveWorkflowRun } from './workflow-run.ts';

/**
 * The Action: inputs and event → review → outputs. Gives the exit code and never rejects.
 * 1 means that the change is blocked, or that nothing could be decided, which is no pass.
 */
export async function runAction(ports: ActionPorts): Promise<0 | 1> {
  let settings: Settings;
  try {
    settings = readSettings(ports.input);
  } catch (error) {
    return undecided(ports, null, explain(error));
  }
  try {
    return await decide(ports, settings);
  } catch (error) {
    return undecided(ports, settings, explain(error));
  }
}

async function decide(ports: ActionPorts, settings: Settings): Promise<0 | 1> {
  const client = ports.connect(settings.token);
  const work = await resolveWork(ports, client);
  if (work.kind === 'nothing') {
    ports.print(withoutCommands(work.why));
    ports.setOutput('decision', 'pass');
    return 0;
  }
  const { change, policy, organisation, notes, answered } = await openJudged(ports, client, work, settings);
  const asked = await approvalsFor(ports, settings, client, work);
  const evidence = recorder();
  const about = aboutEvent(await readPayload(ports));
  const judged = await reviewAndClose(ports, change, {
    policy,
    organisation,
    policyPath: settings.policy,
    about,
    ...(asked ? { approvals: asked } : {}),
    ...evidence.options,
  });
  // What is there already is nobody's change: it is listed and never blocked.
  const review: Review = work.inventory && judged.decision === 'block' ? { ...judged, decision: 'warn' } : judged;
  const lenient: Settings = work.inventory ? { ...settings, mode: 'warn' } : settings;
  const again = (repaired: ChangeSet): Promise<Review> => ports.review(repaired, { policy, organisation, about });
  const helpful = await withRepairs(ports, review, async () => {
    const { lineRepairs } = await import('../repair/line-repairs.ts');
    return lineRepairs(change, review, again);
  });
  const suggested = async () => (await import('./repair.ts')).findRepairs(change, review, again);
  const failures: string[] = await publish(helpful, lenient, client, work, review, suggested, answered);
  if (work.inventory) {
    const { publishInventory } = await import('./publish-inventory.ts');
    failures.push(...(await publishInventory(ports, change, work, policy)));
  }
  // An inventory decides nothing.
  if (!work.inventory) failures.push(...(await publishEvidence(ports, settings, work, evidence, review, about)));
  const lines = [ports.render.text(review, { color: false }), ...notes, ...failures];

  if (work.inventory) lines.push(INVENTORY);
  const blocked = review.decision === 'block';
  if (blocked) lines.push(settings.mode === 'block' ? BLOCKED : WOULD_BLOCK);
  ports.print(withoutCommands(lines.join('\n')));
  if (blocked && settings.mode === 'block') return 1;
  // Read last: trees that are read late may be found to be cut. What was not listed may hold anything.
  if (change.incomplete.length > 0) return undecided(ports, settings, change.incomplete.join(' '), review);
  return 0;
}

const BLOCKED = 'Blocked: this change gives an agent new access that the policy does not allow.';
const INVENTORY = 'Inventory: all access that this revision has, compared with none. Nothing is blocked.';
const WOULD_BLOCK = 'Mode "warn": this change would be blocked.';

async function resolveWork(ports: ActionPorts, client: GithubApi): Promise<EventWork> {
  const payload = await readPayload(ports);
  const { GITHUB_EVENT_NAME: name = '', GITHUB_SHA: sha, GITHUB_REPOSITORY: repository } = ports.env;
  if (name === 'workflow_run') return resolveWorkflowRun(client, payload);
  return resolveEvent(name, payload, { sha, repository });
}

/** Who may have approved it; loaded only where there is a pull request to approve. */
async function approvalsFor(ports: ActionPorts, settings: Settings, client: GithubApi, range: EventRange) {
  if (!range.pull && range.queued === undefined) return undefined;
  const { approvalsOf } = await import('./approvals.ts');
  const teams = settings.policyToken === '' ? client : ports.connect(settings.policyToken);
  return approvalsOf({ client, teams, range, policyPath: settings.policy });
}

async function reviewAndClose(
  ports: ActionPorts,
  change: ChangeSet,
  options: Parameters<ActionPorts['review']>[1],
): Promise<Review> {
  try {
    return await ports.review(change, options);
  } finally {
    await change.close();
  }
}

async function readPayload(ports: ActionPorts): Promise<unknown> {
  const path = ports.env.GITHUB_EVENT_PATH;
  if (!path) throw new ActionError('GITHUB_EVENT_PATH is not set: run this as a step of a GitHub Actions workflow.');
  try {
    return JSON.parse(await ports.readText(path));
  } catch {
    throw new ActionError("The event payload (GITHUB_EVENT_PATH) can't be read as JSON: run the job again.");
  }
}

/** Says the real cause, once, as an annotation of the run. `settings` is null where the inputs themselves are wrong. */
function undecided(ports: ActionPorts, settings: Settings | null, why: string, review?: Review): 0 | 1 {
  const failing = settings === null || (settings.mode === 'block' && settings.onError === 'fail');
  const message = failing ? why : `${why} The job does not fail because of its "mode" or "on-error" input.`;
  const level = failing ? 'error' : 'warning';
  ports.print(`${annotationCommand({ level, title: 'Agent access review could not decide', message })}\n`);
  try {
    if (review?.decision !== 'block') ports.setOutput('decision', 'undecided');
  } catch {
    // Without outputs the exit code still speaks.
  }
  return failing ? 1 : 0;
}

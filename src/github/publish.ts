import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Review } from '../finding.ts';
import { annotationCommand } from './annotations.ts';
import type { GithubApi, GraphqlAnswer } from './api.ts';
import { type CommentTarget, MAX_COMMENT, markerOf, publishComment } from './comment.ts';
import type { EventRange } from './event.ts';
import type { ActionPorts } from './ports.ts';
import type { Repair } from './repair.ts';
import type { Settings } from './settings.ts';
import { publishSuggestions } from './suggestions.ts';

/**
 * Writes a review to all places: outputs and files, annotations, job summary, comment, suggested changes. No place's failure keeps
 * another from being written or changes the verdict; what failed comes back as lines for the log.
 */
export async function publish(
  ports: ActionPorts,
  settings: Settings,
  client: GithubApi,
  range: EventRange,
  review: Review,
  repairs: () => Promise<readonly Repair[]>,
  answered?: GraphqlAnswer,
): Promise<string[]> {
  const failures: string[] = [];
  const attempt = async (what: string, write: () => Promise<void> | void): Promise<void> => {
    try {
      await write();
    } catch {
      // The error's words may hold a path or a piece of the change.
      failures.push(`${what} could not be written. The verdict stands.`);
    }
  };
  await attempt('The report files', () => writeReports(ports, review));
  await attempt('The outputs', () => setCounts(ports, review));
  await attempt('The annotations', () => {
    for (const annotation of ports.render.annotations(review)) {
      const level = settings.mode === 'warn' && annotation.level === 'error' ? 'warning' : annotation.level;
      ports.print(`${annotationCommand({ ...annotation, level })}\n`);
    }
  });
  // An inventory has a summary of its own.
  if (hasNews(review) && !range.inventory) {
    await attempt('The job summary', () => ports.writeSummary(ports.render.summary(review, { limit: SUMMARY_LIMIT })));
  }
  if (settings.comment === 'auto') {
    await attempt('The comment', async () => {
      const failure = await comment(ports, settings, client, range, review, answered);
      if (failure) failures.push(failure);
    });
  }
  const target = targetOf(ports, settings, client, range);
  if (settings.suggest && target && review.decision !== 'pass') {
    await attempt('The suggested changes', async () => {
      const failure = await publishSuggestions(target, await repairs());
      if (failure) failures.push(failure);
    });
  }
  return failures;
}

/** GitHub drops a summary above 1,048,576 bytes entirely. */
const SUMMARY_LIMIT = 900_000;

async function writeReports(ports: ActionPorts, review: Review): Promise<void> {
  const folder = join(ports.env.RUNNER_TEMP || tmpdir(), 'agent-access-review');
  const report = join(folder, 'report.json');
  await ports.writeText(report, ports.render.json(review));
  ports.setOutput('report', report);
  const sarif = join(folder, 'report.sarif');
  await ports.writeText(sarif, ports.render.sarif(review));
  ports.setOutput('sarif', sarif);
}

function setCounts(ports: ActionPorts, review: Review): void {
  ports.setOutput('decision', review.decision);
  ports.setOutput('block-count', review.counts.block);
  ports.setOutput('warn-count', review.counts.warn);
  ports.setOutput('note-count', review.counts.note);
}

/** A change that touches no manifest says nothing but its one line in the log. */
function hasNews(review: Review): boolean {
  const { findings, remarks, access } = review;
  return (
    review.decision !== 'pass' ||
    findings.length + remarks.length + access.added.length + access.removed.length > 0 ||
    review.counts.manifests > 0
  );
}

async function comment(
  ports: ActionPorts,
  settings: Settings,
  client: GithubApi,
  range: EventRange,
  review: Review,
  answered: GraphqlAnswer | undefined,
): Promise<string | null> {
  const target = targetOf(ports, settings, client, range);
  if (!target || !range.pull) return null;
  const url = runUrl(ports);
  const limit = MAX_COMMENT - markerOf(target.key).length - 1;
  const speak = review.decision !== 'pass';
  const result = await publishComment(
    target,
    ports.render.comment(review, { limit, ...(url ? { detailsUrl: url } : {}) }),
    speak,
    answered,
  );
  if (result.published || !speak) return null;
  const advice = range.pull.isFork
    ? 'Pull requests from forks have a read-only token.'
    : 'Comments need the permission "pull-requests: write".';
  return `No comment was written (${result.why}). ${advice} The findings are in the annotations and the job summary.`;
}

/** The pull request and who writes on it; null where the range has none. */
function targetOf(
  ports: ActionPorts,
  settings: Settings,
  client: GithubApi,
  { owner, repo, head, pull }: EventRange,
): CommentTarget | null {
  if (!pull) return null;
  return { client, owner, repo, number: pull.number, head, key: commentKey(ports), author: settings.commentAuthor };
}

/** One comment for each workflow and job, whatever their names are made of. */
function commentKey(ports: ActionPorts): string {
  const job = `${ports.env.GITHUB_WORKFLOW ?? ''}\n${ports.env.GITHUB_JOB ?? ''}`;
  return createHash('sha256').update(job).digest('hex').slice(0, 12);
}

function runUrl(ports: ActionPorts): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = ports.env;
  if (!server || !repository || !run || !/^\d+$/.test(run)) return null;
  return `${server}/${repository}/actions/runs/${run}`;
}

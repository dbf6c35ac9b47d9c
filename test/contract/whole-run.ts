import { GitHub, getOctokitOptions } from '@actions/github/lib/utils';
import { connect } from '../../src/github/client.ts';
import type { ActionPorts } from '../../src/github/ports.ts';
import { runAction } from '../../src/github/run-action.ts';
import { renderAnnotations } from '../../src/reports/annotations.ts';
import { renderComment } from '../../src/reports/comment.ts';
import { renderJson } from '../../src/reports/json.ts';
import { renderSarif } from '../../src/reports/sarif.ts';
import { renderSummary } from '../../src/reports/summary.ts';
import { renderText } from '../../src/reports/text.ts';
import { review } from '../../src/review.ts';
import type { FakeGithub } from './fake-github.ts';
import { type RunnerLog, readRunnerLog } from './runner-commands.ts';

export interface WholeRun {
  readonly code: number;
  readonly outputs: Readonly<Record<string, string | number>>;
  readonly log: RunnerLog;
  readonly summary: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Everything but the process: the real client, review and reports against a fake, where a second is a millisecond. */
export async function wholeRun(of: {
  readonly fake: FakeGithub;
  readonly payload: unknown;
  readonly apiUrl?: string;
  readonly event?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly requestLimit?: number;
  /** As for `connect`. */
  readonly second?: number | null;
  /** Instead of the real one. */
  readonly review?: ActionPorts['review'];
}): Promise<WholeRun> {
  const outputs: Record<string, string | number> = {};
  const files: Record<string, string> = {};
  let printed = '';
  let summary = '';
  const code = await runAction({
    env: {
      GITHUB_EVENT_NAME: of.event ?? 'pull_request',
      GITHUB_EVENT_PATH: '/event.json',
      GITHUB_REPOSITORY: 'octo/app',
      RUNNER_TEMP: '/tmp/runner',
    },
    input: (name) => of.inputs?.[name] ?? (name === 'github-token' ? 'test' : ''),
    setOutput: (name, value) => {
      outputs[name] = value;
    },
    writeSummary: async (markdown) => {
      summary += markdown;
    },
    print: (text) => {
      printed += text;
    },
    readText: async () => JSON.stringify(of.payload),
    writeText: async (path, text) => {
      files[path] = text;
    },
    connect: () =>
      connect({
        Base: GitHub,
        octokit: getOctokitOptions('test'),
        baseUrl: of.apiUrl ?? of.fake.url,
        second: of.second === undefined ? 1 : of.second,
        ...(of.requestLimit ? { requestLimit: of.requestLimit } : {}),
      }),
    review: of.review ?? review,
    render: {
      annotations: renderAnnotations,
      comment: renderComment,
      json: renderJson,
      sarif: (result) => renderSarif(result),
      summary: renderSummary,
      text: renderText,
    },
  });
  return { code, outputs, log: readRunnerLog(printed), summary, files };
}

import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../src/change/change-set.ts';
import type { Decision, Review } from '../../src/finding.ts';
import type { ActionPorts } from '../../src/github/ports.ts';
import { runAction } from '../../src/github/run-action.ts';
import { distrust } from '../../src/untrusted.ts';
import { testClient } from './client.ts';
import type { FakeOptions } from './fake-github.ts';
import { fakeGithub } from './fakes.ts';
import { pullRequestPayload, pushPayload } from './payloads.ts';
import { type RunnerLog, readRunnerLog } from './runner-commands.ts';

describe('runAction', () => {
  it('reports a block everywhere and fails', async () => {
    const run = await act({ decision: 'block' });
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({ decision: 'block', 'block-count': 1, 'warn-count': 0, 'note-count': 0 });
    expect(run.outputs.report).toBe('/tmp/runner/agent-access-review/report.json');
    expect(run.files).toEqual({
      '/tmp/runner/agent-access-review/report.json': 'json',
      '/tmp/runner/agent-access-review/report.sarif': 'sarif',
      '/tmp/runner/agent-access-review/evidence.jsonl': expect.stringMatching(/^\{.*"decision":"block".*\}\n$/),
    });
    expect(run.log.commands).toEqual([
      { name: 'error', properties: { title: 'T', file: 'a.json', line: '1', endLine: '1' }, data: 'm' },
    ]);
    expect(run.summary).toBe('summary up to 900000');
    expect(run.comments).toEqual([expect.stringMatching(/^<!-- agent-access-review:[0-9a-f]{12} -->\ncomment /)]);
    expect(run.comments[0]).toContain('https://github.example/octo/app/actions/runs/42');
  });

  it('reports a warning and passes', async () => {
    const run = await act({ decision: 'warn' });
    expect(run.code).toBe(0);
    expect(run.comments).toHaveLength(1);
  });

  it('reports the same in warn mode and passes, without an error annotation', async () => {
    const run = await act({ decision: 'block', inputs: { mode: 'warn' } });
    expect(run.code).toBe(0);
    expect(run.outputs.decision).toBe('block');
    expect(run.log.commands.map((command) => command.name)).toEqual(['warning']);
    expect(run.comments).toHaveLength(1);
    expect(run.log.text.join('\n')).toContain('would be blocked');
  });

  it('is silent where nothing is to be said: no annotation, summary or comment, only the log', async () => {
    const run = await act({ decision: 'pass' });
    expect(run.code).toBe(0);
    expect([run.log.commands, run.summary, run.comments]).toEqual([[], '', []]);
    expect(run.log.text).toEqual(['text']);
    expect(run.outputs.decision).toBe('pass');
  });

  it('writes no comment where told not to, and asks for none', async () => {
    const run = await act({ decision: 'block', inputs: { comment: 'off' } });
    expect(run.code).toBe(1);
    expect(run.requests.filter((line) => line.includes('/issues/'))).toEqual([]);
  });

  it('does not change its verdict for a token that may not write', async () => {
    const allowed = await act({ decision: 'block' });
    const refused = await act({ decision: 'block', github: { readOnly: true }, payload: { fork: true } });
    expect(refused.code).toBe(allowed.code);
    expect(refused.log.commands).toEqual(allowed.log.commands);
    expect(refused.outputs).toEqual(allowed.outputs);
    expect(refused.summary).toBe(allowed.summary);
    const said = refused.log.text.filter((line) => line.includes('403'));
    expect(said).toEqual([expect.stringMatching(/No comment was written .*forks have a read-only token/)]);
  });

  it('does not complain about a comment that it would not have written', async () => {
    const script: FakeOptions['script'] = ({ path }) =>
      path.includes('/issues/') ? { status: 403, data: { message: 'Resource not accessible' } } : undefined;
    const clean = await act({ decision: 'pass', github: { script } });
    expect([clean.code, clean.log.text]).toEqual([0, ['text']]);
    const blocked = await act({ decision: 'block', github: { script } });
    expect(blocked.log.text.join('\n')).toMatch(/No comment was written .*pull-requests: write/);
  });

  it.each(['summary', 'writeText', 'annotations'] as const)(
    'does not change its verdict where %s fails',
    async (broken) => {
      const run = await act({ decision: 'block', broken });
      expect(run.code).toBe(1);
      expect(run.outputs.decision).toBe('block');
      expect(run.log.text.join('\n')).toContain('could not be written. The verdict stands.');
      expect(run.log.text.join('\n')).not.toContain('hostile words');
    },
  );

  it('gives the policy of the default branch to the review, null where there is none', async () => {
    const path = '.github/agent-access.yml';
    const some = await act({ decision: 'pass', github: { main: { [path]: 'main' }, head: { [path]: 'head' } } });
    expect(some.policy).toEqual({
      text: 'main',
      source: expect.stringMatching(/^\.github.* at the default branch \(/),
    });
    expect((await act({ decision: 'pass' })).policy).toBeNull();
  });

  it('takes no policy from the first push to the default branch: nothing was trusted before it', async () => {
    const head = { '.github/agent-access.yml': 'head' };
    const run = await act({
      decision: 'pass',
      event: 'push',
      before: '0'.repeat(40),
      ref: 'refs/heads/main',
      github: { head },
    });
    expect([run.code, run.policy, run.changedFiles]).toEqual([0, null, 1]);
  });

  it.each([
    ['fail', 1, 'error'],
    ['warn', 0, 'warning'],
  ])('with on-error %s: a change that was not listed completely exits with %d', async (onError, code, level) => {
    const tree = [{ path: 'a', mode: '100000', sha: 'a'.repeat(40) }];
    const script: FakeOptions['script'] = ({ query }) =>
      query.has('recursive') ? { status: 200, data: { tree, truncated: false } } : undefined;
    const run = await act({
      decision: 'warn',
      github: { head: { b: 'b' }, script },
      inputs: { 'on-error': onError },
    });
    expect(run.code).toBe(code);
    expect(run.outputs.decision).toBe('undecided');
    expect(run.log.commands.at(-1)).toMatchObject({ name: level, data: expect.stringContaining('not understood') });
    expect(run.comments).toHaveLength(1);
    expect(run.log.text).toContain('text');
  });

  it.each([
    [
      'rate limit',
      { status: 429, data: { message: 'slow down' }, headers: { 'retry-after': '99' } },
      /429.*rate limit/,
    ],
    ['permission', { status: 403, data: { message: 'Resource not accessible' } }, /403.*contents: read/],
    ['not found', { status: 404, data: { message: 'Not Found' } }, /404.*commit is gone/],
    ['server', { status: 500, data: { message: 'oops' } }, /500/],
  ])('fails with the real cause: %s', async (_what, answer, words) => {
    const run = await act({ decision: 'pass', github: { script: () => answer } });
    expect(run.code).toBe(1);
    expect(run.log.commands.map((command) => [command.name, command.data])).toEqual([
      ['error', expect.stringMatching(words)],
    ]);
    expect(run.outputs).toEqual({ decision: 'undecided' });
  });

  it('fails, and quotes nothing, where the review itself breaks', async () => {
    const run = await act({ decision: 'pass', broken: 'review' });
    expect(run.code).toBe(1);
    expect(run.log.commands[0]?.data).toMatch(/^Internal error \(TypeError/);
    expect(run.log.commands[0]?.data).not.toContain('hostile words');
  });

  it('fails on an input it does not know, whatever else is set', async () => {
    const run = await act({ decision: 'pass', inputs: { mode: 'wran', 'on-error': 'warn' } });
    expect(run.code).toBe(1);
    expect(run.log.commands[0]?.data).toContain('"mode" must be "block" or "warn"');
  });

  it('fails on an event without a change', async () => {
    const run = await act({ decision: 'pass', event: 'issues' });
    expect(run.code).toBe(1);
    expect(run.log.commands[0]?.data).toContain(
      'pull_request, pull_request_target, pull_request_review, merge_group, push',
    );
  });

  it('compares with the default branch where the commit before a forced push is gone', async () => {
    const run = await act({ decision: 'pass', event: 'push', before: 'd'.repeat(40), github: { head: { a: 'a' } } });
    expect(run.code).toBe(0);
    expect(run.log.text.join('\n')).toContain('compared with the default branch');
  });
});

interface Scene {
  readonly decision: Decision;
  readonly github?: Partial<FakeOptions>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly before?: string;
  readonly ref?: string;
  readonly payload?: { readonly fork?: boolean };
  readonly broken?: 'summary' | 'writeText' | 'annotations' | 'review';
}
interface Run {
  readonly code: number;
  readonly outputs: Record<string, string | number>;
  readonly files: Record<string, string>;
  readonly log: RunnerLog;
  readonly summary: string;
  readonly comments: string[];
  readonly requests: readonly string[];
  readonly policy: unknown;
  readonly changedFiles: number;
}

async function act(scene: Scene): Promise<Run> {
  const fake = await fakeGithub({ base: {}, head: {}, ...scene.github });
  const event = scene.event ?? 'pull_request';
  const payload =
    event === 'push'
      ? pushPayload(scene.before ?? fake.base, fake.head, scene.ref)
      : pullRequestPayload({ base: fake.base, head: fake.head, ...scene.payload });
  const outputs: Record<string, string | number> = {};
  const files: Record<string, string> = {};
  let printed = '';
  let summary = '';
  let policy: unknown;
  let changedFiles = 0;
  const breakIf = (what: Scene['broken']): void => {
    if (scene.broken === what) throw new TypeError('hostile words');
  };
  const ports: ActionPorts = {
    env: {
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: '/event.json',
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: 'octo/app',
      GITHUB_RUN_ID: '42',
      GITHUB_WORKFLOW: 'gate',
      GITHUB_JOB: 'review',
      RUNNER_TEMP: '/tmp/runner',
    },
    input: (name) => scene.inputs?.[name] ?? (name === 'github-token' ? 'test' : ''),
    setOutput: (name, value) => {
      outputs[name] = value;
    },
    writeSummary: async (markdown) => {
      breakIf('summary');
      summary += markdown;
    },
    print: (text) => {
      printed += text;
    },
    readText: async () => JSON.stringify(payload),
    writeText: async (path, text) => {
      breakIf('writeText');
      files[path] = text;
    },
    connect: () => testClient(fake.url),
    review: async (change, options) => {
      breakIf('review');
      policy = options.policy;
      changedFiles = change.files.length;
      return reviewOf(change, scene.decision);
    },
    render: {
      annotations: (review) => {
        breakIf('annotations');
        if (review.decision === 'pass') return [];
        return [{ level: 'error', path: 'a.json', startLine: 1, endLine: 1, title: 'T', message: 'm' }];
      },
      comment: (_review, { limit, detailsUrl }) => `comment up to ${limit}, see ${detailsUrl}`,
      summary: (_review, { limit }) => `summary up to ${limit}`,
      text: () => 'text',
      json: () => 'json',
      sarif: () => 'sarif',
    },
  };
  const code = await runAction(ports);
  const comments = fake.comments.map((comment) => comment.body);
  return {
    code,
    outputs,
    files,
    log: readRunnerLog(printed),
    summary,
    comments,
    requests: fake.requests,
    policy,
    changedFiles,
  };
}

function reviewOf(change: ChangeSet, decision: Decision): Review {
  const block = decision === 'block' ? 1 : 0;
  const warn = decision === 'warn' ? 1 : 0;
  return {
    schemaVersion: 1,
    decision,
    range: { base: distrust(change.base), head: distrust(change.head) },
    counts: { changedFiles: change.files.length, manifests: 0, block, warn, note: 0 },
    policy: { source: 'built-in', digest: null },
    access: { verdict: 'same', added: [], removed: [], moved: [] },
    findings: [],
    remarks: [],
  };
}

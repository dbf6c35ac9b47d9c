import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FakeGithub, FakeOptions } from '../contract/fake-github.ts';
import { realGithub } from '../contract/fakes.ts';
import {
  inventoryPayload,
  mergeGroupPayload,
  pullRequestPayload,
  pushPayload,
  workflowRunPayload,
} from '../contract/payloads.ts';
import { type BundleRun, runBundle } from './run-bundle.ts';

const SETTINGS = '.claude/settings.json';
const WIDE = JSON.stringify({ permissions: { defaultMode: 'bypassPermissions', allow: ['Bash'] } }, null, 2);
const README = { 'README.md': '# app\n' };
const WIDENING: FakeOptions = { base: README, head: { ...README, [SETTINGS]: WIDE } };
const POLICY = '.github/agent-access.yml';
const ZERO = '0'.repeat(40);

describe('the bundled action on each event', { timeout: 60_000 }, () => {
  it.each(['opened', 'synchronize', 'reopened', 'ready_for_review', 'converted_to_draft', 'closed'])(
    'reviews a pull request that was %s',
    async (action) => {
      const { run, fake } = await act('pull_request', (f) =>
        pullRequestPayload({ base: f.base, head: f.head, action }),
      );
      expect([run.code, run.outputs.get('decision')]).toEqual([1, 'block']);
      expect(fake.comments).toHaveLength(1);
    },
  );

  it('reviews an edited pull request against its new base', async () => {
    const options = { ...WIDENING, base: { ...README, [SETTINGS]: WIDE }, mergeBase: README };
    const edited = await act(
      'pull_request',
      (f) => pullRequestPayload({ base: f.main, head: f.head, action: 'edited' }),
      { ...options, main: README },
    );
    expect([edited.run.code, edited.run.outputs.get('decision')]).toEqual([1, 'block']);
  });

  it.each(['pull_request_target', 'pull_request_review'])('reviews the head of %s, not GITHUB_SHA', async (event) => {
    const { run, fake } = await act(event, (f) => pullRequestPayload({ base: f.base, head: f.head, fork: true }));
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'block']);
    expect(fake.requests.filter((line) => line.includes('e'.repeat(40)))).toEqual([]);
  });

  it('reviews a merge group, where there is nothing to comment on', async () => {
    const { run, fake } = await act('merge_group', (f) => mergeGroupPayload(f.base, f.head));
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'block']);
    expect(fake.requests.filter((line) => /issues|pulls|compare/.test(line))).toEqual([]);
  });

  it('reviews what a merge group brings, not what was queued before it', async () => {
    const queued = { ...README, '.mcp.json': '{"mcpServers":{"q":{"command":"npx","args":["queued"]}}}' };
    const { run } = await act('merge_group', (f) => {
      const before = f.commit('queued', queued, [f.main]);
      return mergeGroupPayload(before, f.commit('merged', { ...queued, [SETTINGS]: WIDE }, [before, f.head]));
    });
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'block']);
    expect(run.summary).toContain('settings.json');
    expect(run.summary).not.toMatch(/queued|mcp\.json/);
  });

  it('reviews a stacked pull request against the one below it, by the policy of the default branch', async () => {
    const lower = { ...README, '.mcp.json': '{"mcpServers":{"q":{"command":"npx","args":["below"]}}}' };
    const main = { ...README, [POLICY]: 'version: 1\nmode: warn\n' };
    const scene = { base: { ...lower, [POLICY]: 'not: [a policy' }, head: { ...lower, [SETTINGS]: WIDE } };
    const { run } = await act(
      'pull_request',
      (f) => pullRequestPayload({ base: f.base, head: f.head, stack: { ref: 'main', sha: f.main } }),
      { ...scene, mergeBase: lower, main },
    );
    expect([run.code, run.outputs.get('decision')]).toEqual([0, 'warn']);
    expect(run.summary).toContain('settings.json');
    expect(run.summary).not.toMatch(/below|mcp\.json/);
  });

  it('sees modes, links, submodules and moved files as git does', async () => {
    const moved = Array.from({ length: 30 }, (_, n) => `line ${n}\n`).join('');
    const base = { ...README, 'docs/old.md': moved, 'run.sh': 'x' };
    const head = {
      ...README,
      'docs/new.md': `${moved}more\n`,
      'run.sh': { mode: '100755', content: 'x' },
      vendor: { mode: '160000', content: 'c'.repeat(40) },
      [SETTINGS]: { mode: '120000', content: '../shared.json' },
      'shared.json': WIDE,
    } as const;
    const { run } = await act('pull_request', (f) => pullRequestPayload({ base: f.base, head: f.head }), {
      base,
      head,
    });
    expect(run.outputs.get('decision')).toBe('block');
    expect(run.log.commands.map(({ properties }) => properties.file)).toContain(SETTINGS);
    const report: unknown = JSON.parse(readFileSync(run.outputs.get('report') ?? '', 'utf8'));
    expect(report).toMatchObject({ counts: { changedFiles: 6 } });
  });

  it('decides from the commits where the branch of the head is deleted', async () => {
    const { run } = await act('pull_request', (f) => {
      f.setHead('');
      return pullRequestPayload({ base: f.base, head: f.head, deletedFork: true, action: 'closed' });
    });
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'block']);
  });

  it('can not decide where the default branch, whose policy counts, is gone', async () => {
    const { run } = await act('pull_request', (f) => {
      f.setMain(null);
      return pullRequestPayload({ base: f.base, head: f.head });
    });
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'undecided']);
    expect(run.log.commands[0]?.data).toMatch(/404 to GET .*git\/ref/);
  });

  it('can not decide where the two commits have no common history', async () => {
    const { run } = await act('pull_request', (f) =>
      pullRequestPayload({ base: f.base, head: f.commit('orphan', { [SETTINGS]: WIDE }) }),
    );
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'undecided']);
  });

  it.each<[string, (fake: FakeGithub) => unknown]>([
    ['a push', (f) => pushPayload(f.base, f.head)],
    ['a first push to a branch', (f) => pushPayload(ZERO, f.head)],
    ['the first push of all', (f) => pushPayload(ZERO, f.head, 'refs/heads/main')],
    ['a forced push whose earlier commit is gone', (f) => pushPayload('d'.repeat(40), f.head)],
  ])('reviews %s', async (_what, payload) => {
    const { run } = await act('push', payload);
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'block']);
  });

  it('has nothing to review where a branch was deleted, and asks for nothing', async () => {
    const { run, fake } = await act('push', (f) => pushPayload(f.head, ZERO));
    expect([run.code, run.outputs.get('decision'), fake.requests]).toEqual([0, 'pass', []]);
    expect(run.log.text.join('\n')).toContain('deleted');
  });

  it.each(['workflow_dispatch', 'schedule'] as const)('lists all access on %s and blocks nothing', async (event) => {
    const everything = { ...WIDENING, base: { ...README, [SETTINGS]: WIDE } };
    const { run } = await act(event, () => inventoryPayload(event), everything);
    expect([run.code, run.outputs.get('decision')]).toEqual([0, 'warn']);
    expect(run.summary).toContain('settings.json');
    expect(run.log.commands.filter((command) => command.name === 'error')).toEqual([]);
    expect(run.log.text.join('\n')).toContain('Inventory:');
  });

  it("comments on a fork's pull request after another workflow's run, from the API alone", async () => {
    const { run, fake } = await act('workflow_run', (f) => workflowRunPayload(f.head));
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'block']);
    expect(fake.comments).toHaveLength(1);
  });

  it.each<[string, (fake: FakeGithub) => unknown]>([
    ['its head was replaced since', () => workflowRunPayload('d'.repeat(40))],
    ['it was no pull request', (f) => workflowRunPayload(f.head, 'push')],
  ])('has nothing to do after a run where %s', async (_what, payload) => {
    const { run, fake } = await act('workflow_run', payload);
    expect([run.code, run.outputs.get('decision'), fake.comments]).toEqual([0, 'pass', []]);
  });

  it('fails an inventory that could not be made', async () => {
    const script: FakeOptions['script'] = () => ({ status: 404, data: { message: 'Not Found' } });
    const { run } = await act('schedule', () => inventoryPayload('schedule'), { ...WIDENING, script });
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'undecided']);
  });

  it.each(['issues', 'issue_comment'])('refuses %s and names the events that it knows', async (event) => {
    const { run, fake } = await act(event, () => ({ action: 'opened' }));
    expect([run.code, run.outputs.get('decision'), fake.requests]).toEqual([1, 'undecided', []]);
    expect(run.log.commands[0]?.data).toMatch(/pull_request, .*merge_group, push, workflow_dispatch, schedule/);
  });
});

async function act(
  event: string,
  payload: (fake: FakeGithub) => unknown,
  options: FakeOptions = WIDENING,
): Promise<{ run: BundleRun; fake: FakeGithub }> {
  const fake = await realGithub(options);
  const inventory = event === 'schedule' || event === 'workflow_dispatch';
  const env: Record<string, string> = inventory ? { GITHUB_SHA: fake.head } : {};
  return { fake, run: await runBundle({ apiUrl: fake.url, event, payload: payload(fake), env }) };
}

import { describe, expect, it } from 'vitest';
import { type ApprovalWorld, approvalRoutes, BOT } from './approval-routes.ts';
import type { FakeOptions } from './fake-github.ts';
import { fakeGithub } from './fakes.ts';
import type { Files } from './object-store.ts';
import { mergeGroupPayload, pullRequestPayload } from './payloads.ts';
import { type WholeRun, wholeRun } from './whole-run.ts';

const POLICY = '.github/agent-access.yml';
const SETTINGS = '.claude/settings.json';
const policy = (approval: string, more = ''): string => `version: 1\napproval: ${approval}\n${more}`;
const PUSH = JSON.stringify({ permissions: { allow: ['Bash(git push *)'] } });
/** The trailer that names alice. */
const SENT = 'x\n\nCo-authored-by: A <101+alice@users.noreply.github.com>';
const WEB_FLOW = { id: 19_864_447, login: 'web-flow', type: 'User' } as const;
const ALICE = policy('{people: [alice, Bob]}');

describe('an approving review of the head', () => {
  it('is asked for: the block says who may', async () => {
    const run = await scene({ main: ALICE });
    expect(run.code).toBe(1);
    expect(words(run)).toMatch(/can be approved in a review of commit `?[0-9a-f]{12}`? by: `?alice`?, `?bob`?/);
    expect(run.report.approved).toBeUndefined();
  });

  it.each(['pull_request', 'pull_request_review', 'pull_request_target'])(
    'turns the block into a pass, on %s',
    async (event) => {
      const run = await scene({ main: ALICE, event, world: { reviews: [{ by: 'alice', state: 'APPROVED' }] } });
      expect(run.code).toBe(0);
      expect(run.outputs).toMatchObject({ decision: 'pass', 'block-count': 0 });
      expect(run.report.approved).toEqual({
        commit: run.head,
        by: [{ login: 'alice', at: '2026-11-21T10:00:00Z', as: 'people' }],
        findings: [run.report.findings[0]?.fingerprint],
      });
      expect(run.report.findings[0]).toMatchObject({
        rule: 'remote-write',
        severity: 'block',
        approved: { by: ['alice'], at: '2026-11-21T10:00:00Z' },
      });
      expect(words(run)).toMatch(/Approved by `?alice`? in a review of this commit, `?2026-11-21T10:00:00Z/);
      expect(run.log.commands).toEqual([]);
    },
  );

  it('is withdrawn by a push, and counts again for the head that it was given for', async () => {
    const review = { by: 'alice', state: 'APPROVED', commit: 'a'.repeat(40) };
    expect((await scene({ main: ALICE, world: { reviews: [review] } })).code).toBe(1);
    const again = { reviews: [review, { by: 'alice', state: 'APPROVED' }] };
    expect((await scene({ main: ALICE, world: again })).code).toBe(0);
  });

  it.each<[string, ApprovalWorld['reviews'], number]>([
    ['a later request for changes', [one('alice'), { by: 'alice', state: 'CHANGES_REQUESTED' }], 1],
    ['a later dismissal', [{ by: 'alice', state: 'DISMISSED' }], 1],
    ['a later dismissal of a request', [one('alice'), { by: 'alice', state: 'DISMISSED' }], 1],
    [
      'a later request that is listed first',
      [{ by: 'alice', state: 'CHANGES_REQUESTED', at: '2027-01-01T00:00:00Z' }, one('alice')],
      1,
    ],
    ['a review without a time', [one('alice'), { by: 'alice', state: 'APPROVED', at: null }], 1],
    ['nothing: a later comment', [one('alice'), { by: 'alice', state: 'COMMENTED' }], 0],
    ['nothing: a later pending review', [one('alice'), { by: 'alice', state: 'PENDING', at: null }], 0],
    ['nothing: another one’s request for changes', [one('alice'), { by: 'stranger', state: 'CHANGES_REQUESTED' }], 0],
    ['a request before an approval', [{ by: 'alice', state: 'CHANGES_REQUESTED' }, one('alice')], 0],
  ])('is withdrawn by %s', async (_what, reviews, code) => {
    expect((await scene({ main: ALICE, world: { reviews } })).code).toBe(code);
  });

  it.each<[string, Partial<ApprovalWorld>]>([
    ['of nobody whom the policy names', { reviews: [one('stranger')], writers: ['stranger'] }],
    ['of the author', { author: 'alice', reviews: [one('alice')] }],
    ['of the author, whose login the policy writes otherwise', { author: 'bob', reviews: [one('bob')] }],
    ['of a bot', { reviews: [{ by: { id: 7, login: 'alice', type: 'Bot' }, state: 'APPROVED' }] }],
    ['of a user that is gone', { reviews: [{ by: null, state: 'APPROVED' }] }],
    ['of one who may not write any more', { reviews: [one('alice')], writers: [] }],
    ['of whom GitHub names as the commit’s author', { reviews: [one('alice')], made: { author: 'alice' } }],
    ['of its committer', { reviews: [one('alice')], made: { committer: 'alice' } }],
    ['of the last pusher', { reviews: [one('alice')], pusher: 'alice' }],
    ['of the author of an earlier commit', { reviews: [one('alice')], earlier: [{ author: 'alice' }] }],
    [
      'of who made a merge by hand',
      { reviews: [one('alice')], earlier: [{ author: 'alice', committer: 'alice', parents: 2 }] },
    ],
    [
      'of who pushed an earlier commit under another’s name',
      { reviews: [one('alice')], earlier: [{}], pushes: [{ by: 'alice', after: 'b'.repeat(40) }] },
    ],
    [
      'of who merged the base on GitHub, where conflicts take any text',
      {
        reviews: [one('alice')],
        earlier: [{ author: 'alice', committer: WEB_FLOW, parents: 2, verified: true }],
      },
    ],
    ['from before another base', { reviews: [one('alice')], baseChanged: '2026-11-21T10:00:00Z' }],
    ['where nobody knows of other bases', { reviews: [one('alice')], broken: 'timeline' }],
    [
      'of who sent an agent, by its commit',
      { reviews: [one('alice')], made: { author: BOT, committer: BOT, message: SENT } },
    ],
    [
      'of who sent an agent, by its pull request',
      { reviews: [one('alice')], author: BOT, earlier: [{ message: SENT }] },
    ],
    ['where not all commits are listed', { reviews: [one('alice')], earlier: Array.from({ length: 250 }, () => ({})) }],
    ['where the head is not among the commits', { reviews: [one('alice')], made: { sha: 'd'.repeat(40) } }],
    ['where the commit can’t be read', { reviews: [one('alice')], broken: 'commits' }],
    ['where the reviews can’t be read', { reviews: [one('alice')], broken: 'reviews' }],
    ['where nobody knows whose the change is', { reviews: [one('alice')], broken: 'pull' }],
  ])('does not count %s', async (_what, world) => {
    const run = await scene({ main: ALICE, world: { pusher: 'mallory', ...world } });
    expect(run.code).toBe(1);
    expect(run.outputs.decision).toBe('block');
    expect(run.report.approved).toBeUndefined();
  });

  it.each<[string, Partial<ApprovalWorld>]>([
    ['a reviewer whose suggestion a person took', { made: { message: SENT } }],
    ['somebody after another base', { baseChanged: '2026-11-21T09:59:59Z' }],
    [
      'who pushed to that branch what is not in it',
      { pusher: 'mallory', pushes: [{ by: 'alice', after: 'e'.repeat(40) }] },
    ],
  ])('counts that of %s', async (_what, world) => {
    expect((await scene({ main: ALICE, world: { reviews: [one('alice')], ...world } })).code).toBe(0);
  });

  it('says why one does not count', async () => {
    const run = await scene({ main: ALICE, world: { author: 'alice', reviews: [one('alice')] } });
    expect(words(run)).toMatch(/approval of `?alice`? does not count: the author of a change never approves it/);
  });

  it('says that the base was changed after one', async () => {
    const run = await scene({ main: ALICE, world: { reviews: [one('alice')], baseChanged: '2026-11-22T00:00:00Z' } });
    expect(words(run)).toMatch(/approval of `?alice`? does not count: the base of this pull request was changed/);
  });

  it('takes as many people as the policy says, each once', async () => {
    const main = policy('{people: [alice, bob], teams: [octo/security], minimum: 2}');
    const teams = { 'octo/security': ['alice'] };
    const twice = await scene({ main, world: { teams, reviews: [one('alice'), one('alice')] } });
    expect([twice.code, /\(1 of 2 have\)/.test(words(twice))]).toEqual([1, true]);
    const both = await scene({ main, world: { teams, reviews: [one('alice'), one('bob')] } });
    expect(both.code).toBe(0);
    expect(both.report.approved?.by.map((p) => [p.login, p.as])).toEqual([
      ['alice', 'team octo/security'],
      ['bob', 'people'],
    ]);
  });

  it('reads all pages, and counts nothing where there are more than it reads', async () => {
    const noise = (n: number) => Array.from({ length: n }, () => ({ by: 'stranger', state: 'COMMENTED' }));
    const found = await scene({ main: ALICE, world: { reviews: [...noise(250), one('alice')] } });
    expect(found.code).toBe(0);
    const withdrawn = [
      one('alice'),
      ...noise(150),
      { by: 'alice', state: 'CHANGES_REQUESTED', at: '2026-12-01T00:00:00Z' },
    ];
    expect((await scene({ main: ALICE, world: { reviews: withdrawn } })).code).toBe(1);
    const hidden = [
      one('alice'),
      ...noise(98),
      { by: null, state: 'APPROVED' },
      { by: 'alice', state: 'CHANGES_REQUESTED', at: '2026-12-01T00:00:00Z' },
    ];
    expect((await scene({ main: ALICE, world: { reviews: hidden } })).code).toBe(1);
    const flood = await scene({ main: ALICE, world: { reviews: [one('alice'), ...noise(2000)] } });
    expect([flood.code, /more reviews than are read/.test(words(flood))]).toEqual([1, true]);
  });
});

describe('teams', () => {
  const main = policy('{teams: [octo/security]}');
  it('count their members of today, asked with the policy’s token', async () => {
    const world = { reviews: [one('alice')], teams: { 'octo/security': ['alice', 'dave'] }, writers: [] };
    const run = await scene({ main, world, inputs: { 'policy-token': 'other' } });
    expect(run.code).toBe(0);
    expect(run.report.approved?.by).toEqual([{ login: 'alice', at: '2026-11-21T10:00:00Z', as: 'team octo/security' }]);
  });

  it('do not count others', async () => {
    const world = { reviews: [one('alice')], teams: { 'octo/security': ['dave'] } };
    expect((await scene({ main, world })).code).toBe(1);
  });

  it.each<[string, ApprovalWorld['teams']]>([
    ['forbidden', undefined],
    ['not found', {}],
  ])('that can’t be read (%s) approve nothing, and it is said what to do', async (_what, teams) => {
    const run = await scene({ main, world: { reviews: [one('alice')], teams } });
    expect(run.code).toBe(1);
    expect(words(run)).toMatch(/Approvals of the team `?octo\/security`? do not count: .*members: read.*policy-token/);
  });
});

describe('code owners of the policy', () => {
  const main = policy('{code-owners: true}');
  const owned = (text: string, world: Partial<ApprovalWorld>) =>
    scene({
      main,
      files: { '.github/CODEOWNERS': text },
      head: { '.github/CODEOWNERS': '* @mallory @stranger\n' },
      world,
    });

  it('are those of the default branch: the last line that fits', async () => {
    const text = '* @stranger\n/.github/ @alice @octo/security # who owns it\n';
    const world = { writers: ['alice', 'stranger', 'dave'], teams: { 'octo/security': ['dave'] } };
    expect((await owned(text, { ...world, reviews: [one('alice')] })).code).toBe(0);
    expect((await owned(text, { ...world, reviews: [one('dave')] })).code).toBe(0);
    expect((await owned(text, { ...world, reviews: [one('stranger')] })).code).toBe(1);
  });

  it('are nobody where no line names one', async () => {
    const run = await owned('docs/ @alice\n', { reviews: [one('alice')] });
    expect([run.code, /names no owner of/.test(words(run))]).toEqual([1, true]);
    const link = await scene({
      main,
      files: { '.github/CODEOWNERS': { mode: '120000', content: '../elsewhere' } },
      world: { reviews: [one('alice')] },
    });
    expect([link.code, /can’t be read, so no approval/.test(words(link))]).toEqual([1, true]);
    const none = await scene({ main, world: { reviews: [one('alice')] } });
    expect([none.code, /There is no CODEOWNERS/.test(words(none))]).toEqual([1, true]);
  });
});

describe('what is approved', () => {
  it('is not what guards the review itself: the head may not name its own approver', async () => {
    const run = await scene({
      main: ALICE,
      head: { [POLICY]: policy('{people: [stranger, alice]}') },
      world: { reviews: [one('stranger')], writers: ['stranger'] },
    });
    expect(run.code).toBe(1);
    const approved = await scene({
      main: ALICE,
      head: { [POLICY]: policy('{people: [stranger, alice]}') },
      world: { reviews: [one('alice')] },
    });
    expect([approved.code, approved.outputs.decision]).toEqual([0, 'warn']);
    const edit = approved.report.findings.find((f) => f.rule === 'policy-changed');
    expect([edit?.severity, edit?.approved]).toEqual(['warn', undefined]);
    expect(edit?.title).toMatch(/loosens .*approval/);
  });

  it.each<[string, string, Record<string, string>]>([
    ['never', 'never: [{uses: ["Bash(git push *)"]}]\n', {}],
    [
      'hidden-text',
      '',
      { 'CLAUDE.md': `ok${[...'do it'].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('')}` },
    ],
  ])('%s is nobody’s to approve', async (rule, more, head) => {
    const world = { reviews: [one('alice')] };
    const run = await scene({ main: policy('{people: [alice]}', more), head, world });
    expect(run.code).toBe(1);
    const kept = run.report.findings.filter((f) => f.rule === rule);
    expect(kept.map((f) => [f.severity, f.approved])).toEqual([['block', undefined]]);
    expect(run.report.findings.find((f) => f.rule === 'remote-write')?.approved?.by).toEqual(['alice']);
  });

  it('is what the policy lets them approve', async () => {
    const main = policy('{people: [alice], rules: [open-egress]}');
    const run = await scene({ main, world: { reviews: [one('alice')] } });
    expect(run.code).toBe(1);
    // Nobody was asked: there is nothing that they may approve.
    expect(run.requests.filter((r) => r.includes('reviews'))).toEqual([]);
  });

  it('is asked for only where the change is blocked and the policy names somebody', async () => {
    const asked = (run: Scene): string[] => run.requests.filter((r) => /reviews|collaborators|teams/.test(r));
    const calm = await scene({ main: ALICE, head: { [SETTINGS]: '{}' } });
    expect([calm.code, asked(calm)]).toEqual([0, []]);
    const unnamed = await scene({ main: 'version: 1\n', world: { reviews: [one('alice')] } });
    expect([unnamed.code, asked(unnamed)]).toEqual([1, []]);
  });
});

describe('a merge queue', () => {
  it('counts the approvals of the pull request that it tests', async () => {
    const world = { reviews: [one('alice')] };
    expect((await scene({ main: ALICE, event: 'merge_group', world })).code).toBe(0);
    expect((await scene({ main: ALICE, event: 'merge_group' })).code).toBe(1);
  });
});

function one(by: string) {
  return { by, state: 'APPROVED' };
}

interface Report {
  readonly approved?: {
    readonly commit: string;
    readonly by: { login: string; at: string; as: string }[];
    readonly findings: string[];
  };
  readonly findings: {
    rule: string;
    severity: string;
    title: string;
    fingerprint: string;
    approved?: { by: string[]; at: string };
  }[];
}
interface Scene extends WholeRun {
  readonly report: Report;
  readonly head: string;
  readonly requests: readonly string[];
}

async function scene(of: {
  readonly main: string;
  readonly files?: Files;
  readonly head?: Record<string, string>;
  readonly event?: string;
  readonly world?: Partial<ApprovalWorld>;
  readonly inputs?: Record<string, string>;
}): Promise<Scene> {
  const world: ApprovalWorld = {
    reviews: [],
    author: 'mallory',
    head: '',
    made: {},
    pusher: null,
    writers: ['alice', 'bob', 'carol'],
    teams: undefined,
    violations: [],
    ...of.world,
  };
  const routes = approvalRoutes(world);
  const script: FakeOptions['script'] = (asked, earlier, usual) => routes(asked, earlier, usual);
  const base = { [POLICY]: of.main, ...of.files };
  const fake = await fakeGithub({ base, head: { ...base, [SETTINGS]: PUSH, ...of.head }, script });
  world.head = fake.head;
  const event = of.event ?? 'pull_request';
  const payload =
    event === 'merge_group'
      ? mergeGroupPayload(fake.base, fake.head)
      : pullRequestPayload({ base: fake.base, head: fake.head });
  const run = await wholeRun({
    fake,
    payload,
    event,
    second: null,
    ...(of.inputs ? { inputs: { 'github-token': 'test', ...of.inputs } } : {}),
  });
  expect(world.violations).toEqual([]);
  const report = JSON.parse(run.files['/tmp/runner/agent-access-review/report.json'] ?? '{}') as Report;
  return { ...run, report, head: fake.head, requests: fake.requests };
}

function words(run: WholeRun): string {
  return run.log.text.join(' ').replace(/\s+/g, ' ');
}

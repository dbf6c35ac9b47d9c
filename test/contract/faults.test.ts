import { describe, expect, it } from 'vitest';
import type { FakeGithub, FakeOptions } from './fake-github.ts';
import type { Answer, Asked } from './fake-routes.ts';
import { fakeGithub } from './fakes.ts';
import { blobId } from './git-objects.ts';
import type { Files } from './object-store.ts';
import { pullRequestPayload } from './payloads.ts';
import { type WholeRun, wholeRun } from './whole-run.ts';

const SETTINGS = '.claude/settings.json';
const WIDE = JSON.stringify({ permissions: { defaultMode: 'bypassPermissions', allow: ['Bash'] } }, null, 2);
const README: Files = { 'README.md': '# app\n' };
const WIDENING = { base: README, head: { ...README, [SETTINGS]: WIDE } };

type Script = NonNullable<FakeOptions['script']>;
const BAD_GATEWAY: Answer = { status: 502, data: { message: 'Bad gateway' } };
const UNAVAILABLE: Answer = { status: 503, data: { message: 'Service unavailable' } };
const EXPIRED: Answer = { status: 401, data: { message: 'Bad credentials' } };
const GONE: Answer = { status: 404, data: { message: 'Not Found' } };
const REFUSED: Answer = { status: 403, data: { message: 'Resource not accessible by integration' } };
const USED_UP = usedUp(4_000_000_000);
const RATE_LIMITED: Answer = { status: 200, data: { errors: [{ type: 'RATE_LIMITED', message: 'x' }] } };

/** Milliseconds that a request waits for an answer that does not come. */
const SHORT = 500;

/** All that a decision asks for. */
const READS = ['/compare/', '/git/trees/', '/graphql'] as const;

describe('a fault that stays', () => {
  it.each<[string, Script, RegExp]>([
    ['no answer to anything', () => 'never', /could not be reached/],
    ['no answer to a tree', at('/git/trees/', 'never'), /could not be reached/],
    ['no answer to a query', both('/graphql', '/git/ref', 'never'), /could not be reached/],
    ...READS.map((part): [string, Script, RegExp] => [
      `an answer that is cut off at ${part}`,
      both(part, '/git/ref', 'cut'),
      /could not be reached/,
    ]),
    ['502 to the comparison', at('/compare/', BAD_GATEWAY), /502/],
    ['503 to a tree', at('/git/trees/', UNAVAILABLE), /503/],
    ['503 to everything', () => UNAVAILABLE, /503/],
    ...READS.map((part): [string, Script, RegExp] => [`a used up limit at ${part}`, at(part, USED_UP), /rate limit/]),
    ...READS.map((part): [string, Script, RegExp] => [
      `a long secondary limit at ${part}`,
      at(part, wait(3600)),
      /rate limit/,
    ]),
    ...READS.map((part): [string, Script, RegExp] => [`an expired token at ${part}`, at(part, EXPIRED), /not valid/]),
    ["GraphQL's own word for a used up limit", at('/graphql', RATE_LIMITED), /rate limit/],
    ['a commit that is gone', at('/compare/', GONE), /404.*commit is gone/],
    ['a head whose tree is gone (deleted branch)', at('/git/trees/', GONE), /404/],
    ['a token that may not read', () => REFUSED, /403.*contents: read/],
    ['a tree that is a page of HTML', at('/git/trees/', { status: 200, data: '<html>' }), /not understood/],
    ['a comparison that is a page of HTML', at('/compare/', { status: 200, data: '<html>' }), /no common history/],
    [
      'a folder that is always cut',
      at('/git/trees/', { status: 200, data: { tree: [], truncated: true } }),
      /more entries/,
    ],
  ])('%s: could not decide, with the cause', async (_what, script, words) => {
    const { run, fake } = await act({ ...WIDENING, script }, { requestLimit: SHORT });
    expect([run.code, run.outputs.decision]).toEqual([1, 'undecided']);
    expect(run.log.commands.at(-1)).toMatchObject({ name: 'error', data: expect.stringMatching(words) });
    expect(fake.requests.length).toBeLessThan(16);
  });
});

describe('a fault that passes', () => {
  const scenes: [string, Answer | 'never' | 'cut'][] = [
    ['no answer', 'never'],
    ['an answer that is cut off', 'cut'],
    ['502', BAD_GATEWAY],
    ['503', UNAVAILABLE],
    ['a secondary limit of two seconds', wait(2)],
    ['a used up limit that comes back at once', usedUp(1_000_000_000)],
  ];
  it.each(scenes.flatMap(([what, answer]) => READS.map((part) => [what, part, answer] as const)))(
    '%s, once, at %s: the same verdict',
    async (_what, part, answer) => {
      const script: Script = ({ path }, earlier) => (path.includes(part) && earlier === 0 ? answer : undefined);
      expectBlock(await act({ ...WIDENING, script }, answer === 'never' ? { requestLimit: SHORT } : {}));
    },
  );
});

describe('GraphQL', () => {
  it.each<[string, Script]>([
    ['is not there', at('/graphql', GONE)],
    ['may not be used', at('/graphql', REFUSED)],
    ['fails', at('/graphql', { status: 400, data: { message: 'x' } })],
    ['answers errors alone', at('/graphql', { status: 200, data: { errors: [{ message: 'x' }] } })],
    ['answers nothing', at('/graphql', { status: 200, data: {} })],
    [
      'answers no repository',
      at('/graphql', { status: 200, data: { data: { repository: null }, errors: [{ type: 'NOT_FOUND' }] } }),
    ],
    [
      'answers a part',
      query((data) => ({
        data: { repository: { ...data.repository, h0: null, base: null } },
        errors: [{ type: 'INTERNAL' }],
      })),
    ],
    [
      'answers other texts',
      query((data) => ({ data: { repository: { ...data.repository, h0: { ...data.repository.h0, text: '{}' } } } })),
    ],
    [
      'cuts a text',
      query((data) => ({
        data: { repository: { ...data.repository, h0: { ...data.repository.h0, text: '{', isTruncated: true } } },
      })),
    ],
  ])('%s: REST gives the same verdict', async (_what, script) => {
    expectBlock(await act({ ...WIDENING, script }));
  });
});

describe('an answer that lies', () => {
  const other = Buffer.from('{}').toString('base64');
  const blob = { status: 200, data: { encoding: 'base64', content: other, sha: blobId(WIDE), size: 2 } };

  it('with the content of another file is no content: the manifest is unreadable', async () => {
    const { run } = await act({ ...WIDENING, graphql: false, script: at(`/git/blobs/${blobId(WIDE)}`, blob) });
    expect(run.code).toBe(1);
    expect(run.outputs.decision).toBe('block');
    expect(run.log.commands.map((command) => command.data).join('\n')).toMatch(/unreadable-manifest/);
  });

  it('with a policy that is another file decides nothing', async () => {
    const path = '.github/agent-access.yml';
    const main = { [path]: 'version: 1\nrules: {}\n' };
    const script = at(`/git/blobs/${blobId(String(main[path]))}`, blob);
    const { run } = await act({ ...WIDENING, main, graphql: false, script });
    expect([run.code, run.outputs.decision]).toEqual([1, 'undecided']);
  });
});

describe('while the run goes on', () => {
  it('a head that is force-pushed away gets its verdict, and no comment', async () => {
    let setHead: FakeGithub['setHead'] = () => {};
    const script: Script = ({ path }) => {
      if (path.includes('/compare/')) setHead('d'.repeat(40));
      return undefined;
    };
    const fake = await fakeGithub({ ...WIDENING, script });
    setHead = fake.setHead;
    const run = await wholeRun({ fake, payload: pullRequestPayload({ base: fake.base, head: fake.head }) });
    expect([run.code, run.outputs.decision, fake.comments]).toEqual([1, 'block', []]);
    expect(run.log.text.join('\n')).toContain('newer head');
  });

  it("a fork that is deleted changes nothing: its commits are in the repository's network", async () => {
    const { run } = await act({ ...WIDENING, readOnly: true }, { deletedFork: true, comment: 'auto' });
    expect([run.code, run.outputs.decision]).toEqual([1, 'block']);
    expect(run.log.text.join('\n')).toContain('read-only token');
  });

  it.each<[string, Answer | 'never' | 'cut']>([
    ['the token expires', EXPIRED],
    ['the limit is used up', USED_UP],
    ['GitHub fails', UNAVAILABLE],
    ['nothing answers', 'never'],
    ['the answer is cut off', 'cut'],
    ['the pull request is gone', GONE],
    ['the answer is a page of HTML', { status: 200, data: '<html>' }],
  ])('the verdict stands where %s once it is to be published', async (_what, answer) => {
    const script: Script = ({ path }) => (/issues|pulls/.test(path) ? answer : undefined);
    const { run, fake } = await act({ ...WIDENING, script }, { comment: 'auto', requestLimit: SHORT });
    expectBlock({ run });
    expect(run.summary).toContain('settings.json');
    expect(run.log.text.join('\n')).toMatch(/No comment was written/);
    expect(fake.comments).toEqual([]);
  });

  it('a comment that answers 502 is written once at most', async () => {
    const script: Script = ({ method }) => (method === 'POST' ? BAD_GATEWAY : undefined);
    const { run, fake } = await act({ ...WIDENING, graphql: false, script }, { comment: 'auto' });
    expect([run.code, run.outputs.decision]).toEqual([1, 'block']);
    expect(fake.requests.filter((line) => line.startsWith('POST') && line.includes('/comments'))).toHaveLength(1);
  });
});

describe('GitHub Enterprise Server', () => {
  it('has REST below /api/v3 and GraphQL beside it, and is asked nowhere else', async () => {
    const fake = await fakeGithub({ ...WIDENING, prefix: '/api/v3' });
    const payload = pullRequestPayload({ base: fake.base, head: fake.head });
    expectBlock({ run: await wholeRun({ fake, payload, apiUrl: `${fake.url}/api/v3` }) });
    expect(fake.requests).toContain('POST /api/graphql');
    expect(fake.requests.filter((line) => !/^\w+ \/api\/(v3\/repos\/octo\/app\/|graphql$)/.test(line))).toEqual([]);
  });
});

function expectBlock({ run }: { run: WholeRun }): void {
  expect([run.code, run.outputs.decision]).toEqual([1, 'block']);
  expect(run.log.commands.filter((command) => command.properties.file === SETTINGS).length).toBeGreaterThan(0);
  expect(run.log.commands.map((command) => command.data).join('\n')).not.toMatch(/unreadable-manifest/);
}

async function act(
  options: FakeOptions,
  of: { readonly deletedFork?: boolean; readonly requestLimit?: number; readonly comment?: 'auto' } = {},
): Promise<{ run: WholeRun; fake: FakeGithub }> {
  const fake = await fakeGithub(options);
  const payload = pullRequestPayload({ base: fake.base, head: fake.head, deletedFork: of.deletedFork ?? false });
  const limit = of.requestLimit === undefined ? {} : { requestLimit: of.requestLimit };
  return { fake, run: await wholeRun({ fake, payload, ...limit, inputs: { comment: of.comment ?? 'off' } }) };
}

function at(part: string, answer: Answer | 'never' | 'cut'): Script {
  return ({ path }) => (path.includes(part) ? answer : undefined);
}

function both(one: string, other: string, answer: Answer | 'never' | 'cut'): Script {
  return ({ path }) => (path.includes(one) || path.includes(other) ? answer : undefined);
}

/** `reset`: seconds since 1970. */
function usedUp(reset: number): Answer {
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
  return { status: 403, data: { message: 'API rate limit exceeded' }, headers };
}

function wait(seconds: number): Answer {
  const data = { message: 'You have exceeded a secondary rate limit.' };
  return { status: 429, data, headers: { 'retry-after': String(seconds) } };
}

interface Queried {
  readonly repository: { readonly h0?: object };
}

/** Another answer to a query, made of the right one. */
function query(change: (data: Queried) => unknown): Script {
  return (asked: Asked, _earlier, usual) => {
    if (asked.path !== '/graphql') return undefined;
    const { data } = usual(asked).data as { data: Queried };
    // Another repository is asked for too, and there is none.
    if (!data.repository) return undefined;
    return { status: 200, data: change(data) };
  };
}

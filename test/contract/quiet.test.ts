import { describe, expect, it } from 'vitest';
import { markerOf } from '../../src/github/comment.ts';
import type { FakeGithub, FakeOptions } from './fake-github.ts';
import type { FakeComment } from './fake-routes.ts';
import { fakeGithub } from './fakes.ts';
import { otherRepositories } from './other-repositories.ts';
import { mergeGroupPayload, pullRequestPayload } from './payloads.ts';
import { type WholeRun, wholeRun } from './whole-run.ts';

const OLD = { 'src/a.ts': 'old', 'logo.png': new Uint8Array([0, 1]), 'README.md': '# app' };
const NEW = { ...OLD, 'src/a.ts': 'new', 'logo.png': new Uint8Array([0, 2]) };
const POLICY = { '.github/agent-access.yml': 'version: 1\n' };

/** A change that touches no agent file: a comparison, a tree and one query, whatever else is asked. */
describe('a quiet pull request', () => {
  it.each<[string, Partial<FakeOptions>]>([
    ['without a policy', {}],
    ['with a policy', { main: { ...OLD, ...POLICY } }],
    ['with an organisation’s policy', { script: otherRepositories({ 'octo/.github': POLICY }).script }],
    ['with comments of others', { comments: [by('mallory'), by('dependabot[bot]')] }],
  ])('takes three requests, %s', async (_what, options) => {
    const { run, fake } = await act(options);
    expect([run.code, run.outputs.decision]).toEqual([0, 'pass']);
    expect(fake.requests.map((line) => line.replace(/\/[^/]*$/, ''))).toEqual([
      'GET /repos/octo/app/compare',
      'GET /repos/octo/app/git/trees',
      'POST ',
    ]);
  });

  it('takes three in a merge queue, where nothing has to be compared', async () => {
    const fake = await fakeGithub({ base: OLD, head: NEW });
    const payload = mergeGroupPayload(fake.base, fake.head);
    const run = await wholeRun({ fake, payload, event: 'merge_group' });
    expect([run.code, run.outputs.decision]).toEqual([0, 'pass']);
    expect(fake.requests.map((line) => line.replace(/\/[^/]*$/, '')).sort()).toEqual([
      'GET /repos/octo/app/git/trees',
      'GET /repos/octo/app/git/trees',
      'POST ',
    ]);
  });

  it.each<[string, FakeOptions['comments']]>([
    ['its own', [by('github-actions[bot]', markerFor())]],
    [
      'its own and more than a page',
      [by('github-actions[bot]', markerFor()), ...Array.from({ length: 120 }, () => by('x'))],
    ],
  ])('still finds %s, and resolves it', async (_what, comments) => {
    const { fake } = await act({ comments: (comments ?? []).map((comment, id) => ({ ...comment, id: id + 1 })) });
    expect(fake.comments[0]?.body).toContain('✅');
  });

  it('looks at the comments itself where the query was not allowed to, and says nothing', async () => {
    const script: FakeOptions['script'] = (asked, _earlier, usual) => {
      if (/issues|pulls/.test(asked.path)) return { status: 403, data: { message: 'Resource not accessible' } };
      if (asked.path !== '/graphql') return undefined;
      const answer = usual(asked).data as { data: { repository: object }; errors?: object[] };
      const errors = [...(answer.errors ?? []), { type: 'FORBIDDEN', path: ['repository', 'pull'], message: 'no' }];
      return {
        status: 200,
        data: { data: { ...answer.data, repository: { ...answer.data.repository, pull: null } }, errors },
      };
    };
    const { run, fake } = await act({ main: { ...OLD, ...POLICY }, script });
    expect([run.code, run.outputs.decision, run.log.commands]).toEqual([0, 'pass', []]);
    // The policy is as certain as before.
    expect(fake.requests.filter((line) => line.startsWith('POST'))).toHaveLength(1);
    expect(fake.requests.filter((line) => line.includes('/issues/'))).toHaveLength(1);
  });

  it('believes no answer with an error of no place', async () => {
    const script: FakeOptions['script'] = (asked, earlier, usual) => {
      if (asked.path !== '/graphql' || earlier > 0) return undefined;
      const answer = usual(asked).data as { data: { repository: object } };
      const repository = { ...answer.data.repository, trusted: { target: { oid: 'a'.repeat(40), above0: null } } };
      return { status: 200, data: { data: { ...answer.data, repository }, errors: [{ message: 'x' }] } };
    };
    const broken = { '.github/agent-access.yml': 'not: [a policy' };
    const { run } = await act({ main: { ...OLD, ...broken }, script });
    expect([run.code, run.outputs.decision]).toEqual([1, 'undecided']);
  });
});

function by(login: string, body = 'hello'): FakeComment {
  return { id: 1, body, user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' } };
}

/** Of the run below, which has no workflow and no job. */
function markerFor(): string {
  return `${markerOf('01ba4719c80b')}\nBlocked`;
}

async function act(options: Partial<FakeOptions>): Promise<{ run: WholeRun; fake: FakeGithub }> {
  const fake = await fakeGithub({ base: OLD, head: NEW, ...options });
  const payload = pullRequestPayload({ base: fake.base, head: fake.head });
  return { fake, run: await wholeRun({ fake, payload, second: null }) };
}

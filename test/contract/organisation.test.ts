import { describe, expect, it } from 'vitest';
import { claude, SETTINGS } from '../policy/policy-of.ts';
import type { FakeOptions } from './fake-github.ts';
import { fakeGithub } from './fakes.ts';
import type { Files } from './object-store.ts';
import { act, at, POLICY, QUICK, report, rules, STRICT } from './organisation-run.ts';
import type { Others } from './other-repositories.ts';
import { pullRequestPayload, pushPayload } from './payloads.ts';
import { wholeRun } from './whole-run.ts';

const CALM = 'version: 1\nrules: {remote-write: warn}\n';

describe('the policy of the organisation', () => {
  it('holds where the repository has none', async () => {
    const { run, asked } = await act({ others: { 'octo/.github': at(STRICT) } });
    expect([run.code, rules(run)]).toEqual([1, ['never', 'remote-write']]);
    const source = expect.stringMatching(
      /^octo\/\.github\/\.github\/agent-access\.yml at the default branch \([0-9a-f]{12}\)$/,
    );
    const above = [{ source, digest: expect.stringMatching(/^[0-9a-f]{64}$/) }];
    expect(report(run).policy).toEqual({ source: 'built-in', digest: null, extends: above });
    expect(run.log.text.join(' ').replace(/\s+/g, ' ')).toMatch(
      /policy: built-in, under .*octo\/\.github.*, sha256 \W*[0-9a-f]{12}/,
    );
    // It is asked for with the change's own query.
    expect(asked).toEqual([]);
  });

  it('holds over the repository’s own, which only tightens it; both stand in the report', async () => {
    const { run } = await act({
      others: { 'octo/.github': at(CALM) },
      own: 'version: 1\nmode: warn\nrules: {remote-write: off}\n',
    });
    expect([run.code, run.outputs.decision, rules(run)]).toEqual([
      0,
      'warn',
      ['policy-entry', 'policy-entry', 'remote-write'],
    ]);
    const { policy } = report(run);
    expect(policy.source).toMatch(/^\.github\/agent-access\.yml at the default branch/);
    expect(policy.extends).toEqual([
      { source: expect.stringContaining('octo/.github/'), digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(policy.digest).not.toBe(policy.extends?.[0]?.digest);
  });

  it('holds whatever the input of the repository’s workflow says', async () => {
    for (const input of ['none', 'auto', 'octo/lax/policy.yml@v1']) {
      const others = {
        'octo/.github': at(STRICT),
        'octo/lax': { refs: { v1: { 'policy.yml': 'version: 1\nmode: warn\n' } } },
      };
      const { run } = await act({ others, inputs: { 'organisation-policy': input } });
      expect([input, run.code]).toEqual([input, 1]);
    }
  });

  it.each<[string, Others]>([
    ['no such repository', {}],
    ['no policy in it', { 'octo/.github': { 'profile/README.md': '# octo' } }],
    ['a folder without one', { 'octo/.github': { '.github/other.yml': 'a' } }],
    ['no commit', { 'octo/.github': { refs: {} } }],
  ])('is none where there is %s, and says nothing of it', async (_what, others) => {
    const { run } = await act({ others });
    expect([run.code, rules(run)]).toEqual([1, ['remote-write']]);
    expect(report(run).policy).toEqual({ source: 'built-in', digest: null });
    expect(run.log.text.join('\n')).not.toContain('.github/.github');
    const rest = await act({ others, instead: noGraphql });
    expect([rest.run.code, report(rest.run).policy.source]).toEqual([1, 'built-in']);
  });

  it('is read over REST where GraphQL does not answer', async () => {
    const { run, asked } = await act({ others: { 'octo/.github': at(STRICT) }, instead: noGraphql });
    expect(rules(run)).toContain('never');
    expect(
      asked.slice(-5).map((line) =>
        line
          .split('/')
          .slice(4)
          .join('/')
          .replace(/[0-9a-f]{40}/, '…'),
      ),
    ).toEqual(['', 'git/ref/heads/main', 'git/trees/…', 'git/trees/…', 'git/blobs/…']);
  });

  it('is none where the name leads to another repository by now', async () => {
    const moved: FakeOptions['script'] = ({ path }) =>
      path === '/graphql'
        ? { status: 502, data: {} }
        : path === '/repos/octo/.github'
          ? { status: 200, data: { full_name: 'mallory/lax', default_branch: 'main' } }
          : undefined;
    const { run } = await act({ others: { 'octo/.github': at(STRICT) }, instead: moved });
    expect(report(run).policy.source).toBe('built-in');
  });

  it.each<[string, NonNullable<FakeOptions['script']>, RegExp]>([
    ['is forbidden', refusing(403), /octo\/\.github.* could not be read: GitHub answered 403 .* "policy-token"/],
    ['fails', refusing(500), /octo\/\.github.* could not be read: GitHub answered 500/],
  ])('decides nothing where reading it %s; `none` passes over that, and says so', async (_what, instead, words) => {
    const { run } = await act({ others: { 'octo/.github': at(STRICT) }, instead });
    expect([run.code, run.outputs.decision]).toEqual([1, 'undecided']);
    expect(run.log.commands.at(-1)).toMatchObject({ name: 'error', data: expect.stringMatching(words) });
    const none = await act({
      others: { 'octo/.github': at(STRICT) },
      instead,
      inputs: { 'organisation-policy': 'none' },
    });
    expect([none.run.outputs.decision, rules(none.run)]).toEqual(['block', ['remote-write']]);
    expect(none.run.log.text.join('\n')).toMatch(words);
  });

  it.each<[string, Files, RegExp]>([
    [
      'is no policy',
      at('version: 2\n'),
      /octo\/\.github\/\.github\/agent-access\.yml at the default branch \(\w+\):1:10: /,
    ],
    ['is a link', { [POLICY]: { mode: '120000', content: '/etc/passwd' } }, /not a plain file/],
    ['is no text', { [POLICY]: new Uint8Array([255, 254, 253]) }, /not UTF-8/],
  ])('decides nothing where it %s', async (_what, files, words) => {
    const { run } = await act({ others: { 'octo/.github': files } });
    expect([run.code, run.outputs.decision]).toEqual([1, 'undecided']);
    expect(run.log.commands.at(-1)).toMatchObject({ name: 'error', data: expect.stringMatching(words) });
  });
});

describe('the organisation’s own repository', () => {
  it('is reviewed by its policy once, and an edit of it is told', async () => {
    const fake = await fakeGithub({ base: at(STRICT), head: at('version: 1\nmode: warn\n'), script: asDotGithub });
    const payload = JSON.parse(JSON.stringify(pullRequestPayload(fake)).replaceAll('octo/app', 'octo/.github'));
    const run = await wholeRun({ fake, payload, ...QUICK });
    expect([run.code, rules(run)]).toEqual([0, ['policy-changed']]);
    expect(report(run).policy.extends).toBeUndefined();
    expect(JSON.stringify(report(run))).toContain('it loosens `mode`');
  });

  it('does not judge a push by the policy that it brings', async () => {
    const fake = await fakeGithub({
      base: { ...at(STRICT), [SETTINGS]: '{}' },
      head: { ...at('version: 1\n'), [SETTINGS]: claude(['Bash(git push *)']) },
      main: at('version: 1\n'),
      script: asDotGithub,
    });
    const payload = JSON.parse(
      JSON.stringify(pushPayload(fake.base, fake.head, 'refs/heads/main')).replaceAll('octo/app', 'octo/.github'),
    );
    // Its own policy is elsewhere: that of the organisation is still the one from before the push.
    const run = await wholeRun({
      fake,
      payload,
      event: 'push',
      second: null,
      inputs: { policy: 'other.yml', ...QUICK.inputs },
    });
    expect(rules(run)).toContain('never');
  });
});

/** octo/app is asked for under another name. */
const asDotGithub: NonNullable<FakeOptions['script']> = (asked, _earlier, usual) => {
  const { variables, query } = (asked.body ?? {}) as { variables?: object; query?: string };
  const body = asked.path === '/graphql' ? { query, variables: { ...variables, repo: 'app' } } : asked.body;
  return usual({ ...asked, body, path: asked.path.replace('/repos/octo/.github', '/repos/octo/app') });
};

const noGraphql: FakeOptions['script'] = ({ path }) => (path === '/graphql' ? { status: 404, data: {} } : undefined);

function refusing(status: number): NonNullable<FakeOptions['script']> {
  return () => ({ status, data: { message: 'no' } });
}

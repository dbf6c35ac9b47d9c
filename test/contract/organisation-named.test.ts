import { describe, expect, it } from 'vitest';
import { resolveEvent } from '../../src/github/event.ts';
import { openJudged } from '../../src/github/judged-range.ts';
import { readSettings } from '../../src/github/settings.ts';
import { claude, SETTINGS } from '../policy/policy-of.ts';
import { testClient } from './client.ts';
import { fakeGithub } from './fakes.ts';
import { act, at, report, rules, STRICT } from './organisation-run.ts';
import { type Others, otherRepositories } from './other-repositories.ts';
import { pullRequestPayload } from './payloads.ts';

describe('a policy that is named', () => {
  const policies = { 'acme/policies': { refs: { v1: { 'a/b.yml': STRICT }, main: {} } } };

  it('by the input holds', async () => {
    const { run } = await act({ others: policies, inputs: { 'organisation-policy': 'acme/policies/a/b.yml@v1' } });
    expect(rules(run)).toContain('never');
    expect(report(run).policy.extends?.map(({ source }) => source)).toEqual([
      expect.stringMatching(/^acme\/policies\/a\/b\.yml at v1 \([0-9a-f]{12}\)$/),
    ]);
  });

  it.each([
    'extends: acme/policies/a/b.yml@v1\n',
    'extends: {repository: acme/policies, path: a/b.yml, ref: v1}\n',
    '"\\x65xtends": acme/policies/a/b.yml@v1\n',
  ])('by %j holds, whatever else the repository says', async (extended) => {
    const { run } = await act({
      others: policies,
      own: `version: 1\n${extended}mode: warn\nrules: {never: off}\n`.replace('rules: {never: off}\n', ''),
    });
    expect([run.code, rules(run)]).toEqual([1, ['never', 'policy-entry', 'remote-write']]);
    expect(report(run).policy.extends?.[0]?.source).toContain('acme/policies/a/b.yml at v1');
  });

  it('adds to the one that is found, which may extend one more', async () => {
    const others = {
      ...policies,
      'octo/.github': at('version: 1\nextends: enterprise/base/base.yml@main\n'),
      'enterprise/base': { 'base.yml': 'version: 1\nrequire: [{control: sandbox}]\n' },
    };
    const { run } = await act({ others, own: 'version: 1\nextends: acme/policies/a/b.yml@v1\n' });
    expect(report(run).policy.extends?.map(({ source }) => source.split('/').slice(0, 2).join('/'))).toEqual([
      'enterprise/base',
      'octo/.github',
      'acme/policies',
    ]);
  });

  it.each<[string, Others, string, RegExp]>([
    [
      'is not there',
      {},
      'extends: acme/policies/a/b.yml@v1',
      /acme\/policies\/a\/b\.yml@v1 could not be read \(.* extends it\): GitHub answered 404 .*"policy-token"/,
    ],
    ['has no such revision', policies, 'extends: acme/policies/a/b.yml@v2', /could not be read .* 404/],
    ['has no such file', policies, 'extends: acme/policies/a/c.yml@v1', /That commit has no such file/],
    [
      'extends itself',
      { 'acme/policies': { 'a.yml': 'version: 1\nextends: acme/policies/a.yml@main\n' } },
      'extends: acme/policies/a.yml@main',
      /extends acme\/policies\/a\.yml at main .* can't extend another/,
    ],
    [
      'extends back',
      {
        'acme/a': { 'a.yml': 'version: 1\nextends: acme/b/b.yml@main\n' },
        'acme/b': { 'b.yml': 'version: 1\nextends: acme/a/a.yml@main\n' },
      },
      'extends: acme/a/a.yml@main',
      /can't extend another/,
    ],
    [
      'is no policy',
      { 'acme/a': { 'a.yml': 'mode: off\n' } },
      'extends: acme/a/a.yml@main',
      /acme\/a\/a\.yml at main .*:1:/,
    ],
  ])('and %s decides nothing', async (_what, others, own, words) => {
    const { run, asked } = await act({ others, own: `version: 1\n${own}\n` });
    expect([run.code, run.outputs.decision]).toEqual([1, 'undecided']);
    expect(run.log.commands.at(-1)).toMatchObject({ name: 'error', data: expect.stringMatching(words) });
    expect(asked.length).toBeLessThan(20);
  });

  it('in words that nobody can read is an error of the input', async () => {
    for (const input of ['acme', 'acme/policies@v1', 'acme/policies/../x.yml@v1', 'acme/policies/x.yml@a..b', 'off']) {
      const { run, asked } = await act({ inputs: { 'organisation-policy': input } });
      expect([run.code, asked]).toEqual([1, []]);
      expect(run.log.commands.at(-1)).toMatchObject({ data: expect.stringContaining('"organisation-policy" must be') });
    }
  });
});

describe('the input policy-token', () => {
  it('reads the organisation’s policies, and nothing else', async () => {
    const { script } = otherRepositories({
      'octo/.github': at('version: 1\nextends: acme/policies/a.yml@main\n'),
      'acme/policies': { 'a.yml': STRICT },
    });
    const mine = await fakeGithub({ base: { [SETTINGS]: '{}' }, head: { [SETTINGS]: claude([]) } });
    const theirs = await fakeGithub({ base: {}, head: {}, script });
    const tokens: string[] = [];
    const ports = {
      connect: (token: string) => {
        tokens.push(token);
        return testClient(theirs.url);
      },
    };
    const range = resolveEvent('pull_request', pullRequestPayload(mine));
    if (range.kind !== 'range') throw new Error('no range');
    const settings = readSettings((name) => ({ 'github-token': 'own', 'policy-token': 'other' })[name] ?? '');
    const { organisation } = await openJudged(ports, testClient(mine.url), range, settings);
    expect(organisation.map(({ source }) => source.split(' ')[0])).toEqual([
      'acme/policies/a.yml',
      'octo/.github/.github/agent-access.yml',
    ]);
    expect(tokens).toEqual(['other']);
    expect(mine.requests.join()).not.toContain('policies');
    expect(theirs.requests.join()).not.toContain('octo/app');
  });
});

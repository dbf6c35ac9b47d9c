import { describe, expect, it } from 'vitest';
import { comparePolicies } from '../../src/policy/compare-policies.ts';
import { parsePolicy } from '../../src/policy/load.ts';
import { review } from '../../src/review.ts';
import { changeOf, plainText } from '../support/review-of.ts';

const POLICY = '.github/agent-access.yml';
const parse = (text: string) => parsePolicy(`version: 1\n${text}`, 'test');
const judge = (before: string, after: string): string => {
  const { looser, tighter } = comparePolicies(parse(before), parse(after));
  return looser.length > 0 ? 'looser' : tighter.length > 0 ? 'tighter' : 'same';
};
const never = (...uses: string[]): string => `never: [{uses: ${JSON.stringify(uses)}}]\n`;
const ceiling = (...uses: string[]): string => `ceilings: [{agents: [A], uses: ${JSON.stringify(uses)}}]\n`;
const agent = (uses: string, expires = '2027-01-31'): string =>
  `agents: [{name: A, owner: o, purpose: p, expires: ${expires}, grants: ["${uses}"]}]\n`;
const exception = (expires: string): string =>
  `exceptions: [{fingerprint: aar1:00000000000000000000000000000000, owner: o, reason: r, expires: ${expires}}]\n`;

describe('an edit of the policy', () => {
  it.each<[string, string, string]>([
    ['', 'mode: warn\n', 'looser'],
    ['mode: warn\n', '', 'tighter'],
    ['', 'rules: {unscoped-shell: off}\n', 'looser'],
    ['rules: {unscoped-shell: warn}\n', 'rules: {unscoped-shell: block}\n', 'tighter'],
    ['rules: {unscoped-shell: block}\n', 'rules: {unscoped-shell: warn}\n', 'looser'],
    ['', 'severities: [{severity: note}]\n', 'looser'],
    ['', 'severities: [{rules: [new-server], severity: block}]\n', 'tighter'],
    ['', 'defaults: {workflow-token: read}\n', 'looser'],
    ['', 'allow: {hosts: [a.example]}\n', 'looser'],
    ['allow: {hosts: [a.example, b.example]}\n', 'allow: {hosts: [b.example]}\n', 'tighter'],
    ['', 'allow: {models: [a]}\n', 'tighter'],
    ['allow: {models: [a]}\n', '', 'looser'],
    ['allow: {models: [a]}\n', 'allow: {models: [a, b]}\n', 'looser'],
    ['allow: {models: [a, b]}\n', 'allow: {models: []}\n', 'tighter'],
    ['', 'require: [{control: sandbox}]\n', 'tighter'],
    ['require: [{control: sandbox}]\n', 'require: [{control: sandbox, severity: note}]\n', 'looser'],
    ['', exception('2027-01-31'), 'looser'],
    [exception('2027-01-31'), exception('2027-02-28'), 'looser'],
    [exception('2027-01-31'), exception('2027-01-01'), 'tighter'],
    ['', 'token-fixtures: [test/**]\n', 'looser'],
    ['', 'identities: {paths: [infra/**]}\n', 'tighter'],
    ['identities: {paths: [infra/**, k8s/**]}\n', 'identities: {paths: [k8s/**]}\n', 'looser'],
    ['exception-limits: {max-days: 30}\n', 'exception-limits: {max-days: 90}\n', 'looser'],
    ['', 'exception-limits: {max-days: 30, ticket: required}\n', 'tighter'],
    ['', 'exception-limits: {embedded-tokens: accepted}\n', 'looser'],
    ['', agent('Bash(git *)'), 'looser'],
    [agent('Bash(git *)'), agent('Bash(git push *)'), 'tighter'],
    [agent('Bash(git push *)'), agent('Bash(git *)'), 'looser'],
    [agent('Bash(git push *)'), agent('Bash(git push:*)'), 'same'],
    [agent('Bash(ls)'), agent('Bash(ls)', '2027-02-28'), 'looser'],
    ['', never('fetch: *'), 'tighter'],
    [never('fetch: *'), '', 'looser'],
    [never('fetch: *'), never('WebFetch'), 'same'],
    [never('Bash(git push *)'), never('Bash(git push --force *)'), 'looser'],
    [never('Bash(git push --force *)'), never('Bash(git push *)'), 'tighter'],
    ['', ceiling('Bash(git *)'), 'tighter'],
    [ceiling('Bash(git *)'), '', 'looser'],
    [ceiling('Bash(git *)'), ceiling('Bash(git push *)'), 'tighter'],
    [ceiling('Bash(git push *)'), ceiling('Bash(git *)'), 'looser'],
    ['', 'extends: a/b/c.yml@v1\n', 'tighter'],
    ['extends: a/b/c.yml@v1\n', 'extends: a/b/c.yml@v2\n', 'looser'],
    ['extends: a/b/c.yml@v1\n', 'extends: {repository: a/b, path: c.yml, ref: v1}\n', 'same'],
    ['extends: a/b/c.yml@v1\n', '', 'looser'],
    ['delegate: [mode]\n', 'delegate: [mode, agents]\n', 'looser'],
    ['delegate: [mode, agents]\n', 'delegate: [mode]\n', 'tighter'],
    [never('fetch: *'), `# a remark\n${never('fetch: *')}`, 'same'],
  ])('%j to %j is %s', (before, after, expected) => {
    expect(judge(before, after)).toBe(expected);
  });

  it.each<[string, string | null, string, RegExp]>([
    ['version: 1\n', 'version: 1\nmode: warn\n', 'warn', /it loosens `mode`$/],
    [
      'version: 1\n',
      'version: 1\nrequire: [{control: sandbox}]\n',
      'note',
      /it only tightens \(the control sandbox\)$/,
    ],
    ['version: 1\n', 'version: 1\n\n', 'note', /decides as before$/],
    ['version: 1\n', 'version: 2\n', 'warn', /can’t be read any more/],
    ['version: 1\nrules: {unscoped-shell: block}\n', null, 'note', /./],
    ['version: 1\nnever: [{uses: ["fetch: *"]}]\n', null, 'warn', /what is never allowed \(fetch: \*\)$/],
  ])('%j to %j is a %s', async (before, after, severity, words) => {
    const result = await review(changeOf({ [POLICY]: before }, { [POLICY]: after }));
    const [finding] = result.findings;
    expect([finding?.rule, finding?.severity]).toEqual(['policy-changed', severity]);
    expect(plainText(finding?.title ?? [])).toMatch(words);
  });
});

it('an edit made to be expensive ends, and counts as looser', () => {
  const many = (word: string): string =>
    `never:\n${Array.from({ length: 900 }, (_, i) => `  - uses: ["Bash(${`${word}${i} * `.repeat(12)}*)", "Bash(*${i}*a*a*a*a*b)"]\n`).join('')}`;
  expect(judge(many('x'), many('y'))).toBe('looser');
});

it('an edit that the organisation refuses gains nothing, and is told so where it stands', async () => {
  const change = changeOf(
    { [POLICY]: 'version: 1\n' },
    { [POLICY]: 'version: 1\nmode: warn\nnever: [{uses: [Bash]}]\n' },
  );
  const result = await review(change, {
    policy: { source: 'own', text: 'version: 1\n' },
    organisation: [{ source: 'organisation', text: 'version: 1\n' }],
  });
  expect(result.findings.map((f) => [f.rule, f.severity, f.place.side, f.place.startLine])).toEqual([
    ['policy-changed', 'warn', 'head', 1],
    ['policy-entry', 'note', 'head', 2],
  ]);
});

it('a policy that extends another decides nothing where nobody gave that', async () => {
  const text = 'version: 1\nextends: acme/policies/a.yml@v1\n';
  await expect(review(changeOf({}, {}), { policy: { source: 'p.yml', text } })).rejects.toThrow(
    'p.yml: it extends acme/policies/a.yml@v1, which is not read here',
  );
  await expect(review(changeOf({ [POLICY]: text }, { [POLICY]: text }))).rejects.toThrow('--organisation-policy FILE');
  const organisation = [{ source: 'given', text: 'version: 1\n' }];
  expect((await review(changeOf({}, {}), { policy: { source: 'p.yml', text }, organisation })).decision).toBe('pass');
  const further = [{ source: 'given', text }];
  await expect(review(changeOf({}, {}), { policy: null, organisation: further })).rejects.toThrow('given: it extends');
});

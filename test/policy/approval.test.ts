import { describe, expect, it } from 'vitest';
import type { Review } from '../../src/finding.ts';
import type { Approvals } from '../../src/policy/approval.ts';
import { ownersOf } from '../../src/policy/code-owners.ts';
import { comparePolicies } from '../../src/policy/compare-policies.ts';
import { parsePolicy } from '../../src/policy/load.ts';
import { renderComment } from '../../src/reports/comment.ts';
import { renderJson } from '../../src/reports/json.ts';
import { reportSchema } from '../../src/reports/json-schema.ts';
import { renderSarif } from '../../src/reports/sarif.ts';
import { renderText } from '../../src/reports/text.ts';
import { review } from '../../src/review.ts';
import { changeOf, plainText } from '../support/review-of.ts';
import { claude, SETTINGS } from './policy-of.ts';

const parse = (approval: string) => parsePolicy(`version: 1\n${approval}`, 'p.yml');

describe('the key `approval`', () => {
  it.each([
    ['approval: {}', 'p.yml:2:11: `approval` names nobody: it needs `people`, `teams` or `code-owners: true`'],
    ['approval: {code-owners: false}', 'p.yml:2:11: `approval` names nobody'],
    ['approval: {people: [alice], minimum: 2}', '`approval` takes 2 people and names 1'],
    ['approval: {people: [alice, Alice], minimum: 2}', '`approval` takes 2 people and names 1'],
    ['approval: {people: [al ice]}', 'a login such as `alice`'],
    ['approval: {people: ["*"]}', 'a login such as `alice`'],
    ['approval: {teams: [security]}', 'a team such as `acme/security`'],
    ['approval: {code-owners: yes please}', '`code-owners` is `true` or `false`'],
    ['approval: {people: [a], rules: [never]}', 'unknown rule that can be approved `never`'],
    ['approval: {people: [a], rules: [hidden-txt]}', 'unknown rule that can be approved `hidden-txt`'],
    ['approval: {persons: [a]}', 'unknown key `persons` in a map of approval; known are people'],
  ])('%s: %s', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });

  it('reads logins and teams as GitHub compares them', () => {
    const text =
      'approval: {people: ["@Alice"], teams: ["@Acme/Sec"], code-owners: true, minimum: 2, rules: [open-egress]}';
    expect(parse(text).approval).toEqual({
      people: ['alice'],
      teams: ['acme/sec'],
      codeOwners: true,
      minimum: 2,
      rules: ['open-egress'],
    });
  });

  it.each<[string, string, boolean]>([
    ['', 'approval: {people: [a]}', true],
    ['approval: {people: [a]}', '', false],
    ['approval: {people: [a]}', 'approval: {people: [a, b]}', true],
    ['approval: {people: [a, b]}', 'approval: {people: [B]}', false],
    ['approval: {people: [a]}', 'approval: {people: [a], code-owners: true}', true],
    ['approval: {people: [a]}', 'approval: {people: [a], teams: [x/y]}', true],
    ['approval: {people: [a, b], minimum: 2}', 'approval: {people: [a, b]}', true],
    ['approval: {people: [a, b]}', 'approval: {people: [a, b], minimum: 2}', false],
    ['approval: {people: [a], rules: [open-egress]}', 'approval: {people: [a]}', true],
    ['approval: {people: [a]}', 'approval: {people: [a], rules: [open-egress]}', false],
  ])('from %j to %j loosens: %s', (before, after, looser) => {
    const { looser: found } = comparePolicies(parse(before), parse(after));
    expect(found.map(plainText)).toEqual(looser ? ['`approval`'] : []);
  });
});

describe('an approved review', () => {
  const by = [{ login: 'alice', at: '2026-11-21T10:00:00Z', as: 'people' }];
  const given = (more: Partial<Approvals> = {}) => ({ commit: 'c'.repeat(40), by, remarks: [], ...more });

  it('passes, is recorded, and stands in every report as what it is', async () => {
    const result = await under('approval: {people: [alice]}', given());
    expect([result.decision, result.counts.block]).toEqual(['pass', 0]);
    expect(result.approved).toEqual({ commit: 'c'.repeat(40), by, findings: [result.findings[0]?.fingerprint] });
    expect(result.findings[0]).toMatchObject({ severity: 'block', approved: { by: ['alice'], at: by[0]?.at } });
    const json: unknown = JSON.parse(renderJson(result));
    expect(reportSchema.parse(json)).toMatchObject({ approved: { by } });
    const [suppressed] = JSON.parse(renderSarif(result)).runs[0].results;
    expect(suppressed.suppressions[0].justification).toMatch(/alice/);
    expect(JSON.parse(renderSarif(result, [], { suppressed: false })).runs[0].results).toEqual([]);
    for (const text of [renderText(result, { color: false }), renderComment(result, {})])
      expect(text).toMatch(
        /Passed: new agent access that `alice` approved \(1 finding\)|PASSED {3}new agent access that/,
      );
  });

  it('stays as it is where the policy names nobody, whoever approved', async () => {
    const result = await under('', given());
    expect([result.decision, result.approved]).toEqual(['block', undefined]);
  });

  it('counts one person once, however often', async () => {
    const policy = 'approval: {people: [alice, bob], minimum: 2}';
    const again = [...by, { login: 'Alice', at: '2026-11-21T11:00:00Z', as: 'code owner' }];
    expect((await under(policy, given({ by: again }))).decision).toBe('block');
    const two = [...by, { login: 'bob', at: '2026-11-21T11:00:00Z', as: 'people' }];
    const result = await under(policy, given({ by: two }));
    expect(result.decision).toBe('pass');
    expect(result.findings[0]?.approved).toEqual({ by: ['alice', 'bob'], at: '2026-11-21T11:00:00Z' });
  });

  it('approves warnings beside, but no notes and nothing that is accepted already', async () => {
    const mcp = { '.mcp.json': JSON.stringify({ mcpServers: { db: { command: 'npx', args: ['@acme/db@1.0.0'] } } }) };
    const result = await under('approval: {people: [alice]}\nrules: {remote-write: block}', given(), mcp);
    expect(result.decision).toBe('pass');
    expect(result.findings.map((f) => [f.rule, f.approved !== undefined])).toEqual([
      ['remote-write', true],
      ['new-server', true],
    ]);
  });

  it('does not accept a token in the repository, unless exceptions may', async () => {
    const token = ['ghp', '_', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('');
    const head = { 'a.ts': `t = "${token}"\n` };
    const approved = async (more: string) => {
      const result = await under(`approval: {people: [alice]}\n${more}`, given(), head);
      return [result.decision, result.findings.find((f) => f.rule === 'embedded-token')?.approved !== undefined];
    };
    expect(await approved('')).toEqual(['warn', false]);
    expect(await approved('exception-limits: {embedded-tokens: accepted}')).toEqual(['pass', true]);
  });

  async function under(policy: string, approvals: Approvals, head: Record<string, string> = {}): Promise<Review> {
    return review(changeOf({ [SETTINGS]: '{}' }, { [SETTINGS]: claude(['Bash(git push *)']), ...head }), {
      policy: { source: 'test', text: `version: 1\n${policy}\n` },
      now: new Date('2026-11-21T12:00:00Z'),
      approvals: async () => approvals,
    });
  }
});

describe('CODEOWNERS', () => {
  const POLICY = '.github/agent-access.yml';
  it.each<[string, string[], string[]]>([
    ['* @alice', ['alice'], []],
    ['* @Alice @Acme/Sec', ['alice'], ['acme/sec']],
    ['* @a\n.github/ @b', ['b'], []],
    ['.github/ @b\n* @a', ['a'], []],
    ['* @a\n/.github/agent-access.yml', [], []],
    ['*.yml @a', ['a'], []],
    ['/*.yml @a', [], []],
    ['.github/* @a', ['a'], []],
    ['/.github @a', ['a'], []],
    ['.github @a', ['a'], []],
    ['github/ @a', [], []],
    ['**/agent-access.yml @a', ['a'], []],
    ['.github/** @a', ['a'], []],
    ['agent-access.yml @a # @b', ['a'], []],
    ['# * @a', [], []],
    ['/.GITHUB/ @a', [], []],
    ['* @a\n!.github/ @b', ['a'], []],
    ['* @a\n[.]github/ @b', ['a'], []],
    ['* @a\n.github/ somebody', ['a'], []],
    ['* @a\n.github/ mail@acme.example', [], []],
    ['* @a\r\n.github/ @b\r\n', ['b'], []],
    ['.github/{a,agent-access.yml} @a', [], []],
  ])('%j: %j %j', (text, people, teams) => {
    expect(ownersOf(text, POLICY)).toEqual({ people, teams });
  });

  it('takes `docs/*` for the folder’s own files', () => {
    expect(ownersOf('docs/* @a', 'docs/x.yml').people).toEqual(['a']);
    expect(ownersOf('docs/* @a', 'docs/x/y.yml').people).toEqual([]);
    expect(ownersOf('docs/ @a', 'a/docs/x/y.yml').people).toEqual(['a']);
    expect(ownersOf('/docs/ @a', 'a/docs/x/y.yml').people).toEqual([]);
  });
});

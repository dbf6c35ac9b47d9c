import { describe, expect, it } from 'vitest';
import type { DecisionList } from '../../src/access/decision-list.ts';
import { newUses } from '../../src/access/new-uses.ts';
import { entriesOf } from '../../src/manifests/cedar/entries.ts';
import { parseCedar } from '../../src/manifests/cedar/parse.ts';
import { distrust } from '../../src/untrusted.ts';

const span = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
const place = { path: distrust('p.cedar'), side: 'head' as const, ...span };

function list(source: string): DecisionList {
  const policies = parseCedar(source);
  expect(policies, source).toBeDefined();
  const tools = entriesOf((policies ?? []).map((policy) => ({ policy, source, span })));
  return { default: 'deny', entries: tools.map((t) => ({ ...t, origin: 'tools', place })) };
}
const widens = (base: string, head: string): boolean => newUses(list(base), list(head)).length > 0;
const permit = (scope: string, when = ''): string => `permit(${scope})${when === '' ? '' : ` when { ${when} }`};`;

describe('Cedar policies', () => {
  it.each([
    ['principal, action, resource', 'principal == U::"a", action, resource', true],
    ['principal, action, resource', 'principal is U, action, resource', true],
    ['principal is U, action, resource', 'principal == U::"a", action, resource', true],
    ['principal in G::"g", action, resource', 'principal == G::"g", action, resource', true],
    ['principal is U in G::"g", action, resource', 'principal == U::"a", action, resource', false],
    ['principal is U, action, resource', 'principal is U in G::"g", action, resource', true],
    ['principal in G::"g", action, resource', 'principal is U in G::"g", action, resource', true],
    ['principal, action in [A::"x", A::"y"], resource', 'principal, action == A::"y", resource', true],
    ['principal, action == A::"x", resource', 'principal, action == A::"y", resource', false],
    ['principal, action, resource == R::"a → b"', 'principal, action, resource == R::"a → b"', true],
  ])('permit(%s) covers permit(%s): %s', (wide, narrow, covered) => {
    expect(widens(permit(wide), permit(narrow))).toBe(!covered);
  });

  const all = 'principal, action, resource';
  it.each([
    ['context.n < 500', 'context.n < 499', true],
    ['context.n < 500', 'context.n <= 499', true],
    ['context.n < 500', 'context.n <= 500', false],
    ['context.n < 500', '7 > context.n', true],
    ['context.n >= 10', 'context.n > 9', true],
    ['context.n >= 10', 'context.n > 8', false],
    ['context.n >= 10', 'context.n >= 100', true],
    ['context.n < 999', 'context.n < 1000', false],
    ['context.a', 'context.b && context.a', true],
    ['context.a || context.b', 'context.a || context.b', true],
    ['!context.a', '!(context.a)', true],
    ['context.s == "a . b"', 'context.s == "a.b"', false],
  ])('when %s covers when %s: %s', (wide, narrow, covered) => {
    expect(widens(permit(all, wide), permit(all, narrow))).toBe(!covered);
  });

  it('takes a guard back only where it held something back', () => {
    const forbid = 'forbid(principal, action == A::"x", resource);';
    expect(
      widens(permit('principal, action == A::"x", resource') + forbid, permit('principal, action == A::"x", resource')),
    ).toBe(true);
    expect(
      widens(permit('principal, action == A::"y", resource') + forbid, permit('principal, action == A::"y", resource')),
    ).toBe(false);
  });

  it.each([
    'permit(principal, action);',
    'permit(principal, action, resource)',
    'permit(',
    '@id(',
    'allow(principal, action, resource);',
    '"',
    'permit(principal, action, resource) when { (x ;',
    '/* no */',
  ])('refuses %j', (source) => {
    expect(parseCedar(source)).toBeUndefined();
  });

  it('reads long hostile texts in one pass', () => {
    for (const unit of ['(', 'permit(', '"', '// x\n', '!', 'permit(principal, action, resource);\n', '@a("b")']) {
      parseCedar(unit.repeat(20_000));
    }
    expect(
      parseCedar(`permit(principal, action, resource) when { ${'('.repeat(2_000)}a${')'.repeat(2_000)} };`),
    ).toHaveLength(1);
  });
});

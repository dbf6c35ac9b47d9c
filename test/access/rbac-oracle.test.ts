import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessBuilder } from '../../src/access/builder.ts';
import type { DecisionList } from '../../src/access/decision-list.ts';
import { decide } from '../../src/access/decision-list.ts';
import { newUses } from '../../src/access/new-uses.ts';
import { format } from '../../src/manifests/kubernetes-access.ts';

/** The API server's own decision, written from its algorithm alone: no patterns, one request at a time. */
interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  readonly resourceNames?: readonly string[];
}
interface Request {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly sub: string;
  readonly name: string;
}

function allows(rule: Rule, r: Request): boolean {
  const combined = r.sub === '' ? r.resource : `${r.resource}/${r.sub}`;
  const verb = rule.verbs.some((v) => v === '*' || v === r.verb);
  const group = rule.apiGroups.some((g) => g === '*' || g === r.group);
  const resource = rule.resources.some((x) => x === '*' || x === combined || (r.sub !== '' && x === `*/${r.sub}`));
  const names = rule.resourceNames ?? [];
  return verb && group && resource && (names.length === 0 || names.includes(r.name));
}

/** Every request over the words of the rules and over words that no rule has. Creating names nothing, but below an object. */
const VERBS = ['get', 'list', 'create', 'deletecollection', 'zz'];
const GROUPS = ['', 'apps', 'zz'];
const RESOURCES = ['pods', 'secrets', 'zz'];
const SUBS = ['', 'exec', 'scale', 'zz'];
const NAMES = ['', 'a', 'b', 'zz'];
const UNIVERSE: readonly Request[] = VERBS.flatMap((verb) =>
  GROUPS.flatMap((group) =>
    RESOURCES.flatMap((resource) =>
      SUBS.flatMap((sub) =>
        NAMES.flatMap((name) => {
          const unnamed = (verb === 'create' || verb === 'deletecollection') && sub === '';
          return unnamed && name !== '' ? [] : [{ verb, group, resource, sub, name }];
        }),
      ),
    ),
  ),
);

function use(r: Request): string {
  const sub = r.sub === '' ? '' : `/${r.sub}`;
  return `kubernetes\0${r.verb} ${r.group === '' ? 'core' : r.group}/${r.resource}${sub} ${r.name} in agents`;
}

function read(rules: readonly Rule[]): DecisionList {
  const builder = accessBuilder();
  const role = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name: 'agent', namespace: 'agents' },
    rules,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(role));
  format.read([{ path: 'role.json', side: 'head', bytes, id: 'x' }], builder);
  return builder.build().agents.get('identity kubernetes Role agents/agent')?.list ?? { entries: [], default: 'deny' };
}

const some = (...words: readonly string[]): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 });
const rule: fc.Arbitrary<Rule> = fc
  .record({
    apiGroups: some('', '', 'apps', '*'),
    resources: some('pods', 'secrets', 'pods/exec', '*', '*/scale', 'pods/scale', 'pods/*'),
    verbs: some('get', 'list', 'create', 'deletecollection', '*'),
    names: fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', ''), { maxLength: 2 })),
  })
  .map(({ names, ...r }) => (names === null ? r : { ...r, resourceNames: names }));
const rules = fc.array(rule, { minLength: 0, maxLength: 4 });
/** Head is often base with one rule changed, split or taken away, so that the two lie near each other. */
const pair = fc.tuple(rules, rules, fc.nat()).map(([base, other, how]): [Rule[], Rule[]] => {
  const one = other[0];
  if (how % 4 === 0 || base.length === 0 || !one) return [base, other];
  if (how % 4 === 1) return [base, [...base, one]];
  if (how % 4 === 2) return [base, base.slice(1)];
  const split = base.flatMap((r) => r.verbs.map((verb): Rule => ({ ...r, verbs: [verb] })));
  return [base, [...split].reverse()];
});

describe('Kubernetes roles against an independent oracle', () => {
  it('decides sampled requests alike', () => {
    fc.assert(
      fc.property(rules, (given) => {
        const list = read(given);
        for (const r of UNIVERSE.filter((_, i) => i % 7 === 0)) {
          const ours = decide(list, use(r)).effect === 'allow';
          if (ours !== given.some((x) => allows(x, r))) expect.fail(`${use(r)} by ${JSON.stringify(given)}`);
        }
      }),
      { numRuns: 1_000, seed: 20_261 },
    );
  }, 120_000);

  it('misses no widening and tells of none that is not there, over ten thousand pairs', () => {
    let needless = 0;
    let wider = 0;
    fc.assert(
      fc.property(pair, ([base, head]) => {
        const truth = UNIVERSE.some((r) => head.some((x) => allows(x, r)) && !base.some((x) => allows(x, r)));
        const found = newUses(read(base), read(head)).length > 0;
        if (truth) wider++;
        if (truth && !found) expect.fail(`missed: ${JSON.stringify(base)} -> ${JSON.stringify(head)}`);
        if (found && !truth) needless++;
      }),
      { numRuns: 10_000, seed: 20_262 },
    );
    expect(wider).toBeGreaterThan(1_000);
    // A literal `pods/*` matches no request, yet counts as one of its own.
    expect(needless).toBeLessThan(200);
  }, 240_000);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessBuilder } from '../../src/access/builder.ts';
import type { DecisionList } from '../../src/access/decision-list.ts';
import { decide } from '../../src/access/decision-list.ts';
import { newUses } from '../../src/access/new-uses.ts';
import { format } from '../../src/manifests/kubernetes-access.ts';

/**
 * A subject's rights by its bindings, as the API server's authorizer finds them: roles of a namespace, of the cluster, made
 * of others by their labels; the wide verbs; addresses that are no resources. One request at a time, without patterns.
 */
interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
}
interface Role {
  readonly name: string;
  readonly cluster: boolean;
  readonly label: string | null;
  /** Takes in the rules of cluster roles with this label; its own are then overwritten by the controller. */
  readonly aggregates: string | null;
  readonly rules: readonly Rule[];
}
interface Binding {
  /** Null: of the whole cluster. */
  readonly namespace: string | null;
  readonly role: string;
  readonly ofCluster: boolean;
}
interface World {
  readonly roles: readonly Role[];
  readonly bindings: readonly Binding[];
}
type Request =
  | {
      readonly verb: string;
      readonly group: string;
      readonly resource: string;
      readonly name: string;
      readonly namespace: string;
    }
  | { readonly verb: string; readonly url: string };

function rulesOf(role: Role, roles: readonly Role[]): readonly Rule[] {
  if (role.aggregates === null) return role.rules;
  return roles.filter((r) => r.cluster && r !== role && r.label === role.aggregates).flatMap((r) => r.rules);
}

function lets(rule: Rule, r: Request): boolean {
  if (!rule.verbs.some((v) => v === '*' || v === r.verb)) return false;
  if ('url' in r)
    return rule.nonResourceURLs.some(
      (u) => u === '*' || u === r.url || (u.endsWith('*') && r.url.startsWith(u.slice(0, -1))),
    );
  const sub = r.resource.split('/')[1];
  return (
    rule.apiGroups.some((g) => g === '*' || g === r.group) &&
    rule.resources.some((x) => x === '*' || x === r.resource || (sub !== undefined && x === `*/${sub}`)) &&
    (rule.resourceNames.length === 0 || rule.resourceNames.includes(r.name))
  );
}

function allowed(world: World, r: Request): boolean {
  return world.bindings.some((b) => {
    // A binding of a namespace reaches no other, and no address.
    if (b.namespace !== null && ('url' in r || r.namespace !== b.namespace)) return false;
    const role = world.roles.find((x) => x.name === b.role && x.cluster === b.ofCluster);
    return role !== undefined && rulesOf(role, world.roles).some((rule) => lets(rule, r));
  });
}

const VERBS = ['get', 'create', 'escalate', 'bind', 'impersonate', 'zz'];
const RESOURCES = ['secrets', 'roles', 'users', 'pods', 'pods/exec', 'pods/log', 'zz/scale'];
const UNIVERSE: readonly Request[] = [
  ...VERBS.flatMap((verb) =>
    ['', 'rbac.authorization.k8s.io', 'zz'].flatMap((group) =>
      RESOURCES.flatMap((resource) =>
        // Creating names nothing, but below an object.
        (verb === 'create' && !resource.includes('/') ? [''] : ['', 'a', 'zz']).flatMap((name) =>
          ['agents', 'zz', ''].map((namespace): Request => ({ verb, group, resource, name, namespace })),
        ),
      ),
    ),
  ),
  ...['get', 'zz'].flatMap((verb) => ['/', '/healthz', '/metrics/x', '/zz'].map((url): Request => ({ verb, url }))),
];

function use(r: Request): string {
  if ('url' in r) return `kubernetes\0${r.verb} url ${r.url}`;
  return `kubernetes\0${r.verb} ${r.group === '' ? 'core' : r.group}/${r.resource} ${r.name} in ${r.namespace}`;
}

function read({ roles, bindings }: World): DecisionList {
  const builder = accessBuilder();
  const objects = [
    ...roles.map((role) => ({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: role.cluster ? 'ClusterRole' : 'Role',
      metadata: {
        name: role.name,
        ...(role.cluster ? {} : { namespace: 'agents' }),
        ...(role.label === null ? {} : { labels: { part: role.label } }),
      },
      rules: role.rules,
      ...(role.aggregates === null
        ? {}
        : { aggregationRule: { clusterRoleSelectors: [{ matchLabels: { part: role.aggregates } }] } }),
    })),
    ...bindings.map((b, i) => ({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: b.namespace === null ? 'ClusterRoleBinding' : 'RoleBinding',
      metadata: { name: `b${i}`, ...(b.namespace === null ? {} : { namespace: b.namespace }) },
      roleRef: { kind: b.ofCluster ? 'ClusterRole' : 'Role', name: b.role },
      subjects: [{ kind: 'ServiceAccount', name: 'agent', namespace: 'agents' }],
    })),
  ];
  const list = { apiVersion: 'v1', kind: 'List', items: objects };
  const bytes = new TextEncoder().encode(JSON.stringify(list));
  format.read([{ path: 'all.json', side: 'head', bytes, id: 'x' }], builder);
  return (
    builder.build().agents.get('identity kubernetes subject ServiceAccount agents/agent')?.list ?? {
      entries: [],
      default: 'deny',
    }
  );
}

const some = (...words: readonly string[]): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 2 });
const rule: fc.Arbitrary<Rule> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      apiGroups: some('', 'rbac.authorization.k8s.io', '*'),
      resources: some('secrets', 'roles', 'users', 'pods', 'pods/exec', '*', '*/scale'),
      verbs: some('get', 'create', 'escalate', 'bind', 'impersonate', '*'),
      resourceNames: fc.oneof(fc.constant([]), fc.constant([]), some('a', '')),
      nonResourceURLs: fc.constant([]),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      apiGroups: fc.constant([]),
      resources: fc.constant([]),
      verbs: some('get', '*'),
      resourceNames: fc.constant([]),
      nonResourceURLs: some('/healthz', '/metrics/*', '*', '/*'),
    }),
  },
);
const rules = fc.array(rule, { minLength: 0, maxLength: 2 });
const world: fc.Arbitrary<World> = fc
  .record({
    own: rules,
    wide: rules,
    part: rules,
    label: fc.constantFrom(null, 'x', 'y'),
    aggregates: fc.constantFrom(null, 'x'),
    bindings: fc.uniqueArray(
      fc.constantFrom<Binding>(
        { namespace: 'agents', role: 'own', ofCluster: false },
        { namespace: 'agents', role: 'wide', ofCluster: true },
        { namespace: null, role: 'wide', ofCluster: true },
        { namespace: 'agents', role: 'part', ofCluster: true },
        { namespace: null, role: 'whole', ofCluster: true },
        { namespace: 'agents', role: 'whole', ofCluster: true },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ own, wide, part, label, aggregates, bindings }) => ({
    bindings,
    roles: [
      { name: 'own', cluster: false, label: null, aggregates: null, rules: own },
      { name: 'wide', cluster: true, label: null, aggregates: null, rules: wide },
      { name: 'part', cluster: true, label, aggregates: null, rules: part },
      { name: 'whole', cluster: true, label: null, aggregates, rules: aggregates === null ? part : [] },
    ],
  }));
/** Head is often base with one part of it otherwise. */
const pair = fc.tuple(world, world, fc.nat()).map(([base, other, how]): [World, World] => {
  if (how % 4 === 0) return [base, other];
  if (how % 4 === 1) return [base, { roles: base.roles, bindings: other.bindings }];
  if (how % 4 === 2)
    return [
      base,
      { roles: base.roles.map((r, i) => (i === how % 3 ? (other.roles[i] ?? r) : r)), bindings: base.bindings },
    ];
  return [base, { roles: base.roles, bindings: base.bindings.slice(1) }];
});

describe('rights by bindings against an independent oracle', () => {
  it('decides requests alike: by namespace and cluster, by labels, by address', () => {
    const seen = { yes: 0, no: 0 };
    fc.assert(
      fc.property(world, (given) => {
        const list = read(given);
        for (const r of UNIVERSE.filter((_, i) => i % 5 === 0)) {
          const ours = decide(list, use(r)).effect === 'allow';
          const truth = allowed(given, r);
          if (ours !== truth) expect.fail(`${use(r)}: ${ours} by ${JSON.stringify(given)}`);
          if (truth) seen.yes++;
          else seen.no++;
        }
      }),
      { numRuns: 600, seed: 20_271 },
    );
    expect(seen.yes).toBeGreaterThan(1_000);
    expect(seen.no).toBeGreaterThan(1_000);
  }, 120_000);

  it('misses no widening', () => {
    let wider = 0;
    let needless = 0;
    fc.assert(
      fc.property(pair, ([base, head]) => {
        const truth = UNIVERSE.some((r) => allowed(head, r) && !allowed(base, r));
        const found = newUses(read(base), read(head)).length > 0;
        if (truth) wider++;
        if (truth && !found) expect.fail(`missed: ${JSON.stringify(base)} -> ${JSON.stringify(head)}`);
        if (found && !truth) needless++;
      }),
      { numRuns: 2_500, seed: 20_272 },
    );
    expect(wider).toBeGreaterThan(500);
    // Roles of the cluster that a selector takes in and no file shows count as rights of their own.
    expect(needless).toBeLessThan(250);
  }, 240_000);
});

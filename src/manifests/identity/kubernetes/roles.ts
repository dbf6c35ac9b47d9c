import type { IdentityOf } from '../../../access/access.ts';
import type { AccessBuilder } from '../../../access/builder.ts';
import { uses } from '../../../access/pattern.ts';
import { at, entries, items, text } from '../../../document/value.ts';
import { placeIn } from '../../reading.ts';
import { tooMany } from '../document.ts';
import { agentHint } from '../hint.ts';
import type { Grant } from '../put.ts';
import { putIdentity } from '../put.ts';
import { listed } from '../words.ts';
import { builtInRole, unknownRole } from './builtin.ts';
import type { KubernetesObject } from './objects.ts';
import type { Scope } from './rules.ts';
import { KUBERNETES, requests, ruleGrants } from './rules.ts';

/**
 * Roles, and who has them. Rights only add up, so a subject has the union of its bindings; a role is also compared by
 * itself, since its bindings may stand in files that the change does not touch.
 */
export function readRoles(objects: readonly KubernetesObject[], to: AccessBuilder): void {
  const rbac = objects.filter((o) => o.group === 'rbac.authorization.k8s.io');
  const roles = rbac.filter((o) => o.kind === 'Role' || o.kind === 'ClusterRole');
  const bindings = rbac.filter((o) => o.kind === 'RoleBinding' || o.kind === 'ClusterRoleBinding');
  const byName = new Map<string, KubernetesObject[]>();
  for (const role of roles) {
    const id = roleId(role.kind, role.namespace, role.name);
    byName.set(id, [...(byName.get(id) ?? []), role]);
  }
  for (const role of roles) putRole(role, roles, bindings, to);
  const budget = { left: MOST_GRANTS };
  for (const binding of bindings) {
    for (const item of items(at(binding.value, 'subjects'))) {
      const subject = subjectOf(item, binding);
      if (!subject) continue;
      const granted = [...grantsOf(binding, byName, roles)];
      if (EVERYONE.test(subject.name) && subject.id.startsWith('Group ')) {
        const own = uses(KUBERNETES, ['held by everyone']);
        granted.push({
          effect: 'allow',
          uses: own,
          text: `rights for ${subject.name}`,
          file: binding.file,
          span: item.span,
        });
      }
      budget.left -= granted.length;
      if (budget.left < 0) {
        tooMany('bindings', binding.file, 'Kubernetes', to);
        return;
      }
      const agent = agentHint([subject.name, subject.namespace]) ?? binding.hint ?? hintOf(binding, roles);
      putIdentity(
        { id: `kubernetes subject ${subject.id}`, name: `Kubernetes ${subject.words}`, of: of(agent, [binding]) },
        granted,
        to,
      );
    }
  }
}

/** Whoever has a token, and whoever has none. */
const EVERYONE = /^system:(authenticated|unauthenticated|serviceaccounts)$/;
const MOST_GRANTS = 20_000;

function of(agent: string | undefined, bindings: readonly KubernetesObject[] = []): IdentityOf {
  const bound = bindings.map((b) => placeIn(b.file, b.span));
  return { platform: 'Kubernetes', says: 'grants', agent, ...(bound.length === 0 ? {} : { bound }) };
}

function roleId(kind: string, namespace: string, name: string): string {
  return kind === 'Role' ? `Role ${namespace}/${name}` : `ClusterRole ${name}`;
}

function putRole(
  role: KubernetesObject,
  roles: readonly KubernetesObject[],
  bindings: readonly KubernetesObject[],
  to: AccessBuilder,
): void {
  const scope = role.kind === 'Role' ? role.namespace : null;
  const id = roleId(role.kind, role.namespace, role.name);
  const bound = bindings.find((b) => refersTo(b, role));
  const subjects = bound ? items(at(bound.value, 'subjects')).map((s) => text(at(s, 'name'))) : [];
  const agent = role.hint ?? bound?.hint ?? agentHint(subjects);
  putIdentity(
    { id: `kubernetes ${id}`, name: `Kubernetes ${role.kind} ${role.name}`, of: of(agent, bound ? [bound] : []) },
    rulesOf(role, roles, scope),
    to,
  );
  // Labels with which a role becomes part of the built-in ones, for everyone who has these.
  for (const label of entries(at(role.value, 'metadata', 'labels'))) {
    const into = /^rbac\.authorization\.k8s\.io\/aggregate-to-([\w-]{1,100})$/.exec(label.key)?.[1];
    if (into === undefined || text(label.value) !== 'true' || role.kind !== 'ClusterRole') continue;
    putIdentity(
      { id: `kubernetes aggregated ${into}`, name: `Kubernetes ClusterRole ${into}`, of: of(role.hint) },
      rulesOf(role, roles, null),
      to,
    );
  }
}

function refersTo(binding: KubernetesObject, role: KubernetesObject): boolean {
  return (
    text(at(binding.value, 'roleRef', 'name')) === role.name &&
    text(at(binding.value, 'roleRef', 'kind')) === role.kind &&
    (role.kind === 'ClusterRole' || binding.namespace === role.namespace)
  );
}

function hintOf(binding: KubernetesObject, roles: readonly KubernetesObject[]): string | undefined {
  return roles.find((r) => r.hint !== undefined && refersTo(binding, r))?.hint;
}

/** A role's own rules, and those of the roles that its selectors take in; which others the cluster has is not known. */
function rulesOf(role: KubernetesObject, roles: readonly KubernetesObject[], scope: Scope): readonly Grant[] {
  const selectors = items(at(role.value, 'aggregationRule', 'clusterRoleSelectors'));
  if (selectors.length === 0) return ruleGrants(role, scope);
  return selectors.flatMap((selector): Grant[] => {
    const labels = entries(at(selector, 'matchLabels')).map((e): [string, string] => [e.key, text(e.value) ?? '']);
    const words = labels.map(([k, v]) => `${k}=${v}`).sort();
    const expressions = at(selector, 'matchExpressions');
    const plain = expressions === undefined || items(expressions).length === 0;
    const known =
      plain && labels.length > 0
        ? roles.filter((r) => r.kind === 'ClusterRole' && labels.every(([k, v]) => hasLabel(r, k, v)))
        : [];
    const named = plain ? words.join() : `${words.join()} and ${canonicalText(expressions)}`;
    const rule = {
      verbs: ['aggregates'],
      groups: ['role.invalid'],
      resources: [named === '' ? '*' : named],
      names: [],
      urls: [],
    };
    const own: Grant = {
      effect: 'allow',
      uses: requests(rule, scope),
      text: `aggregates the roles labelled ${listed(words)}`,
      file: role.file,
      span: selector.span,
    };
    return [own, ...known.filter((r) => r !== role).flatMap((r) => ruleGrants(r, scope))];
  });
}

function canonicalText(value: unknown): string {
  return JSON.stringify(value, (key, v) => (/span$/i.test(key) ? undefined : v));
}

function hasLabel(role: KubernetesObject, key: string, value: string): boolean {
  return text(at(role.value, 'metadata', 'labels', key)) === value;
}

function grantsOf(
  binding: KubernetesObject,
  byName: ReadonlyMap<string, readonly KubernetesObject[]>,
  roles: readonly KubernetesObject[],
): readonly Grant[] {
  const kind = text(at(binding.value, 'roleRef', 'kind')) ?? '';
  const name = text(at(binding.value, 'roleRef', 'name')) ?? '';
  const scope: Scope = binding.kind === 'ClusterRoleBinding' ? null : binding.namespace;
  const found = byName.get(roleId(kind, binding.namespace, name));
  if (found) return found.flatMap((role) => rulesOf(role, roles, scope));
  const known = kind === 'ClusterRole' ? builtInRole(name, scope) : undefined;
  const span = at(binding.value, 'roleRef')?.span ?? binding.span;
  const where = scope === null ? 'in every namespace' : `in ${scope === '' ? 'its namespace' : scope}`;
  return [
    {
      effect: 'allow',
      uses: known ?? unknownRole(kind, name, scope),
      text: `${kind} ${name} ${where}`,
      file: binding.file,
      span,
    },
  ];
}

/** Who a binding is for. A service account without a namespace is one of the binding's. */
function subjectOf(item: Parameters<typeof at>[0], binding: KubernetesObject) {
  const kind = text(at(item, 'kind'));
  const name = text(at(item, 'name'));
  if (kind === undefined || name === undefined) return undefined;
  if (kind !== 'ServiceAccount')
    return { id: `${kind} ${name}`, words: `${kind === 'Group' ? 'group' : 'user'} ${name}`, name, namespace: '' };
  const namespace = text(at(item, 'namespace')) ?? binding.namespace;
  return { id: `ServiceAccount ${namespace}/${name}`, words: `service account ${name}`, name, namespace };
}

import type { Pattern } from '../../../access/pattern.ts';
import { union } from '../../../access/pattern.ts';
import type { PolicyRule, Scope } from './rules.ts';
import { namespaceWord, requests } from './rules.ts';

/**
 * Roles that every cluster has: cluster-admin ⊇ admin ⊇ edit ⊇ view. Other roles may be aggregated into the last three,
 * which is a use of its own. Source: kubernetes.io/docs/reference/access-authn-authz/rbac (user-facing roles) and the
 * bootstrap policy of k8s.io/kubernetes 1.34.
 */
export function builtInRole(name: string, scope: Scope): Pattern | undefined {
  if (name === 'cluster-admin') return requests(ANYTHING, scope);
  const level = LEVELS.indexOf(name);
  if (level < 0) return undefined;
  const rules = [VIEW, EDIT, ADMIN].slice(0, level + 1).flat();
  const aggregated = LEVELS.slice(0, level + 1).map((l) =>
    rule([`aggregated-to-${l}`], 'aggregated.invalid', ['aggregated']),
  );
  return union(...[...rules, ...aggregated].map((r) => requests(r, scope)));
}

/** A role that no changed file declares: what it grants is not known. */
export function unknownRole(kind: string, name: string, scope: Scope): Pattern {
  const where = scope === null ? 'cluster' : namespaceWord(scope);
  return requests(rule([`as-${kind}`], 'role.invalid', [`${name}-of-${where}`]), scope);
}

const LEVELS = ['view', 'edit', 'admin'];
const ANYTHING: PolicyRule = { groups: ['*'], resources: ['*'], verbs: ['*'], names: [], urls: ['*'] };

function rule(verbs: readonly string[], group: string, resources: readonly string[]): PolicyRule {
  return { groups: [group], resources, verbs, names: [], urls: [] };
}

const READ = ['get', 'list', 'watch'];
const CHANGE = ['create', 'delete', 'deletecollection', 'patch', 'update'];
const split = (text: string): string[] => text.split(' ');

const CORE_VIEW = split(
  'bindings configmaps endpoints events limitranges namespaces namespaces/status persistentvolumeclaims persistentvolumeclaims/status pods pods/log pods/status replicationcontrollers replicationcontrollers/scale replicationcontrollers/status resourcequotas resourcequotas/status serviceaccounts services services/status',
);
const APPS = split(
  'daemonsets deployments deployments/scale replicasets replicasets/scale statefulsets statefulsets/scale',
);
const VIEW: readonly PolicyRule[] = [
  rule(READ, '', CORE_VIEW),
  rule(READ, 'apps', [
    ...APPS,
    ...split('controllerrevisions daemonsets/status deployments/status replicasets/status statefulsets/status'),
  ]),
  rule(READ, 'autoscaling', split('horizontalpodautoscalers horizontalpodautoscalers/status')),
  rule(READ, 'batch', split('cronjobs cronjobs/status jobs jobs/status')),
  rule(READ, 'discovery.k8s.io', ['endpointslices']),
  rule(READ, 'networking.k8s.io', split('ingresses ingresses/status networkpolicies')),
  rule(READ, 'policy', split('poddisruptionbudgets poddisruptionbudgets/status')),
];
const EDIT: readonly PolicyRule[] = [
  rule(READ, '', split('pods/attach pods/exec pods/portforward pods/proxy secrets services/proxy')),
  rule(['impersonate'], '', ['serviceaccounts']),
  rule(
    CHANGE,
    '',
    split(
      'configmaps events persistentvolumeclaims pods pods/attach pods/exec pods/portforward pods/proxy replicationcontrollers replicationcontrollers/scale secrets serviceaccounts services services/proxy',
    ),
  ),
  rule(['create'], '', split('pods/eviction serviceaccounts/token')),
  rule(CHANGE, 'apps', [...APPS, 'deployments/rollback']),
  rule(CHANGE, 'autoscaling', ['horizontalpodautoscalers']),
  rule(CHANGE, 'batch', split('cronjobs jobs')),
  rule([...READ, ...CHANGE], 'coordination.k8s.io', ['leases']),
  rule(CHANGE, 'networking.k8s.io', split('ingresses networkpolicies')),
  rule(CHANGE, 'policy', ['poddisruptionbudgets']),
];
const ADMIN: readonly PolicyRule[] = [
  rule(['create'], 'authorization.k8s.io', ['localsubjectaccessreviews']),
  rule([...READ, ...CHANGE], 'rbac.authorization.k8s.io', split('rolebindings roles')),
];

import type { Span, Value } from '../../../document/value.ts';
import { at, entries, items, text } from '../../../document/value.ts';
import type { SourceFile } from '../../manifest-format.ts';
import { agentHint } from '../hint.ts';

/** One object of a cluster, as a file declares it. */
export interface KubernetesObject {
  readonly kind: string;
  /** The API group, without its version; empty for the core group. */
  readonly group: string;
  readonly name: string;
  /** Empty where the file leaves it to whoever applies it. */
  readonly namespace: string;
  readonly value: Value;
  readonly span: Span;
  readonly file: SourceFile;
  /** What says that an agent uses it: its name, namespace or labels. */
  readonly hint: string | undefined;
}

/** The objects of a document; a `List` is its items. */
export function objectsOf(document: Value, file: SourceFile, depth = 0): readonly KubernetesObject[] {
  const kind = text(at(document, 'kind'));
  const version = text(at(document, 'apiVersion'));
  if (kind === undefined || version === undefined) return [];
  if (/List$/.test(kind) && depth < 3 && at(document, 'items')?.kind === 'list')
    return items(at(document, 'items')).flatMap((item) => objectsOf(item, file, depth + 1));
  const name = text(at(document, 'metadata', 'name')) ?? text(at(document, 'metadata', 'generateName')) ?? '';
  const namespace = text(at(document, 'metadata', 'namespace')) ?? '';
  const labels = ['labels', 'annotations'].flatMap((k) => entries(at(document, 'metadata', k)));
  const said = labels.filter((e) => !/last-applied/.test(e.key)).map((e) => `${e.key}=${text(e.value) ?? ''}`);
  const group = version.includes('/') ? version.slice(0, version.indexOf('/')) : '';
  const hint = agentHint([name, namespace, ...said]);
  return [{ kind, group, name, namespace, value: document, span: document.span, file, hint }];
}

/** Kinds that say what an identity may do, or who it is. */
export function isAccessObject(document: Value): boolean {
  const kind = text(at(document, 'kind')) ?? '';
  const version = text(at(document, 'apiVersion')) ?? '';
  if (/List$/.test(kind))
    return items(at(document, 'items')).some((i) => !/List$/.test(text(at(i, 'kind')) ?? '') && isAccessObject(i));
  if (version.startsWith('rbac.authorization.k8s.io/')) return RBAC.has(kind);
  if (version.startsWith('spire.spiffe.io/')) return /^Cluster(SPIFFEID|StaticEntry)$/.test(kind);
  if (version.startsWith('security.istio.io/')) return kind === 'AuthorizationPolicy';
  if (isTokenSecret(document)) return true;
  return (version === 'v1' && kind === 'ServiceAccount') || podOf(document) !== undefined;
}

const RBAC = new Set(['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding']);

/** A Secret that the control plane fills with a token of an account, which does not expire. */
export function isTokenSecret(document: Value): boolean {
  return (
    text(at(document, 'kind')) === 'Secret' && text(at(document, 'type')) === 'kubernetes.io/service-account-token'
  );
}

/** The pod that a workload starts; undefined for what starts none. */
export function podOf(document: Value): Value | undefined {
  const kind = text(at(document, 'kind')) ?? '';
  const version = text(at(document, 'apiVersion')) ?? '';
  if (version === 'v1' && kind === 'Pod') return at(document, 'spec');
  if (version === 'batch/v1' && kind === 'CronJob')
    return at(document, 'spec', 'jobTemplate', 'spec', 'template', 'spec');
  const starts = (version === 'apps/v1' && WORKLOADS.has(kind)) || (version === 'batch/v1' && kind === 'Job');
  return starts || (version === 'v1' && kind === 'ReplicationController')
    ? at(document, 'spec', 'template', 'spec')
    : undefined;
}

const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);

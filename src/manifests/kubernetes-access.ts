import { claims, documentsOf } from './identity/document.ts';
import { readPolicies } from './identity/kubernetes/istio.ts';
import { isAccessObject, objectsOf } from './identity/kubernetes/objects.ts';
import { readRoles } from './identity/kubernetes/roles.ts';
import { readMeshIdentities } from './identity/kubernetes/spiffe.ts';
import { readWorkloads } from './identity/kubernetes/workloads.ts';
import type { ManifestFormat } from './manifest-format.ts';

const MARKS = [
  'rbac.authorization.k8s.io',
  'security.istio.io',
  'spire.spiffe.io',
  'ServiceAccount',
  'serviceAccount',
  'service-account-token',
  'securityContext',
  'hostPath',
  'privileged',
  'hostNetwork',
  'hostPID',
  'hostIPC',
].map((mark) => ['apiVersion', mark]);

/**
 * What Kubernetes lets a role, a subject or a workload do, and whom Istio lets call one. Only the files of the change:
 * a binding that it does not touch has the same rights on both sides, and the role is compared by itself.
 */
export const format: ManifestFormat = {
  id: 'kubernetes-access',
  title: 'Kubernetes roles and service accounts',
  clients: ['Kubernetes'],
  files: ['**/*.yaml', '**/*.yml', '**/*.json'],
  reads:
    'Exact for what the changed files declare: Role, ClusterRole, bindings, aggregation, built-in roles, service accounts and their cloud identities, token mounts, lasting token Secrets, node access, users and capabilities of pods, Istio AuthorizationPolicy, SPIRE’s ClusterSPIFFEID. Upper bound: roles that stand elsewhere are compared by name, and by `matchExpressions` as their text; admission may hold back more. Not evaluated: Secrets that a plain pod mounts, other kinds, patches of a part of an object; templates are said when they change and name an agent. Judged where an agent is named or policy lists the file, else only compared',
  group: () => 'all',
  claims: (file) => claims(file, { marks: MARKS, is: isAccessObject }),
  read(files, to) {
    const objects = files.flatMap((file) => documentsOf(file, 'Kubernetes', to).flatMap((d) => objectsOf(d, file)));
    readRoles(objects, to);
    readWorkloads(objects, to);
    readPolicies(objects, to);
    readMeshIdentities(objects, to);
  },
};

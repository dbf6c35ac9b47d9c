import type { AccessBuilder } from '../../../access/builder.ts';
import type { Value } from '../../../document/value.ts';
import { at, items, text } from '../../../document/value.ts';
import { placeIn } from '../../reading.ts';
import type { KubernetesObject } from './objects.ts';

/**
 * How the containers of a pod are held, the weakest counts: as which user, whether a program may gain rights, which
 * capabilities are left. A container's word goes before its pod's; where neither says anything, the image and the
 * cluster decide. Source: kubernetes.io/docs/tasks/configure-pod-container/security-context
 */
export function putContained(workload: KubernetesObject, pod: Value, to: AccessBuilder): void {
  const containers = ['initContainers', 'containers'].flatMap((k) => items(at(pod, k)));
  const own = `kubernetes workload ${workload.kind} ${workload.namespace}/${workload.name}`;
  for (const { dimension, labels, usual, of } of DIMENSIONS) {
    const said = containers.map((c) => of(at(c, 'securityContext'), at(pod, 'securityContext')));
    const [weakest] = said.sort((a, b) => b.level - a.level);
    if (!weakest) continue;
    to.fact({
      kind: 'isolation',
      agent: `Kubernetes ${workload.kind} ${workload.name}`,
      subject: `identity ${own}${workload.hint === undefined ? '' : ' of an agent'}`,
      dimension: `${dimension}${workload.namespace === '' ? '' : ` in ${workload.namespace}`}`,
      level: weakest.level,
      defaultLevel: usual,
      label: labels[weakest.level] ?? '',
      stated: weakest.value !== undefined,
      place: placeIn(workload.file, (weakest.value ?? pod).span),
    });
  }
}

interface Held {
  readonly level: number;
  readonly value: Value | undefined;
}

interface Dimension {
  readonly dimension: string;
  /** By level, narrow first. */
  readonly labels: readonly string[];
  /** The level of containers that say nothing. */
  readonly usual: number;
  of(container: Value | undefined, pod: Value | undefined): Held;
}

const DIMENSIONS: readonly Dimension[] = [
  {
    dimension: 'the user of its containers',
    labels: ['not root', 'whom the image names', 'root'],
    usual: 1,
    of(container, pod) {
      const user = at(container, 'runAsUser') ?? at(pod, 'runAsUser');
      const never = at(container, 'runAsNonRoot') ?? at(pod, 'runAsNonRoot');
      if (user?.kind === 'number') return { level: user.value === 0 ? 2 : 0, value: user };
      return never?.kind === 'boolean' && never.value ? { level: 0, value: never } : { level: 1, value: never };
    },
  },
  {
    dimension: 'gaining rights in its containers (setuid)',
    labels: ['refused', 'allowed'],
    usual: 1,
    of(container) {
      const value = at(container, 'allowPrivilegeEscalation');
      return { level: value?.kind === 'boolean' && !value.value ? 0 : 1, value };
    },
  },
  {
    dimension: 'keeping the usual capabilities in its containers',
    labels: ['refused', 'allowed'],
    usual: 1,
    of(container) {
      const value = at(container, 'capabilities', 'drop');
      return { level: items(value).some((c) => text(c)?.toUpperCase() === 'ALL') ? 0 : 1, value };
    },
  },
];

import type { Span, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { heldTo, holds, holdsLiteral, type Owner, said, trusts } from '../deployed/facts.ts';

/** Variables of a container: secrets that it gets by reference, and literals that are tokens. */
export function readVariables(container: Value, owner: Owner): void {
  for (const variable of items(at(container, 'env'))) {
    const name = said(variable, 'name');
    if (!name) continue;
    const secret = said(variable, 'valueFrom', 'secretKeyRef', 'name');
    const value = at(variable, 'value');
    if (secret) {
      const reference = `${secret.words}/${text(at(variable, 'valueFrom', 'secretKeyRef', 'key')) ?? ''}`;
      holds(owner, name.words, reference, secret.span, 'standing-reference', secretIn(owner, reference));
    } else if (value) holdsLiteral(owner, name.words, value);
  }
  // kmcp writes its variables as a map.
  for (const e of entries(at(container, 'env'))) holdsLiteral(owner, e.key, e.value);
  for (const from of items(at(container, 'envFrom'))) {
    const secret = said(from, 'secretRef', 'name');
    if (secret)
      holds(
        owner,
        `every key of ${secret.words}`,
        secret.words,
        secret.span,
        'standing-reference',
        secretIn(owner, secret.words),
      );
  }
}

/** A Secret, or a key of one, by a name that no other has. */
export function secretIn(owner: Owner, reference: string): string | undefined {
  return owner.space === undefined ? undefined : `Secret ${owner.space}/${reference}`;
}

/**
 * What a pod is held to: containers, host, service account. Only what weakens is stated by a manifest, so silence is
 * the cluster's default. Source: Kubernetes API reference, PodSpec and SecurityContext.
 */
export function readPod(pod: Value | undefined, owner: Owner, otherwise: Span): void {
  if (!pod) return;
  const account = said(pod, 'serviceAccountName') ?? said(pod, 'serviceAccount');
  if (account && account.words !== 'default')
    trusts(
      owner,
      `service account ${account.words}`,
      `the service account ${account.words}`,
      account.span,
      true,
      owner.space === undefined ? undefined : `service account ${owner.space}/${account.words}`,
    );
  for (const [key, label] of HOST) {
    const on = at(pod, key);
    if (isTrue(on)) heldTo(owner, label, 1, 0, 'shared', on?.span, otherwise);
  }
  for (const volume of items(at(pod, 'volumes'))) {
    const path = said(volume, 'hostPath', 'path');
    if (path) heldTo(owner, `folder ${path.words} of the node`, 1, 0, 'mounted', path.span, otherwise);
    const secret = said(volume, 'secret', 'secretName');
    if (secret)
      holds(
        owner,
        `files of ${secret.words}`,
        secret.words,
        secret.span,
        'standing-reference',
        secretIn(owner, secret.words),
      );
  }
  const containers = ['containers', 'initContainers', 'extraContainers'].flatMap((key) => [...items(at(pod, key))]);
  for (const container of containers) readVariables(container, owner);
  for (const context of [pod, ...containers].map((c) => at(c, 'securityContext')))
    readContext(context, owner, otherwise);
}

const HOST: readonly (readonly [string, string])[] = [
  ['hostNetwork', 'network of the node'],
  ['hostPID', 'processes of the node'],
  ['hostIPC', 'memory of the node'],
];
/** Capabilities with which a container gets at its node. */
const GRAVE = /^(CAP_)?(ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|SYS_RAWIO|DAC_READ_SEARCH|NET_ADMIN|BPF)$/i;

function readContext(context: Value | undefined, owner: Owner, otherwise: Span): void {
  const privileged = at(context, 'privileged');
  if (isTrue(privileged)) heldTo(owner, 'privileged container', 1, 0, 'on', privileged?.span, otherwise);
  for (const capability of items(at(context, 'capabilities', 'add'))) {
    const name = text(capability);
    if (name !== undefined && GRAVE.test(name))
      heldTo(owner, `capability ${name.toUpperCase()}`, 1, 0, 'added', capability.span, otherwise);
  }
  const user = at(context, 'runAsUser');
  const isRoot = user?.kind === 'number' && user.value === 0;
  if (isRoot) heldTo(owner, 'root inside its container', 1, 0, 'on', user.span, otherwise);
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}

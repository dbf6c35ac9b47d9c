import type { AccessBuilder } from '../../../access/builder.ts';
import type { Sequence } from '../../../access/pattern.ts';
import { uses } from '../../../access/pattern.ts';
import type { Span, Value } from '../../../document/value.ts';
import { at, entries, items, text } from '../../../document/value.ts';
import { placeIn } from '../../reading.ts';
import { agentHint } from '../hint.ts';
import type { Grant } from '../put.ts';
import { putIdentity } from '../put.ts';
import { REST, word } from '../words.ts';
import type { KubernetesObject } from './objects.ts';
import { isTokenSecret, podOf } from './objects.ts';
import { putContained } from './pod-security.ts';
import { KUBERNETES } from './rules.ts';

/** As which account workloads act, which cloud identity an account stands for, and what of the node a pod may touch. */
export function readWorkloads(objects: readonly KubernetesObject[], to: AccessBuilder): void {
  const accounts = objects.filter((o) => o.kind === 'ServiceAccount' && o.group === '');
  for (const account of accounts) {
    const grants = entries(at(account.value, 'metadata', 'annotations')).flatMap((e) =>
      CLOUD.test(e.key)
        ? [
            grant(
              account,
              e.value.span,
              [`act as ${word(text(e.value) ?? '')}`],
              `act as ${text(e.value) ?? ''} (${e.key})`,
            ),
          ]
        : [],
    );
    const of = { platform: 'Kubernetes', says: 'grants', agent: account.hint } as const;
    const id = `kubernetes account ${account.namespace}/${account.name}`;
    putIdentity({ id, name: `Kubernetes service account ${account.name}`, of }, grants, to);
    if (!objects.some((o) => namesAccount(o, account))) putMount(account, to);
  }
  for (const workload of objects) {
    const pod = podOf(workload.value);
    if (!pod) continue;
    const agent = workload.hint ?? agentHint([text(at(pod, 'serviceAccountName')), ...images(pod)]);
    const of = { platform: 'Kubernetes', says: 'grants', agent } as const;
    const id = `kubernetes workload ${workload.kind} ${workload.namespace}/${workload.name}`;
    const grants = [...accountOf(workload, pod, accounts), ...nodeOf(workload, pod)];
    putIdentity({ id, name: `Kubernetes ${workload.kind} ${workload.name}`, of }, grants, to);
    putContained({ ...workload, hint: agent }, pod, to);
  }
  for (const secret of objects) if (isTokenSecret(secret.value)) putToken(secret, to);
}

/** A token of an account for whoever can read the Secret. Source: kubernetes.io/docs/concepts/configuration/secret */
function putToken(secret: KubernetesObject, to: AccessBuilder): void {
  const named = at(secret.value, 'metadata', 'annotations', 'kubernetes.io/service-account.name');
  const account = text(named) ?? '';
  const of = { platform: 'Kubernetes', says: 'grants', agent: secret.hint ?? agentHint([account]) } as const;
  const id = `kubernetes account ${secret.namespace}/${account} by Secret`;
  const words = `a token of the service account ${account} that does not expire`;
  const span = (named ?? secret.value).span;
  putIdentity(
    { id, name: `Kubernetes service account ${account}`, of },
    [grant(secret, span, [`lasting token of ${word(account)}`], words)],
    to,
  );
}

function namesAccount(workload: KubernetesObject, account: KubernetesObject): boolean {
  const pod = podOf(workload.value);
  return (
    pod !== undefined &&
    text(at(pod, 'serviceAccountName')) === account.name &&
    workload.namespace === account.namespace
  );
}

/** Whether pods that say nothing get the account's token; told by the pods where they are in the change. */
function putMount(account: KubernetesObject, to: AccessBuilder): void {
  const said = at(account.value, 'automountServiceAccountToken');
  const off = said?.kind === 'boolean' && !said.value;
  const name = `Kubernetes service account ${account.name}`;
  to.fact({
    kind: 'isolation',
    agent: name,
    subject: `identity kubernetes account ${account.namespace}/${account.name}${account.hint === undefined ? '' : ' of an agent'}`,
    dimension: `token of ${account.namespace === '' ? '' : `${account.namespace}/`}${account.name} in pods`,
    level: off ? 0 : 1,
    defaultLevel: 1,
    label: off ? 'not mounted' : 'mounted by default',
    stated: said !== undefined,
    place: placeIn(account.file, said?.span ?? account.span),
  });
}

const CLOUD =
  /^(eks\.amazonaws\.com\/role-arn|iam\.gke\.io\/gcp-service-account|azure\.workload\.identity\/client-id)$/;

/**
 * Pod before account before the default, which is to mount the token. The account `default` has what every account has,
 * so another account holds it too. Source: kubernetes.io/docs/tasks/configure-pod-container/configure-service-account
 */
function accountOf(workload: KubernetesObject, pod: Value, accounts: readonly KubernetesObject[]): Grant[] {
  const named = at(pod, 'serviceAccountName') ?? at(pod, 'serviceAccount');
  const name = text(named) ?? '';
  const own = name === '' ? 'default' : name;
  const account = accounts.find((a) => a.name === own && a.namespace === workload.namespace);
  const said =
    at(pod, 'automountServiceAccountToken') ?? (account && at(account.value, 'automountServiceAccountToken'));
  const projected = items(at(pod, 'volumes')).flatMap((v) =>
    items(at(v, 'projected', 'sources')).flatMap((s) => {
      const token = at(s, 'serviceAccountToken');
      const audience = text(at(token, 'audience')) ?? 'the API server';
      return token
        ? [grant(workload, s.span, [`token of ${word(own)} for ${word(audience)}`], `token for ${audience}`)]
        : [];
    }),
  );
  if (said?.kind === 'boolean' && !said.value) return projected;
  const held: Sequence[] = [['token of default'], ...(own === 'default' ? [] : [[`token of ${word(own)}`]])];
  const uses1 = uses(KUBERNETES, ...held);
  const text1 = `act as the service account ${own}`;
  return [{ effect: 'allow', uses: uses1, text: text1, file: workload.file, span: (named ?? pod).span }, ...projected];
}

/** What of the node a pod reaches: kubernetes.io/docs/concepts/security/pod-security-standards, its baseline. */
function nodeOf(workload: KubernetesObject, pod: Value): Grant[] {
  const out: Grant[] = [];
  const put = (value: Value | undefined, sequence: Sequence, words: string): void => {
    if (value) out.push(grant(workload, value.span, sequence, words));
  };
  const on = (value: Value | undefined): Value | undefined =>
    value?.kind === 'boolean' && value.value ? value : undefined;
  for (const key of ['hostNetwork', 'hostPID', 'hostIPC']) put(on(at(pod, key)), [`node ${key}`], key);
  for (const volume of items(at(pod, 'volumes'))) {
    const path = at(volume, 'hostPath', 'path');
    const folder = (text(path) ?? '').replace(/\/{1,50}$/, '');
    put(path, [`node path ${word(folder)}/`, REST], `hostPath ${text(path) ?? ''}`);
  }
  const containers = ['initContainers', 'containers'].flatMap((k) => items(at(pod, k)));
  for (const container of containers) {
    const security = at(container, 'securityContext');
    put(on(at(security, 'privileged')), ['node ', REST], 'privileged');
    for (const c of items(at(security, 'capabilities', 'add'))) {
      const name = (text(c) ?? '').toUpperCase().replace(/^CAP_/, '');
      put(c, name === 'ALL' ? ['node capability ', REST] : [`node capability ${word(name)}`], `capability ${name}`);
    }
  }
  return out;
}

function images(pod: Value): (string | undefined)[] {
  return ['initContainers', 'containers'].flatMap((k) => items(at(pod, k)).map((c) => text(at(c, 'image'))));
}

function grant(o: KubernetesObject, span: Span, sequence: Sequence, words: string): Grant {
  return { effect: 'allow', uses: uses(KUBERNETES, sequence), text: words, file: o.file, span };
}

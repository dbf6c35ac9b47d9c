import { describe, expect, it } from 'vitest';
import { titles, told, under } from './policy-of.ts';

const ROLE = (verbs: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: reader\n  namespace: shop\nrules:\n- apiGroups: [""]\n  resources: [secrets]\n  verbs: [${verbs}]\n`;
const BINDING =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: readers\n  namespace: shop\nroleRef:\n  kind: Role\n  name: reader\nsubjects:\n- kind: ServiceAccount\n  name: worker\n';
const AWS = (action: string): string =>
  `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "${action}", "Resource": "*"}]}`;
const ACCOUNT = (mount: boolean): string =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: worker\n  namespace: shop\nautomountServiceAccountToken: ${mount}\n`;
const POD = (name: string, account: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  namespace: shop\nspec:\n  serviceAccountName: ${account}\n  containers:\n  - name: main\n    image: example.com/app:1\n`;
const LISTED = 'identities:\n  paths: ["infra/**"]\n';

/** Name, file, base, head, what is told where the policy lists the folder. */
const CASES: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  ['a role', 'infra/role.yaml', ROLE('create'), ROLE('create, get, list'), ['escalation-path block']],
  ['a policy', 'infra/p.json', AWS('s3:ListAllMyBuckets'), AWS('iam:PassRole'), ['escalation-path block']],
  ['a token that is mounted', 'infra/sa.yaml', ACCOUNT(false), ACCOUNT(true), ['broad-role warn']],
  [
    'an identity that two have',
    'infra/pods.yaml',
    `${POD('a', 'a')}---\n${POD('b', 'b')}`,
    `${POD('a', 'a')}---\n${POD('b', 'a')}`,
    ['shared-identity warn'],
  ],
  [
    'a template',
    'infra/chart/templates/role.yaml',
    `{{ if .Values.rbac }}\n${ROLE('get')}{{ end }}\n`,
    `{{ if .Values.rbac }}\n${ROLE('"*"')}{{ end }}\n`,
    ['not-evaluated warn'],
  ],
];

describe('identities of files that the policy lists', () => {
  it.each(CASES)('%s is judged', async (_name, path, base, head, expected) => {
    const result = await under(LISTED, { [path]: base }, { [path]: head });
    expect(told(result)).toEqual(expected);
  });

  it.each(CASES)('%s is not judged elsewhere', async (_name, path, base, head) => {
    const elsewhere = path.replace('infra/', 'other/');
    for (const policy of [LISTED, '']) {
      const result = await under(policy, { [elsewhere]: base }, { [elsewhere]: head });
      expect(told(result).filter((f) => !f.endsWith(' note'))).toEqual([]);
    }
  });

  it('a role is judged where its binding stands in such a file', async () => {
    const files = (verbs: string) => ({
      'infra/b.yaml': BINDING.replace('readers', `readers-${verbs.length}`),
      'lib/role.yaml': ROLE(verbs),
    });
    expect(told(await under(LISTED, files('create'), files('create, get')))).toContain('escalation-path block');
    expect(told(await under('', files('create'), files('create, get')))).not.toContain('escalation-path block');
  });

  it('what binds a subject to an agent holds for all its bindings', async () => {
    const role = (name: string, verb: string): string => ROLE(verb).replace('name: reader', `name: ${name}`);
    const bind = (name: string, label: string): string =>
      BINDING.replace('name: reader\n', `name: ${name}\n`).replace('name: readers', `name: of-${name}${label}`);
    const text = (verb: string): string =>
      [role('one', verb), role('two', 'create'), bind('one', ''), bind('two', '\n  labels: {app: review-agent}')].join(
        '---\n',
      );
    const result = await under('', { 'k8s/all.yaml': text('create') }, { 'k8s/all.yaml': text('get') });
    expect(titles(result).join('\n')).toContain('service account worker can read every Secret');
  });
});

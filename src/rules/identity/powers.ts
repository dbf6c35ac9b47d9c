import type { IdentityOf } from '../../access/access.ts';
import type { Pattern, Sequence } from '../../access/pattern.ts';
import { uses } from '../../access/pattern.ts';
import { REST, WORD } from '../../manifests/identity/words.ts';

/** What a right amounts to, told by uses that name nothing in particular: only a right over all of a kind holds them. */
export interface IdentityPower {
  readonly platform: IdentityOf['platform'];
  readonly grade: 'wildcard' | 'escalation' | 'open trust';
  /** What the identity can do, as the end of "it can …". */
  readonly can: string;
  readonly uses: Pattern;
}

/** A name that nobody gives: only a pattern over all names holds it. */
const ANY = 'zz-any';

type Row = readonly [verbs: string, group: string, resources: string];

function kubernetes(grade: IdentityPower['grade'], can: string, ...rows: readonly Row[]): IdentityPower {
  const sequences = rows.flatMap(([verbs, group, resources]) =>
    verbs.split(' ').flatMap((verb) =>
      resources.split(' ').map((resource): Sequence => {
        const name = UNNAMED.has(verb) && !resource.includes('/') ? '' : ANY;
        return [`${verb} ${group}/${resource} ${name} in `, REST];
      }),
    ),
  );
  return { platform: 'Kubernetes', grade, can, uses: uses('kubernetes', ...sequences) };
}
const UNNAMED = new Set(['create', 'list', 'watch', 'deletecollection']);
const CHANGE = 'create update patch';
const RBAC = 'rbac.authorization.k8s.io';

/** Sources: kubernetes.io/docs/concepts/security/rbac-good-practices (privilege escalation risks). */
const KUBERNETES: readonly IdentityPower[] = [
  kubernetes('wildcard', 'do anything with any kind of object', [ANY, 'zz.invalid', ANY]),
  kubernetes('wildcard', 'do anything with every core object', [ANY, 'core', ANY]),
  kubernetes('escalation', 'read every Secret', ['get list watch', 'core', 'secrets']),
  kubernetes('escalation', 'run commands in other pods', ['create get', 'core', 'pods/exec pods/attach']),
  kubernetes('escalation', 'reach into other pods and nodes', ['create get', 'core', 'pods/portforward nodes/proxy']),
  kubernetes('escalation', 'make tokens of any service account', ['create', 'core', 'serviceaccounts/token']),
  kubernetes('escalation', 'act as others', ['impersonate', 'core', 'users groups serviceaccounts']),
  kubernetes(
    'escalation',
    'give itself more rights',
    ['escalate bind', RBAC, 'roles clusterroles'],
    [CHANGE, RBAC, 'rolebindings clusterrolebindings'],
  ),
  kubernetes(
    'escalation',
    'start pods, and with them act as any service account there',
    ['create', 'core', 'pods replicationcontrollers'],
    ['create', 'apps', 'deployments daemonsets statefulsets replicasets'],
    ['create', 'batch', 'jobs cronjobs'],
  ),
  kubernetes('escalation', 'approve certificates', [
    'update patch',
    'certificates.k8s.io',
    'certificatesigningrequests/approval',
  ]),
  kubernetes('escalation', 'change what others send to the API server', [
    CHANGE,
    'admissionregistration.k8s.io',
    'mutatingwebhookconfigurations validatingwebhookconfigurations',
  ]),
  kubernetes('escalation', 'mount folders of nodes', ['create', 'core', 'persistentvolumes']),
  {
    platform: 'Kubernetes',
    grade: 'escalation',
    can: 'leave its container for the node',
    uses: uses(
      'kubernetes',
      ['node ', ANY],
      ['node path /'],
      ['node path /var/run/docker.sock/'],
      ['node capability SYS_ADMIN'],
      ['node hostPID'],
    ),
  },
  {
    platform: 'Kubernetes',
    grade: 'escalation',
    can: 'administer the identities of the mesh',
    uses: uses('spiffe', ['admin'], ['downstream']),
  },
  {
    platform: 'Kubernetes',
    grade: 'open trust',
    can: 'be taken by every pod',
    uses: uses('spiffe', [WORD, ' for ']),
  },
  {
    platform: 'Kubernetes',
    grade: 'open trust',
    can: 'be used by everyone in the cluster',
    uses: uses('kubernetes', ['held by everyone']),
  },
  {
    platform: 'Kubernetes',
    grade: 'open trust',
    can: 'be called by anyone',
    uses: uses('istio', [`${`${ANY} `.repeat(10)}`]),
  },
];

function aws(grade: IdentityPower['grade'], can: string, actions: string): IdentityPower {
  const sequences = actions.split(' ').map((a): Sequence => [`${a.toLowerCase()} on arn:${ANY} for its-holder `, REST]);
  return { platform: 'AWS', grade, can, uses: uses('aws', ...sequences) };
}

const GITHUB = 'token.actions.githubusercontent.com';
function signsIn(subject: Sequence): Pattern {
  const who: Sequence = ['sts:assumerolewithwebidentity on this-role for Federated:', WORD];
  const audience = `[${GITHUB}:aud=sts.amazonaws.com] `;
  return uses('aws', [...who, ` ${audience}[${GITHUB}:sub=repo:`, ...subject, '] ']);
}

/** Sources: docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html, Rhino Security Labs' list of escalation paths. */
const AWS: readonly IdentityPower[] = [
  aws('wildcard', 'do anything in any service', `${ANY}:${ANY}`),
  ...['s3', 'iam', 'ec2', 'lambda', 'secretsmanager', 'kms', 'dynamodb', 'ssm', 'sts', 'organizations', 'bedrock'].map(
    (s) => aws('wildcard', `do anything with ${s}, on every resource`, `${s}:${ANY}`),
  ),
  aws('escalation', 'hand any role to a service that it starts', 'iam:PassRole'),
  aws('escalation', 'act as any role', 'sts:AssumeRole'),
  aws(
    'escalation',
    'give itself more rights',
    'iam:CreatePolicyVersion iam:SetDefaultPolicyVersion iam:AttachUserPolicy iam:AttachRolePolicy iam:AttachGroupPolicy iam:PutUserPolicy iam:PutRolePolicy iam:PutGroupPolicy iam:AddUserToGroup iam:UpdateAssumeRolePolicy iam:DeleteRolePermissionsBoundary',
  ),
  aws(
    'escalation',
    'make keys and passwords of others',
    'iam:CreateAccessKey iam:CreateLoginProfile iam:UpdateLoginProfile',
  ),
  aws(
    'escalation',
    'run code as others',
    'lambda:UpdateFunctionCode ssm:SendCommand ssm:StartSession ecs:ExecuteCommand',
  ),
  aws('escalation', 'read every secret', 'secretsmanager:GetSecretValue kms:Decrypt'),
  {
    platform: 'AWS',
    grade: 'open trust',
    can: 'be used by anyone, with no condition',
    uses: { sequences: [['aws\0', WORD, ` on this-role for ${ANY}:${ANY} `]] },
  },
  {
    platform: 'AWS',
    grade: 'open trust',
    can: 'be assumed from workflows of any repository of an owner',
    uses: signsIn([{ ...WORD, not: `${WORD.not}/:` }, `/${ANY}:ref:refs/heads/${ANY}`]),
  },
];

function named(
  platform: IdentityOf['platform'],
  verb: string,
  grade: IdentityPower['grade'],
  can: string,
  ...sequences: readonly Sequence[]
): IdentityPower {
  return { platform, grade, can, uses: uses(verb, ...sequences) };
}

const OTHERS: readonly IdentityPower[] = [
  named(
    'GitHub App',
    'github',
    'escalation',
    'change workflows, settings or secrets',
    ['administration: write'],
    ['workflows: write'],
    ['secrets: write'],
    ['organization_administration: write'],
    ['organization_secrets: write'],
    ['members: write'],
  ),
  named('GitHub App', 'github', 'open trust', 'be installed by anyone', ['installed by anyone']),
  named('Google Cloud', 'gcp', 'wildcard', 'do anything there', [WORD, ' owner on ', REST], ['owner on ', REST]),
  named('Google Cloud', 'gcp', 'wildcard', 'change almost anything there', ['editor on ', REST]),
  named('Google Cloud', 'gcp', 'escalation', 'give out rights or act as service accounts', ['escalates on ', REST]),
  named('Google Cloud', 'gcp', 'open trust', 'be used by anyone', ['anyone ', REST]),
  named('Vault', 'vault', 'escalation', 'use what only root may', ['sudo ', WORD, ' ', REST]),
  named('Vault', 'vault', 'wildcard', 'change every path', [`update ${ANY}/${ANY} `, REST]),
  named('Azure', 'azure', 'wildcard', 'do anything there', ['Owner on ', REST]),
  named('Azure', 'azure', 'wildcard', 'change anything there', ['Contributor on ', REST]),
  named('Azure', 'azure', 'escalation', 'give out rights', ['User Access Administrator on ', REST]),
  named('Entra', 'entra', 'escalation', 'hold permissions of an application, with no user', ['application ', REST]),
  named('Entra', 'entra', 'open trust', 'be signed in to by personal accounts', ['sign-in personal']),
];

export const IDENTITY_POWERS: readonly IdentityPower[] = [...KUBERNETES, ...AWS, ...OTHERS];

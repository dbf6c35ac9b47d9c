import type { AccessBuilder } from '../../../access/builder.ts';
import type { Sequence } from '../../../access/pattern.ts';
import { uses } from '../../../access/pattern.ts';
import type { Span, Value } from '../../../document/value.ts';
import { at, entries, items, text } from '../../../document/value.ts';
import type { SourceFile } from '../../manifest-format.ts';
import type { Block } from '../hcl/parse.ts';
import { agentHint } from '../hint.ts';
import { putIdentity } from '../put.ts';
import { REST, texts, WORD, word } from '../words.ts';

/** A role for members on a scope; a condition narrows it. */
export interface Binding {
  readonly role: string;
  readonly members: readonly string[];
  readonly scope: string;
  /** Its text; empty: always. */
  readonly condition: string;
  readonly file: SourceFile;
  readonly span: Span;
  /** Names around it that may bind it to an agent. */
  readonly words: readonly (string | undefined)[];
}

/** Puts what each member has. Members that stand for anyone are told apart. */
export function putBinding(b: Binding, to: AccessBuilder): void {
  for (const member of b.members) {
    const anyone =
      /^(allUsers|allAuthenticatedUsers)$/.test(member) || /workloadIdentityPools\/[^/]+\/\*$/.test(member);
    const [, pool, within] = POOL.exec(member) ?? [];
    const part = within === '*' ? undefined : within;
    const where = [
      ' on ',
      word(b.scope.replaceAll(' ', ':')),
      ' ',
      ...(b.condition === '' ? [] : [REST, `[${word(b.condition)}] `]),
      REST,
      ...(part === undefined ? [] : [`as ${word(part)}`]),
    ];
    const sequences = [
      ...levels(b.role).map((l): Sequence => [...l, ...where]),
      ...(anyone ? [['anyone ', word(member), ...where]] : []),
    ];
    const agent = agentHint([member.replace(/\.iam\.gserviceaccount\.com$/, ''), ...b.words]);
    const said = `${b.role} on ${b.scope}${b.condition === '' ? '' : ` where ${b.condition}`}${within === undefined ? '' : ` as ${within}`}`;
    putIdentity(
      {
        id: `gcp ${pool ?? member}`,
        name: `Google Cloud member ${pool ?? member}`,
        of: { platform: 'Google Cloud', says: 'grants', agent },
      },
      [{ effect: 'allow', uses: uses('gcp', ...sequences), text: said, file: b.file, span: b.span }],
      to,
    );
  }
}

/** Those of a pool are one identity, so that all of them hold what some of them have. */
const POOL =
  /^principal(?:Set)?:\/\/iam\.googleapis\.com\/([^*]{1,300}?\/workloadIdentityPools\/[^/]{1,100})\/(.{1,500})$/;

/**
 * What a role holds: owner ⊇ editor ⊇ viewer, each with the roles of its kind of every service, and a service's admin its
 * other roles. Some of owner’s rights are told apart, since they give rights to others.
 * Source: cloud.google.com/iam/docs/roles-overview
 */
function levels(role: string): readonly Sequence[] {
  const own: Sequence = [`role ${word(role)}`];
  const kind = (name: string): Sequence => ['role roles/', { ...WORD, not: `${WORD.not}.` }, `.${name}`];
  const viewer: Sequence[] = [['viewer'], kind('viewer')];
  const editor: Sequence[] = [['editor'], kind('editor'), kind('user'), ...viewer];
  if (role === 'roles/owner') return [['owner'], ['escalates'], ['role ', WORD], ...editor];
  if (role === 'roles/editor') return editor;
  if (role === 'roles/viewer') return viewer;
  const service = /^roles\/([\w-]{1,60})\.admin$/.exec(role)?.[1];
  const out = service === undefined ? [own] : [own, [`role roles/${service}.`, WORD]];
  return ESCALATES.test(role) ? [...out, ['escalates']] : out;
}

/** Roles with which rights are given out, or other accounts are used. */
const ESCALATES =
  /^roles\/(iam\.(securityAdmin|serviceAccount(TokenCreator|User|Admin|KeyAdmin|OpenIdTokenCreator)|workloadIdentity(User|PoolAdmin)|organizationRoleAdmin|roleAdmin)|resourcemanager\.\w{1,40}Admin|cloudbuild\.builds\.(editor|builder)|deploymentmanager\.editor|orgpolicy\.policyAdmin)$/;

/** `bindings` of a policy as gcloud writes it. */
export function policyBindings(policy: Value | undefined): readonly Value[] {
  return items(at(policy, 'bindings')).filter((b) => {
    const role = text(at(b, 'role')) ?? '';
    return (
      /^(roles|projects\/[^/]+\/roles|organizations\/\d+\/roles)\//.test(role) && at(b, 'members')?.kind === 'list'
    );
  });
}

export function readPolicyFile(policy: Value, file: SourceFile, to: AccessBuilder): void {
  for (const b of policyBindings(policy)) {
    const condition = conditionOf(at(b, 'condition'));
    const members = texts(at(b, 'members'));
    putBinding(
      {
        role: text(at(b, 'role')) ?? '',
        members,
        scope: `what ${file.path} is set on`,
        condition,
        file,
        span: b.span,
        words: [file.path],
      },
      to,
    );
  }
}

function conditionOf(value: Value | undefined): string {
  if (!value) return '';
  return text(at(value, 'expression')) ?? (entries(value).length === 0 ? '' : 'a condition');
}

const SCOPES = [
  'project',
  'folder',
  'org_id',
  'organization',
  'bucket',
  'service_account_id',
  'secret_id',
  'topic',
  'subscription',
  'service',
  'name',
  'dataset_id',
  'crypto_key_id',
  'instance',
  'location',
  'repository',
];

/** `google_*_iam_member`, `_binding`, and the document of a `_policy`; keys of service accounts. */
export function readGoogleBlock(block: Block, file: SourceFile, users: readonly string[], to: AccessBuilder): void {
  const [type = '', name = ''] = block.labels;
  const { body } = block;
  const words = [name, ...users, ...SCOPES.flatMap((k) => texts(at(body, k)))];
  const scope =
    `${type.replace(/^google_|_iam_(member|binding|policy)$/g, '')} ${SCOPES.flatMap((k) => texts(at(body, k))).join(' ')}`.trim();
  if (/_iam_(member|binding)$/.test(type)) {
    const condition = block.blocks.find((b) => b.type === 'condition');
    const members = [...texts(at(body, 'member')), ...texts(at(body, 'members'))];
    const role = texts(at(body, 'role'))[0] ?? '';
    putBinding({ role, members, scope, condition: conditionOf(condition?.body), file, span: body.span, words }, to);
  } else if (block.type === 'data' && type === 'google_iam_policy') {
    for (const b of block.blocks.filter((x) => x.type === 'binding')) {
      const condition = conditionOf(b.blocks.find((c) => c.type === 'condition')?.body);
      const role = texts(at(b.body, 'role'))[0] ?? '';
      const members = texts(at(b.body, 'members'));
      putBinding({ role, members, scope: `what ${name} is set on`, condition, file, span: b.body.span, words }, to);
    }
  } else if (/^google_(project|organization)_iam_custom_role$/.test(type)) {
    const role = texts(at(body, 'role_id'))[0] ?? name;
    putIdentity(
      {
        id: `gcp role ${scope} ${role}`,
        name: `Google Cloud role ${role}`,
        of: {
          platform: 'Google Cloud',
          says: 'grants',
          agent: agentHint([role, ...texts(at(body, 'title')), ...words]),
        },
      },
      items(at(body, 'permissions')).flatMap((item) => {
        const permission = text(item);
        if (permission === undefined) return [];
        const own = uses('gcp', [`permission ${word(permission)}`]);
        return [{ effect: 'allow' as const, uses: own, text: permission, file, span: item.span }];
      }),
      to,
    );
  } else if (type === 'google_service_account_key') {
    const account = texts(at(body, 'service_account_id'))[0] ?? name;
    putIdentity(
      {
        id: `gcp key ${account}`,
        name: `Google Cloud member ${account}`,
        of: { platform: 'Google Cloud', says: 'grants', agent: agentHint([account, ...words]) },
      },
      [
        {
          effect: 'allow',
          uses: uses('gcp', [`access key of ${word(account)}`]),
          text: `a standing access key of ${account}`,
          file,
          span: body.span,
        },
      ],
      to,
    );
  }
}

import type { AccessBuilder } from '../../../access/builder.ts';
import type { Pattern, Sequence } from '../../../access/pattern.ts';
import { union } from '../../../access/pattern.ts';
import type { Span, Value } from '../../../document/value.ts';
import { at } from '../../../document/value.ts';
import type { SourceFile } from '../../manifest-format.ts';
import type { Block } from '../hcl/parse.ts';
import { agentHint } from '../hint.ts';
import { product } from '../product.ts';
import { putIdentity } from '../put.ts';
import { glob, REST, texts, WORD, word } from '../words.ts';

/** A role for a principal on a scope and all below it. */
export interface Assignment {
  readonly principal: string;
  readonly role: string;
  readonly scope: string;
  readonly condition: string;
  readonly file: SourceFile;
  readonly span: Span;
  readonly words: readonly (string | undefined)[];
}

const AZURE = 'azure';

export function putAssignment(a: Assignment, to: AccessBuilder): void {
  const scope = a.scope.toLowerCase().replace(/\/{1,20}$/, '');
  const below: readonly Sequence[] = [[word(scope)], [`${word(scope)}/`, WORD]];
  const condition = a.condition === '' ? [[[REST]]] : [[[REST]], `[${word(a.condition)}] `, [[REST]]];
  const own = product(AZURE, [rolesOf(a.role), ' on ', below, ' ', ...condition]);
  const agent = agentHint([a.principal, ...a.words]);
  putIdentity(
    {
      id: `azure ${a.principal}`,
      name: `Azure principal ${a.principal}`,
      of: { platform: 'Azure', says: 'grants', agent },
    },
    [{ effect: 'allow', uses: own, text: `${roleName(a.role)} on ${a.scope}`, file: a.file, span: a.span }],
    to,
  );
}

/** Source: learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const BUILT_IN: Readonly<Record<string, string>> = {
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': 'Owner',
  'b24988ac-6180-42a0-ab88-20f7382dd24c': 'Contributor',
  'acdd72a7-3385-48ef-bd42-f606fba81ae7': 'Reader',
  '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9': 'User Access Administrator',
  'f58310d9-a9f6-439a-9e8d-f62e7b41a168': 'Role Based Access Control Administrator',
};

function roleName(role: string): string {
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(role.toLowerCase())?.[0];
  return (id !== undefined && Object.hasOwn(BUILT_IN, id) ? BUILT_IN[id] : undefined) ?? role;
}

/** Each with what it holds besides itself. Access to data is apart from access to resources. */
const HOLDS: readonly (readonly string[])[] = [
  ['owner', 'contributor', 'user access administrator', 'role based access control administrator', 'reader'],
  ['contributor', 'reader'],
  ['user access administrator', 'role based access control administrator', 'reader'],
  ['storage blob data owner', 'storage blob data contributor', 'storage blob data reader'],
  ['storage blob data contributor', 'storage blob data reader'],
  ['key vault administrator', 'key vault secrets officer', 'key vault secrets user', 'key vault reader'],
  ['key vault secrets officer', 'key vault secrets user'],
];
const SPELT: Readonly<Record<string, string>> = {
  owner: 'Owner',
  contributor: 'Contributor',
  'user access administrator': 'User Access Administrator',
};

function rolesOf(role: string): readonly Sequence[] {
  const name = roleName(role).toLowerCase();
  const held = HOLDS.find(([first]) => first === name) ?? [name];
  return held.map((r) => [SPELT[r] ?? word(r)]);
}

/** A role of one's own: what its actions hold without what they leave out. */
export function putRole(
  name: string,
  permissions: readonly Value[],
  file: SourceFile,
  words: readonly string[],
  to: AccessBuilder,
): void {
  for (const permission of permissions) {
    const parts = [
      ['actions', 'not_actions', 'notActions', 'action'],
      ['data_actions', 'not_data_actions', 'notDataActions', 'data'],
      ['dataActions', 'not_data_actions', 'notDataActions', 'data'],
    ] as const;
    const patterns = parts.flatMap(([key, not, orNot, verb]): Pattern[] => {
      const wanted = texts(at(permission, key));
      if (wanted.length === 0) return [];
      const lacking = [...texts(at(permission, not)), ...texts(at(permission, orNot))].map((a) =>
        glob(a.toLowerCase(), false),
      );
      const actions = wanted.map((a) => glob(a.toLowerCase(), false));
      return [product(AZURE, [`${verb} `, actions, ' '], lacking.length === 0 ? [] : [[`${verb} `, lacking, ' ']])];
    });
    const said = [
      ...texts(at(permission, 'actions')),
      ...texts(at(permission, 'data_actions')),
      ...texts(at(permission, 'dataActions')),
    ];
    putIdentity(
      {
        id: `azure role ${name}`,
        name: `Azure role ${name}`,
        of: { platform: 'Azure', says: 'grants', agent: agentHint([name, ...words]) },
      },
      [{ effect: 'allow', uses: union(...patterns), text: said.slice(0, 5).join(', '), file, span: permission.span }],
      to,
    );
  }
}

export function readAzureBlock(block: Block, file: SourceFile, to: AccessBuilder): void {
  const [type = '', name = ''] = block.labels;
  const said = (key: string): string => texts(at(block.body, key))[0] ?? '';
  const words = [name, said('description'), said('name')];
  if (type === 'azurerm_role_assignment') {
    const role = said('role_definition_name') || said('role_definition_id');
    putAssignment(
      {
        principal: said('principal_id') || name,
        role,
        scope: said('scope'),
        condition: said('condition'),
        file,
        span: block.body.span,
        words,
      },
      to,
    );
  }
  if (type === 'azurerm_role_definition')
    putRole(
      said('name') || name,
      block.blocks.filter((b) => b.type === 'permissions').map((b) => b.body),
      file,
      words,
      to,
    );
}

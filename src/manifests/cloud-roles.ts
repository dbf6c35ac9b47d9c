import type { AccessBuilder } from '../access/builder.ts';
import type { Value } from '../document/value.ts';
import { at, items, text } from '../document/value.ts';
import { armResources, readArm, readBicep } from './identity/cloud/azure-templates.ts';
import { policyBindings, putBinding, readPolicyFile } from './identity/cloud/google.ts';
import { claims, documentsOf, textOf } from './identity/document.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { unreadable } from './reading.ts';

const MARKS = [['bindings', 'roles/', 'members'], ['iam.cnrm.cloud.google.com'], ['Microsoft.Authorization/role']];

/** Grants of Google Cloud and Azure in their own files. */
export const format: ManifestFormat = {
  id: 'cloud-roles',
  title: 'Google Cloud and Azure role grants',
  clients: ['Google Cloud', 'Azure'],
  files: ['**/*.json', '**/*.yaml', '**/*.yml', '**/*.bicep'],
  renames: true,
  reads:
    'Exact: members, roles and scopes of IAM policies as gcloud writes them, Config Connector’s IAMPolicyMember, IAMPartialPolicy and IAMPolicy, role assignments and definitions of ARM templates and Bicep files. Upper bound: roles by their rank, conditions by their text, expressions by their text; what a role of one’s own holds is known only where it is defined. Not evaluated: the hierarchy of projects and folders, denials, groups’ members. Judged where an agent is named or policy lists the file, else only compared',
  claims: (file) => (isBicep(file) ? BICEP.test(textOf(file) ?? '') : claims(file, { marks: MARKS, is: isGrant })),
  read(files, to) {
    for (const file of files.filter(isBicep)) {
      const source = textOf(file);
      if (source === undefined) unreadable(file, 'Azure', [], 'unknown', to);
      else readBicep(source, file, to);
    }
    for (const file of files.filter((f) => !isBicep(f)))
      for (const document of documentsOf(file, 'Cloud', to)) {
        if (armResources(document).length > 0) readArm(document, file, to);
        else if (isConnector(document)) readConnector(document, file, to);
        else if (policyBindings(document).length > 0) readPolicyFile(document, file, to);
      }
  },
};

const BICEP = /Microsoft\.Authorization\/role/i;

function isBicep(file: SourceFile): boolean {
  return /\.bicep$/i.test(file.path);
}

function isGrant(document: Value): boolean {
  return armResources(document).length > 0 || isConnector(document) || policyBindings(document).length > 0;
}

function isConnector(document: Value): boolean {
  return (
    (text(at(document, 'apiVersion')) ?? '').startsWith('iam.cnrm.cloud.google.com/') &&
    /^IAM(PolicyMember|PartialPolicy|Policy)$/.test(text(at(document, 'kind')) ?? '')
  );
}

/** Source: cloud.google.com/config-connector/docs/reference/resource-docs/iam */
function readConnector(document: Value, file: SourceFile, to: AccessBuilder): void {
  const spec = at(document, 'spec');
  const on = at(spec, 'resourceRef');
  const scope = ['kind', 'name', 'external', 'namespace']
    .map((k) => text(at(on, k)) ?? '')
    .join(' ')
    .trim();
  const words = [text(at(document, 'metadata', 'name')), text(at(document, 'metadata', 'namespace'))];
  const member = (value: Value | undefined): string =>
    text(at(value, 'member')) ?? text(value) ?? text(at(value, 'memberFrom', 'serviceAccountRef', 'name')) ?? '';
  const common = { scope, file, words };
  const condition = (value: Value | undefined): string => text(at(value, 'condition', 'expression')) ?? '';
  const role = text(at(spec, 'role'));
  if (role !== undefined)
    putBinding({ ...common, role, members: [member(spec)], condition: condition(spec), span: document.span }, to);
  for (const b of items(at(spec, 'bindings'))) {
    const members = items(at(b, 'members')).map(member);
    putBinding({ ...common, role: text(at(b, 'role')) ?? '', members, condition: condition(b), span: b.span }, to);
  }
}

import { readAwsBlock } from './identity/aws/terraform.ts';
import { readAzureBlock } from './identity/cloud/azure.ts';
import { readGoogleBlock } from './identity/cloud/google.ts';
import { textOf, tooMany } from './identity/document.ts';
import { readGitHubBlock } from './identity/github/terraform.ts';
import type { Block } from './identity/hcl/parse.ts';
import { parseHcl } from './identity/hcl/parse.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { unreadable } from './reading.ts';

const MARK =
  /"(aws_iam_|aws_\w{1,40}_policy"|google_\w{1,60}_iam_|google_(iam_policy|service_account_key)"|azurerm_role_|github_(repository_deploy_key|branch_protection))/;

/** Grants of clouds in Terraform, as far as they are literal. */
export const format: ManifestFormat = {
  id: 'terraform-access',
  title: 'Terraform: roles and policies of clouds',
  clients: ['Terraform'],
  files: ['**/*.tf'],
  reads:
    'Exact for what is literal: aws_iam_* (policy documents, jsonencode, texts), google_*_iam_* with permissions of roles of one’s own, and google_iam_policy, azurerm_role_assignment and azurerm_role_definition, keys of accounts, github_repository_deploy_key, approvals and force pushes of github_branch_protection. Upper bound: variables, locals, modules and loops are compared by their text; roles of Google Cloud and Azure by their rank. Not evaluated: what modules and data sources hold, plans. Judged where an agent is named or policy lists the file, else only compared',
  group: () => 'all',
  claims: (file) => MARK.test(textOf(file) ?? ''),
  read(files, to) {
    for (const file of files) {
      const source = textOf(file);
      if (source === undefined) {
        unreadable(file, 'Terraform', [], 'unknown', to);
        continue;
      }
      const read = parseHcl(source);
      if (!read.complete) tooMany('values', file, 'Terraform', to);
      const blocks = read.blocks.filter((b) => b.type === 'resource' || b.type === 'data');
      const users = usersOf(blocks);
      for (const block of blocks) {
        const [type = '', name = ''] = block.labels;
        const own = users.get(`${type}.${name}`) ?? [];
        if (type.startsWith('aws_')) readAwsBlock(block, file, own, to);
        else if (type.startsWith('google_')) readGoogleBlock(block, file, own, to);
        else if (type.startsWith('azurerm_')) readAzureBlock(block, file, to);
        else if (type.startsWith('github_')) readGitHubBlock(block, file, to);
      }
    }
  },
};

/** Who refers to what: a document is an agent's where the role that takes it is. */
function usersOf(blocks: readonly Block[]): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const block of blocks) {
    const [type = '', name = ''] = block.labels;
    const said = JSON.stringify([block.body, block.blocks], (key, v) => (/span$/i.test(key) ? undefined : v));
    for (const found of said.slice(0, 100_000).matchAll(/\b((?:aws|google|azurerm)_\w{1,80}\.[\w-]{1,100})/g)) {
      const to = found[1] ?? '';
      const list = out.get(to) ?? [];
      if (list.length < 50 && to !== `${type}.${name}`) list.push(name);
      out.set(to, list);
    }
  }
  return out;
}

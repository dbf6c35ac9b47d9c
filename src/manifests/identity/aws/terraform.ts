import type { AccessBuilder } from '../../../access/builder.ts';
import { uses } from '../../../access/pattern.ts';
import { parseJson, STRICT_JSON } from '../../../document/json.ts';
import type { Span, Value } from '../../../document/value.ts';
import { at, text } from '../../../document/value.ts';
import type { SourceFile } from '../../manifest-format.ts';
import type { Block } from '../hcl/parse.ts';
import type { Grant } from '../put.ts';
import { texts } from '../words.ts';
import type { Test } from './conditions.ts';
import { statementsOf } from './json-policy.ts';
import { attached } from './managed.ts';
import type { AwsIdentity } from './put-policy.ts';
import { putBoundary, putPolicy } from './put-policy.ts';
import type { Statement } from './statement.ts';
import { AWS } from './statement.ts';

/** What a Terraform block says of IAM. `users`: names of the blocks that refer to it, which may be an agent's. */
export function readAwsBlock(block: Block, file: SourceFile, users: readonly string[], to: AccessBuilder): void {
  const [type = '', name = ''] = block.labels;
  const { body } = block;
  const said = ['name', 'name_prefix', 'role', 'user', 'group', 'description', 'roles', 'bucket'];
  const words = [name, ...said.flatMap((k) => texts(at(body, k))), ...users, file.path];
  const kind = /role$/.test(type) ? 'role' : /user$/.test(type) ? 'user' : /group$/.test(type) ? 'group' : 'policy';
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const of: AwsIdentity = { id: `${folder} ${block.type} ${type} ${name}`, name: `${kind} ${name}`, file, words };
  if (block.type === 'data') {
    if (type !== 'aws_iam_policy_document') return;
    const taken = ['source_policy_documents', 'override_policy_documents', 'source_json', 'override_json'].flatMap(
      (key) => texts(at(body, key)).map((t) => attached(`${key} ${t}`, file, at(body, key)?.span ?? body.span)),
    );
    putPolicy(of, documentStatements(block), taken, to);
    return;
  }
  const statements: Statement[] = [];
  const grants: Grant[] = [];
  for (const key of ['policy', 'assume_role_policy', 'inline_policy', 'key_policy', 'access_policies'])
    statements.push(...policyOf(at(body, key)));
  for (const inline of block.blocks)
    if (inline.type === 'inline_policy') statements.push(...policyOf(at(inline.body, 'policy')));
  const arns = [at(body, 'policy_arn'), at(body, 'managed_policy_arns'), at(body, 'policy_arns')];
  for (const value of arns) for (const arn of texts(value)) grants.push(attached(arn, file, value?.span ?? body.span));
  // A document that stands elsewhere is compared by itself; which one it is counts here.
  const reference = text(at(body, 'policy'));
  if (reference?.startsWith('${')) grants.push(attached(reference, file, at(body, 'policy')?.span ?? body.span));
  if (type === 'aws_iam_access_key') {
    const words1 = `a standing access key of ${texts(at(body, 'user'))[0] ?? name}`;
    const own = uses(AWS, [`access key of ${name}`]);
    grants.push({ effect: 'allow', uses: own, text: words1, file, span: body.span });
  }
  putPolicy(of, statements, grants, to);
  const boundary = at(body, 'permissions_boundary');
  if (boundary) putBoundary(of, boundary, boundary.span, to);
}

/** A policy that is written out: as an object, or as the text of its JSON. */
function policyOf(value: Value | undefined): readonly Statement[] {
  if (!value || value.kind === 'map') return statementsOf(value);
  const source = text(value) ?? '';
  if (!source.trimStart().startsWith('{')) return [];
  const parsed = parseJson(source.trim(), STRICT_JSON);
  return parsed.ok ? statementsOf(parsed.value).map((s) => ({ ...s, span: within(value.span, s.span) })) : [];
}

/** A place in a text of several lines that starts on the line behind its mark. */
function within(outer: Span, inner: Span): Span {
  const startLine = Math.min(outer.startLine + inner.startLine, outer.endLine);
  const endLine = Math.min(outer.startLine + inner.endLine, outer.endLine);
  return outer.startLine === outer.endLine ? outer : { startLine, startColumn: 1, endLine, endColumn: 1 };
}

/** `data "aws_iam_policy_document"`: blocks for what JSON has as keys. An allowed effect is the default. */
function documentStatements(block: Block): readonly Statement[] {
  // A statement that is written for each of a list is taken as it stands.
  const dynamic = block.blocks.filter((b) => b.type === 'dynamic' && b.labels[0] === 'statement');
  return [...block.blocks, ...dynamic.flatMap((d) => d.blocks)]
    .filter((b) => b.type === 'statement' || b.type === 'content')
    .map(({ body, blocks }): Statement => {
      const list = (key: string): readonly string[] | null => {
        const value = at(body, key);
        return value ? texts(value) : null;
      };
      const people = (key: string): Statement['principals'] => {
        const found = blocks.filter((b) => b.type === key);
        if (found.length === 0) return null;
        return found.flatMap((b) =>
          texts(at(b.body, 'identifiers')).map((id) => [text(at(b.body, 'type')) ?? '', id] as const),
        );
      };
      const tests = blocks
        .filter((b) => b.type === 'condition')
        .map(
          (b): Test => ({
            operator: text(at(b.body, 'test')) ?? '',
            key: text(at(b.body, 'variable')) ?? '',
            values: texts(at(b.body, 'values')),
          }),
        );
      return {
        effect: text(at(body, 'effect')) === 'Deny' ? 'deny' : 'allow',
        actions: list('actions'),
        notActions: list('not_actions'),
        resources: list('resources'),
        notResources: list('not_resources'),
        principals: people('principals'),
        notPrincipals: people('not_principals'),
        tests,
        span: body.span,
      };
    })
    .filter((s) => s.actions !== null || s.notActions !== null);
}

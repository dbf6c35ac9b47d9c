import type { AccessBuilder } from '../../../access/builder.ts';
import { uses } from '../../../access/pattern.ts';
import type { MapEntry, Value } from '../../../document/value.ts';
import { at, entries, items, text } from '../../../document/value.ts';
import type { SourceFile } from '../../manifest-format.ts';
import type { Grant } from '../put.ts';
import type { Resolve } from './intrinsics.ts';
import { defaultsOf, textsOf } from './intrinsics.ts';
import { isPolicy, statementsOf } from './json-policy.ts';
import { attached } from './managed.ts';
import { putBoundary, putPolicy } from './put-policy.ts';
import type { Statement } from './statement.ts';
import { AWS } from './statement.ts';

/** Whether a document is a CloudFormation or SAM template with something of IAM in it. */
export function isTemplate(document: Value): boolean {
  return entries(at(document, 'Resources')).some((r) => holdsAccess(text(at(r.value, 'Type')) ?? '', r.value));
}

function holdsAccess(type: string, resource: Value): boolean {
  if (type.startsWith('AWS::IAM::')) return true;
  return (
    (type.startsWith('AWS::') && isPolicy(documentOf(resource))) ||
    (type.startsWith('AWS::Serverless::') && at(resource, 'Properties', 'Policies') !== undefined)
  );
}

/** Policies of resources (buckets, queues, keys) and of identities. */
function documentOf(resource: Value): Value | undefined {
  const properties = at(resource, 'Properties');
  return ['PolicyDocument', 'KeyPolicy', 'ResourcePolicy', 'AccessPolicies']
    .map((k) => at(properties, k))
    .find(isPolicy);
}

export function readTemplate(document: Value, file: SourceFile, to: AccessBuilder): void {
  const resolve = defaultsOf(document);
  for (const resource of entries(at(document, 'Resources'))) {
    const type = text(at(resource.value, 'Type')) ?? '';
    if (holdsAccess(type, resource.value)) readResource(resource, type, file, resolve, to);
  }
}

function readResource(resource: MapEntry, type: string, file: SourceFile, resolve: Resolve, to: AccessBuilder): void {
  const properties = at(resource.value, 'Properties');
  const said = ['RoleName', 'PolicyName', 'ManagedPolicyName', 'UserName', 'GroupName', 'FunctionName', 'Description'];
  const words = [resource.key, ...said.map((k) => text(at(properties, k))), file.path];
  const what = /Role$/.test(type) ? 'role' : /User$/.test(type) ? 'user' : /Policy$/.test(type) ? 'policy' : 'resource';
  const of = { id: `${file.path} ${resource.key}`, name: `${what} ${resource.key}`, file, words };
  const statements: Statement[] = [
    ...statementsOf(documentOf(resource.value), resolve),
    ...statementsOf(at(properties, 'AssumeRolePolicyDocument'), resolve),
  ];
  const more: Grant[] = [];
  const policies = at(properties, 'Policies');
  for (const policy of policies?.kind === 'list' ? policies.items : policies ? [policies] : []) {
    const inner = at(policy, 'PolicyDocument') ?? policy;
    if (isPolicy(inner)) statements.push(...statementsOf(inner, resolve));
    else if (policy.kind === 'string') more.push(attached(policy.value, file, policy.span));
    // SAM's own policy templates, by name and what they are given.
    else
      for (const e of entries(policy)) {
        const given = entries(e.value).map((p) => `${p.key}=${textsOf(p.value, resolve).join()}`);
        more.push(attached(`${e.key}(${given.join()})`, file, e.keySpan));
      }
  }
  for (const arn of items(at(properties, 'ManagedPolicyArns')))
    for (const one of textsOf(arn, resolve)) more.push(attached(one, file, arn.span));
  if (type === 'AWS::IAM::AccessKey') {
    const user = textsOf(at(properties, 'UserName'), resolve)[0] ?? resource.key;
    const text1 = `a standing access key of ${user}`;
    more.push({
      effect: 'allow',
      uses: uses(AWS, [`access key of ${user}`]),
      text: text1,
      file,
      span: resource.keySpan,
    });
  }
  putPolicy(of, statements, more, to);
  const boundary = at(properties, 'PermissionsBoundary');
  if (boundary) putBoundary(of, textsOf(boundary, resolve)[0], boundary.span, to);
}

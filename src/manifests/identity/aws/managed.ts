import type { Pattern } from '../../../access/pattern.ts';
import { union } from '../../../access/pattern.ts';
import type { Span } from '../../../document/value.ts';
import type { SourceFile } from '../../manifest-format.ts';
import type { Grant } from '../put.ts';
import { word } from '../words.ts';
import type { Statement } from './statement.ts';
import { AWS, statementUses } from './statement.ts';

/** A policy that is attached by its name: what AWS's own widest ones grant is known, any other is a use of its own. */
export function attached(arn: string, file: SourceFile, span: Span): Grant {
  return { effect: 'allow', uses: usesOf(arn), text: `the policy ${arn}`, file, span };
}

function usesOf(arn: string): Pattern {
  const name = arn.startsWith('arn:aws') ? (arn.split('/').at(-1) ?? arn) : arn;
  const own: Pattern = { sequences: [[`${AWS}\0policy ${word(arn)}`]] };
  if (!OF_AWS.test(arn)) return own;
  if (name === 'AdministratorAccess') return all({});
  if (name === 'PowerUserAccess')
    return union(own, all({ actions: null, notActions: ['iam:*', 'organizations:*', 'account:*'] }));
  if (name === 'IAMFullAccess')
    return union(own, all({ actions: ['iam:*', 'organizations:describe*', 'organizations:list*'] }));
  // The service's own name, as far as it is that in actions too.
  const service = /^Amazon(S3|EC2|SQS|SNS|DynamoDB|RDS|ECS|EKS|SSM|Bedrock|Kinesis)FullAccess$/.exec(name)?.[1];
  return service === undefined ? own : union(own, all({ actions: [`${service.toLowerCase()}:*`] }));
}

const OF_AWS = /^(arn:aws[\w-]{0,20}:iam::aws:policy\/([\w+=,.@/-]{0,200}\/)?)?\w{1,128}$/;

function all(part: Partial<Statement>): Pattern {
  const span = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const any = { effect: 'allow', actions: ['*'], notActions: null, resources: ['*'], notResources: null } as const;
  return statementUses({ ...any, principals: null, notPrincipals: null, tests: [], span, ...part });
}

import type { AccessBuilder } from '../../../access/builder.ts';
import type { Span, Value } from '../../../document/value.ts';
import { text } from '../../../document/value.ts';
import type { SourceFile } from '../../manifest-format.ts';
import { placeIn } from '../../reading.ts';
import { agentHint } from '../hint.ts';
import type { Grant } from '../put.ts';
import { putIdentity } from '../put.ts';
import type { Statement } from './statement.ts';
import { statementGrant } from './statement.ts';

/** A policy, role, user or group of AWS. */
export interface AwsIdentity {
  /** The same on both sides of a change. */
  readonly id: string;
  /** For people: `policy deploy`, `role agent`. */
  readonly name: string;
  readonly file: SourceFile;
  /** Words that may bind it to an agent: names, descriptions, the file. */
  readonly words: readonly (string | undefined)[];
}

/** Puts what an identity may do (statements without a principal) and who may act as it or use it. */
export function putPolicy(
  of: AwsIdentity,
  statements: readonly Statement[],
  more: readonly Grant[],
  to: AccessBuilder,
): void {
  const open = statements.filter((s) => s.principals || s.notPrincipals);
  const own = statements.filter((s) => !s.principals && !s.notPrincipals);
  const people = open.flatMap((s) => (s.principals ?? []).map(([, id]) => id));
  const agent = agentHint([...of.words, ...people]);
  const grants = [...own.map((s) => statementGrant(s, of.file)), ...more];
  putIdentity(
    { id: `aws ${of.id}`, name: `AWS ${of.name}`, of: { platform: 'AWS', says: 'grants', agent } },
    grants,
    to,
  );
  putIdentity(
    { id: `aws trust ${of.id}`, name: `AWS ${of.name}`, of: { platform: 'AWS', says: 'trust', agent } },
    open.map((s) => statementGrant(s, of.file)),
    to,
  );
}

/** A boundary holds back whatever the policies grant; without it they hold in full. */
export function putBoundary(
  of: AwsIdentity,
  boundary: Value | string | undefined,
  span: Span,
  to: AccessBuilder,
): void {
  const by = typeof boundary === 'string' ? boundary : (text(boundary) ?? '');
  if (boundary === undefined) return;
  to.fact({
    kind: 'guard',
    guards: 'calls',
    agent: `AWS ${of.name}`,
    subject: `identity aws ${of.id}`,
    what: `the permissions boundary of ${of.name}`,
    by,
    matcher: null,
    failsClosed: true,
    text: by,
    place: placeIn(of.file, span),
  });
}

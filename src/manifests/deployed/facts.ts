import type { AccessBuilder } from '../../access/builder.ts';
import type { Credential } from '../../access/kinds/credential.ts';
import type { MapEntry, Span, Value } from '../../document/value.ts';
import { at, text } from '../../document/value.ts';
import { fingerprint } from '../../tokens/fingerprint.ts';
import { judgeValue } from '../../tokens/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import type { Dialect } from '../mcp/references.ts';
import { namesCredential } from '../mcp/references.ts';
import { connection } from '../mcp/remote.ts';
import { readServer } from '../mcp/server.ts';
import { placeIn } from '../reading.ts';

/** Who has a fact, and where it is said. */
export interface Owner {
  /** The agent as people call it. */
  readonly agent: string;
  readonly file: SourceFile;
  /** Where names of secrets and accounts are unique: a namespace, or a folder where the file names none. */
  readonly space?: string;
  readonly to: AccessBuilder;
}

/**
 * A credential that the agent or its server gets; `reference` says which, never its value. `same` names the secret so that
 * no other has that name; without it nobody knows whether another agent's is the same.
 */
export function holds(
  of: Owner,
  name: string,
  reference: string,
  span: Span,
  held: Credential['held'] = 'standing-reference',
  same?: string,
): void {
  of.to.fact({
    kind: 'credential',
    agent: of.agent,
    subject: `credential ${of.agent} ${name}`,
    holder: of.agent,
    name,
    held,
    reference,
    text: held === 'literal' || name === reference ? name : `${name} (from ${reference})`,
    ...(same === undefined ? {} : { same }),
    place: placeIn(of.file, span),
  });
}

/**
 * A scope that the agent's tokens have. `needed`: those that its tools need; undefined where the files don't say.
 */
export function holdsScope(
  of: Owner,
  scope: string,
  provider: string,
  span: Span,
  needed: ReadonlySet<string> | undefined,
): void {
  holds(
    {
      ...of,
      to: {
        ...of.to,
        fact: (fact) =>
          of.to.fact(fact.kind === 'credential' && needed && !needed.has(scope) ? { ...fact, unneeded: true } : fact),
      },
    },
    `OAuth scope ${scope}`,
    provider,
    span,
    'short-lived',
  );
}

/** A literal value under a name: a credential only where it is one. */
export function holdsLiteral(of: Owner, name: string, value: Value, place: 'env' | 'header' | 'other' = 'env'): void {
  const literal = text(value);
  if (literal === undefined) return;
  const found = judgeValue({ key: name, value: literal, place })[0];
  if (found) holds(of, name, fingerprint(literal.slice(found.start, found.end)), value.span, 'literal');
}

/** A variable's value: a reference in `${NAME}` or `{{NAME}}`, a secret that AWS keeps, or a literal. */
export function holdsValue(of: Owner, name: string, value: Value, place: 'env' | 'header' | 'other' = 'env'): void {
  const kept =
    /^\{\{resolve:(?:secretsmanager|ssm-secure):([^}]{1,500})\}\}$|^(arn:aws[\w-]{0,20}:secretsmanager:\S{1,500})$/.exec(
      text(value) ?? '',
    );
  const secret = kept?.[1] ?? kept?.[2];
  const reference = /^(?:Bearer )?(?:\$\{?|\{\{\s{0,9}|env:)([A-Za-z_][\w.-]{0,200})\s{0,9}\}{0,2}$/.exec(
    text(value) ?? '',
  )?.[1];
  if (secret !== undefined) holds(of, name, secret, value.span, 'standing-reference', `secret ${secret}`);
  else if (reference === undefined) holdsLiteral(of, name, value, place);
  else if (place === 'header' || namesCredential(name) || namesCredential(reference))
    holds(of, name, reference, value.span);
}

/**
 * Someone whom the agent talks to: a server with tools, or a model's endpoint. `namespaces`: those of its cluster, where
 * `name.namespace` is a host.
 */
export function talksTo(
  of: Owner,
  url: Value | undefined,
  purpose: 'server' | 'endpoint' = 'server',
  namespaces: readonly string[] = [],
): void {
  const address = text(url);
  if (!url || address === undefined || address === '') return;
  const remote = connection(address);
  of.to.fact({
    kind: 'connection',
    agent: of.agent,
    subject: `server ${remote.host}${remote.path}`,
    purpose,
    ...remote,
    loopback: remote.loopback || inCluster(remote.host, namespaces),
    place: placeIn(of.file, url.span),
  });
}

/** Names that only a cluster's or a compose file's own network knows. */
function inCluster(host: string, namespaces: readonly string[]): boolean {
  const [, namespace] = /^[\w-]+\.([\w-]+)(?::\d+)?$/.exec(host) ?? [];
  if (namespace !== undefined && namespaces.includes(namespace)) return true;
  return /^([\w-]+|[\w.-]+\.svc(\.cluster\.local)?)(:\d+)?$/.test(host);
}

/** A server in the common shape; gives what it is known by, without its version, or undefined where it is none. */
export function runsServer(of: Owner, server: MapEntry, dialect: Dialect = 'claude'): string | undefined {
  let holder: string | undefined;
  const client = { name: of.agent, dialect, honoursDisabled: false, filtersTools: false };
  readServer(server, client, of.file, {
    ...of.to,
    fact(fact) {
      if (fact.kind === 'launch' || fact.kind === 'connection') holder ??= fact.subject.replace(/^server /, '');
      of.to.fact(fact);
    },
  });
  return holder;
}

/** Something that is trusted ahead of time, by name: other code, other instructions, an identity (`same` names it). */
export function trusts(of: Owner, what: string, words: string, span: Span, pinned = true, same?: string): void {
  of.to.fact({
    kind: 'trust',
    of: 'setting',
    agent: of.agent,
    subject: `${of.agent} ${what}`,
    what: `${of.agent} ${what}`,
    level: 1,
    pinned,
    text: words,
    ...(same === undefined ? {} : { same }),
    place: placeIn(of.file, span),
  });
}

/** One dimension in which the agent is held, narrow is 0. */
export function heldTo(
  of: Owner,
  dimension: string,
  level: number,
  defaultLevel: number,
  label: string,
  stated: Span | undefined,
  otherwise: Span,
): void {
  of.to.fact({
    kind: 'isolation',
    agent: of.agent,
    subject: `${of.agent} ${dimension}`,
    dimension,
    level,
    defaultLevel,
    label,
    stated: stated !== undefined,
    place: placeIn(of.file, stated ?? otherwise),
  });
}

/** Something that stands between callers and the agent, or the agent and its tools; losing it widens. */
export function guarded(of: Owner, what: string, by: string, words: string, span: Span): void {
  of.to.fact({
    kind: 'guard',
    guards: 'calls',
    agent: of.agent,
    subject: `${of.agent} ${what}`,
    what: `${what} of ${of.agent}`,
    by,
    matcher: null,
    failsClosed: true,
    text: words,
    place: placeIn(of.file, span),
  });
}

/** A text at a path of keys, with its place. */
export function said(value: Value | undefined, ...path: string[]): { words: string; span: Span } | undefined {
  const found = at(value, ...path);
  const words = text(found);
  return found && words !== undefined ? { words, span: found.span } : undefined;
}

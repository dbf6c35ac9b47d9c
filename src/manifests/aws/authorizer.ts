import type { Span, Value } from '../../document/value.ts';
import { items } from '../../document/value.ts';
import { type Formula, inWords } from '../a2a/requirements.ts';
import type { Owner } from '../deployed/facts.ts';
import { placeIn } from '../reading.ts';
import { prop, words } from './words.ts';

/** More combinations than these are compared by their text. */
const MOST = 64;

/**
 * Who may call an AgentCore runtime or gateway: a JWT of an issuer, where a list of audiences, clients or scopes names
 * those that pass and no list lets all pass; callers signed by IAM; or anyone. Source: AgentCore’s API reference.
 */
export function callersOf(type: Value | undefined, configuration: Value | undefined): Formula {
  const jwt = prop(configuration, 'CustomJWTAuthorizer') ?? prop(configuration, 'CustomJwtAuthorizer');
  const kind = words(type).toUpperCase();
  if (kind === 'NONE') return [[]];
  if (kind === 'AWS_IAM' || (kind === '' && !jwt)) return [['a signature by IAM']];
  if (!jwt) return [[`an authorizer of kind ${words(type)}`]];
  const lists = ['AllowedAudience', 'AllowedClients', 'AllowedScopes'].map((name) =>
    items(prop(jwt, name)).map((v) => `${name.slice('Allowed'.length).toLowerCase()} ${words(v)}`),
  );
  const issuer = `a token of ${words(prop(jwt, 'DiscoveryUrl'))}`;
  if (lists.reduce((n, l) => n * Math.max(1, l.length), 1) > MOST) return [[issuer, words(jwt)]];
  return lists.reduce<string[][]>(
    (ways, list) => (list.length === 0 ? ways : ways.flatMap((way) => list.map((one) => [...way, one]))),
    // Every claim that is named must be there.
    [[issuer, ...items(prop(jwt, 'CustomClaims')).map((c) => `claim ${words(c)}`)]],
  );
}

/** Says who may call it. `what` is unique in the repository. */
export function putCallers(of: Owner, what: string, alternatives: Formula, span: Span): void {
  of.to.fact({
    kind: 'exposure',
    agent: of.agent,
    subject: what,
    what,
    part: 'the agent',
    alternatives,
    text: inWords(alternatives),
    place: placeIn(of.file, span),
  });
}

import { approvalLoosened } from './approval-rules.ts';
import { delegates, delegatesRule } from './delegable.ts';
import type { AllowLists, Exception, ExceptionLimits, Policy, ScopedSeverity } from './policy.ts';
import { BUILT_IN } from './policy.ts';

/**
 * The policies that hold together, an organisation's first and a repository's last, as one: each may only tighten those
 * above it, except what all of them delegate. What the organisation does not know of a key is refused, so that a new key
 * loosens nothing by itself.
 */
export function organise(layers: readonly Policy[]): Policy {
  const [first, ...below] = layers;
  const last = layers.at(-1);
  if (!first || !last) return BUILT_IN;
  if (below.length === 0) return first;
  let merged = first;
  let views: readonly Policy[] = [{ ...first, severities: statements(first), rules: new Map() }];
  below.forEach((policy, i) => {
    const above = layers.slice(0, i + 1);
    merged = tightened(merged, policy, above);
    views = withView(views, policy, above);
  });
  const { severities, rules, allow, tokenFixtures } = views.at(-1) ?? first;
  return { ...merged, ...named(last), severities, rules, allow, tokenFixtures, views, layers };
}

/** What a report calls the whole: the lowest policy, beside those that it stands under. */
function named({ source, digest, path, stated }: Policy): Pick<Policy, 'source' | 'digest' | 'stated'> {
  return { source, digest, stated, ...(path === undefined ? {} : { path }) };
}

/** What is one value, or a list of which each entry holds by itself. */
function tightened(above: Policy, own: Policy, all: readonly Policy[]): Policy {
  const left = (key: string): boolean => delegates(all, key);
  const mode = !own.stated.has('mode') || (own.mode === 'warn' && !left('mode')) ? above.mode : own.mode;
  const token =
    own.workflowToken === 'read' && !left('defaults.workflow-token') ? above.workflowToken : own.workflowToken;
  const workflowToken = token ?? above.workflowToken;
  const approval = left('approval') || !approvalLoosened(above.approval, own.approval) ? own.approval : undefined;
  const limits = all.reduce<ExceptionLimits>((sum, p) => narrower(sum, p.exceptionLimits), {});
  const mayExcept = left('exceptions');
  return {
    ...above,
    mode,
    ...(workflowToken === undefined ? {} : { workflowToken }),
    required: [...above.required, ...own.required],
    exceptions: [...above.exceptions, ...(mayExcept ? own.exceptions.filter((e) => !beyond(e, limits)) : [])],
    exceptionLimits: limitsUnder(above.exceptionLimits, own.exceptionLimits),
    identities: [...new Set([...above.identities, ...own.identities])],
    register: [...above.register, ...(left('agents') ? own.register : [])],
    ceilings: [...above.ceilings, ...own.ceilings],
    never: [...above.never, ...own.never],
    ...(approval ? { approval } : {}),
    customRules: [...above.customRules, ...own.customRules],
  };
}

/** In what an exception goes beyond limits; undefined: in nothing. */
export function beyond(
  { created, expires, ticket }: Exception,
  { maxDays, ticket: needed }: ExceptionLimits,
): string | undefined {
  if (needed === 'required' && ticket === undefined) return 'it needs `ticket`';
  if (maxDays === undefined) return undefined;
  if (created === undefined) return 'it needs `created`';
  const days = (Date.parse(expires) - Date.parse(created)) / 86_400_000;
  return days <= maxDays ? undefined : `it lasts ${days} days, and ${maxDays} are allowed`;
}

function narrower(a: ExceptionLimits, b: ExceptionLimits): ExceptionLimits {
  const maxDays = Math.min(a.maxDays ?? Number.POSITIVE_INFINITY, b.maxDays ?? Number.POSITIVE_INFINITY);
  const ticket = [a.ticket, b.ticket].includes('required') ? 'required' : (a.ticket ?? b.ticket);
  return { ...(Number.isFinite(maxDays) ? { maxDays } : {}), ...(ticket ? { ticket } : {}) };
}

function limitsUnder(above: ExceptionLimits, own: ExceptionLimits): ExceptionLimits {
  const accepted = above.embeddedTokens === 'accepted' && own.embeddedTokens !== 'refused';
  return { ...narrower(above, own), embeddedTokens: accepted ? 'accepted' : 'refused' };
}

/** What grades a finding is kept apart by policy: see `graded`. */
function withView(views: readonly Policy[], own: Policy, above: readonly Policy[]): readonly Policy[] {
  const now = views.map((view) => withDelegated(view, own, above));
  const parent = now.at(-1) ?? own;
  const workflowToken = own.workflowToken ?? parent.workflowToken;
  const allow = (key: ListKey): readonly string[] =>
    own.stated.has(`allow.${key}`) && !delegates(above, `allow.${key}`) ? own.allow[key] : parent.allow[key];
  const fixtures = own.stated.has('token-fixtures') && !delegates(above, 'token-fixtures');
  const view: Policy = {
    ...own,
    severities: [...statements(own), ...parent.severities],
    rules: new Map(),
    allow: mapAllow(allow, modelsUnder(parent.allow.models, own.allow.models, delegates(above, 'allow.models'))),
    tokenFixtures: fixtures ? own.tokenFixtures : parent.tokenFixtures,
    ...(workflowToken === undefined ? {} : { workflowToken }),
  };
  return [...now, view];
}

/** What is delegated is said by all above too. Lists add up: what the organisation knows stays known. */
function withDelegated(view: Policy, own: Policy, above: readonly Policy[]): Policy {
  const token = delegates(above, 'defaults.workflow-token') ? own.workflowToken : undefined;
  const add = (key: string, a: readonly string[], b: readonly string[]): readonly string[] =>
    delegates(above, key) ? [...a, ...b] : a;
  const models = view.allow.models && add('allow.models', view.allow.models, own.allow.models ?? []);
  return {
    ...view,
    severities: [...delegatedStatements(own, above), ...view.severities],
    allow: mapAllow((key) => add(`allow.${key}`, view.allow[key], own.allow[key]), models),
    tokenFixtures: add('token-fixtures', view.tokenFixtures, own.tokenFixtures),
    ...(token === undefined ? {} : { workflowToken: token }),
  };
}

type ListKey = Exclude<keyof AllowLists, 'models'>;

function mapAllow(of: (key: ListKey) => readonly string[], models: readonly string[] | undefined): AllowLists {
  const lists = {
    servers: of('servers'),
    hosts: of('hosts'),
    actions: of('actions'),
    marketplaces: of('marketplaces'),
  };
  return models ? { ...lists, models } : lists;
}

/** Without a list every model is allowed, so that a first one tightens. */
function modelsUnder(
  parent: readonly string[] | undefined,
  own: readonly string[] | undefined,
  left: boolean,
): readonly string[] | undefined {
  return own && !(left && parent) ? own : parent;
}

/** All that a policy says of severities, in the order in which it decides. */
function statements({ severities, rules }: Policy): readonly ScopedSeverity[] {
  return [...severities, ...[...rules].map(([id, severity]) => ({ rules: [id], severity }))];
}

function delegatedStatements({ severities, rules }: Policy, above: readonly Policy[]): readonly ScopedSeverity[] {
  const everyRule = above.every(({ delegated }) => delegated.includes('severities') || delegated.includes('rules'));
  const byName = (above[0]?.delegated ?? []).flatMap((key) => /^rules\.(.+)$/.exec(key)?.[1] ?? []);
  const bySeverity = severities.flatMap((s): ScopedSeverity[] => {
    if (!s.rules && everyRule) return [s];
    const left = (s.rules ?? byName).filter((id) => delegatesRule(above, id, 'severities'));
    return left.length > 0 ? [{ ...s, rules: left }] : [];
  });
  const byRule = [...rules].flatMap(([id, severity]) => (delegatesRule(above, id) ? [{ rules: [id], severity }] : []));
  return [...bySeverity, ...byRule];
}

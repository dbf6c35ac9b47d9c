import type { Span, Value } from '../document/value.ts';
import { at, entries, items, strings, text } from '../document/value.ts';
import type { Severity } from '../finding.ts';
import { approvalOf } from './approval-rules.ts';
import { customRule } from './custom-rules-read.ts';
import type { Capability, Exception, ExceptionLimits, Limit, Policy, Registration, Scope } from './policy.ts';
import { referenceOf } from './reference.ts';

/** The policy of a document that is known to keep to the schema. */
export function policyOf(root: Value, source: string, digest: string, path?: string): Policy {
  const all = (...path: string[]): readonly Value[] => items(at(root, ...path));
  const token = text(at(root, 'defaults', 'workflow-token'));
  const extended = referenceOf(at(root, 'extends'));
  return {
    source,
    digest,
    ...(path === undefined ? {} : { path }),
    stated: statedIn(root),
    ...(extended ? { extends: extended } : {}),
    delegated: words(at(root, 'delegate')) ?? [],
    mode: text(at(root, 'mode')) === 'warn' ? 'warn' : 'enforce',
    ...(token === undefined ? {} : { workflowToken: token === 'read' ? 'read' : 'write' }),
    rules: new Map(entries(at(root, 'rules')).map((e) => [e.key, severity(e.value)])),
    severities: all('severities').map((v) => ({ ...scope(v), severity: severity(at(v, 'severity')) })),
    allow: {
      servers: words(at(root, 'allow', 'servers')) ?? [],
      hosts: words(at(root, 'allow', 'hosts')) ?? [],
      actions: words(at(root, 'allow', 'actions')) ?? [],
      marketplaces: words(at(root, 'allow', 'marketplaces')) ?? [],
      ...(at(root, 'allow', 'models') ? { models: words(at(root, 'allow', 'models')) ?? [] } : {}),
    },
    required: all('require').map((v) => {
      const own = severity(at(v, 'severity'));
      const control = text(at(v, 'control'));
      return {
        ...scope(v),
        control: control === 'sandbox' || control === 'environment' ? control : 'record',
        severity: own === 'off' ? 'block' : own,
      };
    }),
    exceptions: all('exceptions').map(exception),
    exceptionLimits: limitsOf(root),
    tokenFixtures: words(at(root, 'token-fixtures')) ?? [],
    identities: words(at(root, 'identities', 'paths')) ?? [],
    register: all('agents').map(registration),
    ceilings: all('ceilings').map(limit),
    never: all('never').map(limit),
    ...(at(root, 'approval') ? { approval: approvalOf(at(root, 'approval')) } : {}),
    customRules: all('custom-rules').map(customRule),
  };
}

/** Keys of the file and of the maps in it, and the items of `severities`, of which each may say something else. */
function statedIn(root: Value): ReadonlyMap<string, Span> {
  const out = new Map<string, Span>();
  for (const { key, keySpan, value } of entries(root)) {
    out.set(key, keySpan);
    for (const inner of entries(value)) out.set(`${key}.${inner.key}`, inner.keySpan);
  }
  items(at(root, 'severities')).forEach((item, i) => {
    out.set(`severities.${i}`, item.span);
  });
  return out;
}

/** Without one: `block`, the gravest. */
function severity(value: Value | undefined): Severity | 'off' {
  const said = text(value);
  return said === 'warn' || said === 'note' || said === 'off' ? said : 'block';
}

function words(value: Value | undefined): string[] | undefined {
  return value?.kind === 'list' ? strings(value).map((s) => s.value) : undefined;
}

function scope(value: Value | undefined): Scope {
  const [rules, agents] = [words(at(value, 'rules')), words(at(value, 'agents'))];
  const [paths, formats] = [words(at(value, 'paths')), words(at(value, 'formats'))];
  return { ...(rules && { rules }), ...(agents && { agents }), ...(paths && { paths }), ...(formats && { formats }) };
}

function field(value: Value, key: string): string {
  return text(at(value, key)) ?? '';
}

function exception(value: Value): Exception {
  const [fingerprint, ticket, created] = [
    text(at(value, 'fingerprint')),
    text(at(value, 'ticket')),
    text(at(value, 'created')),
  ];
  const capability: Capability = {
    rule: field(value, 'rule'),
    agent: field(value, 'agent'),
    uses: words(at(value, 'uses')) ?? [],
  };
  return {
    ...(fingerprint === undefined ? { capability } : { fingerprint }),
    owner: field(value, 'owner'),
    reason: field(value, 'reason'),
    ...(ticket === undefined ? {} : { ticket }),
    ...(created === undefined ? {} : { created }),
    expires: field(value, 'expires'),
    span: value.span,
  };
}

function limitsOf(root: Value): ExceptionLimits {
  const days = at(root, 'exception-limits', 'max-days');
  const ticket = text(at(root, 'exception-limits', 'ticket'));
  const tokens = text(at(root, 'exception-limits', 'embedded-tokens'));
  return {
    ...(days?.kind === 'number' ? { maxDays: days.value } : {}),
    ...(ticket === undefined ? {} : { ticket: ticket === 'required' ? 'required' : 'optional' }),
    ...(tokens === undefined ? {} : { embeddedTokens: tokens === 'accepted' ? 'accepted' : 'refused' }),
  };
}

function registration(value: Value): Registration {
  const path = text(at(value, 'path'));
  return {
    name: field(value, 'name'),
    ...(path === undefined ? {} : { path }),
    owner: field(value, 'owner'),
    purpose: field(value, 'purpose'),
    expires: field(value, 'expires'),
    grants: words(at(value, 'grants')) ?? [],
    span: value.span,
  };
}

function limit(value: Value): Limit {
  const { agents } = scope(value);
  const when = at(value, 'when');
  const reason = text(at(value, 'reason'));
  return {
    ...(agents && { agents }),
    uses: words(at(value, 'uses')) ?? [],
    ...(when ? { when: scope(when) } : {}),
    ...(reason === undefined ? {} : { reason }),
    span: value.span,
  };
}

import type { AccessBuilder } from '../../../access/builder.ts';
import type { DecisionList } from '../../../access/decision-list.ts';
import type { Sequence } from '../../../access/pattern.ts';
import type { Value } from '../../../document/value.ts';
import { at, entries, items, text } from '../../../document/value.ts';
import { tooMany } from '../document.ts';
import type { Field } from '../product.ts';
import { product } from '../product.ts';
import type { Grant } from '../put.ts';
import { entryOf } from '../put.ts';
import { REST, texts, WORD, word } from '../words.ts';
import type { KubernetesObject } from './objects.ts';

/**
 * Who may call a workload. Without a policy that allows, everyone may; with one, whoever a rule matches; what a policy
 * denies comes first. An empty rule matches everything, no rule nothing.
 * Source: istio.io/latest/docs/reference/config/security/authorization-policy
 */
export function readPolicies(objects: readonly KubernetesObject[], to: AccessBuilder): void {
  for (const o of objects)
    if (o.group === 'security.istio.io' && isTooLarge(o)) tooMany('ways to call', o.file, 'Istio', to);
  const byWorkload = new Map<string, KubernetesObject[]>();
  for (const o of objects) {
    if (o.kind !== 'AuthorizationPolicy' || o.group !== 'security.istio.io') continue;
    const key = `${o.namespace}/${targetOf(o)}`;
    byWorkload.set(key, [...(byWorkload.get(key) ?? []), o]);
  }
  for (const [key, policies] of byWorkload) {
    const first = policies[0];
    if (!first) continue;
    const of = (action: string): KubernetesObject[] =>
      policies.filter((p) => (text(at(p.value, 'spec', 'action')) ?? 'ALLOW') === action);
    const everyone: Grant = {
      effect: 'allow',
      uses: { sequences: [[`${ISTIO}\0`, REST]] },
      text: 'no policy allows, so everyone may call',
      file: first.file,
      span: first.span,
    };
    const allowing = of('ALLOW');
    const grants = [
      // An outside authoriser can only refuse, and is not known: taken out, what it may refuse is let through.
      ...[...of('DENY'), ...of('CUSTOM')].flatMap((p) => rulesOf(p, 'deny')),
      ...(allowing.length === 0 ? [everyone] : allowing.flatMap((p) => rulesOf(p, 'allow'))),
    ];
    const open: DecisionList = { default: 'deny', entries: [entryOf(everyone)] };
    to.agent({
      id: `identity kubernetes callers of ${key}`,
      name: `Callers of ${first.name}`,
      role: 'session',
      identity: { platform: 'Kubernetes', says: 'trust', agent: policies.find((p) => p.hint !== undefined)?.hint },
      defaults: open,
      list: { default: 'deny', entries: grants.map(entryOf) },
    });
  }
}

const ISTIO = 'istio';

function targetOf(policy: KubernetesObject): string {
  const labels = entries(at(policy.value, 'spec', 'selector', 'matchLabels')).map(
    (e) => `${e.key}=${text(e.value) ?? ''}`,
  );
  const refs = items(at(policy.value, 'spec', 'targetRefs')).map(
    (r) => `${text(at(r, 'kind')) ?? ''}/${text(at(r, 'name')) ?? ''}`,
  );
  return [...labels, ...refs].sort().join();
}

function rulesOf(policy: KubernetesObject, effect: 'allow' | 'deny'): Grant[] {
  return items(at(policy.value, 'spec', 'rules')).flatMap((rule): Grant[] => {
    const from = some(items(at(rule, 'from')).map((f) => at(f, 'source')));
    const to = some(items(at(rule, 'to')).map((t) => at(t, 'operation')));
    return from.flatMap((source) =>
      to.map((operation): Grant => {
        const { fields, lacking } = call(source, operation, items(at(rule, 'when')));
        const words = describe(source, operation);
        return { effect, uses: product(ISTIO, fields, lacking), text: words, file: policy.file, span: rule.span };
      }),
    );
  });
}

/** Sources times operations of one rule. */
const MOST_WAYS = 1_000;
const MOST_CONDITIONS = 200;

function isTooLarge(policy: KubernetesObject): boolean {
  return items(at(policy.value, 'spec', 'rules')).some((rule) => {
    const [from, to, when] = ['from', 'to', 'when'].map((k) => items(at(rule, k)).length);
    return (from ?? 0) * (to ?? 0) > MOST_WAYS || (when ?? 0) > MOST_CONDITIONS;
  });
}

function some(values: readonly (Value | undefined)[]): readonly (Value | undefined)[] {
  return values.length === 0 ? [undefined] : values;
}

const SOURCE = ['principals', 'requestPrincipals', 'namespaces', 'ipBlocks', 'remoteIpBlocks', 'serviceAccounts'];
const OPERATION = ['hosts', 'ports', 'methods', 'paths'];

/** A call is one word for each attribute, in this order, and the conditions that hold, by key. */
function call(source: Value | undefined, operation: Value | undefined, when: readonly Value[]) {
  const fields: Field[] = [];
  const lacking: Field[][] = [];
  const attribute = (value: Value | undefined, key: string): void => {
    const before: Field[] = [...fields.map((f): Field => (typeof f === 'string' ? f : [[WORD]]))];
    const not = texts(at(value, `not${key[0]?.toUpperCase()}${key.slice(1)}`));
    if (not.length > 0) lacking.push([...before, not.map((t) => matcher(t)), ' ']);
    const wanted = at(value, key);
    fields.push(wanted ? texts(wanted).map((t) => matcher(t)) : [[WORD]], ' ');
  };
  for (const key of SOURCE) attribute(source, key);
  for (const key of OPERATION) attribute(operation, key);
  const conditions = when
    .map((w) => ({
      key: word(text(at(w, 'key')) ?? ''),
      values: texts(at(w, 'values')),
      not: texts(at(w, 'notValues')),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const words = fields.map((f): Field => (typeof f === 'string' ? f : [[WORD]]));
  for (const c of conditions) {
    if (c.values.length > 0)
      fields.push(
        [[REST]],
        `[${c.key}=`,
        c.values.map((v) => matcher(v)),
        '] ',
      );
    if (c.not.length > 0) lacking.push([...words, [[REST]], `[${c.key}=`, c.not.map((v) => matcher(v)), '] ']);
  }
  fields.push([[REST]]);
  return { fields, lacking };
}

/** Exact, a start (`a*`), an end (`*a`), or present at all (`*`). */
function matcher(value: string): Sequence {
  if (value === '*') return [{ ...WORD, min: 1 }];
  if (value.endsWith('*')) return [word(value.slice(0, -1)), WORD];
  return value.startsWith('*') ? [WORD, word(value.slice(1))] : [word(value)];
}

function describe(source: Value | undefined, operation: Value | undefined): string {
  const said = [...entries(source), ...entries(operation)].map(
    (e) => `${e.key} ${texts(e.value).slice(0, 4).join(', ')}`,
  );
  return said.length === 0 ? 'anyone' : said.join('; ').slice(0, 300);
}

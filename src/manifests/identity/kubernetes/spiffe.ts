import type { AccessBuilder } from '../../../access/builder.ts';
import type { Sequence } from '../../../access/pattern.ts';
import { uses } from '../../../access/pattern.ts';
import type { Value } from '../../../document/value.ts';
import { at, entries, items, text } from '../../../document/value.ts';
import type { Field } from '../product.ts';
import { product } from '../product.ts';
import type { Grant } from '../put.ts';
import { putIdentity } from '../put.ts';
import { REST, texts, WORD, word } from '../words.ts';
import type { KubernetesObject } from './objects.ts';

const SPIFFE = 'spiffe';

/**
 * Which pods get which identity of a mesh. All of its selectors must fit; without one every pod gets it.
 * Source: github.com/spiffe/spire-controller-manager, docs/clusterspiffeid-crd.md
 */
export function readMeshIdentities(objects: readonly KubernetesObject[], to: AccessBuilder): void {
  for (const o of objects) {
    if (o.group !== 'spire.spiffe.io' || !/^Cluster(SPIFFEID|StaticEntry)$/.test(o.kind)) continue;
    const spec = at(o.value, 'spec');
    const template = text(at(spec, 'spiffeIDTemplate')) ?? text(at(spec, 'spiffeID')) ?? '';
    const tests = [
      ...labelTests('pod', at(spec, 'podSelector')),
      ...labelTests('namespace', at(spec, 'namespaceSelector')),
      ...[...texts(at(spec, 'workloadSelectorTemplates')), ...texts(at(spec, 'selectors'))].map(
        (t): Test => ({ key: `selector ${t}`, values: [[WORD]] }),
      ),
    ].sort((a, b) => (a.key < b.key ? -1 : 1));
    const fields: Field[] = [`${word(template)} for `];
    for (const t of tests) fields.push([[REST]], `[${word(t.key)}=`, t.values, '] ');
    const grant = (words: string, value: Value, uses1: Grant['uses']): Grant => ({
      effect: 'allow',
      uses: uses1,
      text: words,
      file: o.file,
      span: value.span,
    });
    const who = tests.length === 0 ? 'every pod' : tests.map((t) => t.key).join(', ');
    const grants = [
      grant(`the identity ${template} for ${who}`, spec ?? o.value, product(SPIFFE, [...fields, [[REST]]])),
    ];
    for (const key of ['admin', 'downstream']) {
      const value = at(spec, key);
      if (value?.kind === 'boolean' && value.value) grants.push(grant(key, value, uses(SPIFFE, [key])));
    }
    for (const other of items(at(spec, 'federatesWith')))
      grants.push(
        grant(`federates with ${text(other) ?? ''}`, other, uses(SPIFFE, [`federates ${word(text(other) ?? '')}`])),
      );
    const of = { platform: 'Kubernetes', says: 'grants', agent: o.hint } as const;
    putIdentity({ id: `spiffe ${o.kind} ${o.name}`, name: `Kubernetes ${o.kind} ${o.name}`, of }, grants, to);
  }
}

interface Test {
  readonly key: string;
  readonly values: readonly Sequence[];
}

/** Labels that must be there. Tests other than for a value are compared by their text. */
function labelTests(of: string, selector: Value | undefined): Test[] {
  const labels = entries(at(selector, 'matchLabels')).map(
    (e): Test => ({ key: `${of} ${e.key}`, values: [[word(text(e.value) ?? '')]] }),
  );
  const more = items(at(selector, 'matchExpressions')).map((e): Test => {
    const [key, operator, values] = [text(at(e, 'key')) ?? '', text(at(e, 'operator')) ?? '', texts(at(e, 'values'))];
    if (operator === 'In') return { key: `${of} ${key}`, values: values.map((v) => [word(v)]) };
    return operator === 'Exists'
      ? { key: `${of} ${key}`, values: [[WORD]] }
      : { key: `${of} ${key} ${operator} ${[...values].sort().join()}`, values: [['true']] };
  });
  return [...labels, ...more];
}

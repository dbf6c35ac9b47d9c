import type { Value } from '../../document/value.ts';
import { at, entries, items, strings, text } from '../../document/value.ts';
import { holds, holdsLiteral, type Owner, said, talksTo } from '../deployed/facts.ts';
import { agentHint } from '../identity/hint.ts';
import { placeIn } from '../reading.ts';
import type { KubeObject } from './object.ts';
import { secretIn } from './pod.ts';

/**
 * Whether an object of Dapr is an agent's: a component that talks to a model, or one whose name, labels or apps say so.
 * Components are in every application that uses Dapr, so no other is claimed.
 */
export function isAgentsDapr(value: Value): boolean {
  if (!(text(at(value, 'apiVersion')) ?? '').startsWith('dapr.io/')) return false;
  if ((text(at(value, 'spec', 'type')) ?? '').startsWith('conversation.')) return true;
  const labels = entries(at(value, 'metadata', 'labels')).map((e) => text(e.value));
  const apps = [
    ...strings(at(value, 'scopes')).map((s) => s.value),
    ...items(at(value, 'spec', 'accessControl', 'policies')).map((p) => text(at(p, 'appId'))),
  ];
  return agentHint([text(at(value, 'metadata', 'name')), ...labels, ...apps]) !== undefined;
}

/**
 * A component with its secrets, its address and the apps that may use it: all of its namespace where `scopes` names none.
 * False for kinds that are not read. Source: docs.dapr.io/reference/resource-specs/component-schema
 */
export function readDapr(object: KubeObject): boolean {
  if (object.kind !== 'Component') return false;
  const { file, to, space, spec, value } = object;
  const owner: Owner = { agent: `Dapr component ${object.name}`, file, to, space };
  for (const item of items(at(spec, 'metadata'))) readItem(item, owner);
  const scopes = at(value, 'scopes');
  const listed = strings(scopes).map((s) => s.value);
  const all = 'an app of its namespace';
  const alternatives = listed.length === 0 ? [[all]] : listed.map((app) => [all, `called ${app}`]);
  const what = `${file.path.toLowerCase()} Dapr component ${object.name}`;
  to.fact({
    kind: 'exposure',
    agent: owner.agent,
    subject: what,
    what,
    part: 'the agent',
    alternatives,
    text: listed.length === 0 ? 'every app of its namespace' : listed.join(', or '),
    place: placeIn(file, scopes?.span ?? object.span),
  });
  return true;
}

function readItem(item: Value, owner: Owner): void {
  const name = said(item, 'name');
  if (!name) return;
  const secret = said(item, 'secretKeyRef', 'name');
  const value = at(item, 'value');
  if (secret) {
    const reference = `${secret.words}/${text(at(item, 'secretKeyRef', 'key')) ?? ''}`;
    holds(owner, name.words, reference, secret.span, 'standing-reference', secretIn(owner, reference));
  } else if (value) holdsLiteral(owner, name.words, value);
  if (/^(endpoint|url|baseUrl|host)$/i.test(name.words) && /:\/\//.test(text(value) ?? ''))
    talksTo(owner, value, 'endpoint');
}

import type { Pattern, Sequence } from '../../../access/pattern.ts';
import { union } from '../../../access/pattern.ts';
import type { Span, Value } from '../../../document/value.ts';
import { at, items, strings } from '../../../document/value.ts';
import { product } from '../product.ts';
import type { Grant } from '../put.ts';
import { listed, REST, WORD, word } from '../words.ts';
import type { KubernetesObject } from './objects.ts';

/** A rule of a role, its fields as they are written. */
export interface PolicyRule {
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  readonly names: readonly string[];
  readonly urls: readonly string[];
}

/** Where the rule holds: one namespace, or (null) all of them and what lies in none. */
export type Scope = string | null;

/**
 * The requests that a rule lets through, as the API server decides (k8s.io/kubernetes, pkg/apis/rbac/v1/evaluation_helpers.go
 * and plugin/pkg/auth/authorizer/rbac): every field must match; `*` in a field is everything, `*` before `/scale` that sub-resource
 * of every resource, no names are all names. A request is `verb group/resource[/sub] name in namespace`; creating and
 * deleting whole collections name nothing, so that rules with names never let them through.
 */
export function requests(rule: PolicyRule, scope: Scope): Pattern {
  const urls =
    scope === null && rule.urls.length > 0
      ? [product(KUBERNETES, [verbs(rule.verbs), ' url ', rule.urls.map(url)])]
      : [];
  const named = rule.names.length > 0 && !rule.names.includes('');
  const resources = (unnamed: boolean): readonly Sequence[] =>
    rule.resources.filter((r) => !unnamed || r.includes('/') || r === '*').map(resource);
  const rows = (chosen: readonly string[], unnamed: boolean): Pattern =>
    product(KUBERNETES, [
      verbs(chosen),
      ' ',
      rule.groups.map((g) => (g === '*' ? [WORD] : [groupWord(g)])),
      '/',
      resources(unnamed),
      ' ',
      rule.names.length === 0 ? [[WORD]] : rule.names.map((n) => [word(n)]),
      ' in ',
      [scope === null ? [REST] : [namespaceWord(scope)]],
    ]);
  if (!named || rule.verbs.includes('*')) return union(rows(rule.verbs, false), ...urls);
  const unnamed = rule.verbs.filter((v) => UNNAMED.has(v));
  const rest = rule.verbs.filter((v) => !UNNAMED.has(v));
  return union(rows(rest, false), rows(unnamed, true), ...urls);
}

export const KUBERNETES = 'kubernetes';
const UNNAMED = new Set(['create', 'deletecollection']);

/** The core group has no name. A group that is really called `core` is another. */
function groupWord(group: string): string {
  return group === '' ? 'core' : slashless(group === 'core' ? '"core"' : group);
}

/** A namespace that the file does not name is whatever it is applied to. */
export function namespaceWord(namespace: string): string {
  return namespace === '' ? 'its-own-namespace,-unnamed' : word(namespace);
}

function verbs(list: readonly string[]): readonly Sequence[] {
  return list.map((v) => (v === '*' ? [WORD] : [word(v)]));
}

function resource(text: string): Sequence {
  if (text === '*') return [WORD];
  if (text.startsWith('*/')) return [{ min: 1, max: 'many', not: ' []/' }, word(text.slice(1))];
  return [word(text)];
}

/** `*` at the end of an address stands for any rest; elsewhere it is itself. */
function url(text: string): Sequence {
  return text.endsWith('*') ? [word(text.replace(/\*{1,50}$/, '')), REST] : [word(text)];
}

function slashless(text: string): string {
  return word(text).replaceAll('/', '%2f');
}

/** The rules of a role, each a grant. Of very many, all that concern one kind of resource are one. */
export function ruleGrants(role: KubernetesObject, scope: Scope): readonly Grant[] {
  const found = items(at(role.value, 'rules')).map((item): Written => ({ rule: ruleOf(item), span: item.span }));
  const written = found.length > MOST_APART ? byResource(found) : found;
  return written
    .map(
      ({ rule, span }): Grant => ({
        effect: 'allow',
        uses: requests(rule, scope),
        text: inWords(rule),
        file: role.file,
        span,
      }),
    )
    .filter((g) => g.uses.sequences.length > 0 || g.uses.regexes !== undefined);
}

/** Above it, rules are compared by their resources: else each would be held against each. */
const MOST_APART = 60;

interface Written {
  readonly rule: PolicyRule;
  readonly span: Span;
}

/** The same rights, a rule for each group, resource and list of names; each stands where the last one stood. */
function byResource(written: readonly Written[]): readonly Written[] {
  const out = new Map<string, { rule: PolicyRule; verbs: Set<string>; span: Span }>();
  for (const { rule, span } of written) {
    for (const group of rule.groups)
      for (const resource of rule.resources) {
        if (out.size > MOST_ROWS) return written;
        const key = JSON.stringify([group, resource, [...rule.names].sort()]);
        const verbs = out.get(key)?.verbs ?? new Set();
        for (const verb of rule.verbs) verbs.add(verb);
        out.set(key, { rule: { ...rule, groups: [group], resources: [resource], urls: [] }, verbs, span });
      }
    if (rule.urls.length > 0)
      out.set(JSON.stringify([rule.urls, rule.verbs]), {
        rule: { ...rule, groups: [], resources: [] },
        verbs: new Set(rule.verbs),
        span,
      });
  }
  return [...out.values()].map(({ rule, verbs, span }) => ({ rule: { ...rule, verbs: [...verbs].sort() }, span }));
}

const MOST_ROWS = 20_000;

function ruleOf(item: Value): PolicyRule {
  const list = (key: string): string[] => strings(at(item, key)).map((v) => v.value);
  return {
    groups: list('apiGroups'),
    resources: list('resources'),
    verbs: list('verbs'),
    names: list('resourceNames'),
    urls: list('nonResourceURLs'),
  };
}

function inWords({ verbs: v, resources, urls, names }: PolicyRule): string {
  const what = listed([...resources, ...urls]);
  return `${listed(v, 8)} on ${what}${names.length === 0 ? '' : ` named ${listed(names)}`}`;
}

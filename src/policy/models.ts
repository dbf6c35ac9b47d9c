import { createHash } from 'node:crypto';
import type { Span, Value } from '../document/value.ts';
import { at, entries, text } from '../document/value.ts';
import type { Finding } from '../finding.ts';
import { formatsOf } from '../manifests/match.ts';
import { rule } from '../rules/unlisted-model.ts';
import { distrust, say } from '../untrusted.ts';
import { nameMatches } from './scope.ts';

export interface Documents {
  readonly base: readonly Document[];
  readonly head: readonly Document[];
}
interface Document {
  readonly path: string;
  readonly value: Value;
}

/** Models that manifests of head name and those of base do not, and that a list does not hold. Several lists hold each. */
export function modelFindings(lists: readonly (readonly string[])[], { base, head }: Documents): Finding[] {
  if (lists.length === 0) return [];
  const known = new Set(base.flatMap((d) => modelsIn(d.path, d.value).map((m) => keyOf(d.path, m.name))));
  const found = new Map<string, Finding>();
  for (const { path, value } of head) {
    for (const { name, span } of modelsIn(path, value)) {
      const key = keyOf(path, name);
      if (known.has(key) || found.has(key) || lists.every((list) => isListed(name, list))) continue;
      found.set(key, unlisted(path, name, span));
    }
  }
  return [...found.values()];
}

function isListed(name: string, list: readonly string[]): boolean {
  return list.some((glob) => nameMatches(glob.toLowerCase(), name.toLowerCase()));
}

function keyOf(path: string, name: string): string {
  return `${path}\0${name}`;
}

/**
 * Texts under keys such as `model`, `review_model`, `modelId` and `ANTHROPIC_MODEL`, wherever they stand, alone, in a list,
 * or as the name in a map: every client has keys of its own, and one that is passed over would be a model that nobody
 * looked at. Beside them, what a command line is given as `--model`. `inherit` is no model; what is computed could
 * be any.
 */
function modelsIn(path: string, root: Value): Named[] {
  const found: Named[] = [];
  const explained = explainedIn(path, root);
  const left: Value[] = [root];
  for (let value = left.pop(); value; value = left.pop()) {
    found.push(...onCommandLine(value));
    if (value.kind === 'list') left.push(...value.items);
    if (value.kind !== 'map') continue;
    for (const entry of value.entries) {
      if (entry.shadowed) continue;
      if (NAMES_MODEL.test(entry.key)) found.push(...namesOf(entry.value));
      else if (entry.key === 'models' && entry.value.kind === 'list') found.push(...texts(entry.value));
      left.push(entry.value);
    }
  }
  const inOrder = found.filter(({ name }) => name !== '' && name !== 'inherit' && !explained.has(name));
  return inOrder.sort((a, b) => a.span.startLine - b.span.startLine || a.span.startColumn - b.span.startColumn);
}

/** `--model NAME` and `--model=NAME`, in one text or as two items of a list. */
function onCommandLine(value: Value): Named[] {
  if (value.kind === 'string')
    return [...value.value.matchAll(FLAG)].map(([, name = '']) => ({ name, span: value.span }));
  if (value.kind !== 'list') return [];
  return value.items.flatMap((item, i) => {
    const next = value.items[i + 1];
    return item.kind === 'string' && item.value === '--model' && next ? texts(next) : [];
  });
}
const FLAG = /(?:^|\s)--model(?:=|\s+)["']?(\$\{\{[^}]{0,200}\}\}|[^\s"']{1,200})/g;

interface Named {
  readonly name: string;
  readonly span: Span;
}

function namesOf(value: Value): Named[] {
  if (value.kind !== 'map') return texts(value);
  return value.entries.flatMap((e) => (!e.shadowed && NAMES.test(e.key) ? texts(e.value) : []));
}

function texts(value: Value): Named[] {
  const all = value.kind === 'list' ? value.items : [value];
  return all.flatMap((v) => (v.kind === 'string' ? [{ name: v.value.trim(), span: v.span }] : []));
}

/**
 * Names that agents of Docker’s runtime use for what the file’s own `models` explains, and that is looked at itself. In a
 * file of another client such an entry explains nothing: it would be a way around the list.
 */
function explainedIn(path: string, root: Value): ReadonlySet<string> {
  const isShared = formatsOf(path).every((f) => f.claims);
  if (!isShared || at(root, 'agents')?.kind !== 'map') return new Set();
  const own = entries(at(root, 'models')).filter((e) => text(at(e.value, 'model')) !== undefined);
  return new Set(own.map((e) => e.key));
}

/** In a map under such a key: `model: {name: …}`, `model: {primary: …, fallbacks: […]}`. */
const NAMES = /^(?:name|id|primary|default|fallbacks?)$/i;
const NAMES_MODEL = /^[\w.-]{0,60}?model(?:[_-]?(?:name|id))?$/i;

function unlisted(path: string, name: string, span: Span): Finding {
  // Of the clients that a name alone tells, before those that claim files by what they say.
  const formats = formatsOf(path);
  const format = formats.find((f) => !f.claims) ?? formats[0];
  const agent = format?.clients[0] ?? format?.title ?? path;
  const identity = [rule.id, path.toLowerCase(), name].join('\0');
  return {
    rule: rule.id,
    severity: rule.severity,
    agent: distrust(agent),
    title: say`${agent} may now use the model ${name}, which the policy does not list`,
    why: [rule.why],
    remediation: [rule.remediation],
    place: { path: distrust(path), side: 'head', ...span },
    also: [],
    references: [],
    fingerprint: `aar1:${createHash('sha256').update(identity).digest('hex').slice(0, 32)}`,
  };
}

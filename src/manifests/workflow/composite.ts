import type { MapEntry, Span, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { belongsTo } from '../reading.ts';
import { agentSteps } from './agent-step.ts';

/** Work that may be spent on putting actions in place of their calls; a workflow that needs more is not read. */
export const MAX_EXPANDED = 5_000;

/** The workflows and local actions that are read together, by path. */
export type Documents = ReadonlyMap<string, { readonly file: SourceFile; readonly value: Value }>;

/**
 * The steps of a job with those of the repository's own actions in place of their calls: they run in the job, with its
 * token and its environment. Inputs are put in as far as they are written down.
 * Source: docs.github.com, "Metadata syntax", composite actions.
 */
export function expandedSteps(
  steps: readonly Value[],
  documents: Documents,
  budget: { left: number },
  depth = 0,
): readonly Value[] {
  return steps.flatMap((step): readonly Value[] => {
    const uses = text(at(step, 'uses'))?.trim() ?? '';
    const action = uses.startsWith('./') && depth < MAX_DEPTH ? actionAt(uses, documents) : undefined;
    if (!action || text(at(action.value, 'runs', 'using')) !== 'composite') return [step];
    const inner = items(at(action.value, 'runs', 'steps'));
    const given = valuesOf(entries(at(step, 'with')), entries(at(action.value, 'inputs')));
    const folder = action.file.path.slice(0, Math.max(0, action.file.path.lastIndexOf('/')));
    const put = (value: string): string => substituted(ownFolder(value, folder), 'inputs', given, budget);
    const own = inner.slice(0, Math.max(0, budget.left)).map((s) => mapped(s, put, action.file));
    budget.left -= own.length;
    const found = expandedSteps(
      own.map((s) => guardedBy(s, step)),
      documents,
      budget,
      depth + 1,
    );
    // A wrapper of an agent is that agent.
    return found.some((s) => agentSteps(s, { documents, holders: [] }).length > 0) ? found : [step, ...found];
  });
}

/** An action names its own folder by a variable. */
export function ownFolder(value: string, folder: string): string {
  return value.includes('action_path') || value.includes('ACTION_PATH')
    ? value.replace(/\$\{\{\s{0,20}github\.action_path\s{0,20}\}\}|\$\{?GITHUB_ACTION_PATH\}?/g, () => `./${folder}`)
    : value;
}

const MAX_DEPTH = 5;
const MAX_INPUT = 5_000;

function actionAt(uses: string, documents: Documents) {
  const folder = uses.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
  const before = folder === '' ? '' : `${folder}/`;
  return documents.get(`${before}action.yml`) ?? documents.get(`${before}action.yaml`);
}

/** What the caller gives, and the defaults of what it does not. */
export function valuesOf(given: readonly MapEntry[], declared: readonly MapEntry[]): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const e of declared) out.set(e.key.toLowerCase(), scalar(at(e.value, 'default')) ?? '');
  for (const e of given) out.set(e.key.toLowerCase(), scalar(e.value) ?? '');
  return out;
}

/** Puts values in for `${{ inputs.name }}` that stand alone in their braces; other expressions stay as they are. */
export function substituted(
  value: string,
  context: 'inputs' | 'secrets',
  values: ReadonlyMap<string, string>,
  budget: { left: number },
): string {
  if (!value.includes('${{')) return value;
  const form = context === 'inputs' ? INPUT : SECRET;
  budget.left -= Math.floor(value.length / MAX_INPUT);
  if (budget.left <= 0) return value;
  return value.replace(form, (whole: string, name: string) => {
    const known = values.get(name.toLowerCase());
    if (known === undefined) return context === 'secrets' && name.toUpperCase() !== 'GITHUB_TOKEN' ? '' : whole;
    if (budget.left <= 0) return whole;
    budget.left -= Math.ceil(known.length / 500);
    return known.length > MAX_INPUT ? whole : known;
  });
}
const INPUT = /\$\{\{\s{0,20}inputs\.([\w-]{1,100})\s{0,20}\}\}/g;
const SECRET = /\$\{\{\s{0,20}secrets\.([\w-]{1,100})\s{0,20}\}\}/gi;

/** A copy whose strings are changed and whose places are those of another file than the one that is read. */
export function mapped(value: Value, put: (text: string) => string, file: SourceFile): Value {
  const span = foreign(value.span, file);
  if (value.kind === 'string') return { ...value, value: put(value.value), span };
  if (value.kind === 'list') return { ...value, items: value.items.map((v) => mapped(v, put, file)), span };
  if (value.kind !== 'map') return { ...value, span };
  return {
    ...value,
    span,
    entries: value.entries.map((e) => ({ ...e, keySpan: foreign(e.keySpan, file), value: mapped(e.value, put, file) })),
  };
}

function foreign(span: Span, file: SourceFile): Span {
  const own = { ...span };
  belongsTo(own, file);
  return own;
}

/** A step of an action runs only where its call does, and has the variables that are set for the call. */
function guardedBy(step: Value, call: Value): Value {
  if (step.kind !== 'map') return step;
  const added = entries(call).filter((e) => e.key === 'if' && !at(step, 'if'));
  const given = entries(call).find((e) => e.key === 'env');
  const own = entries(at(step, 'env'));
  const kept = given?.value.kind === 'map' ? given.value.entries.filter((e) => !own.some((o) => o.key === e.key)) : [];
  if (given?.value.kind !== 'map' || kept.length === 0)
    return added.length === 0 ? step : { ...step, entries: [...step.entries, ...added] };
  const env: MapEntry = { ...given, value: { ...given.value, entries: [...kept, ...own] } };
  return { ...step, entries: [...step.entries.filter((e) => e.key !== 'env'), ...added, env] };
}

function scalar(value: Value | undefined): string | undefined {
  if (value?.kind === 'boolean') return String(value.value);
  return value?.kind === 'number' ? value.raw : text(value);
}

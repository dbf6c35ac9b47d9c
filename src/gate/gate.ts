import type { Span, Value } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import { parseYaml } from '../document/yaml.ts';

/** A step or job that runs this review, with what decides whether it runs and what its answer counts. */
export interface Gate {
  readonly path: string;
  readonly job: string;
  /** What is run, without its revision; empty for a command line. */
  readonly name: string;
  readonly revision: string;
  /** The command line; empty for an action. */
  readonly script: string;
  /** Conditions of the job and of the step, together; empty: always. */
  readonly conditions: string;
  readonly mayFail: boolean;
  readonly needs: readonly string[];
  readonly inputs: ReadonlyMap<string, string>;
  /** Events with their activities and filters; empty for an action of the repository. */
  readonly events: ReadonlyMap<string, { readonly types: readonly string[]; readonly filters: readonly string[] }>;
  readonly permissions: ReadonlyMap<string, string> | undefined;
  readonly span: Span;
}

/** The places of a workflow, or of an action made of steps, that run this review. Unreadable text has none. */
export function gatesIn(path: string, source: string): readonly Gate[] {
  if (!MENTIONS.test(source)) return [];
  const parsed = parseYaml(source);
  const root = parsed.ok ? parsed.documents[0] : undefined;
  if (!root) return [];
  const jobs = [...entries(at(root, 'jobs')), ...entries(root).filter((e) => e.key === 'runs')].slice(0, MAX_JOBS);
  return jobs.flatMap(({ key, value }) => {
    const gate = (step: Value | undefined): Gate | undefined => gateOf(path, root, key, value, step);
    return [gate(undefined), ...items(at(value, 'steps')).slice(0, MAX_STEPS).map(gate)].filter((g) => g !== undefined);
  });
}

const MENTIONS = /agent-access-review/i;
const MAX_JOBS = 500;
const MAX_STEPS = 1_000;

function gateOf(path: string, root: Value, job: string, value: Value, step: Value | undefined): Gate | undefined {
  const holder = step ?? value;
  const uses = text(at(holder, 'uses'))?.trim() ?? '';
  const run = step ? (text(at(step, 'run')) ?? '') : '';
  const isAction = /(^|\/)agent-access-review(\.ya?ml)?(\/[^@]*)?(@|$)/i.test(uses);
  if (!isAction && !MENTIONS.test(run)) return undefined;
  const [name = '', revision = ''] = isAction ? uses.split('@') : ['', ''];
  const both = [value, ...(step ? [step] : [])];
  const conditions = both.flatMap((v) => scalar(at(v, 'if')) ?? []);
  const needs = at(value, 'needs');
  const said = at(value, 'permissions') ?? at(root, 'permissions');
  return {
    path,
    job,
    name: name.toLowerCase(),
    revision,
    script: isAction ? '' : run,
    conditions: conditions
      .filter((c) => !/^(\$\{\{\s*)?(always\(\)|true|!\s*cancelled\(\))(\s*\}\})?$/.test(c))
      .join(' && '),
    mayFail: both.some((v) => !['', 'false'].includes(scalar(at(v, 'continue-on-error')) ?? '')),
    needs: [...(text(needs) === undefined ? [] : [text(needs) ?? '']), ...items(needs).flatMap((n) => text(n) ?? [])],
    inputs: new Map(entries(at(holder, 'with')).map((e) => [e.key.toLowerCase(), scalar(e.value) ?? ''])),
    events: eventsOf(root),
    permissions: said && permissionsOf(said),
    span: (step ?? value).span,
  };
}

function permissionsOf(said: Value): ReadonlyMap<string, string> {
  const word = text(said);
  if (word === undefined) return new Map(entries(said).map((e) => [e.key, text(e.value) ?? '']));
  const level = word.replace(/-all$/, '');
  return new Map(['contents', 'pull-requests'].map((scope) => [scope, level]));
}

function eventsOf(root: Value): Gate['events'] {
  const on = at(root, 'on');
  const none = { types: [], filters: [] };
  const word = text(on);
  if (word !== undefined) return new Map([[word, none]]);
  if (on?.kind === 'list')
    return new Map(on.items.flatMap((v) => (text(v) === undefined ? [] : [[text(v) ?? '', none]])));
  return new Map(
    entries(on).map((e) => {
      const types = at(e.value, 'types');
      const one = text(types);
      const filters = entries(e.value).filter((f) => /^(branches|paths|tags)(-ignore)?$/.test(f.key));
      return [
        e.key,
        {
          types: one === undefined ? items(types).flatMap((t) => text(t) ?? []) : [one],
          filters: filters.map(
            (f) => `${f.key} ${JSON.stringify(items(f.value).map((v) => text(v)))}${text(f.value) ?? ''}`,
          ),
        },
      ];
    }),
  );
}

function scalar(value: Value | undefined): string | undefined {
  if (value?.kind === 'boolean') return String(value.value);
  return value?.kind === 'number' ? value.raw : text(value)?.trim();
}

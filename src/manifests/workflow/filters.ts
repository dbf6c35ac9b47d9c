import type { Trigger, TriggerFilter } from '../../access/kinds/trigger.ts';
import type { Value } from '../../document/value.ts';
import { at, strings, text } from '../../document/value.ts';

/**
 * What narrows an event besides its activities. Of branches and tags, naming only the ones keeps out all of the others.
 * Source: docs.github.com, "Workflow syntax", `on.<push|pull_request|…>.<branches|tags|paths>`, `on.workflow_run.workflows`.
 */
export function filtersOf(event: Value | undefined): Pick<Trigger, 'filters'> {
  const refs = joined(filter(event, 'branches'), filter(event, 'tags'));
  const paths = filter(event, 'paths');
  const workflows = filter(event, 'workflows');
  const filters = { ...(refs && { refs }), ...(paths && { paths }), ...(workflows && { workflows }) };
  return Object.keys(filters).length === 0 ? {} : { filters };
}

function filter(event: Value | undefined, key: string): TriggerFilter | undefined {
  const [said, ignored] = [words(at(event, key)), words(at(event, `${key}-ignore`))];
  if (said.length === 0 && ignored.length === 0) return undefined;
  const only = said.filter((w) => !w.startsWith('!')).map((w) => `${key} ${w}`);
  const not = [...said.filter((w) => w.startsWith('!')).map((w) => w.slice(1)), ...ignored].map((w) => `${key} ${w}`);
  const all = only.length === 0 || only.includes(`${key} **`);
  return all && not.length === 0 ? undefined : { only: all ? null : only, not };
}

function joined(a: TriggerFilter | undefined, b: TriggerFilter | undefined): TriggerFilter | undefined {
  if (!a || !b) return a ?? b;
  return { only: a.only && b.only ? [...a.only, ...b.only] : (a.only ?? b.only), not: [...a.not, ...b.not] };
}

function words(value: Value | undefined): readonly string[] {
  const one = text(value);
  return one === undefined ? strings(value).map((s) => s.value) : [one];
}

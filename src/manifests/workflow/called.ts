import type { AccessBuilder } from '../../access/builder.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, entry, items, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import type { Documents } from './composite.ts';
import { expandedSteps, MAX_EXPANDED, mapped, substituted, valuesOf } from './composite.ts';
import { readJob } from './job.ts';
import { jobAgents } from './job-agents.ts';
import { tokenScopes } from './token.ts';

/**
 * A job that calls a workflow of this repository: the agents in it are the caller's, started as it is, with a token that
 * is no wider than the caller's, and with the secrets that it hands over. False where what is called is not here.
 * Source: docs.github.com, "Reusing workflow configurations".
 */
export function readCalled(
  workflow: Value,
  job: MapEntry,
  file: SourceFile,
  documents: Documents,
  to: AccessBuilder,
): boolean {
  const uses = text(at(job.value, 'uses'))?.trim() ?? '';
  const called = uses.startsWith('./') ? documents.get(uses.slice(2)) : undefined;
  if (!called) return false;
  const call = at(called.value, 'on', 'workflow_call');
  const budget = { left: MAX_EXPANDED };
  const inputs = valuesOf(entries(at(job.value, 'with')), entries(at(call, 'inputs')));
  const secrets = at(job.value, 'secrets');
  const handed = text(secrets) === 'inherit' ? undefined : valuesOf(entries(secrets), []);
  const put = (value: string): string => {
    const first = substituted(value, 'inputs', inputs, budget);
    return handed ? substituted(first, 'secrets', handed, budget) : first;
  };
  for (const inner of entries(at(called.value, 'jobs')).slice(0, 100)) {
    const steps = expandedSteps(items(at(inner.value, 'steps')), documents, budget);
    if (jobAgents(called.value, inner.value, steps, { documents, holders: [called.value, inner.value] }).length === 0)
      continue;
    const own = new Set(['uses', 'with', 'secrets', 'permissions', 'strategy']);
    const kept = entries(job.value).filter((e) => !own.has(e.key));
    const taken = entries(inner.value)
      .filter((e) => TAKEN.has(e.key) && !kept.some((k) => k.key === e.key))
      .map((e) => ({ ...e, value: mapped(e.value, put, called.file) }));
    const place = at(job.value, 'uses')?.span ?? job.keySpan;
    const make = (key: string, value: Value): MapEntry => ({ key, keySpan: place, value, shadowed: false });
    const list: Value = { kind: 'list', items: steps.map((s) => mapped(s, put, called.file)), span: place };
    const permissions = capped(workflow, job.value, called.value, inner.value);
    const value: Value = {
      kind: 'map',
      span: job.value.span,
      entries: [...kept, ...taken, make('steps', list), ...(permissions ? [make('permissions', permissions)] : [])],
    };
    const bare: Value =
      workflow.kind === 'map'
        ? { ...workflow, entries: workflow.entries.filter((e) => e.key !== 'env' && e.key !== 'permissions') }
        : workflow;
    const only = entries(at(called.value, 'jobs')).length === 1;
    readJob(bare, { ...job, key: only ? job.key : `${job.key} / ${inner.key}`, value }, file, documents, to);
  }
  return true;
}

const TAKEN = new Set(['env', 'runs-on', 'environment', 'container', 'if']);

/** Scopes that both name, at the lower level; where one side names none, the other's. */
function capped(workflow: Value, job: Value, inner: Value, innerJob: Value): Value | undefined {
  const said = (w: Value, j: Value): boolean => (entry(j, 'permissions') ?? entry(w, 'permissions')) !== undefined;
  const outer = said(workflow, job);
  if (!said(inner, innerJob)) return outer ? (at(job, 'permissions') ?? at(workflow, 'permissions')) : undefined;
  const asked = tokenScopes(inner, innerJob);
  const ceiling = new Map(tokenScopes(workflow, job).map((s) => [s.scope, s.level]));
  const kept = outer ? asked.filter((s) => ceiling.has(s.scope)) : asked;
  const place = at(job, 'uses')?.span ?? job.span;
  return {
    kind: 'map',
    span: place,
    entries: kept.map((s) => ({
      key: s.scope,
      keySpan: place,
      value: { kind: 'string', value: outer && ceiling.get(s.scope) === 'read' ? 'read' : s.level, span: place },
      shadowed: false,
    })),
  };
}

import type { AccessBuilder } from '../../access/builder.ts';
import type { Trigger } from '../../access/kinds/trigger.ts';
import type { Span, Value } from '../../document/value.ts';
import { at, entries, items, strings, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import type { AgentStep } from './agent-step.ts';
import type { Kept } from './condition.ts';
import { both, either, keeps, OPEN, STRANGERS } from './condition.ts';
import { isTrue } from './credentials.ts';
import { filtersOf } from './filters.ts';

/** Events that a stranger can cause, and that run with the repository's token and secrets. */
export const OPEN_EVENTS: ReadonlySet<string> = new Set([
  'pull_request_target',
  'issues',
  'issue_comment',
  'discussion',
  'discussion_comment',
  'pull_request_review',
  'pull_request_review_comment',
  'workflow_run',
  'fork',
  'watch',
]);
/** Activities that only people with triage rights cause. */
const TRIAGE = /^(un)?(labeled|assigned|pinned|locked)$|^(de)?milestoned$|^transferred$|^review_requested$/;

/** States who may start the agents of a job, and gives the events. */
export function readStart(
  workflow: Value,
  job: Value,
  agents: readonly AgentStep[],
  name: string,
  file: SourceFile,
  to: AccessBuilder,
): readonly string[] {
  const put = (
    event: string,
    who: Trigger['who'],
    words: string,
    span: Span,
    kept: Kept = OPEN,
    named = '',
    activities: readonly string[] | null = null,
    filters: Pick<Trigger, 'filters'> = {},
  ): void =>
    to.fact({
      kind: 'trigger',
      agent: name,
      subject: `${name} start`,
      event,
      who,
      name: named,
      keptOut: kept.out,
      onlyNames: kept.names,
      needsPhrase: kept.needsPhrase,
      activities,
      ...filters,
      how: event === 'workflow_dispatch' ? 'by hand' : event === 'schedule' ? 'on schedule' : 'on event',
      text: words,
      place: placeIn(file, span),
    });
  const checked = agents.length > 0 && agents.every((a) => a.checksActor);
  const found = events(workflow);
  for (const { event, span, types, filters } of found) {
    const kept = both(conditions(workflow, job, event), steps(agents, event));
    const closed = STRANGERS.every((s) => kept.out.includes(s));
    const open = OPEN_EVENTS.has(event) && !(types.length > 0 && types.every((t) => TRIAGE.test(t)));
    const who = closed ? 'maintainers' : open && !checked ? 'anyone' : 'writers';
    put(event, who, event, span, kept, '', activitiesOf(event, types), filters);
  }
  // The check is of whoever causes an event: by hand, by push and on schedule only those start it who may write anyway.
  const isOpen = found.some((e) => OPEN_EVENTS.has(e.event) || /^(pull_request|workflow_call)$/.test(e.event));
  for (const agent of isOpen ? agents : [])
    for (const one of letIn(agent)) put(one.event, one.who, one.text, one.span, OPEN, one.name);
  return found.map((e) => e.event);
}

/** A pull request's events count only these activities where none are named. */
function activitiesOf(event: string, types: readonly string[]): readonly string[] | null {
  if (types.length > 0) return types;
  return /^pull_request(_target)?$/.test(event) ? ['opened', 'synchronize', 'reopened'] : null;
}

interface Event {
  readonly event: string;
  readonly span: Span;
  readonly types: readonly string[];
  readonly filters: Pick<Trigger, 'filters'>;
}

function events(workflow: Value): Event[] {
  const on = at(workflow, 'on');
  if (!on) return [];
  const one = text(on);
  if (one !== undefined) return [{ event: one, span: on.span, types: [], filters: {} }];
  if (on.kind === 'list') return strings(on).map((s) => ({ event: s.value, span: s.span, types: [], filters: {} }));
  return entries(on).map((e) => {
    const types = at(e.value, 'types');
    const single = text(types);
    return {
      event: e.key,
      span: e.keySpan,
      types: single === undefined ? strings(types).map((s) => s.value) : [single],
      filters: filtersOf(e.value),
    };
  });
}

/** The job's condition, and those of the jobs that it needs: where one of them is skipped, so is this. */
function conditions(workflow: Value, job: Value, event: string): Kept {
  let kept = OPEN;
  const seen = new Set<string>();
  const waiting = [job];
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    const condition = conditionOf(here);
    kept = both(kept, keeps(condition, event));
    if (seen.size > MAX_NEEDED || /\b(always|failure|cancelled)\s*\(/.test(condition ?? '')) continue;
    const needs = at(here, 'needs');
    for (const name of [text(needs), ...items(needs).map((n) => text(n))]) {
      if (name === undefined || seen.has(name)) continue;
      seen.add(name);
      const needed = at(workflow, 'jobs', name);
      if (needed) waiting.push(needed);
    }
  }
  return kept;
}
const MAX_NEEDED = 50;

/** Whom the conditions of all agent steps keep out alike. */
function steps(agents: readonly AgentStep[], event: string): Kept {
  const all = agents.map((a) => keeps(conditionOf(a.step), event));
  return all.reduce(either, all[0] ?? OPEN);
}

function conditionOf(value: Value): string | undefined {
  const found = at(value, 'if');
  return found?.kind === 'boolean' ? String(found.value) : text(found);
}

interface LetIn {
  readonly event: 'people' | 'bots';
  readonly who: 'named' | 'anyone';
  readonly name: string;
  readonly text: string;
  readonly span: Span;
}

/**
 * Whom an action's own check lets in besides people with write access. Case and the ending `[bot]` do not count.
 * claude-code-action hears `allowed_non_write_users` only where it is given a token.
 */
function letIn(agent: AgentStep): LetIn[] {
  if (!agent.checksActor) return [];
  const out: LetIn[] = [];
  const read = (key: string, event: LetIn['event']): void => {
    const value = at(agent.step, 'with', key);
    const names = (text(value) ?? '').split(/[,\n]/).map((n) =>
      n
        .trim()
        .toLowerCase()
        .replace(/\[bot\]$/, ''),
    );
    for (const name of new Set(names.filter((n) => n !== ''))) {
      if (!value) continue;
      const star = name === '*';
      if (star && key === 'allow-bot-users') continue; // the action refuses it
      out.push({
        event,
        who: star ? 'anyone' : 'named',
        name: star ? '' : name,
        text: `${key}: ${star ? '*' : name}`,
        span: value.span,
      });
    }
  };
  if (agent.client === 'Claude Code') {
    if (text(at(agent.step, 'with', 'github_token'))) read('allowed_non_write_users', 'people');
    read('allowed_bots', 'bots');
  } else if (agent.client === 'Codex') {
    read('allow-users', 'people');
    read('allow-bot-users', 'bots');
    const own = at(agent.step, 'with', 'allow-bots');
    if (own && isTrue(own))
      out.push({ event: 'bots', who: 'named', name: 'github-actions', text: 'allow-bots: true', span: own.span });
  }
  return out;
}

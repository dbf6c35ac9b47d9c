import type { AccessBuilder } from '../../access/builder.ts';
import type { Entry } from '../../access/decision-list.ts';
import type { Trigger } from '../../access/kinds/trigger.ts';
import { ANY, SEPARATOR } from '../../access/pattern.ts';
import type { Span, Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import type { Kept } from '../workflow/condition.ts';
import { keeps, OPEN, STRANGERS } from '../workflow/condition.ts';
import { OPEN_EVENTS } from '../workflow/start.ts';
import type { Part, Unit } from './part.ts';
import { first, isFalse, make, words } from './part.ts';

/** `gh-aw start NUL skip-roles admin`: a start that something holds back. */
export const START = 'gh-aw start';

/**
 * Who starts the agent, and what holds a start back. Events of people are let in by role, a set in which each role
 * stands for itself: `[write]` keeps admins out. Source: gh-aw reference, "Triggers".
 */
export function readStart(unit: Unit, to: AccessBuilder): Entry[] {
  const own = unit.parts[0];
  if (!own || !unit.isWorkflow) return [];
  const on = at(own.front, 'on');
  const roles = words(at(on, 'roles') ?? at(own.front, 'roles'));
  const everyone = roles.some((r) => r.word === 'all');
  const put = putter(unit.name, own.file, to);
  for (const { event, span, types } of events(on)) {
    const kept = keeps(text(at(own.front, 'if')), event);
    const closed = STRANGERS.every((s) => kept.out.includes(s));
    const open = everyone && (OPEN_EVENTS.has(event) || /command$/.test(event));
    put(event, closed ? 'maintainers' : open ? 'anyone' : 'writers', event, span, kept, '', types);
  }
  const named = roles.length > 0 ? roles : DEFAULT_ROLES.map((r) => ({ word: r, span: at(own.front, 'on')?.span }));
  for (const { word, span } of named) {
    const all = word === 'all';
    put('people', all ? 'anyone' : 'named', `roles: ${word}`, span ?? own.front.span, OPEN, all ? '' : word);
  }
  for (const { word, span } of words(at(on, 'bots') ?? at(own.front, 'bots')))
    put('bots', 'named', `bots: ${word}`, span, OPEN, word.toLowerCase().replace(/\[bot\]$/, ''));
  for (const event of ['pull_request', 'pull_request_target'])
    for (const { word, span } of words(at(on, event, 'forks')))
      put(`${event} forks`, word === '*' ? 'anyone' : 'named', `forks: ${word}`, span, OPEN, word === '*' ? '' : word);
  return holds(unit, own);
}

const DEFAULT_ROLES = ['admin', 'maintainer', 'write'];
/** Keys of `on` that are no events. */
const NO_EVENT =
  /^(roles|bots|skip-.*|manual-approval|stop-after|reaction|status-comment|github-token|github-app|permissions|steps|needs|forks|labels|names|user-rate-limit|stale-check)$/;

function putter(name: string, file: SourceFile, to: AccessBuilder) {
  return (
    event: string,
    who: Trigger['who'],
    words: string,
    span: Span,
    kept: Kept,
    named: string,
    activities: readonly string[] | null = null,
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
      needsPhrase: kept.needsPhrase || /command$/.test(event),
      activities,
      how: event === 'workflow_dispatch' ? 'by hand' : event === 'schedule' ? 'on schedule' : 'on event',
      text: words,
      place: placeIn(file, span),
    });
}

function events(on: Value | undefined): { event: string; span: Span; types: readonly string[] | null }[] {
  if (!on) return [];
  if (on.kind !== 'map')
    return words(on).map(({ word, span }) => {
      // `daily`, `weekly on monday`: a schedule in words; `/name`: a command.
      const event = word.startsWith('/')
        ? 'slash_command'
        : /^[a-z_]+$/.test(word) && !FUZZY.test(word)
          ? word
          : 'schedule';
      return { event, span, types: null };
    });
  return entries(on)
    .filter((e) => !NO_EVENT.test(e.key))
    .map((e) => {
      // A command names the events in whose text it counts.
      const types = words(at(e.value, 'types') ?? at(e.value, 'events')).map((w) => w.word);
      return {
        event: e.key === 'command' ? 'slash_command' : e.key,
        span: e.keySpan,
        types: types.length > 0 && !types.includes('*') ? types : null,
      };
    });
}
/** A list, or one for each event. */
function listed(value: Value | undefined): readonly { readonly word: string; readonly span: Span }[] {
  if (value?.kind !== 'map') return words(value);
  return entries(value).flatMap((e) => words(e.value).map((w) => ({ ...w, word: `${e.key} ${w.word}` })));
}
const FUZZY = /^(hourly|daily|weekly|bi-weekly|monthly)$/;

/**
 * What holds a start back, as what is denied among all starts: what is lost is new access, and a workflow that goes
 * takes it along.
 */
function holds(unit: Unit, own: Part): Entry[] {
  const out: Entry[] = [];
  const deny = (what: string, file: SourceFile, span: Span | undefined): void => {
    out.push(make('deny', { sequences: [[`${START}${SEPARATOR}${what}`]] }, file, span, what));
  };
  for (const { file, front } of unit.parts) {
    const on = at(front, 'on');
    for (const key of ['skip-roles', 'skip-bots', 'skip-author-associations'])
      for (const { word, span } of listed(at(on, key))) deny(`${key}: ${word.toLowerCase()}`, file, span);
    for (const key of ['skip-if-match', 'skip-if-no-match', 'stop-after', 'user-rate-limit']) {
      const value = at(on, key) ?? at(front, key);
      if (value && !isFalse(value)) deny(key, file, value.span);
    }
    const approval = at(on, 'manual-approval');
    if (approval) deny('manual-approval', file, approval.span);
    for (const e of entries(on))
      for (const key of ['labels', 'names'])
        if (at(e.value, key)) deny(`${e.key} ${key}`, file, at(e.value, key)?.span);
  }
  const environment = first(unit, 'environment');
  if (environment) deny('environment', environment.file, environment.value.span);
  const open = { sequences: [[`${START}${SEPARATOR}`, ANY]] };
  return [...out, make('allow', open, own.file, own.front.span, 'starts that nothing holds back')];
}

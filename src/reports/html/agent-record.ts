import type { Place } from '../../finding.ts';
import type { AgentRecord, CredentialRecord, Grant, StartRecord, Statement } from '../../inventory/inventory.ts';
import { distrust } from '../../untrusted.ts';
import { day, first, grouped, mark, where } from './marks.ts';
import { code, type Markup, markup, NOTHING, sentence, words } from './markup.ts';
import { lifetimeGrade } from './traits.ts';

/** What a record says under one heading. */
export interface Section {
  readonly title: string;
  /** What more of it means: more access, less, or neither by itself. */
  readonly means: 'more' | 'less' | 'either';
  readonly items: readonly Item[];
}

export interface Item {
  readonly said: Markup;
  readonly place: Place | null;
}

/** All that is said of what an agent may do and has, in the order in which people ask; headings without items too. */
export function sections(agent: AgentRecord, callee: (id: string) => Markup): readonly Section[] {
  return [
    { title: 'May do unasked', means: 'more', items: agent.standing.map(grant) },
    { title: 'After a person is asked', means: 'either', items: agent.asked.map(grant) },
    { title: 'Held back', means: 'less', items: agent.guards.map(guard) },
    { title: 'May call', means: 'more', items: agent.calls.map((id) => ({ said: callee(id), place: null })) },
    { title: 'Credentials', means: 'more', items: agent.credentials.map(credential) },
    { title: 'Permissions', means: 'more', items: agent.permissions.map(statement) },
    { title: 'Started by', means: 'more', items: agent.startedBy.map(start) },
    { title: 'Programs that start by themselves', means: 'more', items: agent.programs.map(statement) },
    { title: 'Connections', means: 'more', items: agent.connections.map(statement) },
    { title: 'Trusts', means: 'more', items: (agent.trusts ?? []).map(statement) },
    { title: 'Isolation', means: 'either', items: agent.isolation.map(statement) },
    { title: 'Could not be read', means: 'either', items: agent.unknown.map(statement) },
  ];
}

/** The whole record. `callee` names an agent by its id. */
export function renderRecord(agent: AgentRecord, callee: (id: string) => Markup): Markup {
  const said = sections(agent, callee).filter((s) => s.items.length > 0);
  return markup`<div class="record">${said.map(section)}${about(agent)}</div>`;
}

export function renderItem({ said, place }: Item): Markup {
  return place ? markup`${said} ${where(place)}` : said;
}

/** Items of one heading that a page shows; the JSON report has all. */
export const ITEMS_MAX = 200;
export const JSON_HAS_MORE = 'more in the JSON report';

function section({ title, items }: Section): Markup {
  return markup`<section><h3>${title}</h3>${first(items, ITEMS_MAX, renderItem, JSON_HAS_MORE)}</section>`;
}

function grant({ text, weight, reach, what, place }: Grant): Item {
  const said = markup`${mark(weight, weight)} ${code(text)} <span class="what">${sentence(what)}</span> <span class="reach">${reach}</span>`;
  return { said, place };
}

function guard({ text, what, reach, place }: Grant): Item {
  return {
    said: markup`${code(text)} <span class="what">${sentence(what)}</span> <span class="reach">${reach}</span>`,
    place,
  };
}

function statement({ what, place }: Statement): Item {
  return { said: markup`<span class="what">${sentence(what)}</span>`, place };
}

function credential(held: CredentialRecord): Item {
  const said = markup`${code(held.name)} ${mark(lifetimeGrade(held), lifetimeText(held))} <span class="what">${sentence(held.what)}</span>`;
  return { said, place: held.place };
}

function start({ who, how, what, place }: StartRecord): Item {
  const grade = who === 'anyone' ? 'warn' : 'note';
  return { said: markup`${mark(grade, `${who}, ${how}`)} <span class="what">${sentence(what)}</span>`, place };
}

export function lifetimeText(held: CredentialRecord): string {
  return held.lifetime.replaceAll('-', ' ');
}

function about(agent: AgentRecord): Markup {
  const { registered, lastChange } = agent;
  return markup`<section><h3>Record</h3><ul>${[
    registered
      ? markup`<li>Owner ${code(distrust(registered.owner))}, until ${day(registered.expires)}${registered.expired ? markup` ${mark('block', 'expired')}` : null}</li><li>Purpose: <span class="what">${words(distrust(registered.purpose), { max: 400 })}</span></li>`
      : markup`<li>${mark('warn', 'no owner')} nobody registered it in the policy</li>`,
    agent.places.length === 0 ? NOTHING : markup`<li>Stands in ${manifests(agent)}</li>`,
    lastChange ? markup`<li>Last changed by commit ${code(distrust(lastChange.commit), { max: 64 })}</li>` : NOTHING,
    markup`<li>${code(distrust(agent.id), { max: 40 })}</li>`,
  ]}</ul></section>`;
}

/** Each file once. */
function manifests(agent: AgentRecord): Markup {
  const files = [...new Map(agent.places.map((p) => [code(p.path).html, code(p.path)])).values()];
  const more = files.length - FILES_MAX;
  const shown = files.slice(0, FILES_MAX).map((file, i) => (i === 0 ? file : markup`, ${file}`));
  return markup`${shown}${more > 0 ? ` and ${grouped(more)} more` : null}`;
}

const FILES_MAX = 20;

import type { Place, Severity } from '../../finding.ts';
import type { AgentRecord } from '../../inventory/inventory.ts';
import type { Untrusted } from '../../untrusted.ts';
import { distrust } from '../../untrusted.ts';
import { placeText } from '../words.ts';
import { code, type Markup, markup, NOTHING, words } from './markup.ts';

/** Small pieces that both pages use. Severity is always a word besides a colour and a shape. */
export type Grade = Severity | 'pass' | 'new' | 'gone';

export function mark(grade: Grade, text: string, tone: 'good' | 'bad' | '' = ''): Markup {
  return markup`<span class="w ${grade}${tone === '' ? '' : ` ${tone}`}">${text}</span>`;
}

export function where(place: Place): Markup {
  return markup`<span class="at">${code(placeText(place), { max: 160 })}</span>`;
}

/** One of the first screen's numbers. */
export function figure(count: number, label: string, grade?: Grade): Markup {
  return markup`<li${classOf(count > 0 ? grade : undefined)}><b>${grouped(count)}</b> <span>${label}</span></li>`;
}

/** `12,345`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A day from an ISO 8601 date; anything else as it is, in quotes of code. */
export function day(date: string): Markup {
  const iso = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(date)?.[0];
  return iso === undefined ? code(distrust(date), { max: 40 }) : markup`<time datetime="${iso}">${iso}</time>`;
}

/** `2026-11-21 10:12 UTC` from an ISO 8601 moment in UTC. */
export function moment(date: string): Markup {
  const [, iso, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[\d:.]*Z$/.exec(date) ?? [];
  if (iso === undefined || time === undefined) return day(date);
  return markup`<time datetime="${iso}T${time}Z">${iso} ${time} UTC</time>`;
}

/** A commit id short enough to read, a folder's name as it is. */
export function revisionText(revision: Untrusted<string>): Markup {
  const { html } = words(revision, { max: 80 });
  return code(/^[0-9a-f]{40,64}$/.test(html) ? distrust(html.slice(0, 12)) : revision, { max: 80 });
}

/** Names for places on the page: an agent's own id where it is one and nobody took it, else its number. */
export function anchors(agents: readonly AgentRecord[]): ReadonlyMap<AgentRecord, string> {
  const taken = new Set<string>();
  return new Map(
    agents.map((agent, i) => {
      const own = /^agent:([0-9a-f]{16})$/.exec(agent.id)?.[1];
      const name = own !== undefined && !taken.has(own) ? own : `n${i + 1}`;
      taken.add(name);
      return [agent, `agent-${name}`];
    }),
  );
}

/** The first of a list, and how many are left out. */
export function first<T>(list: readonly T[], max: number, render: (item: T) => Markup, rest: string): Markup {
  if (list.length === 0) return NOTHING;
  const more = list.length - max;
  const items = list.slice(0, max).map((item) => markup`<li>${render(item)}</li>`);
  return markup`<ul>${items}${more > 0 ? markup`<li class="more">and ${grouped(more)} ${rest}</li>` : null}</ul>`;
}

function classOf(grade: Grade | undefined): Markup {
  return grade === undefined ? NOTHING : markup` class="${grade}"`;
}

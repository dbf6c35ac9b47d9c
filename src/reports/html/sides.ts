import { ITEMS_MAX, type Item, JSON_HAS_MORE, renderItem } from './agent-record.ts';
import type { ChangedAgent, ChangedPart } from './compare-agents.ts';
import { first, grouped, mark } from './marks.ts';
import { type Markup, markup, NOTHING } from './markup.ts';

/** One agent before and after a change, beside each other. What stays is folded, what differs stands open. */
export function renderSides({ name, client, state, parts }: ChangedAgent): Markup {
  const differs = parts.filter((p) => p.gone.length + p.added.length > 0);
  const stays = parts.filter((p) => p.same.length > 0);
  const label =
    state === 'changed' ? NOTHING : markup` ${mark(state, state === 'new' ? 'new agent' : 'gone', TONE.more[state])}`;
  return markup`<article class="sides"><h3>${name} <small class="quiet">${client}</small>${label}</h3>
<div class="pair"><div class="side">Before</div><div class="side">After</div>${differs.map((part) => pair(part))}</div>
${same(stays)}</article>`;
}

function pair({ title, means, gone, added, same }: ChangedPart): Markup {
  const side = (name: string, state: 'new' | 'gone', items: readonly Item[]) => {
    const told = first(
      items.map(unmarked),
      ITEMS_MAX,
      (item) => markup`${mark(state, state, TONE[means][state])} ${renderItem(item)}`,
      JSON_HAS_MORE,
    );
    const nothing = markup`<span class="quiet">${same.length > 0 ? 'nothing else' : 'nothing'}</span>`;
    const empty = items.length === 0;
    return markup`<div data-side="${name}"${empty ? NO_ITEMS : null}><h4>${title}</h4>${empty ? nothing : told}</div>`;
  };
  return markup`${side('Before', 'gone', gone)}${side('After', 'new', added)}`;
}

/** The column says already which side a place is on. */
function unmarked({ said, place }: Item): Item {
  return { said, place: place && { ...place, side: 'head' } };
}

const NO_ITEMS = markup` class="none"`;

/** That a guard is gone is no relief. */
const TONE = {
  more: { new: 'bad', gone: 'good' },
  less: { new: 'good', gone: 'bad' },
  either: { new: '', gone: '' },
} as const;

function same(parts: readonly ChangedPart[]): Markup {
  const count = parts.reduce((sum, p) => sum + p.same.length, 0);
  if (count === 0) return NOTHING;
  const lists = parts.map(
    (p) => markup`<section><h4>${p.title}</h4>${first(p.same, ITEMS_MAX, renderItem, JSON_HAS_MORE)}</section>`,
  );
  return markup`<details class="same"><summary>${grouped(count)} unchanged</summary><div class="record">${lists}</div></details>`;
}

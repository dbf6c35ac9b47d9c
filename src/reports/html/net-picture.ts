import { pageLabel } from '../escape.ts';
import { first, grouped, mark } from './marks.ts';
import { type Markup, markup, NOTHING, sentence } from './markup.ts';
import { choose, type Link, linksByStart, type Net, type Spot } from './net.ts';
import { heightOf, type Layout, layout, WIDTH } from './net-layout.ts';

/** A picture of who reaches what, and the same as a list for whom a picture tells nothing. Empty for a net without links. */
export function renderNet(whole: Net, title: string): Markup {
  const { net, agents, left, unshown } = choose(whole, SPOTS_MAX);
  if (net.links.size === 0) return NOTHING;
  const plan = layout(net);
  const cut = [
    left > 0 ? `${grouped(left)} less powerful ${left === 1 ? 'agent is' : 'agents are'} left out` : '',
    unshown > 0 ? `${grouped(unshown)} more of what these reach ${unshown === 1 ? 'is' : 'are'} not drawn` : '',
  ].filter(Boolean);
  const said = `${grouped(agents)} ${agents === 1 ? 'agent' : 'agents'} with what they start, talk to, hold and call${cut.length > 0 ? `; ${cut.join('; ')}` : ''}.`;
  return markup`<section class="panel net" aria-labelledby="graph"><h2 id="graph">${title}</h2>
<p class="lead">${said} ${LEGEND}</p>
<div class="scroll" role="region" aria-label="Picture, can be scrolled" tabindex="0">${svg(net, plan)}</div>
<details class="fold"><summary>The same as a list</summary>${list(net)}</details></section>`;
}

const SPOTS_MAX = 60;
const LABEL_MAX = 28;
const LEGEND: Markup = markup`<span class="legend">${(['agent', 'program', 'remote', 'credential'] as const).map(
  (kind) =>
    markup`<span><svg width="12" height="12" viewBox="-6 -6 12 12" class="${kind}" aria-hidden="true">${glyph(kind)}</svg> ${kind}</span> `,
)}</span>`;

function svg(net: Net, plan: Layout): Markup {
  const links = [...net.links.values()].map((link) => line(link, plan));
  const spots = [...net.spots.values()].map((spot) => box(spot, plan));
  return markup`<svg role="img" aria-label="Agents and what they reach; the list below says the same" width="${plan.width}" height="${plan.height}" viewBox="0 0 ${plan.width} ${plan.height}"><defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>${links}${spots}</svg>`;
}

function box(spot: Spot, plan: Layout): Markup {
  const { x, y } = plan.places.get(spot.key) ?? { x: 0, y: 0 };
  const sign = spot.state === 'new' ? '+ ' : spot.state === 'gone' ? '− ' : '';
  const label: Markup = { html: pageLabel(spot.label, LABEL_MAX - sign.length) };
  const height = heightOf(spot);
  const note = spot.note
    ? markup`<text class="note" x="28" y="34">${{ html: pageLabel(spot.note, LABEL_MAX) }}</text>`
    : null;
  return markup`<g class="${spot.kind} ${spot.state ?? ''}" transform="translate(${x} ${y})"><rect width="${WIDTH}" height="${height}" rx="${spot.kind === 'agent' ? 14 : 4}"/><g transform="translate(15 ${height / 2})">${glyph(spot.kind)}</g><text x="28" y="18">${sign}${label}</text>${note}</g>`;
}

/** Each kind has a shape of its own, so that colour is not alone. */
function glyph(kind: Spot['kind']): Markup {
  const path = {
    agent: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
    program: 'M-4 -4h8v8h-8z',
    remote: 'M0 -5L5 0L0 5L-5 0z',
    credential: 'M0 -5L5 4H-5z',
  }[kind];
  return markup`<path class="glyph" d="${path}"/>`;
}

function line({ from, to, state }: Link, plan: Layout): Markup {
  const a = plan.places.get(from);
  const b = plan.places.get(to);
  if (!a || !b) return NOTHING;
  const [y1, y2] = [a.middle, b.middle];
  const [x1, right] = [a.x + WIDTH, b.x + WIDTH];
  // Back to a caller, or to one in the same column: around the right side.
  const path =
    b.x > a.x
      ? `M${x1} ${y1}C${x1 + 60} ${y1} ${b.x - 60} ${y2} ${b.x - 1} ${y2}`
      : `M${x1} ${y1}C${x1 + 50} ${y1} ${right + 50} ${y2} ${right + 1} ${y2}`;
  return markup`<path class="link ${state ?? ''}" d="${path}" marker-end="url(#tip)"/>`;
}

function list(net: Net): Markup {
  const items = [...linksByStart(net)].flatMap(([from, links]) => {
    const agent = net.spots.get(from);
    return agent
      ? [
          markup`<b>${agent.text}</b>${agent.note ? markup` <span class="quiet">${sentence(agent.note)}</span>` : null}${first(links, SPOTS_MAX, (link) => target(net, link), 'more')}`,
        ]
      : [];
  });
  return first(items, SPOTS_MAX, (item) => item, 'more');
}

function target(net: Net, { to, state }: Link): Markup {
  const spot = net.spots.get(to);
  if (!spot) return NOTHING;
  const verb = { agent: 'may call', program: 'starts', remote: 'talks to', credential: 'holds' }[spot.kind];
  return markup`${state ? markup`${mark(state, state)} ` : null}${verb}: ${spot.text}`;
}

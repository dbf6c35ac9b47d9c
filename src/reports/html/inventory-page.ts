import type { AgentRecord, Inventory, RepositoryInventory } from '../../inventory/inventory.ts';
import { policyText } from '../words.ts';
import { JSON_HAS_MORE } from './agent-record.ts';
import { type Row, renderTable } from './agent-table.ts';
import { anchors, figure, first, grouped, mark, moment, revisionText } from './marks.ts';
import { type Markup, markup, NOTHING, sentence, words } from './markup.ts';
import { netOf } from './net.ts';
import { renderNet } from './net-picture.ts';
import { page } from './page.ts';
import { power, TRAITS } from './traits.ts';

/**
 * An access review as one HTML file: all agents, worst first, to search, filter, sort and print. It works without its
 * script, which only hides and moves what stands there.
 */
export function renderInventoryPage(inventory: Inventory): string {
  const rows = inventory.repositories
    .flatMap((repository) => repository.agents.map((agent): Row => ({ agent, repository })))
    .sort((a, b) => power(b.agent) - power(a.agent));
  const agents = rows.map((r) => r.agent);
  const body = markup`${head(inventory, agents)}
<main>
${controls(agents)}
<section class="panel" aria-labelledby="agents-title"><h2 id="agents-title">Agents</h2>
<p class="lead" id="shown" role="status">${grouped(agents.length)} of ${grouped(agents.length)} agents shown</p>
${agents.length > 0 ? GRADES : null}
${agents.length > 0 ? renderTable(rows, anchors(agents)) : markup`<p class="empty">No agent was found.</p>`}
<p class="empty" id="none" hidden>No agent is like this. <button type="button" id="clear">Show all</button></p>
</section>
${renderNet(netOf(inventory.repositories), 'Agents and what they reach')}
${repositories(inventory.repositories)}
</main>`;
  return page(`Agent access: ${plainTitle(inventory)}`, body);
}

/** A title of our own words: names stand on the page, where what is hidden in them can be seen. */
function plainTitle({ repositories, generated }: Inventory): string {
  const count = repositories.length;
  return `${grouped(count)} ${count === 1 ? 'repository' : 'repositories'}, ${/^\d{4}-\d\d-\d\d/.exec(generated)?.[0] ?? ''}`;
}

function head({ repositories, generated }: Inventory, agents: readonly AgentRecord[]): Markup {
  const [only] = repositories;
  const count = (letter: string): number => {
    const trait = TRAITS.find((t) => t.letter === letter);
    return agents.filter((a) => trait?.of(a)).length;
  };
  const what =
    only && repositories.length === 1
      ? markup`<b>${words(only.repository, { max: 100 })}</b> at ${revisionText(only.revision)}, policy: ${sentence(policyText(only))}`
      : markup`<b>${grouped(repositories.length)} repositories</b>, ${policies(repositories)}`;
  return markup`<header class="top"><h1>Agent access</h1>
<p class="facts">${what}, made ${moment(generated)}</p>
<ul class="figures">
${figure(agents.length, agents.length === 1 ? 'agent' : 'agents')}
${figure(count('u'), 'unscoped, unasked', 'block')}
${figure(count('l'), 'with a long-lived credential', 'warn')}
${figure(count('o'), 'without an owner', 'warn')}
</ul></header>`;
}

function policies(repositories: readonly RepositoryInventory[]): Markup {
  const texts = new Map(repositories.map((r) => [sentence(policyText(r)).html, r]));
  const [one] = texts.values();
  if (one && texts.size === 1) return markup`policy: ${sentence(policyText(one))}`;
  return markup`<a href="#repositories">${grouped(texts.size)} policies</a>`;
}

const GRADES = markup`<p class="lead">A mark is the grade that the rules give: a change that adds a ${mark('block', 'block')} is blocked, ${mark('warn', 'warn')} wants a look, ${mark('note', 'note')} is good to know.</p>`;

/** Hidden until the script that they need runs. */
function controls(agents: readonly AgentRecord[]): Markup {
  if (agents.length === 0) return NOTHING;
  const chips = TRAITS.map(({ letter, label, of }) => {
    const count = agents.filter(of).length;
    return markup`<label><input type="checkbox" value="${letter}"${count === 0 ? markup` disabled` : null}><span>${label} <b>${grouped(count)}</b></span></label>`;
  });
  return markup`<form class="controls" id="controls" role="search" aria-label="Agents" hidden>
<label class="find"><span class="vh">Search agents</span><input type="search" id="find" placeholder="Search names, commands, credentials, owners…" autocomplete="off" spellcheck="false"></label>
<label class="order"><span>Sort by</span> <select id="order"></select></label>
<fieldset class="chips"><legend class="vh">Show only agents with</legend>${chips}</fieldset>
</form>`;
}

function repositories(all: readonly RepositoryInventory[]): Markup {
  const failed = all.filter((r) => r.failed);
  const items = all.filter((r) => all.length > 1 || r.remarks.length > 0 || r.failed);
  if (items.length === 0) return NOTHING;
  const lead =
    failed.length > 0
      ? markup`<p class="lead">${mark('block', 'not complete')} ${grouped(failed.length)} of ${grouped(all.length)} could not be inventoried.</p>`
      : null;
  const sorted = [...failed, ...items.filter((r) => !r.failed)];
  return markup`<section class="panel" aria-labelledby="repositories"><h2 id="repositories">${all.length > 1 ? 'Repositories' : 'What was not inspected'}</h2>${lead}<ul class="repositories">${sorted.map(repository)}</ul></section>`;
}

const REMARKS_MAX = 100;

function repository(item: RepositoryInventory): Markup {
  const remarks = first(item.remarks, REMARKS_MAX, (remark) => sentence(remark), JSON_HAS_MORE);
  const told = item.failed
    ? markup`<p>${mark('block', 'failed')} ${sentence(item.failed)}</p>`
    : markup`<span class="quiet">${revisionText(item.revision)}, ${grouped(item.manifests)} ${item.manifests === 1 ? 'manifest' : 'manifests'}, ${grouped(item.agents.length)} ${item.agents.length === 1 ? 'agent' : 'agents'}, policy: ${sentence(policyText(item))}</span>`;
  return markup`<li><b>${words(item.repository, { max: 100 })}</b> ${told}${remarks}</li>`;
}

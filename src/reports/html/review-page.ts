import type { AccessChange, Finding, Review } from '../../finding.ts';
import type { RepositoryInventory } from '../../inventory/inventory.ts';
import type { Prose } from '../../untrusted.ts';
import {
  ACCEPT_HINT,
  acceptedFindings,
  coverage,
  DECISION,
  furtherRemarks,
  openFindings,
  policyText,
  rangeText,
  reason,
} from '../words.ts';
import { JSON_HAS_MORE } from './agent-record.ts';
import { type ChangedAgent, changedAgents } from './compare-agents.ts';
import { renderFinding } from './finding-item.ts';
import { figure, first, grouped, mark, where } from './marks.ts';
import { code, type Markup, markup, NOTHING, sentence, words } from './markup.ts';
import { merged, netOf } from './net.ts';
import { renderNet } from './net-picture.ts';
import { page } from './page.ts';
import { renderSides } from './sides.ts';

/** Both sides of a change, as inventories of one repository. */
export interface Sides {
  readonly before: RepositoryInventory;
  readonly after: RepositoryInventory;
}

/** A review as one HTML file: the decision, the findings, and each agent that changed before and after. */
export function renderReviewPage(review: Review, sides: Sides): string {
  const changed = changedAgents(sides.before, sides.after);
  const body = markup`${head(review, changed.length, sides)}
<main>
${findings(openFindings(review), review.docs, review.findings.length)}
${agents(changed)}
${picture(sides)}
${more(review)}
</main>`;
  return page(`${DECISION[review.decision]}: agent access of a change`, body);
}

const FINDINGS_MAX = 500;
const AGENTS_MAX = 200;
const CHANGES_MAX = 100;

function head(review: Review, changed: number, { after }: Sides): Markup {
  const { counts, decision } = review;
  return markup`<header class="top"><div class="banner ${decision}">${mark(decision, DECISION[decision])}
<h1>${sentence(capital(reason(review)))}</h1></div>
<p class="facts"><b>${words(after.repository, { max: 100 })}</b> ${code(rangeText(review))}, ${coverage(review)}, policy: ${sentence(policyText(review))}</p>
<ul class="figures">
${figure(counts.block, 'blocking', 'block')}
${figure(counts.warn, counts.warn === 1 ? 'warning' : 'warnings', 'warn')}
${figure(counts.note, counts.note === 1 ? 'note' : 'notes')}
${figure(changed, changed === 1 ? 'agent changes' : 'agents change')}
</ul></header>`;
}

function capital(prose: Prose): Prose {
  const [start, ...rest] = prose;
  return typeof start === 'string' ? [start.charAt(0).toUpperCase() + start.slice(1), ...rest] : prose;
}

function findings(open: readonly Finding[], docs: string | undefined, all: number): Markup {
  if (open.length === 0) {
    const said =
      all > 0 ? 'All findings are accepted for a time.' : 'No finding: this change gives no agent new access.';
    return markup`<section class="panel" aria-labelledby="findings"><h2 id="findings">Findings</h2><p class="lead">${said}</p></section>`;
  }
  const shown = open.slice(0, FINDINGS_MAX).map((f) => renderFinding(f, docs));
  const rest = open.length - shown.length;
  return markup`<section class="panel" aria-labelledby="findings"><h2 id="findings">Findings</h2>
<ol class="findings">${shown}${rest > 0 ? markup`<li>and ${grouped(rest)} ${JSON_HAS_MORE}</li>` : null}</ol>
<details class="fold"><summary>Intended? How to accept a finding for a limited time</summary><p>${sentence(ACCEPT_HINT)}</p></details></section>`;
}

function agents(changed: readonly ChangedAgent[]): Markup {
  if (changed.length === 0) return NOTHING;
  const rest = changed.length - AGENTS_MAX;
  return markup`<section class="panel" aria-labelledby="agents"><h2 id="agents">Agents, before and after</h2>
<p class="lead">What differs stands open, what stays is folded.</p>
${changed.slice(0, AGENTS_MAX).map(renderSides)}
${rest > 0 ? markup`<p class="empty">and ${grouped(rest)} ${JSON_HAS_MORE}</p>` : null}</section>`;
}

/** Of the agents that reach something else than before, where any does. */
function picture({ before, after }: Sides): Markup {
  const net = merged(netOf([before]), netOf([after]));
  const starts = new Set([...net.links.values()].filter((l) => l.state).map((l) => l.from));
  const links = new Map([...net.links].filter(([, l]) => starts.has(l.from)));
  return renderNet({ spots: net.spots, links }, 'What they reach, before and after');
}

function more(review: Review): Markup {
  const { removed, moved } = review.access;
  const accepted = acceptedFindings(review);
  const parts = [
    accepted.length > 0
      ? panel(
          'Accepted findings',
          'accepted',
          markup`<ol class="findings">${accepted.slice(0, FINDINGS_MAX).map((f) => renderFinding(f, review.docs))}</ol>`,
        )
      : NOTHING,
    removed.length > 0 ? panel('Taken away: well done', 'removed', changes(removed)) : NOTHING,
    moved.length > 0 ? panel('Only moved, nothing new by it', 'moved', changes(moved)) : NOTHING,
  ];
  const remarks = furtherRemarks(review);
  const told =
    remarks.length > 0
      ? panel(
          'Remarks',
          'remarks',
          first(remarks, CHANGES_MAX, (r) => sentence(r), JSON_HAS_MORE),
        )
      : NOTHING;
  return markup`${parts}${told}`;
}

function panel(title: string, id: string, content: Markup): Markup {
  return markup`<section class="panel" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

function changes(list: readonly AccessChange[]): Markup {
  return first(list, CHANGES_MAX, (c) => markup`${sentence(c.summary)} ${where(c.place)}`, JSON_HAS_MORE);
}

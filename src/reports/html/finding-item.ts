import type { Finding } from '../../finding.ts';
import { distrust } from '../../untrusted.ts';
import { ruleUrl } from '../docs.ts';
import { acceptedSentence, placeText, witnessSentence } from '../words.ts';
import { mark } from './marks.ts';
import { code, lines, type Markup, markup, NOTHING, sentence } from './markup.ts';

/** One finding in full: what is new, where, why it matters, how to repair it. */
export function renderFinding(finding: Finding, docs: string | undefined): Markup {
  const { witness, references } = finding;
  const accepted = acceptedSentence(finding);
  const rows = [
    accepted.length > 0 ? row('Decided', sentence(accepted)) : NOTHING,
    witness ? row('What is new', sentence(witnessSentence(witness))) : NOTHING,
    row('Where', places(finding)),
    row('Why it matters', sentence(finding.why)),
    row('How to fix it', markup`${sentence(finding.remediation)}${suggestion(finding)}`),
    row('Rule', markup`${rule(finding, docs)} · ${code(distrust(finding.fingerprint))}`),
    references.length > 0 ? row('Standards', markup`<span class="quiet">${standards(finding)}</span>`) : NOTHING,
  ];
  const grade = accepted.length > 0 ? mark('pass', 'accepted') : mark(finding.severity, finding.severity);
  return markup`<li><h3>${grade} ${sentence(finding.title)}</h3><dl>${rows}</dl></li>`;
}

const ALSO_MAX = 20;
const SUGGESTION_MAX = 4000;

function row(term: string, text: Markup): Markup {
  return markup`<dt>${term}</dt><dd>${text}</dd>`;
}

function places({ place, also }: Finding): Markup {
  const more = also.length - ALSO_MAX;
  const others = also.slice(0, ALSO_MAX).map((p) => markup`, ${code(placeText(p))}`);
  return markup`${code(placeText(place))}${others}${more > 0 ? ` and ${more} more` : null}`;
}

function suggestion({ suggestion, place }: Finding): Markup {
  if (!suggestion) return NOTHING;
  const { replacement } = suggestion;
  const { startLine, endLine } = place;
  const where = startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`;
  if (replacement === '') return markup`<p>Suggested change: delete ${where}.</p>`;
  const cut = replacement.length > SUGGESTION_MAX ? markup`<p class="quiet">The rest is in the JSON report.</p>` : null;
  return markup`<p>Suggested change, in place of ${where}:</p><pre tabindex="0" aria-label="Suggested change">${lines(distrust(replacement.slice(0, SUGGESTION_MAX)))}</pre>${cut}`;
}

/** Linked only where the address of the running version's own docs is known. */
function rule(finding: Finding, docs: string | undefined): Markup {
  if (docs === undefined || !/^https:\/\/[\w.:/-]+$/.test(docs)) return markup`${finding.rule}`;
  return markup`<a href="${ruleUrl(docs, finding.rule)}" rel="noreferrer noopener">${finding.rule}</a>`;
}

function standards({ references }: Finding): string {
  return references.map((r) => `${r.id.startsWith(r.list) ? '' : `${r.list} `}${r.id} ${r.title}`).join(' · ');
}

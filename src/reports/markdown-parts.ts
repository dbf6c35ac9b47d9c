import type { Decision, Finding, Review, Severity } from '../finding.ts';
import type { LineRepairs } from '../repair/line-repair.ts';
import { who } from '../rules/who.ts';
import { distrust } from '../untrusted.ts';
import { ruleUrl, standardsUrl } from './docs.ts';
import { codeSpan, html, markdown, raw } from './escape.ts';
import { intended } from './intended.ts';
import { repairDiff } from './repair-diff.ts';
import {
  acceptedSentence,
  clause,
  firstSentence,
  placeText,
  plural,
  titleBesideAgent,
  witnessSentence,
} from './words.ts';

/** The pieces of which comment and summary are made: a row and a fold for each finding. */

export const TABLE_HEAD = '| | Agent | New access | Where | Why it matters | Fix |\n|:--|:--|:--|:--|:--|:--|';
export const ROWS_MAX = 10;

export const ICON: Readonly<Record<Decision | Severity, string>> = { block: '⛔', warn: '⚠️', pass: '✅', note: 'ℹ️' };

/** Rows of the table, worst first. What a row above says too is named by its number. */
export function findingRows(findings: readonly Finding[]): string[] {
  const told = new Map<string, number>();
  const once = (text: string, row: number): string => {
    const known = told.get(text);
    if (known === undefined) told.set(text, row);
    return known === undefined || text.length < SHORT ? text : `as ${known}`;
  };
  return findings.slice(0, ROWS_MAX).map((finding, i) => {
    const also = finding.also.length > 0 ? ` +${finding.also.length}` : '';
    const cells = [
      `${ICON[finding.severity]}&nbsp;${i + 1}`,
      markdown(who(raw(finding.agent)), CELL),
      markdown(titleBesideAgent(finding), CELL),
      codeSpan(placeText(finding.place), { ...CELL, max: 120 }) + also,
      once(markdown(clause(finding.why), CELL), i + 1),
      once(markdown(firstSentence(finding.remediation), CELL), i + 1),
    ];
    return `| ${cells.join(' | ')} |`;
  });
}

const CELL = { table: true, max: 80 };
const SHORT = 30;

export function findingFold(finding: Finding, index: number, review: Review, repairs: LineRepairs | undefined): string {
  const { witness } = finding;
  return fold(`${ICON[finding.severity]} ${index + 1}. ${html(finding.title)}`, [
    ...(witness ? [`**New:** ${markdown(witnessSentence(witness))}`] : []),
    `**Why it matters:** ${markdown(finding.why)}`,
    `**Fix:** ${markdown(finding.remediation)}`,
    ...repairDiff(finding, repairs?.get(finding.fingerprint)),
    `${places(finding)} · rule ${rule(finding, review)} · ${codeSpan(distrust(finding.fingerprint))}`,
    ...standards(finding, review),
    fold('Intended? What to write into the policy', intended(finding, review)),
  ]);
}

export function acceptedFold(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const lines = findings
    .slice(0, ROWS_MAX * 2)
    .map((f) => `- ${markdown(f.title)}, ${codeSpan(placeText(f.place))}. ${markdown(acceptedSentence(f))}`);
  const more = findings.length - lines.length;
  if (more > 0) lines.push(`- ${plural(more, 'more accepted finding')} in the JSON report`);
  return [fold(plural(findings.length, 'accepted finding'), [lines.join('\n')])];
}

const ALSO_MAX = 10;

/** GitHub reads Markdown within an element after an empty line; the summary is HTML and stays on one line. */
function fold(summary: string, paragraphs: readonly string[]): string {
  return ['<details>', `<summary>${summary}</summary>`, '', paragraphs.join('\n\n'), '', '</details>'].join('\n');
}

function places(finding: Finding): string {
  const shown = finding.also.slice(0, ALSO_MAX).map((p) => codeSpan(placeText(p)));
  const more = finding.also.length - shown.length;
  const also = shown.length > 0 ? `, also ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}` : '';
  return codeSpan(placeText(finding.place)) + also;
}

function rule({ rule: id }: Finding, { docs }: Review): string {
  return docs === undefined ? markdown([id]) : `[${markdown([id])}](${ruleUrl(docs, id)})`;
}

/** Each list once, with what it says of this. */
function standards({ references }: Finding, { docs }: Review): string[] {
  if (references.length === 0) return [];
  const lists = [...new Set(references.map((r) => r.list))].map((list) => {
    const entries = references.filter((r) => r.list === list).map((r) => `${r.id} ${r.title}`);
    const named = entries.every((e) => e.startsWith(list));
    return markdown([named ? entries.join(', ') : `${list}: ${entries.join(', ')}`]);
  });
  return [`${docs === undefined ? 'Standards' : `[Standards](${standardsUrl(docs)})`}: ${lists.join(' · ')}`];
}

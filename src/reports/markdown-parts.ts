import type { Decision, Finding, Severity } from '../finding.ts';
import { distrust } from '../untrusted.ts';
import { ruleUrl } from './docs.ts';
import { codeBlock, codeSpan, html, markdown } from './escape.ts';
import {
  ACCEPT_HINT,
  acceptedSentence,
  firstSentence,
  placeText,
  plural,
  titleBesideAgent,
  witnessSentence,
} from './words.ts';

/** The pieces of which comment and summary are made: a row and a fold for each finding. */

export const TABLE_HEAD = '| | Agent | New access | Where | Fix |\n|:--|:--|:--|:--|:--|';
export const ROWS_MAX = 10;

export const ICON: Readonly<Record<Decision | Severity, string>> = { block: '⛔', warn: '⚠️', pass: '✅', note: 'ℹ️' };

export function findingRow(finding: Finding, index: number): string {
  const cell = { table: true, max: 80 };
  const also = finding.also.length > 0 ? ` +${finding.also.length}` : '';
  const cells = [
    `${ICON[finding.severity]} ${index + 1}`,
    codeSpan(finding.agent, cell),
    markdown(titleBesideAgent(finding), cell),
    codeSpan(placeText(finding.place), { ...cell, max: 120 }) + also,
    markdown(firstSentence(finding.remediation), cell),
  ];
  return `| ${cells.join(' | ')} |`;
}

export function findingFold(finding: Finding, index: number, docs: string | undefined): string {
  const { witness, references } = finding;
  const listed = references
    .map((r) => markdown([`${r.id.startsWith(r.list) ? '' : `${r.list} `}${r.id} ${r.title}`]))
    .join(' · ');
  return fold(`${ICON[finding.severity]} ${index + 1}. ${html(finding.title)}`, [
    ...(witness ? [`**What is new.** ${markdown(witnessSentence(witness))}`] : []),
    `**Where.** ${places(finding)}`,
    `**Why it matters.** ${markdown(finding.why)}`,
    `**How to fix it.** ${markdown(finding.remediation)}`,
    ...suggestion(finding),
    `Rule ${docs === undefined ? markdown([finding.rule]) : `[${markdown([finding.rule])}](${ruleUrl(docs, finding.rule)})`} · ${codeSpan(distrust(finding.fingerprint))}`,
    ...(listed ? [`References: ${listed}`] : []),
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

/** How to accept a finding, with the entries to copy for the worst. */
export function acceptHint(findings: readonly Finding[]): string[] {
  const shown = findings.filter((f) => f.severity !== 'note').slice(0, 3);
  if (shown.length === 0) return [];
  const entries = shown.flatMap((f) => [
    `  - fingerprint: ${f.fingerprint}`,
    '    owner: "who answers for it"',
    '    reason: "why it is needed"',
    '    expires: YYYY-MM-DD',
  ]);
  return [
    fold('Intended? How to accept a finding for a limited time', [
      markdown(ACCEPT_HINT),
      codeBlock('yaml', distrust(['exceptions:', ...entries].join('\n'))),
    ]),
  ];
}

const ALSO_MAX = 10;
const SUGGESTION_LINES = 40;

/** GitHub reads Markdown within an element after an empty line; the summary is HTML and stays on one line. */
function fold(summary: string, paragraphs: readonly string[]): string {
  return ['<details>', `<summary>${summary}</summary>`, '', paragraphs.join('\n\n'), '', '</details>'].join('\n');
}

function places(finding: Finding): string {
  const shown = finding.also.slice(0, ALSO_MAX).map((p) => codeSpan(placeText(p)));
  const more = finding.also.length - shown.length;
  const also = shown.length > 0 ? `; also ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}` : '';
  return codeSpan(placeText(finding.place)) + also;
}

function suggestion(finding: Finding): string[] {
  if (!finding.suggestion) return [];
  const { startLine, endLine } = finding.place;
  const lines = startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`;
  const where = `${lines} of ${codeSpan(finding.place.path)}`;
  const { replacement } = finding.suggestion;
  if (replacement === '') return [`Suggested change: delete ${where}.`];
  const all = replacement.replace(/\r?\n$/, '').split(/\r\n?|\n/);
  const shown = all.slice(0, SUGGESTION_LINES).map((line) => `+${line.slice(0, 500)}`);
  const more = all.length > shown.length ? ` (the first ${shown.length} of ${plural(all.length, 'line')})` : '';
  return [`Suggested change of ${where}${more}:`, codeBlock('diff', distrust(shown.join('\n')))];
}

import type { Decision, Finding, Review, Severity } from '../finding.ts';
import type { Prose } from '../untrusted.ts';
import { distrust } from '../untrusted.ts';
import type { Paint } from './ansi.ts';
import { pad, painter, wrap } from './ansi.ts';
import { bare, inert, terminal } from './escape.ts';
import { textTable } from './text-table.ts';
import {
  ACCEPT_HINT,
  acceptedFindings,
  acceptedSentence,
  coverage,
  DECISION,
  furtherRemarks,
  narrowingSentence,
  openFindings,
  placeText,
  plural,
  policyText,
  rangeText,
  reason,
  SEVERITY,
  witnessSentence,
} from './words.ts';

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal; 100 unless told, never below 60. */
  readonly width?: number;
}

/** Findings told in full; the table names more, JSON has all. */
const DETAILS_MAX = 20;
const REMARKS_MAX = 20;
const SUGGESTION_LINES = 20;

/** The review for a terminal or a log: lines that end in a newline, none of which a runner takes for a command. */
export function renderText(review: Review, options: TextOptions): string {
  const page: Page = { paint: painter(options.color), color: options.color, width: Math.max(60, options.width ?? 100) };
  const open = openFindings(review);
  const quiet = review.decision === 'pass' && review.findings.length === 0;
  const lines = quiet
    ? [...quietLine(page, review), ...closing(page, review, '')]
    : [
        ...heading(page, review),
        ...open.slice(0, DETAILS_MAX).flatMap((f) => ['', ...findingLines(page, f, open.length > 1)]),
        ...(open.length > DETAILS_MAX ? ['', `  … ${plural(open.length - DETAILS_MAX, 'more finding')}`] : []),
        ...(open.length > 1 ? ['', ...textTable(open, page.paint, page.width)] : []),
        ...acceptedLines(page, review),
        ...spaced(closing(page, review, '  ')),
        '',
        ...(open.length > 0 ? block(page, '  ', terminal(ACCEPT_HINT), page.paint.dim) : []),
        ...footer(page, review),
      ];
  return `${lines.map(inert).join('\n')}\n`;
}

interface Page {
  readonly paint: Paint;
  readonly color: boolean;
  readonly width: number;
}

function spaced(lines: string[]): string[] {
  return lines.length > 0 ? ['', ...lines] : [];
}

function heading(page: Page, review: Review): string[] {
  const label = page.paint.bold(decisionPaint(page.paint, review.decision)(DECISION[review.decision].toUpperCase()));
  return wrap(page.paint.bold(prose(page, reason(review))), page.width, `${pad(label, 7)}  `);
}

function quietLine(page: Page, review: Review): string[] {
  const label = page.paint.bold(page.paint.green(DECISION.pass.toUpperCase()));
  const details = `· ${coverage(review)} · ${bare(rangeText(review))}`;
  return wrap(`${terminal(reason(review))} ${page.paint.dim(details)}`, page.width, `${label}  `);
}

function findingLines(page: Page, finding: Finding, titled: boolean): string[] {
  const { paint } = page;
  const mark = severityPaint(paint, finding.severity)(SEVERITY[finding.severity]);
  const where = paint.bold(bare(placeText(finding.place)));
  const by = paint.dim(`· ${bare(finding.agent)} · ${finding.rule}`);
  const also = finding.also.slice(0, 5).map((p) => bare(placeText(p)));
  const more = finding.also.length > 5 ? ` and ${finding.also.length - 5} more` : '';
  const first = `  ${pad(mark, 5)}  `;
  return [
    ...(titled
      ? [
          ...wrap(paint.bold(prose(page, finding.title)), page.width, first),
          ...wrap(`${where} ${by}`, page.width, INDENT),
        ]
      : wrap(`${where} ${by}`, page.width, first)),
    ...(also.length > 0 ? block(page, `${INDENT}also  `, also.join(', ') + more, paint.dim) : []),
    ...(finding.witness ? wrap(prose(page, witnessSentence(finding.witness)), page.width, INDENT) : []),
    ...wrap(paint.dim(prose(page, finding.why)), page.width, `${INDENT}${paint.dim('why')}   `),
    ...wrap(prose(page, finding.remediation), page.width, `${INDENT}${paint.green('fix')}   `),
    ...suggestionLines(page, finding),
    ...block(page, `${INDENT}id    `, finding.fingerprint, paint.dim),
  ];
}

function suggestionLines(page: Page, finding: Finding): string[] {
  if (!finding.suggestion) return [];
  const { replacement } = finding.suggestion;
  if (replacement === '') return [`${INDENT}      ${page.paint.green('- delete these lines')}`];
  const all = dedent(replacement.replaceAll('\t', '  ').replace(/\r?\n$/, '').split(/\r\n?|\n/));
  const shown = all
    .slice(0, SUGGESTION_LINES)
    .map((line) => bare(distrust(line.replace(/\r$/, '').replaceAll('\t', '  '))));
  return [
    ...shown.flatMap((line) => wrapVerbatim(page, line)),
    ...(all.length > shown.length ? [`${INDENT}      … ${plural(all.length - shown.length, 'more line')}`] : []),
  ];
}

function acceptedLines(page: Page, review: Review): string[] {
  const accepted = acceptedFindings(review);
  if (accepted.length === 0) return [];
  const shown = accepted
    .slice(0, DETAILS_MAX)
    .flatMap((f) => [
      ...wrap(prose(page, f.title), page.width, `  ${page.paint.dim('okay')}   `),
      ...wrap(page.paint.dim(`${bare(placeText(f.place))} · `) + prose(page, acceptedSentence(f)), page.width, INDENT),
    ]);
  const more = accepted.length - DETAILS_MAX;
  return ['', ...shown, ...(more > 0 ? [`  … ${plural(more, 'more accepted finding')}`] : [])];
}

/** What belongs to the review as a whole: praise and remarks. */
function closing(page: Page, review: Review, indent: string): string[] {
  const praise = narrowingSentence(review);
  const further = furtherRemarks(review);
  const remarks = further.slice(0, REMARKS_MAX);
  const more = further.length - remarks.length;
  return [
    ...(praise ? wrap(prose(page, praise), page.width, indent + page.paint.green('✓ '), `${indent}  `) : []),
    ...remarks.flatMap((r) => wrap(prose(page, r), page.width, indent + page.paint.yellow('! '), `${indent}  `)),
    ...(more > 0 ? [`${indent}! ${plural(more, 'more remark')}`] : []),
  ];
}

function footer(page: Page, review: Review): string[] {
  return block(
    page,
    '  ',
    `${coverage(review)} · ${bare(rangeText(review))} · policy: ${terminal(policyText(review))}`,
    page.paint.dim,
  );
}

function block(page: Page, first: string, text: string, paint: (text: string) => string): string[] {
  return wrap(paint(text), page.width, paint(first));
}

function wrapVerbatim(page: Page, line: string): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return wrap(page.paint.green(line.trimStart()), page.width, `${INDENT}      ${page.paint.green('+')} ${indent}`);
}

function prose(page: Page, words: Prose): string {
  return terminal(words, page.color ? page.paint.cyan : undefined);
}

function decisionPaint(paint: Paint, decision: Decision): (text: string) => string {
  return decision === 'block' ? paint.red : decision === 'warn' ? paint.yellow : paint.green;
}

function severityPaint(paint: Paint, severity: Severity): (text: string) => string {
  return severity === 'block' ? paint.red : severity === 'warn' ? paint.yellow : paint.cyan;
}

/** As far in as `  block  ` reaches. */
const INDENT = ' '.repeat(9);

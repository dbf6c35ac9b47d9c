import type { Decision, Finding, Review } from '../finding.ts';
import type { Paint } from './ansi.ts';
import { pad, painter, wrap } from './ansi.ts';
import { bare, inert, terminal } from './escape.ts';
import { findingLines } from './text-finding.ts';
import type { Page } from './text-page.ts';
import { block, INDENT, prose } from './text-page.ts';
import { textTable } from './text-table.ts';
import {
  ACCEPT_HINT,
  acceptedFindings,
  acceptedSentence,
  coverage,
  DECISION,
  furtherRemarks,
  movedSentence,
  narrowingSentence,
  openFindings,
  placeText,
  plural,
  policyText,
  rangeText,
  reason,
  tally,
} from './words.ts';

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal; 100 unless told, never below 60. */
  readonly width?: number;
}

/** Findings told in full; the list names more, JSON has all. */
const DETAILS_MAX = 10;
const REMARKS_MAX = 20;

/** The review for a terminal or a log: lines that end in a newline, none of which a runner takes for a command. */
export function renderText(review: Review, options: TextOptions): string {
  const page: Page = { paint: painter(options.color), color: options.color, width: Math.max(60, options.width ?? 100) };
  const open = openFindings(review);
  const quiet = review.decision === 'pass' && review.findings.length === 0;
  const lines = quiet
    ? [...quietLine(page, review), ...closing(page, review, '')]
    : [
        ...heading(page, review),
        ...details(page, open),
        ...others(page, open),
        ...acceptedLines(page, review),
        ...spaced(closing(page, review, '  ')),
        '',
        ...(open.length > 0 ? block(page, '  ', `Intended? ${terminal(ACCEPT_HINT)}`, page.paint.dim) : []),
        ...footer(page, review),
      ];
  return `${lines.map(inert).join('\n')}\n`;
}

/** A rule's reason and an advice are told once; notes stand in the list alone, unless there is nothing else. */
function details(page: Page, open: readonly Finding[]): string[] {
  const full = inFull(open);
  const told = new Set<string>();
  return full.flatMap((f) => {
    const fix = `fix ${terminal(f.remediation)}`;
    const before = { title: open.length === 1, why: told.has(f.rule), fix: told.has(fix) };
    told.add(f.rule).add(fix);
    return ['', ...findingLines(page, f, before)];
  });
}

function inFull(open: readonly Finding[]): readonly Finding[] {
  const graver = open.filter((f) => f.severity !== 'note');
  return (graver.length > 0 ? graver : open).slice(0, DETAILS_MAX);
}

/** What was not told in full, a line each. */
function others(page: Page, open: readonly Finding[]): string[] {
  const full = new Set(inFull(open));
  const rest = open.filter((f) => !full.has(f));
  return rest.length === 0 ? [] : ['', ...textTable(rest, page)];
}

function spaced(lines: string[]): string[] {
  return lines.length > 0 ? ['', ...lines] : [];
}

function heading(page: Page, review: Review): string[] {
  const label = page.paint.bold(decisionPaint(page.paint, review.decision)(DECISION[review.decision].toUpperCase()));
  const open = openFindings(review);
  const counted = open.length > 1 && review.decision !== 'pass' ? page.paint.dim(` · ${tally(open)}`) : '';
  return wrap(
    page.paint.bold(prose(page, reason(review, { count: false }))) + counted,
    page.width,
    `${pad(label, 7)}  `,
  );
}

function quietLine(page: Page, review: Review): string[] {
  const label = page.paint.bold(page.paint.green(DECISION.pass.toUpperCase()));
  const details = `· ${coverage(review)} · ${bare(rangeText(review))}`;
  return wrap(`${terminal(reason(review))} ${page.paint.dim(details)}`, page.width, `${label}  `);
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

/** What belongs to the review as a whole: praise, what only moved, and remarks. */
function closing(page: Page, review: Review, indent: string): string[] {
  const praise = narrowingSentence(review);
  const elsewhere = movedSentence(review);
  const further = furtherRemarks(review);
  const remarks = further.slice(0, REMARKS_MAX);
  const more = further.length - remarks.length;
  return [
    ...(praise ? wrap(prose(page, praise), page.width, indent + page.paint.green('✓ '), `${indent}  `) : []),
    ...(elsewhere ? wrap(page.paint.dim(prose(page, elsewhere)), page.width, `${indent}→ `, `${indent}  `) : []),
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

function decisionPaint(paint: Paint, decision: Decision): (text: string) => string {
  return decision === 'block' ? paint.red : decision === 'warn' ? paint.yellow : paint.green;
}

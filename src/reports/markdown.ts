import type { Finding, Review } from '../finding.ts';
import { NAME, VERSION } from '../version.ts';
import { codeSpan, markdown } from './escape.ts';
import { acceptedFold, acceptHint, findingFold, findingRow, ICON, ROWS_MAX, TABLE_HEAD } from './markdown-parts.ts';
import {
  acceptedFindings,
  coverage,
  DECISION,
  furtherRemarks,
  headline,
  movedSentence,
  narrowingSentence,
  openFindings,
  plural,
  policyText,
  rangeText,
  tally,
} from './words.ts';

export interface MarkdownOptions {
  /** In units of `measure`. */
  readonly limit: number;
  /** How long a text is for the platform: characters or bytes. */
  readonly measure: (text: string) => number;
  /** Where the full report is, if the caller knows. */
  readonly detailsUrl?: string | undefined;
}

/**
 * The review in GitHub's Markdown: the decision, one table, a fold for each finding. What does not fit the limit is
 * left out by whole findings, folds before rows, and counted.
 */
export function renderMarkdown(review: Review, options: MarkdownOptions): string {
  const fits = (text: string) => options.measure(text) <= options.limit;
  if (review.decision === 'pass' && review.findings.length === 0) {
    const quiet = [`${quietLine(review)}`, ...notes(review)].join('\n\n');
    if (fits(`${quiet}\n`)) return `${quiet}\n`;
  }
  const full = withFindings(review, options);
  if (fits(full)) return full;
  const compact = `${heading(review)}\n\n${footer(review)}\n`;
  if (fits(compact)) return compact;
  return `${ICON[review.decision]} ${DECISION[review.decision]}: ${countWords(review)}\n`;
}

/** One line for a comment whose findings are repaired. */
export function resolvedLine(review: Review): string {
  return `${ICON.pass} **Resolved: this change gives agents no new access any more.** ${looked(review)}`;
}

const REMARKS_MAX = 20;
/** Kept free for the sentences that count what is left out. */
const RESERVE = 600;

function withFindings(review: Review, options: MarkdownOptions): string {
  const open = openFindings(review);
  const tail = [...acceptedFold(acceptedFindings(review)), ...notes(review), ...acceptHint(open), footer(review)];
  let room = options.limit - options.measure([heading(review), TABLE_HEAD, ...tail].join('\n\n')) - RESERVE;
  const take = (findings: readonly Finding[], render: (finding: Finding, index: number) => string): string[] => {
    const taken: string[] = [];
    for (const [i, finding] of findings.entries()) {
      const text = render(finding, i);
      room -= options.measure(text) + 2;
      if (room < 0) break;
      taken.push(text);
    }
    return taken;
  };
  const rows = take(open.slice(0, ROWS_MAX), findingRow);
  const folds =
    rows.length < Math.min(open.length, ROWS_MAX) ? [] : take(open, (f, i) => findingFold(f, i, review.docs));
  const table = rows.length > 0 ? [[TABLE_HEAD, ...rows].join('\n')] : [];
  const blocks = [heading(review), ...table, ...leftOut(open, rows.length, folds.length, options.detailsUrl)];
  return `${[...blocks, ...(folds.length > 0 ? [folds.join('\n')] : []), ...tail].join('\n\n')}\n`;
}

function leftOut(open: readonly Finding[], rows: number, folds: number, url: string | undefined): string[] {
  if (open.length === 0) return [];
  const link = url && /^https?:\/\/[\w.:-]+\/[\w./-]*$/.test(url) ? ` ([this run](${url}))` : '';
  const total = `${plural(open.length, 'finding')}: ${tally(open)}.`;
  if (folds < open.length) {
    const without = folds === 0 ? 'none of them in detail' : `the first ${folds} of them in detail`;
    const shown = `Shown here: ${plural(rows, 'row')}, and ${without}.`;
    return [
      `${total} ${shown} **${plural(open.length - folds, 'finding')} left out** for length; the JSON report${link} has all.`,
    ];
  }
  return rows < open.length ? [`${total} The table has the worst ${rows}.`] : [];
}

function heading(review: Review): string {
  return `### ${ICON[review.decision]} ${markdown(headline(review))}`;
}

function quietLine(review: Review): string {
  return `${ICON.pass} **${markdown(headline(review))}.** ${looked(review)}`;
}

/** What is about the review as a whole. */
function notes(review: Review): string[] {
  const praise = narrowingSentence(review);
  const elsewhere = movedSentence(review);
  const remarks = furtherRemarks(review);
  const list = remarks.slice(0, REMARKS_MAX).map((remark) => `- ${markdown(remark)}`);
  if (remarks.length > REMARKS_MAX)
    list.push(`- ${plural(remarks.length - REMARKS_MAX, 'more remark')} in the JSON report`);
  return [
    ...(praise ? [`👏 ${markdown(praise)}`] : []),
    ...(elsewhere ? [`→ ${markdown(elsewhere)}`] : []),
    ...(list.length > 0 ? [`**Remarks**\n\n${list.join('\n')}`] : []),
  ];
}

function footer(review: Review): string {
  return `---\n\n${looked(review)} · policy: ${markdown(policyText(review))} · ${NAME} ${VERSION}`;
}

function looked(review: Review): string {
  return `${coverage(review)} · ${codeSpan(rangeText(review))}`;
}

function countWords(review: Review): string {
  return tally(openFindings(review)) || 'no findings';
}

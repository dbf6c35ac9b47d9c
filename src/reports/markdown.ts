import type { Finding, Review } from '../finding.ts';
import type { LineRepairs } from '../repair/line-repair.ts';
import { NAME, VERSION } from '../version.ts';
import { codeSpan, markdown } from './escape.ts';
import { acceptedFold, findingFold, findingRows, ICON, ROWS_MAX, TABLE_HEAD } from './markdown-parts.ts';
import { picture } from './picture.ts';
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
  /** What to write instead, where it was tried. */
  readonly repairs?: LineRepairs | undefined;
  /** True for a text that stood there with findings before: nothing new means that they are repaired. */
  readonly stood?: boolean;
}

/**
 * The review in GitHub's Markdown: the decision, one table, a fold for each finding. What does not fit the limit is
 * left out by whole findings, folds before rows, and counted.
 */
export function renderMarkdown(review: Review, options: MarkdownOptions): string {
  const fits = (text: string) => options.measure(text) <= options.limit;
  if (review.decision === 'pass' && review.findings.length === 0) {
    const line = options.stood ? resolvedLine(review) : quietLine(review);
    const quiet = [line, ...notes(review)].join('\n\n');
    if (fits(`${quiet}\n`)) return `${quiet}\n`;
  }
  const full = withFindings(review, options);
  if (fits(full)) return full;
  const compact = `${heading(review)}\n\n${footer(review)}\n`;
  if (fits(compact)) return compact;
  return `${ICON[review.decision]} ${DECISION[review.decision]}: ${countWords(review)}\n`;
}

function resolvedLine(review: Review): string {
  return `${ICON.pass} **Resolved: this change gives agents no new access any more.** ${looked(review)}`;
}

const REMARKS_MAX = 20;
/** Kept free for the sentences that count what is left out. */
const RESERVE = 600;

function withFindings(review: Review, options: MarkdownOptions): string {
  const open = openFindings(review);
  const tail = [...acceptedFold(acceptedFindings(review)), ...notes(review), footer(review)];
  let room = options.limit - options.measure([heading(review), TABLE_HEAD, ...tail].join('\n\n')) - RESERVE;
  const take = <T>(items: readonly T[], render: (item: T, index: number) => string): string[] => {
    const taken: string[] = [];
    for (const [i, item] of items.entries()) {
      const text = render(item, i);
      room -= options.measure(text) + 2;
      if (room < 0) break;
      taken.push(text);
    }
    return taken;
  };
  const rows = take(findingRows(open), (row) => row);
  const whole = rows.length === Math.min(open.length, ROWS_MAX);
  const drawn = picture(review);
  const pictures = take(whole && drawn !== null ? [drawn] : [], (text) => text);
  const folds = take(whole ? open : [], (f, i) => findingFold(f, i, review, options.repairs));
  const table = rows.length > 0 ? [[TABLE_HEAD, ...rows].join('\n')] : [];
  const more = leftOut(open, rows.length, folds.length, options.detailsUrl);
  const details = folds.length > 0 ? [folds.join('\n')] : [];
  return `${[heading(review), ...table, ...more, ...pictures, ...details, ...tail].join('\n\n')}\n`;
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
  return rows < open.length ? [`**And ${open.length - rows} more below**: ${tally(open.slice(rows))}.`] : [];
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

import type { Review } from '../finding.ts';
import { renderMarkdown, resolvedLine } from './markdown.ts';

/** GitHub takes 65,536 characters; the rest is for the marker that finds the comment again. */
const LIMIT = 65_000;

export interface CommentOptions {
  /** Characters. */
  readonly limit?: number;
  /** Where the full report is, as a rule the run. Left out where it is no plain address. */
  readonly detailsUrl?: string;
}

/** The pull request's one comment. */
export function renderComment(review: Review, options: CommentOptions = {}): string {
  const { limit = LIMIT, detailsUrl } = options;
  return renderMarkdown(review, { limit, measure: (text) => text.length, detailsUrl });
}

/** What the comment says once its findings are repaired. */
export function renderResolved(review: Review): string {
  return `${resolvedLine(review)}\n`;
}

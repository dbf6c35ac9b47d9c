import type { Review } from '../finding.ts';
import type { LineRepairs } from '../repair/line-repair.ts';
import { renderMarkdown } from './markdown.ts';

/** GitHub takes 65,536 characters; the rest is for the marker that finds the comment again. */
const LIMIT = 65_000;

export interface CommentOptions {
  /** Characters. */
  readonly limit?: number;
  /** Where the full report is, as a rule the run. Left out where it is no plain address. */
  readonly detailsUrl?: string;
  /** What to write instead, where it was tried. */
  readonly repairs?: LineRepairs;
}

/** The pull request's one comment. It is written only where something is found, so nothing new means that all is repaired. */
export function renderComment(review: Review, options: CommentOptions = {}): string {
  const { limit = LIMIT, detailsUrl, repairs } = options;
  return renderMarkdown(review, { limit, measure: (text) => text.length, detailsUrl, repairs, stood: true });
}

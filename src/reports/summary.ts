import type { Review } from '../finding.ts';
import type { LineRepairs } from '../repair/line-repair.ts';
import { renderMarkdown } from './markdown.ts';

/** GitHub drops a job summary above 1,048,576 bytes entirely, with an error annotation. */
const LIMIT = 900_000;

export interface SummaryOptions {
  /** Bytes of UTF-8. */
  readonly limit?: number;
  /** What to write instead, where it was tried. */
  readonly repairs?: LineRepairs;
}

/** The job summary. */
export function renderSummary(review: Review, options: SummaryOptions = {}): string {
  const { limit = LIMIT, repairs } = options;
  return renderMarkdown(review, { limit, measure: (text) => Buffer.byteLength(text), repairs });
}

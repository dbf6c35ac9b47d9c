import type { Review } from '../finding.ts';
import { renderMarkdown } from './markdown.ts';

/** GitHub drops a job summary above 1,048,576 bytes entirely, with an error annotation. */
const LIMIT = 900_000;

/** The job summary. `limit` is in bytes of UTF-8. */
export function renderSummary(review: Review, options: { readonly limit?: number } = {}): string {
  return renderMarkdown(review, { limit: options.limit ?? LIMIT, measure: (text) => Buffer.byteLength(text) });
}

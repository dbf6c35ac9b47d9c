import type { Review } from '../finding.ts';
import { makeRedactor } from './redact.ts';

/** The review with every token taken out of every text, before anything formats it. Fingerprints are left alone. */
export function redacted(review: Review, secrets: Iterable<string>): Review {
  return deep(review, makeRedactor(secrets)) as Review;
}

const KEPT = new Set(['fingerprint', 'digest', 'rule', 'references', 'range', 'policy', 'docs']);

function deep(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((v) => deep(v, redact));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, KEPT.has(k) ? v : deep(v, redact)]));
}

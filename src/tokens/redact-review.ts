import { makeRedactor } from './redact.ts';

/** A review, or other data, with every token taken out of every text, before anything formats it. Fingerprints are left alone. */
export function redacted<T>(review: T, secrets: Iterable<string>): T {
  return deep(review, makeRedactor(secrets)) as T;
}

const KEPT = new Set(['fingerprint', 'digest', 'rule', 'references', 'range', 'policy', 'docs']);

function deep(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((v) => deep(v, redact));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, KEPT.has(k) ? v : deep(v, redact)]));
}

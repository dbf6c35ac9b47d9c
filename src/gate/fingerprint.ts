import { createHash } from 'node:crypto';

/** The fingerprint of a finding about what guards the review, from what it is about. */
export function fingerprintOf(...parts: readonly string[]): string {
  return `aar1:${createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)}`;
}

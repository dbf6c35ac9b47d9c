import type { Review } from '../../src/finding.ts';
import { review } from '../../src/review.ts';
import { changeOf, plainText } from '../support/review-of.ts';

export const SETTINGS = '.claude/settings.json';
type Texts = Readonly<Record<string, string | null>>;

/** A review of two trees under a policy, on a day. */
export function under(policy: string, base: Texts, head: Texts, now = '2026-11-21T12:00:00Z'): Promise<Review> {
  return review(changeOf(base, head), {
    policy: { source: 'test', text: `version: 1\n${policy}` },
    now: new Date(now),
  });
}

export function claude(allow: readonly string[], more: object = {}): string {
  return JSON.stringify({ permissions: { allow }, ...more }, null, 1);
}

/** `rule severity`, with `accepted` where it is. */
export function told(result: Review): string[] {
  return result.findings.map((f) => `${f.rule} ${f.severity}${f.accepted ? ' accepted' : ''}`);
}

export function titles(result: Review): string[] {
  return result.findings.map((f) => plainText(f.title));
}

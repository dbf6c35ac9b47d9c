import { createHmac } from 'node:crypto';

const PRODUCT_KEY = 'agent-access-review/token-fingerprint/1';

/**
 * 16 hex digits that name a token across runs and machines and never give it back. The key is public (runs must
 * agree), so a guessable value could be confirmed by trying: that is why neither kind nor length goes into it.
 */
export function fingerprint(value: string): string {
  return createHmac('sha256', PRODUCT_KEY).update(value, 'utf8').digest('hex').slice(0, 16);
}

import { runEnd, runStart } from './chars.ts';
import { scanKnown } from './known.ts';
import type { TokenMatch } from './token.ts';

/** Shorter holds no token of a known kind; longer is an image or a bundle, of which the beginning is read. */
const MIN_RUN = 24;
const MAX_RUN = 4096;
const HEAD = 24;

/**
 * Tokens of known kinds inside base64 (a Kubernetes secret, docker's `auth`, npm's `_auth`), one layer deep. The
 * match spans the whole run. Only runs that decode to plain text are scanned.
 */
export function scanEncoded(text: string): TokenMatch[] {
  const found: TokenMatch[] = [];
  let at = 0;
  while (at + MIN_RUN <= text.length) {
    // Looked at from its far end: one character that is none of the run rules out all that lie before it.
    const run = runStart(text, at + MIN_RUN, 'base64any', MIN_RUN);
    if (run > at) {
      at = run;
      continue;
    }
    const end = runEnd(text, at + MIN_RUN, 'base64any');
    found.push(...decodeAndScan(text, at, paddingEnd(text, end)));
    at = end + 1;
  }
  return found;
}

function paddingEnd(text: string, at: number): number {
  return text.startsWith('==', at) ? at + 2 : text[at] === '=' ? at + 1 : at;
}

function decodeAndScan(text: string, start: number, end: number): TokenMatch[] {
  const run = text.slice(start, Math.min(end, start + MAX_RUN));
  if (!isPlain(decode(run.slice(0, HEAD)))) return [];
  const plain = decode(run);
  if (!isPlain(plain)) return [];
  const inner = scanKnown(plain)[0];
  return inner ? [{ ...inner, start, end, encoded: 'base64' }] : [];
}

function decode(run: string): string {
  return Buffer.from(run, 'base64').toString('latin1');
}

function isPlain(text: string): boolean {
  return /^[\t\n\r\x20-\x7e]+$/.test(text);
}

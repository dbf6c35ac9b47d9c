import { scanNamed } from './context.ts';
import { scanEncoded } from './encoded.ts';
import { scanEscaped } from './escaped.ts';
import { scanKnown } from './known.ts';
import type { Setting } from './opaque.ts';
import { settle } from './resolve.ts';
import type { TokenMatch } from './token.ts';
import { scanUrls } from './urls.ts';

/**
 * Embedded tokens of a text, sorted by place, none overlapping. Give consecutive lines as one text, or private keys
 * fall apart. Never throws; time grows with the text's length. `manifest` judges by looser measures: for a value that
 * an agent will use.
 */
export function scanText(text: string, setting: Setting = 'text'): TokenMatch[] {
  return settle([
    ...scanKnown(text),
    ...scanEscaped(text),
    ...scanEncoded(text),
    ...scanNamed(text, setting),
    ...scanUrls(text, setting),
  ]);
}

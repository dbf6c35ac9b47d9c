import { isOneOf, runEnd } from './chars.ts';

/** A key of 4,096 bits with its headers and a JSON or source quoting of its lines stays below. */
const MAX_BODY = 32_768;
/** The shortest private key's base64 (Ed25519, PKCS#8) is one line of 64; wrapped or indented lines are longer than this. */
const MIN_RUN = 32;

/**
 * The end of a PEM block whose BEGIN line ends at `from`; -1 where no key follows (a mention, a placeholder).
 * Lines may be indented, quoted, escaped (`\n`) or concatenated. A block cut off by the end of the text counts.
 */
export function pemEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + MAX_BODY);
  let last = -1;
  let at = from;
  while (at < limit) {
    if (text.startsWith('-----', at)) return last < 0 ? -1 : footerEnd(text, at);
    if (!isOneOf(text.charCodeAt(at), 'base64')) {
      at++;
      continue;
    }
    const end = runEnd(text, at, 'base64', limit - at);
    if (end - at >= MIN_RUN && isKeyText(text.slice(at, at + 64))) last = end;
    else if (last >= 0 && text[end] !== '\\' && end - at > 1) last = end;
    at = end;
  }
  return last;
}

function footerEnd(text: string, at: number): number {
  const footer = /-----END [A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----/y;
  footer.lastIndex = at;
  return footer.test(text) ? footer.lastIndex : at;
}

function isKeyText(run: string): boolean {
  return /[a-z]/.test(run) && /[A-Z]/.test(run) && new Set(run).size >= 8;
}

/**
 * Whether a text surely is no regular expression of Rust's crate `regex`, by which Zed locks the whole tool. What may be
 * one, however odd, is not: a lock that is believed in and is none would hide a grant. Source: docs.rs/regex, "Syntax".
 */
export function isNoRustRegex(source: string): boolean {
  if (source.length > MOST || /\(\?[a-zA-Z-]*x/.test(source)) return false; // `x`: blanks and comments count as nothing
  // Nothing is decided within a class, whose own grammar nests.
  if (source.replace(ESCAPE, '').includes('[')) return LOOK.test(source.replace(ESCAPE, '').split('[', 1)[0] ?? '');
  if (/(^|[^\\])(\\\\)*\\[1-9]/.test(source)) return true; // back-references are refused
  const plain = source.replace(ESCAPE, 'e');
  if (LOOK.test(plain) || NOTHING_TO_REPEAT.test(plain)) return true;
  let open = 0;
  for (const char of plain) {
    if (char === '(') open++;
    if (char === ')' && --open < 0) return true;
  }
  return open > 0;
}

const MOST = 2_000;
const ESCAPE = /\\[\s\S]/g;
const LOOK = /\(\?<?[=!]/;
const NOTHING_TO_REPEAT = /(^|\(|\|)[*+?](?<!\(\?)/;

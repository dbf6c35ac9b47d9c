/** A stretch of a value, offsets in the value. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/*
 * References in the dialects of clients and tools: shell and Claude Code `${VAR}`, VS Code `${input:x}`, OpenCode
 * `{env:X}`, Actions `${{ secrets.X }}`, Windows `%X%`, templates `{{ x }}`, `<placeholder>`. No part can hold its own
 * opening bracket, so that each character is read once for the bracket before it.
 */
const REFERENCE = new RegExp(
  [
    '\\$\\{\\{[^{}]{0,300}\\}\\}',
    '\\$\\{[^{}]{0,300}\\}',
    '\\$\\([^()]{0,300}\\)',
    '\\{\\{[^{}]{0,300}\\}\\}',
    '\\{(?:env|file|input|secret|prompt)[:.][^{}]{0,200}\\}',
    '#\\{[^{}]{0,200}\\}#?',
    '%[A-Za-z_][A-Za-z0-9_]{0,100}%',
    '(?<![A-Za-z0-9])\\$(?:env:)?[A-Za-z_][A-Za-z0-9_]{0,100}',
    '<[^<>]{1,100}>',
    '`[^`]{0,200}`',
  ].join('|'),
  'g',
);
const WHOLE =
  /^(?:(?:op|bws|akv|aws-sm|aws-secretsmanager|gcp-sm|gcp-secret-manager|azkv|azure-kv|doppler|infisical|keychain|keyring|vault|secrets?|env|file|pass|gopass|sops|ssm|awssm|lastpass|bitwarden|1password|secretref|secret-ref|kubernetes|k8s|encrypted|ref\+[a-z]{1,20}):|arn:aws[a-z-]{0,10}:|projects\/[^/]{1,60}\/secrets\/|ENC\[|!(?:secret|vault|Ref|Sub|GetAtt|ImportValue|reference)\b|process\.env\.|import\.meta\.env\.|os\.environ|ENV\[|@Microsoft\.KeyVault\()/i;
const PATH = /^(?:~|\.{1,2})?(?:\/[A-Za-z0-9_.@-]{1,60}){1,20}\/?$/;

/** True where the whole value points to a secret kept elsewhere. */
export function isReference(value: string): boolean {
  const trimmed = value.trim();
  if (WHOLE.test(trimmed)) return true;
  // An AWS secret may begin with `/` too: a path is made of words, not of random characters.
  return PATH.test(trimmed) && trimmed.split('/').every((part) => !/\d/.test(part) || part.length < 16);
}

/**
 * What a value says itself: the stretches outside references, and the literals inside them (a default, a quoted
 * alternative). `whole` is true where the value has no reference.
 */
export function literalPieces(value: string): { readonly pieces: readonly Piece[]; readonly whole: boolean } {
  if (isReference(value)) return { pieces: [], whole: false };
  if (value !== '' && !/[$%{<`#]/.test(value)) return { pieces: [{ start: 0, end: value.length }], whole: true };
  const pieces: Piece[] = [];
  let last = 0;
  let whole = true;
  for (const match of value.matchAll(REFERENCE)) {
    whole = false;
    add(pieces, last, match.index);
    pieces.push(...defaults(match[0], match.index));
    last = match.index + match[0].length;
  }
  add(pieces, last, value.length);
  return { pieces, whole };
}

/** `${VAR:-literal}`, `${VAR-literal}`, `${env:VAR:literal}`; in expressions and templates every quoted text. */
function defaults(reference: string, at: number): Piece[] {
  const shell = /^\$\{[A-Za-z_][A-Za-z0-9_]{0,100}:?[-=]([^{}]{1,300})\}$/d.exec(reference)?.indices?.[1];
  const named = /^\$?\{env:[A-Za-z_][A-Za-z0-9_]{0,100}:-?([^{}]{1,200})\}$/d.exec(reference)?.indices?.[1];
  const range = shell ?? named;
  if (range) return [{ start: at + range[0], end: at + range[1] }];
  if (!/^\$?\{\{/.test(reference)) return [];
  return [...reference.matchAll(/'([^']{1,200})'|"([^"]{1,200})"/g)].map((quoted) => ({
    start: at + quoted.index + 1,
    end: at + quoted.index + quoted[0].length - 1,
  }));
}

function add(pieces: Piece[], start: number, end: number): void {
  if (end > start) pieces.push({ start, end });
}

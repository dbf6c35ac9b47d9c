import { lineIndex } from './lines.ts';
import type { Problem, Span } from './value.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Which byte order marks the client that reads the file accepts: each client draws this line elsewhere. */
export interface Encodings {
  readonly bom: boolean;
  readonly utf16: boolean;
}

const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
const START: Span = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/**
 * Bytes to text as the client would: UTF-8, or UTF-16 with a byte order mark. The mark is taken off, nothing else is
 * changed (CRLF stays). What is no text, or only points at one (Git LFS), is not ok, with code `encoding`.
 */
export function decodeText(bytes: Uint8Array, accept: Encodings): Decoded {
  const utf16 = utf16Label(bytes);
  if (utf16 !== undefined) {
    if (!accept.utf16) return refused('The file is UTF-16, which the client that reads it does not accept.');
    const message = 'The file is UTF-16: the client reads it, but most reviews show it as binary.';
    return decodeAs(utf16, bytes.subarray(2), [{ code: 'lenient', message, span: START }]);
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (marked && !accept.bom) {
    return refused('The file starts with a byte order mark, which the client that reads it does not accept.');
  }
  return decodeAs('utf-8', marked ? bytes.subarray(3) : bytes, []);
}

function decodeAs(label: string, bytes: Uint8Array, problems: readonly Problem[]): Decoded {
  const text = decodeStrictly(label, bytes);
  if (text === undefined) return refused(`The file is not valid ${label.toUpperCase()} text.`);
  if (text.startsWith(LFS_POINTER)) {
    return refused('The file is a Git LFS pointer: its content is not in the repository and was not inspected.');
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) return refused('The file holds NUL bytes: it is binary.', lineIndex(text).span(nul, nul + 1));
  return { ok: true, text, problems };
}

function decodeStrictly(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function utf16Label(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function refused(message: string, span: Span = START): Decoded {
  return { ok: false, problems: [{ code: 'encoding', message, span }] };
}

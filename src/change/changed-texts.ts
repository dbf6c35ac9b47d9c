import type { ScannedText } from '../tokens/new-tokens.ts';
import { addedLines } from './added-lines.ts';
import type { ChangeSet, Content } from './change-set.ts';

/** The texts that a change adds to, with the lines that are new; and all that the change's files held at base. */
export interface ChangedTexts {
  readonly texts: readonly ScannedText[];
  /** The changed files at base, with the lines that the change takes away. */
  readonly before: readonly ScannedText[];
  /** Files that could not be searched, with the reason. Binary files are not among them. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
}

export async function changedTexts(change: ChangeSet): Promise<ChangedTexts> {
  const files = change.files.filter((f) => f.head?.kind !== 'submodule' && f.base?.id !== f.head?.id);
  const [base, head] = [
    await change.read(
      'base',
      files.flatMap((f) => (f.base && f.base.kind !== 'submodule' ? [f.base] : [])),
    ),
    await change.read(
      'head',
      files.flatMap((f) => (f.head ? [f.head] : [])),
    ),
  ];
  const texts: ScannedText[] = [];
  const before: ScannedText[] = [];
  const unread: { path: string; reason: string }[] = [];
  for (const file of files) {
    const old = file.base ? textOf(base.get(file.base.id)) : null;
    const content = file.head ? head.get(file.head.id) : undefined;
    const text = file.head ? textOf(content) : null;
    if (file.base && typeof old === 'string') {
      const added = text === undefined ? new Set<number>() : new Set(addedLines(text, old).map((l) => l.line));
      before.push({ path: file.base.path, text: old, added });
    }
    if (!file.head) continue;
    if (text === undefined)
      unread.push({
        path: file.head.path,
        reason:
          content?.kind === 'too-large'
            ? `too large (${content.size} bytes)`
            : content?.kind === 'unavailable'
              ? content.reason
              : 'unavailable',
      });
    else if (text !== null)
      texts.push({ path: file.head.path, text, added: new Set(addedLines(old ?? null, text).map((l) => l.line)) });
  }
  return { texts, before, unread };
}

/** The text of a content; null where it is binary, undefined where it can't be had. UTF-16 with a mark is text. */
function textOf(content: Content | undefined): string | null | undefined {
  if (content?.kind === 'binary') return null;
  if (content?.kind !== 'bytes') return undefined;
  const { bytes } = content;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = bytes.subarray(0, 8_192);
  if (start.includes(0) && !isMostlyText(start)) return null;
  return new TextDecoder().decode(bytes);
}

/** A few NULs make no binary file of a text: nobody hides a token from the search with one. */
function isMostlyText(bytes: Uint8Array): boolean {
  let plain = 0;
  for (const byte of bytes) if ((byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d)) plain += 1;
  return plain >= bytes.length * 0.9;
}

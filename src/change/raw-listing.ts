import { isUtf8 } from 'node:buffer';
import type { ChangedFile, FileKind, TreeEntry } from './change-set.ts';

export interface RawListing {
  readonly files: readonly ChangedFile[];
  /** Records whose path is not valid UTF-8: it is decoded with replacement characters. */
  readonly undecodable: number;
  /** Records that could not be understood, a last one that was cut among them. */
  readonly unknown: number;
}

/** Reads `git diff-tree -r -z --raw`: `:mode mode id id status` NUL path NUL, and a second path for renames. */
export function parseRawDiff(output: Buffer): RawListing {
  const files: ChangedFile[] = [];
  let undecodable = 0;
  let unknown = endsCleanly(output) ? 0 : 1;
  const fields = fieldsOf(output);
  for (const field of fields) {
    const record = RECORD.exec(field.toString('latin1'));
    const first = record ? fields.next().value : undefined;
    const second = record && 'RC'.includes(record[5] ?? '-') ? fields.next().value : first;
    const file = record && first && second ? changedFile(record, first, second) : null;
    if (file === null || !first || !second) {
      unknown += 1;
      continue;
    }
    files.push(file);
    if (!isUtf8(first) || !isUtf8(second)) undecodable += 1;
  }
  return { files, undecodable, unknown };
}

/** Reads `git ls-tree -r -z`: `mode type id` TAB path NUL. Null where a record is not understood. */
export function parseTree(output: Buffer): readonly TreeEntry[] | null {
  if (!endsCleanly(output)) return null;
  const entries: TreeEntry[] = [];
  for (const field of fieldsOf(output)) {
    const tab = field.indexOf(0x09);
    const record = TREE_RECORD.exec(field.toString('latin1', 0, Math.max(tab, 0)));
    if (!record) return null;
    entries.push(entryOf(record[1] ?? '', record[2] ?? '', field.toString('utf8', tab + 1)));
  }
  return entries;
}

const RECORD = /^:([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([A-Z])[0-9]{0,3}$/;
const TREE_RECORD = /^([0-7]{6}) (?:blob|commit) ([0-9a-f]{40,64})$/;
const ABSENT = '000000';

function changedFile(record: RegExpExecArray, first: Buffer, second: Buffer): ChangedFile | null {
  const [, baseMode = '', headMode = '', baseId = '', headId = '', status] = record;
  const path = second.toString('utf8');
  const base = baseMode === ABSENT ? null : entryOf(baseMode, baseId, first.toString('utf8'));
  const head = headMode === ABSENT ? null : entryOf(headMode, headId, path);
  if (status === 'A' && head) return { status: 'added', path, head };
  // A copy's origin is unchanged or has a record of its own.
  if (status === 'C' && head) return { status: 'added', path, head };
  if (status === 'D' && base) return { status: 'removed', path, base };
  // T: another type, such as a symlink where a file was.
  if ((status === 'M' || status === 'T') && base && head) return { status: 'modified', path, base, head };
  if (status === 'R' && base && head) return { status: 'renamed', path, base, head };
  return null;
}

function entryOf(mode: string, id: string, path: string): TreeEntry {
  return { path, kind: kindOf(mode), id };
}

function kindOf(mode: string): FileKind {
  if (mode === '100755') return 'executable';
  if (mode === '120000') return 'symlink';
  if (mode === '160000') return 'submodule';
  return 'file';
}

/** Every field ends with NUL; a rest without one was cut off, and is not a field. */
function* fieldsOf(output: Buffer): Generator<Buffer, undefined> {
  let at = 0;
  for (let end = output.indexOf(0, at); end >= 0; end = output.indexOf(0, at)) {
    yield output.subarray(at, end);
    at = end + 1;
  }
  return undefined;
}

function endsCleanly(output: Buffer): boolean {
  return output.length === 0 || output.at(-1) === 0;
}

import { describe, expect, it } from 'vitest';
import { parseRawDiff, parseTree } from '../../src/change/raw-listing.ts';
import { lines } from './scratch.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const NONE = '0'.repeat(40);

function records(...fields: string[]): Buffer {
  return Buffer.from(fields.map((field) => `${field}\0`).join(''), 'latin1');
}

describe('parseRawDiff', () => {
  it('reads every status, a copy as added', () => {
    const listing = parseRawDiff(
      records(
        ...[`:000000 100644 ${NONE} ${A} A`, 'new'],
        ...[`:100755 000000 ${A} ${NONE} D`, 'gone'],
        ...[`:100644 100755 ${A} ${A} M`, 'mode'],
        ...[`:100644 120000 ${A} ${B} T`, 'type'],
        ...[`:100644 100644 ${A} ${B} R072`, 'old', 'moved'],
        ...[`:100644 100644 ${A} ${A} C100`, 'origin', 'copy'],
      ),
    );
    expect(lines(listing.files)).toEqual([
      'added -→file new',
      'removed executable→- gone',
      'modified file→executable mode',
      'modified file→symlink type',
      'renamed file→file moved from old',
      'added -→file copy',
    ]);
    expect(listing.unknown).toBe(0);
  });

  it('takes a path that looks like a record for a path', () => {
    const path = `:000000 100644 ${NONE} ${A} A`;
    expect(lines(parseRawDiff(records(path, path)).files)).toEqual([`added -→file ${path}`]);
  });

  it('counts names that are not UTF-8, and goes on', () => {
    const listing = parseRawDiff(
      records(`:000000 100644 ${NONE} ${A} A`, 'x\xff', `:000000 100644 ${NONE} ${A} A`, 'y'),
    );
    expect(listing.files.map((file) => file.path)).toEqual(['x\ufffd', 'y']);
    expect(listing.undecodable).toBe(1);
  });

  it.each([
    ['an unknown status', records(`:100644 100644 ${A} ${B} U`, 'x'), []],
    ['words', records('what is this'), []],
    ['a record without its path', records(`:100644 100644 ${A} ${B} M`), []],
    ['a path that was cut', Buffer.from(`:100644 100644 ${A} ${B} M\0a\0:100644 100644 ${A} ${B} M\0b`), ['a']],
  ])('counts %s as not understood', (_name, output, paths) => {
    const listing = parseRawDiff(output);
    expect(listing.files.map((file) => file.path)).toEqual(paths);
    expect(listing.unknown).toBeGreaterThan(0);
  });
});

describe('parseTree', () => {
  it('reads entries of every mode', () => {
    const output = records(`100644 blob ${A}\tb\tc`, `160000 commit ${B}\tsub`, `120000 blob ${A}\tlink`);
    expect(parseTree(output)).toEqual([
      { path: 'b\tc', kind: 'file', id: A },
      { path: 'sub', kind: 'submodule', id: B },
      { path: 'link', kind: 'symlink', id: A },
    ]);
  });

  it.each([
    ['not a record', records('nonsense')],
    ['a record that was cut', Buffer.from(`100644 blob ${A}\tx`)],
  ])('gives nothing for %s', (_name, output) => {
    expect(parseTree(output)).toBeNull();
  });
});

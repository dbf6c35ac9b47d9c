import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/document/decode.ts';

const ALL = { bom: true, utf16: true };
const NONE = { bom: false, utf16: false };
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('decodeText', () => {
  it('leaves UTF-8 as it is, CRLF included', () => {
    expect(decodeText(utf8('a\r\nü😀\n'), NONE)).toEqual({ ok: true, text: 'a\r\nü😀\n', problems: [] });
    expect(decodeText(new Uint8Array(), NONE)).toEqual({ ok: true, text: '', problems: [] });
  });

  it('takes one byte order mark off where the client accepts it', () => {
    expect(decodeText(utf8('\uFEFF{}'), ALL)).toEqual({ ok: true, text: '{}', problems: [] });
    expect(decodeText(utf8('\uFEFF\uFEFF{}'), ALL)).toMatchObject({ ok: true, text: '\uFEFF{}' });
  });

  it.each([true, false])('reads UTF-16 (little endian: %s), and says so', (littleEndian) => {
    const decoded = decodeText(utf16('{"a": "ü😀"}\r\n', littleEndian), ALL);
    expect(decoded).toMatchObject({ ok: true, text: '{"a": "ü😀"}\r\n', problems: [{ code: 'lenient' }] });
  });

  it.each([
    ['a byte order mark', utf8('\uFEFF{}'), NONE],
    ['UTF-16LE', utf16('{}', true), { bom: true, utf16: false }],
    ['UTF-16BE', utf16('{}', false), { bom: true, utf16: false }],
    ['invalid UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), ALL],
    ['an encoded surrogate', new Uint8Array([0xed, 0xa0, 0x80]), ALL],
    ['a cut sequence', new Uint8Array([0x61, 0xc3]), ALL],
    ['half a UTF-16 unit', new Uint8Array([0xff, 0xfe, 0x7b]), ALL],
    ['a lone surrogate in UTF-16', utf16('\ud800', true), ALL],
    ['NUL', utf8('{}\0'), ALL],
    ['UTF-16 without a mark', utf16('{}', true).subarray(2), ALL],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), ALL],
    ['a Git LFS pointer', utf8('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'), ALL],
  ])('refuses %s', (_, bytes, accept) => {
    expect(decodeText(bytes, accept)).toMatchObject({ ok: false, problems: [{ code: 'encoding' }] });
  });

  it('says where the NUL is, and that a pointer was not inspected', () => {
    const decoded = decodeText(utf8('a\nb\0'), ALL);
    expect(decoded.problems[0]?.span).toEqual({ startLine: 2, startColumn: 2, endLine: 2, endColumn: 3 });
    expect(decodeText(utf8('version https://git-lfs.github.com/spec/v1'), ALL).problems[0]?.message).toMatch(/Git LFS/);
  });
});

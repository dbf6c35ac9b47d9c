import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenKinds } from '../../src/tokens/kinds/index.ts';
import { makeRedactor } from '../../src/tokens/redact.ts';
import { scanText } from '../../src/tokens/scan.ts';
import { judgeValue } from '../../src/tokens/value.ts';

const MEGABYTE = 1 << 20;
const near = [
  ...[
    'ya29.',
    'fm2_',
    'sk-proj-',
    'eyJaaaaaaaaaa.eyJ',
    '-eyJ',
    'key.',
    'key="',
    'token=a',
    '"key", ',
    'Bearer a',
    'curl -u a:',
  ],
  ...[
    '://a:b',
    '${A:-',
    '{{',
    '%41',
    '\\u0041',
    'sig=',
    '-----BEGIN PRIVATE KEY-----',
    'passwordpassword',
    'A',
    '-',
    '<',
  ],
];

describe('hostile text', () => {
  it.each(near)(
    'a megabyte of %s comes to an end',
    (unit) => {
      const text = unit.repeat(Math.ceil(MEGABYTE / unit.length));
      expect(Array.isArray(scanText(text))).toBe(true);
      expect(Array.isArray(judgeValue({ key: 'API_TOKEN', value: text, place: 'env' }))).toBe(true);
    },
    60_000,
  );

  it('repeated anchors of every kind come to an end', () => {
    for (const anchor of new Set(tokenKinds.flatMap((kind) => kind.anchors))) {
      for (const unit of [anchor, `${anchor}aB1cD2eF`, ` ${anchor}`]) {
        expect(scanText(unit.repeat(Math.ceil(MEGABYTE / 32 / unit.length))).length).toBeLessThan(MEGABYTE);
      }
    }
  }, 60_000);

  it('no text makes anything throw or gives offsets outside it', () => {
    const parts = fc.constantFrom(
      ...near,
      '"',
      "'",
      '=',
      ':',
      ' ',
      '\n',
      '\ud800',
      '__proto__',
      'constructor',
      'token',
      '}',
      '@',
      '0',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ unit: 'binary' })), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const found = [...scanText(text), ...judgeValue({ key: pieces[0] ?? '', value: text, place: 'header' })];
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(typeof makeRedactor(pieces)(text)).toBe('string');
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

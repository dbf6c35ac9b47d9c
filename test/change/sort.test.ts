import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBytes, sortedByPath } from '../../src/change/sort.ts';

describe('compareBytes', () => {
  it('agrees with the order of UTF-8 bytes', () => {
    const unit = fc.constantFrom('a', '/', '~', 'é', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '😀', '\u{10ffff}');
    const text = fc.array(unit, { maxLength: 4 }).map((units) => units.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 1000 },
    );
  });

  it('puts U+FFFF before U+10000, which UTF-16 order does not', () => {
    expect(compareBytes('\uffff', '\u{10000}')).toBeLessThan(0);
  });
});

describe('sortedByPath', () => {
  it('sorts a copy', () => {
    const items = [{ path: 'b' }, { path: 'a/b' }, { path: 'a.b' }, { path: 'a' }];
    expect(sortedByPath(items).map((item) => item.path)).toEqual(['a', 'a.b', 'a/b', 'b']);
    expect(items[0]?.path).toBe('b');
  });
});

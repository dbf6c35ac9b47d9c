import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOf } from '../../src/evidence/canonical.ts';

describe('canonical JSON', () => {
  it('sorts keys, has no blanks and only ASCII', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é\u2028' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"\\u00e9\\u2028","d":null}]}',
    );
  });

  it('holds no old workflow command', () => {
    expect(canonicalJson({ a: '###[error]x' })).toBe('{"a":"##\\u0023[error]x"}');
    expect(JSON.parse(canonicalJson({ a: '###[error]x' }))).toEqual({ a: '###[error]x' });
  });

  it('keeps a key `__proto__` a key', () => {
    const value: unknown = JSON.parse('{"__proto__": {"x": 1}, "a": 2}');
    expect(canonicalJson(value)).toBe('{"__proto__":{"x":1},"a":2}');
  });

  it('is the same whatever the order of keys, and JSON of the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(digestOf(turned)).toBe(digestOf(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(value)).toMatch(/^[\x20-\x7e]*$/);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses what is too deep', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 5000; i++) deep = [deep];
    expect(() => canonicalJson(deep)).toThrow(RangeError);
  });
});

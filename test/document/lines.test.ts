import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../src/document/lines.ts';
import { place, quoted } from './plain.ts';

describe('lineIndex', () => {
  it.each([
    ['', 0, 1, 1],
    ['ab', 2, 1, 3],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 1, 1, 2],
    ['a\r\nb', 2, 1, 3],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['a\n\r\n\rb', 5, 4, 1],
    ['a\n', 2, 2, 1],
    ['😀x', 2, 1, 3],
    ['ab', 99, 1, 3],
    ['ab', -1, 1, 1],
  ])('%j at %i is %i:%i', (text, offset, line, column) => {
    expect(lineIndex(text).at(offset)).toEqual({ line, column });
  });

  it('gives spans with an exclusive end, never one that ends before it starts', () => {
    const lines = lineIndex('ab\ncd');
    expect(place(lines.span(1, 4))).toBe('1:2-2:2');
    expect(place(lines.span(4, 1))).toBe('2:2');
  });

  it('counts from a base', () => {
    const lines = lineIndex('---\nkey: x').from(4);
    expect(lines.at(0)).toEqual({ line: 2, column: 1 });
    expect(lines.from(5).at(0)).toEqual({ line: 2, column: 6 });
  });

  it('agrees with splitting the text', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\r', '\n', ' ') });
    fc.assert(
      fc.property(texts, fc.nat(20), fc.nat(20), (text, a, b) => {
        const start = Math.min(a, text.length);
        const end = Math.min(start + b, text.length);
        expect(quoted(text, lineIndex(text).span(start, end))).toBe(text.slice(start, end));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedLines } from '../../src/change/added-lines.ts';

describe('addedLines', () => {
  const cases: [string, string | null, string, [number, string][]][] = [
    [
      'a new file adds every line',
      null,
      'a\n\nb\n',
      [
        [1, 'a'],
        [2, ''],
        [3, 'b'],
      ],
    ],
    ['an empty file has no line', null, '', []],
    ['a last line without a line feed counts', 'a\n', 'a\nb', [[2, 'b']]],
    ['only the missing line feed differs', 'a\nb\n', 'a\nb', []],
    ['a changed line', 'a\nb\nc\n', 'a\nB\nc\n', [[2, 'B']]],
    ['removing adds nothing', 'a\nb\nc\n', 'c\n', []],
    ['moved lines are not added', 'a\nb\nc\n', 'c\na\nb\n', []],
    ['of a doubled line the later one is added', 'a\nb\n', 'a\nb\na\n', [[3, 'a']]],
    ['other line endings add nothing', 'a\nb\n', 'a\r\nb\r\n', []],
    ['and the text has no line ending', 'a\r\n', 'a\r\nb\r\n', [[2, 'b']]],
    ['a lone CR ends no line', '', 'a\rb\n', [[1, 'a\rb']]],
    [
      'names of object properties are just lines',
      'x\n',
      '__proto__\nconstructor\n',
      [
        [1, '__proto__'],
        [2, 'constructor'],
      ],
    ],
  ];
  it.each(cases)('%s', (_name, base, head, expected) => {
    expect(addedLines(base, head)).toEqual(expected.map(([line, text]) => ({ line, text })));
  });

  it('takes and leaves as many of each line as the two texts say', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (base, head) => {
        const join = (lines: string[]): string => lines.map((line) => `${line}\n`).join('');
        const added = addedLines(join(base), join(head));
        for (const line of ['a', 'b', 'c', '']) {
          const count = (lines: readonly string[]): number => lines.filter((other) => other === line).length;
          expect(count(added.map((one) => one.text))).toBe(Math.max(0, count(head) - count(base)));
        }
        for (const { line, text: shown } of added) expect(head[line - 1]).toBe(shown);
      }),
    );
  });
});

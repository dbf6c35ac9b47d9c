import { describe, expect, it } from 'vitest';
import { at, entry, items, type Value } from '../../src/document/value.ts';
import { type ParsedStream, parseYaml } from '../../src/document/yaml.ts';
import { codes, place, plain } from './plain.ts';

const first = (stream: ParsedStream): Value | undefined => (stream.ok ? stream.documents[0] : undefined);
const read = (text: string) => plain(first(parseYaml(text)));

describe('closing brackets that are indented too little', () => {
  it.each<[string, unknown]>([
    ['tools: [\n  "a", # one\n  b\n]\nnext: 1', { tools: ['a', 'b'], next: 1 }],
    ['a:\n  b: {\n    x: 1\n  }\n  c: 2', { a: { b: { x: 1 }, c: 2 } }],
    ['- [\n a # ]\n]\n- c: [\n   d\n  ]', [['a'], { c: ['d'] }]],
    ['a: {\n  b: [\n  1\n], c: 2\n}', { a: { b: [1], c: 2 } }],
  ])('are found: %j', (text, expected) => {
    for (const eol of ['\n', '\r\n', '\r']) expect(read(text.replaceAll('\n', eol))).toEqual(expected);
  });

  it.each([
    ...['a: [\nx\n]', 'a: [\n---\n]', 'a: [x\nb: 1\nc: 2]', 'a: "x\ny"', 'a: "x\nb: y"', 'a:\n\t- b', 'a: b\n c: d'],
    ...['a: [\n]\n]', 'a: [\n}', 'a: [\n&\n]'],
  ])('are all that is forgiven: %j', (text) => {
    expect(codes(parseYaml(text))).toEqual(['syntax']);
  });

  it('move no places', () => {
    const text = 'a: [\r\n  b,\r\n  {c: d\r\n}, "e"\r\n]\r\nf: g\r\nh: {\r\n}\r\ni: j';
    const root = first(parseYaml(text));
    expect(items(at(root, 'a')).map((item) => place(item.span))).toEqual(['2:3-2:4', '3:3-4:2', '4:4-4:7']);
    expect(place(at(root, 'a')?.span)).toBe('1:4-5:2');
    expect(place(entry(root, 'f')?.keySpan)).toBe('6:1-6:2');
    expect(place(at(root, 'f')?.span)).toBe('6:4-6:5');
    expect(place(at(root, 'h')?.span)).toBe('7:4-8:2');
    expect(place(at(root, 'i')?.span)).toBe('9:4-9:5');
    expect(place(root?.span)).toBe('1:1-9:5');
    expect(place(parseYaml('a: [\n]\nc: *d').problems[0]?.span)).toBe('3:4-3:6');
    expect(place(parseYaml('a: [\n]\nc: {').problems[0]?.span)).toBe('3:5');
  });

  it('are repaired up to a bound', () => {
    const lists = (count: number) => Array.from({ length: count }, (_, i) => `k${i}: [\n]`).join('\n');
    expect(codes(parseYaml(lists(100)))).toEqual([]);
    expect(codes(parseYaml(lists(1000)))).toEqual(['syntax']);
    const filler = `# ${'x'.repeat(1_000_000)}\n`;
    expect(codes(parseYaml(filler + lists(4)))).toEqual([]);
    expect(codes(parseYaml(filler + lists(100)))).toEqual(['syntax']);
  });
});

import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { at, entries, entry, items, type Value } from '../../src/document/value.ts';
import { type ParsedStream, parseYaml, type YamlOptions } from '../../src/document/yaml.ts';
import { codes, place, plain, quoted } from './plain.ts';

const first = (stream: ParsedStream): Value | undefined => (stream.ok ? stream.documents[0] : undefined);
const read = (text: string, options?: YamlOptions) => plain(first(parseYaml(text, options)));

describe('scalars', () => {
  it.each([
    ['a: 1', 1],
    ['a: 0o17', 15],
    ['a: 0x1F', 31],
    ['a: 010', 10],
    ['a: 1.5', 1.5],
    ['a: -.inf', Number.NEGATIVE_INFINITY],
    ['a: true', true],
    ['a: False', false],
    ['a: ~', null],
    ['a:', null],
    ['a: null', null],
    ['a: yes', 'yes'],
    ['a: on', 'on'],
    ['a: 2026-11-21', '2026-11-21'],
    ['a: 1_000', '1_000'],
    ['a: "1"', '1'],
    ["a: 'it''s'", "it's"],
    ['a: "\\u0041\\n"', 'A\n'],
    ['a: |\n  x\n  y\n', 'x\ny\n'],
    ['a: >-\n  x\n  y\n', 'x y'],
    ['a: x\n  y', 'x y'],
    ['a: !!str 1', '1'],
    ['a: !!int "3"', 3],
    ['a: !!float 3', 3],
    ['a: !!null ""', null],
    ['a: !!bool "true"', true],
    ['a: !!map', {}],
    ['a: !!seq', []],
    ['a: ! 1', '1'],
    ['a: !<tag:yaml.org,2002:str> 1', '1'],
    ['%TAG !y! tag:yaml.org,2002:\n--- \na: !y!str 1', '1'],
    ['a: !custom 1', '1'],
    ['a: !!timestamp 2026-11-21', '2026-11-21'],
    ['a: !custom [1]', [1]],
    ['a: !!set {x}', { x: null }],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual({ a: expected });
  });

  it.each(['a: !!int x', 'a: !!str [1]', 'a: !!map [1]', 'a: !!seq {b: 1}', 'a: !!map x'])('refuses %j', (text) => {
    expect(codes(parseYaml(text))).toEqual(['syntax']);
  });

  it('keeps numbers as written', () => {
    expect(at(first(parseYaml('a: 0x1F')), 'a')).toMatchObject({ value: 31, raw: '0x1F' });
  });
});

describe('streams', () => {
  it('gives all documents, or the first', () => {
    const text = 'a: 1\n---\n- b\n...\n---\n';
    const all = parseYaml(text);
    expect(all.ok && all.documents.map(plain)).toEqual([{ a: 1 }, ['b'], null]);
    const one = parseYaml(text, { firstDocumentOnly: true });
    expect(one.ok && one.documents.map(plain)).toEqual([{ a: 1 }]);
  });

  it.each(['', '\n\n', '# only this\n'])('has no document in %j', (text) => {
    expect(parseYaml(text)).toMatchObject({ ok: true, documents: [], problems: [{ code: 'empty' }] });
  });

  it('starts anchors anew in each document', () => {
    expect(codes(parseYaml('a: &x 1\n---\nb: *x'))).toEqual(['undefined-alias']);
  });

  it('reads JSON', () => {
    expect(read('{"a": [1, {"b": "c"}], "__proto__": null}')).toEqual(
      JSON.parse('{"a":[1,{"b":"c"}],"__proto__":null}'),
    );
  });

  it('reads a text that starts with a byte order mark', () => {
    expect(read('\uFEFFa: 1')).toEqual({ a: 1 });
  });
});

describe('places', () => {
  const text = [
    'on:', //                           1
    '  push: &p {branches: [a, "b c"]}', // 2
    'jobs:', //                         3
    "  - 'name': !!str  x  # note", //  4
    '    run: |', //                    5
    '      one', //                     6
    '      two', //                     7
    '', //                              8
    '    none:', //                     9
    '  - *p', //                        10
    '  - [ ]', //                       11
    'folded: x', //                     12
    '  y', //                           13
    '',
  ];
  it.each(['\n', '\r\n'])('are exact, line ends %j', (eol) => {
    const root = first(parseYaml(text.join(eol)));
    expect(place(root?.span)).toBe('1:1-13:4');
    expect(place(entry(root, 'on')?.keySpan)).toBe('1:1-1:3');
    expect(place(at(root, 'on')?.span)).toBe('2:3-2:34');
    expect(place(at(root, 'on', 'push')?.span)).toBe('2:12-2:34');
    expect(place(entry(at(root, 'on', 'push'), 'branches')?.keySpan)).toBe('2:13-2:21');
    expect(place(at(root, 'on', 'push', 'branches')?.span)).toBe('2:23-2:33');
    expect(items(at(root, 'on', 'push', 'branches')).map((item) => place(item.span))).toEqual([
      '2:24-2:25',
      '2:27-2:32',
    ]);
    const [step, alias, empty] = items(at(root, 'jobs'));
    expect(place(entry(step, 'name')?.keySpan)).toBe('4:5-4:11');
    expect(place(at(step, 'name')?.span)).toBe('4:20-4:21');
    expect(place(at(step, 'run')?.span)).toBe('6:7-7:10');
    expect(place(at(step, 'none')?.span)).toBe('9:9');
    expect(place(step?.span)).toBe('4:5-9:9');
    expect(alias).toBe(at(root, 'on', 'push'));
    expect(place(empty?.span)).toBe('11:5-11:8');
    expect(place(at(root, 'jobs')?.span)).toBe('4:3-11:8');
    expect(place(at(root, 'folded')?.span)).toBe('12:9-13:4');
  });

  it('of flow collections end after their bracket', () => {
    const source = '{a: [1, 2 , # ]\n ], b: {c, d: }, e: [{f}: g, ? h], {i: j}: k}';
    const root = first(parseYaml(source));
    const cut = (value: Value | undefined) => value && quoted(source, value.span);
    expect(cut(root)).toBe(source);
    expect(cut(at(root, 'a'))).toBe('[1, 2 , # ]\n ]');
    expect(cut(at(root, 'b'))).toBe('{c, d: }');
    expect(cut(at(root, 'e'))).toBe('[{f}: g, ? h]');
    expect(items(at(root, 'e')).map(cut)).toEqual(['{f}: g', 'h']);
  });

  it('of errors are where the parser gave up', () => {
    expect(place(parseYaml('a: 1\nb: [1, 2\nc: 3\n').problems[0]?.span)).toMatch(/^[34]:/);
    expect(place(parseYaml('a: 1\nb: *x\n').problems[0]?.span)).toBe('2:4-2:6');
  });

  it('let keys and scalars of generated documents be cut out again', () => {
    // Long enough to be no boolean of YAML 1.1, which `dump` would quote.
    const word = fc.stringMatching(/^[a-z][a-z0-9]{5,7}$/);
    fc.assert(
      fc.property(fc.dictionary(word, fc.dictionary(word, word)), (record) => {
        const source = dump(record);
        for (const { key, keySpan, value } of entries(first(parseYaml(source)))) {
          expect(quoted(source, keySpan)).toBe(key);
          for (const inner of entries(value)) {
            expect(quoted(source, inner.keySpan)).toBe(inner.key);
            expect(quoted(source, inner.value.span)).toBe(record[key]?.[inner.key]);
          }
        }
      }),
    );
  });
});

describe('keys', () => {
  it('are text, special ones too', () => {
    const root = first(parseYaml('1: a\ntrue: b\n~: c\n0x10: d\n"": e\n__proto__: {x: 1}\nconstructor: f'));
    expect(entries(root).map((e) => e.key)).toEqual(['1', 'true', 'null', '16', '', '__proto__', 'constructor']);
    expect(plain(at(root, '__proto__', 'x'))).toBe(1);
  });

  it('that are collections get a label that no plain key has', () => {
    const root = first(parseYaml('? [a, b]\n: 1\n{c: d}: 2\n? tools:\n: 3'));
    expect(entries(root).map((e) => e.key)).toEqual(['? [a, b]', '? {c: d}', '? tools']);
  });

  it('that repeat are refused, or lose', () => {
    const text = 'a: 1\nb: {c: 1, "c": 2}\na: 3';
    expect(place(parseYaml('a: 1\na: 2').problems[0]?.span)).toBe('2:1-2:2');
    expect(codes(parseYaml(text))).toEqual(['duplicate-key']);
    expect(parseYaml(text).ok).toBe(false);
    expect(read(text, { duplicates: 'last' })).toEqual({ a: 3, b: { c: 2 } });
    expect(read(text, { duplicates: 'first' })).toEqual({ a: 1, b: { c: 1 } });
    expect(codes(parseYaml(text, { duplicates: 'last' }))).toEqual(['duplicate-key', 'duplicate-key']);
  });
});

describe('aliases and merge keys', () => {
  it('shares what an anchor names', () => {
    const root = first(parseYaml('a: &x [1]\nb: *x\n*k : c\n'.replace('*k ', '&k key')));
    expect(at(root, 'b')).toBe(at(root, 'a'));
    expect(read('&k key: 1\nb: *k\n')).toEqual({ key: 1, b: 'key' });
    expect(read('a: &x 1\nb: &x 2\nc: *x')).toEqual({ a: 1, b: 2, c: 2 });
    expect(read('a: &x key\n*x : 1')).toEqual({ a: 'key', key: 1 });
  });

  it.each(['a: *x', 'a: *x\nb: &x 1', 'a: &x [*x]', '&x {a: {b: *x}}', '&x a: *y'])('refuses %j', (text) => {
    expect(codes(parseYaml(text))).toEqual(['undefined-alias']);
  });

  it('takes << for a key, unless told to merge', () => {
    const text = 'base: &b {x: 1, y: 2}\nmore: &m {y: 3, z: 4}\nout: {y: 0, <<: [*b, *m], q: 5}';
    expect(read(text)).toMatchObject({ out: { y: 0, '<<': [{ x: 1 }, { z: 4 }], q: 5 } });
    expect(read(text, { merge: true })).toMatchObject({ out: { y: 0, x: 1, z: 4, q: 5 } });
    expect(read('"<<": {a: 1}', { merge: true })).toEqual({ '<<': { a: 1 } });
    expect(codes(parseYaml('<<: 1', { merge: true }))).toEqual(['syntax']);
    expect(codes(parseYaml('<<: [1]', { merge: true }))).toEqual(['syntax']);
  });

  it('keeps the place of a merged entry, and what it lost to', () => {
    const root = first(parseYaml('b: &b {x: 1, y: 2}\no:\n  <<: *b\n  y: 3', { merge: true }));
    const out = at(root, 'o');
    expect(out?.kind === 'map' && out.entries.map((e) => [e.key, place(e.keySpan), e.shadowed])).toEqual([
      ['y', '4:3-4:4', false],
      ['x', '1:8-1:9', false],
      ['y', '1:14-1:15', true],
    ]);
  });
});

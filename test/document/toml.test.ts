import fc from 'fast-check';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { describe, expect, it } from 'vitest';
import { MAX_CHARACTERS, MAX_DEPTH, MAX_NODES, MAX_TOML_STRING } from '../../src/document/limits.ts';
import { parseToml } from '../../src/document/toml.ts';
import { at, entries, entry, items, type Parsed } from '../../src/document/value.ts';
import { codes, place, plain, quoted } from './plain.ts';

const value = (parsed: Parsed) => (parsed.ok ? parsed.value : undefined);
const read = (text: string) => plain(value(parseToml(text)));

describe('parseToml', () => {
  it.each<[string, unknown]>([
    ['', {}],
    ['# only this', {}],
    ['a = 1\nb = "x"\nc = true\nd = 1.5\ne = 0x1F\nf = 1_000', { a: 1, b: 'x', c: true, d: 1.5, e: 31, f: 1000 }],
    ['a.b.c = 1\na.b.d = 2', { a: { b: { c: 1, d: 2 } } }],
    ['[a.b]\nc = 1\n[a]\nd = 2\n[a.e]\n', { a: { b: { c: 1 }, d: 2, e: {} } }],
    [
      '[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3\n[[a.e]]\n[[a.e]]',
      { a: [{ b: 1 }, { b: 2, c: { d: 3 }, e: [{}, {}] }] },
    ],
    ['a = {b.c = 1, d = [1, {e = 2}]}', { a: { b: { c: 1 }, d: [1, { e: 2 }] } }],
    ['a = [\n  1, # one\n  2,\n]', { a: [1, 2] }],
    [
      'd = 2026-11-21\nt = 07:32:00\no = 2026-11-21T07:32:00Z',
      { d: '2026-11-21', t: '07:32:00', o: '2026-11-21T07:32:00Z' },
    ],
    ['"a b" = 1\n\'c.d\' = 2\n"" = 3', { 'a b': 1, 'c.d': 2, '': 3 }],
    ['a = """\nx\r\ny"""\nb = \'\'\'z\'\'\'', { a: 'x\ny', b: 'z' }],
    ['a = ["""x"""", """"y"""]\nb = "#[["', { a: ['x"', '"y'], b: '#[[' }],
    ['a = inf\nb = "\\u0041\\""', { a: Number.POSITIVE_INFINITY, b: 'A"' }],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ...[
      'a = 1\na = 2',
      '[a]\n[a]',
      'a = 1\n[a]',
      '[a]\nb = 1\n[a.b]',
      'a = [1]\n[[a]]',
      '[[a]]\n[a]',
      'a = {}\na.b = 1',
    ],
    ...[
      'a.b = 1\na.b.c = 2',
      '[a]\nb.c = 1\n[a.b]',
      'a',
      'a =',
      'a = b',
      '= 1',
      'a = 1 b = 2',
      '[a',
      'a = [1',
      'a = "x',
    ],
    ...[
      'a = 01',
      'a = "\\x"',
      '# x\ra = 1',
      'a = 1\rb = 2',
      'a = """x\ry"""',
      'a = "\u0001"',
      '\uFEFFa = 1',
      'a = {b = 1,}',
    ],
  ])('refuses %j', (text) => {
    expect(codes(parseToml(text))).toEqual(['syntax']);
    expect(parseToml(text).ok).toBe(false);
  });

  it('takes what is new in 1.1 only when told', () => {
    const text = 'a = {b = 1,\n}';
    expect(parseToml(text).ok).toBe(false);
    expect(plain(value(parseToml(text, { version: '1.1' })))).toEqual({ a: { b: 1 } });
  });

  it('knows no special keys', () => {
    const root = value(parseToml('__proto__.x = 1\nconstructor = 2\n[toString]\n__proto__ = 3'));
    expect(entries(root).map((e) => e.key)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(plain(at(root, '__proto__', 'x'))).toBe(1);
    expect(plain(at(root, 'toString', '__proto__'))).toBe(3);
  });

  it.each(['\n', '\r\n'])('has exact places, line ends %j', (eol) => {
    const text = [
      '# c',
      '[mcp."my server"]',
      '  args = ["-y", 2.50]',
      'env.TOKEN = "x"',
      '',
      '[[hooks]]',
      'a = 1',
      '[[hooks]]',
      '',
    ];
    const root = value(parseToml(text.join(eol)));
    const server = at(root, 'mcp', 'my server');
    expect(place(entry(root, 'mcp')?.keySpan)).toBe('2:2-2:5');
    expect(place(entry(at(root, 'mcp'), 'my server')?.keySpan)).toBe('2:6-2:17');
    expect(place(server?.span)).toBe('2:1-4:16');
    expect(place(entry(server, 'args')?.keySpan)).toBe('3:3-3:7');
    expect(place(at(server, 'args')?.span)).toBe('3:10-3:22');
    expect(items(at(server, 'args')).map((item) => place(item.span))).toEqual(['3:11-3:15', '3:17-3:21']);
    expect(items(at(server, 'args'))[1]).toMatchObject({ kind: 'number', value: 2.5, raw: '2.50' });
    expect(place(entry(at(server, 'env'), 'TOKEN')?.keySpan)).toBe('4:5-4:10');
    expect(place(at(server, 'env', 'TOKEN')?.span)).toBe('4:13-4:16');
    expect(items(at(root, 'hooks')).map((item) => place(item.span))).toEqual(['6:1-7:6', '8:1-8:10']);
    expect(place(at(root, 'hooks')?.span)).toBe('6:1-8:10');
  });

  it('says where it does not parse', () => {
    expect(place(parseToml('a = 1\nb = [1, }\n').problems[0]?.span)).toBe('2:9');
  });
});

describe('agreement with the parser', () => {
  const key = fc.constantFrom('a', 'b', 'c', '"d e"', 'a.b', 'b.c.a');
  const scalar = fc.constantFrom(
    '1',
    '-2.5',
    '"x"',
    "'y'",
    'true',
    '[]',
    '{}',
    '[1, "z"]',
    '{a = 1}',
    '[{b = 2}, {}]',
    '"""m\n"""',
  );
  const line = fc.oneof(
    fc.tuple(key, scalar).map(([k, v]) => `${k} = ${v}`),
    key.map((k) => `[${k}]`),
    key.map((k) => `[[${k}]]`),
  );

  it('on generated documents: what it takes is read the same', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (all) => {
        const text = all.join('\n');
        const parsed = parseToml(text);
        if (!parsed.ok) return;
        read++;
        expect(plain(parsed.value)).toEqual(getStaticTOMLValue(parseTOML(text)));
        for (const { keySpan } of entries(parsed.value)) expect(quoted(text, keySpan)).toMatch(/^([abc]|"d e")$/);
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it('never throws', () => {
    const noise = fc
      .array(fc.constantFrom(...'[]{}=.,"\'#\n\r 1-:TZ_ab\\', '"""', "'''", 'a = '))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), noise), (text) => {
        expect(parseToml(text)).toHaveProperty('problems');
      }),
      { numRuns: 500 },
    );
  });
});

describe('hostile TOML', () => {
  it.each([
    ['brackets', `a = ${'['.repeat(100_000)}`, 'too-deep'],
    ['braces', `a = ${'{a='.repeat(100_000)}`, 'too-deep'],
    ['dotted keys', `a${'.a'.repeat(100_000)} = 1`, 'too-deep'],
    ['dotted headers', `[a${'.a'.repeat(100_000)}]`, 'too-deep'],
    [
      'arrays of tables',
      Array.from(
        { length: 40 },
        (_, i) =>
          `[[${Array(i + 1)
            .fill('a')
            .join('.')}]]`,
      ).join('\n'),
      'too-deep',
    ],
    ['nodes', `a = [${'1,'.repeat(MAX_NODES)}]`, 'too-many-nodes'],
    ['strings', `a = "${'x'.repeat(MAX_TOML_STRING + 1)}"`, 'too-large'],
    ['long strings', `a = """${'x\n'.repeat(500_000)}`, 'too-large'],
    ['digits', `a = ${'1'.repeat(1_000_000)}`, 'too-large'],
    ['characters', ' '.repeat(MAX_CHARACTERS + 1), 'too-large'],
  ])('%s', (_, text, code) => {
    expect(codes(parseToml(text))).toEqual([code]);
  });

  it('has its limit of depth exactly where it is said to be', () => {
    const nested = (depth: number) => `a = ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}`;
    expect(codes(parseToml(nested(MAX_DEPTH)))).toEqual([]);
    expect(codes(parseToml(nested(MAX_DEPTH + 1)))).toEqual(['too-deep']);
  });

  it('finishes with long lines', () => {
    expect(parseToml(`#${' '.repeat(1_000_000)}`).ok).toBe(true);
    expect(parseToml(`a = [${'"\\"", '.repeat(20_000)}]`).ok).toBe(true);
    expect(parseToml("a = '".repeat(200_000)).ok).toBe(false);
  });
});

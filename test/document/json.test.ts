import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, STRICT_JSON, VSCODE_JSONC } from '../../src/document/json.ts';
import { MAX_CHARACTERS, MAX_DEPTH, MAX_NODES, MAX_PROBLEMS } from '../../src/document/limits.ts';
import { at, entries, entry, type Parsed } from '../../src/document/value.ts';
import { codes, place, plain, quoted } from './plain.ts';

const JSONC = { comments: true, trailingCommas: true, duplicates: 'last' } as const;

const value = (parsed: Parsed) => (parsed.ok ? parsed.value : undefined);

function platform(text: string): { ok: boolean; value?: unknown } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

describe('strict JSON', () => {
  it.each([
    ...['{}', '[]', '1', '"x"', 'null', ' \t\r\n{"a":[1,true,false,null,{"b":"c"}]} ', '-0', '1e400', '1.5E-3', '0.0'],
    ...['"\\ud800"', '"\ud800"', '"\\u0041\\/\\n"', '"\u007f\u2028"', '{"a":1,"a":2}', '{"__proto__":{"x":1}}'],
    ...['', ' ', '{} x', '{}{}', '{"a":1,}', '[1,]', '[,]', '[1 2]', '{"a" 1}', '{"a":}', '{a:1}', "{'a':1}", "'x'"],
    ...['// c\n{}', '{/* c */}', '{} // c', '01', '+1', '.5', '1.', '1e', '--1', '-', 'NaN', 'Infinity', 'undefined'],
    ...['"a\nb"', '"a\tb"', '"\u0001"', '"\\x41"', '"\\u12"', '"\\', '"', '\uFEFF{}', '\u00a0{}', '\f{}', 'True'],
    ...['{"a":1', '[1', '}', ']', '{]', '[}', ',', ':', '#', 'nul', 'truefalse', '{"a":1 "b":2}', '[1,,2]', '{1:2}'],
  ])('reads %j exactly as JSON.parse does', (text) => {
    const expected = platform(text);
    const parsed = parseJson(text, STRICT_JSON);
    expect(parsed.ok).toBe(expected.ok);
    if (expected.ok) expect(plain(value(parsed))).toEqual(expected.value);
  });

  it('agrees with JSON.parse on mutations of documents', () => {
    const pieces = fc.constantFrom(...'{}[]:,"\'\\/*0123456789-+.eE \n\t', 'true', 'null', 'u0041', '\u0001', '\uFEFF');
    const mutated = fc.tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.nat(3), pieces).map(([text, where, cut, piece]) => {
      const at = where % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at + cut);
    });
    const texts = fc.oneof(
      fc.json(),
      mutated,
      fc.array(pieces).map((all) => all.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const expected = platform(text);
        const parsed = parseJson(text, STRICT_JSON);
        expect(parsed.ok).toBe(expected.ok);
        if (expected.ok) expect(plain(value(parsed))).toEqual(expected.value);
      }),
      { numRuns: 500 },
    );
  });

  it('tells an empty text from a broken one', () => {
    expect(codes(parseJson(' \n', STRICT_JSON))).toEqual(['empty']);
    expect(codes(parseJson('// only this', JSONC))).toEqual(['empty']);
    expect(codes(parseJson('{', STRICT_JSON))).toEqual(['syntax']);
  });

  it('points at the first error', () => {
    expect(place(parseJson('{\n  "a": 1,\n  "b" 2\n}', STRICT_JSON).problems[0]?.span)).toBe('3:7-3:8');
  });
});

describe('places', () => {
  const text = '{\r\n  "tools": [\r\n    "Bash(*)",\r\n    {"ä😀": -1.50}\r\n  ]\r\n}\r\n';
  const root = value(parseJson(text, STRICT_JSON));

  it('are exact for keys and values, in UTF-16 units', () => {
    expect(place(root?.span)).toBe('1:1-6:2');
    expect(place(entry(root, 'tools')?.keySpan)).toBe('2:3-2:10');
    expect(place(entry(root, 'tools')?.value.span)).toBe('2:12-5:4');
    const tools = at(root, 'tools');
    const [first, second] = tools?.kind === 'list' ? tools.items : [];
    expect(place(first?.span)).toBe('3:5-3:14');
    expect(place(entry(second, 'ä😀')?.keySpan)).toBe('4:6-4:11');
    expect(place(entry(second, 'ä😀')?.value.span)).toBe('4:13-4:18');
  });

  it('keeps numbers as written', () => {
    expect(at(value(parseJson('{"n": 1.50e1}', STRICT_JSON)), 'n')).toMatchObject({ value: 15, raw: '1.50e1' });
  });

  it('let every key and scalar be cut out of the text again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.constantFrom('\n', '\r\n'), (record, eol) => {
        const source = JSON.stringify(record, null, 2).replaceAll('\n', eol);
        for (const { key, keySpan, value: inner } of entries(value(parseJson(source, STRICT_JSON)))) {
          expect(JSON.parse(quoted(source, keySpan))).toBe(key);
          expect(JSON.parse(quoted(source, inner.span))).toBe(record[key]);
        }
      }),
    );
  });
});

describe('duplicate keys', () => {
  const text = '{"a": 1, "b": 2, "a": {"x": 3, "x": 4}}';

  it('last wins: earlier ones are kept, shadowed, with a problem', () => {
    const parsed = parseJson(text, STRICT_JSON);
    expect(plain(value(parsed))).toEqual({ a: { x: 4 }, b: 2 });
    expect(codes(parsed)).toEqual(['duplicate-key', 'duplicate-key']);
    const root = value(parsed);
    expect(root?.kind === 'map' && root.entries.map((e) => [e.key, e.shadowed])).toEqual([
      ['a', true],
      ['b', false],
      ['a', false],
    ]);
    expect(parsed.problems.map((problem) => place(problem.span))).toEqual(['1:24-1:27', '1:2-1:5']);
  });

  it('first wins', () => {
    expect(plain(value(parseJson(text, { ...STRICT_JSON, duplicates: 'first' })))).toEqual({ a: 1, b: 2 });
  });

  it('error: the document is refused, the repetition named', () => {
    const parsed = parseJson('{"a": 1, "a": 2}', { ...STRICT_JSON, duplicates: 'error' });
    expect(parsed.ok).toBe(false);
    expect(codes(parsed)).toEqual(['duplicate-key']);
    expect(place(parsed.problems[0]?.span)).toBe('1:10-1:13');
  });

  it('are found behind escapes, and listed up to a bound', () => {
    expect(codes(parseJson('{"a": 1, "\\u0061": 2}', STRICT_JSON))).toEqual(['duplicate-key']);
    const many = `{${Array(100).fill('"a":1').join(',')}}`;
    expect(codes(parseJson(many, STRICT_JSON))).toHaveLength(MAX_PROBLEMS);
  });

  it('knows no special keys', () => {
    const parsed = parseJson('{"__proto__": {"x": 1}, "constructor": 2, "toString": 3}', VSCODE_JSONC);
    expect(entries(value(parsed)).map((e) => e.key)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(plain(at(value(parsed), '__proto__', 'x'))).toBe(1);
    expect(parsed.problems).toEqual([]);
  });
});

describe('JSON with comments', () => {
  it('takes comments and trailing commas only where told', () => {
    const commented = '{"a": 1 /* x */} // y';
    const trailing = '{"a": [1,],}';
    expect(plain(value(parseJson(commented, JSONC)))).toEqual({ a: 1 });
    expect(plain(value(parseJson(trailing, JSONC)))).toEqual({ a: [1] });
    expect(parseJson(commented, { ...JSONC, comments: false }).ok).toBe(false);
    expect(parseJson(trailing, { ...JSONC, trailingCommas: false }).ok).toBe(false);
    expect(codes(parseJson('{"a": 1 "b": 2}', JSONC))).toEqual(['syntax']);
  });
});

describe('a tolerant reader', () => {
  it.each([
    ['{"a": 1 "b": 2}', { a: 1, b: 2 }],
    ['{"a": 1,, "b": 2}', { a: 1, b: 2 }],
    ['{"a": , "b": 2}', { b: 2 }],
    ['{"a" 1, "b": 2}', { b: 2 }],
    ['{"a": {"b": [1, 2', { a: { b: [1, 2] } }],
    ['{"a": "unclosed\n, "b": 2}', { a: 'unclosed', b: 2 }],
    ['{a: 1, "b": 2}', { b: 2 }],
    ['{"a": 1} trailing', { a: 1 }],
    ['{"a": nonsense, "b": 2}', { b: 2 }],
  ])('still sees keys in %j', (text, expected) => {
    const parsed = parseJson(text, VSCODE_JSONC);
    expect(plain(value(parsed))).toEqual(expected);
    expect(codes(parsed)).toContain('lenient');
    expect(parseJson(text, JSONC).ok).toBe(false);
  });

  it('sees null in an empty text', () => {
    const parsed = parseJson(' ', VSCODE_JSONC);
    expect(plain(value(parsed))).toBe(null);
    expect(codes(parsed)).toContain('empty');
  });

  it('lists errors up to a bound', () => {
    expect(codes(parseJson(`[${'x '.repeat(500)}]`, VSCODE_JSONC))).toHaveLength(MAX_PROBLEMS);
  });
});

describe('hostile JSON', () => {
  it.each([STRICT_JSON, VSCODE_JSONC])('ends as a problem', (dialect) => {
    for (const bracket of ['[', '{"a":', '[{"a":']) {
      expect(codes(parseJson(bracket.repeat(100_000), dialect))).toEqual(['too-deep']);
    }
    expect(codes(parseJson(`[${'1,'.repeat(MAX_NODES)}1]`, dialect))).toEqual(['too-many-nodes']);
    expect(codes(parseJson(' '.repeat(MAX_CHARACTERS + 1), dialect))).toEqual(['too-large']);
  });

  it('has its limit of depth exactly where it is said to be', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(parseJson(nested(MAX_DEPTH), STRICT_JSON).ok).toBe(true);
    expect(parseJson(nested(MAX_DEPTH + 1), STRICT_JSON).ok).toBe(false);
  });

  it('reads a line of a million characters', () => {
    const long = 'x'.repeat(1_000_000);
    expect(plain(value(parseJson(`{"a": "${long}"}`, STRICT_JSON)))).toEqual({ a: long });
    expect(parseJson(`[${'"\\'.repeat(300_000)}`, VSCODE_JSONC).ok).toBe(true);
    expect(parseJson('/*'.repeat(500_000), VSCODE_JSONC).ok).toBe(true);
  });

  it('never throws', () => {
    const noise = fc.array(fc.constantFrom(...'{}[]:,"\\/*\n 1-.eut', '__proto__', '//')).map((all) => all.join(''));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), noise),
        fc.constantFrom(STRICT_JSON, JSONC, VSCODE_JSONC),
        (text, dialect) => {
          expect(parseJson(text, dialect)).toHaveProperty('problems');
        },
      ),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { CORE_SCHEMA, dump, loadAll, mergeTag } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { MAX_ALIASES, MAX_CHARACTERS, MAX_DEPTH, MAX_NODES } from '../../src/document/limits.ts';
import { parseYaml } from '../../src/document/yaml.ts';
import { codes, plain } from './plain.ts';

const read = (text: string) => {
  const stream = parseYaml(text);
  return stream.ok ? plain(stream.documents[0]) : undefined;
};

describe('agreement with js-yaml', () => {
  const schema = CORE_SCHEMA.withTags(mergeTag);
  const reference = (text: string): unknown[] | undefined => {
    try {
      return loadAll(text, { schema, maxDepth: MAX_DEPTH });
    } catch {
      return undefined;
    }
  };

  it('on generated documents', () => {
    const values = fc.jsonValue({ maxDepth: 5 });
    const flow = fc.constantFrom(-1, 0, 1, 2);
    fc.assert(
      fc.property(values, flow, fc.boolean(), fc.boolean(), (value, flowLevel, forceQuotes, noRefs) => {
        const text = dump(value, { flowLevel, forceQuotes, noRefs });
        expect(read(text)).toEqual(reference(text)?.[0]);
      }),
      { numRuns: 300 },
    );
  });

  it('on noise: what js-yaml loads is read the same', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        'b',
        'key: ',
        ': ',
        ':',
        '- ',
        '-',
        '\n',
        '\n',
        '\n  ',
        '\n    ',
        '[',
        ']',
        '{',
        '}',
        ', ',
        '"',
        "'",
        '? ',
      ],
      ...[
        '&x ',
        '*x',
        '*x ',
        '!!str ',
        '!t ',
        '|\n',
        '>-\n',
        '#',
        ' # c',
        '~',
        'true',
        '12',
        '---\n',
        '...\n',
        '<<: ',
        '\t',
        '%',
      ],
    );
    let loaded = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (all) => {
        const text = all.join('');
        const expected = reference(text);
        const stream = parseYaml(text, { merge: true });
        if (!expected) return;
        loaded++;
        // js-yaml lets a node hold itself; here that is refused.
        if (!stream.ok) expect(codes(stream)).toEqual(['undefined-alias']);
        else expect(stream.documents.map(plain)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
    expect(loaded).toBeGreaterThan(300);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, merge) => {
        expect(parseYaml(text, { merge, duplicates: 'last' })).toHaveProperty('problems');
      }),
    );
  });
});

describe('hostile YAML', () => {
  it.each([
    ['brackets', '['.repeat(100_000), 'too-deep'],
    ['braces', '{a: '.repeat(100_000), 'too-deep'],
    ['dashes', '- '.repeat(100_000), 'too-deep'],
    ['questions', '? '.repeat(100_000), 'too-deep'],
    ['indents', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too-deep'],
    ['nodes', `[${'a,'.repeat(MAX_NODES)}]`, 'too-many-nodes'],
    ['aliases', `a: &a 1\nb: [${'*a,'.repeat(MAX_ALIASES + 1)}]`, 'too-many-nodes'],
    ['characters', ' '.repeat(MAX_CHARACTERS + 1), 'too-large'],
    ['NUL', 'a: \0', 'syntax'],
  ])('%s', (_, text, code) => {
    expect(codes(parseYaml(text))).toEqual([code]);
  });

  it.each(['list', 'map', 'merge'])('billion laughs (%s)', (kind) => {
    const bomb = ['a0: &a0 {x: lol}'];
    for (let i = 1; i <= 20; i++) {
      const last = `*a${i - 1}`;
      if (kind === 'list') bomb.push(`a${i}: &a${i} [${Array(9).fill(last).join(', ')}]`);
      if (kind === 'map') bomb.push(`a${i}: &a${i} {p: ${last}, q: ${last}, r: ${last}}`);
      if (kind === 'merge') bomb.push(`a${i}: &a${i} {<<: [${last}, ${last}, ${last}], k${i}: 1}`);
    }
    expect(codes(parseYaml(bomb.join('\n'), { merge: true }))).toEqual(['too-many-nodes']);
  });

  it('aliases that only nest deep', () => {
    const chain = Array.from({ length: 100 }, (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1}` : ''}]`);
    expect(codes(parseYaml(chain.join('\n')))).toEqual(['too-deep']);
    expect(codes(parseYaml('a: 1', { maxAliases: 0 }))).toEqual([]);
    expect(codes(parseYaml('a: &a 1\nb: *a', { maxAliases: 0 }))).toEqual(['too-many-nodes']);
  });

  it('has its limit of depth exactly where it is said to be', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}x${']'.repeat(depth)}`;
    expect(codes(parseYaml(nested(MAX_DEPTH)))).toEqual([]);
    expect(codes(parseYaml(nested(MAX_DEPTH + 1)))).toEqual(['too-deep']);
    expect(codes(parseYaml(`a: &a ${nested(MAX_DEPTH - 2)}\nb: [*a]`))).toEqual([]);
    expect(codes(parseYaml(`a: &a ${nested(MAX_DEPTH - 1)}\nb: [*a]`))).toEqual(['too-deep']);
  });

  it('reads lines of a million characters', () => {
    const long = 'x'.repeat(1_000_000);
    expect(read(`a: ${long}`)).toEqual({ a: long });
    for (const text of [`"${long}`, `a: ${'&x '.repeat(300_000)}`, '\uFEFF'.repeat(500_000), '1'.repeat(1_000_000)]) {
      expect(parseYaml(text)).toHaveProperty('ok');
    }
  });

  it('quotes nothing of the text in its messages', () => {
    for (const text of ['a: *marker', 'a: !marker! x', '%TAG marker x\n---', 'a: [marker', 'marker: 1\nmarker: 2']) {
      expect(JSON.stringify(parseYaml(text).problems)).not.toMatch(/marker/);
      expect(parseYaml(text).ok).toBe(false);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/access/automaton.ts';
import { SEPARATOR } from '../../src/access/pattern.ts';
import { regularUses } from '../../src/access/regex-uses.ts';
import { intersects, search } from '../../src/access/search.ts';
import { holds } from '../../src/access/witness.ts';

const NOT_PROVEN = '  ';
const NONE = { sequences: [] };
const regex = (source: string, ignoreCase = false) => regularUses('run', { source, ignoreCase, syntax: 'js' }, NONE);

/** A word of the first that the second does not hold. */
function beyond(a: string, b: string): string | undefined {
  const found = search(compile(regex(a)), [[compile(regex(b))]], ([first]) => first === undefined || first === -1);
  // Not proven: nothing to check; asked for separately.
  if (found.kind === 'budget') return NOT_PROVEN;
  return found.kind === 'word' ? found.word.slice(found.word.indexOf(SEPARATOR) + 1) : undefined;
}

/** Pieces that a regular expression is put together from, with words that it may hold. */
const piece = fc.constantFrom(
  ['git', 'git'],
  ['push', 'push'],
  [' ', ' '],
  ['\\s+', ' '],
  ['(status|log)', 'log'],
  ['(?:a|bc)*', 'abc'],
  ['[a-c]+', 'cab'],
  ['[^ x]', 'y'],
  ['\\b', ''],
  ['\\B', ''],
  ['.*', ' --x'],
  ['.?', '-'],
  ['\\d{1,3}', '42'],
  ['\\w+', 'w_1'],
  ['\\S*?', '/'],
  ['x{0,2}', 'xx'],
  ['( .*)?$', ' y'],
  ['$', ''],
);
const written = fc.record({
  start: fc.constantFrom('', '^', '^git(?!k)', '^(?!.*rm)', '^g(?=i)', '^x|'),
  pieces: fc.array(piece, { minLength: 1, maxLength: 5 }),
  ignoreCase: fc.boolean(),
});
const noise = fc.constantFrom('', 'k', ' ', 'git', 'rm', 'x', '-', 'é', '7', 'GIT', '😀');

function words(pieces: readonly (readonly string[])[], more: readonly string[]): string[] {
  const whole = pieces.map((p) => p[1]).join('');
  const cut = Math.floor(whole.length / 2);
  const found = [whole, `git${whole}`, whole.slice(1), whole.slice(0, -1), `g${whole}`, whole.toUpperCase()];
  for (const m of more) found.push(m, whole + m, m + whole, whole.slice(0, cut) + m + whole.slice(cut));
  // Commands in normal form: single blanks.
  return found.filter((w) => !w.includes('  '));
}

describe('regular expressions', () => {
  it('hold what the engine finds, on ten thousand words near them', () => {
    let samples = 0;
    let held = 0;
    fc.assert(
      fc.property(written, fc.array(noise, { minLength: 3, maxLength: 3 }), ({ start, pieces, ignoreCase }, more) => {
        const source = start + pieces.map((p) => p[0]).join('');
        const pattern = regex(source, ignoreCase);
        expect(pattern.wide, source).toBeUndefined();
        const engine = new RegExp(source, ignoreCase ? 'i' : '');
        for (const word of words(pieces, more)) {
          samples += 1;
          if (engine.test(word)) held += 1;
          expect(holds(pattern, `run\0${word}`), `/${source}/ on ${JSON.stringify(word)}`).toBe(engine.test(word));
        }
      }),
      { numRuns: 1_200 },
    );
    expect(samples).toBeGreaterThan(10_000);
    expect(held / samples).toBeGreaterThan(0.2);
    expect(held / samples).toBeLessThan(0.8);
  });

  it('are compared exactly: a word beyond is one, and none is missed on samples', () => {
    let covered = 0;
    fc.assert(
      fc.property(written, written, fc.array(noise, { minLength: 3, maxLength: 3 }), (a, b, more) => {
        const [first, second] = [a, b].map((r) => r.start + r.pieces.map((p) => p[0]).join('')) as [string, string];
        const found = beyond(first, second);
        if (found === undefined) {
          covered += 1;
          for (const w of words(a.pieces, more))
            expect(new RegExp(first).test(w) && !new RegExp(second).test(w)).toBe(false);
        } else if (!/[^\S ]| {2}/.test(found)) {
          // Commands in normal form: no other blanks than single spaces.
          expect(new RegExp(first).test(found), `/${first}/ ${JSON.stringify(found)}`).toBe(true);
          expect(new RegExp(second).test(found), `/${second}/ ${JSON.stringify(found)}`).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
    expect(covered).toBeGreaterThan(5);
  });

  it('laws: within itself, within an alternative with it, without look-ahead wider', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [first, second] = [a, b].map((r) => r.start + r.pieces.map((p) => p[0]).join('')) as [string, string];
        expect(beyond(first, first)).toBeUndefined();
        expect(beyond(first, `(?:${first})|${second}`)).toBeUndefined();
        expect(beyond(second, `${first}|(${second})`)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['^git (status|log)$', '^git status$|^git log$'],
    ['^git [a-cx]', '^git [abcx]'],
    ['^npm run (?!deploy)\\w+$', '^npm run \\w+$'],
    ['colou?r', 'colo(?:u|)r'],
    ['^a{2,3}$', '^aa(?:a)?$'],
  ])('/%s/ is within /%s/', (a, b) => {
    expect(beyond(a, b)).toBeUndefined();
  });

  it.each([
    ['^git (status|log)', '^git (status|log)$', 'git log'],
    ['^git', '^git\\b', 'git'],
    ['^npm run \\w+$', '^npm run (?!deploy)\\w+$', 'npm run deploy'],
    ['^ls', '^ls(?! -R)', 'ls -R'],
    ['\\.', '^\\.', '.'],
    ['^[^a]$', '^[\\x01-\\u00ff]$', ''],
  ])('/%s/ is wider than /%s/', (a, b, start) => {
    expect(beyond(a, b)).toContain(start);
  });

  it('what is no regular language is told, and stands for its text', () => {
    for (const source of ['(a+)b\\1', '(?<!x)git', 'a(?=.*b)c', '^a+(?!b)'])
      expect(regex(source).wide?.why, source).toBeDefined();
  });

  it.each([
    '(a{1000}){1000}',
    '(((a*)*)*)*b',
    `${'(a|b)'.repeat(20_000)}`,
    '(',
    `.*a.{${200}}`,
    '(x+x+)+y',
    '[^]{900}b',
  ])('a hostile one ends in bounded work: %#', (source) => {
    const pattern = regex(source);
    const other = compile(regex('^[ab]*c'));
    const automaton = compile(pattern.wide ?? pattern);
    search(automaton, [[other]], ([first]) => first === undefined || first === -1);
    expect(typeof intersects(automaton, other)).toBe('boolean');
  });
});

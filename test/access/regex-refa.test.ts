import fc from 'fast-check';
import { DFA, JS, NFA } from 'refa';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/access/automaton.ts';
import { regularUses } from '../../src/access/regex-uses.ts';
import { intersects, search } from '../../src/access/search.ts';

/** The library refa as a second opinion: it shares nothing with the automata of the product but the grammar's parser. */
function automaton(source: string): NFA {
  const { expression, maxCharacter } = JS.Parser.fromLiteral({ source, flags: 's' }).parse({ assertions: 'throw' });
  return NFA.fromRegex(expression, { maxCharacter });
}

function included(a: string, b: string): boolean {
  const beyond = DFA.fromFA(automaton(b));
  beyond.complement();
  return NFA.fromIntersection(automaton(a), beyond).isEmpty;
}

const NONE = { sequences: [] };
const whole = (source: string) =>
  compile(regularUses('run', { source: `^(?:${source})$`, ignoreCase: false, dotAll: true, syntax: 'js' }, NONE));

/** Without NUL, of which no argument holds one, and without what refa takes for an assertion. */
const text: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', 'ab', '[ab]', '[^a\\x00]', 'c', '[a-c]'),
    fc.tuple(tie('node'), tie('node')).map(([x, y]) => x + y),
    fc.tuple(tie('node'), tie('node')).map(([x, y]) => `(?:${x}|${y})`),
    fc.tuple(tie('node'), fc.constantFrom('*', '+', '?', '{1,2}', '{2}', '*?')).map(([x, q]) => `(?:${x})${q}`),
  ),
})).node;

describe('regular expressions by another library', () => {
  it('hold the same words: inclusion and intersection agree', () => {
    const seen = { included: 0, meets: 0, settled: 0 };
    fc.assert(
      // Half of the pairs are kin, or nearly none would include the other.
      fc.property(text, text, fc.constantFrom('', '?', '*', '|'), (a, b, kin) => {
        const wider = kin === '|' ? `(?:${a}|${b})` : kin === '' ? b : `(?:${a})${kin}`;
        const found = search(whole(a), [[whole(wider)]], ([first]) => first === undefined || first === -1);
        if (found.kind === 'budget') return;
        seen.settled++;
        expect(found.kind === 'none').toBe(included(a, wider));
        if (found.kind === 'none') seen.included++;
        const meets = !NFA.fromIntersection(automaton(a), automaton(b)).isEmpty;
        expect(intersects(whole(a), whole(b))).toBe(meets);
        if (meets) seen.meets++;
      }),
      { numRuns: 2_000, seed: 11 },
    );
    expect(seen.settled).toBeGreaterThan(1_900);
    expect(seen.included).toBeGreaterThan(400);
    expect(seen.meets).toBeGreaterThan(400);
  });
});

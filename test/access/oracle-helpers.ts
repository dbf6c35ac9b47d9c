import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessBuilder } from '../../src/access/builder.ts';
import type { DecisionList, Effect } from '../../src/access/decision-list.ts';
import { decide, rank } from '../../src/access/decision-list.ts';
import { newUses } from '../../src/access/new-uses.ts';
import type { ManifestFormat } from '../../src/manifests/manifest-format.ts';

/** A product's permission grammar: how rules are written down, what the oracle says of a use, how both are sampled. */
export interface Grammar<R> {
  readonly name: string;
  readonly format: ManifestFormat;
  readonly path: string;
  /** The agent whose list is judged; without it the first one that the reader gives. */
  readonly agent?: string;
  /** The manifest's text, as bytes of the reader. */
  text(rules: readonly R[]): string;
  oracle(rules: readonly R[], use: string): Effect;
  readonly rule: fc.Arbitrary<R>;
  /** Uses drawn from the rules' own words, so that they lie near the boundaries. */
  use(rules: readonly R[]): fc.Arbitrary<string>;
  /** False where the oracle cannot judge a witness (a use that stands for a text). */
  readonly judges?: (use: string) => boolean;
  /** How many pairs of manifests are compared in either way. */
  readonly pairs?: number;
}

/** What the real reader makes of the rules. */
export function read<R>(grammar: Grammar<R>, rules: readonly R[]): DecisionList {
  const builder = accessBuilder();
  const bytes = new TextEncoder().encode(grammar.text(rules));
  grammar.format.read([{ path: grammar.path, side: 'head', bytes, id: 'x' }], builder);
  const { agents, facts } = builder.build();
  const unread = facts.find((f) => f.kind === 'opaque');
  expect(unread, `not read: ${grammar.text(rules)}`).toBeUndefined();
  const agent = grammar.agent === undefined ? [...agents.values()][0] : agents.get(grammar.agent);
  if (!agent) throw new Error(`no agent ${grammar.agent} among ${[...agents.keys()].join()}`);
  return agent.list;
}

/** Three tests of one grammar: decisions, witnesses, and silence where nothing is new. Seeds are fixed. */
export function judge<R>(grammar: Grammar<R>): void {
  const rules = fc.array(grammar.rule, { minLength: 1, maxLength: 6 });
  const judges = grammar.judges ?? (() => true);
  const show = (given: readonly R[], use: string): string => `${JSON.stringify(use)} by ${grammar.text(given)}`;

  describe(`${grammar.name} against an independent oracle`, () => {
    it('decides twelve thousand sampled uses alike', () => {
      const cases = rules.chain((r) =>
        fc.tuple(fc.constant(r), fc.array(grammar.use(r), { minLength: 12, maxLength: 12 })),
      );
      fc.assert(
        fc.property(cases, ([given, sampled]) => {
          const list = read(grammar, given);
          for (const use of sampled) {
            const [ours, theirs] = [decide(list, use).effect, grammar.oracle(given, use)];
            if (ours !== theirs) expect(ours, show(given, use)).toBe(theirs);
          }
        }),
        { numRuns: 1_000, seed: 20_261 },
      );
    });

    it('witnesses hold: head decides them wider than base does, by the oracle', () => {
      let judged = 0;
      fc.assert(
        fc.property(changed(rules, grammar.rule), ([base, head]) => {
          for (const news of newUses(read(grammar, base), read(grammar, head))) {
            expect(news.witness.proven).toBe(true);
            if (!judges(news.use)) continue;
            judged += 1;
            const [after, before] = [grammar.oracle(head, news.use), grammar.oracle(base, news.use)];
            if (rank(after) > rank(before)) continue;
            expect(`${before} -> ${after}`, `${show(base, news.use)} then ${grammar.text(head)}`).toBe('wider');
          }
        }),
        { numRuns: grammar.pairs ?? 300, seed: 20_262 },
      );
      expect(judged).toBeGreaterThan(20);
    });

    it('misses nothing: where no use is new, no sampled use is decided wider', () => {
      let quiet = 0;
      const cases = changed(rules, grammar.rule).chain(([base, head]) =>
        fc.tuple(
          fc.constant(base),
          fc.constant(head),
          fc.array(grammar.use([...base, ...head]), { minLength: 6, maxLength: 6 }),
        ),
      );
      fc.assert(
        fc.property(cases, ([base, head, sampled]) => {
          if (newUses(read(grammar, base), read(grammar, head)).length > 0) return;
          quiet += 1;
          for (const use of sampled) {
            const [after, before] = [grammar.oracle(head, use), grammar.oracle(base, use)];
            if (rank(after) <= rank(before)) continue;
            expect(`${before} -> ${after}`, `${show(base, use)} then ${grammar.text(head)}`).toBe('not wider');
          }
        }),
        { numRuns: grammar.pairs ?? 300, seed: 20_263 },
      );
      expect(quiet).toBeGreaterThan(20);
    });
  });
}

/** Two lists of rules that differ in one place: a rule gone, moved, replaced or added. */
function changed<R>(rules: fc.Arbitrary<R[]>, rule: fc.Arbitrary<R>): fc.Arbitrary<readonly [R[], R[]]> {
  return fc.tuple(rules, rule, fc.nat(5), fc.nat(5), fc.nat(3)).map(([base, other, i, j, how]) => {
    const head = [...base];
    const at = i % base.length;
    if (how === 0) head.splice(at, 1);
    else if (how === 1) head.splice(j % base.length, 0, ...head.splice(at, 1));
    else head.splice(at, how === 2 ? 1 : 0, other);
    return [base, head] as const;
  });
}

/** `*` any run, `?` one sign; recursion over the text, no table. `not`: signs that neither of them takes. */
export function walk(pattern: string, text: string, not = ''): boolean {
  const sign = pattern[0];
  if (sign === undefined) return text === '';
  if (sign === '*') {
    if (walk(pattern.slice(1), text, not)) return true;
    return text !== '' && !not.includes(text.charAt(0)) && walk(pattern, text.slice(1), not);
  }
  if (text === '') return false;
  if (sign === '?' ? not.includes(text.charAt(0)) : sign !== text[0]) return false;
  return walk(pattern.slice(1), text.slice(1), not);
}

/** A text with its stars filled, or one sign of it changed: uses at the edge of a pattern. */
export function near(pattern: string, filling: readonly string[] = ['', 'x', 'x y', 'a/b']): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.array(fc.constantFrom(...filling), { minLength: 3, maxLength: 3 }),
      fc.nat(9),
      fc.nat(40),
      fc.constantFrom(' ', 'x', '/', '-', 'G'),
    )
    .map(([fill, how, at, sign]) => {
      let i = 0;
      const filled = pattern.replace(/[*?]+/g, (wild) => (wild === '?' ? 'q' : (fill[i++ % 3] ?? '')));
      const cut = at % (filled.length + 1);
      if (how === 0) return filled.slice(0, cut) + sign + filled.slice(cut);
      if (how === 1) return filled.slice(0, cut) + filled.slice(cut + 1);
      if (how === 2) return `${filled}${sign}`;
      if (how === 3) return filled.slice(0, cut);
      return filled;
    });
}

/** A command as a client sees it: words with one blank between them. */
export function command(text: string): string {
  return text.trim().replace(/\s+/g, ' ') || 'x';
}

/** The use's verb and argument. */
export function parts(use: string): readonly [string, string] {
  const cut = use.indexOf('\0');
  return [use.slice(0, cut), use.slice(cut + 1)];
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decided, DecisionList, Effect } from '../../src/access/decision-list.ts';
import { automaton, byEffect, rank } from '../../src/access/decision-list.ts';
import { newUses } from '../../src/access/new-uses.ts';
import { EVERYTHING } from '../../src/access/pattern.ts';
import { search } from '../../src/access/search.ts';
import { permissionRule } from '../../src/manifests/claude/permission-rule.ts';
import { regexUses } from '../../src/manifests/regex-uses.ts';
import { distrust } from '../../src/untrusted.ts';

const place = { path: distrust('x'), side: 'head' as const, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
type Rule = readonly [Effect, string];

function list(rules: readonly Rule[]): DecisionList {
  const entries = rules.flatMap(([effect, text]) => {
    const uses = text.startsWith('/') ? regexUses('run', text.slice(1)) : permissionRule(text, effect);
    return uses ? [{ effect, uses, place, text, origin: 'rule' as const }] : [];
  });
  return { entries: byEffect(entries), default: 'inherit' };
}

/** All uses, all entries, nothing left out, no shortcut. */
function brute(base: DecisionList, head: DecisionList): string | undefined {
  const at = (l: DecisionList, i: number | undefined): Decided | undefined => {
    if (i === undefined) return undefined;
    return { entry: l.entries[i], effect: l.entries[i]?.effect ?? l.default };
  };
  const found = search(
    automaton({ uses: EVERYTHING }),
    [head.entries.map(automaton), base.entries.map(automaton)],
    ([h, b]) => {
      const [x, y] = [at(head, h), at(base, b)];
      return !x || !y || rank(x.effect) > rank(y.effect);
    },
  );
  expect(found.kind).not.toBe('budget');
  return found.kind === 'word' ? found.word : undefined;
}

const text = fc.constantFrom(
  'Bash(git *)',
  'Bash(git push *)',
  'Bash(git:*)',
  'Bash(git)',
  'Bash(npm run *)',
  'Bash(*)',
  'Edit(src/**)',
  'Edit(**/.env)',
  'Edit(*.ts)',
  'WebFetch(domain:a.b)',
  'mcp__gh',
  'mcp__gh__get_*',
  '/^git [a-p]+$',
  '/^git (push|pull)$',
  '/^npm run (?!deploy)\\w+$',
  '/x+$',
);
const rules = fc.array(fc.tuple(fc.constantFrom<Effect>('deny', 'ask', 'allow', 'allow'), text), { maxLength: 4 });
/** One rule dropped, changed in its effect or its text, or added: near enough that it may be narrower. */
const near = fc.record({
  at: fc.nat(4),
  how: fc.constantFrom('drop', 'effect', 'text', 'add'),
  text,
  effect: fc.constantFrom<Effect>('deny', 'allow'),
});

function perturbed(from: readonly Rule[], by: { at: number; how: string; text: string; effect: Effect }): Rule[] {
  if (by.how === 'add') return [...from, [by.effect, by.text]];
  return from.flatMap((r, i): Rule[] => {
    if (i !== by.at % Math.max(1, from.length)) return [r];
    if (by.how === 'drop') return [];
    return by.how === 'effect' ? [[by.effect, r[1]]] : [[r[0], by.text]];
  });
}

describe('new uses against a search without shortcuts', () => {
  it('agree on two thousand pairs', () => {
    let none = 0;
    let some = 0;
    fc.assert(
      fc.property(rules, near, (before, by) => {
        const [base, head] = [list(before), list(perturbed(before, by))];
        const found = newUses(base, head);
        const told = brute(base, head);
        expect(found.length > 0, JSON.stringify([before, by, told])).toBe(told !== undefined);
        if (told === undefined) none += 1;
        else some += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(Math.min(none, some)).toBeGreaterThan(400);
  });

  it('is transitive, on triples of which a fifth are no empty truth', () => {
    let premises = 0;
    const runs = 1_000;
    fc.assert(
      fc.property(rules, near, near, (first, one, two) => {
        const second = perturbed(first, one);
        const [a, b, c] = [list(first), list(second), list(perturbed(second, two))];
        if (newUses(a, b).length > 0 || newUses(b, c).length > 0) return;
        premises += 1;
        expect(newUses(a, c)).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect(premises / runs).toBeGreaterThan(0.2);
  });
});

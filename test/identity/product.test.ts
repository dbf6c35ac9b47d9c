import { describe, expect, it } from 'vitest';
import { compile, matches } from '../../src/access/automaton.ts';
import type { Entry } from '../../src/access/decision-list.ts';
import { newUses } from '../../src/access/new-uses.ts';
import type { Pattern } from '../../src/access/pattern.ts';
import { product } from '../../src/manifests/identity/product.ts';
import { glob, REST, WORD } from '../../src/manifests/identity/words.ts';
import { distrust } from '../../src/untrusted.ts';

const place = { path: distrust('x'), side: 'head', startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 } as const;
const list = (...patterns: Pattern[]) => ({
  default: 'deny' as const,
  entries: patterns.map((uses): Entry => ({ effect: 'allow', uses, place, text: 'x', origin: 'rule' })),
});
const new_ = (a: Pattern, b: Pattern): number => newUses(list(a), list(b)).length;
const many = (n: number, start: string) => Array.from({ length: n }, (_, i) => [`${start}${i}`]);

describe('a product of fields', () => {
  it('is the same language as sequences and as an automaton', () => {
    const few = product('v', [[['a1'], ['a2']], ' on ', [['b1'], ['b2']], ' ', [[REST]]]);
    expect(few.sequences).toHaveLength(4);
    // The lack of what no word has makes it an automaton.
    const machine = product('v', [[['a1'], ['a2']], ' on ', [['b1'], ['b2']], ' ', [[REST]]], [['never']]);
    expect(machine.sequences).toHaveLength(0);
    expect(new_(few, machine)).toBe(0);
    expect(new_(machine, few)).toBe(0);
  });

  it('does not grow with the product of its fields', () => {
    const large = product('v', [many(1_000, 'a'), ' ', many(1_000, 'b'), ' ', many(1_000, 'c')]);
    const automaton = compile(large);
    expect(matches(automaton, 'v\0a1 b999 c500')).toBe(true);
    expect(matches(automaton, 'v\0a1 b999 c1000')).toBe(false);
    expect(matches(automaton, 'v\0a1 b999 c5000')).toBe(false);
  });

  it('leaves out what it lacks', () => {
    const rest = product('v', [[[WORD]], ' on ', [[WORD]], ' '], [[[glob('iam:*')], ' on ']]);
    const automaton = compile(rest);
    expect(matches(automaton, 'v\0s3:get on x ')).toBe(true);
    expect(matches(automaton, 'v\0iam:get on x ')).toBe(false);
  });

  it('holds for certain only itself where it is larger than any real rule', () => {
    const huge = product('v', [many(30_000, 'a'), ' ', [[WORD]]]);
    expect(huge.wide).toBeDefined();
    expect(new_(huge, huge)).toBe(0);
    expect(new_(huge, product('v', [many(30_001, 'a'), ' ', [[WORD]]]))).toBe(1);
  });

  it('holds nothing where a field has no choice', () => {
    expect(product('v', [[], ' on ', [[WORD]]]).sequences).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readCalls } from '../src/manifests/codex/starlark.ts';
import { braced } from '../src/manifests/gemini/braced.ts';

const read = (source: string) => {
  const { calls, code } = readCalls(source);
  return { calls: calls.map((c) => [c.name, Object.fromEntries(c.arguments)]), code: code.length };
};

describe('plain calls of a rules file', () => {
  it('takes arguments by place and by name, over several lines', () => {
    expect(read('prefix_rule(\n  ["git", ["log", "show"]],  # reads\n  decision = "prompt",\n)\n')).toEqual({
      calls: [['prefix_rule', { pattern: ['git', ['log', 'show']], decision: 'prompt' }]],
      code: 0,
    });
  });
  it('joins strings and reads every kind of quote', () => {
    expect(read(`prefix_rule(pattern=["cu" + 'rl', r"a\\b", """c"d""", "\\x65"])`).calls).toEqual([
      ['prefix_rule', { pattern: ['curl', 'a\\b', 'c"d', 'e'] }],
    ]);
  });
  it.each([
    ['[prefix_rule(pattern = [c]) for c in ["sh"]]', 1],
    ['x = ["sh"]\nprefix_rule(pattern = x)', 2],
    ['def f():\n  prefix_rule(pattern = ["sh"])\nf()', 2],
    ['prefix_rule(pattern = ["sh"]) if True else None', 1],
    ['prefix_rule(pattern = ["sh"]', 1],
    ['prefix_rule(pattern = ["sh" ', 1],
  ])('knows code that it does not run: %s', (source, count) => {
    expect(read(source)).toEqual({ calls: [], code: count });
  });
  it('gives up on a text far beyond any rules file', () => {
    expect(read('"\\'.repeat(40_000))).toEqual({ calls: [], code: 1 });
  });
});

describe('commands in a prompt', () => {
  it.each([
    ['a !{git log --format={%h}} b !{ls}', ['git log --format={%h}', 'ls']],
    ['!{never closed', []],
    ['!{} !{ }', []],
    ['{not a command}', []],
  ])('%s', (text, commands) => {
    expect(braced(text, '!{')).toEqual(commands);
  });
  it('has a bound', () => {
    expect(braced('!{a}'.repeat(1000), '!{').length).toBe(50);
  });
});

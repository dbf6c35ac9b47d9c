import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, matches } from '../../src/access/automaton.ts';
import type { Effect } from '../../src/access/decision-list.ts';
import type { Pattern } from '../../src/access/pattern.ts';
import { commandsFound } from '../../src/manifests/gemini/arguments.ts';
import { atomsOf } from '../../src/manifests/gemini/expression.ts';

/** The client’s own text of the arguments, and the language’s own engine: what Gemini CLI does with an expression. */
function clientFinds(
  regex: string,
  of: 'commandRegex' | 'argsPattern',
  command: string,
  description?: string,
): boolean {
  const pairs = Object.entries({ command, ...(description !== undefined && { description }) });
  const text = pairs.map(([key, value]) => `\0${JSON.stringify(key)}:${JSON.stringify(value)}\0`).join(',');
  return new RegExp(of === 'commandRegex' ? `"command":"${regex}` : regex).test(`{${text}}`);
}

const holds = (pattern: Pattern | undefined, command: string): boolean =>
  pattern !== undefined && matches(compile(pattern), `run\0${command}`);
const narrow = (p: Pattern | undefined): Pattern | undefined =>
  p && { sequences: p.sequences, regexes: p.regexes ?? [] };
const widest = (p: Pattern | undefined): Pattern | undefined => p?.wide ?? p;

const piece = fc.constantFrom(
  'git',
  'log',
  ' ',
  'a',
  '.',
  '.*',
  '\\S+',
  '\\w*',
  '\\b',
  '[a-z]',
  '[^;]*',
  '"',
  '$',
  '^',
  '?',
);
const group = fc
  .array(
    fc.array(piece, { minLength: 1, maxLength: 2 }).map((p) => p.join('')),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => `(${parts.join('|')})`);
const ahead = fc.constantFrom('(?! a)', '(?!.*log)', '(?=.*git)');
const expression = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: piece },
      { weight: 2, arbitrary: group },
      { weight: 1, arbitrary: ahead },
      { weight: 1, arbitrary: fc.constantFrom('|', '"command":"git') },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => {
    try {
      return new RegExp(text) instanceof RegExp;
    } catch {
      return false;
    }
  });
const of = fc.constantFrom('commandRegex' as const, 'argsPattern' as const);
const command = fc
  .array(fc.constantFrom('git', 'log', 'a', 'gitlog', 'a;b', 'x"y', '-'), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const description = fc.oneof(command, fc.constant(''));
const found = (regex: string, key: 'commandRegex' | 'argsPattern', effect: Effect): Pattern | undefined =>
  commandsFound(regex, key, effect);

describe('expressions over the arguments of a command, against the language’s own engine', () => {
  it('a grant’s widest reading holds every command that some description lets through', () => {
    fc.assert(
      fc.property(expression, of, command, description, (regex, key, line, words) => {
        const pattern = found(regex, key, 'allow');
        if (pattern && (clientFinds(regex, key, line) || clientFinds(regex, key, line, words)))
          expect(holds(widest(pattern), line), `${key} ${regex} and ${line} (${words})`).toBe(true);
      }),
      { numRuns: 6_000, seed: 61_001 },
    );
  });

  it('a guard’s narrowest reading holds no command that some description frees', () => {
    let held = 0;
    fc.assert(
      fc.property(expression, of, command, description, (regex, key, line, words) => {
        if (!holds(narrow(found(regex, key, 'deny')), line)) return;
        held += 1;
        const freed = !clientFinds(regex, key, line) || !clientFinds(regex, key, line, words);
        expect(freed, `${key} ${regex} and ${line} (${words})`).toBe(false);
      }),
      { numRuns: 6_000, seed: 61_002 },
    );
    expect(held).toBeGreaterThan(300);
  });

  it('a guard’s widest reading, and a grant’s narrowest, are on the other side of what the client does', () => {
    fc.assert(
      fc.property(expression, of, command, (regex, key, line) => {
        const guard = found(regex, key, 'deny');
        const seen = clientFinds(regex, key, line);
        if (guard && seen) expect(holds(widest(guard), line), `deny ${key} ${regex} and ${line}`).toBe(true);
        if (!seen)
          expect(holds(narrow(found(regex, key, 'allow')), line), `allow ${key} ${regex} and ${line}`).toBe(false);
      }),
      { numRuns: 6_000, seed: 61_003 },
    );
  });

  it('takes an expression apart without losing anything', () => {
    const whole = fc.property(expression, (regex) => {
      expect(atomsOf(regex).join('')).toBe(regex);
    });
    fc.assert(whole, { seed: 61_004 });
    expect(atomsOf('a(b(c)[)]\\))*\\x22{2,3}|[^\\]]$')).toEqual([
      'a',
      '(b(c)[)]\\))',
      '*',
      '\\x22',
      '{2,3}',
      '|',
      '[^\\]]',
      '$',
    ]);
  });

  it('stays quick on hostile expressions', () => {
    for (const regex of [
      '('.repeat(900) + ')'.repeat(900),
      `${'(.|'.repeat(300)}a${')'.repeat(300)}`,
      `(${'a|'.repeat(150)}.)`.repeat(5),
      '(a|b|c|d|e|f|g|.)'.repeat(50),
      '(.|.)'.repeat(300),
    ])
      expect(commandsFound(regex, 'commandRegex', 'allow')).toBeDefined();
  });
});

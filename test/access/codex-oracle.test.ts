import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessBuilder } from '../../src/access/builder.ts';
import type { DecisionList, Effect } from '../../src/access/decision-list.ts';
import { decide, rank, SILENT } from '../../src/access/decision-list.ts';
import { newUses } from '../../src/access/new-uses.ts';
import { format } from '../../src/manifests/codex-rules.ts';

/**
 * An oracle for Codex's command rules, written from the algorithm of its `execpolicy` alone: it walks lists of words,
 * and shares nothing with the reader, its patterns and automata. The lists under test come from the bytes of a file.
 */
interface Rule {
  readonly pattern: readonly (readonly string[])[];
  readonly decision: 'allow' | 'prompt' | 'forbidden';
  readonly match: readonly (readonly string[])[];
  readonly notMatch: readonly (readonly string[])[];
}
interface Host {
  readonly name: string;
  readonly paths: readonly string[];
}
/** Statements in the order of the file. */
type Rules = readonly (Rule | Host)[];
type Command = readonly string[];

const EFFECT = { allow: 'allow', prompt: 'ask', forbidden: 'deny' } as const;

function oracle(rules: Rules, command: Command): Effect {
  const hosts = rules.filter((r) => 'name' in r);
  const prefixes = rules.filter((r) => 'pattern' in r);
  for (const rule of prefixes) {
    if (rule.match.some((example) => !matching([rule], hosts, example).length)) return 'inherit';
    if (rule.notMatch.some((example) => matching([rule], hosts, example).length)) return 'inherit';
  }
  const found = matching(prefixes, hosts, command).map((rule) => rule.decision);
  for (const decision of ['forbidden', 'prompt', 'allow'] as const)
    if (found.includes(decision)) return EFFECT[decision];
  return 'inherit';
}

/** Rules for the program as it is written; only where none matches, rules for its base name. */
function matching(rules: readonly Rule[], hosts: readonly Host[], command: Command): readonly Rule[] {
  const exact = rules.filter((rule) => startsWith(rule, command));
  const [program = '', ...rest] = command;
  if (exact.length > 0 || !program.includes('/')) return exact;
  const name = program.slice(program.lastIndexOf('/') + 1);
  const listed = hosts.findLast((host) => host.name === name);
  if (listed && !listed.paths.includes(program)) return [];
  return rules.filter((rule) => startsWith(rule, [name, ...rest]));
}

function startsWith(rule: Rule, command: Command): boolean {
  if (command.length < rule.pattern.length) return false;
  for (const [i, choices] of rule.pattern.entries()) if (!choices.includes(command[i] ?? '')) return false;
  return true;
}

const quote = (word: string): string => (/^[\w./:-]+$/.test(word) ? word : `'${word}'`);
const written = (command: Command): string => `run\0${command.map(quote).join(' ')}`;

/** The file, in one of several ways to write the same. */
function fileOf(rules: Rules, style: number): string {
  const lists = (all: readonly (readonly string[])[]): string =>
    JSON.stringify(style % 2 ? all : all.map((one) => one.map(quote).join(' ')));
  return rules
    .map((rule) => {
      if ('name' in rule)
        return `host_executable(${style % 2 ? '' : 'name = '}${JSON.stringify(rule.name)}, paths = ${JSON.stringify(rule.paths)})\n`;
      const pattern = rule.pattern.map((choices) => JSON.stringify(choices.length === 1 ? choices[0] : choices));
      const parts = [`${style % 3 === 0 ? '' : 'pattern = '}[${pattern.join(', ')}${style % 5 === 0 ? ',' : ''}]`];
      if (rule.decision !== 'allow' || style % 2) parts.push(`decision = (${JSON.stringify(rule.decision)})`);
      if (rule.match.length > 0) parts.push(`match = ${lists(rule.match)}`);
      if (rule.notMatch.length > 0) parts.push(`not_match = ${lists(rule.notMatch)}`);
      const gap = style % 7 === 0 ? '\n    ' : ' ';
      return `prefix_rule(${gap}${parts.join(`,${gap}`)}) # ${style}\n`;
    })
    .join(style % 4 ? '' : '\r\n');
}

function listOf(rules: Rules, style: number): DecisionList {
  const builder = accessBuilder();
  const bytes = new TextEncoder().encode(fileOf(rules, style));
  format.read([{ path: '.codex/rules/default.rules', side: 'head', bytes, id: 'x' }], builder);
  const built = builder.build();
  expect([...built.agents.keys()], 'all of the file is read').toEqual(['codex rules ']);
  return built.agents.get('codex rules ')?.list ?? SILENT;
}

const program = fc.constantFrom('git', 'gitk', 'ls', '/usr/bin/git', '/bin/ls', './git', 'a b');
const word = fc.constantFrom('push', 'log', '-f', 'a b', 'x/git', 'main', 'git');
const choices = (one: fc.Arbitrary<string>): fc.Arbitrary<string[]> =>
  fc.oneof({ weight: 3, arbitrary: one.map((w) => [w]) }, fc.uniqueArray(one, { minLength: 2, maxLength: 3 }));
const pattern = fc
  .tuple(choices(program), fc.array(choices(word), { maxLength: 2 }))
  .map(([first, rest]) => [first, ...rest]);
const decision = fc.constantFrom('allow' as const, 'allow' as const, 'prompt' as const, 'forbidden' as const);

/** A command of a pattern: a choice at each place, then perhaps one change. */
const commandOf = (one: Rule['pattern']): fc.Arbitrary<Command> =>
  fc
    .tuple(
      fc.tuple(...one.map((c) => fc.constantFrom(...c))),
      fc.array(word, { maxLength: 1 }),
      fc.constantFrom('', '', '', 'path', 'dot', 'listed', 'name', 'short', 'swap', 'join'),
      word,
    )
    .map(([words, more, change, other]): Command => {
      const [first = '', ...rest] = words;
      const name = first.slice(first.lastIndexOf('/') + 1);
      if (change === 'path' && !name.includes(' ')) return [`/tmp/evil/${name}`, ...rest, ...more];
      if (change === 'dot' && !name.includes(' ')) return [`./${name}`, ...rest, ...more];
      if (change === 'listed' && !name.includes(' ')) return [`/usr/bin/${name}`, ...rest, ...more];
      if (change === 'name') return [name, ...rest, ...more];
      if (change === 'short' && rest.length > 0) return [first, ...rest.slice(0, -1)];
      if (change === 'swap' && rest.length > 0) return [first, ...rest.slice(0, -1), other];
      if (change === 'join' && rest.length > 0) return [`${first} ${rest[0]}`, ...rest.slice(1), ...more];
      return [...words, ...more];
    });

/** Examples that hold for certain, and sometimes one that may not. */
const rule: fc.Arbitrary<Rule> = fc
  .tuple(pattern, decision)
  .chain(([p, d]) =>
    fc
      .tuple(fc.integer({ min: 0, max: 11 }), commandOf(p))
      .map(([n, c]): Rule => ({ pattern: p, decision: d, match: n === 0 ? [c] : [], notMatch: n === 1 ? [c] : [] })),
  );
const host: fc.Arbitrary<Host> = fc
  .tuple(fc.constantFrom('git', 'ls', 'gitk'), fc.subarray(['/usr/bin', '/bin', '/opt/x']))
  .map(([name, folders]) => ({ name, paths: folders.map((folder) => `${folder}/${name}`) }));
const rules: fc.Arbitrary<Rules> = fc.array(fc.oneof({ weight: 5, arbitrary: rule }, { weight: 1, arbitrary: host }), {
  minLength: 1,
  maxLength: 5,
});
const style = fc.nat(419);
const useOf = (all: Rules): fc.Arbitrary<Command> => {
  const prefixes = all.filter((r) => 'pattern' in r);
  return prefixes.length === 0 ? fc.constant(['git', 'push']) : fc.oneof(...prefixes.map((r) => commandOf(r.pattern)));
};

/** Back from a witness to words. Only words that were quoted hold blanks. */
function wordsOf(use: string): Command {
  const line = use.slice(use.indexOf('\0') + 1);
  return [...line.matchAll(/'([^']*)'|([^ ]+)|(?<= )(?= |$)/g)].map((m) => m[1] ?? m[2] ?? '');
}

const SEED = 20_261_121;

describe('Codex command rules against an independent oracle', () => {
  it('decide ten thousand sampled commands alike', () => {
    const seen = new Map<Effect, number>();
    fc.assert(
      fc.property(
        rules.chain((all) => fc.tuple(fc.constant(all), fc.array(useOf(all), { minLength: 10, maxLength: 10 }))),
        style,
        ([all, commands], how) => {
          const list = listOf(all, how);
          for (const command of commands) {
            const expected = oracle(all, command);
            seen.set(expected, (seen.get(expected) ?? 0) + 1);
            expect(decide(list, written(command)).effect, written(command)).toBe(expected);
          }
        },
      ),
      { numRuns: 1_000, seed: SEED },
    );
    // The generators reach every answer, so that agreement says something.
    for (const effect of ['allow', 'ask', 'deny', 'inherit'] as const) expect(seen.get(effect)).toBeGreaterThan(500);
  });

  it('witnesses hold by the oracle, and where there is none no sampled command is wider', () => {
    const pair = rules.chain((before) =>
      fc
        .tuple(fc.nat(before.length), fc.oneof(rule, host), fc.constantFrom('add', 'remove', 'replace', 'swap'))
        .map(([i, one, how]): readonly [Rules, Rules] => {
          const at = Math.min(i, before.length - 1);
          if (how === 'add') return [before, [...before.slice(0, i), one, ...before.slice(i)]];
          if (how === 'replace') return [before, before.map((r, n) => (n === at ? one : r))];
          if (how === 'swap') return [before, [...before].reverse()];
          return [before, before.filter((_, n) => n !== at)];
        }),
    );
    let witnessed = 0;
    let silent = 0;
    fc.assert(
      fc.property(
        pair.chain(([a, b]) =>
          fc.tuple(fc.constant([a, b] as const), fc.array(useOf([...a, ...b]), { minLength: 4, maxLength: 4 })),
        ),
        style,
        ([[before, after], commands], how) => {
          const news = newUses(listOf(before, how), listOf(after, how + 1));
          for (const found of news) {
            witnessed += 1;
            const command = wordsOf(found.use);
            expect(rank(oracle(after, command)), found.use).toBeGreaterThan(rank(oracle(before, command)));
          }
          if (news.length > 0) return;
          silent += 1;
          for (const command of commands)
            expect(rank(oracle(after, command)), written(command)).toBeLessThanOrEqual(rank(oracle(before, command)));
        },
      ),
      { numRuns: 300, seed: SEED },
    );
    expect(Math.min(witnessed, silent)).toBeGreaterThan(80);
  });
});

// Breaks the comparison in a dozen ways, one at a time, in a copy of the tree, and runs its tests: each must notice.
// By hand, before a release: node scripts/node24.mjs scripts/mutants.mjs
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MUTANTS = [
  ['an allow is never wider than what is asked', 'src/access/decision-list.ts', 'allow: 3', 'allow: 1'],
  ['ask counts as allow', 'src/access/decision-list.ts', 'ask: 1', 'ask: 3'],
  [
    'deny does not come first',
    'src/access/decision-list.ts',
    'RANK[a.effect] - RANK[b.effect]',
    'RANK[b.effect] - RANK[a.effect]',
  ],
  [
    'lost guards are not looked for',
    'src/access/new-uses.ts',
    "if (guard.effect === 'allow' || rank(guard.effect) >= ceiling) continue;",
    'continue;',
  ],
  [
    'new entries are not looked for',
    'src/access/new-uses.ts',
    'if (baseKeys.has(key(entry)) || rank(entry.effect) <= floor) continue;',
    'continue;',
  ],
  [
    'a wider default is not looked for',
    'src/access/new-uses.ts',
    'if (rank(head.default) > rank(base.default)) {',
    'if (rank(head.default) < 0) {',
  ],
  [
    'as wide counts as wider',
    'src/access/new-uses.ts',
    'rank(head.effect) > rank(base.effect)',
    'rank(head.effect) >= rank(base.effect)',
  ],
  [
    'out of budget counts as same',
    'src/access/new-uses.ts',
    "if (result.kind === 'none') return undefined;",
    "if (result.kind !== 'word') return undefined;",
  ],
  [
    'guards after the first are forgotten',
    'src/access/new-uses.ts',
    'place <= own ? list.entries[place] : undefined',
    'place <= Math.min(own, 0) ? list.entries[place] : undefined',
  ],
  ['a loop can’t be left', 'src/access/automaton.ts', 'while (track[position]?.loop) {', 'while (false) {'],
  ['a segment wildcard crosses slashes', 'src/access/automaton.ts', '!element.not.includes(char)', 'true'],
  [
    'everything is a sink',
    'src/access/automaton.ts',
    "element.not === '' && position + 1 === elements.length",
    "element.not === ''",
  ],
  [
    'what can still decide is dropped',
    'src/access/search.ts',
    'if (isUniversal(automaton, after)) break;',
    'if (after.length > 0) break;',
  ],
  [
    'certain too early',
    'src/access/search.ts',
    'return isUniversal(group[first[0]] as Automaton, first[1]) ? first[0] : undefined;',
    'return first[0];',
  ],
  ['an end anchor always holds', 'src/access/regex-machine.ts', "return next === 'end';", 'return true;'],
  [
    'a class is not turned round',
    'src/access/regex-nfa.ts',
    'e.negate ? complement(joined(...known))',
    'e.negate ? joined(...known)',
  ],
  [
    'wide and narrow are swapped',
    'src/access/bounds.ts',
    "e.effect === 'allow' || inHead",
    "e.effect !== 'allow' || inHead",
  ],
  [
    'a grant is read as narrow as it may be',
    'src/access/bounds.ts',
    "e.effect !== 'allow' || inBase.has(key(e)) ? e : widest(e)",
    'e',
  ],
  [
    'classes of characters are not cut at ranges',
    'src/access/alphabet.ts',
    'machines.flatMap((m) => m.bounds)',
    'machines.flatMap(() => [1])',
  ],
  [
    'patterns with regular expressions never meet',
    'src/access/heads.ts',
    ', ...(pattern.regexes ?? []).map((r) => r.start)',
    '',
  ],
  ['any pin covers any', 'src/access/kinds/launch.ts', 'PINS[y.pin] < PINS[x.pin]', 'true'],
  ['a clear connection covers nothing', 'src/access/kinds/connection.ts', 'a.scheme === b.scheme', 'true'],
  ['a literal is as good as a reference', 'src/access/kinds/credential.ts', 'HELD[b.held] < HELD[a.held]', 'true'],
  ['a guard that sees less still guards', 'src/access/kinds/guard.ts', 'return b.every(', 'return true || b.every('],
  ['isolation is turned round', 'src/access/kinds/isolation.ts', 'b.level <= a.level', 'b.level >= a.level'],
  ['an unpinned source is as good as a pinned one', 'src/access/kinds/trust.ts', '(b.pinned || !a.pinned)', 'true'],
  [
    'a call that asks counts as one that does not',
    'src/access/team.ts',
    '(c.asked && !asked ? [] : [[from, i]])',
    '[[from, i]]',
  ],
  [
    'what is done behind an ask counts as unasked',
    'src/access/delegation.ts',
    "return effect === 'deny' ? 'deny' : 'ask';",
    'return effect;',
  ],
  [
    'the session says nothing of what a callee may do',
    'src/access/team.ts',
    "return mate.session ? decide(mate.session, use).effect : 'inherit';",
    "return 'inherit';",
  ],
  ['components lead nowhere', 'src/access/reach.ts', 'if (other === c) continue;', 'continue;'],
  ['cycles are not found', 'src/access/reach.ts', 'else if (component[to] === -1)', 'else if (component[to] === -2)'],
  [
    'a caller’s calls at base are forgotten',
    'src/access/delegation.ts',
    '[freely, (e: Effect) => e],',
    '[[], (e: Effect) => e],',
  ],
  [
    'no further agents are reached',
    'src/access/delegation.ts',
    'for (const [to, call] of calls) put(to,',
    'for (const [to, call] of []) put(to,',
  ],
  [
    'a team that is cut is not said',
    'src/access/grown-callees.ts',
    'if (cut === undefined) return undefined;',
    'return undefined;',
  ],
  ['callers of a grown callee are not named', 'src/access/grown-callees.ts', 'callers.push(caller.as);', ''],
  ['a caller that is limited no longer is not told', 'src/access/grown-callees.ts', '!(grave || unlimited)', 'true'],
  [
    'a name that passes to another server keeps its rules',
    'src/access/renamed-server.ts',
    'renames.some((r) => isOf(r.to) || r.gone.some(isOf)) ? again : [start, ...again]',
    '[start, ...again]',
  ],
  [
    'rules do not go along with a server',
    'src/access/renamed-server.ts',
    'if (own.length === 0) return list;',
    'return list;',
  ],
  ['a skill under another name is new', 'src/access/compare.ts', 'if (sameElsewhere.has(agent.id)) continue;', ''],
  [
    'a sequence is covered by any entry',
    'src/access/cover.ts',
    "budget).kind === 'none'",
    "budget).kind !== 'word' || true",
  ],
  [
    'entries of the wrong kind cover',
    'src/access/cover.ts',
    'wrong < 0 ? entries : entries.slice(0, wrong)',
    'entries',
  ],
  ['only equal heads are near', 'src/access/near.ts', 'if (length >= head.length) break;', 'break;'],
  ['two loops do not meet', 'src/access/meet.ts', 'if (p?.loop) go(i + 1, j);', ''],
  [
    'a wildcard meets what it excludes',
    'src/access/meet.ts',
    "return q.char === null || (q.char !== '\\0' && !p.not.includes(q.char));",
    'return true;',
  ],
];

const root = new URL('..', import.meta.url).pathname;
const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
let survived = 0;
try {
  for (const part of ['src', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
    cpSync(join(root, part), join(copy, part), { recursive: true, verbatimSymlinks: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  if (!passes()) throw new Error('the tests fail without any mutant');
  for (const [name, file, from, to] of MUTANTS) {
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} no longer holds \`${from}\``);
    writeFileSync(path, text.replace(from, to));
    const killed = !passes();
    writeFileSync(path, text);
    if (!killed) survived += 1;
    console.log(`${killed ? 'noticed ' : 'SURVIVED'}  ${name}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${MUTANTS.length - survived} of ${MUTANTS.length} noticed`);
process.exitCode = survived === 0 ? 0 : 1;

function passes() {
  const args = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--bail',
    '1',
    // Oracles of single clients judge their readers; what is broken here is the comparison.
    ...['cover', 'new-uses', 'brute', 'bounds', 'regex', 'delegation', 'moved', 'kinds', 'claude-oracle'].map(
      (name) => `test/access/${name}.test.ts`,
    ),
    'test/manifests.test.ts',
  ];
  return spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore', timeout: 120_000 }).status === 0;
}

import fc from 'fast-check';
import type { Effect } from '../../src/access/decision-list.ts';
import { format } from '../../src/manifests/vscode-settings.ts';
import { command, judge, near, parts } from './oracle-helpers.ts';

/**
 * VS Code's terminal approvals, from the workbench of 1.139 alone: a key is an escaped start up to the edge of a
 * word, a key that looks like a path may have `./` before it, `/…/` is an expression; `false` wins, then the
 * client's own refusals unless the same key is set, then `true`.
 *
 * Left out: expressions beyond anchors, words, alternatives and `.*`, keys that end in no word (an edge of a word
 * needs one behind it there), lines of several commands, PowerShell.
 */
type Rule = readonly [key: string, value: boolean | null | { readonly approve: boolean }];
const REFUSED = ['rm', 'curl', 'xargs', 'eval', 'ps'];

function oracle(rules: readonly Rule[], use: string): Effect {
  const [verb, argument] = parts(use);
  if (verb !== 'run') return 'inherit';
  const set = new Map(rules);
  const has = (wanted: boolean): boolean =>
    [...set].some(([key, v]) => (typeof v === 'object' ? v?.approve : v) === wanted && fits(key, argument));
  if (has(false)) return 'ask';
  if (REFUSED.some((key) => !set.has(key) && fits(key, argument))) return 'inherit';
  return has(true) ? 'allow' : 'inherit';
}

function fits(key: string, text: string): boolean {
  if (key === '') return false;
  const regex = /^\/(.+)\/([a-z]*)$/.exec(key);
  if (regex) {
    const [, source = '', flags = ''] = regex;
    if (source === '.*') return true;
    const found = new RegExp(source, flags.replace('g', ''));
    return !found.test('') && found.test(text);
  }
  const path = /[\\/]/.test(key) && !key.includes(' ');
  const escaped = key.replace(/^\.\//, '').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(path ? `^(?:\\.[/\\\\])?${escaped}\\b` : `^${escaped}\\b`).test(text);
}

const key = fc.constantFrom(
  'git',
  'git push',
  'npm run',
  'rm',
  'curl',
  'a.b',
  './scripts/x',
  'scripts/x',
  '',
  'git*x',
  '/^git (push|pull)\\b/',
  '/^npm test$/',
  '/force/',
  '/.*/',
  '/^git .*main$/',
  '/^ls$/g',
  '/(x)?/',
  '/^(rm|mv)\\b/',
);

judge<Rule>({
  name: 'VS Code terminal approvals',
  format,
  path: '.vscode/settings.json',
  text: (rules) => JSON.stringify({ 'chat.tools.terminal.autoApprove': Object.fromEntries(rules) }),
  oracle,
  rule: fc.tuple(key, fc.constantFrom(true, true, false, null, { approve: true }, { approve: false })),
  use: (rules) =>
    fc
      .constantFrom(...rules.map(([k]) => k), 'git push', 'rm -rf', 'curl x')
      .chain((k) =>
        near(
          k
            .replace(/^\/\^?|\$?\/g?$|\\b/g, '')
            .replace(/\.\*/g, '*')
            .replace(/\((\w+)\|\w+\)/, '$1')
            .replace(/\(x\)\?/, 'x'),
        ),
      )
      .map((c) => `run\0${command(c)}`),
  judges: (u) => /^run\0[^\u0001]+$/.test(u),
});

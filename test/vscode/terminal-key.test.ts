import { describe, expect, it } from 'vitest';
import { compile, matches } from '../../src/access/automaton.ts';
import { terminalKey } from '../../src/manifests/vscode/terminal-key.ts';

function approves(key: string, command: string): boolean {
  const pattern = terminalKey(key);
  return pattern !== undefined && matches(compile(pattern), `run\0${command}`);
}

describe('a plain key', () => {
  it.each([
    ['git', 'git', true],
    ['git', 'git status', true],
    ['git', 'git-evil', true],
    ['git', 'gitk', false],
    ['git', 'a git', false],
    ['scripts/run.sh', './scripts/run.sh -x', true],
    ['./scripts/run.sh', 'scripts/run.sh', true],
    ['', 'ls', false],
  ])('%j and %j: %j', (key, command, expected) => expect(approves(key, command)).toBe(expected));
});

describe('an expression that can be taken apart', () => {
  const keys = [
    '/^git\\b/',
    '/^git (status|log)\\b/',
    '/^npm (?:run )?test$/',
    '/^(a|b|c d)\\s+x?/',
    '/make/',
    '/^ls( -l)?$/',
    '/^\\S+ --version$/',
    '/^git\\b log/',
    '/x.y$/',
    '/^cat .+/',
    '/^echo\\./',
  ];
  const commands = [
    'git',
    'git status',
    'git log -p',
    'git-x',
    'gitk',
    'npm test',
    'npm run test',
    'npm run testx',
    'a x',
    'a ',
    'b y',
    'c d x1',
    'make',
    'cmake -B .',
    'ls',
    'ls -l',
    'ls -la',
    'node --version',
    'node x --version',
    'x/y',
    'xy',
    'cat ',
    'cat a',
    'echo.',
    'echo a',
  ];
  it.each(keys)('%s matches as the platform does', (key) => {
    const regex = new RegExp(key.slice(1, -1));
    for (const command of commands)
      expect(`${command}: ${approves(key, command)}`).toBe(`${command}: ${regex.test(command)}`);
  });
});

describe('any other expression', () => {
  it.each([
    ['/^cargo (?!publish)/', ['cargo build', 'cargo publish', 'cargo  publish', 'cargo']],
    ['/^[a-z]+$/', ['ls', 'Ls', 'ls -l', 'l5']],
    ['/^GIT/i', ['git', 'GIT x', 'Gitk', 'ggit']],
    ['/^a{2}/', ['aa', 'a', 'aaa', 'baa']],
    ['/(ab)+/', ['ab', 'xabab', 'a b', 'ba']],
  ])('%s matches as the platform does', (key, commands) => {
    const end = key.lastIndexOf('/');
    const regex = new RegExp(key.slice(1, end), key.slice(end + 1));
    for (const command of commands)
      expect(`${command}: ${approves(key, command)}`).toBe(`${command}: ${regex.test(command)}`);
  });
  it.each(['/(/', '/a*|/', '/(a|)/', '/x?/'])('%s never matches', (key) => {
    expect(['', 'ls', 'a'].some((c) => approves(key, c))).toBe(false);
  });
  it('stays small under hostile text', () => {
    for (const key of [
      `/${'(a|b)'.repeat(90)}/`,
      `/${'('.repeat(400)}/`,
      `/${'a?'.repeat(5000)}/`,
      `/${'.*'.repeat(240)}/`,
    ]) {
      expect(terminalKey(key)?.sequences.length ?? 0).toBeLessThanOrEqual(64);
    }
  });
});

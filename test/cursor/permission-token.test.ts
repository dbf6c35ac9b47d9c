import { describe, expect, it } from 'vitest';
import { compile, matches } from '../../src/access/automaton.ts';
import { commandPrefix, permissionToken } from '../../src/manifests/cursor/permission-token.ts';

function allows(token: string, use: string): boolean {
  const pattern = permissionToken(token, 'allow');
  return pattern !== undefined && matches(compile(pattern), use);
}

describe('tokens of the command line', () => {
  it.each([
    ['Shell(git)', 'run\0git push origin', true],
    ['Shell(git)', 'run\0gitk', false],
    ['Shell(py*)', 'run\0python3 x.py', true],
    ['Shell(py*)', 'run\0p y', false],
    ['Shell(git:push *)', 'run\0git push origin', true],
    ['Shell(git:push *)', 'run\0git pull', false],
    ['Shell(curl:*)', 'run\0curl -d @x https://example.com', true],
    ['Shell(*)', 'run\0anything at all', true],
    ['Write(**)', 'edit\0./src/a.ts', true],
    ['Write(**)', 'edit\0/etc/hosts', false],
    ['Write(src/**)', 'write\0./src/a/b.ts', true],
    ['Write(src/*.ts)', 'write\0./src/a/b.ts', false],
    ['Write(**/*.md)', 'write\0./a/b/c.md', true],
    ['Write(**/*.md)', 'write\0./c.md', true],
    ['Read(/**)', 'read\0~/.ssh/id', true],
    ['Read(../x)', 'read\0/other', true],
    ['WebFetch(*.example.com)', 'fetch\0docs.example.com', true],
    ['WebFetch(*.example.com)', 'fetch\0example.com', false],
    ['Mcp(gh:*)', 'mcp__gh__list_issues\0', true],
    ['Mcp(*:list_*)', 'mcp__gh__list_issues\0', true],
    ['Mcp(gh)', 'mcp__gh__list_issues\0', false],
    ['Nothing(x)', 'run\0x', false],
    ['Shell()', 'run\0x', false],
  ])('%s allows %j: %j', (token, use, expected) => expect(allows(token, use)).toBe(expected));

  it('guards nothing with a tool that has no scope', () => {
    expect(permissionToken('Shell', 'deny')).toBeUndefined();
    expect(permissionToken('Shell', 'allow')).toBeDefined();
  });

  it('does not choke on hostile text', () => {
    for (const token of [
      `Write(${'a/'.repeat(20_000)})`,
      `Read(${'**/'.repeat(5000)}x)`,
      `Shell(${'*'.repeat(50_000)}x)`,
    ])
      expect(permissionToken(token, 'allow')?.sequences.length).toBeLessThan(100);
  });
});

describe('prefixes of the editor', () => {
  const runs = (entry: string, command: string): boolean => matches(compile(commandPrefix(entry)), `run\0${command}`);
  it.each([
    ['git', 'git status', true],
    ['git', 'gitk', false],
    ['Git', 'git status', false],
    ['npm:install*', 'npm install x', true],
    ['npm:install*', 'npm test', false],
    ['*', 'rm -rf .', true],
  ])('%s runs %s: %j', (entry, command, expected) => expect(runs(entry, command)).toBe(expected));
});

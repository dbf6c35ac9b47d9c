import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { file, parseOptions } from '../../src/cli/options.ts';
import { run as review } from '../../src/cli/review.ts';
import { run as verify } from '../../src/cli/verify.ts';
import { run as why } from '../../src/cli/why.ts';

const root = new URL('../..', import.meta.url).pathname;
const names = { valued: ['--format', '--output'], flags: ['--color'], repeated: ['--repository-property'] };

describe('what a command does not understand', () => {
  it.each([
    ['--fromat', 'unknown option `--fromat`; did you mean `--format`?'],
    ['--colour', 'unknown option `--colour`; did you mean `--color`?'],
    ['--zzzzzzzzz', 'unknown option `--zzzzzzzzz` (see --help)'],
    ['--color=never', '`--color` takes no value'],
    ['main', '`main` belongs to no option (see --help)'],
  ])('%s is said with what was meant', (arg, words) => {
    expect(() => parseOptions([arg], names)).toThrow(words);
  });

  it('tells a second word from an option', () => {
    expect(() => parseOptions(['a', 'b'], { ...names, words: 1 })).toThrow('`b` is one word too many (see --help)');
  });
});

describe('a file that was named', () => {
  it('and can’t be had is said in words, with the code', async () => {
    const failed = (code: string) => file(Promise.reject(Object.assign(new Error('x'), { code })), 'a.yml');
    await expect(failed('ENOENT')).rejects.toThrow('a.yml: there is no such file or folder (ENOENT)');
    await expect(failed('EISDIR')).rejects.toThrow('a.yml: it is a folder, not a file (EISDIR)');
    await expect(failed('EWHAT')).rejects.toThrow('a.yml: it can’t be read or written (EWHAT)');
    await expect(verify([root])).rejects.toThrow('it is a folder, not a file');
  });
});

describe('the program', () => {
  const cli = join(root, 'src/cli.ts');
  const start = (...args: string[]) => spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });

  it('starts as a command of its own, as npm links it', () => {
    expect(readFileSync(cli, 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node');
  });

  it('says on one screen what there is to ask', () => {
    const { stdout, status } = start();
    expect(status).toBe(0);
    for (const name of ['review', 'explain', 'why', 'inventory', 'verify']) expect(stdout).toContain(`\n  ${name} `);
    expect(stdout.split('\n').length).toBeLessThan(24);
    expect(start('--help').stdout).toBe(stdout);
  });

  it('says what was meant by a command, and speaks of no decision where none was asked for', () => {
    const { stderr, status } = start('reveiw');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^agent-access-review: unknown command `reveiw`; did you mean `review`\?; the commands are /,
    );
  });
});

describe('the demo', () => {
  it.each(['--repo', '--base', '--head'])('is not taken for a review of %s', async (option) => {
    await expect(review(['--demo', option, 'main'])).rejects.toThrow('--demo is a change of its own');
  });
});

describe('in a repository', () => {
  let repo = '';
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repo, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { stdio: 'pipe' });
  beforeAll(() => {
    repo = mkdtempSync(join(tmpdir(), 'command-line-'));
    git('init', '-q', '-b', 'main');
    execFileSync('mkdir', ['-p', join(repo, 'app/.claude')]);
    writeFileSync(join(repo, 'app/.claude/settings.json'), '{"permissions": {"ask": ["Bash(git push *)"]}}');
    git('add', '-A');
    git('commit', '-qm', 'one');
  });
  afterAll(() => rmSync(repo, { recursive: true, force: true }));

  it('why finds the file that was meant, and else says that only commits are looked at', async () => {
    await expect(why(['.claude/settings.json:1', '--repo', repo])).rejects.toThrow(
      /is not in [0-9a-f]{8}; did you mean app\/\.claude\/settings\.json\?/,
    );
    await expect(why(['other.toml', '--repo', repo])).rejects.toThrow('what is not committed is not looked at');
  });

  it('why takes a command as it is typed', async () => {
    const out = join(repo, 'why.txt');
    const asked = ['app/.claude/settings.json', '--repo', repo, '--output', out, '--use'];
    expect(await why([...asked, 'git push --force'])).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('is asked about');
    expect(await why([...asked, 'No such: thing'])).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain("write a client's rule such as");
  });

  it('a commit that it does not have is not spoken of as a branch', async () => {
    const absent = review(['--repo', repo, '--head', '1'.repeat(40)]);
    await expect(absent).rejects.toThrow('Fetch that commit first (git fetch origin), or name the clone that has it');
  });
});

import { describe, expect, it } from 'vitest';
import type { Power } from '../../src/access/powers.ts';
import { TELLING_USES } from '../../src/access/powers.ts';
import { review } from '../../src/review.ts';
import { onlyReads } from '../../src/rules/read-only.ts';
import { changeOf, plainText } from '../support/review-of.ts';

async function allowing(...allow: string[]) {
  const head = { '.claude/settings.json': JSON.stringify({ permissions: { allow } }) };
  const { findings } = await review(changeOf({ '.claude/settings.json': '{}' }, head));
  return findings;
}

const RULES: Readonly<Record<Power, readonly string[]>> = {
  // What a program does elsewhere may be told before what it can start here.
  shell: ['unscoped-shell', 'remote-write'],
  'remote-write': ['remote-write', 'unscoped-shell'],
  // A program that does several things is told by the gravest.
  egress: ['open-egress', 'unscoped-shell', 'remote-write'],
  'host-read': ['host-wide-filesystem', 'unscoped-shell'],
  'file-change': ['standing-command', 'unscoped-shell', 'remote-write'],
  build: ['standing-command', 'unscoped-shell', 'remote-write'],
  'control-write': [],
};
const commands = TELLING_USES.filter((t) => t.use.startsWith('run\0')).map((t) => ({ ...t, line: t.use.slice(4) }));

describe('the table of powers', () => {
  it('has each use once, with a reason that reads as a sentence', () => {
    const uses = TELLING_USES.map((t) => t.use);
    expect(uses.filter((u, i) => uses.indexOf(u) !== i)).toEqual([]);
    for (const t of TELLING_USES) expect(t.because).toMatch(/^(`[^`]+` [a-z]|it [a-z]).*[^.]$/);
  });

  it('speaks of canonical commands: one blank between words, nothing compound', () => {
    for (const { line } of commands) {
      expect(line).toBe(line.trim().replace(/ {2,}/g, ' '));
      expect(line).not.toMatch(/&&|\|\||[\n]/);
    }
  });

  it('offers nothing in place of a grant that has the same power', async () => {
    const narrow = [...new Set(commands.flatMap((t) => t.instead ?? []))];
    const found = await allowing(...narrow.map((c) => `Bash(${c})`));
    const told = found.filter((f) => f.severity === 'block').map((f) => plainText(f.title));
    expect(told).toEqual([]);
  });

  it('agrees with what is taken as reading', () => {
    const first = (line: string): string => line.split(' ')[0] ?? '';
    const programs = new Set(commands.filter((t) => t.power === 'shell').map((t) => first(t.line)));
    const both = ['git', 'gh', 'npm', 'pnpm', 'yarn', 'go', 'docker', 'kubectl', 'helm'];
    expect([...programs].filter((p) => !both.includes(p) && onlyReads(`Bash(${p} *)`))).toEqual([]);
    expect(commands.filter((t) => onlyReads(`Bash(${t.line})`)).map((t) => t.line)).toEqual([]);
  });

  it('is what the rules say of a grant over the whole program', async () => {
    for (const power of Object.keys(RULES) as Power[]) {
      const rows = commands.filter((t) => t.power === power);
      const programs = [...new Set(rows.map((t) => /^`(.+?)` /.exec(t.because)?.[1] ?? ''))].filter((p) => p !== '');
      const missing: string[] = [];
      for (const program of programs) {
        const [found] = await allowing(`Bash(${program} *)`);
        if (!found || !RULES[power].includes(found.rule)) missing.push(`${program}: ${found?.rule}`);
      }
      expect(missing).toEqual([]);
    }
  });

  it('prints reason and narrow commands in the words of the client', async () => {
    const [shell] = await allowing('Bash(kubectl exec *)');
    expect(plainText(shell?.why ?? [])).toContain('`kubectl` starts any other program');
    expect(plainText(shell?.remediation ?? [])).toContain('`Bash(kubectl get *)`');
    const [remote] = await allowing('Bash(terraform apply *)');
    expect(plainText(remote?.why ?? [])).toContain('`terraform apply` changes infrastructure');
    expect(plainText(remote?.remediation ?? [])).toContain('`Bash(terraform plan *)`');
    const [build] = await allowing('Bash(make *)');
    expect(plainText(build?.remediation ?? [])).toContain('`Bash(make test)`');
  });

  it('sees through what a command is started with', async () => {
    for (const starter of ['strace', 'xvfb-run', 'caffeinate', 'command', 'ionice -c 3', 'timeout -k 5 60']) {
      const [found] = await allowing(`Bash(${starter} python3 *)`);
      expect([starter, found?.rule]).toEqual([starter, 'unscoped-shell']);
    }
  });
});

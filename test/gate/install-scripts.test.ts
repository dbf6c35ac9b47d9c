import { describe, expect, it } from 'vitest';
import { installScripts } from '../../src/gate/install-scripts.ts';
import { changeOf } from '../support/review-of.ts';

const pkg = (scripts: Record<string, string>): string => JSON.stringify({ name: 'lib', scripts });
const BOLD = ['claude', '--dangerously-skip-permissions', '-p x'].join(' ');

async function told(base: Record<string, string>, head: Record<string, string>): Promise<string[]> {
  return (await installScripts(changeOf(base, head))).map((f) => f.severity);
}

describe('scripts of an installation', () => {
  it('block where they start an agent that asks nobody, by themselves or through a file', async () => {
    expect(await told({ 'package.json': pkg({}) }, { 'package.json': pkg({ postinstall: BOLD }) })).toEqual(['block']);
    const head = { 'package.json': pkg({ prepare: 'node ./tools/a.js' }), 'tools/a.js': `spawn('gemini', ['--yolo'])` };
    expect(await told({ 'package.json': pkg({}) }, head)).toEqual(['block']);
    const inner = {
      'packages/x/package.json': pkg({ preinstall: 'node a' }),
      'packages/x/a.js': `run('q', '--trust-all-tools')`,
    };
    expect(await told({}, inner)).toEqual(['block']);
  });

  it('see a file that changes under a script that stays', async () => {
    const base = { 'package.json': pkg({ postinstall: 'node tools/a.js' }), 'tools/a.js': 'console.log(1)' };
    expect(await told(base, { ...base, 'tools/a.js': `spawn('codex', ['--yolo'])` })).toEqual(['block']);
    expect(await told(base, { ...base, 'tools/a.js': 'console.log(2)' })).toEqual([]);
  });

  it('see it behind a byte order mark, among many files, and beside another package that changes', async () => {
    expect(await told({}, { 'package.json': `\uFEFF${pkg({ postinstall: BOLD })}` })).toEqual(['block']);
    const base = { 'package.json': pkg({ postinstall: 'node tools/a.js' }), 'tools/a.js': 'console.log(1)' };
    const bold = { ...base, 'tools/a.js': `spawn('codex', ['--yolo'])` };
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`src/f${i}.ts`, `let a = ${i};`]));
    expect(await told(base, { ...bold, ...many })).toEqual(['block']);
    expect(await told(base, { ...bold, 'other/package.json': pkg({}) })).toEqual(['block']);
  });

  it('say where there are more packages than are read', async () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`p${i}/package.json`, pkg({})]));
    expect(await told({}, many)).toEqual(['warn']);
  });

  it('warn where the agent still asks', async () => {
    expect(await told({}, { 'package.json': pkg({ prepare: 'claude -p "write notes"' }) })).toEqual(['warn']);
  });

  it('say nothing of other scripts, of what was there, and of what is no package', async () => {
    expect(await told({}, { 'package.json': pkg({ review: BOLD, build: 'tsc' }) })).toEqual([]);
    const same = pkg({ postinstall: BOLD });
    expect(await told({ 'package.json': same }, { 'package.json': `${same}\n` })).toEqual([]);
    expect(await told({}, { 'package.json': '{"scripts": [' })).toEqual([]);
    expect(await told({}, { 'node_modules/x/package.json': same })).toEqual([]);
  });
});

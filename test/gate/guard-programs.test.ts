import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../src/change/change-set.ts';
import { isHollow } from '../../src/gate/guard-programs.ts';
import { review } from '../../src/review.ts';
import { changeOf, plainText } from '../support/review-of.ts';

const SETTINGS = JSON.stringify({
  hooks: {
    PreToolUse: [
      { matcher: 'Bash', hooks: [{ type: 'command', command: '"$CLAUDE_PROJECT_DIR"/.claude/hooks/guard.sh' }] },
    ],
  },
});
const GUARD = '#!/bin/bash\ninput=$(cat)\ncase "$input" in *"rm -rf"*) echo no >&2; exit 2;; esac\nexit 0\n';
const PATH = '.claude/hooks/guard.sh';
const settings = { '.claude/settings.json': SETTINGS };

async function findingsOf(change: ChangeSet): Promise<readonly (readonly [string, string, string])[]> {
  const { findings } = await review(change, { policy: null });
  return findings.map((f) => [f.rule, f.severity, plainText(f.title)]);
}

describe('the program of a guard whose manifest is not touched', () => {
  it('that is deleted is a guard that is gone', async () => {
    const found = await findingsOf(changeOf({ ...settings, [PATH]: GUARD }, settings));
    expect(found[0]?.slice(0, 2)).toEqual(['guard-removed', 'block']);
    expect(found[0]?.[2]).toContain(`its program ${PATH} is gone`);
    const { findings } = await review(changeOf({ ...settings, [PATH]: GUARD }, settings), { policy: null });
    expect(findings[0]?.fingerprint).toMatch(/^aar1:[0-9a-f]{32}$/);
  });

  it.each([
    ['emptied', ''],
    ['a shell that exits at once', '#!/bin/bash\n# off for now\nexit 0\nrm -rf nothing\n'],
    ['a shell that does nothing', '#!/bin/sh\nset -eu\ncat > /dev/null\ntrue\n'],
  ])('that is %s is a guard that is gone', async (_, hollow) => {
    const found = await findingsOf(changeOf({ ...settings, [PATH]: GUARD }, { ...settings, [PATH]: hollow }));
    expect(found.map((f) => f[0])).toContain('guard-removed');
  });

  it('that is changed otherwise is a note', async () => {
    const now = GUARD.replace('rm -rf', 'rm -r');
    const found = await findingsOf(changeOf({ ...settings, [PATH]: GUARD }, { ...settings, [PATH]: now }));
    expect(found.map((f) => [f[0], f[1]])).toEqual([['not-evaluated', 'note']]);
  });

  it('that can no longer be executed is a guard that is gone', async () => {
    const change = changeOf({ ...settings, [PATH]: GUARD }, { ...settings, [PATH]: `${GUARD}\n` });
    const files = change.files.map((f) =>
      f.path === PATH && f.base ? { ...f, base: { ...f.base, kind: 'executable' as const } } : f,
    );
    const found = await findingsOf({ ...change, files });
    expect(found.map((f) => f[2]).join()).toContain('can no longer be executed');
  });

  it('lies anywhere, where the manifest is touched too', async () => {
    const command = 'python3 tools/guard.py';
    const of = (timeout: number): string =>
      JSON.stringify({ hooks: { PreToolUse: [{ hooks: [{ type: 'command', command, timeout }] }] } });
    const found = await findingsOf(
      changeOf(
        { '.claude/settings.json': of(10), 'tools/guard.py': 'import sys\nsys.exit(2)\n' },
        { '.claude/settings.json': of(20), 'tools/guard.py': 'import sys\nsys.exit(0)\n' },
      ),
    );
    expect(found.map((f) => f[0])).toContain('guard-removed');
  });

  it('of a hook that fails closed may go: then every call is held back', async () => {
    const hooks = (failClosed: boolean): string =>
      JSON.stringify({
        version: 1,
        hooks: { beforeShellExecution: [{ command: '.cursor/hooks/guard.sh', failClosed }] },
      });
    for (const closed of [true, false]) {
      const manifest = { '.cursor/hooks.json': hooks(closed) };
      const found = await findingsOf(changeOf({ ...manifest, '.cursor/hooks/guard.sh': GUARD }, manifest));
      expect(found.some((f) => f[0] === 'guard-removed')).toBe(!closed);
    }
  });

  it('that no guard names is only a note', async () => {
    const found = await findingsOf(
      changeOf({ ...settings, '.claude/hooks/other.sh': GUARD }, { ...settings, '.claude/hooks/other.sh': '' }),
    );
    expect(found.map((f) => f[0])).toEqual(['not-evaluated']);
  });
});

describe('a script that lets everything through', () => {
  it.each([
    ['', true],
    ['exit 0', true],
    ['import sys\nsys.exit(0)', true],
    ['process.exit(0);\nblock()', true],
    ['exit 2', false],
    ['exit 1', false],
    ['import json, sys\nif bad(json.load(sys.stdin)):\n  sys.exit(2)', false],
    ['echo "$(check)"\nexit 0', false],
    ['grep -q rm && exit 2\nexit 0', false],
  ])('%j: %s', (script, hollow) => {
    expect(isHollow(script)).toBe(hollow);
  });
});

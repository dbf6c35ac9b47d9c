import { describe, expect, it } from 'vitest';
import type { BuiltAccess } from '../../src/access/builder.ts';
import { collectManifests } from '../../src/manifests/collect.ts';
import { readAccess } from '../../src/manifests/read-access.ts';
import { painter } from '../../src/reports/ansi.ts';
import { useLines, whyLines } from '../../src/reports/why-text.ts';
import { distrust, reveal } from '../../src/untrusted.ts';
import { whyLine, whyUse } from '../../src/why/why.ts';
import { INJECTIONS } from '../contract/injections.ts';
import { HIDDEN } from '../reports/inspect.ts';
import { changeOf } from '../support/review-of.ts';

const SETTINGS = '.claude/settings.json';
const TEXT = `{
  "permissions": {
    "deny": ["Read(./.env)", "Bash(git push --force:*)"],
    "ask": ["Bash(git push:*)"],
    "allow": [
      "Bash(npm test)",
      "Bash(git:*)",
      "Bash(git status)"
    ]
  },
  "hooks": {"PreToolUse": [{"matcher": "Bash", "hooks": [{"type": "command", "command": "./guard.sh"}]}]}
}
`;

async function accessOf(files: Readonly<Record<string, string>>): Promise<BuiltAccess> {
  return readAccess((await collectManifests(changeOf({}, files))).head);
}
async function why(line: number | null, text = TEXT, base: string | null = null) {
  const before = base === null ? null : await accessOf({ [SETTINGS]: base });
  return whyLine(await accessOf({ [SETTINGS]: text }), SETTINGS, line, before);
}
const page = { paint: painter(false), color: false, width: 100 };
const about = (line: number | null) => ({ path: distrust(SETTINGS), line, revision: distrust('a'.repeat(40)) });

describe('why a grant', () => {
  it('tells its powers, what decides before it, and what would be without it', async () => {
    const { grants, agents } = await why(7);
    expect(agents.map(reveal)).toEqual(['Claude Code']);
    const [grant] = grants;
    expect(grants).toHaveLength(1);
    expect(grant).toMatchObject({ effect: 'allow', coveredBy: null, inBase: null });
    expect(grant?.powers.map((p) => p.because)).toContain('`git -c` starts any other program');
    expect(grant?.powers[0]?.instead).toContain('git status');
    expect(grant?.heldBack.map((l) => [l.effect, l.text])).toEqual([
      ['deny', 'Bash(git push --force:*)'],
      ['ask', 'Bash(git push:*)'],
    ]);
    expect(grant?.without).toMatchObject({ before: 'inherited', after: 'standing' });
    // Its own list never counts a power that an entry before it takes.
    expect(grant?.powers.every((p) => !reveal(p.use).startsWith('git push'))).toBe(true);
  });

  it('finds the wider one that makes it redundant', async () => {
    const [grant] = (await why(8)).grants;
    expect(grant).toMatchObject({ without: null, example: null, powers: [] });
    expect(grant?.coveredBy).toMatchObject({ effect: 'allow', text: 'Bash(git:*)' });
  });

  it('tells of a guard what it holds back', async () => {
    const [grant] = (await why(4)).grants;
    expect(grant).toMatchObject({ effect: 'ask', without: { use: 'git push', before: 'standing', after: 'asked' } });
    expect((await why(3)).grants.map((g) => g.effect)).toEqual(['deny', 'deny']);
  });

  it('says whether an earlier revision has it', async () => {
    const base = TEXT.replace('"Bash(git:*)",', '');
    expect((await why(7, TEXT, base)).grants[0]?.inBase).toBe(false);
    expect((await why(8, TEXT, base)).grants[0]?.inBase).toBe(true);
  });

  it('shows the list around it in the order in which the client looks', async () => {
    const lines = whyLines(page, about(7), await why(7));
    const list = lines.filter((l) => /^ {2}[▸ ] +\d+ {2}/.test(l)).map((l) => l.replace(/\s+/g, ' ').trim());
    expect(list.slice(0, 5)).toEqual([
      '3 ask Bash(git push:*) line 4',
      '4 inherit protected files line 1',
      '5 allow Bash(npm test) line 6',
      '▸ 6 allow Bash(git:*) line 7',
      '7 allow Bash(git status) line 8',
    ]);
    expect(lines).toContain('                ask `Bash(git push:*)` (line 4)');
    expect(lines).toContain('  instead       `Bash(git status)`, `Bash(git diff *)`, `Bash(git log *)`');
  });
});

describe('why another line', () => {
  it('tells the facts of it', async () => {
    const { grants, facts } = await why(11);
    expect(grants).toEqual([]);
    expect(facts.map((f) => f.what.map((p) => (typeof p === 'string' ? p : reveal(p.quote))).join(''))).toEqual([
      'PreToolUse hook runs ./guard.sh',
      'PreToolUse is guarded by ./guard.sh',
    ]);
  });

  it('of nothing says so, and lists the lines that say something', async () => {
    const result = await why(1);
    expect([result.grants, result.facts]).toEqual([[], []]);
    expect(result.lines.map((l) => l.place.startLine)).toEqual([3, 3, 4, 6, 7, 8, 11, 11]);
    expect(whyLines(page, about(1), result)).toContain('The line says nothing that is read about agents.');
    expect((await why(null)).lines).toHaveLength(8);
  });

  it('of a file that is no manifest says where to look', async () => {
    const result = whyLine(await accessOf({ 'README.md': 'x' }), 'README.md', 1);
    expect(whyLines(page, about(1), result).join(' ')).toContain('docs/coverage.md');
  });
});

describe('a use', () => {
  const deciding = async (use: string) =>
    whyUse(await accessOf({ [SETTINGS]: TEXT }), SETTINGS, use).map((u) => [u.effect, u.entry?.text ?? null]);

  it.each([
    ['Bash(git push)', 'ask', 'Bash(git push:*)'],
    ['run git push --force origin', 'deny', 'Bash(git push --force:*)'],
    ['run: git log', 'allow', 'Bash(git:*)'],
    ['Bash(git status)', 'allow', 'Bash(git:*)'],
    ['read .env', 'deny', 'Read(./.env)'],
    ['mcp__github__create_issue', 'inherit', null],
  ])('%s is decided by %s %s', async (use, effect, text) => {
    expect(await deciding(use)).toEqual([[effect, text]]);
  });

  it('that nobody can read is said', async () => {
    const found = whyUse(await accessOf({ [SETTINGS]: TEXT }), SETTINGS, 'frobnicate: x');
    expect(useLines(page, about(null), distrust('frobnicate: x'), found).join(' ')).toContain('can be asked about');
  });
});

describe('hostile manifests', () => {
  it.each(Object.entries(INJECTIONS))('%s comes out as one inert line', async (_what, text) => {
    const rule = `Bash(${text} *)`;
    const hostile = JSON.stringify({ permissions: { allow: [rule], deny: [rule] } }, null, 2);
    for (const line of [4, 7, null]) {
      const lines = whyLines(page, about(line), await why(line, hostile));
      expect(HIDDEN.exec(lines.join('\n'))?.[0]).toBeUndefined();
      expect(lines.join('\n').length).toBeLessThan(20_000);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { columns, fitStart, painter, wrap } from '../../src/reports/ansi.ts';
import { renderText } from '../../src/reports/text.ts';
import {
  accepted,
  blocked,
  denyFinding,
  launchFinding,
  many,
  narrowed,
  passed,
  review,
  unreadable,
} from './fixtures.ts';

const plain = { color: false };

describe('the text report', () => {
  it('says nothing more than one line about a change without new access', () => {
    expect(renderText(passed, plain)).toBe(
      'PASSED  no new agent access · 7 changed files, 2 agent manifests inspected · 1f2e3d4c…9a8b7c6d\n',
    );
  });

  it('praises a narrowing', () => {
    expect(renderText(narrowed, plain).split('\n')[1]).toBe(
      '✓ Well done, this change takes access away: `Claude Code` has to ask before it runs `curl`',
    );
  });

  it('tells one finding without saying its title twice', () => {
    const text = renderText(review({ decision: 'warn', findings: [launchFinding] }), plain);
    expect(text).toBe(`WARNING  \`MCP server acme-db\` starts the newest \`@acme/db-mcp\` at every session

  warn   .mcp.json:4-5 · unpinned-launch
         also  .cursor/mcp.json:4, .vscode/mcp.json:6
         new   \`npx -y @acme/db-mcp@latest\` now runs without anyone being asked (before: not there).
         why   The package’s owner, or whoever takes over the account, decides which code runs next
               time, with the access of the person who opens the project.
         fix   Pin the version that was reviewed: \`npx -y @acme/db-mcp@2.4.1\`.
         id    aar1:c3b2a1908f7e6d5c4b3a29181706f5e4

  Intended? A maintainer accepts a finding by adding its id, with an owner, a reason and an expiry
  date, to the exceptions in \`.github/agent-access.yml\` on the default branch; an entry in this
  change has no effect. \`agent-access-review explain RULE\` says more.
  7 changed files, 2 agent manifests inspected · 1f2e3d4c…9a8b7c6d · policy: built-in
`);
  });

  it('counts several findings, and tells each in full', () => {
    const lines = renderText(blocked, plain).split('\n');
    expect(lines[0]).toMatch(/^BLOCKED {2}this change lets `Claude Code` run any package/);
    expect(lines[1]).toBe('         asked · 2 blocking, 1 warning');
    expect(lines).toContain('               + "Bash(npx prettier --check .)",');
    expect(lines).toContain('         .claude/settings.json:6 · unscoped-standing-tool');
    expect(lines).toContain('         .claude/settings.json:11 (removed) · guard-removed');
  });

  it('says a reason and an advice once, and of notes a line', () => {
    const findings = [
      denyFinding,
      { ...denyFinding, fingerprint: `aar1:${'2'.repeat(32)}` },
      { ...launchFinding, severity: 'note' as const },
    ];
    const text = renderText(review({ decision: 'block', findings }), { color: false, width: 140 });
    expect(text.split(' why ').length).toBe(2);
    expect(text.split(' fix ').length).toBe(2);
    expect(text).toContain(
      '  note   `MCP server acme-db` starts the newest `@acme/db-mcp` at every session · .mcp.json:4-5 · unpinned-launch\n',
    );
  });

  it('shows accepted findings, and by whom', () => {
    expect(renderText(accepted, plain).replace(/\s+/g, ' ')).toContain(
      'Accepted by `@acme/platform` until `2027-06-30`: `Migration until June`',
    );
  });

  it('says each remark once', () => {
    const text = renderText(unreadable, plain);
    expect(text.split('larger than 4 MiB').length).toBe(2);
    expect(text).toContain('  ! 2 files are Git LFS pointers.');
  });

  it.each([60, 80, 100, 140])('keeps to %i columns', (width) => {
    for (const sample of [blocked, accepted, unreadable, many(200)]) {
      const text = renderText(sample, { color: true, width });
      for (const line of text.split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
    }
  });

  it('says the same with colours as without, but for marks around quotes', () => {
    const bare = (text: string) => text.replace(/\u001b\[\d+m|`/g, '').replace(/\s+/g, ' ');
    expect(bare(renderText(blocked, { color: true }))).toBe(bare(renderText(blocked, plain)));
    expect(renderText(blocked, plain)).not.toContain('\u001b');
  });

  it('is bounded', () => {
    const text = renderText(many(), plain);
    expect(text.split('\n').length).toBeLessThan(500);
    expect(text).toContain('9,940 more findings: the JSON report has all of them');
  });
});

describe('wrapping', () => {
  it('breaks between words, and words that are longer than a line', () => {
    expect(wrap('one two three', 23, '> '.repeat(6))).toEqual(['> > > > > > one two', '            three']);
    expect(wrap('x'.repeat(45), 20)).toEqual(['x'.repeat(20), 'x'.repeat(20), 'x'.repeat(5)]);
  });

  it('keeps colours closed on every line', () => {
    for (const line of wrap(painter(true).red(`a ${'x'.repeat(50)} b`), 20)) {
      expect(line.split('\u001b[31m').length).toBe(line.split('\u001b[39m').length);
    }
  });

  it('knows wide and combining characters', () => {
    expect(columns('日本')).toBe(4);
    expect(columns('e\u0301')).toBe(1);
    expect(fitStart('日本語', 5)).toBe('日本…');
  });
});

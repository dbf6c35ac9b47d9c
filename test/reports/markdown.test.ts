import { describe, expect, it } from 'vitest';
import { renderComment } from '../../src/reports/comment.ts';
import { renderSummary } from '../../src/reports/summary.ts';
import {
  accepted,
  blocked,
  hostile,
  many,
  narrowed,
  passed,
  review,
  shellFinding,
  unreadable,
  warned,
} from './fixtures.ts';
import { activeMarkdown, count } from './inspect.ts';

const LOOKED = '7 changed files, 2 agent manifests inspected · `1f2e3d4c…9a8b7c6d`';

describe('the comment', () => {
  it('is one line where nothing is new', () => {
    expect(renderSummary(passed)).toBe(`✅ **Passed: no new agent access.** ${LOOKED}\n`);
    // A comment stands only where something was found before.
    expect(renderComment(passed)).toBe(`✅ **Resolved: this change gives agents no new access any more.** ${LOOKED}\n`);
  });

  it('says the decision and why on its first line', () => {
    expect(renderComment(blocked).split('\n')[0]).toBe(
      '### ⛔ Blocked: this change lets `Claude Code` run any package from the npm registry without anyone being asked (and 2 more findings)',
    );
  });

  it('has a row and a fold for each finding', () => {
    const text = renderComment(blocked);
    expect(text).toContain(
      '| ⚠️&nbsp;3 | MCP server `acme-db` | starts the newest `@acme/db-mcp` at every session | `.mcp.json:4-5` +2 | The package’s owner, or whoever takes over the account, decides which code runs next time, with the access of the person who opens the project | Pin the version that was reviewed: `npx -y @acme/db-mcp@2.4.1` |',
    );
    // Each has one for what to write into the policy.
    expect(count(text, '<details>')).toBe(6);
    expect(text).toContain('```diff\n+      "Bash(npx prettier --check .)",\n```');
    expect(text).toContain('OWASP ASI 2026: ASI02 Tool misuse and exploitation');
    expect(text).not.toContain('csrc.nist.gov');
  });

  it('says how to accept a finding, with its fingerprint', () => {
    expect(renderComment(warned)).toContain('exceptions:\n  - fingerprint: aar1:c3b2a1908f7e6d5c4b3a29181706f5e4 # ');
    expect(renderComment(warned)).toContain('`.github/agent-access.yml` on the default branch');
  });

  it('praises narrowings, shows accepted findings and remarks', () => {
    expect(renderComment(narrowed)).toContain('👏 Well done, this change takes access away: `Claude Code` has to ask');
    expect(renderComment(accepted)).toContain(
      'Accepted by `@acme/platform` until `2027-06-30`: `Migration until June`',
    );
    expect(renderComment(accepted)).not.toContain('| Agent |');
    expect(renderComment(unreadable)).toContain('- 2 files are Git LFS pointers.');
  });

  it('says what a deletion is', () => {
    const finding = { ...shellFinding, suggestion: { replacement: '' } };
    expect(renderComment(review({ decision: 'block', findings: [finding] }))).toContain(
      'Suggested change: delete line 6 of `.claude/settings.json`.',
    );
  });

  it('links to the run only by a plain address', () => {
    const url = 'https://github.example/acme/app/actions/runs/1';
    expect(renderComment(many(), { detailsUrl: url })).toContain(`[this run](${url})`);
    expect(renderComment(many(), { detailsUrl: 'https://x.example/a) [b](c' })).not.toContain('this run');
    expect(renderComment(many(), { detailsUrl: 'javascript:x' })).not.toContain('this run');
  });
});

describe('limits', () => {
  const whole = (text: string) => {
    const active = activeMarkdown(text);
    expect(count(active, '<details>')).toBe(count(active, '</details>'));
    expect(count(active, '<summary>')).toBe(count(active, '</summary>'));
    expect(count(active, '**') % 2).toBe(0);
    expect(text.endsWith('\n')).toBe(true);
  };

  it('hold for 10,000 findings, and what is left out is counted', () => {
    const comment = renderComment(many());
    expect(comment.length).toBeLessThanOrEqual(65_000);
    expect(comment.length).toBeGreaterThan(50_000);
    whole(comment);
    const folds = count(comment, '<summary>⛔');
    expect(comment).toContain(`Shown here: 10 rows, and the first ${folds} of them in detail.`);
    expect(comment).toContain(`**${(10_000 - folds).toLocaleString('en-US')} findings left out**`);
    expect(comment).toContain('10,000 findings: 5,000 blocking, 4,000 warnings, 1,000 notes.');
    expect(comment).toContain('policy: built-in');

    const summary = renderSummary(many());
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(900_000);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(800_000);
    whole(summary);
  });

  it.each([120, 300, 700, 1500, 2500, 4000, 7000, 12_000, 25_000])('hold at %i', (limit) => {
    for (const sample of [blocked, hostile(), many(40), accepted, narrowed]) {
      const comment = renderComment(sample, { limit });
      expect(comment.length).toBeLessThanOrEqual(limit);
      whole(comment);
      const summary = renderSummary(sample, { limit });
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(limit);
      whole(summary);
    }
  });

  it('cut folds before rows', () => {
    const text = renderComment(many(12), { limit: 6000 });
    expect(count(text, '\n| ⛔')).toBe(6);
    expect(count(text, '\n| ⚠️')).toBe(4);
    expect(text).toMatch(/the first \d of them in detail|none of them in detail/);
  });
});

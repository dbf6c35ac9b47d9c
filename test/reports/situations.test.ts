import { beforeAll, describe, expect, it } from 'vitest';
import type { Review } from '../../src/finding.ts';
import type { LineRepairs } from '../../src/repair/line-repair.ts';
import { lineRepairs } from '../../src/repair/line-repairs.ts';
import { renderComment } from '../../src/reports/comment.ts';
import { renderSummary } from '../../src/reports/summary.ts';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';
import { cells, count } from './inspect.ts';
import { SITUATIONS } from './situations.ts';

interface Told {
  readonly result: Review;
  readonly repairs: LineRepairs;
  readonly comment: string;
  readonly lines: readonly string[];
}

const told = new Map<string, Told>();

beforeAll(async () => {
  for (const [name, { base, head }] of Object.entries(SITUATIONS)) {
    const change = changeOf(base, head);
    const result = await review(change);
    const repairs = await lineRepairs(change, result, (tried) => review(tried));
    const comment = renderComment(result, { repairs });
    told.set(name, { result, repairs, comment, lines: comment.split('\n') });
  }
});

function situation(name: keyof typeof SITUATIONS): Told {
  const found = told.get(name);
  if (!found) throw new Error(name);
  return found;
}
const rows = (lines: readonly string[]): string[] => lines.filter((l) => /^\| [⛔⚠ℹ]/u.test(l));
const diff = (comment: string): string => /```diff\n([\s\S]*?)\n```/.exec(comment)?.[1] ?? '';

describe('one blocking grant', () => {
  it('is told on the first line, in one row, with a narrower rule that was tried', () => {
    const { comment, lines } = situation('one blocking grant');
    expect(lines[0]).toBe(
      '### ⛔ Blocked: this change lets Claude Code run any code through `Bash(npx *)` with no one asked',
    );
    expect(
      rows(lines).map((row) =>
        cells(row)
          .slice(1, 4)
          .map((c) => c.trim()),
      ),
    ).toEqual([
      ['Claude Code', 'may run any code through `Bash(npx *)` with no one asked', '`.claude/settings.json:6`'],
    ]);
    expect(diff(comment)).toBe('-      "Bash(npx *)"\n+      "Bash(npx tsc --noEmit)",\n+      "Bash(npx eslint .)"');
    expect(comment).toContain('(tried: with it this finding is gone)');
    expect(comment).toContain('**New:** `npx -y some-package` now runs without anyone being asked');
    expect(comment).toContain('grants: ["Bash(npx *)"]');
  });

  it('is drawn from the agent to what it reaches, in red', () => {
    expect(situation('one blocking grant').comment).toContain(`\`\`\`mermaid
%%{init: {"flowchart": {"nodeSpacing": 14, "rankSpacing": 36, "padding": 8}}}%%
flowchart LR
  accTitle: Access that this change brings
  n0(["Claude Code"])
  n1["Bash#40;npx #42;#41;"]
  n2[("any code on this machine")]
  n0 ==> n1
  n1 ==> n2
  linkStyle 0,1 stroke:#e5534b,stroke-width:2px
\`\`\``);
  });
});

describe('a server and a credential', () => {
  it('are two rows, and the pin that was there is the repair', () => {
    const { comment, lines } = situation('a server and a credential');
    expect(lines[0]).toBe(
      '### ⚠️ Warning: Claude Code starts `@acme/docs-mcp` in whatever version is served (MCP server `docs`) (and 1 more finding)',
    );
    expect(rows(lines)).toHaveLength(2);
    expect(diff(comment)).toBe(
      '-    "docs": { "command": "npx", "args": ["-y", "@acme/docs-mcp@latest"] },\n+    "docs": { "command": "npx", "args": ["-y", "@acme/docs-mcp@1.4.2"] },',
    );
    // Nothing of a line that may hold a secret is repeated.
    expect(count(comment, '```diff')).toBe(1);
  });
});

describe('a workflow', () => {
  it('is told by its job, and what is taken away is green', () => {
    const { comment, lines } = situation('a workflow');
    expect(lines[0]).toBe(
      '### ⚠️ Warning: Workflow `triage.yml job triage`: its token may write (`issues: write`) (and 2 more findings)',
    );
    expect(
      cells(rows(lines)[0] ?? '')
        .map((c) => c.trim())
        .slice(1, 4),
    ).toEqual([
      'Workflow `triage.yml job triage`',
      'its token may write (`issues: write`)',
      '`.github/workflows/triage.yml:7`',
    ]);
    expect(diff(comment)).toBe('-  issues: write\n+  issues: read');
    expect(comment).toMatch(/n\d ==> n\d[\s\S]*n\d -\.-> n\d[\s\S]*stroke:#e5534b[\s\S]*stroke:#2da44e/);
    expect(comment).toContain('👏 Well done, this change also takes access away: ');
  });
});

describe('only narrowings', () => {
  it('are praised in one line, and nothing else is said', () => {
    const { comment, lines } = situation('only narrowings');
    expect(lines[0]).toMatch(/^✅ \*\*Resolved: this change gives agents no new access any more\.\*\*/);
    expect(comment).toContain('👏 Well done, this change takes access away: `Bash(git:*)`');
    expect(comment).not.toMatch(/\| Agent|mermaid|<details>/);
    expect(lines).toHaveLength(4);
  });
});

describe('sixteen findings', () => {
  const name = 'fourteen findings, and something taken away';

  it('have a table of ten, the worst first, and say how many more there are', () => {
    const { comment, lines, result } = situation(name);
    expect(result.findings.length).toBeGreaterThanOrEqual(14);
    expect(rows(lines)).toHaveLength(10);
    expect(rows(lines).every((row) => row.startsWith('| ⛔'))).toBe(true);
    expect(comment).toMatch(/\n\*\*And \d more below\*\*: 1 blocking, 4 warnings, 1 note\.\n/);
    expect(count(comment, '<details>')).toBe(2 * result.findings.length);
    expect(comment.length).toBeLessThan(65_000);
  });

  it('say a reason once', () => {
    const told = rows(situation(name).lines).map((row) => cells(row).at(-2)?.trim());
    expect(told.filter((t) => t === 'as 6')).toHaveLength(2);
    const whole = told.filter((t) => !/^as \d+$/.test(t ?? ''));
    expect(new Set(whole).size).toBe(whole.length);
  });

  it('are not drawn, as nobody could read it', () => {
    expect(situation(name).comment).not.toContain('```mermaid');
  });
});

it('the summary has the same parts', () => {
  for (const { result, repairs, comment } of all().filter((t) => t.result.findings.length > 0))
    expect(renderSummary(result, { repairs })).toBe(comment);
  const quiet = situation('only narrowings').result;
  expect(renderSummary(quiet)).toMatch(/^✅ \*\*Passed: no new agent access\.\*\*.*\n\n👏 Well done/);
});

function all(): Told[] {
  return [...told.values()];
}

describe('every repair', () => {
  it('is one of findings that are told, and shows no secret', () => {
    for (const { repairs, result } of all())
      for (const [fingerprint, { now, instead }] of repairs) {
        expect(result.findings.map((f) => f.fingerprint)).toContain(fingerprint);
        expect([...now, ...instead].join('\n')).not.toMatch(/PASSWORD|DATABASE_URL/);
      }
    expect(all().reduce((sum, t) => sum + t.repairs.size, 0)).toBeGreaterThan(8);
  });
});

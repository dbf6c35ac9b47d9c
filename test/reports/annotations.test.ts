import { describe, expect, it } from 'vitest';
import { renderAnnotations } from '../../src/reports/annotations.ts';
import { accepted, blocked, denyFinding, hostile, launchFinding, many, passed, review } from './fixtures.ts';
import { commands, HIDDEN } from './inspect.ts';

describe('annotations', () => {
  it('say at a line what is new, why it matters and how to fix it', () => {
    expect(renderAnnotations(review({ decision: 'warn', findings: [launchFinding] }))).toEqual([
      {
        level: 'warning',
        path: '.mcp.json',
        startLine: 4,
        endLine: 5,
        title: '`MCP server acme-db` starts the newest `@acme/db-mcp` at every session',
        message: [
          '`npx -y @acme/db-mcp@latest` now runs without anyone being asked (before: not there).',
          'The package’s owner, or whoever takes over the account, decides which code runs next time, with the access of the person who opens the project.',
          'Fix: Pin the version that was reviewed: `npx -y @acme/db-mcp@2.4.1`.',
          'unpinned-launch · aar1:c3b2a1908f7e6d5c4b3a29181706f5e4',
        ].join('\n'),
      },
    ]);
  });

  it('stand at the top of a file for a line that is gone', () => {
    const [found] = renderAnnotations(review({ decision: 'block', findings: [denyFinding] }));
    expect(found).toMatchObject({ level: 'error', startLine: 1, endLine: 1 });
    expect(found?.message).toContain('This was at line 11 before; the change removes it.');
  });

  it('are none for what is accepted or not there', () => {
    expect(renderAnnotations(passed)).toEqual([]);
    expect(renderAnnotations(accepted)).toEqual([]);
    expect(renderAnnotations(blocked).map((a) => a.level)).toEqual(['error', 'error', 'warning']);
  });

  it('are at most ten of a level, the tenth saying how many more there are', () => {
    const all = renderAnnotations(many());
    for (const [level, more] of [
      ['error', '4,991'],
      ['warning', '3,991'],
      ['notice', '991'],
    ]) {
      const some = all.filter((a) => a.level === level);
      expect(some.length).toBe(10);
      expect(some[9]?.title).toBe(`${more} more findings`);
      expect(some[9]?.message).toContain('see the summary');
    }
    expect(
      renderAnnotations(many(20))
        .filter((a) => a.level === 'error')
        .at(-1)?.title,
    ).not.toContain('more finding');
  });

  it('are short and safe, whatever a change says', () => {
    const long = { ...launchFinding, why: Array.from({ length: 400 }, () => 'Again and again. ') };
    for (const a of [...renderAnnotations(hostile()), ...renderAnnotations(review({ findings: [long] }))]) {
      expect(a.message.length).toBeLessThanOrEqual(4000);
      expect(a.title.length).toBeLessThanOrEqual(250);
      expect(commands(a.message)).toEqual([]);
      expect(commands(a.title)).toEqual([]);
      expect(a.title).not.toContain('\n');
      expect(a.title + a.message).not.toMatch(HIDDEN);
    }
  });
});

import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/review.ts';
import { renderReviewPage } from '../../../src/reports/html/review-page.ts';
import { blocked, DOCS, many, passed, unreadable } from '../fixtures.ts';
import { repository } from './sample.ts';
import { sampleReview } from './sample-review.ts';

const NOBODY = { before: repository('acme/shop', []), after: repository('acme/shop', []) };
const text = (html: string): string =>
  html
    .slice(html.indexOf('<body>'), html.lastIndexOf('<script>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the page of a review', () => {
  it('begins with the decision and why, then the findings, then the agents', () => {
    const { review, sides } = sampleReview();
    const said = text(renderReviewPage(review, sides));
    expect(said).toMatch(
      /^ Blocked This change lets Claude Code run any package .*2 blocking 1 warning 0 notes 3 agents change Findings/,
    );
    const order = ['Findings', 'Agents, before and after', 'What they reach', 'Accepted findings', 'Taken away'];
    const places = order.map((title) => said.indexOf(` ${title}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('links to the rules where the docs of this version are known, and nowhere else', () => {
    const html = renderReviewPage(blocked, NOBODY);
    expect(html).toContain(`<a href="${DOCS}/rules/guard-removed.md" rel="noreferrer noopener">guard-removed</a>`);
    for (const docs of ['javascript:alert(1)', 'http://x.example', 'https://x.example/"><b>'])
      expect(renderReviewPage({ ...blocked, docs }, NOBODY)).not.toContain('<a ');
  });

  it('says that there is nothing where there is nothing', () => {
    const said = text(renderReviewPage(passed, NOBODY));
    expect(said).toMatch(/^ Passed No new agent access/);
    expect(said).toContain('No finding: this change gives no agent new access.');
    expect(said).not.toContain('before and after');
  });

  it('tells why a review without findings blocks, once', () => {
    const said = text(renderReviewPage(unreadable, NOBODY));
    expect(said.split('larger than 4 MiB').length).toBe(2);
    expect(said).toContain('2 files are Git LFS pointers.');
  });

  it('shows 500 of ten thousand findings and counts the rest', () => {
    const html = renderReviewPage(many(), NOBODY);
    expect(text(html)).toContain('and 9,500 more in the JSON report');
    expect(html.length).toBeLessThan(2_000_000);
  });
});

describe('review --format html', () => {
  it('writes the page, with the agents of both sides', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'aar-')), 'review.html');
    expect(await run(['--demo', '--format', 'html', '--output', file])).toBe(1);
    const said = text(readFileSync(file, 'utf8'));
    expect(said).toMatch(/^ Blocked /);
    expect(said).toMatch(/Agents, before and after .*Claude Code .*gone .*Bash\(git push:\*\).*new .*Bash\(npx \*\)/);
  });

  it('never shows a token, on whichever side it stands', async () => {
    const root = mkdtempSync(join(tmpdir(), 'aar-'));
    const token = (letter: string): string => ['ghp', '_', `${letter}1B2c3D4e5F6g7H8i9`.repeat(2)].join('');
    for (const [side, letter] of [
      ['base', 'x'],
      ['head', 'y'],
    ] as const) {
      mkdirSync(join(root, side));
      const server = {
        command: 'npx',
        args: ['-y', `@acme/${side}`, '--token', token(letter)],
        env: { GH: token(letter) },
      };
      writeFileSync(join(root, side, '.mcp.json'), JSON.stringify({ mcpServers: { x: server } }));
    }
    const file = join(root, 'review.html');
    const folders = ['--base-dir', join(root, 'base'), '--head-dir', join(root, 'head')];
    expect(await run([...folders, '--format', 'html', '--output', file])).toBe(1);
    const html = readFileSync(file, 'utf8');
    expect(text(html)).toMatch(/head .*Agents, before and after/);
    for (const letter of ['x', 'y']) expect(html).not.toContain(token(letter).slice(4, 20));
  });
});

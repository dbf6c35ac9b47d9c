import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Review } from '../../src/finding.ts';
import { renderAnnotations } from '../../src/reports/annotations.ts';
import { renderComment } from '../../src/reports/comment.ts';
import { renderJson } from '../../src/reports/json.ts';
import { renderSarif } from '../../src/reports/sarif.ts';
import { renderSummary } from '../../src/reports/summary.ts';
import { renderText } from '../../src/reports/text.ts';
import { hostile } from './fixtures.ts';
import { activeMarkdown, cells, commands, HIDDEN, withoutOurs } from './inspect.ts';

const reports: Record<string, (review: Review) => string> = {
  text: (r) => renderText(r, { color: false }),
  'narrow text': (r) => renderText(r, { color: false, width: 60 }),
  'coloured text': (r) => renderText(r, { color: true }).replace(/\u001b\[(?:[12]|22|3[1236]|39)m/g, ''),
  json: renderJson,
  sarif: (r) => renderSarif(r),
  comment: (r) => withoutOurs(renderComment(r)),
  summary: (r) => withoutOurs(renderSummary(r)),
};

describe.each(Object.entries(reports))('a hostile change in the %s report', (_, render) => {
  const output = render(hostile());

  it('hides nothing', () => {
    expect(HIDDEN.exec(output)?.[0]).toBeUndefined();
  });

  it('commands no runner', () => {
    expect(commands(output)).toEqual([]);
  });

  it('has the same bytes each time', () => {
    expect(render(structuredClone(hostile()))).toBe(output);
  });
});

describe.each([
  ['comment', renderComment],
  ['summary', renderSummary],
])('a hostile change in the Markdown of the %s', (_, render) => {
  const markdown = render(hostile());
  const active = activeMarkdown(markdown);

  it('is nowhere outside of code', () => {
    for (const word of [
      'evil',
      'pwned',
      'deadbeef',
      'org',
      'user',
      'onerror',
      'script',
      'hidden',
      'Approved',
      'yyyy',
      'mask',
    ]) {
      expect(active).not.toContain(word);
    }
    expect(active).not.toMatch(/@\w|#\d|GH-|!\[|https?:|<!--|-->|~~~/);
  });

  it('has no element but our folds', () => {
    const tags = new Set(active.match(/<[^>]*>?/g));
    expect(tags).toEqual(new Set(['<details>', '</details>', '<summary>', '</summary>']));
  });

  it('has no link but to our documentation', () => {
    for (const [, target] of active.matchAll(/\]\(([^)]*)\)/g))
      expect(target).toMatch(/^DOCS\/(rules\/[a-z-]+|standards)\.md$/);
  });

  it('keeps rows whole', () => {
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
    expect(rows.length).toBe(11);
    for (const row of rows) expect(cells(row)).toHaveLength(6);
  });

  it('closes what it opens, in order', () => {
    const marks = active.match(/<\/?(?:details|summary)>/g)?.join('') ?? '';
    const fold = '<details><summary></summary></details>';
    // One within the other.
    expect(marks.replaceAll(fold, '').replaceAll(fold, '')).toBe('');
  });
});

describe('the house rule', () => {
  it('lets escape.ts alone reveal the words of a change', () => {
    const folder = new URL('../../src/reports/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const others = files.filter((name) => readFileSync(new URL(name, folder), 'utf8').includes('reveal'));
    expect(others).toEqual(['escape.ts']);
  });

  it('gives annotations the path as it is, for their writer to escape', () => {
    const paths = renderAnnotations(hostile()).map((a) => a.path);
    expect(paths).toContain('dir/a\n::error file=x::pwned');
  });
});

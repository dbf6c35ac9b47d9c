import { describe, expect, it } from 'vitest';
import { hiddenRuns, spelled } from '../../src/document/hidden-characters.ts';

const tags = (text: string): string =>
  [...text].map((c) => String.fromCodePoint(0xe0000 + (c.codePointAt(0) ?? 0))).join('');

describe('what stays unseen', () => {
  it.each([
    ['tag characters', `Use tabs.${tags('add')}`, 'tag characters', true],
    ['a tag behind a flag that is none', `\u{1f3f4}${tags('run')}`, 'tag characters', true],
    ['an override', 'a \u202eb\u202c c', 'text direction overrides', true],
    ['an isolate in a line from left to right', 'if (a) \u2066// b\u2069', 'text direction overrides', true],
    ['an override in a line from right to left', 'שלום \u202eabc', 'text direction overrides', true],
    ['several of no width', 'spaces.\u200b\u200c\u2060', 'zero-width characters', true],
    ['a stray one', 'a\u200bb', 'zero-width characters', false],
    ['a joiner between Latin letters', 'a\u200db', 'zero-width characters', false],
    ['a byte order mark inside', 'a\ufeffb', 'zero-width characters', false],
    ['a Hangul filler', 'a\u3164b', 'zero-width characters', false],
    ['bytes as variation selectors', `\u{1f600}${String.fromCodePoint(0xe0158, 0xe0159)}`, 'variation selectors', true],
  ])('%s', (_, text, what, message) => {
    expect(hiddenRuns(text)[0]).toMatchObject({ what, message });
  });

  it.each([
    ['plain text', 'Use two spaces.\n'],
    ['a byte order mark at the start', '\ufeff# Rules\n'],
    ['emoji joined to one', '👨‍👩‍👧 and 🏳️‍🌈 and ❤️‍🔥 and 👩🏽‍💻'],
    ['one variation selector', '⚠️ careful ✔︎ 1️⃣'],
    ['flags of regions', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष'],
    ['Thai', 'ภาษา\u200bไทย'],
    ['isolates in a line from right to left', 'שלום \u2067abc\u2069 עולם'],
    ['Chinese, Cyrillic, Greek', '使用两个空格 Используйте Χρησιμοποιήστε'],
    ['a soft hyphen', 'privi\u00adlege'],
  ])('nothing of %s', (_, text) => {
    expect(hiddenRuns(text)).toEqual([]);
  });

  it('tells where', () => {
    expect(hiddenRuns('a\nbc\u200b\u200bd')[0]?.span).toEqual({
      startLine: 2,
      startColumn: 3,
      endLine: 2,
      endColumn: 5,
    });
  });

  it('tells what it spells', () => {
    expect(spelled(hiddenRuns(`x${tags('curl evil')}y`))).toBe('curl evil');
    expect(spelled(hiddenRuns(`x${tags('a'.repeat(500))}`)).length).toBeLessThan(100);
    expect(spelled(hiddenRuns('a\u200b\u200cb'))).toBe('');
  });

  it('ends soon on hostile text', () => {
    expect(hiddenRuns('a\u200b\u200b'.repeat(200_000)).length).toBe(1_000);
    expect(hiddenRuns('\u200b'.repeat(1_000_000))).toHaveLength(1);
  });
});

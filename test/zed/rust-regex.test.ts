import { describe, expect, it } from 'vitest';
import { isNoRustRegex } from '../../src/manifests/zed/rust-regex.ts';

describe('isNoRustRegex', () => {
  for (const source of [
    '*.rs',
    '**/x',
    'a(b',
    'a)b',
    '(a|*b)',
    '^(?!x)',
    'a(?=b)',
    '(?<=a)b',
    '(a)\\1',
    '|+',
    'a\\\\(b',
  ])
    it(`is sure of ${source}`, () => expect(isNoRustRegex(source)).toBe(true));
  for (const source of [
    '',
    'a\\(b',
    '(?i)cargo',
    '(?P<n>a)',
    '(?:a|b)+',
    '[*](',
    '[(?!]',
    '[[:alpha:]]+',
    '(?x) ( # (',
    '\\d{2,3}',
    '^git (status|log)$',
    '\\\\1',
    '\\z',
    'a?b*c+',
  ])
    it(`takes ${source || 'the empty text'} for one`, () => expect(isNoRustRegex(source)).toBe(false));
  it('is done with long texts', () => {
    expect(isNoRustRegex('('.repeat(1_000_000))).toBe(false);
    expect(isNoRustRegex('('.repeat(1_000))).toBe(true);
  });
});

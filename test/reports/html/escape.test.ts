import { describe, expect, it } from 'vitest';
import { pageLabel, pageLines, pageProse, pageText, pageWords } from '../../../src/reports/escape.ts';
import { markup, sentence, words } from '../../../src/reports/html/markup.ts';
import { distrust, say } from '../../../src/untrusted.ts';
import { HIDDEN } from '../inspect.ts';

const EVIL = `<b title="x" data-y='z'>&amp;</b>`;
const SAFE = '&#60;b title=&#34;x&#34; data-y=&#39;z&#39;&#62;&#38;amp;&#60;/b&#62;';

describe('words of a change on a page', () => {
  it('are text, also within quotes of an attribute', () => {
    expect(pageText(distrust(EVIL))).toBe(SAFE);
    expect(pageWords(EVIL)).toBe(SAFE);
    expect(pageLines(distrust(EVIL))).toBe(SAFE);
    expect(pageLabel(say`${EVIL}`, 100)).toBe(SAFE);
    expect(pageProse(say`runs ${EVIL}`)).toBe(`runs <code>${SAFE}</code>`);
  });

  it('show what can not be seen', () => {
    const hidden = 'a\u202Eb\u200Bc\u{E0041}\nd';
    const shown = 'a\\u{202E}b\\u{200B}c\\u{E0041}';
    expect(pageText(distrust(hidden))).toBe(`${shown}⏎d`);
    expect(pageLines(distrust(hidden))).toBe(`${shown}\nd`);
    expect(pageLines(distrust('\ta\r\nb'))).toBe('\ta\nb');
  });

  it('have no joiners that only other places need: a page links nothing by itself', () => {
    expect(pageProse(['see @team and https://x.example, as `npx @a/b` does'])).toBe(
      'see @team and https://x.example, as <code>npx @a/b</code> does',
    );
  });

  it('are cut in a label in the middle, after hidden characters are spelled out', () => {
    const label = pageLabel(say`${`start ${'\u202E'.repeat(50)} end`}`, 20);
    expect(label).toHaveLength(20);
    expect(label).toMatch(/^start .*….* end$/);
    for (let max = 8; max < 30; max++) expect(HIDDEN.exec(pageLabel(say`${'😀'.repeat(40)}`, max))).toBeNull();
  });
});

describe('the tag for markup', () => {
  it('escapes our own words, keeps markup, joins lists, leaves out null', () => {
    const item = (n: number) => markup`<li>${n}</li>`;
    expect(markup`<p title="${EVIL}">${'a & b'}${null}</p><ul>${[1, 2].map(item)}</ul>`.html).toBe(
      `<p title="${SAFE}">a &#38; b</p><ul><li>1</li><li>2</li></ul>`,
    );
  });

  it('takes no words of a change but through its own functions', () => {
    // @ts-expect-error: an untrusted value is no part of a page
    expect(markup`${distrust('x')}`).toBeDefined();
    expect(markup`${words(distrust(EVIL))} ${sentence(say`${EVIL}`)}`.html).toBe(`${SAFE} <code>${SAFE}</code>`);
  });
});

import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderInventoryPage } from '../../../src/reports/html/inventory-page.ts';
import { renderReviewPage } from '../../../src/reports/html/review-page.ts';
import { INJECTIONS } from '../../contract/injections.ts';
import { HIDDEN } from '../inspect.ts';
import { CHROMIUM, open, openBrowser } from './chromium.ts';
import { hostileInventory, hostileReview } from './hostile-pages.ts';

const HOSTILE = Object.values(INJECTIONS);
/** As long as the others where that shows. */
const HARMLESS = HOSTILE.map((text, i) => (text.length > 1000 ? `PWN ${'and so on '.repeat(7000)}` : `PWN, word ${i}`));
const inventoryPage = (texts: readonly string[]): string => renderInventoryPage(hostileInventory(texts));
const reviewPage = (texts: readonly string[]): string => {
  const { review, sides } = hostileReview(texts);
  return renderReviewPage(review, sides);
};
const pages = [
  ['inventory', inventoryPage],
  ['review', reviewPage],
] as const;

describe.each(pages)('hostile words on the %s page', (_, render) => {
  const html = render(HOSTILE);

  it('make no tag and no attribute: the page has those that harmless words give', () => {
    expect(tags(html)).toEqual(tags(render(HARMLESS)));
    expect(tags(html).length).toBeGreaterThan(1000);
  });

  it('hide nothing', () => {
    expect(HIDDEN.exec(html)?.[0]).toBeUndefined();
  });

  it('give the same bytes each time', () => {
    expect(render(HOSTILE)).toBe(html);
  });
});

if (CHROMIUM === undefined) {
  describe('NO CHROMIUM WAS FOUND (set CHROMIUM): hostile words were not tried in a browser', () => {
    it('and only the checks above were made', () => {
      console.warn('No Chromium: the pages were checked as text only.');
      expect(CHROMIUM).toBeUndefined();
    });
  });
} else
  describe('in Chromium', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    it.each(pages)('hostile words on the %s page neither run, load, nor make elements', async (_, render) => {
      const hostile = await open(browser, render(HOSTILE));
      const harmless = await open(browser, render(HARMLESS));
      expect(hostile.incidents).toEqual([]);
      expect(hostile.requests).toEqual([]);
      const [one, other] = [await hostile.page.evaluate(SKELETON), await harmless.page.evaluate(SKELETON)];
      expect(one).toEqual(other);
      expect(String(one)).toContain('details');
      // Every control and fold used once, with the words as the search.
      for (const word of HOSTILE.slice(0, 3))
        await hostile.page.evaluate(`${USE_ALL}(${JSON.stringify(word.slice(0, 200))})`);
      expect(hostile.incidents).toEqual([]);
      expect(hostile.requests).toEqual([]);
      expect(await hostile.page.evaluate('typeof PWN')).toBe('undefined');
    });

    it('would notice: what a page is made to run is refused by its policy, and told', async () => {
      const attack =
        '<main><img src="https://evil.example/x.png" onerror="PWN=1"><script>PWN=1</script><form action="https://evil.example"></form>';
      const { page, incidents } = await open(browser, inventoryPage(HARMLESS).replace('<main>', attack));
      expect(await page.evaluate('typeof PWN')).toBe('undefined');
      expect(incidents.join('\n')).toMatch(/script-src|Executing inline script/);
      expect(incidents.join('\n')).toContain('evil.example/x.png');
      await page.evaluate(
        'document.forms[document.forms.length - 1].id; document.querySelector("form[action]").submit()',
      );
      await new Promise((done) => setTimeout(done, 200));
      expect(page.url()).toMatch(/^file:/);
      await expect(page.evaluate('document.body.innerHTML = "<b>x</b>"')).rejects.toThrow(/TrustedHTML/);
    });
  });

/** Start and end tags with attributes, values only of those that steer something. */
function tags(html: string): string[] {
  return [...html.matchAll(/<(\/?[a-z0-9]+)((?:\s[^<>"]*(?:"[^"<>]*")?)*)\s*\/?>/gi)].map(
    ([, name, attributes]) => `${name} ${(attributes ?? '').replace(/(?<!class|type|role)="[^"]*"/g, '').trim()}`,
  );
}

const SKELETON = `[...document.querySelectorAll('*')].map((e) => e.tagName.toLowerCase() + ' ' + [...e.attributes].map((a) => a.name).join(' '))`;
const USE_ALL = `((word) => {
  const find = document.getElementById('find');
  if (find) { find.value = word; find.dispatchEvent(new Event('input')); }
  for (const e of document.querySelectorAll('input[type=checkbox], thead button, tbody tr, summary')) e.click();
})`;

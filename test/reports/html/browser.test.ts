import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderInventoryPage } from '../../../src/reports/html/inventory-page.ts';
import { renderReviewPage } from '../../../src/reports/html/review-page.ts';
import { INJECTIONS } from '../../contract/injections.ts';
import { CHROMIUM, faults, open, openBrowser, type View } from './chromium.ts';
import { hostileInventory } from './hostile-pages.ts';
import { sampleInventory } from './sample.ts';
import { sampleReview } from './sample-review.ts';

const { review, sides } = sampleReview();
const PAGES = { inventory: renderInventoryPage(sampleInventory()), review: renderReviewPage(review, sides) };
const VIEWS: View[] = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
];
const NAMES = `[...document.querySelectorAll('.agents tbody')].filter((b) => b.checkVisibility()).map((b) => b.querySelector('th b').textContent)`;
const names = async (page: Page): Promise<string[]> => (await page.evaluate(NAMES)) as string[];
const shown = async (page: Page): Promise<string> =>
  String(await page.evaluate('document.getElementById("shown").textContent'));

if (CHROMIUM === undefined) {
  describe('NO CHROMIUM WAS FOUND (set CHROMIUM): the pages were not tried in a browser', () => {
    it('and nothing of this file was checked', () => {
      console.warn('No Chromium: nothing that needs a browser was checked.');
      expect(CHROMIUM).toBeUndefined();
    });
  });
} else {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  describe.each(Object.entries(PAGES))('the %s page in Chromium', (_, html) => {
    it.each(VIEWS)('has no serious fault of accessibility: $width wide, $scheme', async (view) => {
      const { page, requests, incidents } = await open(browser, html, view);
      await page.evaluate('for (const d of document.querySelectorAll("details")) d.open = true');
      expect(await faults(page)).toEqual([]);
      expect([...requests, ...incidents]).toEqual([]);
    });

    it.each([1280, 720, 390, 320])('needs no sideways scrolling at a width of %i', async (width) => {
      const { page } = await open(browser, html, { width });
      await page.evaluate('for (const d of document.querySelectorAll("details")) d.open = true');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    });

    it('prints all that it shows, without controls', async () => {
      const { page, incidents } = await open(browser, html);
      const text = async (): Promise<string> => String(await page.evaluate('document.body.innerText'));
      expect(await page.evaluate(FOLDED)).toContain(false);
      await page.emulateMediaType('print');
      // Before any event: a browser that prints without running scripts opens the folds, too.
      expect(await page.evaluate(FOLDED)).not.toContain(false);
      await page.evaluate('dispatchEvent(new Event("beforeprint"))');
      expect(await page.evaluate('document.querySelectorAll("details:not([open])").length')).toBe(0);
      const printed = await text();
      for (const word of ['Search', 'Show all', 'Sort by']) expect(printed).not.toContain(word);
      expect(printed).toContain('DATABASE_URL');
      await page.evaluate('dispatchEvent(new Event("afterprint"))');
      expect(await page.evaluate('document.querySelectorAll("details[open]").length')).toBe(0);
      expect((await page.pdf()).length).toBeGreaterThan(10_000);
      expect(incidents).toEqual([]);
    });

    it('says the same without its script', async () => {
      const { page } = await open(browser, html, { script: false });
      expect(await page.evaluate('document.body.innerText')).toContain('DATABASE_URL');
      expect(await page.evaluate('document.querySelectorAll("input, button, select").length')).toBe(
        html === PAGES.inventory ? 9 : 0,
      );
      expect(
        await page.evaluate('[...document.querySelectorAll("input, button, select")].some((e) => e.checkVisibility())'),
      ).toBe(false);
      expect(await page.evaluate('document.querySelectorAll("summary").length')).toBeGreaterThan(2);
    });
  });

  describe('the table of agents in Chromium', () => {
    const start = (view: View = {}) => open(browser, PAGES.inventory, view);

    it('has the worst first, and sorts by each column, both ways', async () => {
      const { page } = await start();
      const all = await names(page);
      expect(all.slice(0, 3)).toEqual(['Claude Code', 'Workflow triage, job triage', 'LangGraph refunds']);
      const sorted: string[][] = [];
      for (let column = 0; column < 8; column++)
        for (const order of ['first', 'again']) {
          await page.evaluate(`document.querySelectorAll('thead button')[${column}].click()`);
          const now = await names(page);
          expect([...now].sort(), `column ${column}, ${order}`).toEqual([...all].sort());
          sorted.push(now);
        }
      expect(sorted[0]).toEqual(
        [...all].sort((a, b) => new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare(a, b)),
      );
      expect(sorted[1]).toEqual(sorted[0]?.toReversed());
      expect(sorted[4]?.[0]).toBe('Claude Code');
      expect(sorted[5]?.at(-1)).toBe('Claude Code');
      expect(sorted[8]?.[0]).toBe('LangGraph refunds');
      expect(sorted[14]?.[0]).toBe('LangGraph refunds');
      expect(
        await page.evaluate(
          '[...document.querySelectorAll("thead [aria-sort]")].map((h) => h.textContent + h.ariaSort)',
        ),
      ).toEqual(['Changedascending']);
    });

    it('is filtered by traits, all of which must hold, with counts and an announcement', async () => {
      const { page } = await start();
      const counts =
        'Object.fromEntries([...document.querySelectorAll(".chips label")].map((l) => [l.firstElementChild.value, l.querySelector("b").textContent]))';
      expect(await page.evaluate(counts)).toEqual({ s: '9', u: '3', o: '5', l: '5', a: '1', e: '1' });
      await page.click('.chips input[value=u]');
      expect(await names(page)).toEqual(['Claude Code', 'Workflow triage, job triage', 'LangGraph refunds']);
      expect(await shown(page)).toBe('3 of 12 agents shown');
      expect(await page.evaluate(counts)).toEqual({ s: '3', u: '3', o: '2', l: '3', a: '1', e: '0' });
      await page.click('.chips input[value=o]');
      expect(await shown(page)).toBe('2 of 12 agents shown');
      expect(await page.evaluate('document.getElementById("shown").getAttribute("role")')).toBe('status');
    });

    it('is searched by each word, in records too, but not in their headings', async () => {
      const { page } = await start();
      const search = async (words: string): Promise<string> => {
        await page.evaluate(
          `{ const f = document.getElementById('find'); f.value = ${JSON.stringify(words)}; f.dispatchEvent(new Event('input')); }`,
        );
        await page.evaluate('new Promise((done) => setTimeout(done, 160))');
        return shown(page);
      };
      expect(await search('stripe_KEY')).toBe('1 of 12 agents shown');
      expect(await search('payments secrets')).toBe('1 of 12 agents shown');
      expect(await search('tools/format.js')).toBe('1 of 12 agents shown');
      expect(await search('after a person is asked')).toBe('0 of 12 agents shown');
      expect(await page.evaluate('document.getElementById("none").hidden')).toBe(false);
      await page.click('#clear');
      expect(await shown(page)).toBe('12 of 12 agents shown');
      expect(await page.evaluate('document.activeElement.id')).toBe('find');
    });

    it('is used with the keyboard alone', async () => {
      const { page } = await start();
      const focused =
        'document.activeElement.tagName + " " + (document.activeElement.value || document.activeElement.textContent)';
      const stops: string[] = [];
      for (let i = 0; i < 18; i++) {
        await page.keyboard.press('Tab');
        stops.push(String(await page.evaluate(focused)));
        if (stops.at(-1) === 'INPUT u') {
          await page.keyboard.press('Space');
          expect(await shown(page)).toBe('3 of 12 agents shown');
          await page.keyboard.press('Space');
        }
        if (stops.at(-1) === 'BUTTON Agent') {
          await page.keyboard.press('Enter');
          expect((await names(page))[0]).toBe('Claude Code');
          expect((await names(page))[1]).toBe('Claude Code agent release-manager');
        }
        if (stops.at(-1)?.startsWith('SUMMARY')) break;
      }
      expect(stops).toEqual(
        expect.arrayContaining([
          'INPUT s',
          'INPUT u',
          'INPUT e',
          'BUTTON Agent',
          'BUTTON Changed',
          'SUMMARY Record of Claude Code',
        ]),
      );
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.querySelector("tbody details").open')).toBe(true);
    });

    it('opens the agent that a link names, also where a filter hides it, and at a click on its row', async () => {
      const { page } = await open(browser, PAGES.inventory, { hash: '#agent-0000000000000006' });
      const opened = '[...document.querySelectorAll("tbody details[open]")].map((d) => d.closest("tbody").id)';
      expect(await page.evaluate(opened)).toEqual(['agent-0000000000000006']);
      await page.click('.chips input[value=u]');
      await page.evaluate('document.querySelector("#agent-0000000000000001 .record a").click()');
      await page.waitForFunction('document.getElementById("shown").textContent === "12 of 12 agents shown"');
      expect(await page.evaluate(opened)).toContain('agent-0000000000000002');
      await page.click('#agent-0000000000000009 .c-asked');
      expect(await page.evaluate(opened)).toContain('agent-0000000000000009');
    });

    it('becomes cards that name their values on a phone, and can be sorted there', async () => {
      const { page } = await start({ width: 390 });
      expect(await page.evaluate('getComputedStyle(document.querySelector(".c-standing"), "::before").content')).toBe(
        '"Unasked"',
      );
      expect(await page.evaluate('document.querySelector("thead").getBoundingClientRect().width')).toBeLessThan(2);
      await page.select('#order', '0');
      expect((await names(page))[1]).toBe('Claude Code agent release-manager');
    });

    it('stays within a phone with the longest and oddest words', async () => {
      const { page } = await open(browser, renderInventoryPage(hostileInventory(Object.values(INJECTIONS))), {
        width: 390,
      });
      await page.evaluate('for (const d of document.querySelectorAll("details")) d.open = true');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    });
  });
}

const FOLDED =
  '[...document.querySelectorAll(".record, .fold > :not(summary), .same > :not(summary)")].map((e) => e.checkVisibility())';

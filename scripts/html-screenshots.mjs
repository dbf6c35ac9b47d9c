// Renews docs/images/html-*.png from the sample inventory and the sample review of the tests. Needs Node 24 and a Chromium
// (named by CHROMIUM, else at its usual place): node scripts/node24.mjs scripts/html-screenshots.mjs [FOLDER]
// With a folder, all of both pages in both widths and both schemes are written there instead.
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const { open, openBrowser } = await import('../test/reports/html/chromium.ts');
const { sampleInventory } = await import('../test/reports/html/sample.ts');
const { sampleReview } = await import('../test/reports/html/sample-review.ts');
const { renderInventoryPage } = await import('../src/reports/html/inventory-page.ts');
const { renderReviewPage } = await import('../src/reports/html/review-page.ts');

const { review, sides } = sampleReview();
const pages = {
  inventory: renderInventoryPage(sampleInventory()),
  review: renderReviewPage(review, sides),
};
const HEIGHTS = { inventory: 1000, review: 1430 };
const browser = await openBrowser();
const [folder] = process.argv.slice(2);
for (const [name, html] of Object.entries(pages)) {
  if (!folder) await shoot(html, { width: 1280 }, join(root, `docs/images/html-${name}.png`), HEIGHTS[name]);
  else
    for (const width of [1280, 390])
      for (const scheme of ['light', 'dark'])
        await shoot(html, { width, scheme }, join(folder, `html-${name}-${width}-${scheme}.png`));
}
await browser.close();

/** The whole page, or its first `height` pixels. */
async function shoot(html, view, path, height) {
  const { page } = await open(browser, html, view);
  if (height) await page.setViewport({ width: view.width, height });
  await page.screenshot({ path, fullPage: height === undefined });
  console.log(path);
}

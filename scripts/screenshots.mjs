// Pictures of the comment and the job summary of the built-in demo, as GitHub shows them: docs/images/{comment,summary}*.png;
// and of the table of a change whose every word tries to act: hostile.png.
// node scripts/node24.mjs scripts/screenshots.mjs [--out FOLDER]     CHROMIUM names the browser (default: /usr/bin/chromium)
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import puppeteer from 'puppeteer-core';
import { demoChange } from '../src/cli/demo.ts';
import { lineRepairs } from '../src/repair/line-repairs.ts';
import { renderComment } from '../src/reports/comment.ts';
import { renderSummary } from '../src/reports/summary.ts';
import { review } from '../src/review.ts';
import { hostile } from '../test/reports/fixtures.ts';
import { palettePng } from './palette-png.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'docs/images') } } });
const MAX_BYTES = 200_000;
const WIDTHS = { '': 1000, '-narrow': 390 };
const THEMES = { '': 'light', '-dark': 'dark' };

/** The marks of our reports, drawn: the machine need not have a font for them. */
const MARKS = {
  '⛔': '<circle cx="8" cy="8" r="7.5" fill="#d1242f"/><rect x="3.5" y="6.5" width="9" height="3" fill="#fff"/>',
  '⚠': '<path d="M8 1 15.5 15H.5z" fill="#f2b705"/><path d="M7.2 5.5h1.6v5H7.2zm0 6h1.6v1.6H7.2z" fill="#222"/>',
  '✅': '<rect x=".5" y=".5" width="15" height="15" rx="2" fill="#1a7f37"/><path d="m3.5 8.5 3 3 6-7" fill="none" stroke="#fff" stroke-width="2"/>',
  ℹ: '<rect x=".5" y=".5" width="15" height="15" rx="2" fill="#0969da"/><path d="M7.2 3h1.6v1.8H7.2zm0 3.2h1.6V13H7.2z" fill="#fff"/>',
};

const pages = await markdownOfDemo();
mkdirSync(values.out, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--font-render-hinting=none'],
});
try {
  for (const [name, markdown] of Object.entries(pages)) {
    for (const [wide, width] of Object.entries(WIDTHS)) {
      for (const [dark, theme] of Object.entries(THEMES)) {
        const file = `${name}${wide}${dark}.png`;
        const page = pageOf(name, markdown, theme, width);
        await shoot(page, theme, width, join(values.out, file));
        // For the README: the decision and the table, without what stands below.
        if (name === 'comment' && wide === '')
          await shoot(page, theme, width, join(values.out, `comment-top${dark}.png`), 'table');
      }
    }
  }
  const attack = pageOf('comment', renderComment(hostile(), {}), 'light', 1000);
  await shoot(attack, 'light', 1000, join(values.out, 'hostile.png'), 'table');
} finally {
  await browser.close();
}

async function markdownOfDemo() {
  const change = demoChange();
  const docs = 'https://github.com/OWNER/agent-access-review/blob/v1/docs';
  const options = { now: new Date('2026-11-21T12:00:00Z'), docs };
  const result = await review(change, options);
  const repairs = await lineRepairs(change, result, (tried) => review(tried, options));
  const detailsUrl = 'https://github.com/octo/app/actions/runs/42';
  return { comment: renderComment(result, { detailsUrl, repairs }), summary: renderSummary(result, { repairs }) };
}

/** A page without network: styles and Mermaid are put into it. */
function pageOf(name, markdown, theme, width) {
  const css = readFileSync(join(root, `node_modules/github-markdown-css/github-markdown-${theme}.css`), 'utf8');
  const mermaid = readFileSync(join(root, 'node_modules/mermaid/dist/mermaid.min.js'), 'utf8');
  const [head, line] = theme === 'dark' ? ['#151b23', '#3d444d'] : ['#f6f8fa', '#d1d9e0'];
  const title =
    name === 'comment' ? '<b>github-actions</b> <i>bot</i> commented' : '<b>agent-access-review</b> summary';
  const margin = width < 500 ? 8 : 16;
  return `<!doctype html><meta charset="utf-8"><style>${css}
    body { margin: 0; padding: ${margin}px; background: ${theme === 'dark' ? '#0d1117' : '#ffffff'} }
    .box { border: 1px solid ${line}; border-radius: 6px; overflow: hidden }
    .box > header { font: 14px/1.5 -apple-system, 'Segoe UI', 'Liberation Sans', sans-serif; padding: 8px 16px;
      background: ${head}; color: ${theme === 'dark' ? '#9198a1' : '#59636e'}; border-bottom: 1px solid ${line} }
    .box > header i { font-style: normal; border: 1px solid ${line}; border-radius: 2em; padding: 0 6px; font-size: 12px }
    .markdown-body { padding: ${margin}px; font-size: 14px; font-family: 'Segoe UI', 'Liberation Sans', sans-serif }
  </style><div class="box"><header>${title}</header><article class="markdown-body">${htmlOf(name, markdown)}</article></div>
  <script>${mermaid.replaceAll('</script', '<\\/script')}</script>
  <script>mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: '${theme === 'dark' ? 'dark' : 'default'}' });
    window.drawn = mermaid.run({ querySelector: 'pre.mermaid' });</script>`;
}

/** Our own Markdown: its HTML is what GitHub lets through (folds), and the demo's words are ours too. */
function htmlOf(name, markdown) {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return (
    drawMarks(html)
      .replace(/<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g, '<pre class="mermaid">$1</pre>')
      .replace(
        /<pre><code class="language-diff">([\s\S]*?)<\/code><\/pre>/g,
        (_all, code) => `<pre>${diffOf(code)}</pre>`,
      )
      // In comments, and only there, a line end is a line break.
      .replace(/<p>[\s\S]*?<\/p>/g, (text) => (name === 'comment' ? text.replaceAll('\n', '<br>\n') : text))
  );
}

function drawMarks(html) {
  return html.replace(/(⛔|⚠|✅|ℹ)\ufe0f?/g, (_all, mark) => {
    const style = 'width:1em;height:1em;vertical-align:-0.12em';
    return `<svg viewBox="0 0 16 16" style="${style}">${MARKS[mark]}</svg>`;
  });
}

function diffOf(code) {
  const lines = code.split('\n').map((line) => {
    const kind = { '+': 'pl-mi1', '-': 'pl-md', '@': 'pl-mdr' }[line[0]];
    return kind ? `<span class="${kind}">${line}</span>` : line;
  });
  return `<code>${lines.join('\n')}</code>`;
}

async function shoot(html, theme, width, file, until) {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height: 600, deviceScaleFactor: 1 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate('window.drawn');
    // What runs out of the page sideways, a reader has to scroll for.
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    const last = until && (await (await page.$(until))?.boundingBox());
    const part = last ? { clip: { x: 0, y: 0, width, height: last.y + last.height + 16 } } : { fullPage: true };
    writeFileSync(file, await palettePng(page, await page.screenshot(part)));
    const { size } = statSync(file);
    console.log(
      `${file}: ${width} px, ${Math.round(size / 1024)} KiB${wide > width ? `, runs out to ${wide} px` : ''}`,
    );
    if (size > MAX_BYTES) {
      console.error(`${file} has more than ${MAX_BYTES} bytes.`);
      process.exitCode = 1;
    }
  } finally {
    await page.close();
  }
}

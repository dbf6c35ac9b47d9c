import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';

/** A real browser where one is installed: named by CHROMIUM, else at the places where distributions put it. */
export const CHROMIUM = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
].find((path) => path !== undefined && existsSync(path));

/** Rejects where there is no Chromium: ask for `CHROMIUM` first. */
export function openBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('no Chromium was found');
  const root = process.getuid?.() === 0;
  return launch({ executablePath: CHROMIUM, args: [...(root ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'] });
}

export interface View {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly script?: boolean;
  readonly hash?: string;
}

/** A page that was opened from a file, and what it did that a page of ours must not do. */
export interface Opened {
  readonly page: Page;
  /** Addresses that it asked for besides itself. */
  readonly requests: string[];
  /** Errors, dialogs, popups, and what its content security policy refused. */
  readonly incidents: string[];
}

const folder = mkdtempSync(join(tmpdir(), 'aar-html-'));
let count = 0;

export async function open(browser: Browser, html: string, view: View = {}): Promise<Opened> {
  const file = join(folder, `${count++}.html`);
  writeFileSync(file, html);
  const page = await browser.newPage();
  const address = pathToFileURL(file).href + (view.hash ?? '');
  const requests: string[] = [];
  const incidents: string[] = [];
  page.on('request', (r) => void (r.url() !== address && requests.push(r.url())));
  page.on('pageerror', (e) => void incidents.push(`error: ${String(e)}`));
  page.on('console', (m) => void incidents.push(`console: ${m.text()}`));
  page.on('popup', () => void incidents.push('popup'));
  page.on('dialog', (d) => {
    incidents.push('dialog');
    void d.dismiss();
  });
  await page.setViewport({ width: view.width ?? 1280, height: 860 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: view.scheme ?? 'light' }]);
  await page.setJavaScriptEnabled(view.script ?? true);
  await page.goto(address);
  return { page, requests, incidents };
}

/** Serious and critical faults that axe-core finds, each with where; contrast as the page is painted now. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
    passes: unknown[];
  };
  if (found.passes.length < 10) throw new Error('axe-core looked at next to nothing');
  return found.violations
    .filter((v) => ['serious', 'critical'].includes(v.impact))
    .map(
      (v) =>
        `${v.id}: ${v.nodes
          .slice(0, 3)
          .map((n) => `${n.target.join(' ')} ${n.failureSummary}`)
          .join('; ')}`,
    );
}

const AXE = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

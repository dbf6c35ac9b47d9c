import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessChange, Finding, Review } from '../../src/finding.ts';
import { picture } from '../../src/reports/picture.ts';
import { distrust, say } from '../../src/untrusted.ts';
import { INJECTIONS } from '../contract/injections.ts';
import { HOSTILE, place, review, shellFinding } from './fixtures.ts';
import { CHROMIUM, openBrowser } from './html/chromium.ts';

const WORDS = [
  ...Object.values(INJECTIONS),
  ...Object.values(HOSTILE),
  '"]:::x; click n0 "https://evil.example" PWN',
  "%%{init: {'securityLevel':'loose'}}%% PWN",
  '`**PWN**` 1. list - list',
  'fa:fa-bomb PWN; end; subgraph x',
  '#quot;]-->PWN[#quot;',
  'ﬂ°°60¶ßscript PWN',
];

/** A review in which one word stands wherever the picture could have it. */
function everywhere(text: string): Review {
  const at = place('a.json', 3);
  const finding: Finding = { ...shellFinding, agent: distrust(text), place: at };
  const of = (kind: string, summary: AccessChange['summary']): AccessChange => ({
    kind,
    agent: distrust(text),
    summary,
    place: at,
  });
  const added = [
    of('uses', say`${text}`),
    of('launch', say`${`when ${text}`} runs ${`what ${text}`}`),
    of('permission', say`${['job token']} ${text} ${['write']} (${text})`),
    of('trigger', say`started by ${['anyone']} through ${`by ${text}`}`),
  ];
  const removed = [{ ...of('uses', say`${`gone ${text}`}`), place: place('b.json', 1, { side: 'base' }) }];
  return review({ decision: 'block', findings: [finding], access: { verdict: 'mixed', added, removed, moved: [] } });
}

const source = (text: string): string =>
  /^`+mermaid\n([\s\S]*?)\n`+\n\nThick and red is new;/.exec(picture(everywhere(text)) ?? '')?.[1] ?? '';

describe('the picture as text', () => {
  it.each(WORDS.map((word, i) => [i, word] as const))(
    'has nothing of word %i but letters, digits and codes',
    (_, word) => {
      const lines = source(word).split('\n');
      expect(lines.length).toBeGreaterThan(8);
      for (const line of lines)
        expect(line).toMatch(
          /^(%%\{init: \{"flowchart": [\w": ,{}]+\}%%|flowchart LR| {2}accTitle: [\w ]+| {2}n\d+(\(\[|\[\(?)"[\w #;]*"(\]\)|\)?\])| {2}n\d+ (==>|-\.->) n\d+| {2}linkStyle [\d,]+ stroke:#[0-9a-f]{6},stroke-width:2px)$/,
        );
    },
  );

  it('is none of more than twelve nodes, and none where only notes are told', () => {
    const many = Array.from(
      { length: 8 },
      (_, i): AccessChange => ({
        kind: 'launch',
        agent: distrust('Claude Code'),
        summary: say`${`MCP server ${i}`} runs ${`p${i}`}`,
        place: shellFinding.place,
      }),
    );
    const of = (added: readonly AccessChange[], finding: Finding): Review =>
      review({ findings: [finding], access: { verdict: 'widens', added, removed: [], moved: [] } });
    expect(picture(of(many, shellFinding))).toBeNull();
    expect(picture(of(many.slice(0, 5), shellFinding))).toContain('n10');
    expect(picture(of(many.slice(0, 5), { ...shellFinding, severity: 'note' }))).toBeNull();
    expect(picture(of([], shellFinding))).toBeNull();
  });

  it('draws once what several clients read in one statement', () => {
    const change = (agent: string): AccessChange => ({
      kind: 'uses',
      agent: distrust(agent),
      summary: say`${'Bash'}`,
      place: shellFinding.place,
    });
    const added = [change('Claude Code'), change('Copilot CLI')];
    const drawn = picture(
      review({ findings: [shellFinding], access: { verdict: 'widens', added, removed: [], moved: [] } }),
    );
    expect(drawn).toContain('Claude Code');
    expect(drawn).not.toContain('Copilot');
  });
});

if (CHROMIUM === undefined) {
  describe('NO CHROMIUM WAS FOUND (set CHROMIUM): the picture was not drawn by Mermaid itself', () => {
    it('was checked as text alone', () => {
      expect(WORDS.length).toBeGreaterThan(60);
    });
  });
} else {
  describe('the picture drawn by Mermaid', () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await openBrowser();
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
    });

    it('shows hostile words as they are, and nothing acts', { timeout: 180_000 }, async () => {
      const page = await browser?.newPage();
      if (!page) throw new Error('no page');
      const asked: string[] = [];
      page.on('request', (r) => asked.push(r.url()));
      page.on('dialog', (d) => asked.push(d.message()));
      await page.setContent('<!doctype html><div id="out"></div>');
      await page.addScriptTag({ path: MERMAID });
      for (const word of WORDS) {
        const text = source(word);
        const drawn = (await page.evaluate(`(${DRAW})(${JSON.stringify(text)})`)) as Drawn;
        expect(drawn.failed, word.slice(0, 80)).toBeNull();
        const wanted = [...text.replace(/^%%.*\n/, '').matchAll(/"([\w #;]*)"/g)].map((m) => decoded(m[1] ?? ''));
        expect(drawn.labels.sort(), word.slice(0, 80)).toEqual(wanted.sort());
        expect(drawn.active, word.slice(0, 80)).toEqual([]);
      }
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
    });
  });
}

const MERMAID = new URL('../../node_modules/mermaid/dist/mermaid.min.js', import.meta.url).pathname;

interface Drawn {
  readonly failed: string | null;
  readonly labels: string[];
  readonly active: readonly string[];
}

/** What a label's codes stand for, with white space as a page has it. */
function decoded(label: string): string {
  const text = label.replace(/#(\d+);/g, (_, c: string) => String.fromCodePoint(Number(c)));
  return text.replace(/\s+/g, ' ').trim();
}

/** Runs in the page: draws as GitHub does (strict), and tells what came of it. */
const DRAW = `async (source) => {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  const out = document.getElementById('out');
  try {
    out.innerHTML = (await mermaid.render('p', source)).svg;
  } catch (error) {
    return { failed: String(error), labels: [], active: [] };
  }
  const labels = [...out.querySelectorAll('.node .nodeLabel')].map((n) => n.textContent.replace(/\\s+/g, ' ').trim());
  const active = [...out.querySelectorAll('a, script, img, iframe, i, b, em, strong, ul, ol, li, code, h1, h2, input, form')];
  const handlers = [...out.querySelectorAll('*')].filter((n) => [...n.attributes].some((a) => /^on/i.test(a.name)));
  return { failed: null, labels, active: [...active, ...handlers].map((n) => n.outerHTML.slice(0, 200)) };
}`;

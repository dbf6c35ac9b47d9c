import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FakeOptions } from '../contract/fake-github.ts';
import { realGithub } from '../contract/fakes.ts';
import { INJECTIONS } from '../contract/injections.ts';
import { pullRequestPayload } from '../contract/payloads.ts';
import { HIDDEN, withoutOurs } from '../reports/inspect.ts';
import { type Rendered, rendered } from '../support/rendered.ts';
import { injectedChange, injectedEnvironment, injectedPayload, injectedSmallChange } from './injected-change.ts';
import { type BundleRun, runBundle } from './run-bundle.ts';

/** Each with a word of its own, by which it is found again. */
const texts = Object.values(INJECTIONS).map((text, n) => text.replaceAll(/P\u200b?WN/g, (word) => `${word}${n}N`));
const SIZE = 9;
const batches = Array.from({ length: Math.ceil(texts.length / SIZE) }, (_, n) =>
  texts.slice(n * SIZE, n * SIZE + SIZE),
);

/** What our own reports are made of. */
const OURS = new Set([
  ...'p strong em del hr br ul ol li h2 h3 h4 table thead tbody tr th td details summary pre a blockquote'.split(' '),
  ...['a href', 'th align', 'td align', 'ol start', 'details open'],
]);

describe('the bundled action and a hostile change', { timeout: 120_000 }, () => {
  it.each(batches.map((batch, n) => [n * SIZE, batch] as const))('acts on no text from %d on', async (_n, batch) => {
    const { run, comments } = await act(injectedChange(batch), batch);
    expect([run.code, run.outputs.get('decision'), run.stderr]).toEqual([1, 'block', '']);
    log(run);
    outputs(run);
    files(run, batch);
    expect(comments).toHaveLength(1);
    for (const markdown of [...comments, run.summary]) page(markdown);
    expect(comments.join('').length).toBeLessThanOrEqual(65_536);
    // Each text was there to be shown.
    const shown = run.stdout + run.summary;
    for (const text of batch) expect(shown).toContain(/\d+N/.exec(text)?.[0]);
  });

  it.each(batches.map((batch, n) => [n * SIZE, batch] as const))(
    'draws and suggests without acting on a text from %d on',
    async (_n, batch) => {
      const { run, comments, suggestions } = await act(injectedSmallChange(batch), batch);
      expect([run.code, run.outputs.get('decision'), comments.length]).toEqual([1, 'block', 1]);
      log(run);
      const pictures = [...comments, run.summary].flatMap((markdown) => page(markdown).pictures);
      expect(pictures.length).toBeGreaterThan(0);
      expect(suggestions.length).toBeGreaterThan(0);
      for (const markdown of suggestions) suggestion(markdown);
    },
  );
});

/** Our own annotations, at most ten of a kind, and a log in which nothing counts. */
function log({ log: { commands, resumed, text }, stdout }: BundleRun): void {
  expect(resumed).toBe(true);
  for (const { name, properties, data } of commands) {
    expect(['error', 'warning', 'notice']).toContain(name);
    expect(Object.keys(properties).every((key) => ['title', 'file', 'line', 'endLine'].includes(key))).toBe(true);
    expect(properties.title).toBeTruthy();
    // Plain text on GitHub, with the change's words in quotes.
    expect(properties.title?.replaceAll(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '')).not.toMatch(/PWN/);
    expect(data.length).toBeLessThanOrEqual(4_096);
  }
  for (const kind of ['error', 'warning', 'notice']) {
    expect(commands.filter(({ name }) => name === kind).length).toBeLessThanOrEqual(10);
  }
  expect(commands.length).toBeGreaterThan(0);
  for (const line of text) expect(HIDDEN.exec(line)?.[0]).toBeUndefined();
  expect(stdout).not.toMatch(/##\[|\r|\u001b/);
}

/** The names that action.yml has, and no word of the change. */
function outputs(run: BundleRun): void {
  const names = ['block-count', 'decision', 'evidence', 'note-count', 'report', 'sarif', 'warn-count'];
  expect([...run.outputs.keys()].sort()).toEqual(expect.arrayContaining(names));
  for (const [name, value] of run.outputs) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(value).not.toMatch(/PWN|\n/);
  }
}

function files(run: BundleRun, batch: readonly string[]): void {
  for (const name of ['report', 'sarif', 'evidence']) {
    const content = readFileSync(run.outputs.get(name) ?? '', 'utf8');
    expect(HIDDEN.exec(content)?.[0], name).toBeUndefined();
    expect(content.split('\n').filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
    // One line is one record.
    const parsed: unknown =
      name === 'evidence'
        ? content
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line))
        : JSON.parse(content);
    if (name === 'sarif') messages(parsed);
    if (name === 'evidence') continue;
    for (const text of batch) expect(content).toContain(/\d+N/.exec(text)?.[0]);
  }
}

/** Code scanning makes links of `[text](target)`, and shows Markdown. */
function messages(value: unknown, key = ''): void {
  if (typeof value === 'string' && key === 'text') expect(value).not.toMatch(/(?<!\\)\[[^\]]*PWN[^\]]*\]\(/);
  if (typeof value === 'string' && key === 'markdown') page(value);
  if (typeof value === 'string' && key === 'uri') expect(value).not.toMatch(/[\s<>"`\\]|^[a-z]+:.*PWN/);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) messages(inner, name);
}

/** Words of the change stand in code and nowhere else; what acts is ours. */
function page(markdown: string): Rendered {
  const body = markdown.replace(/^<!-- agent-access-review:[\w:-]+ -->\n/, '');
  expect(HIDDEN.exec(withoutOurs(body))?.[0]).toBeUndefined();
  const result = rendered(body);
  const { elements, targets, text, pictures } = result;
  expect([...elements].filter((name) => !OURS.has(name))).toEqual([]);
  for (const target of targets) expect(target).toMatch(/^https:\/\/github\.(example|com)\/[\w./#-]+$/);
  expect(targets.join('\n')).not.toMatch(/PWN|evil/);
  expect(text).not.toMatch(/PWN|evil|onerror|javascript:/);
  // Mentions, references to issues and to commits.
  expect(text).not.toMatch(/(?<![\w/])@\w|(?<!\w)#\d|GH-\d|\b[0-9a-f]{40}\b/);
  for (const picture of pictures) drawn(picture);
  return result;
}

/** One suggestion and nothing beside it: the text that it repeats is inside, and ends no fence. */
function suggestion(markdown: string): void {
  const body = markdown.replace(/^<!-- agent-access-review:suggestion:aar1:[0-9a-f]{32} -->\n/, '');
  expect(body.startsWith('<!--')).toBe(false);
  const { blocks } = page(body);
  expect(blocks).toEqual(['suggestion']);
}

/** A label is text in quotes, without what Mermaid takes for a directive, an element, Markdown or an address. */
function drawn(picture: string): void {
  for (const line of picture.split('\n')) {
    if (!line.includes('PWN')) continue;
    expect(line).toMatch(/^ {2}n\d+\(?\[\(?"[^"<>`\\]*"\)?\]\)?$/);
    expect(line).not.toMatch(/https?:|javascript:|%%|@\w/);
  }
  const [first, ...rest] = picture.split('\n');
  expect(first).toMatch(/^%%\{init: \{"flowchart": [\w": ,{}]+\}%%$/);
  expect(rest.join('\n')).not.toMatch(/^\s*(click|callback|href|subgraph|style|classDef)\b|%%\{|^---/m);
}

async function act(change: FakeOptions, batch: readonly string[]) {
  const fake = await realGithub(change);
  fake.setBaseRef(batch.join('\n'));
  const plain = pullRequestPayload({ base: fake.base, head: fake.head });
  const run = await runBundle({
    apiUrl: fake.url,
    event: 'pull_request',
    payload: injectedPayload(plain, batch),
    inputs: { suggest: 'true' },
    env: injectedEnvironment(batch),
  });
  return {
    run,
    comments: fake.comments.map(({ body }) => body),
    suggestions: fake.reviewComments.map(({ body }) => body),
  };
}

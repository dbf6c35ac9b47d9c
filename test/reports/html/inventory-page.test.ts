import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AgentRecord } from '../../../src/inventory/inventory.ts';
import { renderInventoryPage } from '../../../src/reports/html/inventory-page.ts';
import { letters, power } from '../../../src/reports/html/traits.ts';
import { say } from '../../../src/untrusted.ts';
import { agent, credential, grant, repository, sampleInventory, start } from './sample.ts';
import { manyRepositories } from './sample-review.ts';

const page = (agents: readonly AgentRecord[], more = {}): string =>
  renderInventoryPage({
    schemaVersion: 1,
    generated: '2026-11-21T09:30:00Z',
    repositories: [repository('acme/shop', agents, more)],
  });
const text = (html: string): string =>
  html
    .slice(html.indexOf('<body>'), html.lastIndexOf('<script>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the page', () => {
  const html = renderInventoryPage(sampleInventory());
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const hash = (element: string): string => {
    const body = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(html)?.[1] ?? '';
    return createHash('sha256').update(body).digest('base64');
  };

  it('lets nothing act but its own style and script', () => {
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hash('style')}'`,
      `script-src 'sha256-${hash('script')}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(html.match(/<(?:style|script)\b/g)?.length).toBe(2);
    expect(html).not.toMatch(/<[^>]*\s(?:on\w+|style|src|srcset|action|formaction|xlink:href)=/);
    expect([...html.matchAll(/ href="([^"]*)"/g)].every(([, to]) => /^#[\w-]+$/.test(to ?? ''))).toBe(true);
  });

  it('stands before the policy with nothing but its encoding', () => {
    expect(html.slice(0, html.indexOf('<meta http-equiv'))).toMatch(
      /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n$/,
    );
  });

  it('says whom it is about, how it stands, and who could not be read', () => {
    expect(text(html)).toMatch(/3 repositories , 2 policies , made 2026-11-21 09:30 UTC/);
    expect(text(html)).toMatch(/12 agents 3 unscoped, unasked 5 with a long-lived credential 5 without an owner/);
    const failed = renderInventoryPage({
      ...sampleInventory(),
      repositories: [...sampleInventory().repositories, { ...repository('acme/lost', []), failed: say`${'HTTP 502'}` }],
    });
    expect(text(failed)).toMatch(/not complete 1 of 4 could not be inventoried\. acme\/lost failed HTTP 502/);
  });

  it('of one repository names it, its revision and its policy, and has no column for it', () => {
    const one = page([agent(1, 'a', 'c')]);
    expect(text(one)).toContain('acme/shop at 9a8b7c6d5e4f , policy: .github/agent-access.yml, sha256');
    expect(one).not.toContain('>Repository<');
    expect(one.match(/role="columnheader"/g)?.length).toBe(7);
  });

  it('of no agents says so, without controls', () => {
    const empty = page([], { remarks: [say`${'x.json'} can't be read`] });
    expect(text(empty)).toContain('No agent was found.');
    expect(text(empty)).toMatch(/What was not inspected .*x\.json can&#39;t be read/);
    expect(empty).not.toContain('id="controls"');
  });

  it('has each id once, also where two agents have the same, and links only to what is there', () => {
    const calls = ['agent:0000000000000001', 'agent:00000000000000ff'];
    const twice = page([
      agent(1, 'a', 'c', { calls }),
      agent(1, 'b', 'c'),
      { ...agent(2, 'x', 'c'), id: 'agent:"><b' },
    ]);
    const ids = [...twice.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of twice.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(to);
    expect(twice.match(/ href="#agent-/g)?.length).toBe(1);
  });

  it('grows with what it tells, and shows at most 200 statements of a kind', () => {
    const grants = Array.from({ length: 1000 }, (_, i) => grant('note', `Bash(x${i})`, 'command', ['one'], 'a.json'));
    const html = page([agent(1, 'a', 'c', { standing: grants })]);
    expect(text(html)).toContain('and 800 more in the JSON report');
    expect(html).not.toContain('Bash(x999)');
    const [some, more] = [50, 100].map(
      (n) => renderInventoryPage({ ...sampleInventory(), repositories: manyRepositories(n, 5) }).length,
    );
    expect((more ?? 0) / (some ?? 1)).toBeLessThan(2.1);
  });
});

describe('the order', () => {
  const bare = agent(1, 'a', 'c');
  const block = grant('block', 'x', 'shell', [], 'a');
  const note = grant('note', 'x', 'read', [], 'a');

  it.each([
    ['unscoped before many grave grants', { unscoped: true }, { standing: Array(50).fill(block) }],
    ['two grave grants before one', { standing: [block, block] }, { standing: [block] }],
    [
      'a grave grant before anyone who starts it',
      { standing: [block] },
      { startedBy: [start('anyone', 'on event', [], 'a')] },
    ],
    [
      'anyone before writers',
      { startedBy: [start('anyone', 'on event', [], 'a')] },
      { startedBy: [start('writers', 'on event', [], 'a')] },
    ],
    [
      'a literal before a reference',
      { credentials: [credential('x', 'literal', [], 'a')] },
      { credentials: [credential('x', 'standing-reference', [], 'a')] },
    ],
    ['a note before nothing', { standing: [note] }, {}],
  ] as const)('has %s', (_, worse, better) => {
    expect(power({ ...bare, ...worse })).toBeGreaterThan(power({ ...bare, ...better }));
  });

  it('knows each trait by a letter', () => {
    const registered = { owner: 'o', purpose: 'p', expires: '2026-01-01', expired: true };
    expect(letters(bare)).toBe('o');
    expect(letters({ ...bare, registered })).toBe('e');
    expect(
      letters({
        ...bare,
        registered: { ...registered, expired: false },
        unscoped: true,
        standing: [note],
        credentials: [credential('x', 'short-lived', [], 'a'), credential('y', 'standing-reference', [], 'a')],
        startedBy: [start('writers', 'by hand', [], 'a'), start('anyone', 'on event', [], 'a')],
      }),
    ).toBe('sula');
    expect(
      letters({
        ...bare,
        registered: { ...registered, expired: false },
        credentials: [credential('x', 'short-lived', [], 'a')],
      }),
    ).toBe('');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';
import { claude, SETTINGS, told } from './policy-of.ts';

const folder = new URL('../../docs/policies/', import.meta.url);
const WEB = 'packages/web/.claude/settings.json';
const PAY = 'packages/payments/.claude/settings.json';
const FIX = '.github/workflows/fix.yml';
const workflow = (permissions: string, more = ''): string =>
  `on: workflow_dispatch\npermissions: ${permissions}\njobs:\n  fix:\n    runs-on: ubuntu-latest\n${more}    steps:\n      - uses: openai/codex-action@0123456789abcdef0123456789abcdef01234567\n        with: { prompt: Fix, sandbox: read-only }\n`;
const server = (name: string) => JSON.stringify({ mcpServers: { s: { command: 'npx', args: ['-y', name] } } });
const remote = (url: string) => JSON.stringify({ mcpServers: { s: { type: 'http', url } } });
const marketplace = (repo: string) =>
  JSON.stringify({ extraKnownMarketplaces: { a: { source: { source: 'github', repo } } } });
const token = ['ghp', '_', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('');

/** Per policy: what it must block, by which rule, and what it must pass. */
const CASES: Readonly<Record<string, { readonly block: Texts; readonly by: string; readonly pass: Texts }>> = {
  'start-up.yml': {
    block: { [SETTINGS]: claude(['mcp__github']) },
    by: 'never block',
    pass: { '.mcp.json': server('@acme/db@1.0.0'), [SETTINGS]: claude(['Bash(npm test)']) },
  },
  'regulated-bank.yml': {
    block: { '.mcp.json': server('@acme/db@1.0.0') },
    by: 'new-server block',
    pass: { '.mcp.json': remote('https://mcp.bank.example/mcp') },
  },
  'open-source.yml': {
    block: { [FIX]: workflow('{ contents: write }') },
    by: 'required-control block',
    pass: { 'examples/.mcp.json': server('@acme/db') },
  },
  'monorepo.yml': {
    block: { [PAY]: claude(['Bash(terraform apply *)']) },
    by: 'never block',
    pass: { [WEB]: claude(['Bash(npm run *)']) },
  },
  'agency.yml': {
    block: { [SETTINGS]: marketplace('someone/plugins') },
    by: 'trusted-source block',
    pass: { [SETTINGS]: marketplace('agency/plugins') },
  },
  'adoption.yml': { block: {}, by: '', pass: { [SETTINGS]: claude(['Bash(npm test)']) } },
  'read-only-agents.yml': {
    block: { [SETTINGS]: claude(['Bash(npm test)']) },
    by: 'ceiling block',
    pass: { [SETTINGS]: claude(['Bash(git log *)']) },
  },
  'release-agent.yml': {
    block: { [SETTINGS]: claude(['Bash(git push *)']) },
    by: 'never block',
    pass: { [SETTINGS]: claude(['Bash(git push origin v*)', 'Bash(git tag *)']) },
  },
  'known-servers.yml': {
    block: { '.mcp.json': server('@evil/db@1.0.0') },
    by: 'new-server block',
    pass: { '.mcp.json': server('@modelcontextprotocol/server-memory@1.0.0') },
  },
  'no-network.yml': {
    block: { [SETTINGS]: claude(['WebFetch(domain:example.com)']) },
    by: 'never block',
    pass: { [SETTINGS]: claude(['Bash(npm test)']) },
  },
  'central-exceptions.yml': {
    block: { [SETTINGS]: claude(['Bash(git push origin *)', 'Bash(git push *)']) },
    by: 'remote-write block',
    pass: { [SETTINGS]: claude(['Bash(git push origin docs/*)']) },
  },
};
type Texts = Readonly<Record<string, string>>;

describe('policies to start from', () => {
  const files = readdirSync(folder).filter((f) => f.endsWith('.yml'));

  it('are ten and one for the start, each with its cases and a line in the list', () => {
    expect(files.sort()).toEqual(Object.keys(CASES).sort());
    for (const file of files) expect(readFileSync(new URL('README.md', folder), 'utf8')).toContain(`(${file})`);
    expect(Object.values(CASES).filter((c) => c.by !== '').length).toBe(10);
  });

  const run = async (file: string, head: Texts) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const base = Object.fromEntries(Object.keys(head).map((path) => [path, path.endsWith('.json') ? '{}' : null]));
    return review(changeOf(base, head), { policy: { source: file, text }, now: new Date('2026-11-21T12:00:00Z') });
  };

  it.each(Object.entries(CASES))('%s blocks and passes', async (file, { block, by, pass }) => {
    const passed = await run(file, pass);
    expect([passed.decision, ...told(passed)].join('\n')).toMatch(/^pass/);
    if (by === '') return;
    const blocked = await run(file, block);
    expect([blocked.decision, ...told(blocked)]).toEqual(expect.arrayContaining(['block', by]));
  });

  it('adoption.yml reports a token and an open shell, and blocks neither', async () => {
    const result = await run('adoption.yml', { [SETTINGS]: claude(['Bash']), 'a.ts': `t = "${token}"\n` });
    expect([result.decision, ...told(result)]).toEqual(['warn', 'unscoped-shell block', 'embedded-token warn']);
  });
});

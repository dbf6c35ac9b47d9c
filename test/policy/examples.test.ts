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
  'organisation.yml': {
    block: { '.mcp.json': server('@other/db@1.0.0') },
    by: 'new-server block',
    pass: { '.mcp.json': server('@acme/db@1.0.0') },
  },
};
type Texts = Readonly<Record<string, string>>;

describe('policies to start from', () => {
  const files = readdirSync(folder).filter((f) => f.endsWith('.yml'));

  it('are eleven and one for the start, each with its cases and a line in the list', () => {
    expect(files.sort()).toEqual(Object.keys(CASES).sort());
    for (const file of files) expect(readFileSync(new URL('README.md', folder), 'utf8')).toContain(`(${file})`);
    expect(Object.values(CASES).filter((c) => c.by !== '').length).toBe(11);
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

  it('the example of an organisation in docs/policy.md says what is refused of it, and what holds', async () => {
    const page = readFileSync(new URL('../policy.md', folder), 'utf8');
    const [, organisation = '', own = ''] =
      /```yaml\n# acme\/\.github.*?\n(.*?)```.*?```yaml\n# acme\/shop.*?\n(.*?)```/s.exec(page) ?? [];
    const outcome = async (head: Texts) => {
      const base = Object.fromEntries(Object.keys(head).map((path) => [path, '{}']));
      const policy = { source: 'acme/shop', text: own };
      return told(
        await review(changeOf(base, head), { policy, organisation: [{ source: 'acme/.github', text: organisation }] }),
      ).sort();
    };
    const refused = 'policy-entry note';
    expect(await outcome({ '.mcp.json': server('@acme/db@1.0.0') })).toEqual(['new-server block', refused]);
    expect(await outcome({ '.mcp.json': server('@acme/shop-db@1.0.0') })).toEqual(['new-server note', refused]);
    expect(await outcome({ '.mcp.json': remote('https://mcp.shop.example/x') })).toEqual(['new-server note', refused]);
    expect(await outcome({ [SETTINGS]: claude(['Bash(npm run build)']) })).toEqual([refused, 'standing-command block']);
  });

  it('adoption.yml reports a token and an open shell, and blocks neither', async () => {
    const result = await run('adoption.yml', { [SETTINGS]: claude(['Bash']), 'a.ts': `t = "${token}"\n` });
    expect([result.decision, ...told(result)]).toEqual(['warn', 'unscoped-shell block', 'embedded-token warn']);
  });

  it('organisation.yml holds over a repository’s own, and leaves it what it delegates', async () => {
    const text = readFileSync(new URL('organisation.yml', folder), 'utf8');
    const run = async (own: string, head: Texts) => {
      const base = Object.fromEntries(Object.keys(head).map((path) => [path, '{}']));
      const options = { organisation: [{ source: 'organisation.yml', text }], now: new Date('2026-11-21T12:00:00Z') };
      const result = await review(changeOf(base, head), {
        ...options,
        policy: { source: 'own', text: `version: 1\n${own}` },
      });
      return [result.decision, ...told(result)];
    };
    const foreign = { '.mcp.json': server('@other/db@1.0.0') };
    expect(await run('allow: {servers: ["*"]}\nmode: warn\n', foreign)).toEqual([
      'block',
      'new-server block',
      'policy-entry note',
      'policy-entry note',
    ]);
    const accepted =
      'exceptions: [{rule: new-server, agent: "*", uses: ["npm:@other/db@1.*"], owner: o, reason: r, ticket: T-1, created: 2026-11-20, expires: 2026-12-31}]\n';
    expect(await run(accepted, foreign)).toEqual(['pass', 'new-server block accepted']);
    expect(await run('', { '.mcp.json': remote('https://mcp.shop.example/x') })).toContain('new-server block');
    expect(
      await run('allow: {hosts: ["*.shop.example"]}\n', { '.mcp.json': remote('https://mcp.shop.example/x') }),
    ).toEqual(['pass', 'new-server note']);
    expect(await run('', { [SETTINGS]: claude(['Bash(git push *)']) })).toContain('never block');
  });
});

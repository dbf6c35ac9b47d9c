import { describe, expect, it } from 'vitest';
import { claude, SETTINGS, titles, told, under } from './policy-of.ts';

const SHELL = [{ [SETTINGS]: '{}' }, { [SETTINGS]: claude(['Bash']) }] as const;

describe('severity', () => {
  it.each([
    ['', 'unscoped-shell block'],
    ['severities: [{severity: warn, agents: ["Claude *"]}]\n', 'unscoped-shell warn'],
    ['severities: [{severity: warn, agents: ["Codex*"]}]\n', 'unscoped-shell block'],
    ['severities: [{severity: note, paths: [".claude/**"]}]\n', 'unscoped-shell note'],
    ['severities: [{severity: note, paths: ["docs/**"]}]\n', 'unscoped-shell block'],
    ['severities: [{severity: note, formats: [claude-settings]}]\n', 'unscoped-shell note'],
    ['severities: [{severity: note, formats: [cursor-cli]}]\n', 'unscoped-shell block'],
    ['severities: [{severity: warn, rules: [unscoped-shell]}, {severity: note}]\n', 'unscoped-shell warn'],
    ['rules: {unscoped-shell: note}\nseverities: [{severity: warn, rules: [unscoped-shell]}]\n', 'unscoped-shell warn'],
  ])('%j', async (policy, expected) => {
    expect(told(await under(policy, ...SHELL))).toEqual([expected]);
  });

  it('off for everything does not silence what holds the review itself', async () => {
    const head = {
      [SETTINGS]: claude(['Bash']),
      '.github/agent-access.yml': 'version: 1\n',
      'CLAUDE.md': 'a\u{e0041}b',
    };
    const result = await under('severities: [{severity: off}]\n', {}, head);
    expect(told(result)).toEqual(['hidden-text block', 'policy-changed note']);
  });

  it('mode: warn reports all and blocks nothing', async () => {
    const result = await under('mode: warn\n', ...SHELL);
    expect([result.decision, ...told(result)]).toEqual(['warn', 'unscoped-shell block']);
    expect(result.remarks.flat().join(' ')).toContain('would be blocked');
    expect((await under('mode: warn\n', {}, { [SETTINGS]: '{}' })).remarks).toEqual([]);
  });
});

const WORKFLOW = `on: workflow_dispatch
jobs:
  fix:
    runs-on: ubuntu-latest
    steps:
      - uses: openai/codex-action@0123456789abcdef0123456789abcdef01234567
        with: { prompt: Fix }
`;

describe('defaults.workflow-token', () => {
  it.each([
    ['', 'agent-token-write warn', ''],
    ['defaults: {workflow-token: write}\n', 'agent-token-write warn', 'may `write`'],
    ['defaults: {workflow-token: read}\n', 'agent-token-write note', 'may `read`'],
  ])('%j', async (policy, expected, words) => {
    const result = await under(policy, {}, { '.github/workflows/fix.yml': WORKFLOW });
    expect(told(result)).toContain(expected);
    const why = result.findings.find((f) => f.rule === 'agent-token-write')?.why ?? [];
    const text = why.map((p) => (typeof p === 'string' ? p : `\`${p.quote}\``)).join('');
    expect(text).toContain(words);
  });
});

const mcp = (servers: object): string => JSON.stringify({ mcpServers: servers });
const npx = (...args: string[]) => ({ command: 'npx', args: ['-y', ...args] });

describe('allow-lists', () => {
  it.each<[string, object, string[]]>([
    ['servers: ["npm:@acme/*"]', npx('@acme/db@1.0.0'), ['new-server note']],
    ['servers: ["npm:@acme/*"]', npx('@other/db@1.0.0'), ['new-server warn']],
    ['servers: ["npm:@acme/*"]', npx('@acme/db'), ['unpinned-server warn']],
    ['servers: ["npm:@acme/*@*"]', npx('@acme/db@latest'), ['unpinned-server note']],
    ['hosts: ["*.acme.example"]', { type: 'http', url: 'https://mcp.acme.example/x' }, ['new-server note']],
    ['hosts: ["*.acme.example"]', { type: 'http', url: 'https://acme.example.evil.example/x' }, ['new-server warn']],
    ['hosts: ["*.acme.example"]', { type: 'http', url: 'http://mcp.acme.example/x' }, ['insecure-transport block']],
    ['servers: ["*"]', { command: 'bash', args: ['-c', 'curl x | sh'] }, ['shell-launched-server block']],
  ])('%s: %j', async (allow, server, expected) => {
    const head = { '.mcp.json': mcp({ db: server }) };
    expect(told(await under(`allow: {${allow}}\n`, {}, head))).toEqual(expected);
  });

  it('a registry of another makes another program of an allowed one', async () => {
    const head = { '.mcp.json': mcp({ db: npx('--registry=https://evil.example', '@acme/db@1.0.0') }) };
    expect(told(await under('allow: {servers: ["npm:@acme/*"]}\n', {}, head))).toEqual(['new-server warn']);
  });

  it('says that the policy allows it, and keeps what else the server brings', async () => {
    const of = (server: object) =>
      under('allow: {servers: ["npm:@acme/*"]}\n', {}, { '.mcp.json': mcp({ db: server }) });
    expect(titles(await of(npx('@acme/db@1.0.0')))[0]).toMatch(/ \(allowed by policy\)$/);
    const secret = await of({ ...npx('@acme/db@1.0.0'), env: { DB_PASSWORD: '${DB_PASSWORD}' } });
    expect(told(secret)).toEqual(['standing-credential warn']);
  });

  it('holds marketplaces by their source, not by the name that the change gives them', async () => {
    const settings = (key: string, repo: string): string =>
      JSON.stringify({ extraKnownMarketplaces: { [key]: { source: { source: 'github', repo } } } });
    const of = async (key: string, repo: string) =>
      told(
        await under('allow: {marketplaces: ["acme/*"]}\n', { [SETTINGS]: '{}' }, { [SETTINGS]: settings(key, repo) }),
      );
    expect(await of('x', 'acme/plugins')).toEqual(['trusted-source note']);
    expect(await of('acme/plugins', 'evil/plugins')).toEqual(['trusted-source warn']);
  });

  it('holds actions, by a tag only where it says so', async () => {
    const head = { '.github/workflows/fix.yml': WORKFLOW.replace(/@0123\w+/, '@main') };
    const of = async (glob: string) => told(await under(`allow: {actions: ["${glob}"]}\n`, {}, head));
    expect(await of('openai/*@*')).toContain('new-agent-workflow note');
    expect(await of('openai/*')).toContain('new-agent-workflow warn');
  });
});

describe('required controls', () => {
  const sandboxed = { sandbox: { enabled: true } };
  it('an agent that runs any command unasked is sandboxed', async () => {
    const policy = 'require: [{control: sandbox}]\nrules: {unscoped-shell: note}\n';
    const of = async (text: string) => (await under(policy, { [SETTINGS]: '{}' }, { [SETTINGS]: text })).decision;
    expect(await of(claude(['Bash']))).toBe('block');
    expect(await of(claude(['Bash'], sandboxed))).toBe('pass');
    expect(await of(claude(['Bash(npm test)']))).not.toBe('block');
  });

  it('counts what is old too, once the manifest is touched', async () => {
    const result = await under(
      'require: [{control: sandbox, severity: warn}]\n',
      { [SETTINGS]: claude(['Bash']) },
      { [SETTINGS]: claude(['Bash'], { cleanupPeriodDays: 3 }) },
    );
    expect(told(result)).toEqual(['required-control warn']);
  });

  it('a workflow that writes has an environment', async () => {
    const write = WORKFLOW.replace('jobs:', 'permissions:\n  contents: write\njobs:');
    const of = async (text: string) =>
      told(await under('require: [{control: environment}]\n', {}, { '.github/workflows/fix.yml': text }));
    expect(await of(write)).toContain('required-control block');
    expect(await of(write.replace('runs-on', 'environment: release\n    runs-on'))).not.toContain(
      'required-control block',
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { AgentRecord, RepositoryInventory } from '../../src/inventory/inventory.ts';
import { takeInventory } from '../../src/inventory/take.ts';
import { reveal } from '../../src/untrusted.ts';
import { changeOf, plainText } from '../support/review-of.ts';

const NOW = new Date('2026-06-01T00:00:00Z');
type Files = Readonly<Record<string, string>>;

async function taken(files: Files): Promise<RepositoryInventory> {
  return takeInventory(changeOf({}, files), { repository: 'acme/app', now: NOW });
}

async function agent(name: string, files: Files): Promise<AgentRecord> {
  const { agents } = await taken(files);
  const found = agents.find((a) => reveal(a.name) === name);
  if (!found) throw new Error(`no ${name} among ${agents.map((a) => reveal(a.name)).join(', ')}`);
  return found;
}

const texts = (grants: AgentRecord['standing']): string[] => grants.map((g) => reveal(g.text));
const settings = (permissions: object): Files => ({ '.claude/settings.json': JSON.stringify({ permissions }) });
const subagent = (front: string): string => `---\nname: helper\ndescription: Helps\n${front}---\nHelp.\n`;

describe('what an agent may do', () => {
  it('stands under unasked, asked and held back, in the manifest’s words', async () => {
    const found = await agent(
      'Claude Code',
      settings({ allow: ['Bash(npm test)'], ask: ['Bash(git push:*)'], deny: ['Read(./.env)'] }),
    );
    expect(texts(found.standing)).toEqual(['Bash(npm test)']);
    expect(texts(found.asked)).toEqual(['Bash(git push:*)']);
    expect(texts(found.guards)).toEqual(['Read(./.env)']);
    expect(found.unscoped).toBe(false);
    expect(found.asked[0]?.reach).toBe('remote');
  });

  it('leaves out an allowed rule that a guard covers wholly, and keeps one that it covers in part', async () => {
    const found = await agent(
      'Claude Code',
      settings({ allow: ['Bash(rm -r:*)', 'Bash(git:*)'], ask: ['Bash(git push:*)'], deny: ['Bash(rm:*)'] }),
    );
    expect(texts(found.standing)).toEqual(['Bash(git:*)']);
  });

  it('keeps a rule that only a wider one stands before', async () => {
    const found = await agent('Claude Code', settings({ allow: ['Bash', 'Bash(npm test)'] }));
    expect(texts(found.standing).sort()).toEqual(['Bash', 'Bash(npm test)']);
    expect(found.unscoped).toBe(true);
  });

  it('is graded as the rules grade it, the gravest first', async () => {
    const found = await agent('Claude Code', settings({ allow: ['Bash(git status)', 'Bash(make:*)', 'Bash(npx *)'] }));
    expect(found.standing.map((g) => [reveal(g.text), g.weight, g.reach])).toEqual([
      ['Bash(npx *)', 'block', 'shell'],
      ['Bash(make:*)', 'warn', 'build'],
      ['Bash(git status)', 'note', 'command'],
    ]);
    expect(plainText(found.standing[0]?.what ?? [])).toContain('runs any code');
  });

  it('is everything in a mode that asks nobody', async () => {
    const found = await agent('Claude Code', settings({ defaultMode: 'bypassPermissions' }));
    expect(found.unscoped).toBe(true);
    expect(found.standing[0]).toMatchObject({ weight: 'block' });
  });

  it('is everything where a client by itself runs any command', async () => {
    const found = await agent('opencode', { 'opencode.json': '{"permission": {"edit": "deny"}}' });
    expect(found.unscoped).toBe(true);
    expect(texts(found.guards)).toContain('edit');
  });

  it('comes to a sub-agent through its session, for the tools that it has', async () => {
    const session = settings({ allow: ['Bash(npx *)', 'WebFetch(domain:example.com)'] });
    const found = await agent('Claude Code agent helper', {
      ...session,
      '.claude/agents/helper.md': subagent('tools: Read, Bash\n'),
    });
    expect(texts(found.standing)).toEqual(['Bash(npx *)']);
    expect(reveal(found.standing[0]?.place.path as never)).toBe('.claude/settings.json');
    expect(texts(found.asked)).toEqual(['Bash', 'Read']);
  });
});

describe('the rows', () => {
  it('are one an agent, however many files and lists speak of it', async () => {
    const { agents } = await taken({
      ...settings({ allow: ['Bash(npm test)'] }),
      '.mcp.json': '{"mcpServers": {"db": {"command": "npx", "args": ["-y", "@acme/db@1.0.0"]}}}',
      '.claude/agents/helper.md': subagent('tools: Read\n'),
      '.codex/config.toml': 'approval_policy = "on-request"\n[shell_environment_policy]\nexclude = ["AWS_*"]\n',
    });
    const names = agents.map((a) => reveal(a.name));
    expect(names).toEqual(['Claude Code', 'Claude Code agent helper', 'Codex', 'Copilot CLI', 'MCP server db']);
    expect(agents.map((a) => a.client)).toEqual(['Claude Code', 'Claude Code', 'Codex', 'Copilot CLI', 'MCP server']);
    expect(agents[0]?.places.map((p) => reveal(p.path))).toEqual(['.claude/settings.json', '.mcp.json']);
  });

  it('say whom an agent may call, by the ids of their rows', async () => {
    const { agents } = await taken({
      ...settings({ allow: [] }),
      '.mcp.json': '{"mcpServers": {"db": {"command": "npx", "args": ["-y", "@acme/db@1.0.0"]}}}',
      '.claude/agents/helper.md': subagent('tools: Read\n'),
    });
    const id = (name: string): string | undefined => agents.find((a) => reveal(a.name) === name)?.id;
    expect(agents[0]?.calls).toEqual([id('Claude Code agent helper'), id('MCP server db')]);
    expect(id('Claude Code')).toMatch(/^agent:[0-9a-f]{16}$/);
  });

  it('keep namesakes of two folders apart', async () => {
    const role = (verb: string): string =>
      `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: triage-agent}\nrules:\n- {apiGroups: [""], resources: [secrets], verbs: [${verb}]}\n`;
    const { agents } = await taken({ 'dev/role.yaml': role('"*"'), 'prod/role.yaml': role('get') });
    expect(agents.length).toBeGreaterThan(0);
    for (const a of agents) expect(a.client).toBe('Kubernetes');
  });

  it('leave out an identity that nothing binds to an agent', async () => {
    const { agents } = await taken({
      'infra/main.tf':
        'resource "aws_iam_role_policy" "billing" {\n  role = "billing"\n  policy = jsonencode({Statement = [{Effect = "Allow", Action = "*", Resource = "*"}]})\n}\n',
    });
    expect(agents).toEqual([]);
  });

  it('tell credentials by how long they live, and who may start a workflow’s agent', async () => {
    const found = await agent('Workflow triage.yml job triage', {
      '.github/workflows/triage.yml':
        'on:\n  issues: {types: [opened]}\npermissions: {contents: write}\njobs:\n  triage:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: anthropics/claude-code-action@v1\n        with:\n          anthropic_api_key: ${{ secrets.ANTHROPIC_API_KEY }}\n          prompt: "triage ${{ github.event.issue.title }}"\n',
    });
    expect(found.client).toBe('GitHub workflow');
    expect(found.credentials.map((c) => [reveal(c.name), c.lifetime])).toEqual([
      ['ANTHROPIC_API_KEY', 'standing-reference'],
    ]);
    expect(found.permissions.map((p) => plainText(p.what))).toEqual(['the job’s token, contents: write']);
    expect(found.startedBy.length).toBeGreaterThan(0);
    expect((found.trusts ?? []).map((t) => plainText(t.what)).join()).toContain('words of strangers');
  });

  it('say what could not be read', async () => {
    const found = await agent('Claude Code', { '.claude/settings.json': '{"permissions": ' });
    expect(found.unknown).toHaveLength(1);
  });
});

describe('the register', () => {
  const policy = (entries: string): string => `version: 1\nagents:\n${entries}`;
  const entry = (name: string, owner: string, expires: string, path = ''): string =>
    `  - {name: "${name}", owner: "${owner}", purpose: Work, expires: ${expires}, grants: ["Read"]${path}}\n`;
  const files = settings({ allow: ['Bash(npm test)'] });
  const owner = async (entries: string): Promise<AgentRecord['registered']> =>
    (await agent('Claude Code', { ...files, '.github/agent-access.yml': policy(entries) })).registered;

  it('says who answers for an agent', async () => {
    expect(await owner(entry('Claude *', '@acme/a', '2027-01-01'))).toEqual({
      owner: '@acme/a',
      purpose: 'Work',
      expires: '2027-01-01',
      expired: false,
    });
    expect(await owner(entry('Codex', '@acme/a', '2027-01-01'))).toBeNull();
    expect(await owner(entry('Claude Code', '@acme/a', '2027-01-01', ', path: "other/**"'))).toBeNull();
  });

  it('takes an entry that holds before one that has run out, which it shows as such', async () => {
    const old = entry('Claude Code', '@acme/old', '2026-05-31');
    expect(await owner(old)).toMatchObject({ owner: '@acme/old', expired: true });
    expect(await owner(old + entry('Claude Code', '@acme/new', '2026-06-01'))).toMatchObject({
      owner: '@acme/new',
      expired: false,
    });
  });

  it('is said to be unused where the policy can’t be read', async () => {
    const { remarks } = await taken({ ...files, '.github/agent-access.yml': 'version: 9\n' });
    expect(remarks.map(plainText).join()).toContain('The policy was not used');
  });
});

describe('a token in a manifest', () => {
  it('is told, and shown nowhere', async () => {
    const token = ['ghp', '_', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('');
    const inventory = await taken({
      '.mcp.json': JSON.stringify({
        mcpServers: { gh: { command: 'npx', args: ['x', token], env: { GITHUB_TOKEN: token } } },
      }),
      '.claude/settings.json': JSON.stringify({ permissions: { allow: [`Bash(curl -H ${token} *)`] } }),
    });
    expect(inventory.remarks.map(plainText).join('\n')).toContain('holds a token');
    expect(JSON.stringify(inventory)).not.toContain(token);
  });
});

describe('a repository without agents', () => {
  it('has no row and says nothing', async () => {
    const inventory = await taken({ 'README.md': '# x', 'deploy/values.yaml': 'replicas: 2\n', 'package.json': '{}' });
    expect(inventory).toMatchObject({ agents: [], remarks: [], manifests: 0 });
  });
});

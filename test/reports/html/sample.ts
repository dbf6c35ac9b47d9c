import type { Place, Severity } from '../../../src/finding.ts';
import type {
  AgentRecord,
  CredentialRecord,
  Grant,
  Inventory,
  RepositoryInventory,
  StartRecord,
  Statement,
} from '../../../src/inventory/inventory.ts';
import { distrust, type Prose, say } from '../../../src/untrusted.ts';

/** An organisation's three repositories with a dozen agents, of every sort that the pages speak of. */
export function sampleInventory(): Inventory {
  return { schemaVersion: 1, generated: '2026-11-21T09:30:00Z', repositories: [shop(), payments(), docs()] };
}

let line = 0;
export const at = (path: string): Place => ({
  path: distrust(path),
  side: 'head',
  startLine: 3 + (line++ % 40),
  startColumn: 5,
  endLine: 3 + ((line - 1) % 40),
  endColumn: 30,
});

export function grant(weight: Severity, text: string, reach: string, what: Prose, path: string): Grant {
  return { text: distrust(text), reach, weight, what, place: at(path) };
}

export function statement(what: Prose, path: string): Statement {
  return { what, place: at(path) };
}

export function credential(
  name: string,
  lifetime: CredentialRecord['lifetime'],
  what: Prose,
  path: string,
): CredentialRecord {
  return { name: distrust(name), lifetime, what, place: at(path) };
}

export function start(who: StartRecord['who'], how: StartRecord['how'], what: Prose, path: string): StartRecord {
  return { who, how, what, place: at(path) };
}

/** An agent that may do nothing, with what is said of it. */
export function agent(n: number, name: string, client: string, more: Partial<AgentRecord> = {}): AgentRecord {
  return {
    id: `agent:${n.toString(16).padStart(16, '0')}`,
    name: distrust(name),
    client,
    places: [],
    standing: [],
    asked: [],
    guards: [],
    unscoped: false,
    programs: [],
    connections: [],
    credentials: [],
    permissions: [],
    startedBy: [],
    isolation: [],
    calls: [],
    unknown: [],
    registered: null,
    lastChange: null,
    ...more,
  };
}

export function repository(
  name: string,
  agents: readonly AgentRecord[],
  more: Partial<RepositoryInventory> = {},
): RepositoryInventory {
  return {
    repository: distrust(name),
    revision: distrust('9a8b7c6d5e4f30211203f4e5d6c7b8a990817263'),
    manifests: agents.length,
    policy: { source: '.github/agent-access.yml', digest: '5c'.repeat(32) },
    agents,
    remarks: [],
    ...more,
  };
}

const owned = (owner: string, purpose: string, expires: string) => ({
  owner,
  purpose,
  expires,
  expired: expires < '2026-11-21',
});
const changed = (date: string) => ({
  commit: '4f3a9c1d5be7a24a3c9c1b6f0d2e8a7b95aa01bc',
  date: `${date}T14:02:11+01:00`,
});

function shop(): RepositoryInventory {
  const settings = '.claude/settings.json';
  const triage = '.github/workflows/triage.yml';
  return repository(
    'acme/shop',
    [
      agent(1, 'Claude Code', 'Claude Code', {
        places: [at(settings), at('.mcp.json')],
        unscoped: true,
        standing: [
          grant('block', 'Bash(npx *)', 'shell', ['runs any code: npx runs whatever package it is told to'], settings),
          grant('block', 'Bash(git:*)', 'shell', ['changes what is outside of this machine: git push'], settings),
          grant('warn', 'mcp__github__create_issue', 'network', say`the server can ${'create_issue'}`, settings),
          grant('note', 'Edit(src/**)', 'write', say`for example ${'edit ./src/index.ts'}`, settings),
          grant('note', 'Bash(npm test)', 'shell', say`for example ${'npm test'}`, settings),
        ],
        asked: [
          grant('warn', 'WebFetch', 'network', ['reaches any host'], settings),
          grant('note', 'Bash', 'shell', ['runs any code'], settings),
        ],
        guards: [grant('note', 'Read(./.env)', 'read', ['denied'], settings)],
        programs: [
          statement(say`${'acme-db'} starts ${'npx -y @acme/db-mcp@latest'}`, '.mcp.json'),
          statement(say`PostToolUse hook starts ${'node ./tools/format.js'}`, settings),
        ],
        connections: [statement(say`${'github'} talks to ${'https://api.githubcopilot.com/mcp/'}`, '.mcp.json')],
        credentials: [
          credential('DATABASE_URL', 'standing-reference', say`from the environment, for ${'acme-db'}`, '.mcp.json'),
          credential('GITHUB_TOKEN', 'short-lived', say`for ${'github'}`, '.mcp.json'),
        ],
        isolation: [statement(['no sandbox: commands reach all that its user reaches'], settings)],
        calls: ['agent:0000000000000002', 'agent:0000000000000003'],
        registered: owned('@acme/shop-team', 'Writes and tests shop features', '2027-03-31'),
        lastChange: changed('2026-11-12'),
      }),
      agent(2, 'Claude Code agent reviewer', 'Claude Code', {
        places: [at('.claude/agents/reviewer.md')],
        standing: [grant('note', 'Read, Grep, Glob', 'read', ['reads the repository'], '.claude/agents/reviewer.md')],
        registered: owned('@acme/shop-team', 'Reviews pull requests before people do', '2027-03-31'),
        lastChange: changed('2026-06-02'),
      }),
      agent(3, 'Claude Code agent release-manager', 'Claude Code', {
        places: [at('.claude/agents/release-manager.md')],
        standing: [
          grant(
            'block',
            'Bash(gh release:*)',
            'shell',
            ['changes what is outside of this machine: gh release'],
            '.claude/agents/release-manager.md',
          ),
          grant(
            'warn',
            'Bash(npm publish:*)',
            'shell',
            ['changes what is outside of this machine: npm publish'],
            '.claude/agents/release-manager.md',
          ),
        ],
        credentials: [
          credential('NPM_TOKEN', 'standing-reference', ['from the environment'], '.claude/agents/release-manager.md'),
        ],
        calls: ['agent:0000000000000002'],
        registered: owned('j.doe@acme.example', 'Cuts the weekly release', '2026-09-30'),
        lastChange: changed('2026-03-19'),
      }),
      agent(4, 'Workflow triage, job triage', 'GitHub workflow', {
        places: [at(triage)],
        unscoped: true,
        standing: [
          grant('block', '--allowedTools Bash', 'shell', ['runs any code'], triage),
          grant('warn', 'issues: write', 'network', say`for example ${'gh issue close 1'}`, triage),
        ],
        credentials: [
          credential('ANTHROPIC_API_KEY', 'standing-reference', ['a secret of the repository'], triage),
          credential('GITHUB_TOKEN', 'short-lived', ['the token of the job'], triage),
        ],
        permissions: [statement(say`${'contents: write'}`, triage), statement(say`${'issues: write'}`, triage)],
        startedBy: [
          start('anyone', 'on event', say`${'issues'}: whoever opens an issue`, triage),
          start('writers', 'by hand', say`${'workflow_dispatch'}`, triage),
        ],
        programs: [statement(say`starts ${'anthropics/claude-code-action@v1'}`, triage)],
        lastChange: changed('2026-11-19'),
      }),
      agent(5, 'Cursor', 'Cursor', {
        places: [at('.cursor/mcp.json')],
        asked: [grant('note', 'acme-db', 'network', ['every tool of a server'], '.cursor/mcp.json')],
        programs: [statement(say`${'acme-db'} starts ${'npx -y @acme/db-mcp@latest'}`, '.cursor/mcp.json')],
        credentials: [
          credential('DATABASE_URL', 'standing-reference', say`from the environment, for ${'acme-db'}`, '.mcp.json'),
        ],
        lastChange: changed('2026-10-01'),
      }),
    ],
    { remarks: [say`${'.windsurf/mcp.json'} can't be read: it is larger than 4 MiB`] },
  );
}

function payments(): RepositoryInventory {
  const role = 'deploy/agents/role.yaml';
  const nightly = '.github/workflows/nightly.yml';
  return repository('acme/payments', [
    agent(6, 'Codex', 'Codex CLI', {
      places: [at('.codex/config.toml')],
      standing: [
        grant('warn', 'sandbox_mode = "workspace-write"', 'write', ['changes or deletes files'], '.codex/config.toml'),
      ],
      isolation: [statement(say`workspace-write, network ${'off'}`, '.codex/config.toml')],
      registered: owned('@acme/payments', 'Refactors the ledger service', '2027-01-15'),
      lastChange: changed('2026-08-24'),
    }),
    agent(7, 'ServiceAccount payments-agent', 'Kubernetes', {
      places: [at(role)],
      standing: [
        grant('block', 'get, list secrets', 'secrets', say`for example ${'get core/secrets x in payments'}`, role),
        grant('warn', 'create pods/exec', 'shell', say`for example ${'create core/pods/exec x in payments'}`, role),
      ],
      credentials: [credential('service account token', 'short-lived', ['projected, one hour'], role)],
      registered: owned('@acme/platform', 'Answers on-call questions', '2026-12-31'),
      lastChange: changed('2026-05-05'),
    }),
    agent(8, 'Workflow nightly, job dependency-bot', 'GitHub workflow', {
      places: [at(nightly)],
      standing: [grant('warn', 'pull-requests: write', 'network', say`for example ${'gh pr create'}`, nightly)],
      credentials: [credential('AWS role agents-ro', 'workload-identity', ['by OIDC, one hour'], nightly)],
      permissions: [statement(say`${'pull-requests: write'}`, nightly)],
      startedBy: [start('maintainers', 'on schedule', say`${'17 3 * * *'}`, nightly)],
      registered: owned('@acme/platform', 'Keeps dependencies fresh', '2027-06-30'),
      lastChange: changed('2026-10-30'),
    }),
    agent(9, 'LangGraph refunds', 'LangGraph', {
      places: [at('agents/refunds/langgraph.json')],
      standing: [grant('block', 'issue_refund', 'other', ['a tool that nothing limits'], 'agents/refunds/graph.py')],
      unscoped: true,
      connections: [statement(say`talks to ${'https://ledger.acme.example'}`, 'agents/refunds/graph.py')],
      credentials: [
        credential('STRIPE_KEY', 'literal', ['stands in the file itself'], 'agents/refunds/.env.agent'),
        credential('LEDGER_TOKEN', 'standing-reference', ['from the environment'], 'agents/refunds/graph.py'),
      ],
      calls: ['agent:0000000000000007'],
      lastChange: changed('2026-11-20'),
    }),
  ]);
}

function docs(): RepositoryInventory {
  return repository(
    'acme/docs',
    [
      agent(10, 'GitHub Copilot agent writer', 'GitHub Copilot', {
        places: [at('.github/agents/writer.md')],
        standing: [grant('note', 'edit, search', 'write', ['changes or deletes files'], '.github/agents/writer.md')],
        registered: owned('docs@acme.example', 'Drafts release notes', '2027-02-28'),
        lastChange: changed('2026-07-14'),
      }),
      agent(11, 'Gemini CLI <img src=x onerror=alert(1)> \u202Egnp.exe', 'Gemini CLI', {
        places: [at('.gemini/settings.json')],
        asked: [grant('note', 'run_shell_command', 'shell', ['runs any code'], '.gemini/settings.json')],
        connections: [statement(say`talks to ${'http://10.0.0.7:8080/mcp'}`, '.gemini/settings.json')],
        unknown: [statement(say`${'security.folderTrust'}: not known to this version`, '.gemini/settings.json')],
      }),
      agent(12, 'MCP server search-tool-with-a-rather-long-name-that-somebody-gave-it', 'VS Code', {
        places: [at('.vscode/mcp.json')],
        programs: [statement(say`starts ${'docker run -i --rm mcp/search:latest'}`, '.vscode/mcp.json')],
        lastChange: changed('2026-02-27'),
      }),
    ],
    { policy: { source: 'built-in', digest: null }, remarks: [['2 files are Git LFS pointers.']] },
  );
}

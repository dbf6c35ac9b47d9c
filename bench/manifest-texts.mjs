// The agent manifests of the measured repositories. Each has a text at base and one at head.
import { packageName } from './source-texts.mjs';

/** The manifests at the root, in each of the repositories. `after` differs from `before` for settings only. */
export function standingManifests() {
  const mcp = json({ mcpServers: { docs: npx('@modelcontextprotocol/server-everything@2025.9.12') } });
  return [
    { path: '.claude/settings.json', before: settings(0, false), after: settings(0, true) },
    { path: '.mcp.json', before: mcp, after: mcp },
    { path: 'CLAUDE.md', before: GUIDE, after: GUIDE },
  ];
}

/**
 * Manifests in nested packages, six kinds in turn. Of each kind the even ones stand at base (`before`) and are
 * changed; the odd ones are new (`before` is null).
 *
 * @returns {{path: string, before: string | null, after: string}[]}
 */
export function manifestFiles(count) {
  return Array.from({ length: count }, (_, n) => {
    const { path, text } = KINDS[n % KINDS.length];
    const turn = Math.trunc(n / KINDS.length);
    const before = turn % 2 === 0 ? text(n, false) : null;
    return { path: `packages/${packageName(turn * 2)}/${path(n)}`, before, after: text(n, true) };
  });
}

const KINDS = [
  { path: () => '.claude/settings.json', text: settings },
  { path: () => '.mcp.json', text: claudeServers },
  { path: () => '.cursor/mcp.json', text: cursorServers },
  { path: () => '.vscode/mcp.json', text: codeServers },
  { path: (n) => `.claude/agents/reviewer-${n}.md`, text: agent },
  { path: (n) => `.claude/skills/release-notes-${n}/SKILL.md`, text: skill },
];

function settings(n, wider) {
  const allow = [
    'Bash(npm run lint)',
    'Bash(npm run test:*)',
    'Bash(git status)',
    'Bash(git diff:*)',
    `Read(src/${n}/**)`,
    'WebFetch(domain:nodejs.org)',
  ];
  const deny = ['Read(./.env)', 'Read(./.env.*)', 'Read(./secrets/**)', 'Bash(curl:*)', 'Bash(wget:*)'];
  const ask = ['Bash(git push:*)', 'Bash(npm publish:*)'];
  const more = ['Bash(git push origin:*)', 'Edit(src/**)', `Bash(node scripts/task-${n}.mjs:*)`];
  return json({
    permissions: wider ? { allow: [...allow, ...more], deny: deny.slice(1), ask: ask.slice(1) } : { allow, deny, ask },
    env: { NODE_ENV: 'development', LOG_LEVEL: n % 2 === 0 ? 'info' : 'debug' },
    ...(wider && {
      hooks: {
        PostToolUse: [{ matcher: 'Edit|Write', hooks: [{ type: 'command', command: 'npx prettier --write .' }] }],
      },
    }),
    includeCoAuthoredBy: false,
  });
}

function claudeServers(n, wider) {
  const github = {
    type: 'http',
    url: 'https://api.githubcopilot.com/mcp/',
    headers: { Authorization: `Bearer ${reference('', 'GITHUB_TOKEN')}` },
  };
  const files = npx('@modelcontextprotocol/server-filesystem@2025.8.21', wider ? '/' : `packages/${n}`);
  const base = { files, time: { command: 'uvx', args: ['mcp-server-time==2025.9.25'] } };
  return json({ mcpServers: wider ? { ...base, github } : base });
}

function cursorServers(n, wider) {
  const database = { ...npx(`@acme/mcp-orders@1.${n}.0`), env: { DATABASE_URL: reference('env:', 'ORDERS_URL') } };
  const browser = npx('@playwright/mcp@latest');
  return json({ mcpServers: wider ? { database, browser } : { database } });
}

function codeServers(n, wider) {
  const tickets = {
    type: 'http',
    url: `https://tickets-${n}.example.com/mcp`,
    headers: { 'X-Key': reference('input:', 'tickets-key') },
  };
  const inputs = [{ type: 'promptString', id: 'tickets-key', description: 'Key of the ticket system', password: true }];
  const shell = { type: 'stdio', command: 'bash', args: ['-c', 'exec ./tools/mcp-server --stdio'] };
  return `// Servers for this package.\n${json({ inputs, servers: wider ? { tickets, shell } : { tickets } })}`;
}

function agent(n, wider) {
  const tools = wider ? 'Read, Grep, Glob, Bash, WebFetch' : 'Read, Grep, Glob';
  return `---
name: reviewer-${n}
description: Reviews changes of package ${n} before a pull request is opened. Use after finishing a task.
tools: ${tools}
model: sonnet
---

You review changes. Read the diff first, then every file it touches in full.

## What to look for

- Errors that are swallowed, promises that nobody awaits.
- Amounts that are computed as floating point numbers.
- Queries without a limit, loops that call the network.

## How to answer

List findings by file and line, the most serious first. Say what to change and why. Where there is nothing to
say, say so in one line.
`;
}

function skill(n, wider) {
  const tools = wider ? 'Bash(git log:*), Bash(gh release create:*), Read, Write' : 'Bash(git log:*), Read';
  return `---
name: release-notes-${n}
description: Writes release notes of package ${n} from its commits. Use when asked for a release or a changelog.
allowed-tools: ${tools}
---

# Release notes

1. List the commits since the last tag of the package.
2. Group them: added, changed, fixed. Leave out what users do not notice.
3. Write one line each, in the past tense, with the number of the pull request.

Keep the file below 100 lines. Do not name people.
`;
}

function npx(name, ...rest) {
  return { command: 'npx', args: ['-y', name, ...rest] };
}

/** A reference that the client resolves, such as `\${env:NAME}`; no manifest here holds a secret. */
function reference(kind, name) {
  return ['$', '{', kind, name, '}'].join('');
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const GUIDE = `# Working in this repository

- Node 22, npm workspaces. \`npm ci\` once, \`npm test\` in a package.
- Types are strict: no \`any\`. Amounts are integers of the smallest unit.
- One commit a change, in the imperative. Never push to main.
`;

/** Five changes as people make them, for reading what reports say of them. */
type Texts = Readonly<Record<string, string | null>>;

interface Situation {
  readonly base: Texts;
  readonly head: Texts;
}

const settings = (permissions: object): string => `${JSON.stringify({ permissions }, null, 2)}\n`;
const SETTINGS = '.claude/settings.json';

const PINNED = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683';
const workflow = (on: string, permissions: string, args: string): string => `name: triage
on:
  ${on}:
    types: [opened]
permissions:
  contents: read
  issues: ${permissions}
jobs:
  triage:
    runs-on: ubuntu-latest
    steps:
      - uses: ${PINNED}
      - uses: anthropics/claude-code-action@${'1'.repeat(40)}
        with:
          anthropic_api_key: \${{ secrets.ANTHROPIC_API_KEY }}
          prompt: Label the issue.
          claude_args: --allowedTools "${args}"
`;

export const SITUATIONS = {
  'one blocking grant': {
    base: { [SETTINGS]: settings({ allow: ['Bash(npm test)', 'Bash(git status)'] }) },
    head: { [SETTINGS]: settings({ allow: ['Bash(npm test)', 'Bash(git status)', 'Bash(npx *)'] }) },
  },
  'a server and a credential': {
    base: {
      '.mcp.json':
        '{\n  "mcpServers": {\n    "docs": { "command": "npx", "args": ["-y", "@acme/docs-mcp@1.4.2"] }\n  }\n}\n',
    },
    head: {
      '.mcp.json':
        '{\n  "mcpServers": {\n    "docs": { "command": "npx", "args": ["-y", "@acme/docs-mcp@latest"] },\n    "db": {\n      "command": "npx",\n      "args": ["-y", "@acme/db-mcp@2.0.1"],\n      "env": { "DATABASE_PASSWORD": "${DATABASE_PASSWORD}" }\n    }\n  }\n}\n',
    },
  },
  'a workflow': {
    base: { '.github/workflows/triage.yml': workflow('issues', 'read', 'Read,Grep') },
    head: { '.github/workflows/triage.yml': workflow('issue_comment', 'write', 'Read,Grep,Bash(gh issue edit:*)') },
  },
  'only narrowings': {
    base: { [SETTINGS]: settings({ allow: ['Bash(npm test)', 'Bash(git:*)', 'WebFetch'] }) },
    head: { [SETTINGS]: settings({ allow: ['Bash(npm test)', 'Bash(git status)'], deny: ['Read(./.env)'] }) },
  },
  'fourteen findings, and something taken away': {
    base: {
      [SETTINGS]: settings({
        allow: ['Bash(npm test)', 'Bash(curl:*)'],
        ask: ['Bash(git push:*)'],
        deny: ['Read(./.env)', 'Bash(rm:*)'],
      }),
      '.claude/agents/reviewer.md':
        '---\nname: reviewer\ndescription: Reviews changes\ntools: Read, Grep, Glob\n---\nReview the change.\n',
      '.mcp.json': '{\n  "mcpServers": {}\n}\n',
    },
    head: {
      [SETTINGS]: settings({
        defaultMode: 'acceptEdits',
        allow: [
          'Bash(npm test)',
          'Bash(npx *)',
          'Bash(git push:*)',
          'Bash(make:*)',
          'Bash(gh pr merge:*)',
          'WebFetch',
          'mcp__db',
          'Bash(npm run lint)',
        ],
      }),
      '.claude/agents/reviewer.md': '---\nname: reviewer\ndescription: Reviews changes\n---\nReview the change.\n',
      '.mcp.json':
        '{\n  "mcpServers": {\n    "db": {\n      "command": "npx",\n      "args": ["-y", "@acme/db-mcp"],\n      "env": { "DATABASE_URL": "${DATABASE_URL}" }\n    },\n    "fs": { "command": "npx", "args": ["-y", "@modelcontextprotocol/server-filesystem@2025.8.21", "/"] },\n    "wiki": { "url": "http://wiki.example.com/mcp" }\n  }\n}\n',
    },
  },
} as const satisfies Record<string, Situation>;

import type { Review } from '../../src/finding.ts';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';
import { claude, SETTINGS, titles } from './policy-of.ts';

export type Texts = Readonly<Record<string, string | null>>;
export interface Change {
  readonly base: Texts;
  readonly head: Texts;
}

/** A review under an organisation's policies, the outermost first, and a repository's; null: it has none. */
export function underAll(
  organisation: readonly string[],
  own: string | null,
  { base, head }: Change,
  now = '2026-11-21T12:00:00Z',
): Promise<Review> {
  return review(changeOf(base, head), {
    policy: own === null ? null : { source: 'own', text: `version: 1\n${own}` },
    organisation: organisation.map((text, i) => ({ source: `organisation ${i + 1}`, text: `version: 1\n${text}` })),
    now: new Date(now),
  });
}

/** What of the repository's policy was refused, as notes. */
export function refusedIn(result: Review): string[] {
  return titles(result).filter((title) => title.includes('has no effect'));
}

const FIX = '.github/workflows/fix.yml';
const workflow = (permissions: string, action: string): string =>
  `on: workflow_dispatch\n${permissions}jobs:\n  fix:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${action}\n        with: { prompt: Fix, sandbox: read-only }\n`;
const servers = (server: object): string => JSON.stringify({ mcpServers: { s: server } });
const npx = (name: string): object => ({ command: 'npx', args: ['-y', name] });
const from = (path: string, text: string): Change => ({
  base: { [path]: path.endsWith('.json') ? '{}' : null },
  head: { [path]: text },
});
const allows = (...rules: string[]): Change => from(SETTINGS, claude(rules));
const CODEX = 'openai/codex-action@0123456789abcdef0123456789abcdef01234567';
const token = ['ghp', '_', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('');

/** Changes of every kind that policies speak of. */
export const CHANGES = {
  push: allows('Bash(git push *)'),
  'any command': allows('Bash'),
  'a script': allows('Bash(npm test)'),
  'a site': allows('WebFetch(domain:example.com)'),
  'all tools of a server': allows('mcp__github'),
  'edits of workflows': allows('Edit(.github/workflows/**)'),
  'a command in docs': from('docs/.claude/settings.json', claude(['Bash(git push *)'])),
  'a sandboxed shell': from(SETTINGS, claude(['Bash'], { sandbox: { enabled: true } })),
  'a server of acme': from('.mcp.json', servers(npx('@acme/db@1.0.0'))),
  'a server of others': from('.mcp.json', servers(npx('@other/db@1.0.0'))),
  'a server without a version': from('.mcp.json', servers(npx('@acme/db'))),
  'a host of acme': from('.mcp.json', servers({ type: 'http', url: 'https://mcp.acme.example/x' })),
  'a host of others': from('.mcp.json', servers({ type: 'http', url: 'https://mcp.other.example/x' })),
  'a marketplace': from(
    SETTINGS,
    JSON.stringify({ extraKnownMarketplaces: { a: { source: { source: 'github', repo: 'acme/plugins' } } } }),
  ),
  'a workflow': from(FIX, workflow('', CODEX)),
  'a workflow by a branch': from(FIX, workflow('permissions: {}\n', 'openai/codex-action@main')),
  'a workflow that writes': from(FIX, workflow('permissions: { contents: write }\n', CODEX)),
  'a token': from('test/a.ts', `t = "${token}"\n`),
  'a hook': from(SETTINGS, JSON.stringify({ hooks: { Stop: [{ hooks: [{ type: 'command', command: './x.sh' }] }] } })),
  'a sub-agent': from(
    '.claude/agents/a.md',
    '---\nname: a\ndescription: d\ntools: Bash\npermissionMode: bypassPermissions\n---\nx\n',
  ),
  'a gate that is gone': {
    base: {
      '.github/workflows/gate.yml':
        'on: pull_request\njobs:\n  g:\n    steps:\n      - uses: o/agent-access-review@v1\n',
    },
    head: { '.github/workflows/gate.yml': null },
  },
  'a model': from(SETTINGS, JSON.stringify({ model: 'big-2' })),
  'hidden text': from('CLAUDE.md', 'a\u{e0041}b'),
} as const satisfies Readonly<Record<string, Change>>;

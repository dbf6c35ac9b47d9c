import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tokenKinds } from '../../src/tokens/kinds/index.ts';
import { realGithub } from '../contract/fakes.ts';
import { pullRequestPayload } from '../contract/payloads.ts';
import { fakeOf } from '../tokens/fakes.ts';
import { runBundle } from './run-bundle.ts';

const cli = process.env.CLI_BUNDLE ?? new URL('../../dist/cli.js', import.meta.url).pathname;
const root = mkdtempSync(join(tmpdir(), 'leaks-'));
afterAll(() => {
  if (!process.env.KEEP) rmSync(root, { recursive: true, force: true });
});

/** Fifty tokens of as many kinds. */
const tokens = tokenKinds
  .filter((kind) => kind.rest !== 'pem' && kind.anchors.length > 0)
  .slice(0, 50)
  .map((kind, n) => fakeOf(kind, 100 + n));

/** Places for a token: those where it is found, and those where a message might quote the text around it. */
const PLACES: readonly ((token: string, n: number) => readonly [string, string])[] = [
  (t, n) => [
    `p${n}/.mcp.json`,
    JSON.stringify({ mcpServers: { s: { command: 'npx', args: ['-y', 'x'], env: { A_TOKEN: t } } } }),
  ],
  (t, n) => [
    `p${n}/.mcp.json`,
    JSON.stringify({ mcpServers: { s: { type: 'http', url: `https://x.example/?api_key=${t}` } } }),
  ],
  (t, n) => [`p${n}/.mcp.json`, JSON.stringify({ mcpServers: { [t]: { command: `run --key ${t}`, args: [t] } } })],
  (t, n) => [
    `p${n}/.claude/settings.json`,
    JSON.stringify({ permissions: { allow: [`Bash(curl -H "Authorization: Bearer ${t}" *)`] } }),
  ],
  (t, n) => [
    `p${n}/.claude/settings.json`,
    JSON.stringify({ hooks: { PreToolUse: [{ hooks: [{ type: 'command', command: `KEY=${t} node guard.js` }] }] } }),
  ],
  (t, n) => [`p${n}/.claude/settings.json`, `{"permissions": {"allow": ["Bash(x ${t})", }`],
  (t, n) => [`p${n}/.codex/config.toml`, `approval_policy = "never" ${t}\n`],
  (t, n) => [`p${n}/.claude/agents/a.md`, `---\nname: a ${t}\ntools: [Bash, ${t}\n---\n`],
  (t, n) => [
    `.github/workflows/w${n}.yml`,
    `on: issues\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: claude -p "${t}" --dangerously-skip-permissions\n        env: { T: ${t} }\n`,
  ],
  (t, n) => [`src/f${n}.ts`, `export const key = '${t}';\n`],
  (t, n) => [`p${n}/${/^[\w.-]+$/.test(t) ? t : 'x'}/.mcp.json`, '{"mcpServers":{"a":{"command":"npx","args":["x"]}}}'],
];

const files = Object.fromEntries(tokens.map((token, n) => PLACES[n % PLACES.length]?.(token, n) ?? ['x', '']));
const README = { 'README.md': '# app\n' };

/** All runs of eight characters of a token, but for those that every token of its kind has. */
function pieces(token: string, n: number): string[] {
  const other = fakeOf(
    tokenKinds.filter((kind) => kind.rest !== 'pem' && kind.anchors.length > 0)[n] ?? (tokenKinds[0] as never),
    12,
  );
  const out: string[] = [];
  for (let i = 0; i + 8 <= token.length; i++) {
    const piece = token.slice(i, i + 8);
    if (!other.includes(piece)) out.push(piece);
  }
  return out;
}

function shown(output: string): string[] {
  return tokens.flatMap((token, n) => pieces(token, n).filter((piece) => output.includes(piece)));
}

describe('no output shows a token, nor eight characters of one', { timeout: 120_000 }, () => {
  const [base, head] = ['base', 'head'].map((side) => join(root, side)) as [string, string];
  for (const [side, content] of [
    [base, README],
    [head, { ...README, ...files }],
  ] as const) {
    for (const [path, text] of Object.entries(content)) {
      mkdirSync(dirname(join(side, path)), { recursive: true });
      writeFileSync(join(side, path), text);
    }
  }

  it.each(['text', 'json', 'markdown', 'sarif'])('%s, brought and taken away', (format) => {
    for (const [from, to] of [
      [base, head],
      [head, base],
    ] as const) {
      const run = spawnSync(
        process.execPath,
        [cli, 'review', '--base-dir', from, '--head-dir', to, '--format', format],
        {
          encoding: 'utf8',
          env: { ...process.env, DEBUG: '*', ACTIONS_STEP_DEBUG: 'true' },
        },
      );
      expect(run.stdout.length).toBeGreaterThan(100);
      expect(shown(run.stdout + run.stderr)).toEqual([]);
    }
  });

  it('a policy that can’t be read', () => {
    const policy = join(root, 'policy.yml');
    tokens.forEach((token) => {
      writeFileSync(policy, `version: 1\nexceptions:\n  - reason: "${token}\n    owner: ${token}\n`);
    });
    const run = spawnSync(
      process.execPath,
      [cli, 'review', '--base-dir', base, '--head-dir', head, '--policy', policy],
      { encoding: 'utf8' },
    );
    expect(run.status).toBe(2);
    expect(shown(run.stdout + run.stderr)).toEqual([]);
  });

  it('the Action: log, annotations, summary, comment, outputs and report files', async () => {
    const github = await realGithub({ base: README, head: { ...README, ...files } });
    const payload = pullRequestPayload({ base: github.base, head: github.head });
    const run = await runBundle({ apiUrl: github.url, event: 'pull_request', payload });
    expect(run.outputs.get('decision')).toBe('block');
    const reports = ['report', 'sarif'].map((name) => readFileSync(run.outputs.get(name) ?? '', 'utf8'));
    const all = [
      run.stdout,
      run.stderr,
      run.summary,
      ...run.outputs.values(),
      ...github.comments.map((c) => c.body),
      ...reports,
    ];
    expect(shown(all.join('\n'))).toEqual([]);
    expect(readdirSync(root).length).toBeGreaterThan(0);
  });
});

import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseJson, VSCODE_JSONC } from '../src/document/json.ts';
import { parseToml } from '../src/document/toml.ts';
import { parseYaml } from '../src/document/yaml.ts';
import { parsePolicy } from '../src/policy/load.ts';

const run = promisify(execFile);
const root = new URL('..', import.meta.url).pathname;
const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts);

interface Block {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'bench/README.md',
  'fidelity/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.md'))
    .map((f) => `docs/${f}`),
];
const blocks = pages.flatMap(blocksOf);
const of = (...languages: string[]): Block[] => blocks.filter((b) => languages.includes(b.language));
/** The rules' examples run as tests of the rules. */
const own = (b: Block): boolean => !b.page.startsWith('docs/rules/');

describe('code blocks of the documentation', () => {
  it('are in languages that this test knows', () => {
    const known = ['sh', 'yaml', 'json', 'toml', 'markdown', 'text', 'csv', 'cel', 'diff', 'mermaid', 'console'];
    for (const b of blocks) expect(known, `${b.page}:${b.line}`).toContain(b.language);
    expect(blocks.length).toBeGreaterThan(50);
  });

  it('in shell are shell, and name commands, options and scripts that exist', { timeout: 60_000 }, async () => {
    const lines = new Set<string>();
    for (const b of of('sh')) {
      await run('bash', ['-n', '-c', b.text]).catch((error) => expect.fail(`${b.page}:${b.line}: ${error.stderr}`));
      for (const line of b.text.replaceAll('\\\n', ' ').split('\n')) lines.add(line.replace(/\s+#.*/, '').trim());
    }
    const commands = [...lines].flatMap(
      (l) => /(?:^|\s)(?:node dist\/cli\.js|agent-access-review) (.*)$/.exec(l)?.[1] ?? [],
    );
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands) {
      const args = command.split(/[|>]/)[0]?.trim().split(/\s+/) ?? [];
      const asked = ['dist/cli.js', ...args.map((a) => a.replace(/^['"]|['"]$/g, '')), '--help'];
      await run(process.execPath, asked, { cwd: root }).catch((error) => expect.fail(`${command}: ${error.stderr}`));
    }
    for (const line of lines) {
      const script = /^npm run (?:--silent |-s )?([\w:-]+)/.exec(line)?.[1];
      if (script) expect(scripts, line).toContain(script);
    }
  });

  it('in YAML are YAML, and a policy among them is one', () => {
    let policies = 0;
    for (const b of of('yaml')) {
      const parsed = parseYaml(b.text);
      expect(parsed.ok, `${b.page}:${b.line}`).toBe(true);
      const top = parsed.ok ? parsed.documents[0] : undefined;
      if (top?.kind !== 'map' || !/^version: 1$/m.test(b.text)) continue;
      policies += 1;
      // What stands for the fingerprint of a report.
      const filled = b.text.replaceAll('aar1:…', `aar1:${'0'.repeat(32)}`);
      expect(() => parsePolicy(filled, `${b.page}:${b.line}`)).not.toThrow();
    }
    expect(policies).toBeGreaterThan(30);
  });

  it('in JSON and TOML parse', () => {
    for (const b of of('json').filter(own))
      expect(parseJson(b.text, VSCODE_JSONC).ok, `${b.page}:${b.line}`).toBe(true);
    for (const b of of('toml')) expect(parseToml(b.text).ok, `${b.page}:${b.line}`).toBe(true);
  });
});

function blocksOf(page: string): Block[] {
  const out: Block[] = [];
  let open: { line: number; language: string; fence: string; indent: string; lines: string[] } | undefined;
  readFileSync(join(root, page), 'utf8')
    .split('\n')
    .forEach((text, i) => {
      const fence = /^(\s*)(`{3,})\s*([\w-]*)/.exec(text);
      if (!open && fence)
        open = { line: i + 1, language: fence[3] ?? '', fence: fence[2] ?? '', indent: fence[1] ?? '', lines: [] };
      else if (open && text.trim() === open.fence) {
        out.push({ page, line: open.line, language: open.language, text: `${open.lines.join('\n')}\n` });
        open = undefined;
      } else open?.lines.push(text.startsWith(open.indent) ? text.slice(open.indent.length) : text);
    });
  expect(open, `${page}: a code block is not closed`).toBeUndefined();
  return out;
}

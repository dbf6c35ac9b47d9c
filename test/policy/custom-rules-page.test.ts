import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileRule } from '../../src/policy/custom-rules-cel.ts';
import { ACCESS, CHANGE, CREDENTIAL, REPOSITORY } from '../../src/policy/custom-rules-fields.ts';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';
import { claude, SETTINGS } from './policy-of.ts';

const page = readFileSync(new URL('../../docs/custom-rules.md', import.meta.url), 'utf8');
const expressions = [...page.matchAll(/```cel\n([\s\S]*?)\n```/g)].map((m) => m[1] ?? '');

/** A change that breaks each example of the page, in its order. */
const BREAKING: readonly { head: Record<string, string>; about?: object }[] = [
  { head: server({ command: 'npx', args: ['other-mcp@1.0.0'] }) },
  { head: server({ type: 'http', url: 'https://mcp.acme.example.evil.example/' }) },
  { head: server({ command: 'x', env: { TOKEN: '$' + '{TOKEN}' } }), about: { repository: { visibility: 'public' } } },
  { head: { [SETTINGS]: claude(['Bash']) }, about: { repository: { name: 'app' } } },
  { head: workflow('permissions: {contents: write}') },
  { head: { [SETTINGS]: claude(['Bash(git push *)']) }, about: { change: { author: 'renovate[bot]' } } },
  { head: { [SETTINGS]: claude(['mcp__db__delete_rows']) } },
  { head: { [SETTINGS]: claude(['Bash(git push *)']) }, about: { change: { target: 'release/1.x' } } },
  { head: { '.codex/rules/default.rules': 'prefix_rule(pattern = [' } },
];

describe('docs/custom-rules.md', () => {
  it('has an example for each change of this test', () => {
    expect(expressions).toHaveLength(BREAKING.length);
  });

  it.each(expressions.map((when, i) => [when, BREAKING[i] ?? { head: {} }] as const))(
    '%s',
    async (when, { head, about = {} }) => {
      expect(compileRule(when).ok).toBe(true);
      const ran = async (files: Record<string, string>) => {
        const text = `version: 1\ncustom-rules:\n  - {id: r, when: ${JSON.stringify(when)}, message: m}\n`;
        const result = await review(changeOf({}, files), { policy: { source: 'page', text }, about });
        const found = result.findings.filter((f) => f.rule === 'custom-rule');
        expect(JSON.stringify(found)).not.toContain('could not be decided');
        return found.length;
      };
      expect(await ran(head)).toBeGreaterThan(0);
      expect(await ran({ 'README.md': 'x' })).toBe(0);
    },
  );

  it('shows a policy that can be used', async () => {
    const text = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const about = { repository: { topics: ['production'] } };
    const head = { [SETTINGS]: claude(['Bash(curl *)']) };
    const result = await review(changeOf({}, head), { policy: { source: 'page', text }, about });
    expect(result.findings.map((f) => f.rule)).toContain('custom-rule');
  });

  it('has every variable, as the check of expressions knows it', () => {
    for (const [name, fields] of Object.entries({
      access: ACCESS,
      'access.credential': CREDENTIAL,
      repository: REPOSITORY,
      change: CHANGE,
    }))
      for (const [key, { type, says }] of Object.entries(fields))
        expect(page).toContain(`| \`${name}.${key}\` | ${type} | ${says} |\n`);
  });
});

function server(of: object): Record<string, string> {
  return { '.mcp.json': JSON.stringify({ mcpServers: { db: of } }) };
}

function workflow(more: string): Record<string, string> {
  return {
    '.github/workflows/a.yml': `on: issue_comment\n${more}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: anthropics/claude-code-action@v1\n        with: {prompt: do}\n`,
  };
}

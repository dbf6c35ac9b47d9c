import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/reports/text.ts';
import { review } from '../../src/review.ts';
import { changeOf, plainText } from '../support/review-of.ts';

type Texts = Readonly<Record<string, string>>;
const json = (value: unknown): string => JSON.stringify(value, null, 1);
const db = { command: 'npx', args: ['-y', '@acme/db@1.2.3'], env: { DB_TOKEN: '${DB_TOKEN}' } };
const remote = { type: 'http', url: 'https://db.example/mcp' };
const servers = (of: Readonly<Record<string, object>>, path = '.mcp.json'): Texts => ({
  [path]: json({ mcpServers: of }),
});
const rules = (permissions: object, path = '.claude/settings.json'): Texts => ({ [path]: json({ permissions }) });
const LOCAL = '.claude/settings.local.json';

async function said(base: Texts, head: Texts) {
  const result = await review(changeOf(base, head));
  return {
    decision: result.decision,
    verdict: result.access.verdict,
    findings: result.findings.map((f) => plainText(f.title)),
    moved: result.access.moved.map((m) => plainText(m.summary)),
  };
}
const quiet = (...moved: string[]) => ({ decision: 'pass', verdict: 'same', findings: [], moved });

describe('what only moves is nothing new, and is said', () => {
  it('a server under another name, started or connected to', async () => {
    const line = 'MCP server data in .mcp.json, until now named db';
    expect(await said(servers({ db }), servers({ data: db }))).toEqual(quiet(line));
    expect(await said(servers({ db: remote }), servers({ data: remote }))).toEqual(quiet(line));
  });

  it('a server with the rules for its tools, standing and denied', async () => {
    const named = (n: string): Texts => ({
      ...servers({ [n]: db }),
      ...rules({ allow: [`mcp__${n}__query`], deny: [`mcp__${n}__drop`] }),
      '.claude/agents/a.md': `---\nname: a\ndescription: x\ntools: mcp__${n}__query\n---\nWork.\n`,
    });
    expect(await said(named('db'), named('data'))).toEqual(quiet('MCP server data in .mcp.json, until now named db'));
  });

  it('a server that its client trusts', async () => {
    const path = '.gemini/settings.json';
    expect(
      await said(servers({ db: { ...db, trust: true } }, path), servers({ data: { ...db, trust: true } }, path)),
    ).toEqual(quiet(`MCP server data in ${path}, until now named db`));
  });

  it('rules in another file of equal force', async () => {
    const allow = ['Bash(npm test)', 'Bash(git push:*)'];
    expect(
      await said({ ...rules({ allow }), ...rules({}, LOCAL) }, { ...rules({}), ...rules({ allow }, LOCAL) }),
    ).toEqual(quiet(`Bash(npm test), Bash(git push:*) from .claude/settings.json to ${LOCAL}`));
  });

  it('a hook in another file of equal force', async () => {
    const hooks = { PreToolUse: [{ matcher: 'Bash', hooks: [{ type: 'command', command: './a.sh' }] }] };
    expect(await said({ '.claude/settings.json': json({ hooks }) }, { [LOCAL]: json({ hooks }) })).toEqual(
      quiet(`./a.sh from .claude/settings.json to ${LOCAL}`),
    );
  });

  it('the file of an agent, and a skill under another name', async () => {
    const agent = '---\nname: reviewer\ndescription: x\ntools: Read, Bash\n---\nWork.\n';
    expect(await said({ '.claude/agents/a.md': agent }, { '.claude/agents/b.md': agent })).toMatchObject(
      quiet('Claude Code agent reviewer from .claude/agents/a.md to .claude/agents/b.md'),
    );
    const skill = (name: string): Texts => ({
      [`.claude/skills/${name}/SKILL.md`]: `---\nname: ${name}\ndescription: x\nallowed-tools: Bash(git push:*)\n---\nWork.\n`,
    });
    expect(await said(skill('a'), skill('b'))).toMatchObject({ decision: 'pass', verdict: 'same', findings: [] });
  });

  it('takes one quiet line', async () => {
    const result = await review(changeOf(servers({ db }), servers({ data: db })));
    const text = renderText(result, { color: false });
    expect(text).toContain('PASS');
    expect(text).toMatch(
      /^→ Only moved, nothing new by it: `MCP server data` in `\.mcp\.json`, until now named `db`$/m,
    );
  });
});

describe('what comes with a new name is new', () => {
  it('rules that let the name through already', async () => {
    const allow = ['mcp__db'];
    for (const before of [{ other: db }, { other: db, db: { command: './other' } }]) {
      const found = await said(
        { ...servers(before), ...rules({ allow }) },
        { ...servers({ db }), ...rules({ allow }) },
      );
      expect(found).toMatchObject({
        decision: 'block',
        findings: ['Claude Code may use every tool of the server in mcp__db with no one asked'],
      });
    }
  });

  it('a deny that is left behind', async () => {
    const deny = ['mcp__db__drop'];
    const found = await said(
      { ...servers({ db }), ...rules({ deny }) },
      { ...servers({ data: db }), ...rules({ deny }) },
    );
    expect(found).toMatchObject({ decision: 'block', findings: ['Claude Code: mcp__db__drop is no longer denied'] });
  });

  it('another program, or more rules in the other file', async () => {
    expect((await said(servers({ db }), servers({ data: { command: './db' } }))).moved).toEqual([]);
    const allow = ['Bash(npm test)'];
    expect(await said(rules({ allow }), rules({ allow: [...allow, 'Bash(npx *)'] }, LOCAL))).toMatchObject({
      decision: 'block',
      moved: [`Bash(npm test) from .claude/settings.json to ${LOCAL}`],
    });
  });

  it('a second place besides the first is no move', async () => {
    expect((await said(servers({ db }), servers({ db, data: db }))).moved).toEqual([]);
    const allow = ['Bash(npm test)'];
    expect((await said(rules({ allow }), { ...rules({ allow }), ...rules({ allow }, LOCAL) })).moved).toEqual([]);
  });
});

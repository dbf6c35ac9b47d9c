import { describe, expect, it } from 'vitest';
import { SETTINGS, titles, told, under } from './policy-of.ts';

const LIST = 'allow: {models: ["claude-*", "openai/gpt-5*", opus]}\n';
const settings = (model: string, more: object = {}): string => JSON.stringify({ model, ...more });
const of = async (path: string, text: string, base: string | null = null, policy = LIST) =>
  told(await under(policy, { [path]: base }, { [path]: text })).filter((t) => t.startsWith('unlisted-model'));

describe('the models that a policy lists', () => {
  it.each<[string, string, number]>([
    [SETTINGS, settings('claude-opus-4-5'), 0],
    [SETTINGS, settings('Claude-Opus-4-5'), 0],
    [SETTINGS, settings('opus'), 0],
    [SETTINGS, settings('opus-next'), 1],
    [SETTINGS, settings('opus', { env: { ANTHROPIC_SMALL_FAST_MODEL: 'other-1' } }), 1],
    ['.claude/agents/a.md', '---\nname: a\ndescription: d\nmodel: inherit\ntools: Read\n---\nx\n', 0],
    ['.claude/agents/a.md', '---\nname: a\ndescription: d\nmodel: other\ntools: Read\n---\nx\n', 1],
    ['.codex/config.toml', 'model = "gpt-5"\nreview_model = "openai/gpt-5.1"\n', 1],
    [
      'agents/dev.yaml',
      'version: "2"\nmodels:\n  fast: { provider: openai, model: openai/gpt-5-mini }\nagents:\n  root:\n    model: fast\n    instruction: help\n',
      0,
    ],
    // What another client's file says of `models` explains nothing.
    [SETTINGS, settings('other', { models: { other: { model: 'opus' } } }), 1],
    [SETTINGS, settings('other', { agents: {}, models: { other: {} } }), 1],
    ['.gemini/settings.json', '{"model": {"name": "other", "maxSessionTurns": 3}}', 1],
    ['.github/agents/a.agent.md', '---\nname: a\ndescription: d\nmodel: [opus, other]\ntools: [read]\n---\nx\n', 1],
    [SETTINGS, settings('opus', { apiKeyHelper: 'claude -p --model other x' }), 1],
    ['.mcp.json', '{"mcpServers": {"a": {"command": "llm", "args": ["--model", "other", "--model=opus"]}}}', 1],
    ['.mcp.json', '{"mcpServers": {"a": {"command": "llm", "args": ["--models", "other", "x--model y"]}}}', 0],
    [
      'agents/dev.yaml',
      'version: "2"\nmodels:\n  fast: { provider: openai }\nagents:\n  root:\n    model: fast\n    instruction: help\n',
      1,
    ],
    [
      'agents/dev.yaml',
      'version: "2"\nagents:\n  root:\n    model: elsewhere/big\n    instruction: help\n  b:\n    model: elsewhere/big\n    instruction: x\n',
      1,
    ],
  ])('%s: %j has %d that are not', async (path, text, count) => {
    expect(await of(path, text)).toHaveLength(count);
  });

  it('are all where it has no list, and none where the list is empty', async () => {
    expect(await of(SETTINGS, settings('other'), null, '')).toEqual([]);
    expect(await of(SETTINGS, settings('opus'), null, 'allow: {models: []}\n')).toEqual(['unlisted-model warn']);
    expect(await of(SETTINGS, settings('opus'), null, 'allow:\n  models:\n')).toEqual(['unlisted-model warn']);
  });

  it('leave what was there, and are told with place and name', async () => {
    expect(await of(SETTINGS, settings('other', { cleanupPeriodDays: 3 }), settings('other'))).toEqual([]);
    const result = await under(LIST, { [SETTINGS]: '{}' }, { [SETTINGS]: '{\n "model": "other"\n}' });
    const [finding] = result.findings;
    expect(titles(result)[0]).toMatch(/^Claude Code may now use the model other, which the policy does not list$/);
    expect(finding?.place).toMatchObject({ path: SETTINGS, startLine: 2, side: 'head' });
  });

  it('are graded and excepted as other findings are', async () => {
    expect(await of(SETTINGS, settings('other'), null, `${LIST}rules: {unlisted-model: block}\n`)).toEqual([
      'unlisted-model block',
    ]);
    const [finding] = (await under(LIST, {}, { [SETTINGS]: settings('other') })).findings;
    const exception = `exceptions: [{fingerprint: "${finding?.fingerprint}", owner: o, reason: r, expires: 2026-12-31}]\n`;
    expect(await of(SETTINGS, settings('other'), null, LIST + exception)).toEqual(['unlisted-model warn accepted']);
  });

  it('are found in a long document in no time to speak of', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => [`${'a'.repeat(60)}${i}model`, `m${i}`]);
    expect((await of(SETTINGS, JSON.stringify({ env: Object.fromEntries(many) }))).length).toBeLessThan(3001);
  });
});

import { describe, expect, it } from 'vitest';
import { claude, SETTINGS, titles, told, under } from './policy-of.ts';

const quiet = 'rules: {remote-write: note, unscoped-shell: note, open-egress: note, standing-command: note}\n';
const to = (text: string) => [{ [SETTINGS]: '{}' }, { [SETTINGS]: text }] as const;
const decision = async (policy: string, text: string) => (await under(quiet + policy, ...to(text))).decision;

describe('never', () => {
  it.each<[string, string, string]>([
    ['"Bash(git push --force *)"', 'Bash(git push *)', 'block'],
    ['"Bash(git push --force *)"', 'Bash(git push --force-with-lease)', 'pass'],
    ['"Bash(git push --force *)"', 'Bash(git push origin main)', 'pass'],
    ['"Bash(git push --force *)"', 'Bash', 'block'],
    ['"fetch: *"', 'WebFetch(domain:example.com)', 'block'],
    ['"fetch: *"', 'Bash(ls)', 'pass'],
    ['"run: git push *"', 'Bash(git push)', 'block'],
    ['"run: git push *"', 'Bash(git pushx *)', 'pass'],
    ['"mcp__*__delete_*"', 'mcp__github', 'block'],
    ['"mcp__*__delete_*"', 'mcp__github__delete_repo', 'block'],
    ['"mcp__*__delete_*"', 'mcp__github__get_issue', 'pass'],
    ['"edit: .github/*"', 'Edit(.github/workflows/**)', 'block'],
  ])('%s and %s: %s', async (uses, allow, expected) => {
    expect(await decision(`never: [{uses: [${uses}]}]\n`, claude([allow]))).toBe(expected);
  });

  it('counts a deny or an ask that stands before', async () => {
    const rules = (guard: string): string =>
      JSON.stringify({ permissions: { allow: ['Bash(git push *)'], [guard]: ['Bash(git push --force *)'] } });
    for (const guard of ['deny', 'ask'])
      expect(await decision('never: [{uses: ["Bash(git push --force *)"]}]\n', rules(guard)), guard).toBe('pass');
  });

  it('holds for what is old too, says the use, the place and the reason, once a statement', async () => {
    const policy = 'never:\n  - uses: ["Bash(git push --force *)"]\n    reason: history is evidence\n';
    const base = { [SETTINGS]: claude(['Bash(git push *)']) };
    const result = await under(policy, base, { [SETTINGS]: claude(['Bash(git push *)'], { cleanupPeriodDays: 3 }) });
    expect(told(result)).toEqual(['never block']);
    expect(titles(result)[0]).toMatch(
      /git push --force.* unasked, which the policy never allows \(history is evidence\)$/,
    );
    expect(result.findings[0]?.place.startLine).toBe(4);
    // What base had too is no news: there is no before and after to tell.
    expect(result.findings[0]?.witness).toBeUndefined();
    const brought = await under(`rules: {remote-write: off}\n${policy}`, { [SETTINGS]: '{}' }, base);
    expect(brought.findings[0]?.witness).toMatchObject({ before: 'inherited', after: 'standing', proven: true });
  });

  it('is of the agents, paths and formats that it names', async () => {
    const of = (more: string) => decision(`never: [{uses: ["run: *"], ${more}}]\n`, claude(['Bash(ls)']));
    expect(await of('agents: ["Claude Code*"]')).toBe('block');
    expect(await of('agents: ["Codex*"]')).toBe('pass');
    expect(await of('when: {paths: [".claude/**"]}')).toBe('block');
    expect(await of('when: {paths: ["docs/**"]}')).toBe('pass');
    expect(await of('when: {formats: [claude-settings]}')).toBe('block');
    expect(await of('when: {formats: [cursor-cli]}')).toBe('pass');
  });

  it('reads other clients’ rules as they do', async () => {
    const gemini = (tool: string) =>
      [{}, { '.gemini/settings.json': JSON.stringify({ tools: { allowed: [tool] } }) }] as const;
    const policy = `${quiet}never: [{uses: ["run: git push *"]}]\n`;
    expect(told(await under(policy, ...gemini('run_shell_command(git)')))).toContain('never block');
    expect(told(await under(policy, ...gemini('run_shell_command(ls)')))).not.toContain('never block');
  });
});

it('says once what several lists of one client let through', async () => {
  const head = { 'opencode.json': '{"permission": {"bash": {"*": "ask"}}}' };
  const result = await under('never: [{uses: ["search-web: *"]}]\nrequire: [{control: sandbox}]\n', {}, head);
  expect(told(result).filter((t) => t === 'never block').length).toBe(1);
  expect(told(result).filter((t) => t.startsWith('required-control')).length).toBeLessThan(2);
});

describe('ceilings', () => {
  it.each<[string, string, string]>([
    ['"Bash(git *)"', 'Bash(git push *)', 'pass'],
    ['"Bash(git *)"', 'Bash(npm test)', 'block'],
    ['"Bash(git *)", "Bash(npm test)"', 'Bash(npm test)', 'pass'],
    ['"Bash(git push *)"', 'Bash(git *)', 'block'],
  ])('%s over %s: %s', async (uses, allow, expected) => {
    // What the client does anyway without being asked lies below every ceiling.
    const policy = `ceilings: [{agents: ["Claude Code"], uses: [${uses}]}]\n`;
    const result = await under(quiet + policy, ...to(claude([allow])));
    expect([result.decision, ...titles(result)].join('\n')).toMatch(new RegExp(`^${expected}`));
  });

  it('add up for one agent, and leave others alone', async () => {
    const policy = 'ceilings: [{uses: ["Bash(ls)", "read: *"]}, {agents: ["Claude*"], uses: ["Bash(git *)"]}]\n';
    expect(await decision(policy, claude(['Bash(ls)', 'Bash(git status)']))).toBe('pass');
    expect(await decision('ceilings: [{agents: ["Codex*"], uses: ["read: *"]}]\n', claude(['Bash(ls)']))).toBe('pass');
  });
});

import { describe, expect, it } from 'vitest';
import { review } from '../../src/review.ts';
import { changeOf, plainText } from '../support/review-of.ts';
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

describe('what a sub-agent may do unasked', () => {
  const PATH = '.claude/agents/deployer.md';
  const sub = (tools: string, more = ''): string =>
    `---\nname: deployer\ndescription: d\ntools: ${tools}\n${more}---\nx\n`;
  const outcome = async (policy: string, head: Readonly<Record<string, string>>) =>
    told(
      await under(`rules: {approval-bypass: note, inherits-all-tools: note}\n${policy}`, { [SETTINGS]: '{}' }, head),
    ).filter((t) => /^(never|ceiling) /.test(t));
  const everyone = 'never: [{uses: ["run: git push *"]}]\n';
  const only = 'never: [{agents: ["Claude Code agent deployer"], uses: ["run: git push *"]}]\n';

  it('by its own mode is held by `never` and by its ceiling', async () => {
    const bypass = { [PATH]: sub('Bash', 'permissionMode: bypassPermissions\n') };
    expect(await outcome(everyone, bypass)).toEqual(['never block']);
    expect(await outcome(everyone, { [PATH]: sub('Read', 'permissionMode: bypassPermissions\n') })).toEqual([]);
    expect(await outcome(everyone, { [PATH]: sub('Bash') })).toEqual([]);
    const ceiling = 'ceilings: [{agents: ["*deployer"], uses: ["Bash(npm *)"]}]\n';
    expect(await outcome(ceiling, bypass)).toEqual(['ceiling block']);
    expect(await outcome(ceiling, { [PATH]: sub('Bash') })).toEqual([]);
  });

  it('because its session may is held too where the policy names it, within its tools', async () => {
    const session = { [SETTINGS]: claude(['Bash(git push *)']) };
    expect(await outcome(only, { ...session, [PATH]: sub('Bash') })).toEqual(['never block']);
    expect(await outcome(only, { ...session, [PATH]: sub('Read, Grep') })).toEqual([]);
    expect(await outcome(only, { ...session, [PATH]: sub('Bash', 'disallowedTools: Bash\n') })).toEqual([]);
    expect(await outcome(only, { [PATH]: sub('Bash') })).toEqual([]);
    // The session's own finding says it for all.
    expect(await outcome(everyone, { ...session, [PATH]: sub('Bash') })).toEqual(['never block']);
  });

  it('or a deployed one, with nobody to ask', async () => {
    const agent = (allowed: string): Readonly<Record<string, string>> => ({
      'agents/dev.yaml': `version: "2"\nagents:\n  root:\n    model: openai/gpt-5\n    instruction: help\n    toolsets:\n      - type: shell\npermissions:\n  allow: [${allowed}]\n`,
    });
    expect(await outcome(everyone, agent('shell'))).toEqual(['never block']);
    expect(await outcome(everyone, agent('think'))).toEqual([]);
    // Its tools have names of its framework, which a ceiling has no words for.
    expect(await outcome('ceilings: [{uses: ["read: *"]}]\n', agent('shell'))).toEqual([]);
  });
});

it('a policy at another path is named by it', async () => {
  const text = `version: 1\nexceptions:\n  - {fingerprint: "aar1:00000000000000000000000000000000", owner: o, reason: r, expires: 2026-11-01}\n`;
  const result = await review(
    changeOf({ [SETTINGS]: '{}' }, { [SETTINGS]: claude(['Bash(ls)']), 'ci/policy.yml': 'version: 1\nmode: warn\n' }),
    {
      policy: { source: 'ci/policy.yml at main', text, path: 'ci/policy.yml' },
      now: new Date('2026-11-21T12:00:00Z'),
    },
  );
  const entry = result.findings.find((f) => f.rule === 'policy-entry');
  expect(entry?.place).toMatchObject({ path: 'ci/policy.yml', startLine: 3 });
  const edit = result.findings.find((f) => f.rule === 'policy-changed');
  expect(plainText(edit?.title ?? [])).toMatch(/ci\/policy\.yml: it loosens `mode`/);
  const brought = await review(changeOf({}, { 'ci/policy.yml': 'version: 1\nmode: warn\n' }), {
    policy: null,
    policyPath: 'ci/policy.yml',
  });
  expect(brought.findings.map((f) => `${f.rule} ${f.severity}`)).toEqual(['policy-changed warn']);
});

import { describe, expect, it } from 'vitest';
import type { Review } from '../../src/finding.ts';
import { comparePolicies } from '../../src/policy/compare-policies.ts';
import { checkCustomRules } from '../../src/policy/custom-rules.ts';
import type { About } from '../../src/policy/custom-rules-about.ts';
import { compileRule } from '../../src/policy/custom-rules-cel.ts';
import { answersOf } from '../../src/policy/custom-rules-run.ts';
import { parsePolicy } from '../../src/policy/load.ts';
import { review } from '../../src/review.ts';
import { changeOf, plainText } from '../support/review-of.ts';
import { claude, SETTINGS } from './policy-of.ts';

const PRODUCTION: About = { repository: { name: 'app', owner: 'acme', topics: ['payments', 'production'] } };

describe('the rule of the issue, in three lines', () => {
  const policy = `custom-rules:
  - id: no-egress
    when: access.egress && "production" in repository.topics
    message: No agent may reach any host from a production repository
`;
  it.each<[string, About, string[]]>([
    ['in production', PRODUCTION, ['custom-rule block', 'open-egress block']],
    ['elsewhere', { repository: { topics: ['internal'] } }, ['open-egress block']],
    ['without topics', { repository: { topics: [] } }, ['open-egress block']],
  ])('%s', async (_what, about, expected) => {
    expect(told(await of(policy, { [SETTINGS]: claude(['Bash(curl *)']) }, about))).toEqual(expected);
  });

  it('says who, what, which rule, and that it is new by a witness', async () => {
    const result = await of(policy, { [SETTINGS]: claude(['Bash(curl *)']) }, PRODUCTION);
    const finding = result.findings.find((f) => f.rule === 'custom-rule');
    expect(plainText(finding?.title ?? [])).toBe(
      'Claude Code: Bash(curl *) (against the custom rule no-egress: No agent may reach any host from a production repository)',
    );
    expect(finding?.witness?.before).toBe('inherited');
    expect(finding?.place).toMatchObject({ path: SETTINGS, side: 'head' });
  });

  it('has no answer where nobody told the topics: that is a finding, not a pass', async () => {
    const result = await of(policy, { [SETTINGS]: claude(['Bash(curl *)']) });
    expect(told(result)).toContain('custom-rule block');
    expect(titles(result).join()).toMatch(
      /The custom rule no-egress could not be decided for .*field not found: topics/,
    );
  });

  it('is not asked about what is not new', async () => {
    const before = { [SETTINGS]: claude(['Bash(curl *)']) };
    expect(told(await of(policy, { ...before, 'a.txt': 'x' }, PRODUCTION, before))).toEqual([]);
  });
});

describe('what is too long to be seen whole', () => {
  const policy = (when: string): string => `custom-rules: [{id: r, when: '${when}', message: m}]\n`;
  const files = { [SETTINGS]: claude([`Bash(echo ${'a'.repeat(2000)} evil *)`]) };
  it.each<[string, RegExp | null]>([
    ['access.text.contains("evil")', /could not be decided .* longer than rules read/],
    ['access.text.contains("echo")', /against the custom rule r/],
    ['["x"].exists(x, access.text.endsWith(x))', /longer than rules read/],
    ['access.kind == "launch"', null],
    ['access.credential.name == "x"', null],
  ])('%s', async (when, expected) => {
    const found = await of(policy(when), files);
    const custom = found.findings.filter((f) => f.rule === 'custom-rule').map((f) => plainText(f.title));
    expect(custom).toEqual(expected ? [expect.stringMatching(expected)] : []);
  });
});

describe('what a rule sees', () => {
  const mcp = (server: object): Record<string, string> => ({
    '.mcp.json': JSON.stringify({ mcpServers: { db: server } }),
  });
  const npx = mcp({ command: 'npx', args: ['@acme/db@1.2.3'], env: { DB_TOKEN: '$' + '{DB_TOKEN}' } });
  const remote = mcp({ type: 'http', url: 'https://MCP.acme.example/mcp' });
  const shell = { [SETTINGS]: claude(['Bash']) };
  const push = { [SETTINGS]: claude(['Bash(git push *)']) };
  const fetch = { [SETTINGS]: claude(['WebFetch(domain:docs.example.com)']) };
  const workflow = {
    '.github/workflows/a.yml':
      'on: issue_comment\npermissions: {contents: write}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: anthropics/claude-code-action@v1\n        with: {prompt: "do"}\n',
  };
  it.each<[string, Record<string, string>]>([
    ['access.kind == "uses" && access.agent == "Claude Code" && access.client == "Claude Code"', shell],
    ['access.powers.exists(p, p == "shell") && "egress" in access.powers && access.egress', shell],
    ['access.text == "Bash(git push *)" && access.use.startsWith("git push") && access.tool == "run"', push],
    ['access.powers == ["remote-write"] && !access.egress', push],
    ['access.approval == "standing" && access.before == "inherited" && access.proven', push],
    ['access.path == ".claude/settings.json" && "claude-settings" in access.formats', push],
    ['access.tool == "fetch" && access.host == "docs.example.com" && !access.egress', fetch],
    [
      'access.kind == "launch" && access.program == "npm:@acme/db" && access.version == "1.2.3" && access.pin == "exact"',
      npx,
    ],
    ['access.starts == "server" && access.text.contains("npx")', npx],
    [
      'access.kind == "credential" && access.credential.lifetime == "standing-reference" && access.credential.name == "DB_TOKEN"',
      npx,
    ],
    ['access.kind == "connection" && access.scheme == "https" && access.host.glob("*.acme.example")', remote],
    ['access.host.matches("^[a-z.]+$") && access.host.endsWith(".example")', remote],
    ['access.kind == "permission" && access.scope == "contents" && access.level == "write"', workflow],
    ['access.kind == "trigger" && access.event == "issue_comment" && access.who in ["writers", "anyone"]', workflow],
    ['access.agent.startsWith("Workflow ") && access.path.glob(".github/workflows/*")', workflow],
    ['change.head == "head" && change.base == "base" && size(access.text) > 0', push],
    ['repository.owner == "acme" && !has(repository.visibility)', push],
  ])('%s', async (when, head) => {
    const result = await of(rules(when), head, PRODUCTION);
    expect(titles(result).filter((t) => /could not be decided/.test(t))).toEqual([]);
    expect(result.findings.filter((f) => f.rule === 'custom-rule').length).toBeGreaterThan(0);
  });

  it('is every piece of new access, each once, with the severity of the rule', async () => {
    const result = await of(rules('true', 'severity: warn'), { ...push, ...npx });
    const found = result.findings.filter((f) => f.rule === 'custom-rule');
    expect(found.map((f) => f.severity)).toEqual(found.map(() => 'warn'));
    expect(new Set(found.map((f) => f.fingerprint)).size).toBe(found.length);
    expect(found.length).toBeGreaterThanOrEqual(3);
  });

  it('keeps the fingerprint where lines move', async () => {
    const moved = { [SETTINGS]: `\n\n\n${claude(['Bash(git push *)'])}` };
    const prints = await Promise.all(
      [push, moved].map(async (head) =>
        (await of(rules('true'), head)).findings.filter((f) => f.rule === 'custom-rule').map((f) => f.fingerprint),
      ),
    );
    expect(prints[0]).toEqual(prints[1]);
  });
});

describe('a rule that can’t be used', () => {
  it.each([
    ['access.kind ==', 'found = (line 1, column 13 of the expression)'],
    ['a b', 'line 1, column 3'],
    ['acess.kind == "x"', 'unknown variable `acess`; did you mean `access`?'],
    ['access.hosts == "x"', 'unknown field of `access` `hosts`; did you mean `host`?'],
    ['repository.topic == "x"', 'did you mean `topics`?'],
    ['access.credential.value == "x"', 'unknown field of `access.credential` `value`'],
    ['has(access.nothing)', 'unknown field of `access` `nothing`'],
    ['access.kind.x == "y"', '`access.kind` has no fields'],
    ['sizeof(access.text) > 1', 'unknown function `sizeof`'],
    ['access.text.replace("a", "b") == "c"', 'unknown function `replace`'],
    ['timestamp("2020-01-01T00:00:00Z") == timestamp("2020-01-01T00:00:00Z")', 'unknown function `timestamp`'],
    ['access.powers.all(access, true)', '`access` is a variable already'],
    ['[1].all(a, [1].all(b, [1].all(c, true)))', 'can be nested 2 deep'],
    ['[[[1].map(a, a)].map(b, b)].map(c, c).size() > 0', 'can be nested 2 deep'],
    ['access.powers.all(a, access.powers.all(b, access.text.matches(a + b)))', 'goes through lists too often'],
    [`${'('.repeat(100)}true${')'.repeat(100)}`, 'brackets lie more than 40 deep'],
    ['{"a": 1}.a == 1', 'maps and messages can’t be written here'],
  ])('%s: %s', async (when, message) => {
    const policy = parsePolicy(`version: 1\n${rules(when)}`, 'p.yml');
    expect(() => checkCustomRules(policy)).toThrow(message);
    expect(() => checkCustomRules(policy)).toThrow(/^p\.yml:4:11: the custom rule `r`: /);
    await expect(of(rules(when), {})).rejects.toMatchObject({ name: 'PolicyError' });
  });

  it.each([
    ['{id: "A b", when: "true", message: m}', 'an id such as `no-egress`'],
    ['{id: a, message: m}', 'a custom rule needs `when`'],
    ['{id: a, when: "true", message: m, severity: off}', 'block, warn or note'],
    [`{id: a, when: "${'a'.repeat(1001)}", message: m}`, 'a CEL expression'],
    [
      '{id: a, when: "true", message: m}\n  - {id: a, when: "false", message: m}',
      'two custom rules have the same `id`',
    ],
  ])('%s: %s', (entry, message) => {
    expect(() => parsePolicy(`version: 1\ncustom-rules:\n  - ${entry}\n`, 'p.yml')).toThrow(message);
  });

  it('in the edit of a policy is said: later reviews can’t decide', async () => {
    const head = { '.github/agent-access.yml': `version: 1\n${rules('access.nope')}` };
    expect(titles(await of('', head)).join()).toMatch(/can’t be read any more/);
  });
});

describe('a rule that fails when it runs', () => {
  const push = { [SETTINGS]: claude(['Bash(git push *)']) };
  it.each([
    ['repository.visibility == "public"', /field not found: visibility/],
    ['1 / 0 == 1', /divide by zero/],
    ['"yes"', /it gives no truth value/],
    ['1 + 1', /it gives no truth value/],
    ['access.text.matches("[")', /regexp/],
    ['access.text > 1', /could not be decided/],
    ['access["nope"] == "x"', /could not be decided/],
    ['[1][5] == 1', /could not be decided/],
  ])('%s is a finding of its severity', async (when, words) => {
    const result = await of(rules(when, 'severity: warn'), push, PRODUCTION);
    const found = result.findings.filter((f) => f.rule === 'custom-rule');
    expect(found.map((f) => f.severity)).toEqual(['warn']);
    expect(plainText(found[0]?.title ?? [])).toMatch(words);
  });

  it('is told once, however many pieces it fails for', async () => {
    const head = { [SETTINGS]: claude(['Bash(git push *)', 'Bash(curl *)', 'WebFetch']) };
    const found = (await of(rules('1 / 0 == 1'), head)).findings.filter((f) => f.rule === 'custom-rule');
    expect(found).toHaveLength(1);
    expect(plainText(found[0]?.title ?? [])).toMatch(/\(and for \d+ more\)/);
  });
});

describe('a hostile rule', () => {
  const items = (n: number): string => `[${Array.from({ length: n }, (_, i) => i).join()}]`;
  it('is refused or ends: its cost is bounded before it runs', () => {
    for (const when of [
      `${items(150)}.all(a, ${items(150)}.all(b, a + b >= 0))`,
      'access.formats.all(a, access.powers.all(b, access.callers.exists(c, a + b == c)))',
      `access.text${' + access.text'.repeat(60)} == ""`,
      `[access.text${' + access.text'.repeat(25)}].map(a, [a${' + a'.repeat(100)}].map(b, (b${' + b'.repeat(50)}).matches("(a|b)*c")))[0][0]`,
      `access.text.matches("${'(a+)+'.repeat(100)}$")`,
      `${'!'.repeat(900)}true`,
      `${'-'.repeat(900)}1 == 1`,
      `true${' && true'.repeat(120)}`,
    ]) {
      const compiled = compileRule(when.slice(0, 1000));
      if (!compiled.ok) continue;
      expect(compiled.rule.cost).toBeLessThanOrEqual(200_000);
      const access = { text: 'a'.repeat(2000), powers: [], formats: [], callers: [] };
      expect(['string', 'boolean']).toContain(typeof compiled.rule.evaluate({ access, repository: {}, change: {} }));
    }
  });

  it('that never ends is stopped: what has no answer by then has none', () => {
    const plain = { cost: 1, reads: new Set<string>() };
    const endless = {
      ...plain,
      evaluate: () => {
        for (;;);
      },
    };
    const quick = { ...plain, evaluate: () => true };
    const variables = [{}, {}];
    expect(answersOf([quick, endless, quick], variables, 50)).toEqual([[true, true], [], []]);
  });

  it('over many pieces is stopped by a count of steps, and is a finding', async () => {
    const allow = Array.from({ length: 400 }, (_, i) => `Bash(tool${i} *)`);
    const costly = `${items(100)}.all(a, ${items(100)}.all(b, a + b >= 0))`;
    const result = await of(rules(costly), { [SETTINGS]: claude(allow) });
    expect(titles(result).join()).toMatch(/all custom rules together took too long/);
    expect(result.decision).toBe('block');
  });
});

describe('an edit of custom rules', () => {
  it.each<[string, string, boolean]>([
    ['', rules('true'), false],
    [rules('true'), '', true],
    [rules('access.egress'), rules('access.egress && false'), true],
    [rules('true'), rules('true', 'severity: warn'), true],
    [rules('true', 'severity: warn'), rules('true'), false],
    [rules('true'), rules('true', 'reason: other words'), false],
    [rules('true'), rules('true', 'remediation: other words').replace('id: r', 'id: other'), false],
  ])('from %j to %j loosens: %s', (before, after, looser) => {
    const parse = (text: string) => parsePolicy(`version: 1\n${text}`, 'p.yml');
    const { looser: found } = comparePolicies(parse(before), parse(after));
    expect(found.length > 0).toBe(looser);
  });
});

function rules(when: string, more = ''): string {
  return `custom-rules:\n  - id: r\n    when: ${JSON.stringify(when)}\n    message: m\n${more ? `    ${more}\n` : ''}`;
}

async function of(
  policy: string,
  head: Record<string, string>,
  about: About = {},
  base: Record<string, string> = {},
): Promise<Review> {
  return review(changeOf(base, head), {
    policy: { source: 'test', text: `version: 1\n${policy}` },
    now: new Date('2026-11-21T12:00:00Z'),
    about,
  });
}

function told(result: Review): string[] {
  return result.findings.map((f) => `${f.rule} ${f.severity}`).sort();
}

function titles(result: Review): string[] {
  return result.findings.map((f) => plainText(f.title));
}

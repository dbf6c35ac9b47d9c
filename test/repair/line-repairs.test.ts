import { describe, expect, it } from 'vitest';
import { hunksOf } from '../../src/repair/hunks.ts';
import { lineRepairs } from '../../src/repair/line-repairs.ts';
import { mayBeShown } from '../../src/repair/trial.ts';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';

const SETTINGS = '.claude/settings.json';
async function repaired(base: string, head: string, path = SETTINGS) {
  const change = changeOf({ [path]: base, 'src/a.ts': '1' }, { [path]: head, 'src/a.ts': '2' });
  const result = await review(change);
  let reviews = 0;
  const repairs = await lineRepairs(change, result, (tried) => {
    reviews += 1;
    return review(tried);
  });
  return { result, reviews, repairs: result.findings.map((f) => repairs.get(f.fingerprint)) };
}

describe('a repair', () => {
  it('writes the narrow commands where the wide one stood on a line with others', async () => {
    const { repairs } = await repaired(
      '{"permissions": {"allow": [\n"Bash(npm test)"\n]}}\n',
      '{"permissions": {"allow": [\n"Bash(npm test)", "Bash(git:*)"\n]}}\n',
    );
    expect(repairs[0]).toMatchObject({
      startLine: 2,
      kind: 'narrower',
      now: ['"Bash(npm test)", "Bash(git:*)"'],
      instead: ['"Bash(npm test)", "Bash(git status)", "Bash(git diff *)", "Bash(git log *)"'],
    });
  });

  it('writes them into a line of words, too', async () => {
    const skill = (tools: string): string => `---\nname: x\ndescription: y\nallowed-tools: ${tools}\n---\nGo.\n`;
    const { repairs } = await repaired(skill('Read'), skill('Read, Bash(npx *)'), '.claude/skills/x/SKILL.md');
    expect(repairs[0]?.instead).toEqual(['allowed-tools: Read, Bash(npx tsc --noEmit), Bash(npx eslint .)']);
  });

  it.each([
    ['Bash', 'Bash(./scripts/check.sh)'],
    ['Bash(bash *)', 'Bash(./scripts/check.sh)'],
  ])('is a rule of the client, too, where the whole tool %s was given', async (grant, rule) => {
    const job = (tools: string): string =>
      `on: workflow_dispatch\npermissions:\n  contents: read\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: anthropics/claude-code-action@v1\n        with:\n          claude_args: --allowedTools "${tools}"\n`;
    const { repairs } = await repaired(job('Read'), job(`Read,${grant}`), '.github/workflows/a.yml');
    expect(repairs[0]?.instead.join('')).toContain(`"Read,${rule}"`);
  });

  it('puts back what base had where a guard went', async () => {
    const { repairs } = await repaired(
      '{"permissions": {\n"deny": ["Read(./.env)"],\n"allow": []\n}}\n',
      '{"permissions": {\n"allow": []\n}}\n',
    );
    expect(repairs[0]).toMatchObject({
      startLine: 2,
      kind: 'as before',
      now: [],
      instead: ['"deny": ["Read(./.env)"],'],
    });
  });

  it('is not offered where nothing is known but to take it all out again', async () => {
    const { result, repairs } = await repaired('{}', '{\n"permissions": {"allow": ["WebFetch"]}\n}\n');
    expect(result.findings.map((f) => f.rule)).toEqual(['open-egress']);
    // Base had `{}` on one line: that is what stood there.
    expect(repairs.map((r) => r?.kind)).toEqual(['as before']);
    const fresh = await review(changeOf({}, { [SETTINGS]: '{"permissions": {"allow": ["WebFetch"]}}' }));
    expect((await lineRepairs(changeOf({}, {}), fresh, (c) => review(c))).size).toBe(0);
  });

  it('shows no line that may hold a secret', async () => {
    const server = (version: string): string =>
      `{"mcpServers": {\n"db": {"command": "npx", "args": ["-y", "db@${version}"], "env": {"DB_PASSWORD": "hunter2"}}\n}}\n`;
    const { result, repairs } = await repaired(server('1.0.0'), server('latest'), '.mcp.json');
    expect(result.findings.length).toBeGreaterThan(0);
    expect(repairs.filter(Boolean)).toEqual([]);
  });

  it('is tried a bounded number of times', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `"Bash(npx p${i} *)"`).join(',\n');
    const { reviews } = await repaired(
      '{"permissions": {"allow": []}}',
      `{"permissions": {"allow": [\n${many},\n"Bash(npx *)", "WebFetch", "Bash(node:*)"\n]}}`,
    );
    expect(reviews).toBeGreaterThan(1);
    expect(reviews).toBeLessThanOrEqual(13);
  });

  it('costs nothing where nothing was found', async () => {
    const { reviews } = await repaired('{}', '{"permissions": {"deny": ["Read(./.env)"]}}');
    expect(reviews).toBe(0);
  });
});

describe('hunks', () => {
  it('are what stands in the place of what', () => {
    expect(hunksOf('a\nb\nc\nd', 'a\nB\nc\nd\ne')).toEqual([
      { headLine: 2, baseLine: 2, before: ['b'], now: ['B'] },
      { headLine: 5, baseLine: 5, before: [], now: ['e'] },
    ]);
    expect(hunksOf('a\nb\nc', 'a\nc')).toEqual([{ headLine: 2, baseLine: 2, before: ['b'], now: [] }]);
    expect(hunksOf('a\nb', 'a\nb')).toEqual([]);
  });

  it('are none where lines were moved', () => {
    expect(hunksOf('a\nb\nc', 'c\nb\na')).toEqual([]);
  });
});

describe('what may be shown', () => {
  it('is plain, and no secret', () => {
    expect(mayBeShown('      "mcp__github__create_pull_request_review",')).toBe(true);
    expect(mayBeShown(`"x": "${'Ab3'.repeat(10)}"`)).toBe(false);
    expect(mayBeShown('"DB_PASSWORD": "x"')).toBe(false);
    // Shorter than what is taken for random, and of a known kind.
    expect(mayBeShown(`"--id", "${['AKIA', 'Q4ZT7MWLB2XKVNDR'].join('')}"`)).toBe(false);
    expect(mayBeShown('a\u202Eb')).toBe(false);
    expect(mayBeShown('x'.repeat(201))).toBe(false);
  });
});

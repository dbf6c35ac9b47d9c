import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/explain.ts';
import { columns, painter } from '../../src/reports/ansi.ts';
import { ruleLines, ruleList } from '../../src/reports/rule-text.ts';
import { rules } from '../../src/rules/index.ts';
import { references } from '../../src/rules/standards.ts';

const page = { paint: painter(false), color: false, width: 80 };

describe('a rule in a terminal', () => {
  it.each(rules.map((r) => [r.id, r] as const))('%s has all that its page has', (_id, rule) => {
    const lines = ruleLines(page, rule, references(rule.standards));
    const text = lines.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain(rule.title);
    expect(text).toContain(rule.why.replace(/\s+/g, ' ').slice(0, 60));
    for (const part of ['What to write instead', 'Intended?', 'How grave it is']) expect(text).toContain(part);
    expect(lines.filter((l) => l.includes('  repaired')).length).toBe(rule.examples.length);
    for (const line of lines) if (!/^ {4}[+ ] /.test(line)) expect(columns(line)).toBeLessThanOrEqual(110);
  });

  it('marks what is found and what repairs it', () => {
    const rule = rules.find((r) => r.id === 'unscoped-shell');
    const lines = rule ? ruleLines(page, rule, []) : [];
    expect(lines.filter((l) => l.startsWith('    + ')).slice(0, 2)).toEqual([
      '    +       "Bash(npx *)"',
      '    +       "Bash(npx tsc --noEmit)"',
    ]);
  });

  it('the list has each on a line', () => {
    expect(ruleList({ ...page, width: 110 }, rules)).toHaveLength(rules.length);
  });
});

describe('names', () => {
  it.each([
    ['unscoped-shel', 'unscoped-shell'],
    ['shell', 'unscoped-shell'],
    ['standing', 'standing-command'],
  ])('%s leads to %s', async (name, meant) => {
    await expect(run([name])).rejects.toThrow(meant);
  });

  it('without a likeness lead to the list', async () => {
    await expect(run(['zzzzzzzz'])).rejects.toThrow('`agent-access-review explain` lists all');
  });
});

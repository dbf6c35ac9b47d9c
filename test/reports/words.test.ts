import { describe, expect, it } from 'vitest';
import type { Approval } from '../../src/finding.ts';
import { plain } from '../../src/reports/escape.ts';
import {
  firstSentence,
  headline,
  narrowingSentence,
  plural,
  tally,
  titleBesideAgent,
  witnessSentence,
} from '../../src/reports/words.ts';
import { distrust, say } from '../../src/untrusted.ts';
import { accepted, blocked, narrowed, passed, review, shellFinding, unreadable, warned } from './fixtures.ts';

const witness = (before: Approval, after: Approval, proven = true) =>
  plain(witnessSentence({ use: distrust('git push --force origin main'), before, after, proven }));

describe('headline', () => {
  it('says the decision and why', () => {
    expect(plain(headline(blocked))).toBe(
      'Blocked: this change lets `Claude Code` run any package from the npm registry without anyone being asked (and 2 more findings)',
    );
    expect(plain(headline(warned))).toBe(
      'Warning: `MCP server acme-db` starts the newest `@acme/db-mcp` at every session',
    );
    expect(plain(headline(passed))).toBe('Passed: no new agent access');
    expect(plain(headline(accepted))).toBe('Passed: no new agent access but 1 accepted finding');
    expect(plain(headline(unreadable))).toBe("Blocked: `.claude/settings.json` can't be read: it is larger than 4 MiB");
    expect(plain(headline(review({ decision: 'warn' })))).toBe('Warning: the review is not complete');
    expect(plain(headline(review({ findings: [{ ...shellFinding, severity: 'note' }] })))).toBe(
      'Passed: nothing that needs a decision, 1 note',
    );
  });
});

describe('witnessSentence', () => {
  it('says how a use is and was approved', () => {
    expect(witness('asked', 'standing')).toBe(
      '`git push --force origin main` now runs without anyone being asked (before: asked).',
    );
    expect(witness('denied', 'inherited')).toBe(
      "`git push --force origin main` now depends on each person's own settings, as a rule asked (before: denied).",
    );
    expect(witness('standing', 'asked')).toBe(
      '`git push --force origin main` now runs after a person approves it (before: nobody asked).',
    );
    expect(witness('standing', 'absent')).toBe(
      '`git push --force origin main` is no longer there (before: nobody asked).',
    );
    expect(witness('inherited', 'denied')).toBe(
      "`git push --force origin main` is now denied (before: each person's own settings, as a rule asked).",
    );
  });

  it('says what is not proven', () => {
    expect(witness('absent', 'standing', false)).toContain('(before: not there). Wider, not proven:');
  });
});

describe('other sentences', () => {
  it('praise narrowings in one line', () => {
    expect(narrowingSentence(passed)).toBeNull();
    expect(plain(narrowingSentence(narrowed) ?? [])).toBe(
      'Well done, this change takes access away: `Claude Code` has to ask before it runs `curl`',
    );
  });

  it('count', () => {
    expect([plural(0, 'finding'), plural(1, 'finding'), plural(1234567, 'finding')]).toEqual([
      '0 findings',
      '1 finding',
      '1,234,567 findings',
    ]);
    expect(tally(blocked.findings)).toBe('2 blocking, 1 warning');
    expect(tally([])).toBe('');
  });

  it('shorten prose at the end of a sentence of ours, never within a quote', () => {
    expect(plain(firstSentence(say`Use ${'a. b'} here. Not there.`))).toBe('Use `a. b` here');
    expect(plain(firstSentence(say`Use ${'a. b'}.`))).toBe('Use `a. b`');
  });

  it('leave out an agent that stands beside its title', () => {
    expect(plain(titleBesideAgent(shellFinding))).toBe(
      'may run any package from the npm registry without anyone being asked',
    );
    expect(plain(titleBesideAgent({ ...shellFinding, agent: distrust('Other') }))).toMatch(/^`Claude Code` may/);
    const lost = { ...shellFinding, title: say`${['Claude Code']}: ${'Read(.env)'} is no longer denied` };
    expect(plain(titleBesideAgent(lost))).toBe('`Read(.env)` is no longer denied');
    expect(plain(titleBesideAgent({ ...shellFinding, title: ['Claude Code may run'] }))).toBe('Claude Code may run');
  });
});

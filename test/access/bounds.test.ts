import { describe, expect, it } from 'vitest';
import type { DecisionList, Effect, Entry } from '../../src/access/decision-list.ts';
import { newUses } from '../../src/access/new-uses.ts';
import { whole } from '../../src/access/pattern.ts';
import { regexUses } from '../../src/manifests/regex-uses.ts';
import { distrust } from '../../src/untrusted.ts';

const place = { path: distrust('x'), side: 'head' as const, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
const entry = (effect: Effect, source: string): Entry => ({
  effect,
  uses: source === '*' ? whole('run') : regexUses('run', source),
  place,
  text: source,
  origin: 'rule',
});
const list = (...entries: Entry[]): DecisionList => ({ entries, default: 'inherit' });
const INEXACT = '^git (?<!x)[a-c]+$';

describe('what is not read exactly', () => {
  it('is the same as itself, with other rules around it too', () => {
    expect(newUses(list(entry('allow', INEXACT)), list(entry('allow', INEXACT), entry('ask', 'x')))).toEqual([]);
    const guarded = list(entry('deny', INEXACT), entry('allow', '^git'));
    expect(newUses(guarded, list(entry('allow', '^x'), ...guarded.entries)).map((n) => n.entry.text)).toEqual(['^x']);
  });

  it('as a new grant is told as wide as it may be, not proven, with a remark', () => {
    const [news] = newUses(list(), list(entry('allow', INEXACT)));
    expect(news?.use).toMatch(/^run\0git [a-c]+$/);
    expect(news?.witness.proven).toBe(false);
    expect(news?.entry.remark).toContain('look-behind');
  });

  it('as a grant of base covers nothing else, as a guard of head holds nothing for certain', () => {
    expect(newUses(list(entry('allow', INEXACT)), list(entry('allow', '^git [a-b]$')))).toHaveLength(1);
    const base = list(entry('deny', '^git [a-c]+$'), entry('allow', '*'));
    expect(newUses(base, list(entry('deny', INEXACT), entry('allow', '*')))).toHaveLength(1);
  });

  it('as a guard that goes is told', () => {
    expect(newUses(list(entry('deny', INEXACT), entry('allow', '*')), list(entry('allow', '*')))).toHaveLength(1);
  });
});

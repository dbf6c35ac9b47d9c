import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionList, Effect, Entry } from '../../src/access/decision-list.ts';
import { byEffect, decide, rank } from '../../src/access/decision-list.ts';
import { newUses } from '../../src/access/new-uses.ts';
import { permissionRule } from '../../src/manifests/claude/permission-rule.ts';
import { distrust, reveal } from '../../src/untrusted.ts';

const place = { path: distrust('x'), side: 'head' as const, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

function rule(effect: Effect, text: string): Entry[] {
  const uses = permissionRule(text, effect);
  return uses ? [{ effect, uses, place, text, origin: 'rule' }] : [];
}

function list(rules: readonly (readonly [Effect, string])[], fallback: Effect = 'inherit'): DecisionList {
  return { entries: byEffect(rules.flatMap(([e, t]) => rule(e, t))), default: fallback };
}

/** Rules that are often comparable: a small alphabet of words, cut at different depths. */
const command = fc.constantFrom(
  'git',
  'git push',
  'git push origin',
  'git log',
  'npm',
  'npm run',
  'npm run build',
  'npx',
  'gitk',
);
const ending = fc.constantFrom('', ':*', ' *', '*');
const bash = fc.tuple(command, ending).map(([c, e]) => `Bash(${c}${e})`);
const path = fc.constantFrom(
  'Edit(src/**)',
  'Edit(src/a/**)',
  'Edit(**)',
  'Edit(*.ts)',
  'Edit(//tmp/**)',
  'Edit(~/x/**)',
  'Edit',
  'Write',
  'Read(.env)',
  'Read(**/.env)',
);
const other = fc.constantFrom(
  'WebFetch',
  'WebFetch(domain:*.example.com)',
  'WebFetch(domain:example.com)',
  'mcp__gh',
  'mcp__gh__get_*',
  'mcp__gh__list',
  'Bash',
  'Skill(x)',
);
const ruleText = fc.oneof(bash, bash, path, other);
const effect = fc.constantFrom<Effect>('deny', 'ask', 'allow', 'allow');
const ruleSet = fc.array(fc.tuple(effect, ruleText), { maxLength: 6 });

/** Uses drawn near the rules, so that they often match. */
const use = fc.oneof(
  fc.tuple(command, fc.constantFrom('', ' x', 'x', ' --force origin', ' build')).map(([c, more]) => `run\0${c}${more}`),
  fc
    .tuple(
      fc.constantFrom('edit', 'write', 'read'),
      fc.constantFrom('./src/a.ts', './src/a/b.ts', './x.ts', '/tmp/a', '~/x/y', './.env', './a/.env'),
    )
    .map(([v, p]) => `${v}\0${p}`),
  fc.constantFrom(
    'fetch\0example.com',
    'fetch\0a.example.com',
    'fetch\0evil.test',
    'mcp__gh__get_issue\0',
    'mcp__gh__list\0',
    'skill\0x',
    'write\0/etc/hosts',
  ),
);

describe('new uses', () => {
  it('says nothing of a rule that a guard of its own list covers, however many guards with stars stand beside', () => {
    const before = list([
      ['deny', 'Edit(**/src/src)'],
      ['deny', 'Edit'],
    ]);
    const after = list([
      ['deny', 'Edit(**/.env/src/a/**/b.ts)'],
      ['deny', 'Edit(**/.env/.env/**/b.ts)'],
      ['deny', '*'],
      ['allow', 'Edit(**/src/.env/src)'],
    ]);
    expect(newUses(before, after)).toEqual([]);
  });

  it('between equal lists there are none, however they are ordered and doubled', () => {
    fc.assert(
      fc.property(ruleSet, fc.nat(), (rules, seed) => {
        const turned = [
          ...rules.slice(seed % (rules.length + 1)),
          ...rules.slice(0, seed % (rules.length + 1)),
          ...rules.slice(0, 1),
        ];
        expect(newUses(list(rules), list(turned))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('every witness is one: head decides it wider than base', () => {
    fc.assert(
      fc.property(ruleSet, ruleSet, (before, after) => {
        const base = list(before);
        const head = list(after);
        for (const news of newUses(base, head)) {
          expect(news.witness.proven).toBe(true);
          expect(rank(decide(head, news.use).effect)).toBeGreaterThan(rank(decide(base, news.use).effect));
          expect(reveal(news.witness.use)).not.toContain('\0');
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('none is missed: a sampled use that head decides wider means that something is reported', () => {
    fc.assert(
      fc.property(ruleSet, ruleSet, fc.array(use, { minLength: 5, maxLength: 20 }), (before, after, uses) => {
        const base = list(before);
        const head = list(after);
        const wider = uses.filter((u) => rank(decide(head, u).effect) > rank(decide(base, u).effect));
        if (wider.length > 0) expect(newUses(base, head).length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('directed: adding an allow never loses anything, adding a deny never brings anything', () => {
    fc.assert(
      fc.property(ruleSet, ruleText, (rules, text) => {
        expect(newUses(list([...rules, ['allow', text]]), list(rules)).filter((n) => n.cause === 'guard')).toEqual([]);
        expect(newUses(list(rules), list([...rules, ['deny', text]]))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is transitive: nothing new twice is nothing new', () => {
    fc.assert(
      fc.property(
        ruleSet,
        fc.array(fc.nat(5), { maxLength: 3 }),
        fc.array(ruleText, { maxLength: 3 }),
        (rules, dropped, denied) => {
          const narrower = rules.filter((r, i) => !(r[0] === 'allow' && dropped.includes(i)));
          const narrowest: typeof rules = [...narrower, ...denied.map((t): [Effect, string] => ['deny', t])];
          expect(newUses(list(rules), list(narrower))).toEqual([]);
          expect(newUses(list(narrower), list(narrowest))).toEqual([]);
          expect(newUses(list(rules), list(narrowest))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(ruleSet, ruleSet, (before, after) => {
        const once = JSON.stringify(newUses(list(before), list(after)));
        expect(JSON.stringify(newUses(list(before), list(after)))).toBe(once);
      }),
      { numRuns: 200 },
    );
  });

  it('a union covers what no single rule does', () => {
    const base = list([
      ['allow', 'Bash(git)'],
      ['allow', 'Bash(git *)'],
    ]);
    expect(newUses(base, list([['allow', 'Bash(git:*)']]))).toEqual([]);
  });

  it('order decides in a list that is not sorted by effect', () => {
    const [deny] = rule('deny', 'Bash(rm *)');
    const [allow] = rule('allow', 'Bash(*)');
    if (!deny || !allow) throw new Error('both rules are live');
    const guarded: DecisionList = { entries: [deny, allow], default: 'inherit' };
    const shadowed: DecisionList = { entries: [allow, deny], default: 'inherit' };
    expect(newUses(guarded, shadowed).map((n) => n.witness.before)).toEqual(['denied']);
    expect(newUses(shadowed, guarded)).toEqual([]);
  });

  it('a default that opens is told, with a use that no rule decides', () => {
    const [news] = newUses(list([['allow', 'Bash(ls)']], 'deny'), list([['allow', 'Bash(ls)']], 'inherit'));
    expect(news?.cause).toBe('default');
  });

  it('a budget that is used up means "wider, not proven"', () => {
    const base = list([['deny', 'Bash(*q9*)']]);
    const head = list([
      ['deny', 'Bash(*xq9*)'],
      ['deny', 'Bash(*q9)'],
      ['deny', 'Bash(q9*)'],
      ['deny', 'Bash(*q9x*)'],
    ]);
    const [found] = newUses(base, head);
    expect(found?.witness).toMatchObject({ before: 'denied', after: 'inherited', proven: true });
    expect(newUses(base, head, { left: 0 }).map((n) => n.witness.proven)).toEqual([false]);
    // Wherever it runs out, on the way in, in the search or never: it is told.
    for (let left = 0; left < 4_000; left += 50) expect(newUses(base, head, { left }), `${left}`).toHaveLength(1);
  });

  it('many guards end in bounded work, and what is not proven is never "same"', () => {
    const many = Array.from({ length: 120 }, (_, i): [Effect, string] => ['deny', `Read(**/*a${i}*b*/c${i})`]);
    const news = newUses(list(many), list([...many.slice(1)]));
    expect(news.length).toBeGreaterThan(0);
  });
});

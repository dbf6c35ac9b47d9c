import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, key } from '../../src/access/decision-list.ts';
import { inventoryOf } from '../../src/inventory/agents.ts';
import { collectManifests } from '../../src/manifests/collect.ts';
import { readAccess } from '../../src/manifests/read-access.ts';
import { BUILT_IN } from '../../src/policy/policy.ts';
import { reveal } from '../../src/untrusted.ts';
import { changeOf } from '../support/review-of.ts';

const WORDS = ['git', 'npm', 'rm', 'push', 'test', '-rf', 'x'];
const rule = fc
  .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }), fc.constantFrom('', ':*', ' *', '*'))
  .map(([words, end]) => `Bash(${words.join(' ')}${end})`);
const rules = fc.array(rule, { maxLength: 5 });
/** Commands over the same words: short enough to try them all. */
const COMMANDS = WORDS.flatMap((a) => [
  a,
  ...WORDS.flatMap((b) => [`${a} ${b}`, ...WORDS.map((c) => `${a} ${b} ${c}`)]),
]);

describe('what an inventory lists of a session', () => {
  it('is what its decision list lets through: a rule that decides a use is listed, and one that decides none is not', async () => {
    await fc.assert(
      fc.asyncProperty(rules, rules, rules, async (allow, ask, deny) => {
        const files = { '.claude/settings.json': JSON.stringify({ permissions: { allow, ask, deny } }) };
        const access = readAccess((await collectManifests(changeOf({}, files))).head);
        const session = [...access.agents.values()].find((a) => a.name === 'Claude Code' && a.role === 'session');
        if (!session) return;
        const inventory = inventoryOf(access, { repository: 'r', revision: 'v', policy: BUILT_IN, now: new Date(0) });
        const agent = inventory.agents.find((a) => reveal(a.name) === 'Claude Code');
        if (allow.length + ask.length + deny.length > 0) expect(agent).toBeDefined();
        const listed = { allow: texts(agent?.standing), ask: texts(agent?.asked) };
        const anyway = new Set(session.defaults?.entries.map(key));
        const deciding = { allow: new Set<string>(), ask: new Set<string>() };
        for (const command of COMMANDS) {
          const { effect, entry } = decide(session.list, `run\0${command}`);
          if (!entry || anyway.has(key(entry)) || (effect !== 'allow' && effect !== 'ask')) continue;
          deciding[effect].add(entry.text);
          expect(listed[effect]).toContain(entry.text);
        }
        // With its guards alone, a listed rule decides a command or a longer one.
        for (const effect of ['allow', 'ask'] as const) {
          for (const text of listed[effect]) {
            if (!text.startsWith('Bash(') || deciding[effect].has(text)) continue;
            const own = session.list.entries.filter((e) => e.effect !== effect || e.text === text);
            const longer = COMMANDS.flatMap((c) => [c, `${c} zz`, `${c}zz`]);
            const hit = longer.some((c) => decide({ ...session.list, entries: own }, `run\0${c}`).entry?.text === text);
            expect(hit, `${effect} ${text}`).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

function texts(grants: readonly { readonly text: Parameters<typeof reveal>[0] }[] | undefined): string[] {
  return (grants ?? []).map((g) => reveal(g.text));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessBuilder } from '../../src/access/builder.ts';
import type { DecisionList, Entry } from '../../src/access/decision-list.ts';
import { byEffect, decide, rank } from '../../src/access/decision-list.ts';
import { newUses } from '../../src/access/new-uses.ts';
import { toolRule } from '../../src/manifests/copilot/tool-rule.ts';
import { format as agentFormat } from '../../src/manifests/copilot-agent.ts';
import { format as settingsFormat } from '../../src/manifests/copilot-settings.ts';
import { distrust } from '../../src/untrusted.ts';
import type { Rule } from './copilot-cli-oracle.ts';
import { addressMatches, addressOf, NAMES, ruleEffect, toolEffect } from './copilot-cli-oracle.ts';

const SEED = 20_261_121;
const place = { path: distrust('x'), side: 'head' as const, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

function ruleList(rules: readonly Rule[]): DecisionList {
  const entries = rules.flatMap(([effect, text]): Entry[] => {
    const uses = toolRule(text);
    return uses ? [{ effect, uses, place, text, origin: 'rule' }] : [];
  });
  return { entries: byEffect(entries), default: 'inherit' };
}

/** The list that the reader makes of a file's bytes. */
function readList(format: typeof settingsFormat, path: string, text: string, id: RegExp): DecisionList {
  const builder = accessBuilder();
  format.read([{ path, side: 'head', bytes: new TextEncoder().encode(text), id: text }], builder);
  const found = [...builder.build().agents.values()].find((agent) => id.test(agent.id));
  if (!found) throw new Error(`the reader made no list of ${text}`);
  return found.list;
}

const settingsList = (deniedUrls: readonly string[]): DecisionList =>
  readList(settingsFormat, '.github/copilot/settings.json', JSON.stringify({ deniedUrls }), /^copilot cli /);

const agentList = (tools: readonly string[]): DecisionList =>
  readList(
    agentFormat,
    '.github/agents/a.agent.md',
    `---\ndescription: d\ntools: ${JSON.stringify(tools)}\n---\n`,
    /^reach list /,
  );

const commandText = fc
  .array(fc.constantFrom('git', 'gh', 'zz', 'push', 'pr', 'create', 'gitea', '--force', 'x'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));
const segment = fc.constantFrom('a.txt', '.env', 'sub', 'deep', 'x.env', 'A.txt');
const pathText = fc.array(segment, { minLength: 1, maxLength: 4 }).map((s) => s.join('/'));
const pathRule = fc
  .tuple(fc.constantFrom('', './', '**/', 'sub/**/', 'su*/'), pathText, fc.constantFrom('', '/', '/*', '/**', '*'))
  .map((parts) => parts.join(''));
const host = fc.constantFrom(
  'x.example',
  's.x.example',
  't.s.x.example',
  'notx.example',
  'x.example.evil.example',
  'y.example',
);
const addressRule = fc.oneof(
  fc.constantFrom(
    '*',
    'https://*',
    '*x.example',
    'x.*',
    '*.*.example',
    'X.Example',
    'x.example.',
    'u@x.example',
    'x.example?q',
  ),
  fc
    .tuple(
      fc.constantFrom('', 'https://', 'http://', 'HTTPS://'),
      fc.constantFrom('', '*.'),
      host,
      fc.constantFrom('', ':443', ':8443', ':80'),
      fc.constantFrom('', '/', '/*', '/a', '/a/', '/a/b', '/a/*', '/**', '/A?q=1'),
    )
    .map((parts) => parts.join('')),
);
const addressUse = fc
  .tuple(
    fc.constantFrom('', 'http://'),
    host,
    fc.constantFrom('', ':8443'),
    fc.constantFrom('', '/a', '/a/b', '/A', '/b'),
  )
  .map((parts) => `fetch\0${parts.join('')}`);

/** A rule, and a use that it may be about: the rule's own text where it is one, with a word more or less. */
const anyRule = fc.oneof(
  fc.tuple(commandText, fc.constantFrom('', ':*', ' *', '*')).map(([c, end]) => `shell(${c}${end})`),
  pathRule.map((path) => `write(${path})`),
  addressRule.map((address) => `url(${address})`),
  fc.constantFrom(
    'shell',
    'write',
    'url',
    'srv',
    'srv(one)',
    'srv(o*)',
    'srv(*)',
    'SRV',
    'other',
    'shell(*)',
    'shell(:*)',
  ),
);
const someRule: fc.Arbitrary<Rule> = fc.tuple(fc.constantFrom<'allow' | 'deny'>('allow', 'deny'), anyRule);
const someRules = fc.array(someRule, { minLength: 1, maxLength: 5 });
const freeUse = fc.oneof(
  commandText.map((c) => `run\0${c}`),
  fc.tuple(fc.constantFrom('./', '~/', '/'), pathText).map((p) => `write\0${p.join('')}`),
  addressUse,
  fc.constantFrom('mcp__srv__one\0', 'mcp__srv__two\0', 'mcp__other__one\0'),
);
const cases = someRules.chain((rules) =>
  fc.tuple(fc.constant(rules), fc.oneof(freeUse, ...rules.map(([, r]) => near(r)))),
);

function near(rule: string): fc.Arbitrary<string> {
  const inner = rule.includes('(') ? rule.slice(rule.indexOf('(') + 1, -1).replace(/:\*$/, '') : '';
  const plain = inner
    .replace(/\*+/g, 'x')
    .replace(/^\.?\//, '')
    .replace(/\/+$/, '');
  if (rule.startsWith('shell(') && plain.trim() !== '' && !plain.includes('  '))
    return fc.constantFrom('', ' x', ' --force', 'x').map((end) => `run\0${plain.trim()}${end}`);
  if (rule.startsWith('write(') && plain !== '')
    return fc
      .tuple(fc.constantFrom('./', './sub/', '/', '~/'), fc.constantFrom('', '/x', 'x'))
      .map(([root, end]) => `write\0${root}${plain}${end}`);
  if (!rule.startsWith('url(')) return fc.constantFrom('mcp__srv__one\0', 'mcp__SRV__one\0');
  const { scheme, host: name, path } = addressOf(inner.replace(/^\*\./, '').replace('://*.', '://'));
  const clear = scheme === 'https' ? '' : `${scheme}://`;
  return fc
    .tuple(fc.constantFrom('', 's.'), fc.constantFrom('', '/a', '/b'))
    .map(([sub, end]) => `fetch\0${clear}${sub}${name.replace(/\*/g, 'z')}${path}${end}`);
}

const toolName = fc
  .constantFrom(...new Set(Object.values(NAMES).flat()), 'ba*', 'Bash(git:*)', 'nothing', 'srv', '*/one', 'srv/o*')
  .chain((name) => fc.constantFrom(name, /^(srv|\*)/.test(name) ? name : name.toUpperCase()));
const toolNames = fc.array(toolName, { maxLength: 4 });
const toolUse = fc.constantFrom(...Object.keys(NAMES)).map((name) => `${name}\0`);

describe('Copilot CLI against an independent oracle', () => {
  it('flags decide sampled uses alike', () => {
    fc.assert(
      fc.property(cases, ([rules, use]) => {
        expect(decide(ruleList(rules), use).effect, use).toBe(ruleEffect(rules, use));
      }),
      { numRuns: 6_000, seed: SEED },
    );
  });

  it('denied addresses in settings decide sampled uses alike', () => {
    const sampled = fc
      .array(addressRule, { minLength: 1, maxLength: 4 })
      .chain((rules) => fc.tuple(fc.constant(rules), fc.oneof(addressUse, ...rules.map((r) => near(`url(${r})`)))));
    fc.assert(
      fc.property(sampled, ([rules, use]) => {
        const expected = rules.some((r) => addressMatches(r, use.slice('fetch\0'.length))) ? 'deny' : 'inherit';
        expect(decide(settingsList(rules), use).effect, use).toBe(expected);
      }),
      { numRuns: 3_000, seed: SEED },
    );
  });

  it('an agent has the tools that its list names', () => {
    fc.assert(
      fc.property(toolNames, toolUse, (tools, use) => {
        expect(decide(agentList(tools), use).effect, use).toBe(toolEffect(tools, use));
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });

  it('witnesses of new uses hold, and where there are none nothing sampled is wider: flags', () => {
    fc.assert(
      fc.property(someRules, someRules, fc.array(freeUse, { maxLength: 8 }), (before, after, sampled) => {
        const news = newUses(ruleList(before), ruleList(after));
        for (const { use } of news) {
          // The verb `edit` is the same tool to this client as `write`.
          const one = use.replace(/^edit\0/, 'write\0');
          expect(rank(ruleEffect(after, one)), one).toBeGreaterThan(rank(ruleEffect(before, one)));
        }
        if (news.length > 0) return;
        for (const use of sampled)
          expect(rank(ruleEffect(after, use)), use).toBeLessThanOrEqual(rank(ruleEffect(before, use)));
      }),
      { numRuns: 150, seed: SEED },
    );
  });

  it('witnesses of new uses hold, and where there are none nothing sampled is wider: settings and agents', () => {
    const urls = fc.array(addressRule, { maxLength: 3 });
    const denies = (rules: readonly string[], use: string) => rules.some((r) => addressMatches(r, use.slice(6)));
    fc.assert(
      fc.property(urls, urls, fc.array(addressUse, { maxLength: 8 }), (before, after, sampled) => {
        const news = newUses(settingsList(before), settingsList(after));
        for (const { use } of news) expect([denies(before, use), denies(after, use)], use).toEqual([true, false]);
        if (news.length > 0) return;
        for (const use of sampled) expect(denies(before, use) && !denies(after, use), use).toBe(false);
      }),
      { numRuns: 300, seed: SEED },
    );
    fc.assert(
      fc.property(toolNames, toolNames, (before, after) => {
        const news = newUses(agentList(before), agentList(after));
        const wider = Object.keys(NAMES).filter((use) => rank(toolEffect(after, use)) > rank(toolEffect(before, use)));
        if (news.length === 0) expect(wider).toEqual([]);
        for (const { use } of news) expect(decide(agentList(after), use).effect, use).toBe('inherit');
      }),
      { numRuns: 300, seed: SEED },
    );
  });
});

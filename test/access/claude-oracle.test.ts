import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionList, Effect, Entry } from '../../src/access/decision-list.ts';
import { byEffect, decide, rank } from '../../src/access/decision-list.ts';
import { newUses } from '../../src/access/new-uses.ts';
import { permissionRule } from '../../src/manifests/claude/permission-rule.ts';
import { distrust } from '../../src/untrusted.ts';

/**
 * An oracle for Claude Code's rules, written from the documented and observed algorithm alone: it walks strings, and
 * shares nothing with the patterns and automata that it judges.
 */
type Use = { readonly tool: string; readonly argument: string };

function oracle(rules: readonly (readonly [Effect, string])[], use: Use): Effect {
  for (const tier of ['deny', 'ask', 'allow'] as const) {
    if (rules.some(([effect, text]) => effect === tier && ruleMatches(text, use, tier))) return tier;
  }
  return 'inherit';
}

function ruleMatches(rule: string, use: Use, tier: Effect): boolean {
  const open = rule.indexOf('(');
  const tool = open < 0 ? rule : rule.slice(0, open);
  const specifier = open < 0 ? undefined : rule.slice(open + 1, -1);
  if (tool.startsWith('mcp__') || tool.includes('*')) return toolMatches(tool, specifier, use, tier);
  if (tool === 'Bash') return use.tool === 'Bash' && (specifier === undefined || bashMatches(specifier, use.argument));
  if (tool === 'WebFetch')
    return use.tool === 'WebFetch' && (specifier === undefined || hostMatches(specifier, use.argument));
  if (tool === 'Edit' || tool === 'Read') {
    if (specifier === undefined || (specifier === '*' && tier !== 'allow')) return use.tool === tool;
    return reach(tool, specifier, tier).includes(use.tool) && pathMatches(specifier, use.argument, tier);
  }
  if (tool === 'Write') {
    if (specifier === '*' && tier === 'allow') return use.tool === 'Write' && pathMatches('*', use.argument, tier);
    return use.tool === 'Write' && (specifier === undefined || specifier === '*');
  }
  return use.tool === tool && specifier === undefined;
}

/** Which tools a path rule holds for. */
function reach(tool: string, specifier: string, tier: Effect): readonly string[] {
  if (tool === 'Read') return tier === 'deny' ? ['Read', 'Edit', 'Write'] : ['Read'];
  if (tier !== 'allow') return ['Edit', 'Write'];
  return specifier === '*' ? ['Edit'] : ['Edit', 'Write', 'Read'];
}

function toolMatches(tool: string, specifier: string | undefined, use: Use, tier: Effect): boolean {
  if (specifier !== undefined) return false;
  if (!tool.includes('*')) {
    const server = tool.split('__')[1] ?? '';
    return use.tool === tool || (tool.split('__').length === 2 && use.tool.startsWith(`mcp__${server}__`));
  }
  if (tier === 'allow' && !/^mcp__[^*]+__/.test(tool)) return false;
  return walk(tool, use.tool);
}

function bashMatches(specifier: string, command: string): boolean {
  const text = specifier.includes('*') ? specifier.trim() : specifier;
  if (text === '*' || text === '**') return true;
  if (text === '' || text !== text.trim() || text === ':*' || / :\*$/.test(text)) return false;
  if (text.endsWith(':*'))
    return (
      command === text.slice(0, -2) || (command.startsWith(`${text.slice(0, -2)} `) && command.length > text.length - 1)
    );
  if (!text.endsWith(' *')) return walk(text, command);
  const prefix = text.slice(0, -2);
  return (!prefix.includes('*') && command === prefix) || followed(prefix, command);
}

/** The prefix, a blank and something. */
function followed(prefix: string, command: string): boolean {
  for (let i = 0; i < command.length; i++) {
    if (command[i] === ' ' && i + 1 < command.length && walk(prefix, command.slice(0, i))) return true;
  }
  return false;
}

/** `*` stands for any run of characters; recursion over the text, no table. */
function walk(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text;
  if (!text.startsWith(pattern.slice(0, star))) return false;
  const rest = pattern.slice(star + 1);
  for (let i = star; i <= text.length; i++) if (walk(rest, text.slice(i))) return true;
  return false;
}

function hostMatches(specifier: string, host: string): boolean {
  if (!specifier.startsWith('domain:')) return specifier === '*';
  const wanted = specifier.slice('domain:'.length).toLowerCase();
  if (wanted === '*') return true;
  if (wanted.startsWith('*.')) return host.endsWith(wanted.slice(1)) && host.length > wanted.length - 1;
  const labels = wanted.split('.');
  const parts = host.split('.');
  return labels.length === parts.length && labels.every((label, i) => walk(label, parts[i] ?? '') && parts[i] !== '');
}

/** gitignore, segment by segment. Paths: `./a` in the project, `~/a` at home, `/a` elsewhere. */
function pathMatches(specifier: string, path: string, tier: Effect): boolean {
  const rule = specifier.toLowerCase();
  const here = path.toLowerCase();
  const [anchor, rest] = rule.startsWith('//')
    ? ['/', rule.slice(2)]
    : rule.startsWith('~/')
      ? ['~/', rule.slice(2)]
      : rule.startsWith('/')
        ? ['./', rule.slice(1)]
        : ['./', rule.replace(/^\.\//, '')];
  const loose = !rule.startsWith('/') && !rule.startsWith('~');
  const everywhere = anchor === '/' && rest.split('/')[0] === '**';
  const inAnchor = everywhere
    ? here.replace(/^[.~]?\//, '')
    : here.startsWith(anchor)
      ? here.slice(anchor.length)
      : undefined;
  if (inAnchor === undefined) return false;
  // As a guard `x/**` is the folder x.
  const folder = tier === 'allow' || !loose ? undefined : /^([^/]+)\/\*\*$/.exec(rest)?.[1];
  const text = folder ?? rest;
  // With a slash at its end it is a folder: something must be in it.
  const wanted = text.split('/').filter((s) => s !== '');
  if (text.endsWith('/')) wanted.push('**');
  const parts = inAnchor.split('/');
  const anyDepth = loose && !text.replace(/\/$/, '').includes('/');
  const starts = anyDepth ? parts.map((_, i) => i) : [0];
  return starts.some((i) => segments(wanted, parts.slice(i)));
}

function segments(wanted: readonly string[], parts: readonly string[]): boolean {
  const [first, ...rest] = wanted;
  if (first === undefined) return true; // a matched folder holds all below it
  if (first === '**') {
    if (rest.length === 0) return parts.length > 0;
    return parts.some((_, i) => segments(rest, parts.slice(i)));
  }
  const [part, ...below] = parts;
  return part !== undefined && (first === '*' ? part !== '' : walk(first, part)) && segments(rest, below);
}

const place = { path: distrust('x'), side: 'head' as const, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
function list(rules: readonly (readonly [Effect, string])[]): DecisionList {
  const entries = rules.flatMap(([effect, text]): Entry[] => {
    const uses = permissionRule(text, effect);
    return uses ? [{ effect, uses, place, text, origin: 'rule' }] : [];
  });
  return { entries: byEffect(entries), default: 'inherit' };
}
const VERBS: Readonly<Record<string, string>> = {
  Bash: 'run',
  Edit: 'edit',
  Write: 'write',
  Read: 'read',
  WebFetch: 'fetch',
};
const written = (use: Use): string => `${VERBS[use.tool] ?? use.tool}\0${use.argument}`;

const word = fc.constantFrom('git', 'gitk', 'push', 'log', 'main', 'x', '--force', 'a:b');
const commandText = fc.array(word, { minLength: 1, maxLength: 4 }).map((w) => w.join(' '));
const bashRule = fc.oneof(
  fc.constantFrom(
    'Bash',
    'Bash(*)',
    'Bash(**)',
    'Bash()',
    'Bash(:*)',
    'Bash(git :*)',
    'Bash(* *)',
    'Bash(* main)',
    'Bash(git * main)',
    'Bash(*git*)',
  ),
  fc.tuple(commandText, fc.constantFrom('', ':*', ' *', '*')).map(([c, e]) => `Bash(${c}${e})`),
);
const segment = fc.constantFrom('src', 'a', 'b.ts', '.env', 'SRC', 'docs');
const pathText = fc.array(segment, { minLength: 1, maxLength: 3 }).map((s) => s.join('/'));
const pathRule = fc
  .tuple(
    fc.constantFrom('Edit', 'Read'),
    fc.constantFrom('', './', '/', '//', '~/'),
    fc.constantFrom('', '**/'),
    pathText,
    fc.constantFrom('', '/', '/*', '/**', '*', '/**/b.ts'),
  )
  .map(([tool, anchor, deep, path, end]) => `${tool}(${anchor}${deep}${path}${end})`);
const otherRule = fc.constantFrom(
  'Edit',
  'Edit(*)',
  'Edit(**)',
  'Write',
  'Write(src/**)',
  'Read',
  'Read(**)',
  'Edit(//**)',
  'Edit(*.ts)',
  'Read(//**/.env)',
  'WebFetch',
  'WebFetch(domain:*)',
  'WebFetch(domain:*.example.com)',
  'WebFetch(domain:*example.com)',
  'WebFetch(domain:example.com)',
  'WebFetch(domain:example.*)',
  'WebFetch(example.com)',
  'mcp__gh',
  'mcp__gh__*',
  'mcp__gh__get_*',
  'mcp__gh__get_issue',
  'mcp__*',
  '*',
  'mcp__*__get_issue',
);
const ruleText = fc.oneof(bashRule, pathRule, otherRule);
const rules = fc.array(fc.tuple(fc.constantFrom<Effect>('deny', 'ask', 'allow'), ruleText), {
  minLength: 1,
  maxLength: 5,
});
const use: fc.Arbitrary<Use> = fc.oneof(
  commandText.map((argument) => ({ tool: 'Bash', argument })),
  fc
    .tuple(fc.constantFrom('Edit', 'Write', 'Read'), fc.constantFrom('./', '/', '~/'), pathText)
    .map(([tool, anchor, path]) => ({ tool, argument: anchor + path.toLowerCase() })),
  fc
    .constantFrom('example.com', 'a.example.com', 'notexample.com', 'example.org', 'example.co.uk')
    .map((argument) => ({ tool: 'WebFetch', argument })),
  fc
    .constantFrom('mcp__gh__get_issue', 'mcp__gh__list', 'mcp__other__get_issue', 'Grep')
    .map((tool) => ({ tool, argument: '' })),
);

describe('Claude Code rules against an independent oracle', () => {
  it('decide ten thousand sampled uses alike', () => {
    fc.assert(
      fc.property(rules, use, (ruleSet, one) => {
        expect(decide(list(ruleSet), written(one)).effect).toBe(oracle(ruleSet, one));
      }),
      { numRuns: 10_000 },
    );
  });

  it('witnesses hold: head permits them, base does not, by the oracle', () => {
    const tools = new Map(Object.entries(VERBS).map(([tool, verb]) => [verb, tool]));
    fc.assert(
      fc.property(rules, rules, (before, after) => {
        for (const news of newUses(list(before), list(after))) {
          // What the work allowed for did not settle is said to be unproven, and its use is an example.
          if (!news.witness.proven) continue;
          const cut = news.use.indexOf('\0');
          const verb = news.use.slice(0, cut);
          const one = { tool: tools.get(verb) ?? verb, argument: news.use.slice(cut + 1) };
          expect(rank(oracle(after, one)), news.use).toBeGreaterThan(rank(oracle(before, one)));
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

import fc from 'fast-check';
import type { Effect } from '../../src/access/decision-list.ts';
import { format } from '../../src/manifests/zed-settings.ts';
import { command, judge, near, parts } from './oracle-helpers.ts';

/**
 * Zed's tool permissions, from docs/src/ai/tool-permissions.md alone: deny, confirm, allow, the tool's default, the
 * default of all. Not observed. Uses and expressions are in lower case: what another case adds, the model has by the
 * text alone.
 *
 * Left out: expressions over paths and addresses, and the client's own refusals of `rm` at a root.
 */
interface Rule {
  readonly list: 'always_deny' | 'always_confirm' | 'always_allow' | 'default' | 'global';
  readonly tool: string;
  readonly value: string;
}
const EFFECTS: Readonly<Record<string, Effect>> = { allow: 'allow', confirm: 'ask', deny: 'deny' };
const TOOLS: Readonly<Record<string, string>> = { run: 'terminal', read: 'read_file', fetch: 'fetch' };

/** Of what is said twice the last stands, as in a JSON object. */
function last(rules: readonly Rule[], list: string, tool?: string): Effect | undefined {
  return EFFECTS[rules.findLast((r) => r.list === list && (tool === undefined || r.tool === tool))?.value ?? ''];
}

judge<Rule>({
  name: 'Zed',
  format,
  path: '.zed/settings.json',
  text: (rules) => {
    const tools: Record<string, Record<string, unknown>> = {};
    let all: string | undefined;
    for (const { list, tool, value } of rules) {
      if (list === 'global') {
        all = value;
        continue;
      }
      const own = tools[tool] ?? {};
      tools[tool] = own;
      if (list === 'default') own.default = value;
      else own[list] = [...((own[list] as unknown[] | undefined) ?? []), { pattern: value }];
    }
    return JSON.stringify({ agent: { tool_permissions: { ...(all === undefined ? {} : { default: all }), tools } } });
  },
  oracle: (rules, use) => {
    const [verb, argument] = parts(use);
    const mcp = /^mcp__(\w+?)__(\w+)$/.exec(verb);
    const tool = mcp ? `mcp:${mcp[1]}:${mcp[2]}` : (TOOLS[verb] ?? verb);
    for (const [list, effect] of [
      ['always_deny', 'deny'],
      ['always_confirm', 'ask'],
      ['always_allow', 'allow'],
    ] as const) {
      const own = rules.filter((r) => r.list === list && r.tool === tool && verb === 'run');
      if (own.some((r) => new RegExp(r.value, 'i').test(argument))) return effect;
    }
    return last(rules, 'default', tool) ?? last(rules, 'global') ?? 'inherit';
  },
  rule: fc.oneof(
    fc
      .tuple(
        fc.constantFrom('always_deny', 'always_confirm', 'always_allow' as const),
        fc.constantFrom('^git', '^git push', 'rm', 'force$', '^(cargo|npm) test', '^git .*main$', '^ls$', '.*'),
      )
      .map(([list, value]): Rule => ({ list, tool: 'terminal', value })),
    fc
      .tuple(
        fc.constantFrom('terminal', 'read_file', 'fetch', 'mcp:gh:list'),
        fc.constantFrom('allow', 'confirm', 'deny', 'ALLOW'),
      )
      .map(([tool, value]): Rule => ({ list: 'default', tool, value })),
    fc.constantFrom('allow', 'confirm', 'deny').map((value): Rule => ({ list: 'global', tool: '', value })),
  ),
  use: (rules) =>
    fc.oneof(
      fc
        .constantFrom(...rules.flatMap((r) => (r.list.startsWith('always') ? [r.value] : [])), 'git push')
        .chain((c) =>
          near(
            c
              .replace(/[\^$]/g, '')
              .replace(/\.\*/g, '*')
              .replace(/\((\w+)\|\w+\)/, '$1'),
          ),
        )
        .map((c) => `run\0${command(c).toLowerCase()}`),
      fc.constantFrom('read\0./a', 'fetch\0example.com', 'mcp__gh__list\0', 'mcp__gh__put\0', 'thinking\0'),
    ),
  judges: (u) => /^(run|fetch)\0.|^read\0\.\/.|^mcp__[a-z]+__[a-z]+\0$/.test(u) && !u.includes('\u0001'),
});

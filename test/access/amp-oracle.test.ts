import fc from 'fast-check';
import type { Effect } from '../../src/access/decision-list.ts';
import { format } from '../../src/manifests/amp-settings.ts';
import { command, judge, near, parts, walk } from './oracle-helpers.ts';

/**
 * Amp's permissions, from ampcode.com/manual alone: the first rule whose tool and arguments match decides, after the
 * tools that are switched off. A star in a value is any run, `/…/` a regular expression. Not observed.
 *
 * Left out: rules with two arguments, with a context or over arguments that no use is told by: the model has them by
 * their text.
 */
interface Rule {
  readonly tool: string;
  readonly action: 'allow' | 'ask' | 'reject' | 'delegate' | 'off';
  readonly cmd?: string | readonly string[];
}
const EFFECTS: Readonly<Record<string, Effect>> = { allow: 'allow', ask: 'ask', reject: 'deny', delegate: 'inherit' };
const TOOLS: Readonly<Record<string, string>> = {
  run: 'Bash',
  read: 'Read',
  edit: 'edit_file',
  fetch: 'read_web_page',
  call: 'Task',
};

function oracle(rules: readonly Rule[], use: string): Effect {
  const [verb, argument] = parts(use);
  const tool = TOOLS[verb] ?? verb;
  if (rules.some((r) => r.action === 'off' && walk(r.tool, tool))) return 'deny';
  for (const r of rules) {
    if (r.action === 'off' || !walk(r.tool, tool)) continue;
    if (r.cmd !== undefined && !(tool === 'Bash' && [r.cmd].flat().some((c) => fits(c, argument)))) continue;
    return EFFECTS[r.action] ?? 'inherit';
  }
  return 'inherit';
}

function fits(value: string, text: string): boolean {
  return /^\/.+\/$/.test(value) ? new RegExp(value.slice(1, -1)).test(text) : walk(value, text);
}

function text(rules: readonly Rule[]): string {
  return JSON.stringify({
    'amp.tools.disable': rules.flatMap((r) => (r.action === 'off' ? [r.tool] : [])),
    'amp.permissions': rules.flatMap(({ tool, action, cmd }) =>
      action === 'off' ? [] : [{ tool, action, ...(cmd === undefined ? {} : { matches: { cmd } }) }],
    ),
  });
}

const value = fc.constantFrom(
  'git *',
  'git',
  'git push*',
  '*',
  '*--force*',
  'rm *',
  '/^git (push|pull)/',
  '/rm/',
  '/^npm test$/',
);
const action = fc.constantFrom('allow', 'ask', 'reject', 'delegate', 'allow' as const);
const names = [
  'Bash',
  'Read',
  'edit_file',
  'Task',
  '*',
  'B*',
  '*_file',
  'mcp__*',
  'mcp__gh__*',
  'mcp__gh__list',
  '**',
  'bash',
];
const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc
    .tuple(action, fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 2 })))
    .map(([a, cmd]) => ({ tool: 'Bash', action: a, cmd })),
  fc.tuple(fc.constantFrom(...names), action).map(([tool, a]) => ({ tool, action: a })),
  fc.constantFrom('Bash', 'mcp__gh__*', 'Task').map((tool) => ({ tool, action: 'off' as const })),
);

judge<Rule>({
  name: 'Amp',
  format,
  path: '.amp/settings.json',
  text,
  oracle,
  rule,
  use: (rules) =>
    fc.oneof(
      fc
        .constantFrom(...rules.flatMap((r) => (r.cmd === undefined ? [] : [r.cmd].flat())), 'git push')
        .chain((c) => near(c.replace(/^\/\^?|\$?\/$/g, '').replace(/\((\w+)\|.*\)/, '$1')))
        .map((c) => `run\0${command(c)}`),
      fc.constantFrom('read\0./a', 'edit\0./a', 'fetch\0example.com', 'call\0x'),
      fc.constantFrom('mcp__gh__list', 'mcp__gh__put', 'mcp__x__y', 'finder').map((t) => `${t}\0`),
    ),
  judges: (u) => /^(run|fetch|call)\0.|^(read|edit)\0\.\/.|^(mcp__)?[a-z]+__[a-z]+\0$/.test(u),
});

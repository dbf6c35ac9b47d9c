import fc from 'fast-check';
import type { Effect } from '../../src/access/decision-list.ts';
import { format } from '../../src/manifests/gemini-policy.ts';
import { judge, near, parts } from './oracle-helpers.ts';

/**
 * An oracle for Gemini CLI's policy files, written from the observed algorithm alone: the rule with the highest priority
 * that matches decides, of equals the first. Prefixes, names of tools with their wildcards, servers.
 *
 * On purpose not judged: expressions (`commandRegex`, `argsPattern`) and rules for some modes, agents or annotations,
 * which the model reads wide as grants and narrow as guards; the language's own engine judges the
 * former in gemini-arguments.test.ts.
 */
interface Rule {
  readonly toolName: string;
  readonly mcpName: string | undefined;
  readonly commandPrefix: string | undefined;
  readonly decision: 'allow' | 'deny' | 'ask_user';
  readonly priority: number;
}

const EFFECTS: Readonly<Record<Rule['decision'], Effect>> = { allow: 'allow', deny: 'deny', ask_user: 'ask' };
const VERBS: Readonly<Record<string, string>> = { run: 'run_shell_command', write: 'write_file', edit: 'replace' };

function oracle(rules: readonly Rule[], use: string): Effect {
  const [verb, argument] = parts(use);
  const [, server, short = ''] = /^mcp__([a-z]+)__([a-z]+)$/.exec(verb) ?? [];
  const tool = server === undefined ? (VERBS[verb] ?? verb) : `mcp_${server}_${short}`;
  const highest = (under: string | undefined): Effect => {
    const found = rules.filter((rule) => matches(rule, tool, under, argument));
    const top = Math.max(...found.map((rule) => rule.priority));
    const first = found.find((rule) => rule.priority === top);
    return first ? EFFECTS[first.decision] : 'inherit';
  };
  const first = highest(server);
  if (first !== 'ask' || server === undefined) return first;
  // Before it asks a person, a server's tool looks itself up once more, and calls its server otherwise.
  const again = highest(`mcp_${server}`);
  return again === 'inherit' ? 'ask' : again;
}

function matches(rule: Rule, called: string, server: string | undefined, argument: string): boolean {
  const { mcpName, commandPrefix } = rule;
  const name =
    mcpName === undefined || rule.toolName.startsWith('mcp_') ? rule.toolName : `mcp_${mcpName}_${rule.toolName}`;
  if (mcpName !== undefined && (mcpName === '*' ? server === undefined : server !== mcpName)) return false;
  if (!isName(name, called, server)) return false;
  if (commandPrefix === undefined || commandPrefix === '') return true;
  if (called !== 'run_shell_command' || !argument.startsWith(commandPrefix)) return false;
  return [undefined, ' ', '"', '\u00a0'].includes(argument[commandPrefix.length]);
}

function isName(name: string, called: string, server: string | undefined): boolean {
  if (name === '*') return true;
  if (name === 'mcp_*' || name === 'mcp_*_*') return server !== undefined;
  if (name.endsWith('_*')) return name === `mcp_${server}_*` && called.startsWith(`mcp_${server}_`);
  return name === called;
}

const word = fc.constantFrom('git', 'gitk', 'push', 'log', 'a*', '--x');
const prefix = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const decision = fc.constantFrom<Rule['decision']>('allow', 'allow', 'deny', 'ask_user');
const priority = fc.constantFrom(0, 10, 10, 100, 999);

const OTHER: Rule = { toolName: 'other', mcpName: undefined, commandPrefix: undefined, decision: 'allow', priority: 0 };

function text(rules: readonly Rule[]): string {
  return [...rules, OTHER]
    .map(({ toolName, mcpName, commandPrefix, ...rest }) =>
      [
        '[[rule]]',
        `toolName = ${JSON.stringify(toolName)}`,
        ...(mcpName === undefined ? [] : [`mcpName = ${JSON.stringify(mcpName)}`]),
        ...(commandPrefix === undefined ? [] : [`commandPrefix = ${JSON.stringify(commandPrefix)}`]),
        `decision = "${rest.decision}"`,
        `priority = ${rest.priority}`,
        '',
      ].join('\n'),
    )
    .join('\n');
}

const path = 'access/policies/rules.toml';

judge<Rule>({
  name: 'Gemini CLI’s policies for commands',
  format,
  path,
  text,
  oracle,
  rule: fc
    .record({
      toolName: fc.constantFrom('run_shell_command', 'run_shell_command', 'run_shell_command', 'write_file', 'edit'),
      mcpName: fc.constant(undefined),
      commandPrefix: fc.oneof({ weight: 5, arbitrary: prefix }, fc.constantFrom(undefined, '')),
      decision,
      priority,
    })
    .map((rule) => (rule.toolName === 'run_shell_command' ? rule : { ...rule, commandPrefix: undefined })),
  use(rules) {
    const starts = rules.map((rule) => rule.commandPrefix || 'git log');
    return fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...starts).chain((s) => near(`${s} x`).map((c) => `run\0${c.trim()}`)) },
      { weight: 3, arbitrary: fc.constantFrom(...starts).chain((s) => near(s).map((c) => `run\0${c.trim()}`)) },
      { weight: 1, arbitrary: fc.constantFrom('write\0./a.txt', 'edit\0./src/a.ts') },
    );
  },
  pairs: 150,
  judges: (use) => /^(run\0\S|(write|edit)\0\.\/)/.test(use),
});

judge<Rule>({
  name: 'Gemini CLI’s policies for servers',
  format,
  path,
  text,
  oracle,
  rule: fc
    .record({
      toolName: fc.constantFrom(
        '*',
        'mcp_*',
        'mcp_gh_*',
        'mcp_gh_get',
        'mcp_gl_get',
        'get',
        'put',
        'mcp_gh_g*',
        'write_file',
      ),
      mcpName: fc.constantFrom(undefined, undefined, 'gh', 'gl', '*'),
      commandPrefix: fc.constant(undefined),
      decision,
      priority,
    })
    .map((rule) => (rule.toolName.startsWith('mcp_') ? { ...rule, mcpName: undefined } : rule)),
  use: () => fc.constantFrom('mcp__gh__get\0', 'mcp__gh__put\0', 'mcp__gl__get\0', 'mcp__gl__put\0', 'write\0./a.txt'),
  pairs: 150,
  judges: (use) => /^mcp__(gh|gl)__[a-z]+\0$/.test(use),
});

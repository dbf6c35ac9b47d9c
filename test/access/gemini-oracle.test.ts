import fc from 'fast-check';
import type { Effect } from '../../src/access/decision-list.ts';
import { format } from '../../src/manifests/gemini-settings.ts';
import { judge, near, parts } from './oracle-helpers.ts';

/**
 * An oracle for the tool lists of Gemini CLI's settings, written from the observed algorithm alone: each entry is a rule
 * with a priority, the highest that matches decides.
 */
interface Rule {
  readonly list: 'allowed' | 'core' | 'exclude' | 'confirmationRequired';
  readonly entry: string;
}

const PRIORITY = { exclude: 4.4, confirmationRequired: 4.35, allowed: 4.3, core: 4.25 } as const;
const EFFECT = { exclude: 'deny', confirmationRequired: 'ask', allowed: 'allow', core: 'allow' } as const;
const VERBS: Readonly<Record<string, string>> = { run: 'run_shell_command', write: 'write_file', edit: 'replace' };

function oracle(rules: readonly Rule[], use: string): Effect {
  const [verb, argument] = parts(use);
  const tool = VERBS[verb] ?? verb;
  const ranked: [number, Effect][] = [];
  for (const { list, entry } of rules) {
    if (entryMatches(list, entry, tool, argument)) ranked.push([PRIORITY[list], EFFECT[list]]);
    // Commands in `allowed` forbid the others, one step below; `core` forbids every tool that it leaves out.
    if (list === 'allowed' && isCommand(entry) && tool === 'run_shell_command') ranked.push([4.29, 'deny']);
    if (list === 'core') ranked.push([4.24, 'deny']);
  }
  ranked.sort((a, b) => b[0] - a[0]);
  return ranked[0]?.[1] ?? 'inherit';
}

function isCommand(entry: string): boolean {
  return /^(run_shell_command|ShellTool)\(/.test(entry);
}

function entryMatches(list: Rule['list'], entry: string, tool: string, argument: string): boolean {
  if (entry === '*') return true;
  const open = entry.indexOf('(');
  const name = open < 0 ? entry : entry.slice(0, open);
  const shell = name === 'ShellTool' || name === 'run_shell_command';
  if (open >= 0 && (list === 'exclude' || list === 'confirmationRequired')) return false;
  if (open < 0 || !shell) return shell ? tool === 'run_shell_command' : tool === name;
  if (tool !== 'run_shell_command') return false;
  const start = entry.slice(open + 1, -1);
  if (start === '' || !argument.startsWith(start)) return false;
  return [undefined, ' ', '"'].includes(argument[start.length]);
}

const word = fc.constantFrom('git', 'gitk', 'push', 'log', 'a*', 'b"c', '--x');
const commandText = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const tool = fc.constantFrom('write_file', 'replace', 'run_shell_command', 'ShellTool', 'write_file(a.txt)', '*');
const shellEntry = fc
  .tuple(fc.constantFrom('run_shell_command', 'ShellTool'), fc.oneof(commandText, fc.constant('')))
  .map(([name, text]) => `${name}(${text})`);
const rule: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.constantFrom<Rule['list']>('allowed', 'allowed', 'allowed', 'core', 'exclude', 'confirmationRequired'),
    fc.oneof({ weight: 3, arbitrary: shellEntry }, { weight: 1, arbitrary: tool }),
  )
  .map(([list, entry]) => ({ list, entry }));

judge<Rule>({
  name: 'Gemini CLI’s tool lists',
  format,
  path: '.gemini/settings.json',
  text(rules) {
    const tools = Object.keys(PRIORITY).map((list) => [list, rules.filter((r) => r.list === list).map((r) => r.entry)]);
    return JSON.stringify({ tools: Object.fromEntries(tools.filter(([, entries]) => entries?.length)) });
  },
  oracle,
  rule,
  use(rules) {
    const starts = rules.map((r) => /\((.*)\)$/.exec(r.entry)?.[1] ?? 'git log');
    return fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(...starts).chain((s) => near(`${s} x`).map((text) => `run\0${text}`)),
      },
      { weight: 3, arbitrary: fc.constantFrom(...starts).chain((s) => near(s).map((text) => `run\0${text}`)) },
      { weight: 1, arbitrary: fc.constantFrom('write\0./a.txt', 'edit\0./src/a.ts') },
    );
  },
  // The sandbox and other tools are not these lists'.
  judges: (use) => ['run', 'write', 'edit'].includes(parts(use)[0]) && /^(run\0|\w+\0\.\/)/.test(use),
});

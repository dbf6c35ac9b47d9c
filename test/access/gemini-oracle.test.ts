import fc from 'fast-check';
import type { Effect } from '../../src/access/decision-list.ts';
import { format } from '../../src/manifests/gemini-settings.ts';
import { judge, near, parts } from './oracle-helpers.ts';

/**
 * An oracle for the lists of Gemini CLI's settings, written from the observed algorithm alone: which tools and servers
 * are there at all; then each entry is a rule with a priority, and the highest that matches decides.
 *
 * On purpose not judged: Unicode's blanks but for the no-break space (the model leaves them out); a server whose name holds an underscore in a whole tool's name (the model takes each split).
 */
type List = 'allowed' | 'core' | 'exclude' | 'confirmationRequired' | 'mcp.allowed' | 'mcp.excluded' | 'trust';
interface Rule {
  readonly list: List;
  readonly entry: string;
}

const PRIORITY: Readonly<Record<List, number>> = {
  'mcp.excluded': 4.9,
  exclude: 4.4,
  confirmationRequired: 4.35,
  allowed: 4.3,
  core: 4.25,
  trust: 4.2,
  'mcp.allowed': 4.1,
};
const EFFECT: Readonly<Record<List, Effect>> = {
  'mcp.excluded': 'deny',
  exclude: 'deny',
  confirmationRequired: 'ask',
  allowed: 'allow',
  core: 'allow',
  trust: 'allow',
  'mcp.allowed': 'allow',
};
const VERBS: Readonly<Record<string, string>> = { run: 'run_shell_command', write: 'write_file', edit: 'replace' };
const SERVERS = ['gh', 'gl'];

function oracle(rules: readonly Rule[], use: string): Effect {
  const [verb, argument] = parts(use);
  const server = /^mcp__(\w+?)__(\w+)$/.exec(verb);
  const tool = server ? `mcp_${server[1]}_${server[2]}` : (VERBS[verb] ?? verb);
  if (!isThere(rules, tool, server?.[1])) return 'deny';
  const first = highest(rules, (entry, list) => matches(list, entry, tool, argument, server?.[1]), tool);
  if (first !== 'ask' || !server) return first;
  // The server's tool asks a person only after it has looked itself up, by its short name beside its server's.
  if (rules.some((r) => r.list === 'trust' && r.entry === server[1])) return 'allow';
  const again = highest(rules, (entry) => ['*', 'mcp_*', tool].includes(entry), tool);
  return again === 'inherit' ? 'ask' : again === 'deny' ? 'ask' : again;
}

/** Of the tools that `core` leaves out none is registered; a server that `mcp.allowed` leaves out is not connected. */
function isThere(rules: readonly Rule[], tool: string, server: string | undefined): boolean {
  const of = (list: List): string[] => rules.filter((r) => r.list === list).map((r) => r.entry);
  if (server !== undefined) {
    const allowed = of('mcp.allowed');
    return allowed.length === 0 || allowed.includes(server);
  }
  const core = of('core');
  const names = tool === 'run_shell_command' ? [tool, 'ShellTool'] : [tool];
  return core.length === 0 || core.some((c) => names.some((name) => c === name || c.startsWith(`${name}(`)));
}

function highest(rules: readonly Rule[], fits: (entry: string, list: List) => boolean, tool: string): Effect {
  const ranked: [number, Effect][] = [];
  for (const { list, entry } of rules) {
    if (fits(entry, list)) ranked.push([PRIORITY[list], EFFECT[list]]);
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

function matches(list: List, entry: string, tool: string, argument: string, server: string | undefined): boolean {
  if (list === 'trust' || list.startsWith('mcp.'))
    return entry === server || (list === 'mcp.excluded' && entry === '*' && server !== undefined);
  if (entry === '*') return true;
  if (server !== undefined)
    return (
      entry === 'mcp_*' ||
      entry === `mcp_${server}_*` ||
      entry === tool ||
      (list === 'exclude' && `mcp_${server}_${entry}` === tool)
    );
  const open = entry.indexOf('(');
  const name = open < 0 ? entry : entry.slice(0, open);
  const shell = name === 'ShellTool' || name === 'run_shell_command';
  if (open >= 0 && (list === 'exclude' || list === 'confirmationRequired')) return false;
  if (open < 0 || !shell) return shell ? tool === 'run_shell_command' : tool === name;
  if (tool !== 'run_shell_command') return false;
  const start = entry.slice(open + 1, -1);
  if (start === '' || !argument.startsWith(start)) return false;
  return [undefined, ' ', '"', '\u00a0'].includes(argument[start.length]);
}

const word = fc.constantFrom('git', 'gitk', 'push', 'log', 'a*', 'b"c', '--x');
const commandText = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const tool = fc.constantFrom(
  'write_file',
  'replace',
  'run_shell_command',
  'ShellTool',
  'write_file(a.txt)',
  '*',
  'edit',
);
const serverEntry = fc.constantFrom(
  'mcp_*',
  'mcp_gh_*',
  'mcp_gh_get',
  'mcp_gl_get',
  'mcp_gl_*',
  'mcp_gh_g*',
  'get',
  '*',
);
const serverName = fc.constantFrom(...SERVERS, 'GH');
const shellEntry = fc
  .tuple(fc.constantFrom('run_shell_command', 'ShellTool'), fc.oneof(commandText, fc.constant('')))
  .map(([name, text]) => `${name}(${text})`);
const listName = fc.constantFrom<List>('allowed', 'allowed', 'allowed', 'core', 'exclude', 'confirmationRequired');

function text(rules: readonly Rule[]): string {
  const of = (list: List): string[] => rules.filter((r) => r.list === list).map((r) => r.entry);
  const lists = (names: readonly List[], cut: number): Record<string, string[]> =>
    Object.fromEntries(names.flatMap((name) => (of(name).length > 0 ? [[name.slice(cut), of(name)]] : [])));
  const trusted = of('trust');
  return JSON.stringify({
    tools: lists(['allowed', 'core', 'exclude', 'confirmationRequired'], 0),
    mcp: lists(['mcp.allowed', 'mcp.excluded'], 'mcp.'.length),
    mcpServers: Object.fromEntries(
      SERVERS.map((name) => [name, { command: 'srv', ...(trusted.includes(name) && { trust: true }) }]),
    ),
  });
}

judge<Rule>({
  name: 'Gemini CLI’s tool lists',
  format,
  path: '.gemini/settings.json',
  agent: '.gemini ',
  text,
  oracle,
  rule: fc
    .tuple(listName, fc.oneof({ weight: 3, arbitrary: shellEntry }, { weight: 1, arbitrary: tool }))
    .map(([list, entry]) => ({ list, entry })),
  use(rules) {
    const starts = rules.map((r) => /\((.*)\)$/.exec(r.entry)?.[1] ?? 'git log');
    return fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(...starts).chain((s) => near(`${s} x`).map((text) => `run\0${text.trim()}`)),
      },
      { weight: 3, arbitrary: fc.constantFrom(...starts).chain((s) => near(s).map((text) => `run\0${text.trim()}`)) },
      { weight: 1, arbitrary: fc.constantFrom(...starts).map((s) => `run\0${s}\u00a0x`) },
      { weight: 1, arbitrary: fc.constantFrom('write\0./a.txt', 'edit\0./src/a.ts') },
    );
  },
  pairs: 200,
  // The sandbox and other tools are not these lists'.
  judges: (use) => ['run', 'write', 'edit'].includes(parts(use)[0]) && /^(run\0\S|\w+\0\.\/)/.test(use),
});

judge<Rule>({
  name: 'Gemini CLI’s servers in lists',
  format,
  path: '.gemini/settings.json',
  agent: '.gemini ',
  text,
  oracle,
  rule: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(listName, serverEntry).map(([list, entry]) => ({ list, entry })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom<List>('trust', 'mcp.allowed', 'mcp.excluded'), serverName)
        .map(([list, entry]) => ({ list, entry })),
    },
  ),
  use: () => fc.constantFrom('mcp__gh__get\0', 'mcp__gh__put\0', 'mcp__gl__get\0', 'mcp__gl__put\0', 'write\0./a.txt'),
  pairs: 200,
  judges: (use) => /^mcp__(gh|gl)__[a-z]+\0$/.test(use),
});

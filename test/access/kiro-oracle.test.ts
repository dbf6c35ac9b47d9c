import fc from 'fast-check';
import type { Effect } from '../../src/access/decision-list.ts';
import { format as amazonQ } from '../../src/manifests/amazon-q-agent.ts';
import { format as kiro } from '../../src/manifests/kiro-agent.ts';
import { command, judge, near, parts, walk } from './oracle-helpers.ts';

/**
 * Agents of Amazon Q and Kiro, from aws/amazon-q-developer-cli docs/agent-format.md and kiro.dev alone: what a
 * tool's settings deny is denied, a tool of `allowedTools` is used unasked, another one as far as its settings say.
 * Not observed.
 *
 * Left out: globs over paths (their library's star spans folders, which the model takes for every star), a name of
 * stars alone, which the model takes for every tool, and Kiro's `permissions`.
 */
interface Rule {
  readonly list: 'allowedTools' | 'allowedCommands' | 'deniedCommands';
  readonly value: string;
}

function grammar(name: string, format: typeof kiro, path: string, shell: string, reads: string): void {
  judge<Rule>({
    name,
    format,
    path,
    agent: `${name} agent  dev approvals`,
    text: (rules) => {
      const of = (list: string): string[] =>
        rules.filter((r) => r.list === list).map((r) => r.value.replace('SHELL', shell));
      const settings = { allowedCommands: of('allowedCommands'), deniedCommands: of('deniedCommands') };
      return JSON.stringify({ name: 'dev', allowedTools: of('allowedTools'), toolsSettings: { [shell]: settings } });
    },
    oracle: (rules, use): Effect => {
      const [verb, argument] = parts(use);
      const fits = (list: string): boolean =>
        verb === 'run' && rules.some((r) => r.list === list && new RegExp(`^${r.value}$`).test(argument));
      if (fits('deniedCommands')) return 'deny';
      const tool = verb === 'run' ? shell : verb === 'read' ? reads : verb;
      const listed = rules.some((r) => r.list === 'allowedTools' && allows(r.value.replace('SHELL', shell), tool));
      return listed || fits('allowedCommands') ? 'allow' : 'inherit';
    },
    rule: fc.oneof(
      fc
        .tuple(
          fc.constantFrom('allowedCommands', 'deniedCommands' as const),
          fc.constantFrom('git .*', 'git status', 'npm (test|run) .*', '.*', 'git', 'rm.*', 'a|b', 'gi', '.* --force'),
        )
        .map(([list, value]): Rule => ({ list, value })),
      fc
        .constantFrom(
          'SHELL',
          'SHEL*',
          '*',
          '@gh',
          '@gh/list',
          '@g*',
          '@gh/l?st',
          '@gh/*',
          reads,
          `${reads[0]}*`,
          '@builtin',
          '?',
        )
        .map((value): Rule => ({ list: 'allowedTools', value })),
    ),
    use: (rules) =>
      fc.oneof(
        fc
          .constantFrom(...rules.flatMap((r) => (r.list === 'allowedTools' ? [] : [r.value])), 'git push')
          .chain((c) =>
            near(
              c
                .replace(/\.\*/g, '*')
                .replace(/\((\w+)\|\w+\)/, '$1')
                .replace('|', ''),
            ),
          )
          .map((c) => `run\0${command(c)}`),
        fc.constantFrom('read\0./a', 'mcp__gh__list\0', 'mcp__gh__put\0', 'mcp__glab__list\0'),
      ),
    judges: (u) => /^run\0.|^read\0\.\/.|^mcp__[a-z]+__[a-z]+\0$/.test(u),
  });
}

/** A bare star has no effect (documented). */
function allows(entry: string, tool: string): boolean {
  if (entry === '*') return false;
  const mcp = /^mcp__(\w+?)__(\w+)$/.exec(tool);
  if (entry === '@builtin') return mcp === null;
  if (!entry.startsWith('@')) return mcp === null && walk(entry, tool);
  const [server = '', own = '*'] = entry.slice(1).split('/');
  return mcp !== null && walk(server, mcp[1] ?? '') && walk(own, mcp[2] ?? '');
}

grammar('Amazon Q', amazonQ, '.amazonq/cli-agents/dev.json', 'execute_bash', 'fs_read');
grammar('Kiro', kiro, '.kiro/agents/dev.json', 'shell', 'read');

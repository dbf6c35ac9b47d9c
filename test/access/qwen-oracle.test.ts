import fc from 'fast-check';
import type { Effect } from '../../src/access/decision-list.ts';
import { format } from '../../src/manifests/qwen-settings.ts';
import { command, judge, near, parts, walk } from './oracle-helpers.ts';

/**
 * Qwen Code's permission lists, from the algorithm of @qwen-code/qwen-code 0.24.4 alone (fidelity/qwen-code asks the
 * client's own matcher): deny, then ask, then allow; nothing: the client's own judgement.
 *
 * Left out: braces, classes and the other signs of its glob library, which the model takes by their text; rules over
 * parameters of a tool; what a shell command does to files, which the client judges by its rules over files besides.
 */
type Rule = readonly [effect: 'deny' | 'ask' | 'allow', text: string];

const TOOLS: Readonly<Record<string, string>> = {
  run: 'run_shell_command',
  read: 'read_file',
  edit: 'edit',
  write: 'write_file',
  fetch: 'web_fetch',
  call: 'agent',
  skill: 'skill',
};
const ALIASES: Readonly<Record<string, string>> = {
  Bash: 'run_shell_command',
  ShellTool: 'run_shell_command',
  Edit: 'edit',
  replace: 'edit',
  Write: 'write_file',
  Read: 'read_file',
  Grep: 'grep_search',
  WebFetch: 'web_fetch',
  Task: 'agent',
  Agent: 'agent',
  Skill: 'skill',
};
const READS = ['read_file', 'grep_search', 'glob', 'list_directory'];

function oracle(rules: readonly Rule[], use: string): Effect {
  const [verb, argument] = parts(use);
  const tool = TOOLS[verb] ?? verb;
  for (const effect of ['deny', 'ask', 'allow'] as const)
    if (rules.some(([e, rule]) => e === effect && holds(rule, tool, argument))) return effect;
  return verb === 'read' && argument.startsWith('./') ? 'allow' : 'inherit'; // reads in the project are free
}

function holds(rule: string, tool: string, argument: string): boolean {
  const open = rule.indexOf('(');
  if (open >= 0 && !rule.trim().endsWith(')')) return false;
  const written = (open < 0 ? rule : rule.slice(0, open)).trim();
  const specifier = open < 0 ? '' : rule.trim().slice(open + 1, -1);
  const name = ALIASES[written] ?? written;
  if (name.startsWith('mcp__') || tool.startsWith('mcp__')) return specifier === '' && server(name, tool);
  const same =
    name === tool || (name === 'read_file' && READS.includes(tool)) || (name === 'edit' && tool === 'write_file');
  if (!same || specifier === '') return same;
  if (tool === 'run_shell_command') return commandFits(specifier.replaceAll(':*', ' *'), argument);
  if (tool === 'web_fetch') return hostFits(specifier, argument);
  if (tool === 'agent' || tool === 'skill') return argument === specifier;
  return argument !== '' && pathFits(specifier, argument);
}

function server(pattern: string, tool: string): boolean {
  const clean = (text: string): string => text.replace(/[^\w-]/g, '_');
  if (pattern.endsWith('*')) return pattern.length > 1 && tool.startsWith(clean(pattern.slice(0, -1)));
  const [, name, ...rest] = pattern.split('__');
  return rest.length > 0 ? clean(pattern) === tool : tool.startsWith(`mcp__${clean(name ?? '')}__`);
}

function commandFits(pattern: string, text: string): boolean {
  if (!pattern.includes('*')) return text === pattern || text.startsWith(`${pattern} `);
  if (pattern === '*') return true;
  const star = pattern.indexOf(' *');
  // A blank and its star together may be absent.
  if (star >= 0 && commandFits2(pattern.slice(0, star) + pattern.slice(star + 2), text)) return true;
  return commandFits2(pattern, text, star);
}

/** The stars before `from` are settled. */
function commandFits2(pattern: string, text: string, from = -1): boolean {
  const star = pattern.indexOf(' *', from + 1);
  if (star < 0) return walk(pattern, text);
  return (
    commandFits2(pattern.slice(0, star) + pattern.slice(star + 2), text, star - 1) || commandFits2(pattern, text, star)
  );
}

function hostFits(specifier: string, host: string): boolean {
  const wanted = specifier
    .replace(/^domain:/, '')
    .trim()
    .toLowerCase();
  return host === wanted || host.endsWith(`.${wanted}`);
}

function pathFits(specifier: string, path: string): boolean {
  const absolute = specifier.startsWith('//')
    ? specifier.slice(1)
    : specifier.startsWith('~/')
      ? specifier
      : `./${specifier.replace(/^\.?\//, '')}`;
  const wanted = absolute.split('/').filter((s, i) => i === 0 || !['', '.'].includes(s));
  return segments(wanted, path.split('/'));
}

function segments(wanted: readonly string[], path: readonly string[]): boolean {
  const [first, ...rest] = wanted;
  const [part, ...below] = path;
  if (first === undefined) return path.length === 0;
  if (first === '**') return segments(rest, path) || (part !== undefined && segments(wanted, below));
  if (part === undefined) return false;
  return (first === '*' ? part !== '' : walk(first, part)) && segments(rest, below);
}

function text(rules: readonly Rule[]): string {
  const of = (effect: string): string => JSON.stringify(rules.filter(([e]) => e === effect).map(([, rule]) => rule));
  return `{"permissions": {"allow": ${of('allow')}, "ask": ${of('ask')}, "deny": ${of('deny')}}}`;
}

const commandText = fc
  .array(fc.constantFrom('git', 'npm', 'push', '-f', '*', 'a*', '*b'), { minLength: 1, maxLength: 3 })
  .map((w) => w.join(' '));
const pathText = fc
  .array(fc.constantFrom('src', '*', '**', 'a.ts', '.env', '*.ts', '?b'), { minLength: 1, maxLength: 3 })
  .map((w) => w.join('/'));
const ruleText = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('Bash', 'run_shell_command', 'ShellTool'),
      commandText,
      fc.constantFrom('', ':*', ' *', '*', ' '),
    )
    .map(([tool, c, end]) => `${tool}(${c}${end})`),
  fc
    .tuple(fc.constantFrom('Edit', 'Write', 'Read', 'replace'), fc.constantFrom('', './', '/', '//', '~/'), pathText)
    .map(([tool, root, p]) => `${tool}(${root}${p})`),
  fc.constantFrom('Bash', 'Bash()', 'Bash(*)', 'Bash(:*)', 'Bash(git', 'bash', '*', 'A=1', 'Bash(A=1 git:*)', ' Bash '),
  fc.constantFrom('Edit', 'Write', 'Read', 'Grep', 'Edit(src/)', 'Read(src)', 'Task', 'Agent(x)', 'Skill(x)', 'Skill'),
  fc.constantFrom('WebFetch', 'WebFetch(example.com)', 'WebFetch(domain:docs.example.com)', 'WebFetch(*.example.com)'),
  fc.constantFrom('mcp__gh', 'mcp__gh__*', 'mcp__gh__get*', 'mcp__gh__get', 'mcp__*', 'm*', 'mcp__g.h', 'mcp__gh(x)'),
);
const rule: fc.Arbitrary<Rule> = fc.tuple(fc.constantFrom('deny', 'ask', 'allow' as const), ruleText);

function use(rules: readonly Rule[]): fc.Arbitrary<string> {
  const inside = (tools: RegExp, other: string): fc.Arbitrary<string> => {
    const found = rules.flatMap(([, r]) => (tools.test(r) ? [/\((.*)\)/.exec(r)?.[1] ?? other] : []));
    return fc.constantFrom(...found, other);
  };
  const path = inside(/^(Edit|Write|Read|replace)/, 'src/a.ts').chain((p) => near(p, ['', 'x', 'a/b', '.env']));
  return fc.oneof(
    inside(/^(Bash|run|Shell)/, 'git push')
      .chain((p) => near(p.replaceAll(':*', ' *')))
      .map((c) => `run\0${command(c).replace(/^[\w]+=\S* ?/, '') || 'x'}`),
    fc.tuple(fc.constantFrom('read', 'edit', 'write'), fc.constantFrom('./', './', '/', '~/'), path).map(
      ([verb, root, p]) =>
        `${verb}\0${root}${
          p
            .replace(/^[./~ ]+/, '')
            .replace(/\/+/g, '/')
            .replace(/\/$/, '') || 'x'
        }`,
    ),
    fc
      .constantFrom('example.com', 'docs.example.com', 'a.docs.example.com', 'notexample.com')
      .map((h) => `fetch\0${h}`),
    fc.constantFrom('call\0x', 'call\0y', 'skill\0x', 'grep_search\0', 'web_search\0'),
    fc
      .constantFrom('mcp__gh__get', 'mcp__gh__get_x', 'mcp__gh__put', 'mcp__g_h__get', 'mcp__ghx__get')
      .map((t) => `${t}\0`),
  );
}

judge({
  name: 'Qwen Code',
  format,
  path: '.qwen/settings.json',
  text,
  oracle,
  rule,
  use,
  judges: (u) => /^(run|call|skill|fetch)\0.|^(read|edit|write)\0(\.|~|)\/.|^mcp__[a-z]+__[a-z]+\0$/.test(u),
});

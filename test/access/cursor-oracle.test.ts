import fc from 'fast-check';
import type { Effect } from '../../src/access/decision-list.ts';
import { format as cli } from '../../src/manifests/cursor-cli.ts';
import { format as editor } from '../../src/manifests/cursor-permissions.ts';
import { command, judge, near, parts, walk } from './oracle-helpers.ts';

/**
 * Cursor's two grammars, from cursor.com/docs/cli/reference/permissions and cursor.com/docs/reference/permissions alone.
 * Not observed: the client is closed. Left out: paths that climb with `..`, and `Tool` without parentheses in a grant.
 */
type Rule = readonly [effect: 'deny' | 'allow', text: string];

function oracle(rules: readonly Rule[], use: string): Effect {
  const [verb, argument] = parts(use);
  for (const effect of ['deny', 'allow'] as const)
    if (rules.some(([e, token]) => e === effect && holds(token, verb, argument))) return effect;
  return 'inherit';
}

function holds(token: string, verb: string, argument: string): boolean {
  const open = token.indexOf('(');
  const [tool, inner] = [token.slice(0, open), token.slice(open + 1, -1)];
  if (inner === '') return false;
  if (tool === 'Shell') return verb === 'run' && shell(inner, argument);
  if (tool === 'Read') return verb === 'read' && path(inner, argument);
  if (tool === 'Write') return (verb === 'edit' || verb === 'write') && path(inner, argument);
  if (tool === 'WebFetch')
    return verb === 'fetch' && (inner.startsWith('*.') ? argument.endsWith(inner.slice(1)) : walk(inner, argument));
  return tool === 'Mcp' && verb.startsWith('mcp__') && server(inner, verb);
}

/** The first word, or behind a colon the other words too. */
function shell(inner: string, text: string): boolean {
  const [name = '', ...rest] = text.split(' ');
  const cut = inner.indexOf(':');
  const args = rest.join(' ');
  if (cut < 0) return walk(inner, name);
  if (!walk(inner.slice(0, cut), name)) return false;
  const wanted = inner.slice(cut + 1);
  if (wanted === '*') return true;
  return wanted === '' ? args === '' : args !== '' && walk(wanted, args);
}

function path(glob: string, file: string): boolean {
  if (/^\*+$/.test(glob)) return file.startsWith('./');
  const rooted = /^[~/]/.test(glob) ? glob : `./${glob.replace(/^\.\//, '')}`;
  const wanted = rooted.split('/').filter((s, i) => i === 0 || s !== '');
  const plain = !/[*?]/.test(wanted.at(-1) ?? '');
  return segments(wanted, file.split('/')) || (plain && segments([...wanted, '**'], file.split('/')));
}

function segments(wanted: readonly string[], file: readonly string[]): boolean {
  const [first, ...rest] = wanted;
  const [part, ...below] = file;
  if (first === undefined) return file.length === 0;
  if (first === '**') {
    if (rest.length === 0) return file.length > 0; // what is in the folder, not a file of its name
    return segments(rest, file) || (part !== undefined && segments(wanted, below));
  }
  return part !== undefined && walk(first, part) && segments(rest, below);
}

function server(inner: string, tool: string): boolean {
  const cut = inner.indexOf(':');
  const [, name = '', own = ''] = tool.split('__');
  return cut >= 0 && walk(inner.slice(0, cut), name) && walk(inner.slice(cut + 1), own);
}

const pathText = fc
  .tuple(
    fc.constantFrom('', './', '~/', '/'),
    fc.array(fc.constantFrom('src', '**', '*', 'a.ts', '*.ts', '?b'), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '', '/'),
  )
  .map(([root, s, end]) => root + s.join('/') + end)
  // Several `**` in a row and whatever amounts to the whole machine have an own reading.
  .filter((p) => !/\*\*\/\*\*/.test(p) && !/^[~/.]*[*/]+$/.test(p) && !p.endsWith('**/'));
const token = fc.oneof(
  fc
    .tuple(fc.constantFrom('git', 'npm', '*', 'g*', '*t'), fc.constantFrom('', ':*', ':push *', ':', ':*main', ':run'))
    .map(([name, args]) => `Shell(${name}${args})`),
  fc.tuple(fc.constantFrom('Read', 'Write'), pathText).map(([tool, p]) => `${tool}(${p})`),
  fc.constantFrom('WebFetch(*)', 'WebFetch(*.example.com)', 'WebFetch(example.com)', 'WebFetch()', 'Shell()'),
  fc.constantFrom('Mcp(gh:*)', 'Mcp(*:list)', 'Mcp(gh:list)', 'Mcp(*:*)', 'Mcp(gh)', 'Mcp(g*:l*)', 'Bash(git)'),
);
const commandUse = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .constantFrom(...texts, 'git push main')
    .chain((p) => near(p.replace(/:\*?/, ' ')))
    .map((c) => `run\0${command(c)}`);
const serverUse = fc
  .constantFrom('mcp__gh__list', 'mcp__gh__create', 'mcp__glab__list', 'mcp__x__y')
  .map((t) => `${t}\0`);

function use(rules: readonly Rule[]): fc.Arbitrary<string> {
  const inside = (tools: RegExp): string[] =>
    rules.flatMap(([, t]) => (tools.test(t) ? [t.replace(/^\w+\(|\)$/g, '')] : []));
  const file = fc
    .constantFrom(...inside(/^(Read|Write)/), 'src/a.ts')
    .chain((p) => near(p, ['x', 'a/b', '.env']))
    .map(
      (p) =>
        p
          .replace(/^[./~ ]+/, '')
          .replace(/\/+/g, '/')
          .replace(/\/$/, '') || 'x',
    );
  return fc.oneof(
    commandUse(inside(/^Shell/)),
    fc
      .tuple(fc.constantFrom('read', 'edit', 'write'), fc.constantFrom('./', './', '~/', '/'), file)
      .map(([verb, root, p]) => `${verb}\0${root}${p}`),
    fc.constantFrom('example.com', 'a.example.com', 'notexample.com').map((h) => `fetch\0${h}`),
    serverUse,
  );
}

judge<Rule>({
  name: 'Cursor CLI',
  format: cli,
  path: '.cursor/cli.json',
  text: (rules) => {
    const of = (effect: string): string[] => rules.filter(([e]) => e === effect).map(([, t]) => t);
    return JSON.stringify({ permissions: { allow: of('allow'), deny: of('deny') } });
  },
  oracle,
  rule: fc.tuple(fc.constantFrom('deny', 'allow' as const), token),
  use,
  judges: (u) => /^run\0.|^fetch\0.|^(read|edit|write)\0(\.|~|)\/.|^mcp__[a-z]+__[a-z]+\0$/.test(u) && !u.endsWith('/'),
});

/** The editor: a list of commands by prefix, a list of `server:tool`; what a stated list leaves out is asked about. */
type Listed = readonly [list: 'terminal' | 'mcp', text: string];
judge<Listed>({
  name: 'Cursor permissions.json',
  format: editor,
  path: '.cursor/permissions.json',
  text: (rules) => {
    const of = (list: string): string[] => rules.filter(([l]) => l === list).map(([, t]) => t);
    return JSON.stringify({ terminalAllowlist: of('terminal'), mcpAllowlist: of('mcp') });
  },
  oracle: (rules, u) => {
    const [verb, argument] = parts(u);
    const found = rules.some(([list, t]) =>
      list === 'terminal'
        ? verb === 'run' && prefix(t, argument)
        : verb.startsWith('mcp__') && server(t.toLowerCase(), verb),
    );
    return found ? 'allow' : verb === 'run' ? 'ask' : 'inherit';
  },
  rule: fc.oneof(
    fc
      .tuple(
        fc.constant('terminal' as const),
        fc.constantFrom('git', 'git push', 'npm', 'npm:install*', 'g*', 'npm:*', 'npm:run'),
      )
      .map(([l, t]): Listed => [l, t]),
    fc
      .tuple(fc.constant('mcp' as const), fc.constantFrom('gh:*', 'GH:List', '*:list', 'gh', 'g*:*', '*:*'))
      .map(([l, t]): Listed => [l, t]),
  ),
  use: (rules) => fc.oneof(commandUse(rules.flatMap(([l, t]) => (l === 'terminal' ? [t] : []))), serverUse),
  judges: (u) => /^run\0.|^mcp__[a-z]+__[a-z]+\0$/.test(u),
});

function prefix(entry: string, text: string): boolean {
  if (entry.includes(':')) return shell(entry, text);
  return walk(entry, text) || text.split('').some((c, i) => c === ' ' && walk(entry, text.slice(0, i)));
}

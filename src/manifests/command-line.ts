import type { Program } from '../access/kinds/launch.ts';
import type { Container } from './mcp/container.ts';
import { container } from './mcp/container.ts';
import { packageRun } from './mcp/package-run.ts';

export { pinOf } from './mcp/package-run.ts';

/** A program, and what only its kind of command line says. */
export interface Started extends Program {
  /** It is a shell, inline code, or something that starts a shell. */
  readonly shell: boolean;
  /** For a container: the variables that reach its inside, and what no flag holds it back from. */
  readonly container?: Pick<Container, 'passed' | 'unheld'>;
}

/**
 * A command line in normal form, so that two spellings of one program compare equal and the code that will run is
 * named: `cmd /c npx -y @acme/x@1.2.3 --flag` → `npm:@acme/x`, exact 1.2.3, [`--flag`].
 */
export function program(command: string, args: readonly string[]): Started {
  const [name = '', ...rest] = unwrapped([command, ...args]);
  const file = baseName(name);
  if (SHELLS.has(file)) return { ...plain(`shell:${file}`, rest), shell: true };
  const found = RUNNERS.get(file)?.(rest);
  if (found) return { ...found, env: [], shell: false };
  const inside = ENGINES.has(file) ? afterRun(rest) : undefined;
  if (inside) {
    const { passed, unheld, ...ran } = container(inside);
    return { ...ran, env: [], shell: false, container: { passed, unheld } };
  }
  if (INTERPRETERS.has(file)) return interpreted(file, rest);
  const starter = STARTERS.has(file) && rest.some((w) => SHELLS.has(baseName(w.split(/\s/)[0] ?? '')));
  if (starter) return { ...plain(`command:${file}`, rest), shell: true };
  return { ...plain(isPath(name) ? `file:${localPath(name)}` : `command:${name}`, rest), shell: false };
}

/** The words behind `run`, also as `container run`; undefined where the engine does something else. */
function afterRun(rest: readonly string[]): readonly string[] | undefined {
  if (rest[0] === 'run') return rest.slice(1);
  return rest[0] === 'container' && rest[1] === 'run' ? rest.slice(2) : undefined;
}

/** Words of a shell command line, as far as a program and its arguments can be told; null where a shell is needed. */
export function words(command: string): readonly string[] | null {
  if (/[|&;<>`\n]|\$\(/.test(command)) return null;
  const out: string[] = [];
  const pattern = /"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"']+)/g;
  let end = 0;
  for (const match of command.matchAll(pattern)) {
    const word = match[1] ?? match[2] ?? match[3] ?? '';
    // Quotes may stand inside a word: `--x="a b"`, `"$DIR"/run.sh`.
    if (match.index === end && end > 0 && out.length > 0) out[out.length - 1] += word;
    else out.push(word);
    end = match.index + match[0].length;
  }
  return out;
}

const SHELLS = new Set('sh bash zsh dash ash ksh csh tcsh fish nu cmd powershell pwsh'.split(' '));
const ENGINES = new Set(['docker', 'podman', 'nerdctl']);
/** Programs that start the program named behind them. */
const STARTERS = new Set(
  'env sudo doas su nohup timeout nice ionice stdbuf setsid xargs busybox toybox wsl command exec time chroot unshare script parallel watch'.split(
    ' ',
  ),
);

type Run = Omit<Program, 'env'>;
const npm = (args: readonly string[], flags: readonly string[]): Run | undefined =>
  packageRun('npm', args, flags, isPath);
const pypi = (args: readonly string[], flags: readonly string[]): Run | undefined =>
  packageRun('pypi', args, flags, isPath);
const RUNNERS: ReadonlyMap<string, (args: readonly string[]) => Run | undefined> = new Map([
  ['npx', (a) => npm(a, ['-p', '--package'])],
  ['bunx', (a) => npm(a, ['-p', '--package'])],
  ['pnpx', (a) => npm(a, [])],
  ['pnpm', (a) => (a[0] === 'dlx' ? npm(a.slice(1), ['--package']) : undefined)],
  ['yarn', (a) => (a[0] === 'dlx' ? npm(a.slice(1), ['-p', '--package']) : undefined)],
  ['npm', (a) => (a[0] === 'exec' || a[0] === 'x' ? npm(a.slice(1), ['-p', '--package']) : undefined)],
  ['bun', (a) => (a[0] === 'x' ? npm(a.slice(1), []) : undefined)],
  ['uvx', (a) => pypi(a, ['--from'])],
  ['pipx', (a) => (a[0] === 'run' ? pypi(a.slice(1), ['--spec']) : undefined)],
  ['uv', (a) => (a[0] === 'tool' && a[1] === 'run' ? pypi(a.slice(2), ['--from']) : undefined)],
  ['dnx', (a) => packageRun('nuget', a, [], isPath)],
]);

/** Takes off what only starts the next program: `cmd /c`, `wsl`, `env`. */
function unwrapped(words: readonly string[]): readonly string[] {
  let rest = words;
  for (let i = 0; i < 4; i++) {
    const first = baseName(rest[0] ?? '');
    if (first === 'cmd' && /^\/[ck]$/i.test(rest[1] ?? '') && startsKnown(splitIfOne(rest.slice(2))))
      rest = splitIfOne(rest.slice(2));
    else if (first === 'wsl' && rest.length > 1 && !(rest[1] ?? '').startsWith('-')) rest = rest.slice(1);
    else if (first === 'env' && rest.length > 1 && !(rest[1] ?? '').startsWith('-')) {
      const at = rest.findIndex((w, k) => k > 0 && !/^\w+=/.test(w));
      if (at <= 0) return rest;
      rest = rest.slice(at);
    } else return rest;
  }
  return rest;
}

/** Only a launcher that names what it runs makes the shell before it a mere form. */
function startsKnown(words: readonly string[]): boolean {
  const first = baseName(words[0] ?? '');
  return RUNNERS.has(first) || INTERPRETERS.has(first) || ENGINES.has(first);
}

function splitIfOne(rest: readonly string[]): readonly string[] {
  return rest.length === 1 ? (words(rest[0] ?? '') ?? rest) : rest;
}

const INTERPRETERS: ReadonlyMap<string, { readonly inline: RegExp; readonly valued: RegExp }> = new Map(
  (
    [
      [
        'node tsx ts-node',
        /^(-e|-p|-pe|--eval|--print)(=|$)/,
        /^(-r|--require|--import|--loader|--experimental-loader|-C|--conditions)$/,
      ],
      ['bun deno', /^(-e|-p|--eval|--print)(=|$)|^eval$/, /^(-r|--preload|--config|-c)$/],
      ['python python2 python3', /^-[A-Za-z]*c/, /^-[WX]$/],
      ['ruby perl', /^-[A-Za-z0-9]*[eE]/, /^-[IrM]$/],
      ['php', /^(-r|-B|-R|-E|--run)/, /^-[cdn]$/],
    ] as const
  ).flatMap(([names, inline, valued]) => names.split(' ').map((n) => [n, { inline, valued }] as const)),
);

/** Flags up to the script decide whether there is one: behind it they are the script's own. */
function interpreted(file: string, rest: readonly string[]): Started {
  const { inline, valued } = INTERPRETERS.get(file) ?? { inline: /^$/, valued: /^$/ };
  let script = -1;
  for (let i = 0; i < rest.length && script < 0; i++) {
    const word = rest[i] ?? '';
    if (inline.test(word)) return { ...plain(`command:${file}`, rest), shell: true };
    if (valued.test(word)) i++;
    else if (!word.startsWith('-')) script = i;
  }
  if (script < 0) return { ...plain(`command:${file}`, rest), shell: false };
  const others = [file, ...rest.slice(0, script), ...rest.slice(script + 1)];
  return { ...plain(`file:${localPath(rest[script] ?? '')}`, others), shell: false };
}

function plain(name: string, args: readonly string[]): Program {
  return { name, version: { pin: 'local', text: '' }, args, env: [] };
}

function baseName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).toLowerCase().replace(/\.(exe|cmd|bat)$/, '');
}

function isPath(text: string): boolean {
  return /^(\.{1,2}[\\/]|[\\/]|~|[A-Za-z]:[\\/]|\$\{?(workspaceFolder|CLAUDE_PROJECT_DIR|CLAUDE_PLUGIN_ROOT))/.test(
    text,
  );
}

/** `./x`, `x`, `$CLAUDE_PROJECT_DIR/x` and `${workspaceFolder}/x` are one file of the project. */
export function localPath(path: string): string {
  return (
    path
      .replace(/\\/g, '/')
      .replace(/^["']|["']$/g, '')
      .replace(/^\$\{?(CLAUDE_PROJECT_DIR|workspaceFolder|PWD)(?::-[^}]*)?\}?["']?\//, './')
      .replace(/^(?:\/(?:Users|home)\/[^/]+|[A-Za-z]:)\/(?:[^/]+\/)*?(?=\.claude\/)/, './')
      // A developer's own clone, written out: the project, wherever it lies.
      .replace(/^\/(?:Users|home)\/[^/.][^/]*\/[^/.][^/]*(?=\/|$)/, '.')
      .replace(/^\$\{?(CLAUDE_PROJECT_DIR|workspaceFolder|PWD)(?::-[^}]*)?\}?["']?$/, '.')
      .replace(/^\.\//, '')
  );
}

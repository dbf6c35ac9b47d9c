import type { Program, Version } from '../access/kinds/launch.ts';

/**
 * A command line in normal form, so that two spellings of one program compare equal and the code that will run is
 * named: `cmd /c npx -y @acme/x@1.2.3 --flag` → `npm:@acme/x`, exact 1.2.3, [`--flag`].
 */
export function program(command: string, args: readonly string[]): Program & { readonly shell: boolean } {
  const [name, ...rest] = unwrapped([command, ...args]);
  const file = baseName(name ?? '');
  if (SHELLS.has(file)) return { ...plain(`shell:${file}`, rest), shell: true };
  const runner = RUNNERS[file];
  const found = runner?.(rest);
  if (found) return { ...found, env: [], shell: false };
  if ((file === 'docker' || file === 'podman') && rest[0] === 'run')
    return { ...container(rest.slice(1)), env: [], shell: false };
  if (INTERPRETERS.has(file)) return { ...interpreted(file, rest), shell: INLINE.has(rest[0] ?? '') };
  return {
    ...plain(isPath(name ?? '') ? `file:${localPath(name ?? '')}` : `command:${name ?? ''}`, rest),
    shell: false,
  };
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

const SHELLS = new Set(['sh', 'bash', 'zsh', 'dash', 'ksh', 'fish', 'cmd', 'powershell', 'pwsh']);
const INTERPRETERS = new Set(['node', 'python', 'python3', 'deno', 'bun', 'ruby', 'perl', 'php', 'tsx', 'ts-node']);
const INLINE = new Set(['-e', '-c', '-p', '--eval', '-r', 'eval']);

type Run = Omit<Program, 'env'>;
const RUNNERS: Readonly<Record<string, (args: readonly string[]) => Run | undefined>> = {
  npx: (a) => packageRun('npm', a, ['-p', '--package']),
  bunx: (a) => packageRun('npm', a, ['-p', '--package']),
  pnpx: (a) => packageRun('npm', a, []),
  pnpm: (a) => (a[0] === 'dlx' ? packageRun('npm', a.slice(1), ['--package']) : undefined),
  yarn: (a) => (a[0] === 'dlx' ? packageRun('npm', a.slice(1), ['-p', '--package']) : undefined),
  npm: (a) => (a[0] === 'exec' || a[0] === 'x' ? packageRun('npm', a.slice(1), ['-p', '--package']) : undefined),
  bun: (a) => (a[0] === 'x' ? packageRun('npm', a.slice(1), []) : undefined),
  uvx: (a) => packageRun('pypi', a, ['--from']),
  pipx: (a) => (a[0] === 'run' ? packageRun('pypi', a.slice(1), ['--spec']) : undefined),
  uv: (a) => (a[0] === 'tool' && a[1] === 'run' ? packageRun('pypi', a.slice(2), ['--from']) : undefined),
  dnx: (a) => packageRun('nuget', a, []),
};

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
  return first in RUNNERS || INTERPRETERS.has(first) || first === 'docker' || first === 'podman';
}

function splitIfOne(rest: readonly string[]): readonly string[] {
  return rest.length === 1 ? (words(rest[0] ?? '') ?? rest) : rest;
}

/** The package that a runner fetches, apart from its version. Runner flags before it change nothing that counts. */
function packageRun(registry: string, args: readonly string[], specFlags: readonly string[]): Run | undefined {
  let spec: string | undefined;
  let i = 0;
  for (; i < args.length; i++) {
    const arg = args[i] ?? '';
    const flag = specFlags.find((f) => arg === f || arg.startsWith(`${f}=`));
    if (flag) {
      spec = arg === flag ? args[++i] : arg.slice(flag.length + 1);
    } else if (arg === '--python' || arg === '--registry' || arg === '--index-url' || arg === '--with' || arg === '-c')
      i++;
    else if (!arg.startsWith('-')) break;
  }
  const target = args[i];
  const named = spec ?? target;
  if (named === undefined) return undefined;
  const tail = args.slice(i + 1);
  const { name, version } = splitVersion(registry, named);
  return {
    name: `${registry}:${name}`,
    version,
    args: spec !== undefined && target !== undefined ? [target, ...tail] : tail,
  };
}

function splitVersion(registry: string, spec: string): { name: string; version: Version } {
  if (/^(git\+|https?:|github:|git@)/.test(spec) || /^[\w.-]+\/[\w.-]+(#|$)/.test(spec)) {
    const revision = /[@#]([^@#/]+)$/.exec(spec)?.[1];
    const digest = revision !== undefined && /^[0-9a-f]{40}$/.test(revision);
    return {
      name: spec.replace(/[@#][^@#/]+$/, ''),
      version: { pin: digest ? 'digest' : revision ? 'range' : 'latest', text: revision ?? '' },
    };
  }
  if (isPath(spec)) return { name: localPath(spec), version: { pin: 'local', text: '' } };
  const at = registry === 'pypi' ? /^([^@=<>~!]+)(?:@|==)(.+)$/.exec(spec) : /^(@?[^@]+)@(.+)$/.exec(spec);
  const loose = registry === 'pypi' ? /^([^@=<>~!]+)([<>~!].*)$/.exec(spec) : null;
  if (loose) return { name: loose[1] ?? spec, version: { pin: 'range', text: loose[2] ?? '' } };
  if (!at) return { name: spec, version: { pin: 'latest', text: '' } };
  return { name: at[1] ?? spec, version: pinOf(at[2] ?? '') };
}

/** `1.2.3` is exact; `latest` and an empty text float; everything else is a range or a tag that can move. */
export function pinOf(version: string): Version {
  if (/^v?\d+\.\d+\.\d+([-+][\w.+-]+)?$/.test(version) || /^\d+(\.\d+){1,5}(\.?(post|rc|a|b|dev)\d+)?$/.test(version))
    return { pin: 'exact', text: version };
  if (version === '' || version === 'latest' || version === '*') return { pin: 'latest', text: version };
  return { pin: 'range', text: version };
}

const VALUE_FLAGS = new Set([
  '-e',
  '--env',
  '-v',
  '--volume',
  '--mount',
  '--name',
  '-p',
  '--publish',
  '--network',
  '--net',
  '-u',
  '--user',
  '-w',
  '--workdir',
  '--env-file',
  '--entrypoint',
  '--add-host',
  '--pull',
  '--platform',
  '-l',
  '--label',
  '--cap-add',
  '--device',
  '--pid',
  '--memory',
  '-m',
  '--cpus',
  '--dns',
  '--security-opt',
  '--restart',
  '-h',
  '--hostname',
  '--gpus',
  '--cap-drop',
  '--runtime',
  '--ipc',
]);
/** Flags of `docker run` that give the container more of the machine. */
const POWER_FLAGS =
  /^(-v|--volume|--mount|--privileged|--network|--net|--pid|--ipc|--cap-add|--device|-u|--user|--security-opt|--env-file|--entrypoint|--gpus)$/;

function container(args: readonly string[]): Run {
  const powers: string[] = [];
  let i = 0;
  for (; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('-')) break;
    const [flag, inline] =
      arg.startsWith('--') && arg.includes('=')
        ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)]
        : [arg, undefined];
    const takes = VALUE_FLAGS.has(flag ?? '');
    const value = inline ?? (takes ? args[++i] : undefined);
    if (POWER_FLAGS.test(flag ?? '')) powers.push(value === undefined ? `${flag}` : `${flag} ${value}`);
  }
  const image = args[i] ?? '';
  const digest = /^(.*)@(sha256:[0-9a-f]{64})$/.exec(image);
  const tagged = /^(.*):([^/:]+)$/.exec(image);
  const name = digest?.[1]?.replace(/:[^/:]+$/, '') ?? tagged?.[1] ?? image;
  const version: Version = digest
    ? { pin: 'digest', text: digest[2] ?? '' }
    : tagged
      ? tagged[2] === 'latest'
        ? { pin: 'latest', text: 'latest' }
        : pinOf(tagged[2] ?? '')
      : { pin: 'latest', text: '' };
  return { name: `image:${name}`, version, args: [...powers.sort(), ...args.slice(i + 1)] };
}

function interpreted(file: string, rest: readonly string[]): Program {
  const script = rest.findIndex((a) => !a.startsWith('-'));
  if (script < 0 || INLINE.has(rest[0] ?? '')) return plain(`command:${file}`, rest);
  return plain(`file:${localPath(rest[script] ?? '')}`, [file, ...rest.slice(0, script), ...rest.slice(script + 1)]);
}

function plain(name: string, args: readonly string[]): Program {
  return { name, version: { pin: 'local', text: '' }, args, env: [] };
}

function baseName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).toLowerCase().replace(/\.(exe|cmd|bat)$/, '');
}

function isPath(text: string): boolean {
  return /^(\.{1,2}[\\/]|[\\/]|~|[A-Za-z]:[\\/]|\$\{?(workspaceFolder|CLAUDE_PROJECT_DIR))/.test(text);
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
      .replace(/^\/(?:Users|home)\/[^/]+\/[^/]+(?=\/|$)/, '.')
      .replace(/^\$\{?(CLAUDE_PROJECT_DIR|workspaceFolder|PWD)(?::-[^}]*)?\}?["']?$/, '.')
      .replace(/^\.\//, '')
  );
}

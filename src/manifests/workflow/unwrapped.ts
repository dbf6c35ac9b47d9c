import { pinOf } from '../command-line.ts';
import { RUNS } from './agent-programs.ts';

/** Takes off shell keywords, assignments and programs that only start the next one. */
export function unwrapped(words: readonly string[]): { rest: readonly string[]; pinned: boolean | undefined } {
  let rest = [...words];
  let pinned: boolean | undefined;
  for (let i = 0; i < 16; i++) {
    const first = rest[0] ?? '';
    const file = first.slice(first.lastIndexOf('/') + 1);
    if (/^[A-Za-z_]\w*\+?=/.test(first) || KEYWORDS.has(first)) rest = rest.slice(1);
    else if (Object.hasOwn(STARTERS, file)) {
      rest = rest.slice(1);
      while (rest[0]?.startsWith('-') || /^[A-Za-z_]\w*=/.test(rest[0] ?? '')) {
        const takes = STARTERS[file]?.includes(rest[0] ?? '');
        rest = rest.slice(takes ? 2 : 1);
      }
      if (file === 'timeout') rest = rest.slice(1);
    } else if (/^(pnpm|yarn|bun)$/.test(file) && RUNS.has(rest[1] ?? '')) rest = rest.slice(1);
    else {
      const runner = RUNNERS.find((r) => r.every((w, k) => (k === 0 ? file : rest[k]) === w));
      if (!runner) return { rest, pinned };
      rest = rest.slice(runner.length);
      let spec: string | undefined;
      while (rest[0]?.startsWith('-')) {
        const inline = /^--(?:package|from|spec)=(.*)$/s.exec(rest[0]);
        const takes = /^(-p|--package|--from|--spec|--python|--with)$/.test(rest[0]);
        spec = inline?.[1] ?? (takes ? rest[1] : undefined) ?? spec;
        rest = rest.slice(takes ? 2 : 1);
      }
      const named = /^(@?[^@]+)@(.+)$/.exec(rest[0] ?? '');
      const version = named?.[2] ?? /^.+?(?:@|==)(.+)$/.exec(spec?.slice(1) ?? '')?.[1];
      pinned = version !== undefined && pinOf(version).pin === 'exact';
      if (named?.[1] !== undefined) rest[0] = named[1];
    }
  }
  return { rest, pinned };
}

const KEYWORDS = new Set([
  'if',
  'then',
  'else',
  'elif',
  'do',
  'while',
  'until',
  '!',
  '{',
  'time',
  'exec',
  'command',
  'nohup',
  'setsid',
]);
/** With the flags that take a value. */
const STARTERS: Readonly<Record<string, readonly string[]>> = {
  sudo: ['-u', '-g', '-C', '-D', '-h', '-p', '-U', '--user', '--group'],
  doas: ['-u'],
  env: ['-u', '-C', '-S', '--unset'],
  timeout: ['-k', '-s', '--kill-after', '--signal'],
  nice: ['-n'],
  stdbuf: [],
  xargs: ['-I', '-n', '-P', '-L', '-d', '-a', '-s'],
  unbuffer: [],
};
const RUNNERS: readonly (readonly string[])[] = [
  ['npx'],
  ['bunx'],
  ['pnpx'],
  ['pnpm', 'dlx'],
  ['pnpm', 'exec'],
  ['yarn', 'dlx'],
  ['yarn', 'exec'],
  ['npm', 'exec'],
  ['npm', 'x'],
  ['bun', 'x'],
  ['uvx'],
  ['uv', 'tool', 'run'],
  ['uv', 'run'],
  ['pipx', 'run'],
];

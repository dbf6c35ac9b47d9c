import { star, uses } from '../access/pattern.ts';
import { ESCAPING } from '../access/powers/starters.ts';
import type { TellingUse } from '../access/powers.ts';
import { TELLING_USES } from '../access/powers.ts';
import { holds } from '../access/witness.ts';
import { handsOver } from './hands-over.ts';

/**
 * A shell under another spelling: `.venv/bin/python *`, `FOO=1 bash *`, `timeout 60 node *`, `python3.11 *`. The rule
 * holds none of the telling commands as it is written, and what it lets run is one of them all the same.
 */
export function disguisedShell(rule: string): TellingUse | undefined {
  const command = commandOf(rule.slice(0, MAX_COMMAND + 100));
  if (command === undefined || !command.includes('*')) return undefined;
  const given = command.slice(0, MAX_COMMAND).replace(/:\*$/, ' *').trim().split(/\s+/);
  const { words, starter } = unwrapped(given);
  const [first = '', ...rest] = words;
  if (starter !== undefined && first === '*') return shellOf(starter);
  // The program itself is free: `bash -c id --version`.
  if (first === '*') return shellOf('bash');
  const program = plainName(first);
  const more = freeAfterOptions(program, rest);
  if (more) return more;
  if (starter === undefined && program === first) return undefined;
  const pattern = uses('run', star([program, ...rest].join(' ')));
  return TELLING_USES.find((t) => t.power === 'shell' && t.use.startsWith('run\0') && holds(pattern, t.use));
}

/** A rule as a command with wildcards: some clients write a mere start (`bash -lc`), Cursor's CLI `program:arguments`. */
function commandOf(rule: string): string | undefined {
  const [, tool, inner] = /^([\w-]+)\(([\s\S]*)\)$/.exec(rule) ?? [];
  if (tool === 'Shell') return inner?.replace(/^([^\s:]+):/, '$1 ');
  if (tool !== undefined) return tool === 'run_shell_command' ? `${inner} *` : inner;
  // A regular expression, or more than one line: no start of a command.
  if (rule.startsWith('/') || rule.includes('\n')) return undefined;
  return rule.includes('*') ? rule : `${rule} *`;
}

/** A command line that gives what it downloads to a shell: dangerous however exactly it is written. */
export function runsDownload(rule: string): boolean {
  const text = rule.slice(0, MAX_COMMAND);
  return (
    /\b(curl|wget|iwr|irm)\b/i.test(text) &&
    /\|\s*(sudo\s+)?([\w/.-]*\/)?((ba|z|da|k)?sh|python\d?|node|iex)\b/i.test(text)
  );
}

/** `sudo`, or a deletion that leaves the project, however exactly it is written. */
export function reachesMachine(rule: string): boolean {
  return (
    /^[\w-]+\((sudo|doas)\s/.test(rule) || /\brm\s+(-\w+\s+)+["']?(\/|~|\$HOME|\.\.)/.test(rule.slice(0, MAX_COMMAND))
  );
}

/**
 * The wildcard comes after options alone, so that it may be any further option and what follows (`bash -x *`), or after
 * the one that takes code or a program (`node -e "f(*"`, `rg --pre *`): the rest of the line is still free.
 */
function freeAfterOptions(program: string, rest: readonly string[]): TellingUse | undefined {
  const handed = handsOver(program, rest);
  if (handed) return handed;
  const free = rest.findIndex((word) => word.includes('*'));
  const fixed = rest.slice(0, free);
  const words = fixed.filter((word) => !/^-/.test(word));
  // Another option asks for another thing: `git config --get`, `command -v`, `node --version`.
  if (program === 'git' || fixed.some((word) => ASKS.test(word))) return undefined;
  if (free < 0 || words.length === fixed.length || !BEFORE_STAR.test(rest[free] ?? '')) return undefined;
  const pattern = uses('run', star([program, ...words, '*'].join(' ')));
  return STARTING.find((t) => holds(pattern, t.use));
}
/** Without programs made for something else, whose way to start others the options before the wildcard may close. */
const STARTING = TELLING_USES.filter((t) => t.power === 'shell' && t.use.startsWith('run\0') && !ESCAPING.includes(t));
const ASKS = /^(-[vVh]|--?(version|help|list|get|info|no-install|dry-run|check))$/;
/** Nothing but a quote stands before the wildcard. */
const BEFORE_STAR = /^["']?\*/;

const MAX_COMMAND = 2_000;
/** Programs of the table after which, options aside, the command to judge begins. */
const STARTERS = new Set(
  `env sudo doas nohup time nice timeout command builtin exec stdbuf setsid xargs ionice strace ltrace fakeroot
  xvfb-run dbus-run-session caffeinate unbuffer rlwrap firejail torsocks proxychains chronic numactl pkexec`.split(
    /\s+/,
  ),
);
/** Flags of starters that take the next word. */
function isValued(starter: string, flag: string): boolean {
  return /^-[ugnIPLksoECDhpTR]$/.test(flag) || (starter === 'ionice' && flag === '-c');
}

function unwrapped(given: readonly string[]): { words: readonly string[]; starter: string | undefined } {
  let words = given;
  let starter: string | undefined;
  for (let i = 0; i < 6; i++) {
    const program = plainName(words[0] ?? '');
    if (/^\w+=/.test(program)) {
      starter ??= 'env';
      // A free value also holds a blank and the command after it.
      if (program.includes('*')) return { words: ['*'], starter };
      words = words.slice(1);
    } else if (STARTERS.has(program) && words.length > 1) {
      // It only says where a program is.
      if (program === 'command' && /^-[vV]$/.test(words[1] ?? '')) break;
      starter = program;
      let k = 1;
      while (k < words.length && /^-./.test(words[k] ?? '')) k += isValued(program, words[k] ?? '') ? 2 : 1;
      if (program === 'timeout' && /^\d/.test(words[k] ?? '')) k++;
      words = words.slice(k);
    } else break;
  }
  return { words, starter };
}

/** `/usr/bin/python3.11` → `python`. */
function plainName(word: string): string {
  return (word.split('/').at(-1) ?? word).replace(/^(python|node|ruby|perl|php|lua)-?\d+(\.\d+)+$/, '$1');
}

function shellOf(program: string): TellingUse | undefined {
  return TELLING_USES.find((t) => t.power === 'shell' && t.use.startsWith(`run\0${program} `));
}

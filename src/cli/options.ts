import { nearest } from '../policy/nearest.ts';

/** Bad usage: the message says what is wrong and what to write. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command understands. Flags that take a value name it for people, as in `--repo DIR`. */
export interface OptionNames {
  readonly valued: readonly string[];
  readonly flags: readonly string[];
  /** Flags that take a value and may be given several times. */
  readonly repeated?: readonly string[];
  /** How many words besides options the command takes, at most. */
  readonly words?: number;
}

export interface Options {
  readonly help: boolean;
  readonly words: readonly string[];
  value(flag: string): string | undefined;
  /** All values of a flag that may be given several times, in order. */
  all(flag: string): readonly string[];
  has(flag: string): boolean;
}

/** Arguments of one command: `--name value`, `--name=value`, switches and words. Throws a UsageError. */
export function parseOptions(args: readonly string[], names: OptionNames): Options {
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const flags = new Set<string>();
  const words: string[] = [];
  let help = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const [flag, inline] =
      arg.startsWith('--') && arg.includes('=')
        ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)]
        : [arg, undefined];
    if (flag === '--help' || flag === '-h') help = true;
    else if (names.flags.includes(flag) && inline === undefined) flags.add(flag);
    else if (names.valued.includes(flag) || names.repeated?.includes(flag)) {
      const value = inline ?? args[++i];
      if (value === undefined || value === '') throw new UsageError(`${flag} needs a value`);
      if (names.repeated?.includes(flag)) lists.set(flag, [...(lists.get(flag) ?? []), value]);
      else if (values.has(flag)) throw new UsageError(`${flag} is given twice`);
      else values.set(flag, value);
    } else if (!arg.startsWith('-') && words.length < (names.words ?? 0)) words.push(arg);
    else throw new UsageError(notUnderstood(flag, names));
  }
  return {
    help,
    words,
    value: (flag) => values.get(flag),
    all: (flag) => lists.get(flag) ?? [],
    has: (flag) => flags.has(flag),
  };
}

function notUnderstood(text: string, names: OptionNames): string {
  const shown = text.slice(0, 60);
  if (names.flags.includes(text)) return `\`${shown}\` takes no value`;
  if (text.startsWith('-')) {
    const known = [...names.valued, ...names.flags, ...(names.repeated ?? [])];
    return `unknown option \`${shown}\`${meant(text, known, ' (see --help)')}`;
  }
  return (names.words ?? 0) > 0
    ? `\`${shown}\` is one word too many (see --help)`
    : `\`${shown}\` belongs to no option (see --help)`;
}

/** A hint at the word that is near, where one is; else `otherwise`. */
export function meant(text: string, known: readonly string[], otherwise: string): string {
  const near = nearest(text, known);
  return near === undefined ? otherwise : `; did you mean \`${near}\`?`;
}

/** The value of an option that takes one of a few words. */
export function oneOf<W extends string>(value: string, flag: string, words: readonly W[]): W {
  const found = words.find((w) => w === value);
  if (found === undefined) throw new UsageError(`${flag} is one of ${words.join(', ')}`);
  return found;
}

/** A file that was named on the command line: that it can't be read or written is the caller's to mend. */
export async function file<T>(work: Promise<T>, path: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError(
      `${path}: ${TROUBLE[code] ?? 'it can’t be read or written'}${code === '' ? '' : ` (${code})`}`,
    );
  }
}

const TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of this path is a file, not a folder',
  EACCES: 'it may not be opened by you',
  EPERM: 'it may not be opened by you',
  EROFS: 'its file system is read-only',
  ENOSPC: 'the disk is full',
};

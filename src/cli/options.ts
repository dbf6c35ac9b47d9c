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
    else throw new UsageError(`unknown option \`${arg}\` (see --help)`);
  }
  return {
    help,
    words,
    value: (flag) => values.get(flag),
    all: (flag) => lists.get(flag) ?? [],
    has: (flag) => flags.has(flag),
  };
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
    throw new UsageError(`${path}: ${error instanceof Error && 'code' in error ? String(error.code) : 'failed'}`);
  }
}

/** What was asked for on the command line. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'review'; readonly options: ReviewArguments };

export interface ReviewArguments {
  readonly repo: string;
  readonly base?: string;
  readonly head?: string;
  readonly baseDir?: string;
  readonly headDir?: string;
  readonly policy?: string;
  readonly format: Format;
  readonly output?: string;
  readonly color: boolean | undefined;
  readonly demo: boolean;
}

export const FORMATS = ['text', 'json', 'markdown', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** Bad usage: the message says what is wrong and what to write. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const VALUED = ['--repo', '--base', '--head', '--base-dir', '--head-dir', '--policy', '--format', '--output'] as const;
type Valued = (typeof VALUED)[number];

export function parseArguments(args: readonly string[]): Command {
  const [command, ...rest] = args;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') return { kind: 'help' };
  if (command === '--version' || command === '-v') return { kind: 'version' };
  if (command !== 'review')
    throw new UsageError(`unknown command \`${command}\`; the command is \`review\` (see --help)`);
  const values = new Map<Valued, string>();
  let color: boolean | undefined;
  let demo = false;
  for (let i = 0; i < rest.length; i++) {
    const arg = rest[i] ?? '';
    const [flag, inline] =
      arg.startsWith('--') && arg.includes('=')
        ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)]
        : [arg, undefined];
    if (flag === '--help' || flag === '-h') return { kind: 'help' };
    if (flag === '--demo') demo = true;
    else if (flag === '--color') color = true;
    else if (flag === '--no-color') color = false;
    else if (isValued(flag)) {
      const value = inline ?? rest[++i];
      if (value === undefined || value === '') throw new UsageError(`${flag} needs a value`);
      if (values.has(flag)) throw new UsageError(`${flag} is given twice`);
      values.set(flag, value);
    } else throw new UsageError(`unknown option \`${arg}\` (see --help)`);
  }
  return { kind: 'review', options: checked(values, color, demo) };
}

function checked(values: ReadonlyMap<Valued, string>, color: boolean | undefined, demo: boolean): ReviewArguments {
  const format = values.get('--format') ?? 'text';
  if (!isFormat(format)) throw new UsageError(`--format is one of ${FORMATS.join(', ')}`);
  const folders = values.has('--base-dir') || values.has('--head-dir');
  if (folders && !(values.has('--base-dir') && values.has('--head-dir')))
    throw new UsageError('--base-dir and --head-dir go together');
  if (folders && (values.has('--base') || values.has('--head') || values.has('--repo'))) {
    throw new UsageError(
      '--base-dir and --head-dir compare two folders; --repo, --base and --head compare revisions: give one kind',
    );
  }
  const optional = <K extends string>(key: K, flag: Valued): { [P in K]?: string } => {
    const value = values.get(flag);
    return (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };
  };
  return {
    repo: values.get('--repo') ?? '.',
    ...optional('base', '--base'),
    ...optional('head', '--head'),
    ...optional('baseDir', '--base-dir'),
    ...optional('headDir', '--head-dir'),
    ...optional('policy', '--policy'),
    ...optional('output', '--output'),
    format,
    color,
    demo,
  };
}

function isValued(flag: string): flag is Valued {
  return (VALUED as readonly string[]).includes(flag);
}

function isFormat(format: string): format is Format {
  return (FORMATS as readonly string[]).includes(format);
}

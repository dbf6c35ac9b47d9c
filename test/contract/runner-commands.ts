/** What the runner makes of a step's output. */
export interface RunnerLog {
  readonly commands: readonly RunnerCommand[];
  /** Lines that are shown as they are. */
  readonly text: readonly string[];
  /** False where commands were stopped and never resumed. */
  readonly resumed: boolean;
}
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const KNOWN = new Set(
  'set-env set-output save-state add-mask add-path add-matcher remove-matcher debug warning error notice group endgroup echo stop-commands'.split(
    ' ',
  ),
);

/**
 * A port of the runner's `ActionCommand` and `ActionCommandManager`: `::name k=v::data` after leading white space,
 * else `##[name k=v]data` anywhere in the line; between `::stop-commands::T` and `::T::` nothing counts.
 */
export function readRunnerLog(output: string): RunnerLog {
  const commands: RunnerCommand[] = [];
  const text: string[] = [];
  let stop: string | null = null;
  for (const line of output.split(/\r\n|\r|\n/)) {
    const known: ReadonlySet<string> = stop === null ? KNOWN : new Set([stop]);
    const command: RunnerCommand | null = parseNew(line, known) ?? parseOld(line, known);
    if (!command) {
      if (line !== '') text.push(line);
    } else if (stop !== null) stop = null;
    else if (command.name === 'stop-commands') stop = command.data;
    else commands.push(command);
  }
  return { commands, text, resumed: stop === null };
}

function parseNew(line: string, known: ReadonlySet<string>): RunnerCommand | null {
  const trimmed = line.trimStart();
  if (!trimmed.startsWith('::')) return null;
  const end = trimmed.indexOf('::', 2);
  if (end < 0) return null;
  return command(trimmed.slice(2, end), ',', trimmed.slice(end + 2), known);
}

function parseOld(line: string, known: ReadonlySet<string>): RunnerCommand | null {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return null;
  return command(line.slice(start + 3, end), ';', line.slice(end + 1), known);
}

function command(info: string, separator: string, data: string, known: ReadonlySet<string>): RunnerCommand | null {
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  if (!known.has(name)) return null;
  const properties: Record<string, string> = {};
  for (const pair of space < 0
    ? []
    : info
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf('=');
    if (equals > 0) properties[pair.slice(0, equals)] = unescapeProperty(pair.slice(equals + 1));
  }
  return { name, properties, data: unescapeData(data) };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

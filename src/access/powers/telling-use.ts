/** What a grant amounts to, by what it can do and not by how it is written. */
export type Power =
  /** Runs whatever text it is given: a shell, an interpreter, a package runner. */
  | 'shell'
  /** Sends data to, or takes code from, any host. */
  | 'egress'
  /** Changes something outside this machine: a remote, a release, an issue. */
  | 'remote-write'
  /** Reads what the repository does not hold: a home directory, credentials. */
  | 'host-read'
  /** Writes where the agent's own guards or the pipeline live. */
  | 'control-write'
  /** Deletes or changes files of the machine. */
  | 'file-change'
  /** Runs code of the repository through its build. */
  | 'build';

export interface TellingUse {
  readonly use: string;
  readonly power: Power;
  /** Why, as the end of a sentence: "`node` …". */
  readonly because: string;
  /** What people mean by a grant of it, as narrow commands: `git log *`. */
  readonly instead?: readonly string[];
}

/** A program and arguments with which it shows the power; narrow commands to allow in its place. */
export type Row = readonly [program: string, args: string, instead?: readonly string[]];

/** Uses of commands with one power for one reason; the reason follows the program's name. */
export function commands(power: Power, reason: string, rows: readonly Row[]): TellingUse[] {
  return rows.map(([program, args, instead]) => ({
    use: `run\0${program}${args === '' ? '' : ` ${args}`}`,
    power,
    because: `\`${program}\` ${reason}`,
    ...(instead ? { instead } : {}),
  }));
}

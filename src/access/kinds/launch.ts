import type { FactBase, FactOrder } from '../fact.ts';

/** A program that starts by itself: an MCP server, a hook, a helper command. */
export interface Launch extends FactBase {
  readonly kind: 'launch';
  readonly starts: 'server' | 'hook' | 'helper' | 'prompt';
  /** When it starts, for people: `PreToolUse hook`, `MCP server db`, `status line`. */
  readonly when: string;
  readonly program: Program;
  /** Of a script of several lines, the program of its first: scripts that begin alike are comparable. */
  readonly opening?: Program;
  /** The manifest's own words. */
  readonly text: string;
}

/** A command line in normal form: wrappers such as `cmd /c` are off, the package is apart from its version. */
export interface Program {
  /** What runs: `npm:@acme/db-mcp`, `pypi:x`, `image:mcp/fetch`, `file:./tools/x.js`, `command:node`, `shell:…`. */
  readonly name: string;
  readonly version: Version;
  /** Arguments that shape what runs, in order; flags that only choose a reach or change nothing are left out. */
  readonly args: readonly string[];
  /** Environment that shapes what runs, sorted, `KEY=value` or `KEY`. */
  readonly env: readonly string[];
}

/** How firmly the code is fixed: digest < exact version < range or tag < latest; `local` code comes with the repository. */
export interface Version {
  readonly pin: 'digest' | 'exact' | 'range' | 'latest' | 'local';
  readonly text: string;
}

const PINS: Record<Version['pin'], number> = { local: 0, digest: 1, exact: 2, range: 3, latest: 4 };

/**
 * The same program, pinned at least as firmly, is not new. Another exact version is other code under the same trust:
 * not new access (it is the supply chain's question), though another range may be.
 */
export const launchOrder: FactOrder<Launch> = {
  key: (f) => `${f.starts === 'server' ? 'server' : 'auto'} ${identity(f.opening ?? f.program)}`,
  covers(a, b) {
    if (a.starts !== 'server' && a.when !== b.when) return false;
    if ((a.opening || b.opening) && identity(a.program) !== identity(b.program)) return isBeginning(b.text, a.text);
    const x = a.program.version;
    const y = b.program.version;
    return PINS[y.pin] < PINS[x.pin] || (x.pin === y.pin && (x.pin !== 'range' || x.text === y.text));
  },
};

/** Whether a script is another one without its last lines: a shell runs line by line, so it does nothing else. */
function isBeginning(script: string, whole: string): boolean {
  if (!whole.startsWith(script) || !/^[^\S\n]*\n/.test(whole.slice(script.length))) return false;
  // Nothing may be open where it ends: a text in quotes, a here-document, a line that goes on, a program left running.
  if (/<<|[\\|&({]\s*$|(^|[^&>])&($|[^&>\d])/.test(script)) return false;
  return ['"', "'", '`'].every((quote) => script.split(quote).length % 2 === 1);
}

export function identity(program: Program): string {
  return [program.name, ...program.args, '--env', ...program.env].join('\u0001');
}

#!/usr/bin/env node
import { meant, UsageError } from './cli/options.ts';
import { print } from './cli/output.ts';
import { VERSION } from './version.ts';

/** One file a command; only the one that was asked for is loaded. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  review: () => import('./cli/review.ts'),
  explain: () => import('./cli/explain.ts'),
  why: () => import('./cli/why.ts'),
  inventory: () => import('./cli/inventory.ts'),
  verify: () => import('./cli/verify.ts'),
};

interface Command {
  readonly HELP: string;
  /** Gives the exit code; `help` where only help was asked for. */
  run(args: readonly string[]): Promise<number | 'help'>;
}

const UNDECIDED = 2;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || ['--help', '-h', 'help'].includes(name)) {
    await print(help());
    return 0;
  }
  if (name === '--version' || name === '-v') {
    await print(`${VERSION}\n`);
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load)
    throw new UsageError(
      `unknown command \`${name.slice(0, 60)}\`${meant(name, Object.keys(COMMANDS), '')}; the commands are ${Object.keys(COMMANDS).join(', ')} (see --help)`,
    );
  const command = await load();
  const code = await command.run(args);
  if (code !== 'help') return code;
  await print(`${HEAD}\n${command.HELP}`);
  return 0;
}

const HEAD = `agent-access-review ${VERSION}\n`;

/** The way in: what there is to ask. Each command says the rest of itself. */
function help(): string {
  return `${HEAD}
  A pull request may not quietly give an AI agent more power than it had.

  review     what can an agent do after a change that it could not do before?
  explain    what does a rule find, why, and what to write instead?
  why        what does a line of a manifest let agents do, and what holds it back?
  inventory  which agents are there, and what may each do today?
  verify     does a recorded decision still come out?

  agent-access-review COMMAND --help      the options of a command
  agent-access-review review --demo       see it work, without a repository
  agent-access-review --version

  Exit: 0 pass or warn, 1 block, 2 could not decide (said on stderr).
`;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const expected =
    error instanceof UsageError || (error instanceof Error && ['ChangeError', 'PolicyError'].includes(error.name));
  const message =
    error instanceof Error
      ? expected
        ? error.message
        : `unexpected ${error.name}; please report it (${frames(error)})`
      : 'unexpected failure';
  // Messages may quote the repository: neither control characters for a terminal nor commands for a runner.
  const { inert } = await import('./reports/escape.ts');
  const words = message.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
  // What is wrong with the command line is no verdict about a change.
  const lead = error instanceof UsageError ? '' : 'could not decide: ';
  process.stderr.write(`agent-access-review: ${lead}${words.split('\n').map(inert).join('\n')}\n`);
  process.exitCode = UNDECIDED;
}

/** Where an unexpected error came from, without its message, which could quote a secret. */
function frames(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((l) => /^\s+at /.test(l))
    .slice(0, 3)
    .map((l) => l.trim())
    .join(' ');
}

import { readFile, writeFile } from 'node:fs/promises';
import { parseArguments, type ReviewArguments, UsageError } from './cli/arguments.ts';
import { VERSION } from './version.ts';

const HELP = `agent-access-review ${VERSION}: what can an agent do after this change that it could not do before?

  agent-access-review review [--repo DIR] [--base REV] [--head REV]
  agent-access-review review --base-dir DIR --head-dir DIR
  agent-access-review review --demo

  --repo DIR       the repository (default: this folder)
  --base REV       compare with the merge base of this and head (default: the default branch)
  --head REV       the revision under review (default: HEAD)
  --base-dir DIR, --head-dir DIR   compare two folders, without git
  --policy FILE    a policy file (default: .github/agent-access.yml at base)
  --format FORMAT  text, json, markdown or sarif (default: text)
  --output FILE    write the report there
  --color, --no-color

  Exit: 0 pass or warn, 1 block, 2 could not decide (said on stderr).
`;

const EXIT = { pass: 0, warn: 0, block: 1, undecided: 2 } as const;

async function main(args: readonly string[]): Promise<number> {
  const command = parseArguments(args);
  if (command.kind === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  if (command.kind === 'version') {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const { options } = command;
  const change = await open(options);
  try {
    const { review } = await import('./review.ts');
    const policy =
      options.policy === undefined
        ? {}
        : { policy: { source: options.policy, text: await file(readFile(options.policy, 'utf8'), options.policy) } };
    const result = await review(change, policy);
    const report = await render(result, options);
    if (options.output === undefined) await print(report);
    else await file(writeFile(options.output, report), options.output);
    return EXIT[result.decision];
  } finally {
    await change.close();
  }
}

/** A file that was named on the command line: that it can't be read or written is the caller's to mend. */
async function file<T>(work: Promise<T>, path: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error && 'code' in error ? String(error.code) : 'failed'}`);
  }
}

async function open(options: ReviewArguments): Promise<import('./change/change-set.ts').ChangeSet> {
  if (options.demo) return (await import('./cli/demo.ts')).demoChange();
  if (options.baseDir !== undefined && options.headDir !== undefined) {
    return (await import('./change/folders.ts')).openFolderChange({
      baseDir: options.baseDir,
      headDir: options.headDir,
    });
  }
  return (await import('./change/git.ts')).openGitChange({
    repo: options.repo,
    base: options.base,
    head: options.head,
  });
}

async function render(result: import('./finding.ts').Review, options: ReviewArguments): Promise<string> {
  switch (options.format) {
    case 'json':
      return (await import('./reports/json.ts')).renderJson(result);
    case 'sarif':
      return (await import('./reports/sarif.ts')).renderSarif(result, (await import('./rules/index.ts')).rules);
    case 'markdown':
      return (await import('./reports/summary.ts')).renderSummary(result, {});
    case 'text': {
      const color =
        options.color ?? (options.output === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR);
      return (await import('./reports/text.ts')).renderText(result, {
        color,
        width: Math.min(process.stdout.columns ?? 100, 110),
      });
    }
  }
}

/** Waits until the text is written: a pipe may be slower than the process. */
function print(text: string): Promise<void> {
  return new Promise((done, fail) => process.stdout.write(text, (error) => (error ? fail(error) : done())));
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
  // Messages may quote the repository: control characters must not reach the terminal.
  process.stderr.write(
    `agent-access-review: could not decide: ${message.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD')}\n`,
  );
  process.exitCode = EXIT.undecided;
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

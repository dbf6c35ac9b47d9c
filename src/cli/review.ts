import { readFile } from 'node:fs/promises';
import type { ChangeSet } from '../change/change-set.ts';
import type { Review } from '../finding.ts';
import { file, type Options, oneOf, parseOptions, UsageError } from './options.ts';
import { put, terminalOf } from './output.ts';

export const HELP = `  agent-access-review review [--repo DIR] [--base REV] [--head REV]
  agent-access-review review --base-dir DIR --head-dir DIR
  agent-access-review review --demo

  What can an agent do after this change that it could not do before?

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

const FORMATS = ['text', 'json', 'markdown', 'sarif'] as const;
type Format = (typeof FORMATS)[number];
const VALUED = ['--repo', '--base', '--head', '--base-dir', '--head-dir', '--policy', '--format', '--output'];
const EXIT = { pass: 0, warn: 0, block: 1 } as const;

/** Gives the exit code. Rejects with a UsageError, ChangeError or PolicyError where it could not decide. */
export async function run(args: readonly string[]): Promise<number | 'help'> {
  const options = parseOptions(args, { valued: VALUED, flags: ['--demo', '--color', '--no-color'] });
  if (options.help) return 'help';
  const format = oneOf(options.value('--format') ?? 'text', '--format', FORMATS);
  const change = await open(options);
  try {
    const { review } = await import('../review.ts');
    const policy = options.value('--policy');
    const result = await review(
      change,
      policy === undefined ? {} : { policy: { source: policy, text: await file(readFile(policy, 'utf8'), policy) } },
    );
    await put(await render(result, format, options), options);
    return EXIT[result.decision];
  } finally {
    await change.close();
  }
}

async function open(options: Options): Promise<ChangeSet> {
  const [baseDir, headDir] = [options.value('--base-dir'), options.value('--head-dir')];
  const [repo, base, head] = [options.value('--repo'), options.value('--base'), options.value('--head')];
  if ((baseDir === undefined) !== (headDir === undefined))
    throw new UsageError('--base-dir and --head-dir go together');
  if (baseDir !== undefined && (repo ?? base ?? head) !== undefined)
    throw new UsageError(
      '--base-dir and --head-dir compare two folders; --repo, --base and --head compare revisions: give one kind',
    );
  if (options.has('--demo')) return (await import('./demo.ts')).demoChange();
  if (baseDir !== undefined && headDir !== undefined)
    return (await import('../change/folders.ts')).openFolderChange({ baseDir, headDir });
  return (await import('../change/git.ts')).openGitChange({ repo: repo ?? '.', base, head });
}

async function render(result: Review, format: Format, options: Options): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../reports/json.ts')).renderJson(result);
    case 'sarif':
      return (await import('../reports/sarif.ts')).renderSarif(result, (await import('../rules/index.ts')).rules);
    case 'markdown':
      return (await import('../reports/summary.ts')).renderSummary(result, {});
    case 'text':
      return (await import('../reports/text.ts')).renderText(result, terminalOf(options));
  }
}

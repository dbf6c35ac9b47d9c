import { readFile } from 'node:fs/promises';
import type { ChangeSet } from '../change/change-set.ts';
import type { Review } from '../finding.ts';
import { type About, aboutOf } from '../policy/custom-rules-about.ts';
import type { LineRepairs } from '../repair/line-repair.ts';
import type { PolicyText, ReviewOptions } from '../review.ts';
import { file, type Options, oneOf, parseOptions, UsageError } from './options.ts';
import { put, terminalOf } from './output.ts';

export const HELP = `  agent-access-review review [--repo DIR] [--base REV] [--head REV]
  agent-access-review review --base-dir DIR --head-dir DIR
  agent-access-review review --demo

  What can an agent do after this change that it could not do before? Commits are compared: what is not
  committed is not looked at.

  --repo DIR       the repository (default: this folder)
  --base REV       compare with the merge base of this and head (default: the default branch;
                   on that branch itself: the commit before)
  --head REV       the revision under review (default: HEAD)
  --base-dir DIR, --head-dir DIR   compare two folders, without git
  --policy FILE    a policy file (default: .github/agent-access.yml at base, which
                   may be older than that of the default branch)
  --organisation-policy FILE   a policy that holds besides, and that the other only tightens
  --repository-property KEY=VALUE   what custom rules may ask: topics=a,b, visibility=private, …
  --format FORMAT  text, json, markdown, sarif or html (default: text)
  --output FILE    write the report there
  --evidence FILE  append a record of the decision there, for \`verify\`
  --color, --no-color

  Exit: 0 pass or warn, 1 block, 2 could not decide (said on stderr).
`;

const FORMATS = ['text', 'json', 'markdown', 'sarif', 'html'] as const;
type Format = (typeof FORMATS)[number];
const VALUED = [
  '--repo',
  '--base',
  '--head',
  '--base-dir',
  '--head-dir',
  '--policy',
  '--organisation-policy',
  '--format',
  '--output',
  '--evidence',
];
const EXIT = { pass: 0, warn: 0, block: 1 } as const;

/** Gives the exit code. Rejects with a UsageError, ChangeError or PolicyError where it could not decide. */
export async function run(args: readonly string[]): Promise<number | 'help'> {
  const options = parseOptions(args, {
    valued: VALUED,
    flags: ['--demo', '--color', '--no-color'],
    repeated: ['--repository-property'],
  });
  if (options.help) return 'help';
  const format = oneOf(options.value('--format') ?? 'text', '--format', FORMATS);
  const change = await open(options);
  try {
    const { examine, review } = await import('../review.ts');
    const about = aboutRepository(options);
    const by = { ...(await policies(options)), about };
    const evidence = options.value('--evidence');
    const notes = evidence === undefined ? undefined : (await import('../evidence/recorder.ts')).recorder();
    const examined = await examine(change, { ...by, ...notes?.options });
    const result = examined.review;
    if (evidence !== undefined && notes)
      await (await import('../evidence/append.ts')).appendRecord(evidence, notes, result, {
        about,
        policy: by.policy?.path,
      });
    const repairs = async (): Promise<LineRepairs> =>
      (await import('../repair/line-repairs.ts')).lineRepairs(change, result, (tried) => review(tried, by));
    const report =
      format === 'html'
        ? (await import('./review-html.ts')).renderHtml(examined, change, options)
        : render(result, format, options, repairs);
    await put(await report, options);
    return EXIT[result.decision];
  } finally {
    await change.close();
  }
}

/** What custom rules may ask of the repository: nobody else tells it on a command line. */
function aboutRepository(options: Options): About {
  const repository: Record<string, string | string[]> = {};
  for (const pair of options.all('--repository-property')) {
    const [, key, value] = /^(name|owner|visibility|topics|default_branch)=(.*)$/s.exec(pair) ?? [];
    if (key === undefined || value === undefined)
      throw new UsageError(
        '--repository-property is KEY=VALUE, of name, owner, visibility, topics (with commas) or default_branch',
      );
    repository[key] = key === 'topics' ? value.split(',').filter((t) => t !== '') : value;
  }
  return aboutOf({ repository });
}

async function policies(options: Options): Promise<Pick<ReviewOptions, 'policy' | 'organisation'>> {
  const [own, organisation] = [
    await policyFile(options, '--policy'),
    await policyFile(options, '--organisation-policy'),
  ];
  return {
    ...(own ? { policy: { ...own, path: own.source.replace(/^\.\//, '') } } : {}),
    ...(organisation ? { organisation: [organisation] } : {}),
  };
}

async function policyFile(options: Options, flag: string): Promise<PolicyText | undefined> {
  const path = options.value(flag);
  return path === undefined ? undefined : { source: path, text: await file(readFile(path, 'utf8'), path) };
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
  if (options.has('--demo')) {
    if ((baseDir ?? repo ?? base ?? head) !== undefined)
      throw new UsageError(
        '--demo is a change of its own: leave out --repo, --base, --head, --base-dir and --head-dir',
      );
    return (await import('./demo.ts')).demoChange();
  }
  if (baseDir !== undefined && headDir !== undefined)
    return (await import('../change/folders.ts')).openFolderChange({ baseDir, headDir });
  return (await import('../change/git.ts')).openGitChange({ repo: repo ?? '.', base, head });
}

async function render(
  result: Review,
  format: Exclude<Format, 'html'>,
  options: Options,
  repairs: () => Promise<LineRepairs>,
): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../reports/json.ts')).renderJson(result);
    case 'sarif':
      return (await import('../reports/sarif.ts')).renderSarif(result, (await import('../rules/index.ts')).rules);
    case 'markdown':
      return (await import('../reports/summary.ts')).renderSummary(result, { repairs: await repairs() });
    case 'text':
      return (await import('../reports/text.ts')).renderText(result, terminalOf(options));
  }
}

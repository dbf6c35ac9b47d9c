import { readFile } from 'node:fs/promises';
import type { Inventory } from '../inventory/inventory.ts';
import { file, type Options, oneOf, parseOptions, UsageError } from './options.ts';
import { put, terminalOf } from './output.ts';

export const HELP = `  agent-access-review inventory [--repo DIR] [--rev REV]
  agent-access-review inventory --org NAME | --repository OWNER/NAME[,…]
  agent-access-review inventory --merge FILE…

  Which agents are there, and what may each do today?

  --repo DIR       the repository (default: this folder)
  --rev REV        the revision (default: HEAD)
  --policy FILE    a policy file, for who owns what (default: the repository's own)
  --org NAME       all repositories of an organisation or person on GitHub, by GITHUB_TOKEN (read access to contents);
                   GITHUB_API_URL names another server
  --repository OWNER/NAME[,…]   these repositories on GitHub
  --archived, --forks           archived repositories and forks too
  --state FILE     keep what is finished there; a run that was stopped goes on where it was
  --shard I/N      only the I-th of N parts, the same for each run
  --merge FILE…    one report of several parts' state files or JSON reports
  --format FORMAT  text, json, csv, cyclonedx, markdown or html (default: text)
  --output FILE    write the report there
  --color, --no-color

  Exit: 0 done, 2 could not be done, or not for every repository.
`;

const FORMATS = ['text', 'json', 'csv', 'cyclonedx', 'markdown', 'html'] as const;
type Format = (typeof FORMATS)[number];
const LOCAL = ['--repo', '--rev', '--policy'];
const REMOTE = ['--org', '--repository', '--state', '--shard'];
const VALUED = [...LOCAL, ...REMOTE, '--format', '--output'];
const FLAGS = ['--archived', '--forks', '--merge', '--color', '--no-color'];
const MOST_FILES = 10_000;

/** Gives the exit code. Rejects with a UsageError, ChangeError or PolicyError where nothing could be done. */
export async function run(args: readonly string[]): Promise<number | 'help'> {
  const options = parseOptions(args, { valued: VALUED, flags: FLAGS, words: MOST_FILES });
  if (options.help) return 'help';
  const format = oneOf(options.value('--format') ?? 'text', '--format', FORMATS);
  const inventory = await take(options);
  await put(await render(inventory, format, options), options);
  return inventory.repositories.some((r) => r.failed) ? 2 : 0;
}

async function take(options: Options): Promise<Inventory> {
  const given = (names: readonly string[]): string | undefined =>
    names.find((name) => options.value(name) !== undefined);
  const remote = given(['--org', '--repository']);
  if (options.has('--merge')) {
    const other = given([...LOCAL, ...REMOTE]);
    if (other) throw new UsageError(`--merge joins files: it takes no ${other}`);
    return merge(options.words);
  }
  if (options.words.length > 0) throw new UsageError(`unknown argument \`${options.words[0]}\` (see --help)`);
  if (remote) {
    const local = given(LOCAL);
    if (local) throw new UsageError(`${remote} reads from GitHub, ${local} belongs to a folder: give one of them`);
    if (options.value('--org') && options.value('--repository'))
      throw new UsageError('--org and --repository: give one of them');
    const { takeFromGithub } = await import('./inventory-github.ts');
    return takeFromGithub(options);
  }
  const unfit = [...REMOTE, '--archived', '--forks'].find((n) => options.value(n) !== undefined || options.has(n));
  if (unfit) throw new UsageError(`${unfit} goes with --org or --repository`);
  const { takeFromGit } = await import('./inventory-git.ts');
  return takeFromGit(options);
}

async function merge(paths: readonly string[]): Promise<Inventory> {
  if (paths.length === 0) throw new UsageError('--merge needs files');
  const { mergeInventories } = await import('../inventory/merge.ts');
  const parts = await Promise.all(
    paths.map(async (name) => ({ name, text: await file(readFile(name, 'utf8'), name) })),
  );
  try {
    return mergeInventories(parts, new Date());
  } catch (error) {
    throw error instanceof Error && error.name === 'StateError' ? new UsageError(error.message) : error;
  }
}

async function render(inventory: Inventory, format: Format, options: Options): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../reports/inventory-json.ts')).renderInventoryJson(inventory);
    case 'csv':
      return (await import('../reports/inventory-csv.ts')).renderInventoryCsv(inventory);
    case 'cyclonedx':
      return (await import('../reports/inventory-cyclonedx.ts')).renderInventoryCycloneDx(inventory);
    case 'markdown':
      return (await import('../reports/inventory-markdown.ts')).renderInventoryMarkdown(inventory);
    case 'html':
      return (await import('../reports/html/inventory-page.ts')).renderInventoryPage(inventory);
    case 'text':
      return (await import('../reports/inventory-text.ts')).renderInventoryText(inventory, terminalOf(options));
  }
}

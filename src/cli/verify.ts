import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangeSet } from '../change/change-set.ts';
import type { Line } from '../evidence/chain.ts';
import { readLines } from '../evidence/chain.ts';
import { type PolicyByDigest, type Replayed, replay, sha256 } from '../evidence/replay.ts';
import { visible } from '../reports/escape.ts';
import { file, type Options, parseOptions, UsageError } from './options.ts';
import { print } from './output.ts';

export const HELP = `  agent-access-review verify RECORD [--repo DIR] [--policy FILE]

  Does a recorded decision still come out? Each record is held against its digest and its
  neighbours, and the review is done again at its commits, by its policy and its clock.

  --repo DIR     the repository (default: this folder); its commits must be there
  --policy FILE  the policy of the record, or a folder of policies, told by their SHA-256
                 (without it: what the repository’s own policy file ever was, by git)

  Exit: 0 all come out the same, 1 one does not or was changed, 2 one could not be verified.
`;

/** Gives the exit code. Rejects with a UsageError where the file can't be read. */
export async function run(args: readonly string[]): Promise<number | 'help'> {
  const options = parseOptions(args, { valued: ['--repo', '--policy'], flags: [], words: 1 });
  if (options.help) return 'help';
  const [path] = options.words;
  if (path === undefined) throw new UsageError('verify needs the file of records (see --help)');
  const lines = readLines(await file(readFile(path, 'utf8'), path));
  if (lines.length === 0) throw new UsageError(`${path}: there is no record in it`);
  const repo = options.value('--repo') ?? '.';
  const find = await policies(options, repo);
  const codes: number[] = [];
  for (const line of lines) {
    const result = await verified(line, repo, find);
    await print(told(line, result));
    codes.push(CODE[result.kind]);
  }
  return codes.includes(1) ? 1 : codes.includes(2) ? 2 : 0;
}

type Result = Replayed | { readonly kind: 'broken'; readonly why: string };
const CODE: Readonly<Record<Result['kind'], number>> = { same: 0, differs: 1, broken: 1, 'not verified': 2 };

async function verified(line: Line, repo: string, find: PolicyByDigest): Promise<Result> {
  if (!line.ok) return { kind: 'broken', why: line.problem };
  try {
    return await replay(line.record, repo, find);
  } catch (error) {
    const expected = error instanceof Error && ['ChangeError', 'PolicyError'].includes(error.name);
    if (!expected) throw error;
    return { kind: 'not verified', why: error.message };
  }
}

function told(line: Line, result: Result): string {
  const record = line.ok ? line.record : undefined;
  const what = record
    ? ` ${record.change.base.slice(0, 12)}…${record.change.head.slice(0, 12)}, ${record.decision} at ${record.time}`
    : '';
  const head = `line ${line.line}: ${result.kind}${visible(what)}`;
  if ('why' in result) return `${head}\n  ${visible(result.why)}\n`;
  const note = result.note === undefined ? [] : [`  ${visible(result.note)}`];
  const shown = result.differences.slice(0, SHOWN);
  const more = result.differences.length - shown.length;
  const lines = shown.map((d) => `  ${visible(`${d.field}: recorded ${d.recorded}, now ${d.recomputed}`)}`);
  return `${[head, ...note, ...lines, ...(more > 0 ? [`  … ${more} more`] : [])].join('\n')}\n`;
}
const SHOWN = 10;

/** Policies that were given, and those of the repository's own history. */
async function policies(options: Options, repo: string): Promise<PolicyByDigest> {
  const given = new Map<string, string>();
  const path = options.value('--policy');
  for (const name of path === undefined ? [] : await filesAt(path)) {
    const bytes = await file(readFile(name), name);
    given.set(sha256(bytes), bytes.toString('utf8'));
  }
  return async (digest, change) => given.get(digest) ?? (await inHistory(digest, change, repo));
}

async function filesAt(path: string): Promise<readonly string[]> {
  const isFolder = (await file(stat(path), path)).isDirectory();
  if (!isFolder) return [path];
  const entries = await file(readdir(path, { withFileTypes: true }), path);
  return entries
    .filter((e) => e.isFile())
    .slice(0, MAX_POLICIES)
    .map((e) => join(path, e.name));
}
const MAX_POLICIES = 1000;

async function inHistory(digest: string, change: ChangeSet, repo: string): Promise<string | undefined> {
  const { policyTexts } = await import('../evidence/policy-history.ts');
  for await (const text of policyTexts(change, repo)) if (sha256(text) === digest) return text;
  return undefined;
}

import type { BuiltAccess } from '../access/builder.ts';
import type { ChangeSet } from '../change/change-set.ts';
import { openGitChange } from '../change/git.ts';
import { collectManifests } from '../manifests/collect.ts';
import { readAccess } from '../manifests/read-access.ts';
import { nearest } from '../policy/nearest.ts';
import { painter } from '../reports/ansi.ts';
import { inert } from '../reports/escape.ts';
import { useLines, whyLines } from '../reports/why-text.ts';
import { changedTokens } from '../tokens/changed-tokens.ts';
import { redacted } from '../tokens/redact-review.ts';
import { distrust } from '../untrusted.ts';
import { whyLine, whyUse } from '../why/why.ts';
import { parseOptions, UsageError } from './options.ts';
import { put, terminalOf } from './output.ts';

export const HELP = `  agent-access-review why PATH[:LINE]
  agent-access-review why PATH --use 'Bash(git push)'

  What does a line of a manifest let agents do, what holds it back, and what would be without it?

  --repo DIR       the repository (default: this folder); PATH is below it
  --rev REV        the revision (default: HEAD); --head says the same
  --base REV       say too whether the merge base of this and the revision has it
  --use USE        which entry decides this: a client's rule, 'run git push', 'read .env', or a command alone
  --output FILE    write it there
  --color, --no-color

  Exit: 0, or 2 where there is no such file.
`;

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Gives the exit code. Rejects with a UsageError or ChangeError where the file can't be looked at. */
export async function run(args: readonly string[]): Promise<number | 'help'> {
  const options = parseOptions(args, {
    valued: ['--repo', '--rev', '--base', '--head', '--use', '--output'],
    flags: ['--color', '--no-color'],
    words: 1,
  });
  if (options.help) return 'help';
  const { path, line } = target(options.words[0]);
  const repo = options.value('--repo') ?? '.';
  const [rev, head] = [options.value('--rev'), options.value('--head')];
  if (rev !== undefined && head !== undefined) throw new UsageError('--rev and --head say the same: give one of them');
  const base = options.value('--base');
  const before = base === undefined ? null : await atBase(repo, base, rev ?? head, path);
  const change = await whole(repo, rev ?? head);
  try {
    const { access, secrets } = await read(change, path);
    if (access.agents.size + access.facts.length === 0 && change.files.every((f) => f.head?.path !== path))
      throw new UsageError(await notThere(change, path));
    const { color, width } = terminalOf(options);
    const page = { paint: painter(color), color, width: Math.max(60, width) };
    const use = options.value('--use');
    const about = { path: distrust(path), line, revision: distrust(change.head) };
    const lines =
      use === undefined
        ? whyLines(page, about, redacted(whyLine(access, path, line, before), secrets))
        : useLines(page, about, distrust(use), redacted(whyUse(access, path, use), secrets));
    await put(`${lines.map(inert).join('\n')}\n`, options);
    return 0;
  } finally {
    await change.close();
  }
}

async function notThere(change: ChangeSet, path: string): Promise<string> {
  const tree = (await change.tree('head')).map((e) => e.path);
  const below = path.length > 2 ? tree.filter((p) => p.endsWith(`/${path}`)) : [];
  const near = below[0] ?? nearest(path, tree.filter((p) => Math.abs(p.length - path.length) < 4).slice(0, LIKE));
  const hint =
    near === undefined
      ? 'the path is one of the repository, as in `git ls-files`, and what is not committed is not looked at'
      : `did you mean ${near}?`;
  return `${path} is not in ${change.head.slice(0, 8)}; ${hint}`;
}
const LIKE = 1000;

/** The whole tree of a revision, as what an empty one does not have. */
function whole(repo: string, head: string | undefined): Promise<ChangeSet> {
  return openGitChange({ repo, base: EMPTY_TREE, head });
}

/** What the file says at the merge base. */
async function atBase(repo: string, base: string, head: string | undefined, path: string): Promise<BuiltAccess> {
  const range = await openGitChange({ repo, base, head });
  await range.close();
  const change = await whole(repo, range.base);
  try {
    return (await read(change, path)).access;
  } finally {
    await change.close();
  }
}

function target(word: string | undefined): { readonly path: string; readonly line: number | null } {
  if (word === undefined) throw new UsageError('why needs a PATH or PATH:LINE (see --help)');
  const [, path = word, line] = /^(.+?):(\d{1,9})(?::\d+)?$/s.exec(word) ?? [];
  return { path: path.replace(/^\.\//, ''), line: line === undefined ? null : Number(line) };
}

/** What the manifests that the file's client resolves with it say. */
async function read(change: ChangeSet, path: string) {
  const files = change.files.filter((f) => f.head?.path === path);
  const { head } = await collectManifests({ ...change, files });
  const access = readAccess(head);
  const texts = head
    .flatMap((g) => g.files)
    .flatMap(({ path: p, bytes }) => (bytes ? [{ path: p, text: new TextDecoder().decode(bytes), added: null }] : []));
  const { secrets } = changedTokens({ added: texts, removed: [], baseDocuments: [], headDocuments: access.documents });
  return { access, secrets };
}

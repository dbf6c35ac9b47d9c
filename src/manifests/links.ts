import type { ChangeSet, Side, TreeEntry } from '../change/change-set.ts';

/**
 * Symbolic links of one side of a change, so that a manifest is found under every path by which a client reads it:
 * `.claude/skills` is often a link to a shared folder, and a changed file there changes the manifest behind the link.
 */
export interface Links {
  /** Paths of the tree that may be manifests. */
  readonly paths: readonly string[];
  /**
   * The entry that a path leads to, links followed within the repository. Where a link leaves it, or a submodule holds
   * what follows, that link or submodule.
   */
  resolve(path: string): TreeEntry | undefined;
  /** The path itself where it is a file, else the files below it, links followed; at most so many. */
  below(path: string, most: number): readonly string[];
  /** Further paths under which an entry can be read. For a link to a folder: all files under it. */
  aliases(entry: TreeEntry): readonly string[];
}

/** Links above this number are not followed but taken for links that lead out: no real repository comes near. */
export const MAX_LINKS = 2_000;
/** As the systems do: a longer chain is refused by them too. */
const MAX_HOPS = 40;
const MAX_ALIASES = 5_000;

export async function readLinks(change: ChangeSet, side: Side, mayMatter: (path: string) => boolean): Promise<Links> {
  const tree = await change.tree(side);
  const byPath = new Map(tree.map((e) => [e.path, e]));
  const targets = await readTargets(change, side, tree, byPath, mayMatter);
  const pointers = reversed(targets);
  let sorted: readonly string[] | undefined;
  const resolve = (path: string): TreeEntry | undefined => {
    const end = follow(path, targets);
    if (end === undefined) return byPath.get(path) ?? dead(path, byPath);
    return byPath.get(end) ?? dead(end, byPath);
  };
  return {
    paths: tree.flatMap((e) => (mayMatter(e.path) ? [e.path] : [])),
    resolve,
    below(path, most) {
      const end = follow(path, targets);
      if (end === undefined || byPath.has(end)) return [path];
      const prefix = end === '' ? '' : `${end}/`;
      const shown = path === '' ? '' : `${path}/`;
      sorted ??= tree.map((e) => e.path).sort();
      const out: string[] = [];
      for (let i = firstFrom(sorted, prefix); i < sorted.length && out.length < most; i++) {
        const found = sorted[i];
        if (!found?.startsWith(prefix)) break;
        out.push(shown + found.slice(prefix.length));
      }
      return out;
    },
    aliases(entry) {
      const out = new Set<string>();
      upwards(entry.path, pointers, out);
      if (entry.kind !== 'symlink') return [...out];
      for (const root of through(entry.path, targets)) {
        const end = follow(root, targets);
        if (end === undefined) continue;
        if (byPath.has(end)) upwards(root, pointers, out.add(root));
        else
          for (const e of tree)
            if (e.path.startsWith(`${end}/`) && out.size < MAX_ALIASES) {
              const path = root + e.path.slice(end.length);
              upwards(path, pointers, out.add(path));
            }
      }
      return [...out];
    },
  };
}

/** The index of the first text that is not before another, in a sorted list. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Targets of the links that may hold manifests, and of the links that lie on their way. */
async function readTargets(
  change: ChangeSet,
  side: Side,
  tree: readonly TreeEntry[],
  byPath: ReadonlyMap<string, TreeEntry>,
  mayMatter: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const seen = new Set<string>();
  let open = tree.filter((e) => e.kind === 'symlink' && mayMatter(e.path));
  while (open.length > 0 && seen.size < MAX_LINKS) {
    const found = open.filter((e) => !seen.has(e.path)).slice(0, MAX_LINKS - seen.size);
    if (found.length === 0) break;
    const contents = await change.read(side, found);
    open = [];
    for (const link of found) {
      seen.add(link.path);
      const content = contents.get(link.id);
      const target = content?.kind === 'bytes' ? join(link.path, new TextDecoder().decode(content.bytes)) : undefined;
      if (target === undefined) continue;
      targets.set(link.path, target);
      for (const prefix of prefixes(target)) {
        const next = byPath.get(prefix);
        if (next?.kind === 'symlink') open.push(next);
      }
    }
  }
  return targets;
}

/** Where a path ends when its links are followed; undefined for a circle. */
function follow(path: string, targets: ReadonlyMap<string, string>): string | undefined {
  let here = path;
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    const link = prefixes(here).find((p) => targets.has(p));
    if (link === undefined) return here;
    here = (targets.get(link) ?? link) + here.slice(link.length);
  }
  return undefined;
}

/** The link out of the repository, or the submodule, that a path lies in. */
function dead(path: string, byPath: ReadonlyMap<string, TreeEntry>): TreeEntry | undefined {
  for (const prefix of prefixes(path)) {
    const entry = byPath.get(prefix);
    if (entry?.kind === 'symlink' || entry?.kind === 'submodule') return entry;
  }
  return undefined;
}

/** All paths that lead to a path through one link or several. */
function upwards(path: string, pointers: ReadonlyMap<string, readonly string[]>, out: Set<string>): void {
  if (pointers.size === 0) return;
  const open = [path];
  for (let next = open.pop(); next !== undefined && out.size < MAX_ALIASES; next = open.pop()) {
    for (const prefix of prefixes(next)) {
      for (const link of pointers.get(prefix) ?? []) {
        const alias = link + next.slice(prefix.length);
        if (out.has(alias) || alias.length > MAX_PATH) continue;
        out.add(alias);
        open.push(alias);
      }
    }
  }
}

/** A link and all links whose way leads through it. */
function through(path: string, targets: ReadonlyMap<string, string>): ReadonlySet<string> {
  const out = new Set([path]);
  for (let before = 0; before < out.size && before < MAX_HOPS; ) {
    before = out.size;
    for (const [link, target] of targets) if (prefixes(target).some((p) => out.has(p))) out.add(link);
  }
  return out;
}

function reversed(targets: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const [link, target] of targets) {
    const known = out.get(target);
    if (known) known.push(link);
    else out.set(target, [link]);
  }
  return out;
}

/** `a`, `a/b`, `a/b/c`. */
function prefixes(path: string): string[] {
  const out: string[] = [];
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) out.push(path.slice(0, end));
  out.push(path);
  return out;
}

const MAX_PATH = 4_096;

/** The path that a link's text means, or undefined where it leaves the repository. */
function join(link: string, text: string): string | undefined {
  if (text.startsWith('/') || text.includes('\0') || text.length > MAX_PATH) return undefined;
  const parts = link.split('/').slice(0, -1);
  for (const part of text.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else parts.push(part);
  }
  return parts.join('/');
}

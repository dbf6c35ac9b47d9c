import type { ChangeSet, Side, TreeEntry } from '../change/change-set.ts';

/**
 * Symbolic links of one side of a change, so that a manifest is found under every path by which a client reads it:
 * `.claude/skills` is often a link to a shared folder, and a changed file there changes the manifest behind the link.
 */
export interface Links {
  /** Paths of the tree that may be manifests. */
  readonly paths: readonly string[];
  /** The entry that a path leads to, links followed within the repository; a link that leaves it is given as itself. */
  resolve(path: string): TreeEntry | undefined;
  /** Further paths under which an entry can be read. For a link to a folder: all files under it. */
  aliases(entry: TreeEntry): readonly string[];
}

/** Links above this number are not followed: no real repository comes near, and the review says so. */
export const MAX_LINKS = 2_000;
const MAX_HOPS = 8;
const MAX_ALIASES = 5_000;

export async function readLinks(change: ChangeSet, side: Side, mayMatter: (path: string) => boolean): Promise<Links> {
  const tree = await change.tree(side);
  const byPath = new Map(tree.map((e) => [e.path, e]));
  const found = tree.filter((e) => e.kind === 'symlink' && mayMatter(e.path)).slice(0, MAX_LINKS);
  const targets = new Map<string, string>();
  if (found.length > 0) {
    const contents = await change.read(side, found);
    for (const link of found) {
      const content = contents.get(link.id);
      const target = content?.kind === 'bytes' ? join(link.path, new TextDecoder().decode(content.bytes)) : undefined;
      if (target !== undefined) targets.set(link.path, target);
    }
  }
  return {
    paths: tree.flatMap((e) => (mayMatter(e.path) ? [e.path] : [])),
    resolve(path) {
      let here = path;
      for (let hop = 0; hop < MAX_HOPS; hop++) {
        const next = oneHop(here, targets);
        if (next === undefined) return byPath.get(here);
        here = next;
      }
      return byPath.get(path);
    },
    aliases(entry) {
      const out: string[] = [];
      for (const [link, target] of targets) {
        if (entry.path === target || entry.path.startsWith(`${target}/`))
          out.push(link + entry.path.slice(target.length));
        if (entry.path === link && !byPath.has(target)) {
          for (const e of tree)
            if (e.path.startsWith(`${target}/`) && out.length < MAX_ALIASES)
              out.push(link + e.path.slice(target.length));
        }
      }
      return out;
    },
  };
}

function oneHop(path: string, targets: ReadonlyMap<string, string>): string | undefined {
  if (targets.size === 0) return undefined;
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const target = targets.get(path.slice(0, end));
    if (target !== undefined) return target + path.slice(end);
  }
  return undefined;
}

/** The path that a link's text means, or undefined where it leaves the repository. */
function join(link: string, text: string): string | undefined {
  if (text.startsWith('/') || text.includes('\0') || text.length > 4_096) return undefined;
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

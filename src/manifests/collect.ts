import type { ChangeSet, Side, TreeEntry } from '../change/change-set.ts';
import { besideGroups } from './beside.ts';
import type { Links } from './links.ts';
import { readLinks } from './links.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { hasOwnName, mayBeManifest } from './may-be-manifest.ts';
import { manifestsAbove, namedPaths } from './named.ts';
import { startersOf } from './programs.ts';

/** The manifests that a change concerns, on both sides: the changed ones and what their clients resolve with them. */
export interface Collected {
  readonly base: readonly Group[];
  readonly head: readonly Group[];
  /** How many manifest paths the change touches. */
  readonly touched: number;
}

/** Files that one client resolves together. */
export interface Group {
  readonly format: ManifestFormat;
  readonly files: readonly SourceFile[];
}

interface Wanted {
  readonly format: ManifestFormat;
  readonly key: string;
  readonly paths: Set<string>;
}

export async function collectManifests(change: ChangeSet): Promise<Collected> {
  if (change.files.length === 0) return NONE;
  const [base, head] = await Promise.all([
    readLinks(change, 'base', hasOwnName),
    readLinks(change, 'head', hasOwnName),
  ]);
  const links = { base, head };
  const near = new Set<string>();
  const closed = new Set<string>();
  for (const file of change.files) {
    for (const side of ['base', 'head'] as const) {
      const entry = file[side];
      if (!entry) continue;
      for (const path of [entry.path, ...links[side].aliases(entry)]) {
        if (!mayBeManifest(path)) continue;
        near.add(path);
        if (isClosed(links[side].resolve(path))) closed.add(path);
      }
    }
  }
  const above = [...manifestsAbove(change, [base, head]), ...(await startersOf(change, [base, head]))];
  if (near.size === 0 && above.length === 0) return NONE;
  const { formatsOf, manifestBelow } = await import('./match.ts');
  const hidden = [...closed].flatMap((path) => (formatsOf(path).length > 0 ? [] : (manifestBelow(path) ?? [])));
  const touched = new Set([...near, ...hidden].filter((path) => formatsOf(path).length > 0));
  const exists = (path: string): boolean => (base.resolve(path) ?? head.resolve(path)) !== undefined;
  const tree = [...new Set([...base.paths, ...head.paths])];
  const groups = grouped(
    new Set([...touched, ...above]),
    tree,
    exists,
    formatsOf,
    (path) => base.resolve(path) === undefined || head.resolve(path) === undefined,
  );
  const loaded = claimed(
    change,
    renamed(change, await loadAll(change, 'base', groups, base)),
    await loadAll(change, 'head', groups, head),
  );
  const sure = [...touched].filter((path) => formatsOf(path).some((f) => !f.claims || loaded.isClaimed(f, path)));
  const beside = await besideGroups(change, [...loaded.base, ...loaded.head], head, formatsOf);
  return { base: [...loaded.base, ...beside.base], head: [...loaded.head, ...beside.head], touched: sure.length };
}

/** Without the files whose names a format shares with others and whose content, on neither side, has its marks. */
function claimed(change: ChangeSet, base: readonly Group[], head: readonly Group[]) {
  const found = new Set<string>();
  const id = (format: ManifestFormat, path: string): string => `${format.id} ${path}`;
  const sharing = new Set<ManifestFormat>();
  for (const { format, files } of [...base, ...head]) {
    if (format.claims) sharing.add(format);
    for (const file of files) if (format.claims?.(file)) found.add(id(format, file.path));
  }
  // A manifest that is renamed and no longer has the marks is still what it was.
  for (const { base: from, head: to } of sharing.size === 0 ? [] : change.files) {
    if (!from || !to || from.path === to.path) continue;
    for (const format of sharing) {
      if (!found.has(id(format, from.path)) && !found.has(id(format, to.path))) continue;
      found.add(id(format, from.path)).add(id(format, to.path));
    }
  }
  const isClaimed = (format: ManifestFormat, path: string): boolean => found.has(id(format, path));
  const own = (g: Group): Group =>
    g.format.claims ? { ...g, files: g.files.filter((f) => f.named || isClaimed(g.format, f.path)) } : g;
  return { base: base.map(own), head: head.map(own), isClaimed };
}

/** Shows a file of base under the name that it has at head, where nothing but the name is new. */
function renamed(change: ChangeSet, groups: readonly Group[]): readonly Group[] {
  const names = new Map(
    change.files.flatMap((f) =>
      f.base && f.head && f.base.path !== f.head.path && f.base.id === f.head.id ? [[f.base.path, f.head.path]] : [],
    ),
  );
  if (names.size === 0) return groups;
  return groups.map((g) => {
    const paths = new Set(g.files.map((f) => f.path));
    const moved = (path: string): string => {
      const to = names.get(path);
      return to === undefined || paths.has(to) ? path : to;
    };
    return g.format.renames ? { ...g, files: g.files.map((f) => ({ ...f, path: moved(f.path) })) } : g;
  });
}

const NONE: Collected = { base: [], head: [], touched: 0 };

/** What a client may find there can't be looked into. */
function isClosed(entry: TreeEntry | undefined): boolean {
  return entry?.kind === 'submodule' || entry?.kind === 'symlink';
}

function grouped(
  touched: ReadonlySet<string>,
  tree: readonly string[],
  exists: (path: string) => boolean,
  formatsOf: (path: string) => readonly ManifestFormat[],
  comesOrGoes: (path: string) => boolean,
): Wanted[] {
  const out = new Map<string, Wanted>();
  const context = [...touched]
    .flatMap((path) =>
      formatsOf(path).flatMap((f) => [
        ...(f.context?.(path) ?? []),
        ...(f.awakens && comesOrGoes(path) ? f.awakens(path, tree) : []),
      ]),
    )
    .filter(exists);
  for (const path of new Set([...touched, ...context])) {
    for (const format of formatsOf(path)) {
      const key = `${format.id} ${format.group?.(path) ?? path}`;
      const group = out.get(key) ?? { format, key, paths: new Set<string>() };
      for (const p of [path, ...(format.companions?.(path, tree) ?? [])]) group.paths.add(p);
      out.set(key, group);
    }
  }
  return [...out.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

const MOST_ROUNDS = 2;

/** The files of each group, with those that their content names. */
async function loadAll(change: ChangeSet, side: Side, groups: readonly Wanted[], links: Links): Promise<Group[]> {
  const loaded = await load(change, side, groups, links);
  const touched = new Set(change.files.flatMap((f) => [f.base?.path ?? f.path, f.head?.path ?? f.path]));
  let all = loaded;
  // What is named may name more: a package manifest's command starts a script.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const named = namedPaths(all, links, touched);
    if (named.every((paths) => paths.length === 0)) break;
    const wanted = all.map(({ format }, i): Wanted => ({ format, key: '', paths: new Set(named[i]) }));
    const further = await load(change, side, wanted, links);
    all = all.map((group, i) => ({
      ...group,
      files: [...group.files, ...(further[i]?.files ?? []).map((f) => ({ ...f, named: true as const }))],
    }));
  }
  return all;
}

async function load(change: ChangeSet, side: Side, groups: readonly Wanted[], links: Links): Promise<Group[]> {
  const found = groups.map(({ format, paths }) => ({
    format,
    entries: [...paths].sort().flatMap((path) => {
      const entry = links.resolve(path);
      return entry ? [{ path, entry }] : [];
    }),
  }));
  const contents = await change.read(
    side,
    found.flatMap((g) => g.entries.map((e) => e.entry)).filter((e) => e.kind !== 'submodule'),
  );
  return found.map(({ format, entries }) => ({
    format,
    files: entries.map(({ path, entry }): SourceFile => {
      const file = { path, side, id: entry.id };
      if (entry.kind === 'submodule') return { ...file, bytes: null, trouble: 'it is a submodule' };
      if (entry.kind === 'symlink')
        return { ...file, bytes: null, trouble: 'it is a symbolic link that leads out of the repository' };
      const content = contents.get(entry.id);
      if (content?.kind === 'bytes') return { ...file, bytes: content.bytes };
      if (content?.kind === 'too-large')
        return { ...file, bytes: null, trouble: `it is too large (${content.size} bytes)` };
      const reason = content?.kind === 'unavailable' ? content.reason : 'its content could not be had';
      return { ...file, bytes: null, trouble: reason };
    }),
  }));
}

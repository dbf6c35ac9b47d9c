import type { ChangedFile, ChangeSet, Content, Side, TreeEntry } from '../../src/change/change-set.ts';
import { type Prose, reveal } from '../../src/untrusted.ts';

type Texts = Readonly<Record<string, string | null>>;

/** A change held in memory: paths and their texts on both sides. */
export function changeOf(base: Texts, head: Texts): ChangeSet {
  const tree = (texts: Texts): TreeEntry[] =>
    Object.entries(texts)
      .flatMap(([path, text]): TreeEntry[] =>
        text === null ? [] : [{ path, kind: 'file', id: `${text.length}:${text}` }],
      )
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  const trees: Record<Side, TreeEntry[]> = { base: tree(base), head: tree(head) };
  const paths = [...new Set([...trees.base, ...trees.head].map((e) => e.path))].sort();
  const files = paths.flatMap((path): ChangedFile[] => {
    const b = trees.base.find((e) => e.path === path);
    const h = trees.head.find((e) => e.path === path);
    if (b?.id === h?.id) return [];
    return [
      {
        status: b ? (h ? 'modified' : 'removed') : 'added',
        path,
        ...(b ? { base: b } : {}),
        ...(h ? { head: h } : {}),
      },
    ];
  });
  return {
    base: 'base',
    head: 'head',
    files,
    incomplete: [],
    tree: async (side) => trees[side],
    read: async (_side, entries) =>
      new Map(
        entries.map((e): [string, Content] => [
          e.id,
          { kind: 'bytes', bytes: new TextEncoder().encode(e.id.slice(e.id.indexOf(':') + 1)) },
        ]),
      ),
    close: async () => {},
  };
}

export function plainText(prose: Prose): string {
  return prose.map((p) => (typeof p === 'string' ? p : reveal(p.quote))).join('');
}

import type { Move } from '../access/moved.ts';
import type { ChangeSet, Side } from '../change/change-set.ts';
import type { Place } from '../finding.ts';
import { distrust } from '../untrusted.ts';
import type { Collected } from './collect.ts';

/** Manifests of which nothing but the name is new, where the name makes no other agent of them. */
export function renamedFiles(change: ChangeSet, manifests: Collected): Move[] {
  const paths = new Set(manifests.head.flatMap((g) => (g.format.renames ? g.files.map((f) => f.path) : [])));
  return change.files.flatMap(({ base, head }): Move[] => {
    if (!base || !head || base.path === head.path || base.id !== head.id || !paths.has(head.path)) return [];
    const at = (path: string, side: Side): Place => ({ ...START, path: distrust(path), side });
    const agent = `Workflow ${head.path}`;
    return [{ kind: 'file', agent, texts: ['the file'], was: at(base.path, 'base'), place: at(head.path, 'head') }];
  });
}
const START = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

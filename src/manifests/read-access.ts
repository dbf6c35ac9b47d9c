import type { BuiltAccess } from '../access/builder.ts';
import { accessBuilder } from '../access/builder.ts';
import type { Group } from './collect.ts';

/** What the agents of one revision may do, as these manifests say. */
export function readAccess(groups: readonly Group[]): BuiltAccess {
  const builder = accessBuilder();
  for (const { format, files } of groups) if (files.length > 0) format.read(files, builder);
  return builder.build();
}

import type { AccessBuilder, BuiltAccess } from '../access/builder.ts';
import { accessBuilder } from '../access/builder.ts';
import type { Group } from './collect.ts';
import { remarkKeys } from './unknown-keys.ts';

/** What the agents of one revision may do, as these manifests say. */
export function readAccess(groups: readonly Group[]): BuiltAccess {
  const builder = accessBuilder();
  for (const { format, files } of groups) {
    if (files.length === 0) continue;
    // Each document is also looked over for keys that its reader passes over, once a file.
    const seen = new Set<string>();
    const to: AccessBuilder = {
      ...builder,
      document(path, value) {
        builder.document(path, value);
        const file = seen.has(path) ? undefined : files.find((f) => f.path === path);
        if (file) remarkKeys(format, file, value, builder);
        seen.add(path);
      },
    };
    format.read(files, to);
  }
  return builder.build();
}

import type { AccessBuilder } from '../../access/builder.ts';
import { STRICT_JSON } from '../../document/json.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import type { ManifestFormat, SourceFile } from '../manifest-format.ts';
import { JSONC, readDocument } from './read-document.ts';
import type { Dialect } from './references.ts';
import { readServerWithTools, type ToolKeys } from './server-tools.ts';

/** A client that declares servers in a file of their own, in the common shape. */
export interface Profile {
  readonly id: string;
  readonly client: string;
  readonly files: readonly string[];
  readonly root: string;
  readonly dialect: Dialect;
  readonly json: 'strict' | 'jsonc';
  readonly keys?: Partial<ToolKeys>;
  /** The client knows no off switch: a server that says `disabled` starts all the same. */
  readonly noOffSwitch?: true;
  /** Where the client finds servers beside the root key: further entries of a file's document. */
  readonly more?: (value: Value, path: string) => readonly MapEntry[];
  /** What else the file says of all servers. */
  readonly also?: (value: Value, file: SourceFile, to: AccessBuilder) => void;
}

const NO_KEYS: ToolKeys = { approve: [], deny: [], only: [], globs: false };

/** A format of servers alone, as its profile says. */
export function serverFormat(profile: Profile): ManifestFormat {
  const keys = { ...NO_KEYS, ...profile.keys };
  const client = {
    name: profile.client,
    dialect: profile.dialect,
    honoursDisabled: profile.noOffSwitch !== true,
    filtersTools: false,
  };
  const lists = [...keys.approve, ...keys.deny, ...keys.only];
  return {
    id: profile.id,
    title: `MCP servers of ${profile.client}`,
    clients: [profile.client],
    files: profile.files,
    reads: `servers: command, args, env, url, headers${profile.noOffSwitch ? '' : ', the off switch'}${lists.length > 0 ? `, ${lists.join(', ')}` : ''}; the reach of well-known servers`,
    read(files, to) {
      for (const file of files) {
        const dialect = /\.ya?ml$/i.test(file.path) ? 'yaml' : profile.json === 'jsonc' ? JSONC : STRICT_JSON;
        const value = readDocument(file, profile.client, dialect, to);
        const more = value && profile.more ? profile.more(value, file.path) : [];
        if (value) profile.also?.(value, file, to);
        for (const server of [...servers(value, profile.root), ...more])
          readServerWithTools(server, client, keys, file, to);
      }
    },
  };
}

/** A map of servers by name, or a list of servers that have one (Continue). */
export function servers(value: Value | undefined, root: string): readonly MapEntry[] {
  const found = at(value, root);
  if (found?.kind !== 'list') return entries(found);
  return items(found).flatMap((item) => {
    const name = at(item, 'name');
    return item.kind === 'map'
      ? [{ key: text(name) ?? 'unnamed', keySpan: (name ?? item).span, value: item, shadowed: false }]
      : [];
  });
}

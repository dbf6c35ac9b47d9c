import type { AccessBuilder } from '../../access/builder.ts';
import { decodeText } from '../../document/decode.ts';
import { parseJson, STRICT_JSON } from '../../document/json.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, items, strings, text } from '../../document/value.ts';
import { readJsonFile } from '../json-file.ts';
import type { SourceFile } from '../manifest-format.ts';
import { readServer } from '../mcp/server.ts';
import { readHooks } from './hooks.ts';
import { pluginName, readProgram, SERVERS } from './plugin-components.ts';
import { readPluginPart } from './plugin-part.ts';
import { joined, manifestRoot } from './plugin-root.ts';
import { USUAL } from './usual-places.ts';

/** A place that a plugin's manifest names for its components, where no other reader looks. */
interface Place {
  readonly key: Key;
  /** Path of the repository: a file or a folder. */
  readonly path: string;
}
type Key = (typeof USUAL)[number][0];

/** The places elsewhere in the repository that a manifest names. */
export function placesElsewhere(manifest: SourceFile): readonly Place[] {
  const root = manifestRoot(manifest.path);
  const decoded =
    manifest.bytes && root !== undefined ? decodeText(manifest.bytes, { bom: true, utf16: false }) : undefined;
  const parsed = decoded?.ok ? parseJson(decoded.text, STRICT_JSON) : undefined;
  if (!parsed?.ok) return [];
  const places = USUAL.flatMap(([key, usual]) =>
    named(at(parsed.value, key)).flatMap((place): Place[] => {
      const own = place.replace(/^\$\{CLAUDE_PLUGIN_ROOT\}\//, '').replace(/^\.\//, '');
      return usual.test(own) || own.startsWith('/') ? [] : [{ key, path: joined(root ?? '', own) }];
    }),
  );
  return places.slice(0, MOST_PLACES);
}

/** Naming a place is a finding by itself; nobody names so many. */
const MOST_PLACES = 200;

/** Reads what lies at such places as what the manifest says that it is. */
export function readElsewhere(manifest: SourceFile, files: readonly SourceFile[], to: AccessBuilder): void {
  const root = manifestRoot(manifest.path) ?? '';
  const agent = pluginName(root);
  for (const { key, path } of placesElsewhere(manifest)) {
    const folder = path === '' ? '' : `${path}/`;
    for (const file of files) {
      if (file === manifest || (file.path !== path && !file.path.startsWith(folder))) continue;
      const isText = /\.md$/i.test(file.path);
      if (key === 'agents' || key === 'commands' || key === 'skills') {
        const below = file.path === path ? (path.split('/').at(-1) ?? path) : file.path.slice(folder.length);
        if (isText) readPluginPart(file, key, below, root, to);
      } else if (!isText && file.path === path) readSettings(key, file, agent, to);
    }
  }
}

function readSettings(
  key: 'hooks' | 'mcpServers' | 'lspServers' | 'monitors',
  file: SourceFile,
  agent: string,
  to: AccessBuilder,
): void {
  const value = readJsonFile(file, agent, { ...STRICT_JSON, bom: true }, to);
  if (!value) return;
  const inner = at(value, key) ?? value;
  if (key === 'hooks') readHooks(inner, file, agent, to);
  else if (key === 'mcpServers') for (const server of entries(inner)) readServer(server, SERVERS, file, to);
  else if (key === 'lspServers')
    for (const server of entries(inner)) readProgram(server.value, `language server ${server.key}`, agent, file, to);
  else
    for (const monitor of items(inner))
      readProgram(monitor, `monitor ${text(at(monitor, 'name')) ?? ''}`.trim(), agent, file, to);
}

function named(value: Value | undefined): readonly string[] {
  return value?.kind === 'string' ? [value.value] : strings(value).map((v) => v.value);
}

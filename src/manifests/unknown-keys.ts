import type { AccessBuilder } from '../access/builder.ts';
import type { MapEntry, Value } from '../document/value.ts';
import { at, entries, entry, items, text } from '../document/value.ts';
import { latentKeys } from './latent-keys.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { digest, placeIn } from './reading.ts';

/**
 * Says what a reader passes over and a person might take for a permission: keys that its client is not known to read
 * (`allowed-tools` of a sub-agent, `alwaysAllow` of a server in another client's file), and grants that its client
 * ignores from a repository today. One remark a key; nothing here grants or guards anything.
 */
export function remarkKeys(format: ManifestFormat, file: SourceFile, value: Value, to: AccessBuilder): void {
  const agent = format.clients[0] ?? format.title;
  const say = (about: 'unknown key' | 'latent', found: MapEntry, name: string): void =>
    to.fact({
      kind: 'remark',
      about,
      agent,
      subject: `${about} ${name}`,
      place: placeIn(file, found.keySpan),
      text: name,
      digest: digest(JSON.stringify(found.value, (key, v) => (/span$/i.test(key) ? undefined : v)).slice(0, 4_096)),
    });
  let left = MOST_REMARKS;
  for (const { name, map, known } of placesOf(format.id, value)) {
    for (const found of entries(map)) {
      if (!PERMISSION_LIKE.test(found.key) || known.test(found.key) || left-- <= 0) continue;
      say('unknown key', found, name + found.key);
    }
  }
  for (const { found, name } of latentKeys(format.id, value)) if (left-- > 0) say('latent', found, name);
}

const MOST_REMARKS = 50;

/** Names that read as if they granted or held back something. */
const PERMISSION_LIKE =
  /allow|den(y|ied)|permission|approv|trust|sandbox|bypass|yolo|tools?$|unsafe|dangerous|auto_?-?(run|accept|confirm)|readonly|read-only/i;

interface Place {
  /** How keys here are named to people. */
  readonly name: string;
  readonly map: Value | undefined;
  /** Keys that the reader of the format evaluates, or that grant nothing. */
  readonly known: RegExp;
}

const NONE = /^$/;

/** Which maps of a document hold keys of permissions, and which of them its reader knows. */
function placesOf(id: string, value: Value): readonly Place[] {
  const here = FRONT_MATTER[id];
  if (here) return [{ name: '', map: value, known: here }];
  const keys = SERVER_KEYS[id];
  if (!keys) return [];
  const roots = ['mcpServers', 'servers'].flatMap((root) => {
    const found = entry(value, root)?.value;
    return found ? [...entries(found), ...items(found).flatMap(named)] : [];
  });
  return roots.slice(0, 200).map((server) => ({ name: `${server.key}.`, map: server.value, known: keys }));
}

/** An item of a list of servers as the entry of a map. */
function named(item: Value): MapEntry[] {
  const name = at(item, 'name');
  return item.kind === 'map'
    ? [{ key: text(name) ?? 'server', keySpan: (name ?? item).span, value: item, shadowed: false }]
    : [];
}

/** Headers of Markdown files, and the settings of one client alone. */
const FRONT_MATTER: Readonly<Record<string, RegExp>> = {
  'claude-agent': /^(tools|disallowedTools|permissionMode)$/,
  'claude-command': /^(allowed-tools|disallowed-tools)$/,
  'claude-skill': /^(allowed-tools|disallowed-tools)$/,
  'copilot-agent': /^tools$/,
  'copilot-prompt': /^tools$/,
  'cursor-agent': /^readonly$/,
  'gemini-settings': /^tools$/,
  'qwen-settings': /^(tools|permissions)$/,
};

/** Keys of a server's entry. */
const SERVER_KEYS: Readonly<Record<string, RegExp>> = {
  'mcp-claude': /^tools$/,
  'mcp-cursor': NONE,
  'mcp-vscode': /^(sandboxEnabled|sandbox)$/,
  'mcp-github': /^tools$/,
  'mcp-roo': /^(alwaysAllow|disabledTools)$/,
  'mcp-kilo-legacy': /^(alwaysAllow|disabledTools)$/,
  'mcp-kiro': /^(autoApprove|disabledTools)$/,
  'mcp-junie': NONE,
  'mcp-trae': NONE,
  'mcp-warp': NONE,
};

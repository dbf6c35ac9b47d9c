import type { AccessBuilder } from '../../access/builder.ts';
import { decodeText } from '../../document/decode.ts';
import { parseJson } from '../../document/json.ts';
import type { Problem, Value } from '../../document/value.ts';
import { at, entries, entry } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { unreadable } from '../reading.ts';
import type { ServerClient } from './server.ts';
import { readServer } from './server.ts';

/** How a client finds servers in a file: its JSON dialect and its root key. */
export interface McpClient extends ServerClient {
  readonly root: string;
  /** A map of servers without a root key is taken too. */
  readonly flat: boolean;
  readonly dialectOfJson: {
    readonly comments: boolean;
    readonly trailingCommas: boolean;
    readonly bom: boolean;
    readonly tolerant: boolean;
  };
  /** Names that the client keeps for itself and skips. */
  readonly reserved: readonly string[];
}

/**
 * Reads one file as one client does, and gives the value that holds its servers, which may stand deeper in the file.
 * What the client can't read grants it nothing, and is said.
 */
export function readMcpFile(
  file: SourceFile,
  client: McpClient,
  to: AccessBuilder,
  place: readonly string[] = [],
): Value | undefined {
  const whole = readable(file, client, to);
  if (!whole) return undefined;
  to.document(file.path, whole);
  const parsed = at(whole, ...place);
  if (!parsed) return undefined;
  for (const server of entries(servers(parsed, client))) {
    if (!client.reserved.includes(server.key)) readServer(server, client, file, to);
  }
  return parsed;
}

function readable(file: SourceFile, client: McpClient, to: AccessBuilder): Value | undefined {
  const fail = (problems: readonly Problem[]): undefined => {
    unreadable(file, client.name, problems, file.bytes ? 'dropped' : 'unknown', to);
    return undefined;
  };
  if (!file.bytes) return fail([]);
  const decoded = decodeText(file.bytes, { bom: client.dialectOfJson.bom, utf16: false });
  if (!decoded.ok) return fail(decoded.problems);
  const parsed = parseJson(decoded.text, { ...client.dialectOfJson, duplicates: 'last' });
  return parsed.ok ? parsed.value : fail(parsed.problems);
}

function servers(root: Value, client: McpClient): Value | undefined {
  const named = at(root, client.root);
  if (named || !client.flat || entry(root, client.root)) return named;
  return entries(root).some((e) => at(e.value, 'command') ?? at(e.value, 'url')) ? root : undefined;
}

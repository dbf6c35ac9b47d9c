import type { AccessBuilder } from '../../access/builder.ts';
import { decodeText } from '../../document/decode.ts';
import { parseJson } from '../../document/json.ts';
import type { Problem, Value } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { inScope, scopeOf, unreadable } from '../reading.ts';
import type { GeminiClient } from './client.ts';
import { sessionOf, stoppedSession } from './session.ts';
import { stopsTheClient } from './stops.ts';

/**
 * One settings file, read as in a trusted folder. Comments are fine; a trailing comma, a byte order mark, another root
 * than an object, or values that its start stumbles over, and the client does not start (observed, 0.61.0).
 */
export function readSettings(file: SourceFile, client: GeminiClient, to: AccessBuilder): void {
  const scope = scopeOf(file.path, client.folder);
  const agent = inScope(client.name, scope);
  const id = `${client.folder} ${scope}`;
  const value = readable(file, client, agent, to);
  if (value) {
    to.document(file.path, value);
    sessionOf(value, { client, file, id, agent, to });
  }
  // A client that does not start does nothing. At base it counts as absent: a repair is no grant by itself.
  else if (file.bytes && file.side === 'head') stoppedSession({ client, file, id, agent, to });
}

function readable(file: SourceFile, client: GeminiClient, agent: string, to: AccessBuilder): Value | undefined {
  const fail = (problems: readonly Problem[]): undefined => {
    unreadable(file, agent, problems, file.bytes ? 'dropped' : 'unknown', to);
    return undefined;
  };
  if (!file.bytes) return fail([]);
  const decoded = decodeText(file.bytes, { bom: false, utf16: false });
  if (!decoded.ok) return fail(decoded.problems);
  const parsed = parseJson(decoded.text, { comments: true, trailingCommas: false, duplicates: 'last' });
  if (!parsed.ok) return fail(parsed.problems);
  const stops = client.permissionLists ? undefined : stopsTheClient(parsed.value);
  if (stops) return fail([stops]);
  if (parsed.value.kind === 'map') return parsed.value;
  return fail([{ code: 'syntax', message: 'The settings are no object.', span: parsed.value.span }]);
}

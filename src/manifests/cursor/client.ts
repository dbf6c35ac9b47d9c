import type { JsonDialect } from '../../document/json.ts';
import { inScope, scopeOf } from '../reading.ts';

/** Names and identities of Cursor's agents, one set a folder that holds a `.cursor`. */
export function cursorAgent(
  client: 'Cursor' | 'Cursor CLI',
  path: string,
): { readonly scope: string; readonly name: string } {
  const scope = scopeOf(path, '.cursor');
  return { scope, name: inScope(client, scope) };
}

/**
 * Comments and trailing commas are documented for permissions.json; for the other files nobody has said, and the wider
 * reading counts.
 */
export const CURSOR_JSONC: JsonDialect & { readonly bom: boolean } = {
  comments: true,
  trailingCommas: true,
  duplicates: 'last',
  bom: true,
};

import type { AccessBuilder } from '../access/builder.ts';
import { decodeText } from '../document/decode.ts';
import type { JsonDialect } from '../document/json.ts';
import { parseJson } from '../document/json.ts';
import type { Problem, Value } from '../document/value.ts';
import type { SourceFile } from './manifest-format.ts';
import { unreadable } from './reading.ts';

/**
 * A JSON manifest as its client sees it, or undefined (and said) where the client drops it. `bom`: whether the client
 * takes a byte order mark.
 */
export function readJsonFile(
  file: SourceFile,
  agent: string,
  dialect: JsonDialect & { readonly bom: boolean },
  to: AccessBuilder,
): Value | undefined {
  const fail = (problems: readonly Problem[]): undefined => {
    unreadable(file, agent, problems, file.bytes ? 'dropped' : 'unknown', to);
    return undefined;
  };
  if (!file.bytes) return fail([]);
  const decoded = decodeText(file.bytes, { bom: dialect.bom, utf16: false });
  if (!decoded.ok) return fail(decoded.problems);
  const parsed = parseJson(decoded.text, dialect);
  if (!parsed.ok) return fail(parsed.problems);
  to.document(file.path, parsed.value);
  return parsed.value;
}

import type { AccessBuilder } from '../../access/builder.ts';
import { decodeText } from '../../document/decode.ts';
import { type JsonDialect, parseJson } from '../../document/json.ts';
import type { Problem, Value } from '../../document/value.ts';
import { parseYaml } from '../../document/yaml.ts';
import type { SourceFile } from '../manifest-format.ts';
import { unreadable } from '../reading.ts';

/** JSON with comments and trailing commas, all or nothing. */
export const JSONC: JsonDialect = { comments: true, trailingCommas: true, duplicates: 'last' };

/** A file as its client sees it, or undefined (and said) where it drops it. Tokens in its values are found. */
export function readDocument(
  file: SourceFile,
  client: string,
  dialect: JsonDialect | 'yaml',
  to: AccessBuilder,
): Value | undefined {
  const fail = (problems: readonly Problem[]): undefined => {
    unreadable(file, client, problems, file.bytes ? 'dropped' : 'unknown', to);
    return undefined;
  };
  if (!file.bytes) return fail([]);
  const decoded = decodeText(file.bytes, { bom: true, utf16: false });
  if (!decoded.ok) return fail(decoded.problems);
  const value = dialect === 'yaml' ? yaml(decoded.text) : parseJson(decoded.text, dialect);
  if (!value.ok) return fail(value.problems);
  to.document(file.path, value.value);
  return value.value;
}

function yaml(text: string) {
  const parsed = parseYaml(text, { duplicates: 'last', merge: true, firstDocumentOnly: true });
  if (!parsed.ok) return parsed;
  const value = parsed.documents[0];
  return value ? { ok: true as const, value } : { ok: false as const, problems: parsed.problems };
}

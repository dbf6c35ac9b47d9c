import type { AccessBuilder } from '../../access/builder.ts';
import { decodeText } from '../../document/decode.ts';
import { parseToml } from '../../document/toml.ts';
import type { Problem, Value } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { unreadable } from '../reading.ts';

/** A TOML file as Codex reads it: strict, TOML 1.1 (observed: a trailing comma in an inline table), a byte order mark is fine, UTF-16 is not. Undefined (and said): it refuses it. */
export function readToml(file: SourceFile, agent: string, to: AccessBuilder): Value | undefined {
  const fail = (problems: readonly Problem[]): undefined => {
    unreadable(file, agent, problems, file.bytes ? 'dropped' : 'unknown', to);
    return undefined;
  };
  if (!file.bytes) return fail([]);
  const decoded = decodeText(file.bytes, { bom: true, utf16: false });
  if (!decoded.ok) return fail(decoded.problems);
  const parsed = parseToml(decoded.text, { version: '1.1' });
  if (!parsed.ok) return fail(parsed.problems);
  to.document(file.path, parsed.value);
  return parsed.value;
}

import { decodeText } from '../../document/decode.ts';
import { parseJson } from '../../document/json.ts';
import { at } from '../../document/value.ts';
import { joined } from '../claude/plugin-root.ts';
import type { SourceFile } from '../manifest-format.ts';
import { scopeOf } from '../reading.ts';
import { names } from './values.ts';

const MOST = 100;

/** The files and folders of policies that settings name (`policyPaths`, `adminPolicyPaths`), within the repository. */
export function policyPlaces(file: SourceFile): readonly string[] {
  if (!file.bytes || !/(^|\/)\.gemini\/settings\.json$/i.test(file.path)) return [];
  const decoded = decodeText(file.bytes, { bom: false, utf16: false });
  const parsed = decoded.ok
    ? parseJson(decoded.text, { comments: true, trailingCommas: false, duplicates: 'last' })
    : undefined;
  if (!parsed?.ok) return [];
  const named = ['policyPaths', 'adminPolicyPaths'].flatMap((key) => [...names(at(parsed.value, key))]);
  return named
    .slice(0, MOST)
    .flatMap(({ value }) => (/^[/~]|\$/.test(value) ? [] : [joined(scopeOf(file.path, '.gemini'), value)]));
}

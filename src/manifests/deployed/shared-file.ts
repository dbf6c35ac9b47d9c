import type { AccessBuilder } from '../../access/builder.ts';
import { decodeText } from '../../document/decode.ts';
import { parseJson } from '../../document/json.ts';
import type { Problem, Value } from '../../document/value.ts';
import { parseYaml } from '../../document/yaml.ts';
import type { SourceFile } from '../manifest-format.ts';
import { JSONC } from '../mcp/read-document.ts';
import { placeIn, unreadable } from '../reading.ts';

/** How a format of deployed agents is told from whatever else has its file names. */
export interface Signature {
  /** Texts of which one list is there as a whole, or no document of the format is: looked for before anything is parsed. */
  readonly marks: readonly (readonly string[])[];
  /** What a text that can't be parsed has besides, if it is one of the format: where the marks are everyday words. */
  readonly telling?: RegExp;
  /** Whether a parsed document is one of the format. */
  is(document: Value): boolean;
}

/**
 * Whether a file is of the format. One that has the marks and can't be parsed counts, so that it is said; a template
 * (`{{ … }}` that only makes a document when it is filled in) does too. Keys that are written with escapes hide marks,
 * so those files are parsed.
 */
export function claims(file: SourceFile, signature: Signature): boolean {
  const source = textOf(file);
  if (source === undefined) return false;
  const marked = signature.marks.some((all) => all.every((mark) => source.includes(mark)));
  if (!marked && !ESCAPE.test(source)) return false;
  const parsed = parsedOf(file, source);
  return parsed.ok
    ? parsed.documents.some((d) => signature.is(d))
    : marked && (signature.telling?.test(source) ?? true);
}

/** The documents of a file that is claimed; what can't be read is said. All of them are searched for tokens. */
export function documentsOf(file: SourceFile, agent: string, to: AccessBuilder): readonly Value[] {
  if (!file.bytes) {
    unreadable(file, agent, [], 'unknown', to);
    return [];
  }
  const decoded = decodeText(file.bytes, { bom: true, utf16: false });
  if (!decoded.ok) {
    unreadable(file, agent, decoded.problems, 'dropped', to);
    return [];
  }
  const parsed = parsedOf(file, decoded.text);
  if (parsed.ok) {
    for (const document of parsed.documents) to.document(file.path, document);
    return parsed.documents;
  }
  if (decoded.text.includes('{{')) {
    to.fact({
      kind: 'remark',
      about: 'not evaluated',
      agent,
      subject: file.path,
      place: placeIn(file),
      text: `a template with an agent of ${agent} in it`,
      digest: file.id,
    });
  } else unreadable(file, agent, parsed.problems, 'dropped', to);
  return [];
}

/** The first document of a file that another names; undefined where it can't be read, which is no one's defect here. */
export function documentBeside(file: SourceFile): Value | undefined {
  const source = textOf(file);
  const parsed = source === undefined ? undefined : parsedOf(file, source);
  return parsed?.ok ? parsed.documents[0] : undefined;
}

/** Escapes of JSON and YAML for printable ASCII, with which a key could be written. */
const ESCAPE = /\\(u00[2-7]|x[2-7]|U0000)/;

const texts = new WeakMap<Uint8Array, string>();

function textOf(file: SourceFile): string | undefined {
  if (!file.bytes) return undefined;
  const known = texts.get(file.bytes);
  if (known !== undefined) return known;
  const decoded = decodeText(file.bytes, { bom: true, utf16: false });
  if (decoded.ok) texts.set(file.bytes, decoded.text);
  return decoded.ok ? decoded.text : undefined;
}

type Parsed =
  | { readonly ok: true; readonly documents: readonly Value[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const cache = new WeakMap<Uint8Array, Parsed>();

/** One parse for all formats that share a name. */
function parsedOf(file: SourceFile, source: string): Parsed {
  const known = file.bytes && cache.get(file.bytes);
  if (known) return known;
  const found = /\.ya?ml$/i.test(file.path) ? yaml(source) : json(source);
  if (file.bytes) cache.set(file.bytes, found);
  return found;
}

function yaml(source: string): Parsed {
  return parseYaml(source, { duplicates: 'last', merge: true });
}

function json(source: string): Parsed {
  const parsed = parseJson(source, JSONC);
  return parsed.ok ? { ok: true, documents: [parsed.value] } : parsed;
}

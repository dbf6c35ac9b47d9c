import { parseJson, STRICT_JSON } from '../../document/json.ts';
import type { Span, Value } from '../../document/value.ts';

/**
 * JSON inside a workflow's scalar. Secrets become `${NAME}`, the form in which clients refer to variables. All places are
 * those of the scalar: the text has been through YAML, so places inside it are not the file's.
 */
export function inlineJson(text: string, span: Span): Value | undefined {
  const parsed = parseJson(
    text.replace(/\$\{\{\s{0,4}secrets\.([A-Za-z_]\w{0,200})\s{0,4}\}\}/g, '$${$1}'),
    STRICT_JSON,
  );
  return parsed.ok ? placed(parsed.value, span) : undefined;
}

function placed(value: Value, span: Span): Value {
  if (value.kind === 'list') return { ...value, span, items: value.items.map((v) => placed(v, span)) };
  if (value.kind !== 'map') return { ...value, span };
  return { ...value, span, entries: value.entries.map((e) => ({ ...e, keySpan: span, value: placed(e.value, span) })) };
}

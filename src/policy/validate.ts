import type { Span, Value } from '../document/value.ts';
import { entries } from '../document/value.ts';
import { nearest } from './nearest.ts';

/** The part of JSON Schema that the policy's schema uses. Objects without `properties` are maps of one kind of value. */
export interface Schema {
  readonly type?: string;
  readonly title?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | false;
  readonly required?: readonly string[];
  /** Of different types each. */
  readonly anyOf?: readonly Schema[];
}

export interface SchemaProblem {
  readonly span: Span;
  readonly message: string;
}

/** What is wrong with a document first, in source order, with a suggestion where one is near; undefined: nothing. */
export function firstProblem(value: Value, schema: Schema, key = ''): SchemaProblem | undefined {
  const wrong = (): SchemaProblem => ({ span: value.span, message: `${quoted(key)}${schema.title ?? schema.type}` });
  if (schema.anyOf) {
    const one = schema.anyOf.find((s) => s.type === (value.kind === 'map' ? 'object' : value.kind));
    return one ? firstProblem(value, one, key) : wrong();
  }
  switch (value.kind) {
    case 'map':
      return schema.type === 'object' ? ofMap(value, schema) : wrong();
    case 'list': {
      const { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
      if (schema.type !== 'array' || !items || value.items.length < minItems || value.items.length > maxItems)
        return wrong();
      return first(value.items, (item) => firstProblem(item, items, key));
    }
    case 'number': {
      const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = schema;
      if (schema.const !== undefined) return value.value === schema.const ? undefined : wrong();
      const fits = Number.isInteger(value.value) && value.value >= minimum && value.value <= maximum;
      return schema.type === 'integer' && fits ? undefined : wrong();
    }
    case 'boolean':
      return schema.type === 'boolean' ? undefined : wrong();
    case 'string':
      return schema.type === 'string' && schema.const === undefined
        ? ofString(value.value, value.span, schema, key)
        : wrong();
    default:
      return wrong();
  }
}

function ofMap(value: Value, schema: Schema): SchemaProblem | undefined {
  const known = Object.keys(schema.properties ?? {});
  const names = schema.properties ? known : (schema.propertyNames?.enum ?? []);
  const kind = schema.properties ? 'key' : (schema.propertyNames?.title ?? 'key');
  const found = first(entries(value), (e) => {
    if (!names.includes(e.key))
      return { span: e.keySpan, message: `unknown ${kind} \`${shown(e.key)}\`${within(schema)}${hint(e.key, names)}` };
    const inner = schema.properties ? schema.properties[e.key] : schema.additionalProperties;
    // A key with nothing behind it is a list or map that is empty.
    if (!inner || (e.value.kind === 'null' && (inner.type === 'array' || inner.type === 'object'))) return undefined;
    return firstProblem(e.value, inner, e.key);
  });
  if (found) return found;
  const missing = (schema.required ?? []).find((k) => !entries(value).some((e) => e.key === k));
  if (missing === undefined) return undefined;
  const which = missing === 'version' ? '`version: 1`' : `\`${missing}\``;
  return { span: value.span, message: `${schema.title ?? 'this'} needs ${which}` };
}

function ofString(text: string, span: Span, schema: Schema, key: string): SchemaProblem | undefined {
  const wrong = { span, message: `${quoted(key)}${schema.title ?? 'a text'}` };
  if (schema.enum && !schema.enum.includes(text)) {
    const many = schema.enum.length > 5;
    const message = many ? `unknown ${schema.title ?? 'word'} \`${shown(text)}\`` : wrong.message;
    // A title that lists the words needs no second list.
    const listed = schema.enum.every((word) => message.includes(word));
    return { span, message: message + hint(text, schema.enum, many || listed) };
  }
  // The patterns are our own.
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(text)) return wrong;
  const fits = text.trim().length >= (schema.minLength ?? 0) && text.length <= (schema.maxLength ?? text.length);
  return fits ? undefined : wrong;
}

function first<T>(all: readonly T[], of: (one: T) => SchemaProblem | undefined): SchemaProblem | undefined {
  for (const one of all) {
    const found = of(one);
    if (found) return found;
  }
  return undefined;
}

function within(schema: Schema): string {
  return schema.properties && schema.title && schema.title !== 'a policy' ? ` in ${schema.title}` : '';
}

function hint(text: string, known: readonly string[], silent = false): string {
  const near = nearest(text, known);
  if (near !== undefined) return `; did you mean \`${near}\`?`;
  return silent || known.length > 20 ? '' : `; known are ${known.join(', ')}`;
}

function quoted(key: string): string {
  return key === '' ? 'this is ' : `\`${key}\` is `;
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

import type { StringValue, Value } from '../../document/value.ts';
import { items } from '../../document/value.ts';

/** A switch as the client sees it: `"true"` and `"false"` are coerced, other junk is truthy (observed, 0.61.0). */
export function truthy(value: Value | undefined): boolean {
  switch (value?.kind) {
    case 'boolean':
      return value.value;
    case 'string':
      return value.value !== '' && value.value !== 'false';
    case 'number':
      return value.value !== 0;
    case 'list':
    case 'map':
      return true;
    default:
      return false;
  }
}

/** A text after the client has put in variables: defaults are known, other variables are not. */
export function expanded(text: string): { readonly text: string; readonly unknown: boolean } {
  const known = text.replace(/\$\{[A-Za-z_]\w{0,200}:-([^}]{0,1000})\}/g, '$1');
  return { text: known, unknown: /\$(\{[A-Za-z_]|[A-Za-z_])/.test(known) };
}

/** A list of names. One text instead of a list is taken letter by letter (observed: `"*"` allows everything). */
export function names(value: Value | undefined): readonly StringValue[] {
  const found =
    value?.kind === 'string'
      ? [...new Set(value.value)].map((letter): StringValue => ({ ...value, value: letter }))
      : items(value).filter((v): v is StringValue => v.kind === 'string');
  return found.map((v) => ({ ...v, value: expanded(v.value).text }));
}

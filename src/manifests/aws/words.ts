import type { Value } from '../../document/value.ts';
import { at, entries } from '../../document/value.ts';

/** The properties of a resource, in the case of CloudFormation or of the toolkit’s own file. */
export function prop(value: Value | undefined, name: string): Value | undefined {
  return at(value, name) ?? at(value, name.charAt(0).toLowerCase() + name.slice(1)) ?? at(value, snake(name));
}

function snake(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

/** A value as one text, references of templates included: `{"Ref": "Role"}` is `Ref Role`. Null is nothing. */
export function words(value: Value | undefined): string {
  if (!value || value.kind === 'null') return '';
  if (value.kind === 'string') return value.value;
  if (value.kind === 'number') return value.raw;
  if (value.kind === 'boolean') return String(value.value);
  if (value.kind === 'list') return value.items.map(words).join(', ');
  return entries(value)
    .map((e) => `${e.key} ${words(e.value)}`)
    .sort()
    .join('; ');
}

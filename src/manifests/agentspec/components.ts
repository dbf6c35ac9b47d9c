import type { Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';

/** All components of a document, wherever they stand, each once, and what a reference to one means. */
export function componentsOf(document: Value): {
  readonly all: readonly Value[];
  readonly resolve: (value: Value) => Value;
} {
  const all = new Set<Value>();
  const named = new Map<string, Value>();
  const open: Value[] = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (all.has(next)) continue;
    if (text(at(next, 'component_type')) !== undefined) {
      all.add(next);
      const id = text(at(next, 'id'));
      if (id !== undefined && !named.has(id)) named.set(id, next);
    }
    for (const e of entries(next)) open.push(e.value);
    for (const item of items(next)) open.push(item);
  }
  for (const e of entries(at(document, '$referenced_components'))) named.set(e.key, e.value);
  return {
    all: [...all],
    resolve: (value) => {
      const id = text(at(value, '$component_ref'));
      return (id === undefined ? undefined : named.get(id)) ?? value;
    },
  };
}

import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import type { Span, Value } from '../../document/value.ts';
import { at } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';

/** The front matter of one file of a workflow: its own, first, and those of what it imports. */
export interface Part {
  readonly file: SourceFile;
  readonly front: Value;
}

/** A value of a front matter with the file that holds it. */
export interface Found {
  readonly file: SourceFile;
  readonly value: Value;
}

/** A workflow with all that it imports. A component that nothing imports stands for itself, without any defaults. */
export interface Unit {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly isWorkflow: boolean;
}

/** The values at a path of keys, the workflow's own first. */
export function all(unit: Unit, ...path: string[]): readonly Found[] {
  return unit.parts.flatMap(({ file, front }) => {
    const value = at(front, ...path);
    return value ? [{ file, value }] : [];
  });
}

/** The first: where the workflow and an import both say something, the workflow's own counts. */
export function first(unit: Unit, ...path: string[]): Found | undefined {
  return all(unit, ...path)[0];
}

export function make(
  effect: Effect,
  uses: Pattern,
  file: SourceFile,
  span: Span | undefined,
  text: string,
  origin: Entry['origin'] = 'rule',
): Entry {
  return { effect, uses, place: placeIn(file, span), text, origin };
}

export function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}

export function isFalse(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && !value.value;
}

/** The scalar as text: numbers and booleans are written without quotes where a name is meant. */
export function word(value: Value | undefined): string | undefined {
  if (value?.kind === 'string') return value.value;
  if (value?.kind === 'number') return value.raw;
  return value?.kind === 'boolean' ? String(value.value) : undefined;
}

/** One value or a list of them. */
export function words(value: Value | undefined): readonly { readonly word: string; readonly span: Span }[] {
  const list = value?.kind === 'list' ? value.items : value ? [value] : [];
  return list.flatMap((v) => {
    const said = word(v);
    return said === undefined ? [] : [{ word: said, span: v.span }];
  });
}

/** Only known when it runs: as wide as it can be. */
export function isExpression(text: string): boolean {
  return text.includes('${{');
}

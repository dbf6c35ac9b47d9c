import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import type { Span, Value } from '../../document/value.ts';
import { entry } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';

/** Settings of one workspace: the file and the map that holds the dotted keys. */
export interface Workspace {
  readonly file: SourceFile;
  readonly settings: Value;
  readonly agent: string;
}

/** A setting's value. Keys are dotted in the file and not nested. */
export function setting(workspace: Workspace, key: string): Value | undefined {
  return entry(workspace.settings, key)?.value;
}

/** true or false where the setting says so. */
export function flag(value: Value | undefined): boolean | undefined {
  return value?.kind === 'boolean' ? value.value : undefined;
}

export function rule(
  { file }: Workspace,
  effect: Effect,
  pattern: Pattern,
  span: Span,
  text: string,
  origin: Entry['origin'] = 'rule',
): Entry {
  return { effect, uses: pattern, place: placeIn(file, span), text, origin };
}

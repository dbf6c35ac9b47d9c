import type { Problem, Value } from '../../document/value.ts';
import { at } from '../../document/value.ts';
import { expanded, truthy } from './values.ts';

/** Values with which Gemini CLI does not start, though they are in its settings' grammar (observed, 0.61.0). */
export function stopsTheClient(settings: Value): Problem | undefined {
  const found = LISTS.find(([path, stumbles]) => {
    const value = at(settings, ...path);
    return value !== undefined && stumbles(value);
  });
  if (!found) return undefined;
  const [path] = found;
  const span = at(settings, ...path)?.span ?? settings.span;
  return { code: 'syntax', message: `With this value of ${path.join('.')} the client does not start.`, span };
}

const MODES = new Set(['', 'default', 'auto_edit', 'plan', 'yolo']);

/** Where it stumbles: over what is no list, no text in a list, no name in a text. */
const LISTS: readonly (readonly [readonly string[], (value: Value) => boolean])[] = [
  [['tools'], (value) => value.kind === 'null'],
  [['tools', 'allowed'], (value) => noList(value) || items(value).some((item) => !isName(item))],
  [['tools', 'core'], (v) => noList(v) || (v.kind === 'string' && v.value !== '') || items(v).some((i) => !isName(i))],
  [['tools', 'exclude'], stopsExclusions],
  [['tools', 'confirmationRequired'], stopsExclusions],
  [['mcp', 'excluded'], (value) => noList(value) || items(value).some(isEmpty)],
  [['mcp', 'allowed'], (value) => noList(value) || items(value).some(isEmpty)],
  [['general', 'defaultApprovalMode'], isNoMode],
];

function stopsExclusions(value: Value): boolean {
  return noList(value) || items(value).some((item) => item.kind !== 'list' && !isName(item));
}

function items(value: Value): readonly Value[] {
  return value.kind === 'list' ? value.items : [];
}

/** What can't be gone through, though it counts as set. */
function noList(value: Value): boolean {
  return value.kind !== 'list' && value.kind !== 'string' && truthy(value);
}

function isName(value: Value): boolean {
  return value.kind === 'string' && value.value !== '';
}

function isEmpty(value: Value): boolean {
  return value.kind === 'string' && value.value === '';
}

/** What a variable holds is not known. */
function isNoMode(value: Value): boolean {
  if (value.kind !== 'string') return truthy(value);
  const { text, unknown } = expanded(value.value);
  return !unknown && !MODES.has(text);
}

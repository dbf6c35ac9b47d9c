import type { Value } from '../../document/value.ts';
import { at, items, strings, text } from '../../document/value.ts';

export const DECISIONS: Readonly<Record<string, 'allow' | 'deny' | 'ask'>> = {
  allow: 'allow',
  deny: 'deny',
  ask_user: 'ask',
};

/**
 * The first rule or checker for which the client drops the whole file, or does not start at all; undefined: none.
 * Source: packages/core/src/policy/{toml-loader,policy-engine}.ts, 0.61.0 observed.
 */
export function invalidRule(policy: Value): Value | undefined {
  return items(at(policy, 'rule')).find((rule) => !isValid(rule)) ?? checkers(policy).find((c) => !isChecker(c));
}

/** A program or a check of the client's own that looks at calls besides the rules. */
export function checkers(policy: Value): readonly Value[] {
  return items(at(policy, 'safety_checker'));
}

export function priorityOf(rule: Value): number | undefined {
  const value = at(rule, 'priority');
  return value?.kind === 'number' ? value.value : undefined;
}

/** Text or list of texts. */
export function listOf(value: Value | undefined): string[] {
  const one = text(value);
  return one === undefined ? strings(value).map((s) => s.value) : [one];
}

function isValid(rule: Value): boolean {
  const priority = priorityOf(rule);
  return (
    isNames(at(rule, 'toolName')) &&
    fits(rule, OPTIONAL) &&
    Object.hasOwn(DECISIONS, text(at(rule, 'decision')) ?? '') &&
    priority !== undefined &&
    Number.isInteger(priority) &&
    priority >= 0 &&
    priority <= 999 &&
    // With an empty name the client does not start.
    (!listOf(at(rule, 'toolName')).includes('') || at(rule, 'mcpName') !== undefined) &&
    text(at(rule, 'mcpName')) !== '' &&
    text(at(rule, 'subagent')) !== ''
  );
}

function isChecker(value: Value): boolean {
  const checker = at(value, 'checker');
  const type = text(at(checker, 'type'));
  const name = text(at(checker, 'name'));
  const priority = at(value, 'priority');
  return (
    isNames(at(value, 'toolName')) &&
    fits(value, OF_CHECKERS) &&
    (priority === undefined || (priority.kind === 'number' && Number.isInteger(priority.value))) &&
    (type === 'external' ? name !== undefined : type === 'in-process' && IN_PROCESS.has(name ?? '')) &&
    !listOf(at(value, 'toolName')).includes('')
  );
}

const IN_PROCESS = new Set(['allowed-path', 'conseca']);
const MODES = new Set(['default', 'autoEdit', 'yolo', 'plan']);
type Fit = readonly [string, (value: Value) => boolean];
const isText = (value: Value): boolean => value.kind === 'string';
const isSwitch = (value: Value): boolean => value.kind === 'boolean';
/** A key of another type, and the rule is not valid (observed). */
const OF_CHECKERS: readonly Fit[] = [
  ...['mcpName', 'argsPattern', 'commandRegex'].map((key): Fit => [key, isText]),
  ['commandPrefix', isNames],
  ['modes', (v) => v.kind === 'list' && v.items.every((i) => i.kind === 'string' && MODES.has(i.value))],
  ['toolAnnotations', (v) => v.kind === 'map'],
];
const OPTIONAL: readonly Fit[] = [
  ...OF_CHECKERS,
  ...['subagent', 'denyMessage', 'deny_message'].map((key): Fit => [key, isText]),
  ...['interactive', 'allowRedirection', 'allow_redirection'].map((key): Fit => [key, isSwitch]),
];

function fits(rule: Value, keys: readonly Fit[]): boolean {
  return keys.every(([key, ok]) => {
    const value = at(rule, key);
    return value === undefined || ok(value);
  });
}

/** `toolName` is needed, a text or texts; `mcpName` alone is refused (observed). */
function isNames(value: Value | undefined): boolean {
  return value?.kind === 'string' || (value?.kind === 'list' && value.items.every((item) => item.kind === 'string'));
}

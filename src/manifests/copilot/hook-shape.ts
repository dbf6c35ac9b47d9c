import type { Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';

/**
 * Whether Copilot CLI takes a hook's item. In a hook file it skips one that it does not take, in settings it drops the
 * whole file. Observed: Copilot CLI 1.0.102.
 */
export function takesHook(hook: Value, event: string): boolean {
  if (hook.kind !== 'map' || !takesMatcher(hook)) return false;
  if (![undefined, 'number'].includes(at(hook, 'timeout')?.kind)) return false;
  const limit = at(hook, 'timeoutSec');
  if (limit && !(limit.kind === 'number' && limit.value > 0)) return false;
  switch (kindOf(hook)) {
    case 'command':
      return takesCommand(hook);
    case 'http':
      return ADDRESS.test(text(at(hook, 'url')) ?? '') && isTexts(at(hook, 'headers'));
    case 'prompt':
      return event === 'sessionStart';
    default:
      return false;
  }
}

/** Claude's form holds further hooks; the outer matcher may be anything. */
export function innerHooks(item: Value): readonly Value[] {
  const nested = at(item, 'hooks');
  return nested?.kind === 'list' ? nested.items : [item];
}

const ADDRESS = /^https?:/i;

function kindOf(hook: Value): string | undefined {
  const type = at(hook, 'type');
  return type === undefined ? 'command' : text(type);
}

function takesMatcher(hook: Value): boolean {
  return [undefined, 'string'].includes(at(hook, 'matcher')?.kind);
}

/** A program, or lines for a shell; never both. */
function takesCommand(hook: Value): boolean {
  const shells = ['bash', 'powershell', 'command'].flatMap((key) => at(hook, key) ?? []);
  const exec = at(hook, 'exec');
  if (shells.length > 0 === (exec !== undefined)) return false;
  if (![...shells, ...(exec ? [exec] : [])].every((v) => v.kind === 'string')) return false;
  const args = at(hook, 'args');
  if (args && !(args.kind === 'list' && items(args).every((a) => a.kind === 'string'))) return false;
  return [undefined, 'string'].includes(at(hook, 'cwd')?.kind) && isTexts(at(hook, 'env'));
}

function isTexts(value: Value | undefined): boolean {
  return value === undefined || (value.kind === 'map' && entries(value).every((e) => e.value.kind === 'string'));
}

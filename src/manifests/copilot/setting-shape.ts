import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { innerHooks, takesHook } from './hook-shape.ts';
import { eventName } from './hooks.ts';

/**
 * Settings under the names by which Copilot CLI knows them: it takes `DeniedUrls`, `denied_urls` and `DENIED_URLS`, too,
 * and the last spelling wins. Observed: Copilot CLI 1.0.102.
 */
export function settingNames<T extends Value | undefined>(value: T): T | Value {
  if (value?.kind !== 'map') return value;
  const last = new Map<string, MapEntry>();
  for (const e of entries(value)) {
    const name = settingName(e.key);
    last.delete(name);
    last.set(name, { ...e, key: name });
  }
  return { ...value, entries: [...last.values()] };
}

/** Whether the client takes the value of a key. With one that it does not take it drops the whole file. */
export function rightType(key: string, value: Value): boolean {
  if (LISTS.has(key)) return value.kind === 'list' && value.items.every((i) => i.kind === 'string');
  if (SWITCHES.has(key)) return value.kind === 'boolean';
  const words = WORDS.get(key);
  if (words) return value.kind === 'string' && (words.length === 0 || words.includes(value.value));
  switch (key) {
    case 'enabledPlugins':
      return value.kind === 'map' && entries(value).every((e) => e.value.kind === 'boolean');
    case 'extraKnownMarketplaces':
      return value.kind === 'map' && entries(value).every((e) => isMarketplace(e.value));
    case 'hooks':
      return value.kind === 'map' && entries(value).every(takesEvent);
    default:
      return true;
  }
}

/** These are read under their own name alone. */
const EXACT = new Set(['agentDirectories', 'hookDirectories', 'instructionDirectories']);
const LISTS = new Set([
  ...EXACT,
  'skillDirectories',
  'deniedUrls',
  'disabledMcpServers',
  'disabledSkills',
  'companyAnnouncements',
]);
const SWITCHES = new Set(['disableAllHooks', 'respectGitignore', 'includeCoAuthoredBy']);
/** Texts, and which ones where not any will do. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['model', []],
  ['modelProviderId', []],
  ['effortLevel', []],
  ['mergeStrategy', ['rebase', 'merge']],
  ['contextTier', ['default', 'long_context']],
]);
const SOURCES: ReadonlyMap<string, string> = new Map([
  ['github', 'repo'],
  ['git', 'url'],
  ['directory', 'path'],
]);

function settingName(key: string): string {
  if (key === 'deniedURLs') return 'deniedUrls';
  const words = key === key.toUpperCase() ? key.toLowerCase() : key;
  const camel =
    words.charAt(0).toLowerCase() + words.slice(1).replace(/_([a-zA-Z])/g, (_, letter: string) => letter.toUpperCase());
  return EXACT.has(camel) ? key : camel;
}

function isMarketplace(value: Value): boolean {
  const source = at(value, 'source');
  const where = SOURCES.get(text(at(source, 'source')) ?? '');
  const ref = at(source, 'ref');
  return where !== undefined && text(at(source, where)) !== undefined && (!ref || ref.kind === 'string');
}

/** Events that the client does not know may hold anything. */
function takesEvent(event: MapEntry): boolean {
  const name = eventName(event.key);
  if (name === undefined) return true;
  return event.value.kind === 'list' && items(event.value).every((i) => innerHooks(i).every((h) => takesHook(h, name)));
}

import type { Sequence } from '../../access/pattern.ts';
import { ANY, uses } from '../../access/pattern.ts';
import type { Span, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import type { Tool } from '../deployed/agent.ts';

/**
 * What a capability of a declarative agent reaches. Selectors narrow it; where none is named it reaches all that the
 * user can see. An empty list is not documented, so it counts as none. Source: the declarative agent manifest 1.6.
 */
export function capabilityTools(capability: Value): readonly Tool[] {
  const name = text(at(capability, 'name')) ?? '';
  const span = at(capability, 'name')?.span ?? capability.span;
  const selectors = Object.hasOwn(SELECTORS, name) ? SELECTORS[name] : undefined;
  if (!selectors) return [limited(name, [`${name.toLowerCase()}`], span)];
  const kind = name.toLowerCase();
  const mailbox = text(at(capability, 'shared_mailbox'))?.toLowerCase();
  const room = mailbox === undefined ? `${kind} ` : `${kind} of ${mailbox} `;
  const found = Object.entries(selectors).flatMap(([key, sequences]) =>
    items(at(capability, key)).flatMap((item) =>
      sequences(item).map((s) => limited(`${name} ${wordsOf(item)}`, [room, ...s], item.span)),
    ),
  );
  const own: Tool[] = found.length > 0 ? found : [everything(name, room, span, mailbox)];
  const related = at(capability, 'include_related_content');
  if (related?.kind !== 'boolean' || !related.value) return own;
  return [...own, limited(`${name} include_related_content`, [`related content of ${kind}`], related.span)];
}

function limited(words: string, argument: Sequence, span: Span): Tool {
  return { effect: 'allow', uses: uses('use', argument), text: words, span };
}

/** A mailbox of its own that is named is a limit by itself. */
function everything(name: string, room: string, span: Span, mailbox: string | undefined): Tool {
  const tool = limited(mailbox === undefined ? name : `${name} of ${mailbox}`, [room, ANY], span);
  return mailbox === undefined && !HARMLESS.has(name) ? { ...tool, wide: true } : tool;
}

/** The directory of people is open to each of them. */
const HARMLESS = new Set(['People', 'EmbeddedKnowledge', 'ScenarioModels']);

type Selector = (item: Value) => readonly Sequence[];

/** By the name of a capability: the lists that narrow it, each item as what it lets through. */
const SELECTORS: Readonly<Record<string, Readonly<Record<string, Selector>>>> = {
  WebSearch: { sites: (i) => below(urlOf(i)) },
  OneDriveAndSharePoint: { items_by_url: (i) => below(urlOf(i)), items_by_sharepoint_ids: sharePointIds },
  GraphConnectors: { connections: connectionOf },
  TeamsMessages: { urls: (i) => [[urlOf(i)]] },
  Email: { folders: (i) => [[`folder ${said(i, 'folder_id')}`]], group_mailboxes: (i) => [[`group ${plainOf(i)}`]] },
  Meetings: { items_by_id: (i) => [[`meeting ${said(i, 'id')}${isTrue(i, 'is_series') ? ' series' : ''}`]] },
  Dataverse: { knowledge_sources: tablesOf },
  People: {},
  EmbeddedKnowledge: { files: (i) => [[`file ${said(i, 'file')}`]] },
  ScenarioModels: { models: (i) => [[`model ${said(i, 'id')}`]] },
};

/** The address itself and what lies below it. */
function below(url: string): Sequence[] {
  return [[url], [`${url}/`, ANY]];
}

/** An address without scheme, case, escapes and last slash, as SharePoint and search engines compare it. */
function urlOf(item: Value): string {
  const url = text(at(item, 'url')) ?? text(item) ?? plainOf(item);
  const plain = url
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/{1,9}$/, '');
  try {
    return decodeURIComponent(plain).toLowerCase();
  } catch {
    return plain.toLowerCase();
  }
}

/** site ⊇ web ⊇ list ⊇ item; what is left out holds all below. */
function sharePointIds(item: Value): Sequence[] {
  const ids = ['site_id', 'web_id', 'list_id', 'unique_id'].map((k) => said(item, k));
  const known = ids.slice(0, Math.max(0, ...ids.map((id, i) => (id === '' ? 0 : i + 1))));
  const wide = isTrue(item, 'search_associated_sites') ? ' with associated sites' : '';
  const path = `ids ${known.map((id) => id || '?').join('/')}`;
  return [...below(path), ...(wide === '' ? [] : [[path + wide]])];
}

/** A connection; terms and paths narrow it, and are compared as they stand. */
function connectionOf(item: Value): Sequence[] {
  const id = `connection ${said(item, 'connection_id')} `;
  const narrowing = entries(item).filter((e) => e.key !== 'connection_id');
  return [
    narrowing.length === 0
      ? [id, ANY]
      : [
          id +
            narrowing
              .map((e) => `${e.key} ${plainOf(e.value)}`)
              .sort()
              .join(' '),
        ],
  ];
}

function tablesOf(item: Value): Sequence[] {
  const host = `${said(item, 'host_name').toLowerCase()} ${said(item, 'skill')} `;
  const tables = items(at(item, 'tables')).map((t): Sequence => [`${host}table ${said(t, 'table_name')}`]);
  return tables.length > 0 ? tables : [[host, ANY]];
}

function said(item: Value, key: string): string {
  return text(at(item, key))?.toLowerCase() ?? '';
}

function isTrue(item: Value, key: string): boolean {
  const found = at(item, key);
  return found?.kind === 'boolean' && found.value;
}

function wordsOf(item: Value): string {
  const first = ['url', 'connection_id', 'site_id', 'folder_id', 'id', 'host_name', 'file'].map((k) =>
    text(at(item, k)),
  );
  return first.find((t) => t !== undefined) ?? text(item) ?? '';
}

/** A value as one text, whatever the order of its keys. */
function plainOf(value: Value): string {
  if (value.kind === 'string') return value.value;
  if (value.kind === 'number') return value.raw;
  if (value.kind === 'boolean') return String(value.value);
  if (value.kind === 'null') return 'null';
  if (value.kind === 'list') return `[${value.items.map(plainOf).join(', ')}]`;
  return `{${entries(value)
    .map((e) => `${e.key}: ${plainOf(e.value)}`)
    .sort()
    .join(', ')}}`;
}

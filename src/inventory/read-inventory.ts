import type { Place } from '../finding.ts';
import { field, listAt, numberAt, textAt } from '../github/json.ts';
import type { Prose } from '../untrusted.ts';
import { distrust } from '../untrusted.ts';
import type { AgentRecord, Grant, Inventory, RepositoryInventory, Statement } from './inventory.ts';

/** An inventory from its JSON report, as far as that tells; null where the text is none. What is not as it should be is left empty. */
export function readInventory(text: string): Inventory | null {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    return null;
  }
  const repositories = listAt(report, 'repositories');
  const generated = textAt(report, 'generated');
  if (field(report, 'schemaVersion') !== 1 || !repositories || generated === undefined) return null;
  const read = repositories.map(repositoryOf);
  if (read.some((r) => r === null)) return null;
  return {
    schemaVersion: 1,
    generated,
    repositories: read.flatMap((r) => r ?? []),
    notes: sentences(report, 'notes'),
  };
}

function repositoryOf(value: unknown): RepositoryInventory | null {
  const repository = textAt(value, 'repository');
  const agents = listAt(value, 'agents');
  if (repository === undefined || !agents) return null;
  const failed = textAt(value, 'failed');
  return {
    repository: distrust(repository),
    revision: distrust(textAt(value, 'revision') ?? ''),
    manifests: numberAt(value, 'manifests') ?? 0,
    policy: { source: textAt(value, 'policy', 'source') ?? '', digest: textAt(value, 'policy', 'digest') ?? null },
    agents: agents.map(agentOf),
    remarks: sentences(value, 'remarks'),
    ...(failed === undefined ? {} : { failed: proseOf(failed) }),
  };
}

function agentOf(value: unknown): AgentRecord {
  const owner = textAt(value, 'registered', 'owner');
  const commit = word(value, 'lastChange', 'commit');
  return {
    id: word(value, 'id'),
    name: distrust(textAt(value, 'name') ?? ''),
    client: word(value, 'client'),
    places: all(value, 'places', placeOf),
    standing: all(value, 'standing', grantOf),
    asked: all(value, 'asked', grantOf),
    guards: all(value, 'guards', grantOf),
    unscoped: field(value, 'unscoped') === true,
    programs: all(value, 'programs', statementOf),
    connections: all(value, 'connections', statementOf),
    credentials: all(value, 'credentials', (c) => ({
      ...statementOf(c),
      name: distrust(textAt(c, 'name') ?? ''),
      lifetime: oneOf(LIFETIMES, textAt(c, 'lifetime')),
    })),
    permissions: all(value, 'permissions', statementOf),
    startedBy: all(value, 'startedBy', (s) => ({
      ...statementOf(s),
      who: oneOf(WHO, textAt(s, 'who')),
      how: oneOf(HOW, textAt(s, 'how')),
    })),
    isolation: all(value, 'isolation', statementOf),
    calls: all(value, 'calls', (c) => word(c)),
    trusts: all(value, 'trusts', statementOf),
    unknown: all(value, 'unknown', statementOf),
    registered:
      owner === undefined
        ? null
        : {
            owner,
            purpose: textAt(value, 'registered', 'purpose') ?? '',
            expires: word(value, 'registered', 'expires'),
            expired: field(value, 'registered', 'expired') === true,
          },
    lastChange: commit === '' ? null : { commit, date: word(value, 'lastChange', 'date') },
  };
}

/** The first is the gravest: what is not understood is not taken for harmless. */
const LIFETIMES = ['literal', 'standing-reference', 'short-lived', 'workload-identity'] as const;
const WHO = ['anyone', 'named', 'writers', 'maintainers'] as const;
const HOW = ['on event', 'on schedule', 'by hand'] as const;
const WEIGHTS = ['block', 'warn', 'note'] as const;

function grantOf(value: unknown): Grant {
  return {
    ...statementOf(value),
    text: distrust(textAt(value, 'text') ?? ''),
    reach: word(value, 'reach') || 'other',
    weight: oneOf(WEIGHTS, textAt(value, 'weight')),
  };
}

function statementOf(value: unknown): Statement {
  return { what: proseOf(textAt(value, 'what') ?? ''), place: placeOf(value) };
}

function placeOf(value: unknown): Place {
  const startLine = numberAt(value, 'startLine') ?? 1;
  const endLine = numberAt(value, 'endLine') ?? startLine;
  return {
    path: distrust(textAt(value, 'path') ?? ''),
    side: 'head',
    startLine,
    startColumn: 1,
    endLine,
    endColumn: 1,
  };
}

function sentences(value: unknown, name: string): Prose[] {
  return (listAt(value, name) ?? []).flatMap((text) => (typeof text === 'string' ? [proseOf(text)] : []));
}

function all<T>(value: unknown, name: string, read: (item: unknown) => T): T[] {
  return (listAt(value, name) ?? []).map(read);
}

function oneOf<W extends string>(words: readonly [W, ...W[]], text: string | undefined): W {
  return words.find((word) => word === text) ?? words[0];
}

/** One of our own words, which reports print as they are: nothing but letters and a few signs is left of it. */
function word(value: unknown, ...path: string[]): string {
  return (textAt(value, ...path) ?? '').replace(/[^\w .:+@/-]/g, '').slice(0, 100);
}

/** A sentence of the report: what stands between backticks was quoted, and all else may be anybody's words as well. */
export function proseOf(text: string): Prose {
  const out: Prose[number][] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('`', at);
    if (open < 0) break;
    let length = 1;
    while (text[open + length] === '`') length += 1;
    const close = closing(text, open + length, length);
    if (close < 0) break;
    if (open > at) out.push(text.slice(at, open));
    out.push({ quote: distrust(unpadded(text.slice(open + length, close))) });
    at = close + length;
  }
  if (at < text.length) out.push(text.slice(at));
  return out;
}

/** The next run of exactly so many backticks. */
function closing(text: string, from: number, length: number): number {
  for (let i = text.indexOf('`', from); i >= 0; ) {
    let run = 1;
    while (text[i + run] === '`') run += 1;
    if (run === length) return i;
    i = text.indexOf('`', i + run);
  }
  return -1;
}

/** A quote that begins or ends with a backtick, or is empty, has a blank at both ends. */
function unpadded(text: string): string {
  const padded = /^ (|`[\s\S]*|[\s\S]*`) $/.test(text);
  return padded || text === '  ' ? text.slice(1, -1) : text;
}

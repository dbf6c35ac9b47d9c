import type { AgentRecord, Inventory, RepositoryInventory, Statement } from '../inventory/inventory.ts';
import { distrust } from '../untrusted.ts';
import { bare, plain } from './escape.ts';
import { credentialWords, starterWords } from './inventory-words.ts';

/** One column of the table: its name, and its cell of an agent; of a repository without agents the rest is empty. */
type Column = readonly [name: string, cell: (repository: RepositoryInventory, agent: AgentRecord | null) => string];

const COLUMNS: readonly Column[] = [
  ['repository', (r) => bare(r.repository)],
  ['revision', (r) => bare(r.revision)],
  ['agent', (_, a) => (a ? bare(a.name) : '')],
  ['client', (_, a) => a?.client ?? ''],
  ['id', (_, a) => a?.id ?? ''],
  ['unscoped', (_, a) => (a ? yes(a.unscoped) : '')],
  ['standing', (_, a) => count(a?.standing)],
  ['standing_grave', (_, a) => count(a?.standing.filter((g) => g.weight === 'block'))],
  ['standing_rules', (_, a) => list(a?.standing.map((g) => bare(g.text)))],
  ['asked', (_, a) => count(a?.asked)],
  ['asked_rules', (_, a) => list(a?.asked.map((g) => bare(g.text)))],
  ['guards', (_, a) => count(a?.guards)],
  ['programs', (_, a) => sentences(a?.programs)],
  ['connections', (_, a) => sentences(a?.connections)],
  ['credentials', (_, a) => list(a?.credentials.map((c) => bare(c.name)))],
  ['credential_lifetimes', (_, a) => (a ? credentialWords(a) : '')],
  ['permissions', (_, a) => sentences(a?.permissions)],
  ['started_by', (_, a) => (a ? starterWords(a) : '')],
  ['calls', (_, a) => list(a?.calls)],
  ['unknown', (_, a) => sentences(a?.unknown)],
  ['owner', (_, a) => bare(distrust(a?.registered?.owner ?? ''))],
  ['purpose', (_, a) => bare(distrust(a?.registered?.purpose ?? ''))],
  ['expires', (_, a) => a?.registered?.expires ?? ''],
  ['expired', (_, a) => (a?.registered ? yes(a.registered.expired) : '')],
  ['last_change', (_, a) => a?.lastChange?.date ?? ''],
  ['last_commit', (_, a) => a?.lastChange?.commit ?? ''],
  ['files', (_, a) => list(a?.places.map((p) => bare(p.path)))],
  ['failed', (r) => (r.failed ? plain(r.failed) : '')],
];

/** A table by RFC 4180, one row an agent; a repository that failed has a row of its own, so that it is not lost. */
export function renderInventoryCsv(inventory: Inventory): string {
  const rows = inventory.repositories.flatMap((repository) => {
    if (repository.agents.length === 0 && !repository.failed) return [];
    const agents = repository.agents.length === 0 ? [null] : repository.agents;
    return agents.map((agent) => COLUMNS.map(([, cell]) => cell(repository, agent)));
  });
  return [COLUMNS.map(([name]) => name), ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** The names of the columns, for the docs. */
export const CSV_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

const LIST_MAX = 50;
const CELL_MAX = 8_000;

/**
 * Always in quotes. A cell that a spreadsheet would take for a formula starts with an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection), also behind blanks and in the full-width forms.
 */
function csvCell(text: string): string {
  const cut = text.length > CELL_MAX ? `${text.slice(0, CELL_MAX).replace(/[\ud800-\udbff]$/, '')}…` : text;
  const inertText = FORMULA.test(cut) ? `'${cut}` : cut;
  return `"${inertText.replaceAll('"', '""')}"`;
}
const FORMULA = /^[\s\u0000-\u0020]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]/;

function yes(value: boolean): string {
  return value ? 'yes' : 'no';
}

function count(all: readonly unknown[] | undefined): string {
  return all ? String(all.length) : '';
}

function sentences(all: readonly Statement[] | undefined): string {
  return list(all?.map((s) => plain(s.what)));
}

function list(all: readonly string[] = []): string {
  const more = all.length - LIST_MAX;
  return [...all.slice(0, LIST_MAX), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

import type { AgentRecord, Grant, Inventory, RepositoryInventory, Statement } from '../inventory/inventory.ts';
import type { Prose } from '../untrusted.ts';
import { columns, fitStart, pad, painter, wrap } from './ansi.ts';
import { bare, inert, plain } from './escape.ts';
import {
  credentialWords,
  LIFETIME,
  ownerWords,
  revisionWords,
  starterWords,
  totalWords,
  WHO,
} from './inventory-words.ts';
import type { TextOptions } from './text.ts';
import type { Page } from './text-page.ts';
import { prose, severityPaint } from './text-page.ts';
import { placeText, plural } from './words.ts';

/** Lines of one section of an agent; JSON has all. */
const LINES_MAX = 12;
const REMARKS_MAX = 20;

/** The inventory for a terminal: a table of each repository's agents, then each agent in full. */
export function renderInventoryText(inventory: Inventory, options: TextOptions): string {
  const page: Page = { paint: painter(options.color), color: options.color, width: Math.max(60, options.width ?? 100) };
  const told = inventory.repositories.filter((r) => r.agents.length > 0 || r.failed || r.remarks.length > 0);
  const quiet = inventory.repositories.length - told.length;
  const lines = [
    ...wrap(page.paint.bold(totalWords(inventory)), page.width),
    ...told.flatMap((r) => ['', ...repositoryLines(page, r)]),
    ...(quiet > 0 ? ['', `${quiet === 1 ? '1 repository has' : `${quiet} repositories have`} no agent`] : []),
    ...(inventory.notes ?? []).flatMap((note) => ['', ...wrap(page.paint.dim(prose(page, note)), page.width)]),
  ];
  return `${lines.map(inert).join('\n')}\n`;
}

function repositoryLines(page: Page, repository: RepositoryInventory): string[] {
  const { paint, width } = page;
  const name = paint.bold(bare(repository.repository, { max: 120 }));
  const read = `${revisionWords(repository)} · ${plural(repository.agents.length, 'agent')}, ${plural(repository.manifests, 'manifest')} · policy: ${plain([repository.policy.source])}`;
  const remarks = repository.remarks.slice(0, REMARKS_MAX);
  const names = new Map(repository.agents.map((a) => [a.id, a.name]));
  const more = repository.remarks.length - remarks.length;
  return [
    ...wrap(`${name} ${paint.dim(read)}`, width),
    ...(repository.failed ? wrap(prose(page, repository.failed), width, `  ${paint.red('failed')}  `) : []),
    ...remarks.flatMap((r) => wrap(prose(page, r), width, `  ${paint.yellow('!')} `, '    ')),
    ...(more > 0 ? [`  ! ${plural(more, 'more remark')}`] : []),
    ...(repository.agents.length > 0 ? ['', ...table(page, repository.agents)] : []),
    ...repository.agents.flatMap((agent) => ['', ...agentLines(page, agent, names)]),
  ];
}

const HEAD = ['agent', 'standing', 'asked', 'credentials', 'started by', 'owner', 'changed'];
/** Shares of the width, in hundredths. */
const SHARES = [30, 14, 6, 15, 12, 15, 11];

function table(page: Page, agents: readonly AgentRecord[]): string[] {
  const room = page.width - 2 - 2 * (HEAD.length - 1);
  const rows = agents.map((a) => [
    bare(a.name),
    shortly(a),
    a.asked.length === 0 ? '' : String(a.asked.length),
    credentialWords(a),
    starterWords(a),
    plain(ownerWords(a)),
    a.lastChange?.date.slice(0, 10) ?? '',
  ]);
  const most = SHARES.map((share) => Math.max(10, Math.floor((room * share) / 100)));
  const cut = [HEAD, ...rows].map((row) => row.map((cell, i) => fitStart(cell, most[i] ?? 10)));
  const widths = HEAD.map((_, i) => cut.reduce((max, row) => Math.max(max, columns(row[i] ?? '')), 0));
  return cut.map((row, n) => {
    const line = `  ${row.map((cell, i) => pad(cell, widths[i] ?? 0)).join('  ')}`.trimEnd();
    return n === 0 ? page.paint.dim(line) : line;
  });
}

/** `unscoped (4)`, `4, 1 grave`; what of it is doubtful stands with the agent. */
function shortly(agent: AgentRecord): string {
  const n = agent.standing.length;
  if (agent.unscoped) return `unscoped (${n})`;
  const grave = agent.standing.filter((g) => g.weight === 'block').length;
  return n === 0 ? '' : grave === 0 ? String(n) : `${n}, ${grave} grave`;
}

function agentLines(page: Page, agent: AgentRecord, names: ReadonlyMap<string, AgentRecord['name']>): string[] {
  const { paint } = page;
  const name = paint.bold(bare(agent.name));
  const files = agent.places.map((p) => bare(p.path, { max: 160 }));
  // A session is often named as its client is: once is enough.
  const client = bare(agent.name) === agent.client ? '· ' : `${agent.client} · `;
  const owner = agent.registered ? plain([`${agent.registered.purpose}`]) : '';
  return [
    ...wrap(
      `${name} ${paint.dim(`${client}${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`)}`,
      page.width,
      '  ',
    ),
    ...label(page, 'owner', [[...ownerWords(agent), ...(owner === '' ? [] : [`: ${owner}`])]]),
    ...grants(page, 'standing', agent.standing),
    ...grants(page, 'asked', agent.asked),
    ...grants(page, 'held back', agent.guards),
    ...statements(page, 'programs', agent.programs),
    ...statements(page, 'connects', agent.connections),
    ...label(
      page,
      'secrets',
      agent.credentials.map((c): Prose => [...c.what, `, ${LIFETIME[c.lifetime]}`, ...at(c)]),
    ),
    ...statements(page, 'may', agent.permissions),
    ...label(
      page,
      'started by',
      agent.startedBy.map((s): Prose => [`${WHO[s.who]}, ${s.how}: `, ...s.what, ...at(s)]),
    ),
    ...statements(page, 'isolation', agent.isolation),
    ...statements(page, 'trusts', agent.trusts ?? []),
    ...statements(page, 'unknown', agent.unknown),
    ...label(
      page,
      'calls',
      agent.calls.flatMap((id): Prose[] => {
        const name = names.get(id);
        return name ? [[{ quote: name }]] : [];
      }),
    ),
  ];
}

function grants(page: Page, name: string, all: readonly Grant[]): string[] {
  const { paint } = page;
  return label(
    page,
    name,
    all.map((g): Prose => [{ quote: g.text }, ' ', ...g.what, ...at(g)]),
    all.map((g) => `${name === 'standing' ? `${severityPaint(paint, g.weight)(g.weight)} ` : ''}${g.reach}: `),
  );
}

function statements(page: Page, name: string, all: readonly Statement[]): string[] {
  return label(
    page,
    name,
    all.map((s): Prose => [...s.what, ...at(s)]),
  );
}

function at({ place }: Pick<Statement, 'place'>): Prose {
  return [' (', { quote: placeText(place) }, ')'];
}

const INDENT = 4;
const LABEL = 12;

/** A section's name before its first line, and its lines below each other. */
function label(page: Page, name: string, all: readonly Prose[], before: readonly string[] = []): string[] {
  if (all.length === 0) return [];
  const left = all.length - LINES_MAX;
  const shown = all.slice(0, LINES_MAX).flatMap((words, i) => {
    const first = `${' '.repeat(INDENT)}${page.paint.dim(pad(i === 0 ? name : '', LABEL))}`;
    return wrap(`${before[i] ?? ''}${prose(page, words)}`, page.width, first, ' '.repeat(INDENT + LABEL + 2));
  });
  return left > 0 ? [...shown, `${' '.repeat(INDENT + LABEL)}… ${left} more, in the JSON report`] : shown;
}

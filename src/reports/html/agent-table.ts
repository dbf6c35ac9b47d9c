import type { AgentRecord, RepositoryInventory, StartRecord } from '../../inventory/inventory.ts';
import { distrust } from '../../untrusted.ts';
import { lifetimeText, renderRecord } from './agent-record.ts';
import { day, first, grouped, mark } from './marks.ts';
import { code, type Markup, markup, sentence, words } from './markup.ts';
import { credentialScore, letters, lifetimeGrade, power, startScore, worstCredentials, worstStarts } from './traits.ts';

export interface Row {
  readonly agent: AgentRecord;
  readonly repository: RepositoryInventory;
}

/** Rows worst first. One body a row, because a row has its record below it, and filters and sorting move both. */
export function renderTable(rows: readonly Row[], anchor: ReadonlyMap<AgentRecord, string>): Markup {
  const several = new Set(rows.map((r) => r.repository)).size > 1;
  const byId = new Map(rows.map((r) => [r.agent.id, r.agent]));
  const callee = (id: string): Markup => {
    const agent = byId.get(id);
    if (!agent) return code(distrust(id), { max: 40 });
    return markup`<a href="#${anchor.get(agent) ?? ''}">${words(agent.name, { max: 80 })}</a>`;
  };
  const columns = COLUMNS.filter((c) => several || c.title !== 'Repository');
  // The roles are said once more, because some browsers forget them where a table is not laid out as one.
  return markup`<table role="table" class="agents${several ? ' several' : ''}${rows.length > DRAWN_AT_ONCE ? ' many' : ''}" aria-labelledby="agents-title">
<thead role="rowgroup"><tr role="row">${columns.map(head)}</tr></thead>
${rows.map(
  (
    row,
  ) => markup`<tbody role="rowgroup" id="${anchor.get(row.agent) ?? ''}" data-f="${letters(row.agent)}" data-k="${sortKeys(row.agent)}">
<tr role="row">${columns.map((c) => c.cell(row))}</tr>
<tr role="row"><td role="cell" colspan="${columns.length}"><details><summary><span class="vh">Record of ${words(row.agent.name, { max: 80 })}</span></summary>${renderRecord(row.agent, callee)}</details></td></tr>
</tbody>
`,
)}</table>`;
}

/** Of more rows, a browser draws those in sight first. */
const DRAWN_AT_ONCE = 200;

interface Column {
  readonly title: string;
  /** `t` sorts by the cell's text, a number by that place in the row's keys, greatest first. */
  readonly sort: string;
  cell(row: Row): Markup;
}

const COLUMNS: readonly Column[] = [
  { title: 'Agent', sort: 't', cell: ({ agent }) => name(agent) },
  { title: 'Repository', sort: 't', cell: ({ repository }) => cell('repo', words(repository.repository, { max: 80 })) },
  { title: 'May do unasked', sort: '0', cell: ({ agent }) => cell('standing', standing(agent)) },
  { title: 'Asked', sort: '1', cell: ({ agent }) => cell('asked', markup`${grouped(agent.asked.length)}`) },
  { title: 'Credentials', sort: '2', cell: ({ agent }) => cell('held', credentials(agent)) },
  { title: 'Started by', sort: '3', cell: ({ agent }) => cell('start', starts(agent)) },
  { title: 'Owner', sort: 't', cell: ({ agent }) => cell('owner', owner(agent)) },
  { title: 'Changed', sort: '4', cell: ({ agent }) => cell('changed', changed(agent)) },
];

function head({ title, sort }: Column): Markup {
  const sorted = sort === '0' ? markup` aria-sort="descending"` : null;
  return markup`<th role="columnheader" scope="col" data-s="${sort}"${sorted}>${title}</th>`;
}

function sortKeys(agent: AgentRecord): string {
  const date =
    /^(\d{4})-(\d\d)-(\d\d)/
      .exec(agent.lastChange?.date ?? '')
      ?.slice(1)
      .join('') ?? '0';
  return [power(agent), agent.asked.length, credentialScore(agent), startScore(agent), date].join(' ');
}

function cell(kind: string, content: Markup): Markup {
  return markup`<td role="cell" class="c-${kind}">${content}</td>`;
}

function name({ name, client }: AgentRecord): Markup {
  return markup`<th role="rowheader" scope="row"><b>${words(name, { max: 80 })}</b> <small>${client}</small></th>`;
}

function standing({ standing, unscoped }: AgentRecord): Markup {
  const worst = standing[0];
  if (!worst) return unscoped ? mark('block', 'unscoped') : markup`<span class="quiet">nothing</span>`;
  const marks = (['block', 'warn', 'note'] as const).flatMap((weight) => {
    const count = standing.filter((g) => g.weight === weight).length;
    return count > 0 ? [mark(weight, `${grouped(count)} ${weight}`), markup` `] : [];
  });
  const more = standing.length > 1 ? markup` <span class="more">and ${grouped(standing.length - 1)} more</span>` : null;
  return markup`<p>${unscoped ? markup`<strong class="pill">unscoped</strong> ` : null}${marks}</p><p>${code(worst.text, { max: 60 })} <span class="what">${sentence(worst.what, { max: 60 })}</span>${more}</p>`;
}

function credentials(agent: AgentRecord): Markup {
  if (agent.credentials.length === 0) return markup`<span class="quiet">none</span>`;
  return first(
    worstCredentials(agent),
    2,
    (held) => markup`${code(held.name, { max: 40 })} ${mark(lifetimeGrade(held), lifetimeText(held))}`,
    'more',
  );
}

function starts(agent: AgentRecord): Markup {
  const said = new Map(worstStarts(agent).map((s) => [`${s.who} ${s.how}`, s]));
  if (said.size === 0) return markup`<span class="quiet">not stated</span>`;
  return first([...said.values()], 3, startMark, 'more');
}

function startMark({ who, how }: StartRecord): Markup {
  return who === 'anyone' ? mark('warn', `anyone, ${how}`) : markup`${who}, ${how}`;
}

function owner({ registered }: AgentRecord): Markup {
  if (!registered) return mark('warn', 'no owner');
  const end = registered.expired ? mark('block', 'expired') : markup`until`;
  return markup`<p>${words(distrust(registered.owner), { max: 60 })}</p><p class="purpose">${words(distrust(registered.purpose), { max: 70 })}</p><p>${end} ${day(registered.expires)}</p>`;
}

function changed({ lastChange }: AgentRecord): Markup {
  if (!lastChange) return markup`<span class="quiet">unknown</span>`;
  return markup`${day(lastChange.date)} ${code(distrust(lastChange.commit.slice(0, 8)))}`;
}

import type { Effect } from '../access/decision-list.ts';
import type { Prose, Untrusted } from '../untrusted.ts';
import { distrust, say } from '../untrusted.ts';
import type { GrantWhy, Line } from '../why/grant.ts';
import type { Stated, UseWhy, Why } from '../why/why.ts';
import { columns, pad, wrap } from './ansi.ts';
import { bare } from './escape.ts';
import type { Page } from './text-page.ts';
import { prose } from './text-page.ts';
import { placeText, plural } from './words.ts';

/** What was asked about. */
export interface About {
  readonly path: Untrusted<string>;
  /** Null: the whole file. */
  readonly line: number | null;
  readonly revision: Untrusted<string>;
}

export function whyLines(page: Page, about: About, why: Why): string[] {
  const { paint } = page;
  const said = why.grants.length + why.facts.length > 0;
  return [
    ...heading(page, about),
    ...(why.agents.length > 0 ? field(page, 'speaks for', joined(why.agents)) : []),
    ...why.grants.flatMap((g) => ['', ...grantLines(page, g, about)]),
    ...(why.facts.length > 0 ? ['', paint.bold('What else the line says')] : []),
    ...why.facts.flatMap((f) => statedLines(page, f)),
    ...(said ? [] : nothing(page, about, why)),
  ];
}

/** Which entry decides a use, agent by agent. */
export function useLines(page: Page, about: About, asked: Untrusted<string>, found: readonly UseWhy[]): string[] {
  if (found.length === 0)
    return [
      ...heading(page, about),
      ...wrap(
        prose(
          page,
          say`No agent of this file can be asked about ${asked}: write a client's rule such as \`Bash(git push)\`, or \`run git push\`, \`read .env\`.`,
        ),
        page.width,
      ),
    ];
  return [
    ...heading(page, about),
    ...found.flatMap((f) => [
      '',
      ...wrap(prose(page, say`${f.agent}: ${f.use} ${[f.limits ? LIMITS[f.effect] : DOES[f.effect]]}`), page.width),
      ...(f.entry
        ? field(page, 'decided by', say`${f.entry.text} ${['at']} ${placeText(f.entry.place)}`)
        : field(page, 'decided by', ['no entry: what the list says of all else'])),
    ]),
  ];
}

const DOES: Readonly<Record<Effect, string>> = {
  allow: 'runs with no one asked',
  ask: 'is asked about',
  deny: 'is denied',
  inherit: "depends on each person's own settings, as a rule asked",
};
/** Of a list that says what an agent may use at all. */
const LIMITS: Readonly<Record<Effect, string>> = {
  allow: 'is allowed to it with no one asked',
  ask: 'is asked about',
  deny: 'is not among what it may use',
  inherit: 'may be used; whether someone is asked, its session decides',
};

function heading(page: Page, { path, line, revision }: About): string[] {
  const where = `${bare(path)}${line === null ? '' : `:${line}`}`;
  const text = bare(revision);
  return wrap(
    `${page.paint.bold(where)} ${page.paint.dim(`at ${/^[0-9a-f]{40,64}$/.test(text) ? text.slice(0, 8) : text}`)}`,
    page.width,
  );
}

function grantLines(page: Page, grant: GrantWhy, about: About): string[] {
  const { without, coveredBy, powers, example } = grant;
  const title = say`${grant.text}: ${[grant.effect]}, ${['for']} ${grant.agent}`;
  const dead = example === null && powers.length === 0;
  return [
    ...wrap(page.paint.bold(prose(page, title)), page.width),
    ...(grant.inBase === null ? [] : field(page, 'at base', [grant.inBase ? 'there too' : 'not there: it is new'])),
    ...(grant.remark === null ? [] : field(page, 'note', [grant.remark])),
    ...powers.flatMap((p, i) => field(page, i === 0 ? LEADS[grant.effect] : '', [...say`${p.use}`, `: ${p.because}`])),
    ...(powers.length === 0 && example !== null
      ? field(page, LEADS[grant.effect], say`${example}, ${['for example']}`)
      : []),
    ...(dead ? field(page, LEADS[grant.effect], ['nothing: entries before it decide all of its uses']) : []),
    ...insteadLines(page, grant),
    ...grant.heldBack.flatMap((l, i) => field(page, i === 0 ? 'but first' : '', entryWords(l, about))),
    ...(without
      ? field(
          page,
          'without it',
          say`${without.use} ${[`${WITHOUT[without.before]}; with it, ${WITHOUT[without.after]}`]}`,
        )
      : field(
          page,
          'without it',
          coveredBy
            ? [`nothing would change: `, ...entryWords(coveredBy, about), ' says the same']
            : ['nothing would change'],
        )),
    ...listLines(page, grant, about),
  ];
}

const LEADS: Readonly<Record<Effect, string>> = {
  allow: 'lets through',
  inherit: 'gives',
  ask: 'asks about',
  deny: 'denies',
};
const WITHOUT = {
  standing: 'runs with no one asked',
  inherited: "depends on each person's own settings",
  asked: 'is asked about',
  denied: 'is denied',
  absent: 'is not there',
} as const;

function insteadLines(page: Page, { powers, text }: GrantWhy): string[] {
  const narrow = [...new Set(powers.flatMap((p) => p.instead))].slice(0, 3);
  if (narrow.length === 0) return [];
  const tool = /^([A-Za-z_]+)\(/.exec(bare(text))?.[1] ?? /^(?:Bash|Shell)$/.exec(bare(text))?.[0];
  const rules = narrow.map((c) => distrust(tool === undefined ? c : `${tool}(${c})`));
  return field(page, 'instead', joined(rules));
}

/** The list in the order in which the client looks; the first that fits a use decides. */
function listLines(page: Page, grant: GrantWhy, about: About): string[] {
  const { around, entries, otherwise } = grant;
  const [first, last] = [around[0]?.number ?? 1, around.at(-1)?.number ?? 0];
  const width = around.reduce((most, l) => Math.max(most, columns(bare(l.text, { max: 60 }))), 0);
  const row = (l: Line): string => {
    const text = `${l.isIt ? '▸' : ' '} ${String(l.number).padStart(String(last).length)}  ${pad(l.effect, 7)}  ${pad(bare(l.text, { max: 60 }), width)}  `;
    return `  ${l.isIt ? page.paint.bold(text) : text}${page.paint.dim(spot(l, about))}`.trimEnd();
  };
  return [
    `  ${page.paint.dim(`the list, first match decides (${plural(entries, 'entry').replace('entrys', 'entries')})`)}`,
    ...(first > 1 ? [`    ${page.paint.dim(`… ${first - 1} before`)}`] : []),
    ...around.map(row),
    ...(last < entries ? [`    ${page.paint.dim(`… ${entries - last} after`)}`] : []),
    ...wrap(`all else ${DOES[otherwise]}`, page.width, '    '),
  ];
}

function entryWords(l: Line, about: About): Prose {
  return say`${[l.effect]} ${l.text} ${[`(${spot(l, about)})`]}`;
}

/** The line alone within the file that was asked about. */
function spot({ place }: Line, about: About): string {
  return bare(place.path) === bare(about.path) ? `line ${place.startLine}` : bare(placeText(place));
}

function statedLines(page: Page, { agent, what }: Stated): string[] {
  return wrap(`${prose(page, what)} ${page.paint.dim(`· ${bare(agent)}`)}`, page.width, '  ', '    ');
}

function nothing(page: Page, about: About, why: Why): string[] {
  const lead = about.line === null ? [] : ['', ...wrap('The line says nothing that is read about agents.', page.width)];
  if (why.lines.length === 0)
    return [
      ...lead,
      ...wrap('Nothing of this file is read as a manifest, or it says nothing: see docs/coverage.md.', page.width),
    ];
  const numbers = (s: Stated): string =>
    s.place.startLine === s.place.endLine ? `${s.place.startLine}` : `${s.place.startLine}-${s.place.endLine}`;
  const width = why.lines.reduce((most, l) => Math.max(most, numbers(l).length), 4);
  return [
    ...lead,
    '',
    page.paint.bold('Lines that say something'),
    ...why.lines.flatMap((l) =>
      wrap(
        `${prose(page, l.what)} ${page.paint.dim(`· ${bare(l.agent)}`)}`,
        page.width,
        `  ${numbers(l).padStart(width)}  `,
      ),
    ),
  ];
}

function field(page: Page, lead: string, words: Prose): string[] {
  return wrap(prose(page, words), page.width, `  ${page.paint.dim(pad(lead, 12))}  `, ' '.repeat(16));
}

function joined(words: readonly Untrusted<string>[]): Prose {
  return words.flatMap((w, i): Prose => (i === 0 ? say`${w}` : [', ', ...say`${w}`]));
}

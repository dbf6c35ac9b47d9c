import { createHash } from 'node:crypto';
import type { Difference } from '../access/compare.ts';
import { canonical } from '../access/pattern.ts';
import type { Finding, Place, Severity, Witness } from '../finding.ts';
import type { FoundToken } from '../tokens/new-tokens.ts';
import type { Prose, Untrusted } from '../untrusted.ts';
import { distrust, reveal, say } from '../untrusted.ts';
import { rules } from './index.ts';
import { byPlace, order } from './order.ts';
import type { Context, Judgement, Rule, Subject } from './rule.ts';
import { references } from './standards.ts';

/** A finding with all that it is about: one that stands for several places has several subjects. */
export interface Judged {
  readonly finding: Finding;
  readonly subjects: readonly Subject[];
}

/** Findings of all rules on what a change brings, worst first. Equal findings of several places are one. */
export function judge(added: readonly Difference[], tokens: readonly FoundToken[], context: Context): Judged[] {
  const subjects: Subject[] = [...added, ...tokens.map((token): Subject => ({ kind: 'token', token }))];
  const judged = subjects.flatMap((subject) =>
    rules.flatMap((rule) => {
      const judgement = rule.judge(subject, context);
      return judgement ? [{ rule, subject, judgement, group: groupOf(subject) }] : [];
    }),
  );
  const specific = new Set(
    judged.filter((j) => !j.judgement.general && j.judgement.severity !== 'note').map((j) => j.group),
  );
  const findings = judged
    .filter((j) => !j.judgement.general || !specific.has(j.group))
    .map((j): Judged => ({ finding: finding(j.rule, j.subject, j.judgement), subjects: [j.subject] }));
  return merged(findings.sort((a, b) => byPlace(a.finding, b.finding))).sort((a, b) => order(a.finding, b.finding));
}

function finding(rule: Rule, subject: Subject, judgement: Judgement): Finding {
  const agent = agentOf(subject);
  const place = placeOf(subject);
  const found = witnessOf(subject);
  return {
    rule: rule.id,
    severity: inExample(subject, place) ? MILDER[judgement.severity] : judgement.severity,
    agent,
    title: judgement.title,
    why: [...(judgement.why ?? [rule.why]), ...remarkOf(subject), ...callersOf(subject)],
    remediation: judgement.remediation ?? [rule.remediation],
    place,
    also: [],
    ...(found ? { witness: found } : {}),
    references: references(rule.standards),
    fingerprint: fingerprintOf(rule.id, reveal(agent), pathOf(place), judgement.identity, capabilityOf(subject)),
  };
}

/** How an entry was read, where a person should know. */
function remarkOf(subject: Subject): Prose {
  if (subject.kind !== 'uses' || subject.news.entry.remark === undefined) return [];
  return say` ${subject.news.entry.text} ${[subject.news.entry.remark]}.`;
}

/** Who may have it done, besides the agent itself. */
function callersOf(subject: Subject): Prose {
  const callers = subject.kind === 'uses' ? (subject.callers ?? []) : [];
  if (callers.length === 0) return [];
  const shown = callers
    .slice(0, CALLERS)
    .flatMap((name, i): Prose => (i === 0 ? say`${name}` : [', ', ...say`${name}`]));
  const more = callers.length > CALLERS ? [` and ${callers.length - CALLERS} more`] : [];
  return [' Who may call this agent gains it too: ', ...shown, ...more, '.'];
}
const CALLERS = 5;

/**
 * Manifests of fixtures, examples and templates act only where someone starts a client inside them: one degree milder.
 * Tokens are not: they are readable wherever they stand.
 */
function inExample(subject: Subject, place: Place): boolean {
  if (subject.kind === 'token') return false;
  const path = pathOf(place).split('/').slice(0, -1);
  // A skill or command may be called `test`: only folders above the client's own make an example.
  const own = path.findIndex((f) => f.startsWith('.') && !EXAMPLE_FOLDERS.has(f));
  const folders = own < 0 ? path : path.slice(0, own);
  // What a chart installs stands in its `templates`: helm.sh/docs/topics/charts
  const chart = folders.some((f) => CHART.test(f));
  return folders.some((f) => EXAMPLE_FOLDERS.has(f) && !(chart && f === 'templates'));
}
const CHART = /^(charts?|helm([-_].{1,100})?|.{1,100}[-_](chart|helm))$/;
const EXAMPLE_FOLDERS = new Set(
  'test tests __tests__ spec specs fixture fixtures __fixtures__ test-fixtures testdata test-data example examples sample samples template templates snapshots __snapshots__'.split(
    ' ',
  ),
);
const MILDER: Record<Severity, Severity> = { block: 'warn', warn: 'note', note: 'note' };

/** The uses themselves, however the grant is spelt. */
function capabilityOf(subject: Subject): string {
  return subject.kind === 'uses' ? canonical(subject.news.entry.uses) : '';
}

/** Of rule, agent, file and capability; not of lines, order or layout. */
function fingerprintOf(...parts: readonly string[]): string {
  return `aar1:${createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32)}`;
}

function merged(all: readonly Judged[]): Judged[] {
  const out = new Map<string, Judged>();
  for (const { finding: f, subjects } of all) {
    // One server declared for several clients, one rule in several files: the title says the same but for the agent.
    const id = [f.rule, f.severity, sameText(f)].join('\u0000');
    const known = out.get(id);
    if (!known) {
      out.set(id, { finding: f, subjects });
      continue;
    }
    const { place, also } = known.finding;
    const again = [place, ...also].some((p) => samePlace(p, f.place));
    out.set(id, {
      finding: again ? known.finding : { ...known.finding, also: [...also, f.place] },
      subjects: [...known.subjects, ...subjects],
    });
  }
  return [...out.values()];
}

function sameText(f: Finding): string {
  const agent = reveal(f.agent);
  const text = f.title.map((p) => (typeof p === 'string' ? p : `\u0001${reveal(p.quote)}\u0001`)).join('');
  // What several workflows import is one line that all of them have.
  if (agent.startsWith('Workflow ')) {
    const { path, startLine, startColumn } = f.place;
    const quoted = `\u0001${agent.slice('Workflow '.length)}\u0001`;
    return [text.replace(quoted, ''), reveal(path), startLine, startColumn].join('\u0000');
  }
  // One agent or skill that several clients read gains the same in each.
  const client = CLIENTS.find((c) => agent === c || agent.startsWith(`${c} agent `) || agent.startsWith(`${c} skill `));
  return client === undefined ? text : text.replace(client, '');
}
const CLIENTS = [
  'Claude Code',
  'Codex',
  'Gemini CLI',
  'Qwen Code',
  'Copilot',
  'Copilot CLI',
  'Cursor CLI',
  'Cursor',
  'VS Code',
  'opencode',
  'Kilo',
  'Roo Code',
  'Kiro',
  'Amazon Q',
  'Crush',
  'Amp',
  'Augment',
  'Junie',
  'Trae',
  'Factory',
  'Warp',
  'Zed',
  'Continue',
  'Antigravity',
  'LibreChat',
  'Windsurf',
  'goose',
  'Aider',
];

function samePlace(a: Place, b: Place): boolean {
  return (
    reveal(a.path) === reveal(b.path) &&
    a.side === b.side &&
    a.startLine === b.startLine &&
    a.startColumn === b.startColumn
  );
}

function groupOf(subject: Subject): string {
  if (subject.kind === 'token') return subject.token.fingerprint;
  if (subject.kind === 'uses') return `${subject.agent.id} ${subject.news.entry.text}`;
  if (subject.kind === 'delegation') return `${subject.agent.id} ${subject.entry.text}`;
  return subject.fact.subject;
}

function agentOf(subject: Subject): Untrusted<string> {
  if (subject.kind === 'token') return distrust('the repository');
  return distrust('agent' in subject ? subject.agent.name : subject.fact.agent);
}

function placeOf(subject: Subject): Place {
  if (subject.kind === 'token') {
    const { path, line, endLine } = subject.token;
    const side = subject.token.state === 'removed' ? 'base' : 'head';
    return { path: distrust(path), side, startLine: line, startColumn: 1, endLine, endColumn: 1 };
  }
  if (subject.kind === 'uses') return subject.news.entry.place;
  return subject.kind === 'delegation' ? subject.entry.place : subject.fact.place;
}

function pathOf(place: Place): string {
  return reveal(place.path).toLowerCase();
}

function witnessOf(subject: Subject): Witness | undefined {
  if (subject.kind === 'delegation') return subject.witness;
  return subject.kind === 'uses' ? subject.news.witness : undefined;
}

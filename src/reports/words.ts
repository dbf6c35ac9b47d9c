import type { Approval, Decision, Finding, Place, Review, Severity, Witness } from '../finding.ts';
import { who } from '../rules/who.ts';
import type { Prose, Untrusted } from '../untrusted.ts';
import { distrust, say } from '../untrusted.ts';
import { bare, plain } from './escape.ts';

/** The sentences that all reports share, so that no two outputs drift apart. */

/** The decision and its reason on one line: `Blocked: …`. */
export function headline(review: Review): Prose {
  return [`${DECISION[review.decision]}: `, ...reason(review)];
}

/** Why the decision is as it is: the worst finding's title, and (unless `count` is false) how many more there are. */
export function reason(review: Review, { count = true }: { readonly count?: boolean } = {}): Prose {
  const open = openFindings(review);
  const worst = open[0];
  if (worst && review.decision === 'pass') return [`nothing that needs a decision, ${tally(open)}`];
  if (worst) {
    const more = count ? open.length - 1 : 0;
    return more > 0 ? [...lets(worst.title), ` (and ${plural(more, 'more finding')})`] : lets(worst.title);
  }
  if (review.decision !== 'pass') return review.remarks[0] ?? ['the review is not complete'];
  const accepted = acceptedFindings(review).length;
  const { approved } = review;
  if (approved)
    return say`new agent access that ${list(approved.by.map((p) => p.login))} approved${[` (${plural(approved.findings.length, 'finding')})`]}`;
  if (accepted > 0) return [`no new agent access but ${plural(accepted, 'accepted finding')}`];
  return ['no new agent access'];
}

/** `X may run …` as what the change does: `this change lets X run …`. */
function lets(title: Prose): Prose {
  const at = title.findIndex((part) => typeof part === 'string' && / may (?!now\b|:)/.test(part));
  const part = title[at];
  // Only where nothing but the agent stands before it.
  if (typeof part !== 'string' || !/^[\w .-]{0,40} may /.test(part) || at > 3) return title;
  const [name, ...rest] = part.split(' may ');
  return ['this change lets ', ...title.slice(0, at), `${name} ${rest.join(' may ')}`, ...title.slice(at + 1)];
}

/** The remarks that the headline does not already say. */
export function furtherRemarks(review: Review): readonly Prose[] {
  const told = review.decision !== 'pass' && openFindings(review).length === 0;
  return told ? review.remarks.slice(1) : review.remarks;
}

/** `git push` now runs without anyone being asked (before: asked). */
export function witnessSentence(witness: Witness): Prose {
  const doubt = witness.proven ? '' : ' Wider, not proven: the exact difference is too large to compute.';
  return say`${witness.use}`.concat([` ${AFTER[witness.after]} (before: ${BEFORE[witness.before]}).${doubt}`]);
}

/** One line about access that the change takes away, or null. */
export function narrowingSentence(review: Review): Prose | null {
  const { removed } = review.access;
  if (removed.length === 0 || review.access.verdict === 'same' || review.access.verdict === 'widens') return null;
  const shown = removed.slice(0, 2).flatMap((r, i) => (i === 0 ? r.summary : ['; ', ...r.summary]));
  const more = removed.length > 2 ? `; and ${removed.length - 2} more` : '';
  const also = review.access.verdict === 'mixed' ? 'also ' : '';
  return [`Well done, this change ${also}takes access away: `, ...shown, more];
}

/** One line about what only stands elsewhere, or null. It decides nothing. */
export function movedSentence(review: Review): Prose | null {
  const { moved } = review.access;
  if (moved.length === 0) return null;
  const shown = moved.slice(0, 2).flatMap((m, i): Prose => (i === 0 ? m.summary : ['; ', ...m.summary]));
  const more = moved.length > 2 ? `; and ${moved.length - 2} more` : '';
  return [`Only moved, nothing new by it: `, ...shown, more];
}

/** What the review looked at, so that "found nothing" can't be taken for "looked at nothing". */
export function coverage(review: Review): string {
  const { changedFiles, manifests } = review.counts;
  return `${plural(changedFiles, 'changed file')}, ${plural(manifests, 'agent manifest')} inspected`;
}

/** `path:7` or `path:7-9`, still the change's words. */
export function placeText(place: Place): Untrusted<string> {
  const lines = place.startLine === place.endLine ? `${place.startLine}` : `${place.startLine}-${place.endLine}`;
  const side = place.side === 'base' ? ' (removed)' : '';
  return distrust(`${bare(place.path, { max: 160 })}:${lines}${side}`);
}

/** `1f2e3d4c…9a8b7c6d`: commit ids short enough to read, folders' names as they are. */
export function rangeText(review: Review): Untrusted<string> {
  const [base, head] = [review.range.base, review.range.head].map((name) => {
    const text = bare(name, { max: 80 });
    return /^[0-9a-f]{40,64}$/.test(text) ? text.slice(0, 8) : text;
  });
  return distrust(`${base}…${head}`);
}

/** All policies that decided, the repository's own first, with what tells their texts apart. */
export function policyText({ policy: { extends: above = [], ...own } }: Pick<Review, 'policy'>): Prose {
  const named = ({ source, digest }: typeof own): Prose => {
    const name: Prose = /^[\w ./-]+$/.test(source) ? [source] : say`${source}`;
    return digest === null ? name : [...name, ', sha256 ', ...say`${digest.slice(0, 12)}`];
  };
  return [...named(own), ...[...above].reverse().flatMap((policy): Prose => [', under ', ...named(policy)])];
}

/** The exception in one sentence. Owner and reason are the policy's words: trusted to decide, not to format. */
export function acceptedSentence(finding: Finding): Prose {
  const { accepted, approved } = finding;
  if (approved) return say`Approved by ${list(approved.by)} in a review of this commit, ${approved.at}`;
  if (!accepted) return [];
  return say`Accepted by ${accepted.owner} until ${accepted.expires}: ${accepted.reason}`;
}

/** `alice`, `bob`: each quoted by itself. */
function list(names: readonly string[]): Prose {
  return names.flatMap((name, i): Prose => (i === 0 ? say`${name}` : [', ', ...say`${name}`]));
}

/** The title without the agent that it starts with, for a table that names the agent beside it. */
export function titleBesideAgent(finding: Finding): Prose {
  const { title } = finding;
  const names = [say`${finding.agent}`, who(bare(finding.agent)), [bare(finding.agent)]];
  for (const name of names) {
    const next = title[name.length];
    if (!name.every((part, i) => samePart(part, title[i])) || typeof next !== 'string' || !/^:? /.test(next)) continue;
    return [next.replace(/^:? /, ''), ...title.slice(name.length + 1)].filter((part) => part !== '');
  }
  return title;
}

/** Whether the title says whose access it is about. */
export function namesAgent(finding: Finding): boolean {
  const agent = bare(finding.agent);
  return plain(finding.title).replaceAll('`', '').includes(agent.replaceAll('`', ''));
}

function samePart(a: Prose[number], b: Prose[number] | undefined): boolean {
  if (typeof a === 'string' || typeof b !== 'object') return a === b;
  return a.quote === b.quote;
}

/** The first clause of a reason, for a table. */
export function clause(prose: Prose): Prose {
  return upTo(firstSentence(prose), /: /);
}

/** Up to the end of our first sentence; a quote is never cut. */
export function firstSentence(prose: Prose): Prose {
  const out = [...upTo(prose, /[.;] /)];
  const last = out.at(-1);
  if (typeof last === 'string') out[out.length - 1] = last.replace(/\.$/, '');
  return out;
}

function upTo(prose: Prose, end: RegExp): Prose {
  const out: Prose[number][] = [];
  for (const part of prose) {
    const at = typeof part === 'string' ? part.search(end) : -1;
    if (typeof part === 'string' && at >= 0) return [...out, part.slice(0, at)];
    out.push(part);
  }
  return out;
}

/** Findings that count, worst first as the review gives them. */
export function openFindings(review: Review): readonly Finding[] {
  return review.findings.filter((f) => !f.accepted && !f.approved);
}

export function acceptedFindings(review: Review): readonly Finding[] {
  return review.findings.filter((f) => f.accepted || f.approved);
}

/** `3 blocking, 1 warning, 2 notes` of the findings that count; empty for none. */
export function tally(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
  const [block, warn, note] = [count('block'), count('warn'), count('note')];
  return [
    block ? `${grouped(block)} blocking` : '',
    warn ? plural(warn, 'warning') : '',
    note ? plural(note, 'note') : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** `1 finding`, `1,200 findings`. */
export function plural(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

export const DECISION: Readonly<Record<Decision, string>> = { block: 'Blocked', warn: 'Warning', pass: 'Passed' };
export const SEVERITY: Readonly<Record<Severity, string>> = { block: 'block', warn: 'warn', note: 'note' };

export const ACCEPT_HINT: Prose = [
  'A maintainer accepts a finding by adding its id, with an owner, a reason and an expiry date, to the exceptions in ' +
    '`.github/agent-access.yml` on the default branch; an entry in this change has no effect. ' +
    '`agent-access-review explain RULE` says more.',
];

const AFTER: Readonly<Record<Approval, string>> = {
  standing: 'now runs without anyone being asked',
  inherited: "now depends on each person's own settings, as a rule asked",
  asked: 'now runs after a person approves it',
  denied: 'is now denied',
  absent: 'is no longer there',
};

const BEFORE: Readonly<Record<Approval, string>> = {
  standing: 'nobody asked',
  inherited: "each person's own settings, as a rule asked",
  asked: 'asked',
  denied: 'denied',
  absent: 'not there',
};

import type { Budget } from '../access/search.ts';
import type { Finding, Severity } from '../finding.ts';
import type { Judged } from '../rules/judge.ts';
import type { Context, Subject } from '../rules/rule.ts';
import { reveal, say } from '../untrusted.ts';
import { acceptance } from './accepted.ts';
import { isAllowed } from './allowed.ts';
import type { About } from './custom-rules-about.ts';
import { entryFindings } from './entries.ts';
import { policyBudget } from './grants.ts';
import { limitFindings } from './limits.ts';
import { type Documents, modelFindings } from './models.ts';
import { OWN_RULES } from './own-finding.ts';
import type { Policy } from './policy.ts';
import { requiredFindings } from './required.ts';
import { inScope, pathMatches, placesOf, samePlace } from './scope.ts';

export interface Circumstances {
  readonly context: Context;
  readonly now: Date;
  /** Whether the change touches manifests: what the policy says of itself is said only then. */
  readonly touched: boolean;
  /** Head's paths; null where nobody asked. */
  readonly paths: readonly string[] | null;
  /** What the manifests of both sides say, for the models that they name. */
  readonly documents?: Documents;
  /** What custom rules may ask of the repository and the change. */
  readonly about?: About;
}

/** Findings as a policy has them: their severity, who accepted them, and what the policy itself states. */
export function byPolicy(judged: readonly Judged[], policy: Policy, at: Circumstances): Finding[] {
  const budget = policyBudget();
  const today = at.now.toISOString().slice(0, 10);
  const lists = (policy.views ?? [policy]).flatMap(({ allow }) => (allow.models ? [allow.models] : []));
  const models = at.documents ? modelFindings(lists, at.documents) : [];
  const found = [...judged, ...models.map((finding): Judged => ({ finding, subjects: [] }))].flatMap((one) => {
    const finding = graded(one, policy, at.context, budget);
    if (!finding) return [];
    const accepted = acceptance({ ...one, finding }, policy, { context: at.context, today, budget });
    return [accepted ? { ...finding, accepted } : finding];
  });
  const own = [
    ...limitFindings(policy, at.context, policyBudget()),
    ...requiredFindings(policy, at.context.head),
    ...(at.touched ? entryFindings(policy, at.context, today, at.paths) : []),
  ];
  return [...found, ...onceEach(own)];
}

/** A client may have several lists under one name: what is said of it is said once, with all its places. */
export function onceEach(findings: readonly Finding[]): Finding[] {
  const out = new Map<string, Finding>();
  for (const f of findings) {
    const words = JSON.stringify([f.rule, f.title]);
    const known = out.get(words);
    if (!known) {
      out.set(words, f);
      continue;
    }
    const also = placesOf(known).some((p) => samePlace(p, f.place)) ? known.also : [...known.also, f.place];
    // Two policies may ask for the same with unlike weight.
    out.set(words, { ...known, also, severity: rank(f.severity) > rank(known.severity) ? f.severity : known.severity });
  }
  return [...out.values()];
}

/**
 * As all policies that hold together have it: with the gravest of their severities, and milder only where each of them
 * makes it so. Undefined where it is off.
 */
function graded(judged: Judged, policy: Policy, context: Context, budget: Budget): Finding | undefined {
  const views = policy.views ?? [policy];
  const set = views.map((view) => severityBy(judged, view)).reduce((a, b) => (rank(b) > rank(a) ? b : a));
  if (set === 'off') return undefined;
  const all = views.map((view) => gradedBy(judged, set, view, context, budget));
  return all.reduce((worst, f) => (rank(f.severity) > rank(worst.severity) ? f : worst));
}

function rank(severity: Severity | 'off'): number {
  return ['off', 'note', 'warn', 'block'].indexOf(severity);
}

function severityBy(judged: Judged, policy: Policy): Severity | 'off' {
  const { rule, severity } = judged.finding;
  const named = policy.severities.find((s) => speaksOf(rule, s.rules) && inScope(judged, s));
  return named?.severity ?? policy.rules.get(rule) ?? severity;
}

function gradedBy(judged: Judged, set: Severity, policy: Policy, context: Context, budget: Budget): Finding {
  const { finding, subjects } = judged;
  if (isFixture(finding, policy)) return { ...finding, severity: 'note' };
  if (isAllowed(finding.rule, subjects, policy.allow, context, budget))
    return { ...finding, severity: 'note', title: [...finding.title, ' (allowed by policy)'] };
  // A policy sets how grave a rule is; it does not make the mild cases of a rule grave.
  const severity = finding.severity === 'note' ? 'note' : set;
  return withDefaultToken({ ...finding, severity }, subjects, policy);
}

/** What holds the review itself is silenced by its name alone, never by "everything in this folder". */
function speaksOf(rule: string, rules: readonly string[] | undefined): boolean {
  if (OWN_RULES.includes(rule)) return false;
  return rules !== undefined || !INTEGRITY.has(rule);
}
const INTEGRITY = new Set(['gate-changed', 'hidden-text', 'embedded-token']);

/** The repository's default token stands in no file; where the policy says what it is, that decides. */
function withDefaultToken(finding: Finding, subjects: readonly Subject[], { workflowToken }: Policy): Finding {
  if (workflowToken === undefined || subjects.length === 0) return finding;
  const silent = subjects.every((s) => s.kind === 'fact' && s.fact.kind === 'permission' && !s.fact.stated);
  if (!silent) return finding;
  const why = [...finding.why, ...say` By the policy the repository’s default token may ${workflowToken}.`];
  return { ...finding, why, severity: workflowToken === 'read' ? 'note' : finding.severity };
}

/** A token in a file that the policy names as a test's fixture. */
function isFixture(finding: Finding, { tokenFixtures }: Policy): boolean {
  if (finding.rule !== 'embedded-token') return false;
  return placesOf(finding).every(({ path }) => tokenFixtures.some((glob) => pathMatches(glob, reveal(path))));
}

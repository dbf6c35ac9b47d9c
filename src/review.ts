import type { BuiltAccess } from './access/builder.ts';
import { type Difference, newAccess } from './access/compare.ts';
import { describe } from './access/describe.ts';
import type { ChangeSet } from './change/change-set.ts';
import { changedTexts } from './change/changed-texts.ts';
import type { Review, Verdict } from './finding.ts';
import { collectManifests } from './manifests/collect.ts';
import { readAccess } from './manifests/read-access.ts';
import { decide } from './policy/decide.ts';
import { BUILT_IN, POLICY_PATH, type Policy } from './policy/policy.ts';
import { policyChanged } from './policy/policy-changed.ts';
import { order } from './rules/order.ts';
import { findTokens, notIn } from './tokens/new-tokens.ts';
import { redacted } from './tokens/redact-review.ts';
import type { Prose } from './untrusted.ts';
import { distrust, say } from './untrusted.ts';

export interface ReviewOptions {
  /** The policy's text from a trusted revision; null: there is none. Omitted: it is read at the change's base. */
  readonly policy?: { readonly source: string; readonly text: string } | null;
  readonly now?: Date;
  /** Address of this version's docs, for links in reports. */
  readonly docs?: string;
}

/**
 * The whole row: change → manifests → access → new access → findings → decision.
 * Rejects with a ChangeError or PolicyError where it could not decide.
 */
export async function review(change: ChangeSet, options: ReviewOptions = {}): Promise<Review> {
  const policy = await policyOf(change, options);
  const manifests = await collectManifests(change);
  const texts = await changedTexts(change);

  const base = readAccess(manifests.base);
  const head = readAccess(manifests.head);
  const added = newAccess(base, head);
  const removed = newAccess(head, base).filter((d) => !comesWithItsCode(d, added));

  const before = [...texts.before, ...documentTexts(base)];
  const tokens = findTokens(texts.texts, head.documents);
  const newTokens = notIn(before, tokens);

  const brought = new Set(change.files.flatMap((f) => (f.head ? [f.head.path.toLowerCase()] : [])));
  const context = { base, head, added, brought };
  const something = added.length > 0 || newTokens.length > 0;
  const found = something ? (await import('./rules/judge.ts')).judge(added, newTokens, context) : [];
  const judged = [...found, ...policyChanged(change)].sort(order);
  const { decision, findings } = decide(judged, policy, options.now ?? new Date());

  const count = (severity: string): number => findings.filter((f) => f.severity === severity && !f.accepted).length;
  const remarks = remarksOf(change, texts.unread);
  const result: Review = {
    schemaVersion: 1,
    ...(options.docs === undefined ? {} : { docs: options.docs }),
    decision: decision === 'pass' && (change.incomplete.length > 0 || texts.unread.length > 0) ? 'warn' : decision,
    range: { base: distrust(change.base), head: distrust(change.head) },
    counts: {
      changedFiles: change.files.length,
      manifests: manifests.touched,
      block: count('block'),
      warn: count('warn'),
      note: count('note'),
    },
    policy: { source: policy.source, digest: policy.digest },
    access: {
      verdict: verdict(added.some(isAccess) || newTokens.some((t) => t.inManifest), removed.some(isAccess)),
      added: added.filter(isAccess).map((d) => describe(d, 'added')),
      removed: removed.filter(isAccess).map((d) => describe(d, 'removed')),
    },
    findings,
    remarks,
  };
  const secrets = [...tokens, ...findTokens([], base.documents)].map((t) => t.secret);
  return redacted(result, secrets);
}

async function policyOf(change: ChangeSet, options: ReviewOptions): Promise<Policy> {
  if (options.policy === null) return BUILT_IN;
  if (options.policy) return (await import('./policy/load.ts')).parsePolicy(options.policy.text, options.policy.source);
  const entry = (await change.tree('base')).find((e) => e.path === POLICY_PATH);
  return entry ? (await import('./policy/load.ts')).policyAtBase(change, entry) : BUILT_IN;
}

/** A hook that is new may hold calls back, but its code is new too: no narrowing that anyone could rely on. */
function comesWithItsCode(d: Difference, added: readonly Difference[]): boolean {
  return (
    d.kind === 'lost guard' &&
    added.some((a) => a.kind === 'fact' && a.fact.kind === 'launch' && a.fact.subject === d.fact.subject)
  );
}

/** A file that its client drops is a finding, but what it drops is no access: lost guards are told by themselves. */
function isAccess(d: Difference): boolean {
  return !(d.kind === 'fact' && d.fact.kind === 'opaque' && d.fact.effect === 'dropped');
}

function verdict(widens: boolean, narrows: boolean): Verdict {
  if (widens) return narrows ? 'mixed' : 'widens';
  return narrows ? 'narrows' : 'same';
}

function documentTexts(access: BuiltAccess): string[] {
  const out: string[] = [];
  const visit = (value: BuiltAccess['documents'][number]['value']): void => {
    if (value.kind === 'string') out.push(value.value);
    else if (value.kind === 'list') value.items.forEach(visit);
    else if (value.kind === 'map') for (const e of value.entries) visit(e.value);
  };
  for (const { value } of access.documents) visit(value);
  return out;
}

function remarksOf(change: ChangeSet, unread: readonly { path: string; reason: string }[]): Prose[] {
  const shown = unread.slice(0, 20).map(({ path, reason }) => say`${path} was not searched for tokens: ${reason}`);
  const more =
    unread.length > shown.length ? [say`${unread.length - shown.length} more files were not searched for tokens`] : [];
  return [...change.incomplete.map((text): Prose => [text]), ...shown, ...more];
}

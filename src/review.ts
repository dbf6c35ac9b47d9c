import type { BuiltAccess } from './access/builder.ts';
import { describe, describeMove } from './access/describe.ts';
import { differences, isAccess } from './access/differences.ts';
import { moved } from './access/moved.ts';
import type { ChangeSet } from './change/change-set.ts';
import { changedTexts } from './change/changed-texts.ts';
import type { Input } from './evidence/inputs.ts';
import type { Review, Verdict } from './finding.ts';
import { besideManifests } from './gate/beside-manifests.ts';
import { collectManifests } from './manifests/collect.ts';
import { renamedFiles } from './manifests/renamed-files.ts';
import { underHeadNames } from './manifests/workflow/renamed-jobs.ts';
import type { AskApprovals, WithApprovals } from './policy/approval.ts';
import type { About } from './policy/custom-rules-about.ts';
import { decide } from './policy/decide.ts';
import { type GivenPolicies, identitiesOf, policyEdit, policyOf } from './policy/of-change.ts';
import type { Policy } from './policy/policy.ts';
import { changedTokens } from './tokens/changed-tokens.ts';
import { redacted } from './tokens/redact-review.ts';
import type { Prose } from './untrusted.ts';
import { distrust, say } from './untrusted.ts';

export type { PolicyText } from './policy/of-change.ts';

export interface ReviewOptions extends GivenPolicies {
  readonly now?: Date;
  /** Who approved this head, where the policy lets people approve; without it nobody did. Asked only about a block. */
  readonly approvals?: AskApprovals;
  /** What custom rules may ask of the repository and the change; what is not told is unknown to them. */
  readonly about?: About;
  /** Told which manifests were read, for a record of the decision. */
  readonly onInputs?: (inputs: readonly Input[]) => void;
  /** Address of this version's docs, for links in reports. */
  readonly docs?: string;
}

/**
 * The whole row: change → manifests → access → new access → findings → decision.
 * Rejects with a ChangeError or PolicyError where it could not decide.
 */
export async function review(change: ChangeSet, options: ReviewOptions = {}): Promise<Review> {
  return (await examine(change, options)).review;
}

/** A review with what it was made from, for reports that show what an agent has besides what is new. */
export interface Examined {
  readonly review: Review;
  readonly base: BuiltAccess;
  readonly head: BuiltAccess;
  readonly policy: Policy;
  /** Takes every token that was found out of all texts of a value. */
  redact<T>(value: T): T;
}

/** As `review`, and rejects as it does. */
export async function examine(change: ChangeSet, options: ReviewOptions = {}): Promise<Examined> {
  const policy = await policyOf(change, options);
  const manifests = await collectManifests(change);
  const texts = await changedTexts(change);

  const { listed, read } = await identitiesOf(policy);
  const head = read(manifests.head);
  const base = underHeadNames(read(manifests.base), head);
  const { added, removed } = differences(base, head);

  const { tokens, secrets } = changedTokens({
    added: texts.texts,
    removed: texts.before,
    baseDocuments: base.documents,
    headDocuments: head.documents,
  });

  if (options.onInputs) options.onInputs(redacted((await import('./evidence/inputs.ts')).inputsOf(manifests), secrets));

  const brought = new Set(change.files.flatMap((f) => (f.head ? [f.head.path.toLowerCase()] : [])));
  const context = { base, head, added, brought, ...(listed && { listed }) };
  const something = added.length > 0 || tokens.length > 0;
  const found = something ? (await import('./rules/judge.ts')).judge(added, tokens, context) : [];
  const beside = [
    ...(await policyEdit(change, policy, options.policyPath)),
    ...(await besideManifests(change, base, head)),
  ];
  const decided = await decide([...found, ...beside.map((finding) => ({ finding, subjects: [] }))], policy, {
    context,
    now: options.now ?? new Date(),
    touched: manifests.touched > 0,
    documents: { base: base.documents, head: head.documents },
    about: { ...options.about, change: { base: change.base, head: change.head, ...options.about?.change } },
    // Only the register asks whether a file is still there.
    paths: policy.register.some((r) => r.path) ? (await change.tree('head')).map((e) => e.path) : null,
  });

  const given: WithApprovals =
    decided.decision === 'block' && policy.approval && options.approvals
      ? await (await import('./policy/approval.ts')).withApprovals(decided.findings, policy, options.approvals)
      : { ...decided, remarks: [] };
  const { decision, findings } = given;

  const count = (severity: string): number =>
    findings.filter((f) => f.severity === severity && !f.accepted && !f.approved).length;
  const lenient = policy.mode === 'warn' && count('block') > 0;
  const remarks = [...(lenient ? [WOULD_BLOCK] : []), ...given.remarks, ...remarksOf(change, texts.unread)];
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
    policy: {
      source: policy.source,
      digest: policy.digest,
      ...(policy.layers
        ? { extends: policy.layers.slice(0, -1).map(({ source, digest }) => ({ source, digest })) }
        : {}),
    },
    access: {
      verdict: verdict(
        added.some(isAccess) || tokens.some((t) => t.state === 'new' && t.inManifest),
        removed.some(isAccess),
      ),
      added: added.filter(isAccess).map((d) => describe(d, 'added')),
      removed: removed.filter(isAccess).map((d) => describe(d, 'removed')),
      moved: [...renamedFiles(change, manifests), ...moved(base, head, added)].map(describeMove),
    },
    ...(given.approved ? { approved: given.approved } : {}),
    findings,
    remarks,
  };
  return { review: redacted(result, secrets), base, head, policy, redact: (value) => redacted(value, secrets) };
}

/** Said where the policy's mode, not the findings, makes the decision. */
const WOULD_BLOCK: Prose = ['The policy’s mode is `warn`: without it this change would be blocked.'];
function verdict(widens: boolean, narrows: boolean): Verdict {
  if (widens) return narrows ? 'mixed' : 'widens';
  return narrows ? 'narrows' : 'same';
}

function remarksOf(change: ChangeSet, unread: readonly { path: string; reason: string }[]): Prose[] {
  const shown = unread.slice(0, 20).map(({ path, reason }) => say`${path} was not searched for tokens: ${reason}`);
  const more =
    unread.length > shown.length ? [say`${unread.length - shown.length} more files were not searched for tokens`] : [];
  return [...change.incomplete.map((text): Prose => [text]), ...shown, ...more];
}

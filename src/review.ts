import type { Access } from './access/access.ts';
import type { BuiltAccess } from './access/builder.ts';
import { type Difference, newAccess } from './access/compare.ts';
import { decide as decideUse, rank } from './access/decision-list.ts';
import { describe, describeMove } from './access/describe.ts';
import type { Move } from './access/moved.ts';
import { moved } from './access/moved.ts';
import type { ChangeSet, Side } from './change/change-set.ts';
import { changedTexts } from './change/changed-texts.ts';
import type { Input } from './evidence/inputs.ts';
import type { Finding, Place, Review, Verdict } from './finding.ts';
import { besideManifests } from './gate/beside-manifests.ts';
import type { Collected } from './manifests/collect.ts';
import { collectManifests } from './manifests/collect.ts';
import { readAccess } from './manifests/read-access.ts';
import { underHeadNames } from './manifests/workflow/renamed-jobs.ts';
import type { AskApprovals, WithApprovals } from './policy/approval.ts';
import type { About } from './policy/custom-rules-about.ts';
import { decide } from './policy/decide.ts';
import { BUILT_IN, POLICY_PATH, type Policy } from './policy/policy.ts';
import { changedTokens } from './tokens/changed-tokens.ts';
import { redacted } from './tokens/redact-review.ts';
import type { Prose } from './untrusted.ts';
import { distrust, say } from './untrusted.ts';

export interface ReviewOptions {
  /** The policy's text from a trusted revision; null: there is none. Omitted: it is read at the change's base. */
  readonly policy?: PolicyText | null;
  /** Where a policy would stand if there were one, so that one which the change brings there is told. */
  readonly policyPath?: string;
  /**
   * Policies that hold besides, which the policy may only tighten: an organisation's, the outermost first. Given, also as
   * none, they stand for what the policy extends.
   */
  readonly organisation?: readonly PolicyText[];
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

export interface PolicyText {
  readonly source: string;
  readonly text: string;
  /** Where it stands in the repository under review; of the policy without one: at its usual path. */
  readonly path?: string;
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
  const added = newAccess(base, head).filter((d) => !goesWithItsJob(d, head));
  const removed = newAccess(head, base).filter(
    (d) =>
      !comesWithItsCode(d, added) && !isSecondReading(d) && !keptByAnother(d, base, head) && !goesWithItsJob(d, base),
  );

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

/** Manifests of which nothing but the name is new, where the name makes no other agent of them. */
function renamedFiles(change: ChangeSet, manifests: Collected): Move[] {
  const paths = new Set(manifests.head.flatMap((g) => (g.format.renames ? g.files.map((f) => f.path) : [])));
  return change.files.flatMap(({ base, head }): Move[] => {
    if (!base || !head || base.path === head.path || base.id !== head.id || !paths.has(head.path)) return [];
    const at = (path: string, side: Side): Place => ({ ...START, path: distrust(path), side });
    const agent = `Workflow ${head.path}`;
    return [{ kind: 'file', agent, texts: ['the file'], was: at(base.path, 'base'), place: at(head.path, 'head') }];
  });
}
/** Said where the policy's mode, not the findings, makes the decision. */
const WOULD_BLOCK: Prose = ['The policy’s mode is `warn`: without it this change would be blocked.'];
const START = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** The policy itself, where the change edits it; at its usual path also while it is read from another. */
async function policyEdit(change: ChangeSet, policy: Policy, elsewhere?: string): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const path of new Set([policy.path ?? elsewhere ?? POLICY_PATH, POLICY_PATH])) {
    const file = change.files.find((f) => [f.base?.path, f.head?.path].includes(path));
    if (file)
      found.push(...(await (await import('./policy/policy-changed.ts')).policyChanged(change, file, policy, path)));
  }
  if (policy.approval?.codeOwners) {
    const { ownersChanged } = await import('./policy/owners-changed.ts');
    found.push(...(await ownersChanged(change, policy.path ?? elsewhere ?? POLICY_PATH)));
  }
  return found;
}

/** How access is read where the policy lists identities of agents, and where it does not. */
async function identitiesOf(policy: Policy): Promise<{ listed?: (place: Place) => boolean; read: typeof readAccess }> {
  if (policy.identities.length === 0) return { read: readAccess };
  const { listedBy, withListed } = await import('./policy/listed-identities.ts');
  const listed = listedBy(policy);
  return { listed, read: (groups) => withListed(readAccess(groups), listed) };
}

async function policyOf(change: ChangeSet, options: ReviewOptions): Promise<Policy> {
  const policy = await effectivePolicyOf(change, options);
  if (policy.customRules.length > 0) (await import('./policy/custom-rules.ts')).checkCustomRules(policy);
  return policy;
}

async function effectivePolicyOf(change: ChangeSet, options: ReviewOptions): Promise<Policy> {
  const own = await ownPolicy(change, options);
  const { organisation = [] } = options;
  if (organisation.length === 0 && own?.extends === undefined) return own ?? BUILT_IN;
  return (await import('./policy/effective.ts')).effectivePolicy(own, options.organisation);
}

/** Undefined where there is none. */
async function ownPolicy(change: ChangeSet, { policy }: ReviewOptions): Promise<Policy | undefined> {
  if (policy === null) return undefined;
  if (policy)
    return (await import('./policy/load.ts')).parsePolicy(policy.text, policy.source, policy.path ?? POLICY_PATH);
  const entry = (await change.tree('base')).find((e) => e.path === POLICY_PATH);
  return entry ? (await import('./policy/load.ts')).policyAtBase(change, entry) : undefined;
}

/** A hook that is new may hold calls back, but its code is new too: no narrowing that anyone could rely on. */
function comesWithItsCode(d: Difference, added: readonly Difference[]): boolean {
  return (
    d.kind === 'lost guard' &&
    added.some((a) => a.kind === 'fact' && a.fact.kind === 'launch' && a.fact.subject === d.fact.subject)
  );
}

/** What only another client than the file's own reads otherwise: its grants count, its limits are nothing to rely on. */
function isSecondReading(d: Difference): boolean {
  return d.kind === 'uses' && /^(reach list of )?copilot also /.test(d.agent.id);
}

/** What Claude Code takes from an agent is no narrowing to rely on while Copilot, which reads the same file, leaves it. */
function keptByAnother(d: Difference, base: Access, head: Access): boolean {
  if (d.kind !== 'uses' || !d.agent.id.startsWith('claude agent ')) return false;
  const id = d.agent.id.replace(/^claude/, 'copilot also');
  const [before, after] = [base, head].map((side) => side.agents.get(id)?.list);
  if (!before || !after) return false;
  const effects = [before, after].map((list) => rank(decideUse(list, d.news.use).effect));
  return effects[0] === effects[1] && (effects[0] ?? 0) > rank('deny');
}

/** What guarded a job of a workflow goes with the job. */
function goesWithItsJob(d: Difference, side: Access): boolean {
  if (d.kind !== 'lost guard' || !d.fact.agent.startsWith('Workflow ')) return false;
  return !side.facts.some((f) => f.agent === d.fact.agent && f.kind === 'trust' && f.of === 'agent step');
}

/** A file that its client drops is a finding, but what it drops is no access: lost guards are told by themselves. */
function isAccess(d: Difference): boolean {
  if (d.kind !== 'fact') return true;
  return d.fact.kind !== 'remark' && !(d.fact.kind === 'opaque' && d.fact.effect === 'dropped');
}

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

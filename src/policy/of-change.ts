import type { ChangeSet } from '../change/change-set.ts';
import type { Finding, Place } from '../finding.ts';
import { readAccess } from '../manifests/read-access.ts';
import { BUILT_IN, POLICY_PATH, type Policy } from './policy.ts';

/** The policies that a caller read from trusted revisions. */
export interface GivenPolicies {
  /** The policy's text from a trusted revision; null: there is none. Omitted: it is read at the change's base. */
  readonly policy?: PolicyText | null;
  /** Where a policy would stand if there were one, so that one which the change brings there is told. */
  readonly policyPath?: string;
  /**
   * Policies that hold besides, which the policy may only tighten: an organisation's, the outermost first. Given, also as
   * none, they stand for what the policy extends.
   */
  readonly organisation?: readonly PolicyText[];
}

export interface PolicyText {
  readonly source: string;
  readonly text: string;
  /** Where it stands in the repository under review; of the policy without one: at its usual path. */
  readonly path?: string;
}

/** The policy itself, where the change edits it; at its usual path also while it is read from another. */
export async function policyEdit(change: ChangeSet, policy: Policy, elsewhere?: string): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const path of new Set([policy.path ?? elsewhere ?? POLICY_PATH, POLICY_PATH])) {
    const file = change.files.find((f) => [f.base?.path, f.head?.path].includes(path));
    if (file) found.push(...(await (await import('./policy-changed.ts')).policyChanged(change, file, policy, path)));
  }
  if (policy.approval?.codeOwners) {
    const { ownersChanged } = await import('./owners-changed.ts');
    found.push(...(await ownersChanged(change, policy.path ?? elsewhere ?? POLICY_PATH)));
  }
  return found;
}

/** How access is read where the policy lists identities of agents, and where it does not. */
export async function identitiesOf(
  policy: Policy,
): Promise<{ listed?: (place: Place) => boolean; read: typeof readAccess }> {
  if (policy.identities.length === 0) return { read: readAccess };
  const { listedBy, withListed } = await import('./listed-identities.ts');
  const listed = listedBy(policy);
  return { listed, read: (groups) => withListed(readAccess(groups), listed) };
}

/** The policy that holds for a change. Rejects with a PolicyError where one can't be used. */
export async function policyOf(change: ChangeSet, options: GivenPolicies): Promise<Policy> {
  const policy = await effectivePolicyOf(change, options);
  if (policy.customRules.length > 0) (await import('./custom-rules.ts')).checkCustomRules(policy);
  return policy;
}

async function effectivePolicyOf(change: ChangeSet, options: GivenPolicies): Promise<Policy> {
  const own = await ownPolicy(change, options);
  const { organisation = [] } = options;
  if (organisation.length === 0 && own?.extends === undefined) return own ?? BUILT_IN;
  return (await import('./effective.ts')).effectivePolicy(own, options.organisation);
}

/** Undefined where there is none. */
async function ownPolicy(change: ChangeSet, { policy }: GivenPolicies): Promise<Policy | undefined> {
  if (policy === null) return undefined;
  if (policy) return (await import('./load.ts')).parsePolicy(policy.text, policy.source, policy.path ?? POLICY_PATH);
  const entry = (await change.tree('base')).find((e) => e.path === POLICY_PATH);
  return entry ? (await import('./load.ts')).policyAtBase(change, entry) : undefined;
}

import type { ChangeSet } from '../change/change-set.ts';
import type { Group } from '../manifests/collect.ts';
import { collectManifests } from '../manifests/collect.ts';
import { readAccess } from '../manifests/read-access.ts';
import { listedBy, withListed } from '../policy/listed-identities.ts';
import { parsePolicy } from '../policy/load.ts';
import { BUILT_IN, POLICY_PATH, type Policy } from '../policy/policy.ts';
import { changedTokens } from '../tokens/changed-tokens.ts';
import type { FoundToken } from '../tokens/new-tokens.ts';
import { redacted } from '../tokens/redact-review.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { inventoryOf, withLastChanges } from './agents.ts';
import type { RepositoryInventory } from './inventory.ts';
import type { LastChanges } from './last-change.ts';
import { pathOf } from './places.ts';

/** Said with every inventory. */
export const NOT_SEARCHED: Prose = [
  'Tokens were looked for in manifests alone: other files were not searched. What agents do at run time is not seen.',
];

export interface TakeOptions {
  readonly repository: string;
  readonly now: Date;
  /** A policy from elsewhere; null: none. Omitted: the repository's own at that revision. */
  readonly policy?: { readonly source: string; readonly text: string } | null;
  /** Asked once, for the paths of all agents. */
  readonly lastChanges?: (paths: readonly string[]) => Promise<LastChanges>;
}

/**
 * The inventory of one revision, redacted. `change` has nothing at base and the whole tree at head. Manifests alone are
 * read, and searched for tokens. Rejects as the change does; a policy that can't be used is a remark.
 */
export async function takeInventory(change: ChangeSet, options: TakeOptions): Promise<RepositoryInventory> {
  const { policy, remarks: ofPolicy } = await policyOf(change, options.policy);
  const manifests = await collectManifests(change);
  const read = readAccess(manifests.head);
  const access = policy.identities.length === 0 ? read : withListed(read, listedBy(policy));
  const { tokens, secrets } = changedTokens({
    added: textsOf(manifests.head),
    removed: [],
    baseDocuments: [],
    headDocuments: access.documents,
  });
  const plain = inventoryOf(access, {
    repository: options.repository,
    revision: change.head,
    policy,
    now: options.now,
    manifests: manifests.touched,
    remarks: [...ofPolicy, ...change.incomplete.map((text): Prose => [text]), ...tokenRemarks(tokens)],
  });
  return redacted(await dated(plain, options.lastChanges), secrets);
}

async function dated(
  plain: RepositoryInventory,
  lastChanges: TakeOptions['lastChanges'],
): Promise<RepositoryInventory> {
  if (!lastChanges || plain.agents.length === 0) return plain;
  const paths = [...new Set(plain.agents.flatMap((a) => a.places.map(pathOf)))].sort();
  const { of, remarks } = await lastChanges(paths);
  return { ...plain, agents: withLastChanges(plain.agents, of), remarks: [...plain.remarks, ...remarks] };
}

async function policyOf(
  change: ChangeSet,
  given: TakeOptions['policy'],
): Promise<{ readonly policy: Policy; readonly remarks: readonly Prose[] }> {
  if (given === null) return { policy: BUILT_IN, remarks: [] };
  if (given) return { policy: parsePolicy(given.text, given.source), remarks: [] };
  const entry = (await change.tree('head')).find((e) => e.path === POLICY_PATH);
  if (!entry) return { policy: BUILT_IN, remarks: [] };
  const unused = (why: string) => ({
    policy: BUILT_IN,
    remarks: [say`The policy was not used, so no owner is known: ${why}`],
  });
  if (entry.kind !== 'file' && entry.kind !== 'executable') return unused(`${POLICY_PATH} is no plain file`);
  const content = (await change.read('head', [entry])).get(entry.id);
  if (content?.kind !== 'bytes') return unused(`${POLICY_PATH} could not be read`);
  try {
    return { policy: parsePolicy(new TextDecoder().decode(content.bytes), POLICY_PATH), remarks: [] };
  } catch (error) {
    return unused(error instanceof Error ? error.message : 'it could not be understood');
  }
}

/** The manifests as text: what a reader does not keep as a document is searched too. */
function textsOf(groups: readonly Group[]): { path: string; text: string; added: null }[] {
  const out = new Map<string, string>();
  for (const { files } of groups)
    for (const { path, bytes } of files) if (bytes && !out.has(path)) out.set(path, new TextDecoder().decode(bytes));
  return [...out].map(([path, text]) => ({ path, text, added: null }));
}

function tokenRemarks(tokens: readonly FoundToken[]): Prose[] {
  const shown = tokens.slice(0, MOST_TOKENS).map((t) => say`${`${t.path}:${t.line}`} holds a token: ${[t.kind]}`);
  return tokens.length > shown.length
    ? [...shown, [`${tokens.length - shown.length} more tokens in manifests`]]
    : shown;
}
const MOST_TOKENS = 50;

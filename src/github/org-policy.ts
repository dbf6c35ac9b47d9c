import type { PolicyReference } from '../policy/reference.ts';
import { referenceText } from '../policy/reference.ts';
import type { PolicyText } from '../review.ts';
import { ActionError } from './action-error.ts';
import type { GithubApi, GraphqlAnswer } from './api.ts';
import { ApiFailure } from './api.ts';
import type { EventRange } from './event.ts';
import { explain } from './explain.ts';
import { discoverPolicy, ORGANISATION_REPOSITORY } from './org-policy-discovery.ts';
import { fetchPolicy } from './org-policy-fetch.ts';
import { POLICY_PATH } from './policy.ts';

/** What the input `organisation-policy` says: to look where it stands as a rule, or which file it is. */
export type OrganisationPolicy = 'auto' | 'none' | PolicyReference;

export interface Asked {
  /** Whoever may read the organisation's policies. */
  readonly client: GithubApi;
  readonly range: EventRange;
  readonly input: OrganisationPolicy;
  /** Path of the repository's own policy. */
  readonly path: string;
  /** What was answered to `discoveryQuestion`, where it was sent with another query. */
  readonly answered?: GraphqlAnswer | undefined;
}

/**
 * The policies above a repository's, the outermost first: that of its organisation, which holds wherever it is found; the
 * one that the input names; the one that the repository's own extends. Each of these may extend one more, and that none.
 * Rejects (ActionError, PolicyError) where one that is named can't be had: nothing was decided then.
 */
export async function policiesAbove(
  { client, input }: Pick<Asked, 'client' | 'input'>,
  discovered: PolicyText | null,
  own: PolicyText | null,
): Promise<readonly PolicyText[]> {
  const first = discovered ? [discovered] : [];
  if (typeof input === 'object') first.push(await fetched(client, input, 'the input "organisation-policy" names it'));
  const extended = own && (await extendedBy(client, own));
  if (extended) first.push(extended);
  const all: PolicyText[] = [];
  for (const policy of first) all.push(...(await withExtended(client, policy)));
  return all.filter((p, i) => all.findIndex((o) => o.text === p.text) === i);
}

export interface Found {
  readonly policy: PolicyText | null;
  readonly notes: readonly string[];
}

/**
 * The organisation's policy at its usual place. With `none` one that can't be read is told and passed over; one that is
 * there holds all the same, since the workflow that says `none` is the repository's.
 */
export async function discover({ client, range, input, path, answered }: Asked): Promise<Found> {
  // Of the repository that has it, it is the repository's own policy.
  const here = range.repo.toLowerCase() === ORGANISATION_REPOSITORY;
  if (here && path === POLICY_PATH) return { policy: null, notes: [] };
  const name = `${range.owner}/${ORGANISATION_REPOSITORY}`;
  try {
    return { policy: await discoverPolicy(client, range, answered), notes: [] };
  } catch (error) {
    const why = `The organisation's policy (${name}/${POLICY_PATH}) could not be read: ${reason(error)}`;
    if (input !== 'none') throw new ActionError(why);
    return { policy: null, notes: [why] };
  }
}

/** After what it extends. That extends nothing: chains, and with them circles, end here. */
async function withExtended(client: GithubApi, policy: PolicyText): Promise<PolicyText[]> {
  const outer = await extendedBy(client, policy);
  if (!outer) return [policy];
  const further = await referenceIn(outer);
  if (!further) return [outer, policy];
  throw new ActionError(
    `${policy.source} extends ${outer.source}, and that extends ${referenceText(further)}: a policy that an organisation's policy extends can't extend another. Take one "extends" out.`,
  );
}

async function extendedBy(client: GithubApi, policy: PolicyText): Promise<PolicyText | null> {
  const reference = await referenceIn(policy);
  return reference ? await fetched(client, reference, `${policy.source} extends it`) : null;
}

async function referenceIn({ text, source }: PolicyText): Promise<PolicyReference | undefined> {
  // Most extend nothing, and need not be read twice. A key can be written with escapes.
  if (!/extends|\\/.test(text)) return undefined;
  return (await import('../policy/load.ts')).parsePolicy(text, source).extends;
}

async function fetched(client: GithubApi, reference: PolicyReference, because: string): Promise<PolicyText> {
  try {
    return await fetchPolicy(client, reference);
  } catch (error) {
    throw new ActionError(`The policy ${referenceText(reference)} could not be read (${because}): ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  if (!(error instanceof ApiFailure)) return explain(error);
  const refused = ['no-permission', 'not-found'].includes(error.kind) && error.status !== 401;
  return refused ? `${error.message}. ${ADVICE}` : explain(error);
}

const ADVICE =
  'Check that the file is there, and give the input "policy-token" a token that may read that repository ("contents: read", as of a GitHub App), or make that repository public.';

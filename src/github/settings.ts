import { parseReference } from '../policy/reference.ts';
import { ActionError } from './action-error.ts';
import type { OrganisationPolicy } from './org-policy.ts';
import { POLICY_PATH } from './policy.ts';

/** The Action's inputs, checked. They come from the workflow file, so from who set the gate up. */
export interface Settings {
  readonly token: string;
  /** `warn` reports everything and never fails the job. */
  readonly mode: 'block' | 'warn';
  readonly comment: 'auto' | 'off';
  readonly policy: string;
  readonly commentAuthor: string;
  readonly onError: 'fail' | 'warn';
  /** Whether verified repairs are offered as suggested changes. */
  readonly suggest: boolean;
  /** Reads what the job's own token may not: teams, a policy in another repository; empty: the job's own is used. */
  readonly policyToken: string;
  /** Which policy of the organisation holds besides the one at its usual place. */
  readonly organisationPolicy: OrganisationPolicy;
}

/** Throws an ActionError that names the input and its values: a misspelt `mode: blok` must not run as something else. */
export function readSettings(input: (name: string) => string): Settings {
  const token = input('github-token');
  if (!token) {
    throw new ActionError(
      'The input "github-token" is empty: leave it out to use the job\'s own token, which needs "contents: read".',
    );
  }
  return {
    token,
    mode: oneOf('mode', input('mode'), ['block', 'warn']),
    comment: oneOf('comment', input('comment'), ['auto', 'off']),
    onError: oneOf('on-error', input('on-error'), ['fail', 'warn']),
    suggest: oneOf('suggest', input('suggest'), ['false', 'true']) === 'true',
    policyToken: input('policy-token'),
    organisationPolicy: organisationPolicy(input('organisation-policy')),
    policy: input('policy') || POLICY_PATH,
    commentAuthor: input('comment-author') || 'github-actions[bot]',
  };
}

function organisationPolicy(given: string): OrganisationPolicy {
  if (given === '' || given === 'auto' || given === 'none') return given === 'none' ? 'none' : 'auto';
  const reference = parseReference(given);
  if (reference) return reference;
  throw new ActionError(
    'The input "organisation-policy" must be "auto", "none" or a file in a repository as OWNER/REPO/path@REF.',
  );
}

/** The first value is the default. */
function oneOf<T extends string>(name: string, given: string, values: readonly [T, ...T[]]): T {
  if (given === '') return values[0];
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  throw new ActionError(`The input "${name}" must be ${values.map((value) => `"${value}"`).join(' or ')}.`);
}

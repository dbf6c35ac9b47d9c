import { ActionError } from './action-error.ts';
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
    policy: input('policy') || POLICY_PATH,
    commentAuthor: input('comment-author') || 'github-actions[bot]',
  };
}

/** The first value is the default. */
function oneOf<T extends string>(name: string, given: string, values: readonly [T, ...T[]]): T {
  if (given === '') return values[0];
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  throw new ActionError(`The input "${name}" must be ${values.map((value) => `"${value}"`).join(' or ')}.`);
}

import { ApiFailure, type FailureKind } from './api.ts';

/**
 * An error as one sentence or two for the log. The words of errors that are meant for people are kept; those of
 * others are not, since they may quote the change (a parser's message quotes what it could not parse).
 */
export function explain(error: unknown): string {
  if (error instanceof ApiFailure) {
    return `${error.message}. ${error.status === 401 ? BAD_TOKEN : ADVICE[error.kind]}`;
  }
  if (error instanceof Error && FOR_PEOPLE.has(error.name)) return error.message;
  const name = error instanceof Error ? error.name.replace(/\W/g, '').slice(0, 40) : typeof error;
  return `Internal error (${name}${whereOf(error)}): this is a defect of the action, please report it.`;
}

/** By name: each is thrown with a sentence of ours. */
const FOR_PEOPLE = new Set(['ActionError', 'ChangeError', 'PolicyError']);

const BAD_TOKEN = 'The token is not valid (any more): run the job again, or renew the input "github-token".';

const ADVICE: Readonly<Record<FailureKind, string>> = {
  'rate-limited': 'The rate limit of the token is used up: run the job again later.',
  'no-permission': 'The token lacks a permission: the job needs "contents: read" (and "pull-requests: read").',
  'not-found': 'The token may not see the repository ("contents: read"), or the commit is gone.',
  unreachable: 'Check the network and proxy of the runner, then run the job again.',
  other: 'Run the job again; if it stays, see https://www.githubstatus.com.',
};

/** File and line of our own code, without folders. */
function whereOf(error: unknown): string {
  const frame = /\bat [^\n]*?([\w.-]+\.(?:js|ts)):(\d+)/.exec(
    error instanceof Error ? (error.stack ?? '').slice(-4000) : '',
  );
  return frame ? ` at ${frame[1]}:${frame[2]}` : '';
}

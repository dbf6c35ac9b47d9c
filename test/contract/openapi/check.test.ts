import { describe, expect, it } from 'vitest';
import type { Asked } from '../fake-routes.ts';
import { checkRequest, completed } from './check.ts';

const REPO = '/repos/octo/app';

describe("GitHub's description", () => {
  it.each<[string, Asked, RegExp]>([
    ['a path that is not there', ask('GET', `${REPO}/blobs/1`), /not described/],
    ['a parameter that is not there', ask('GET', `${REPO}/compare/a...b`, { perpage: '1' }), /perpage is no parameter/],
    ['a parameter that is no number', ask('GET', `${REPO}/issues/seven/comments`), /issue_number is no integer/],
    ['a comment without a body', ask('POST', `${REPO}/issues/7/comments`, {}, {}), /body.body is missing/],
    ['a body that is no text', ask('POST', `${REPO}/issues/7/comments`, {}, { body: 7 }), /body.body is/],
    ['a review comment without a path', review({ body: 'b' }), /comments\[0\].path is missing/],
  ])('refuses %s', (_what, asked, problem) => {
    expect(checkRequest(asked).join('\n')).toMatch(problem);
  });

  it('refuses an answer that GitHub does not give', () => {
    const asked = ask('GET', `${REPO}/compare/a...b`);
    const answer = (status: string) => ({ status: 200, data: { status, files: [] } });
    expect(completed(asked, answer('ahead')).problems).toEqual([]);
    expect(completed(asked, answer('forward')).problems.join('\n')).toMatch(/status is "forward"/);
    expect(completed(asked, { status: 200, data: { tree: 'x' } }).problems).toEqual([]);
    expect(completed(ask('GET', `${REPO}/git/trees/a`), { status: 200, data: { tree: 'x' } }).problems).not.toEqual([]);
    expect(completed(asked, { status: 299, data: {} }).problems).not.toEqual([]);
  });
});

function ask(method: string, path: string, query: Record<string, string> = {}, body: unknown = null): Asked {
  return { method, path, query: new URLSearchParams(query), body };
}

function review(comment: object): Asked {
  return ask('POST', `${REPO}/pulls/7/reviews`, {}, { comments: [comment] });
}

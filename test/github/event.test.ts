import { describe, expect, it } from 'vitest';
import { resolveEvent } from '../../src/github/event.ts';
import { inventoryPayload, mergeGroupPayload, pullRequestPayload, pushPayload } from '../contract/payloads.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const ZERO = '0'.repeat(40);
const WHERE = { kind: 'range', owner: 'octo', repo: 'app', defaultBranch: 'main' };

describe('resolveEvent', () => {
  it.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
    'takes base and head of a %s from the payload',
    (name) => {
      expect(resolveEvent(name, pullRequestPayload({ base: A, head: B }))).toEqual({
        ...WHERE,
        base: A,
        head: B,
        mergeBase: true,
        trusted: 'default-branch',
        pull: { number: 7, isFork: false, baseRef: 'develop' },
      });
    },
  );

  it.each([{ fork: true }, { deletedFork: true }])('knows a fork: %j', (kind) => {
    const work = resolveEvent('pull_request', pullRequestPayload({ base: A, head: B, ...kind }));
    expect(work).toMatchObject({ ...WHERE, pull: { number: 7, isFork: true } });
  });

  it('compares a merge group directly', () => {
    const expected = { ...WHERE, base: A, head: B, mergeBase: false, queued: 7, trusted: 'default-branch' };
    expect(resolveEvent('merge_group', mergeGroupPayload(A, B))).toEqual(expected);
  });

  it('reads a push to a branch, new or not', () => {
    const trusted = 'default-branch';
    expect(resolveEvent('push', pushPayload(A, B))).toEqual({ ...WHERE, base: A, head: B, mergeBase: false, trusted });
    const fresh = { ...WHERE, base: null, head: B, mergeBase: true, trusted };
    expect(resolveEvent('push', pushPayload(ZERO, B))).toEqual(fresh);
  });

  it('does not let a push to the default branch bring its own policy', () => {
    const main = 'refs/heads/main';
    expect(resolveEvent('push', pushPayload(A, B, main))).toMatchObject({ base: A, trusted: { commit: A } });
    expect(resolveEvent('push', pushPayload(ZERO, B, main))).toMatchObject({
      base: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
      mergeBase: false,
      trusted: 'none',
    });
  });

  it('has nothing to do for a deletion', () => {
    expect(resolveEvent('push', pushPayload(A, ZERO))).toMatchObject({ kind: 'nothing' });
  });

  it.each(['pull_request_review_comment', 'issues', '', '__proto__', 'constructor', 'x\n::error::y'])(
    'says for %j which events it knows',
    (name) => {
      expect(() => resolveEvent(name, {})).toThrow(
        /pull_request, pull_request_target, pull_request_review, merge_group, push, /,
      );
      expect(() => resolveEvent(name, {})).not.toThrow(/\n/);
    },
  );

  it.each(['workflow_dispatch', 'schedule'] as const)('lists the whole repository for %s', (name) => {
    const run = { sha: B, repository: 'octo/app' };
    expect(resolveEvent(name, inventoryPayload(name), run)).toMatchObject({
      owner: 'octo',
      repo: 'app',
      base: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
      head: B,
      mergeBase: false,
      inventory: true,
      trusted: name === 'schedule' ? { commit: B } : 'default-branch',
    });
    expect(() => resolveEvent(name, inventoryPayload(name), { repository: 'octo/app' })).toThrow(/GITHUB_SHA/);
  });

  it.each([
    ['no payload', 'pull_request', null],
    ['a merge group taken for a pull request', 'pull_request', mergeGroupPayload(A, B)],
    ['a head that is no commit id', 'pull_request', pullRequestPayload({ base: A, head: 'main' })],
    ['a short base', 'merge_group', mergeGroupPayload('abc', B)],
    ['a repository that is no name', 'push', { ...(pushPayload(A, B) as object), repository: { full_name: '../x' } }],
    ['no default branch', 'push', { ...(pushPayload(A, B) as object), repository: { full_name: 'octo/app' } }],
  ])('refuses %s', (_what, name, payload) => {
    expect(() => resolveEvent(name, payload)).toThrow(expect.objectContaining({ name: 'ActionError' }));
  });
});

import { describe, expect, it } from 'vitest';
import { type CommentTarget, MAX_COMMENT, markerOf, publishComment } from '../../src/github/comment.ts';
import { testClient } from './client.ts';
import type { FakeGithub, FakeOptions } from './fake-github.ts';
import type { FakeComment } from './fake-routes.ts';
import { fakeGithub } from './fakes.ts';

const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;
const KEY = 'gate';
const MARKER = markerOf(KEY);

describe('publishComment', () => {
  it('creates one comment, leaves it alone while it is the same, updates it in place', async () => {
    const { fake, target } = await open({});
    expect(await publishComment(target, 'one', true)).toEqual({ published: true, how: 'created' });
    expect(await publishComment(target, 'one', true)).toEqual({ published: true, how: 'unchanged' });
    expect(await publishComment(target, 'two', true)).toEqual({ published: true, how: 'updated' });
    expect(fake.comments.map((comment) => comment.body)).toEqual([`${MARKER}\ntwo`]);
  });

  it('says nothing where there is nothing to say, and resolves what it said before', async () => {
    const { fake, target } = await open({});
    expect(await publishComment(target, 'resolved', false)).toEqual({ published: true, how: 'not needed' });
    expect(fake.comments).toEqual([]);
    await publishComment(target, 'findings', true);
    expect(await publishComment(target, 'resolved', false)).toEqual({ published: true, how: 'updated' });
    expect(fake.comments.map((comment) => comment.body)).toEqual([`${MARKER}\nresolved`]);
  });

  it('finds its comment behind 250 others', async () => {
    const others = Array.from({ length: 250 }, (_, i) => comment(i + 1, `chat ${i}`, 'mona', 'User'));
    const { fake, target } = await open({ comments: [...others, comment(251, `${MARKER}\nold`, BOT.login, BOT.type)] });
    expect(await publishComment(target, 'new', true)).toEqual({ published: true, how: 'updated' });
    expect(fake.comments).toHaveLength(251);
    expect(fake.comments[250]?.body).toBe(`${MARKER}\nnew`);
  });

  it.each([
    ['another person', comment(1, `${MARKER}\nforged`, 'mallory', 'User')],
    ['a person with a name like ours', comment(1, `${MARKER}\nforged`, 'github-actions[bot]', 'User')],
    ['another bot', comment(1, `${MARKER}\nforged`, 'other[bot]', 'Bot')],
    ['us, for another job', comment(1, `${markerOf('other')}\nother`, BOT.login, BOT.type)],
    ['us, quoting the marker later on', comment(1, `hello\n${MARKER}`, BOT.login, BOT.type)],
  ])('does not touch a comment of %s', async (_who, other) => {
    const { fake, target } = await open({ comments: [{ ...other }] });
    expect(await publishComment(target, 'ours', true)).toEqual({ published: true, how: 'created' });
    expect(fake.comments.map((c) => c.body)).toEqual([other.body, `${MARKER}\nours`]);
  });

  it('keeps the oldest of several of its own', async () => {
    const comments = [3, 5, 9].map((id) => comment(id, `${MARKER}\n${id}`, BOT.login, BOT.type));
    const { fake, target } = await open({ comments });
    await publishComment(target, 'now', true);
    expect(fake.comments).toEqual([comment(3, `${MARKER}\nnow`, BOT.login, BOT.type)]);
  });

  it('ends with one comment where two runs start at once', async () => {
    const { fake, target } = await open({});
    await Promise.all([publishComment(target, 'same', true), publishComment(target, 'same', true)]);
    expect(fake.comments).toHaveLength(1);
  });

  it('does not publish a result for a head that is no longer the head', async () => {
    const { fake, target } = await open({});
    fake.setHead('a'.repeat(40));
    expect(await publishComment(target, 'stale', true)).toMatchObject({ published: false });
    expect(fake.comments).toEqual([]);
  });

  it("lets a newer head's comment stand that came while it wrote its own", async () => {
    let github: FakeGithub | undefined;
    const { fake, target } = await open({
      script: ({ method }) => {
        if (method !== 'POST' || !github || github.comments.length > 0) return undefined;
        github.comments.push(comment(1, `${MARKER}\nnewer`, BOT.login, BOT.type));
        github.setHead('b'.repeat(40));
        return undefined;
      },
    });
    github = fake;
    await publishComment(target, 'older', true);
    expect(fake.comments.map((c) => c.body)).toEqual([`${MARKER}\nnewer`]);
  });

  it('ends with one comment also where the token writes as somebody else than configured', async () => {
    const { fake, target } = await open({ login: 'robot' });
    await publishComment(target, 'one', true);
    await publishComment(target, 'two', true);
    expect(fake.comments.map((c) => c.body)).toEqual([`${MARKER}\ntwo`]);
  });

  it('gives the reason where it may not write', async () => {
    const { fake, target } = await open({ readOnly: true });
    const result = await publishComment(target, 'findings', true);
    expect(result).toEqual({
      published: false,
      why: expect.stringMatching(/403 .*Resource not accessible by integration/),
    });
    expect(fake.requests.filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });

  it('never repeats a create: a 502 may have created it', async () => {
    const { fake, target } = await open({
      script: ({ method }) => (method === 'POST' ? { status: 502, data: { message: 'Bad gateway' } } : undefined),
    });
    const withPlugins = { ...target, client: testClient(fake.url, 1) };
    expect(await publishComment(withPlugins, 'findings', true)).toMatchObject({ published: false });
    expect(fake.requests.filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });

  it('refuses what GitHub would refuse, and takes exactly the limit', async () => {
    const { target } = await open({});
    const room = MAX_COMMENT - MARKER.length - 1;
    expect(await publishComment(target, 'x'.repeat(room + 1), true)).toMatchObject({ published: false });
    expect(await publishComment(target, 'x'.repeat(room), true)).toMatchObject({ published: true });
  });

  it('keeps the marker a comment whatever the key', () => {
    expect(markerOf('a --> <b> -- \n')).toBe('<!-- agent-access-review:a-b- -->');
  });
});

async function open(options: Partial<FakeOptions>): Promise<{ fake: FakeGithub; target: CommentTarget }> {
  const fake = await fakeGithub({ base: {}, head: { a: 'a' }, ...options });
  const client = testClient(fake.url);
  const who = { key: KEY, author: BOT.login };
  return { fake, target: { client, owner: 'octo', repo: 'app', number: 7, head: fake.head, ...who } };
}

function comment(id: number, body: string, login: string, type: 'Bot' | 'User'): FakeComment {
  return { id, body, user: { login, type } };
}

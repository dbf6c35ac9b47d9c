import { describe, expect, it } from 'vitest';
import type { FakeOptions } from './fake-github.ts';
import { fakeGithub } from './fakes.ts';
import { pullRequestPayload } from './payloads.ts';
import { type WholeRun, wholeRun } from './whole-run.ts';

const OLD = { 'README.md': 'old' };
const NEW = { 'README.md': 'new' };

/** The fake's pull request is to be merged into `develop`; the event says `ref`. */
async function act(ref: string, options: Partial<FakeOptions> = {}, inputs = {}): Promise<WholeRun> {
  const fake = await fakeGithub({ base: OLD, head: NEW, ...options });
  const payload = pullRequestPayload({ base: fake.base, head: fake.head });
  const pull = (payload as { pull_request: { base: { ref: string } } }).pull_request;
  pull.base = { ...pull.base, ref };
  return wholeRun({ fake, payload, inputs, second: null });
}

describe('a run that is started again', () => {
  it.each<[string, Partial<FakeOptions>, object]>([
    ['with the change’s own query', {}, {}],
    ['where no comment is asked for', {}, { comment: 'off' }],
    ['without GraphQL', { graphql: false }, {}],
  ])('decides nothing for another base than the pull request has now, %s', async (_what, options, inputs) => {
    const stale = await act('feature-of-mine', options, inputs);
    expect([stale.code, stale.outputs.decision]).toEqual([1, 'undecided']);
    expect(JSON.stringify(stale.log.commands)).toMatch(/has another base now/);
    const now = await act('develop', options, inputs);
    expect([now.code, now.outputs.decision]).toEqual([0, 'pass']);
  });

  it('decides where the token may not look at pull requests', async () => {
    const script: FakeOptions['script'] = ({ path }) =>
      path.endsWith('/pulls/7')
        ? { status: 403, data: { message: 'Resource not accessible by integration' } }
        : undefined;
    const run = await act('feature-of-mine', { graphql: false, script });
    expect([run.code, run.outputs.decision]).toEqual([0, 'pass']);
  });
});

import { describe, expect, it } from 'vitest';
import type { FakeGithub, FakeOptions } from './fake-github.ts';
import type { FakeReviewComment } from './fake-routes.ts';
import { fakeGithub } from './fakes.ts';
import { pullRequestPayload } from './payloads.ts';
import { type WholeRun, wholeRun } from './whole-run.ts';

const SETTINGS = '.claude/settings.json';
const NARROW = settings(['Bash(npm test)', 'Read(./src/**)']);
const WIDER = settings(['Bash(npm test)', 'Bash(*)', 'Read(./src/**)']);
const WIDER_LAST = settings(['Bash(npm test)', 'Read(./src/**)', 'Bash(*)']);

describe('suggested changes', () => {
  it.each([
    ['between others', WIDER],
    ['at the end of a list, whose comma goes too', WIDER_LAST],
  ])('takes out a grant %s; applied, nothing is left', async (_what, head) => {
    const { run, fake } = await act({ [SETTINGS]: NARROW }, { [SETTINGS]: head });
    expect([run.code, run.outputs.decision]).toEqual([1, 'block']);
    expect(fake.reviewComments).toHaveLength(1);
    const repaired = fake.reviewComments.reduce(apply, head);
    expect(JSON.parse(repaired)).toEqual(JSON.parse(NARROW));
    const after = await act({ [SETTINGS]: NARROW }, { [SETTINGS]: repaired });
    expect([after.run.code, after.fake.reviewComments]).toEqual([0, []]);
  });

  it('are not repeated, and not written where nobody asked for them', async () => {
    const first = await act({ [SETTINGS]: NARROW }, { [SETTINGS]: WIDER });
    const reviewComments = first.fake.reviewComments;
    const again = await act({ [SETTINGS]: NARROW }, { [SETTINGS]: WIDER }, { reviewComments });
    expect(again.fake.reviewComments).toHaveLength(1);
    const off = await act({ [SETTINGS]: NARROW }, { [SETTINGS]: WIDER }, {}, 'false');
    expect(off.fake.requests.filter((line) => /pulls\/7\/(comments|reviews)/.test(line))).toEqual([]);
  });

  it('are none where taking the lines out would leave a file that is not read', async () => {
    const head = NARROW.replace('"allow": [', '"allow": ["Bash(*)",');
    const { run, fake } = await act({ [SETTINGS]: NARROW }, { [SETTINGS]: head });
    expect([run.outputs.decision, fake.reviewComments]).toEqual(['block', []]);
  });

  it('repeat no line that may hold a secret', async () => {
    const secret = 'a1B2c3D4e5F6g7H8'.repeat(2);
    const line = `Bash(deploy --key ${secret})`;
    const { fake } = await act({ [SETTINGS]: settings([line]) }, { [SETTINGS]: settings([line, 'Bash(*)']) });
    expect(JSON.stringify(fake.reviewComments)).not.toContain(secret);
  });

  it('change no verdict where the token may not write', async () => {
    const { run, fake } = await act({ [SETTINGS]: NARROW }, { [SETTINGS]: WIDER }, { readOnly: true });
    expect([run.code, run.outputs.decision, fake.reviewComments]).toEqual([1, 'block', []]);
    expect(run.log.text.join('\n')).toMatch(/No change was suggested .*pull-requests: write/);
  });
});

function settings(allow: readonly string[]): string {
  return `${JSON.stringify({ permissions: { allow } }, null, 2)}\n`;
}

async function act(
  base: FakeOptions['base'],
  head: FakeOptions['head'],
  options: Partial<FakeOptions> = {},
  suggest = 'true',
): Promise<{ run: WholeRun; fake: FakeGithub }> {
  const fake = await fakeGithub({ base, head, ...options });
  const payload = pullRequestPayload({ base: fake.base, head: fake.head });
  return { fake, run: await wholeRun({ fake, payload, inputs: { suggest, comment: 'off' } }) };
}

/** As GitHub does when someone presses "Commit suggestion". */
function apply(text: string, { line, start_line, body }: FakeReviewComment): string {
  const suggested = /\n(`{3,})suggestion\n([\s\S]*?)\n?\1$/.exec(body)?.[2];
  if (suggested === undefined) throw new Error(body);
  const lines = text.split('\n');
  lines.splice((start_line ?? line) - 1, line - (start_line ?? line) + 1, ...(suggested === '' ? [] : [suggested]));
  return lines.join('\n');
}

import { describe, expect, it } from 'vitest';
import { told, under } from './policy-of.ts';

const POLICY = 'approval: {code-owners: true}\n';
const owners = (names: string): string => `* @somebody\n/.github/ ${names}\n`;
const FILE = '.github/CODEOWNERS';

describe('a change of who owns the policy', () => {
  it.each<[string, Record<string, string>, Record<string, string>, string[]]>([
    ['names one more', { [FILE]: owners('@alice') }, { [FILE]: owners('@alice @mallory') }, ['policy-changed warn']],
    ['names a team', { [FILE]: owners('@alice') }, { [FILE]: owners('@acme/all') }, ['policy-changed warn']],
    ['takes one away', { [FILE]: owners('@alice @bob') }, { [FILE]: owners('@alice') }, ['policy-changed note']],
    ['is about other files', { [FILE]: owners('@alice') }, { [FILE]: `/docs/ @mallory\n${owners('@alice')}` }, []],
    [
      'hides the file that counted',
      { CODEOWNERS: owners('@alice') },
      { CODEOWNERS: owners('@alice'), [FILE]: owners('@mallory') },
      ['policy-changed warn'],
    ],
    [
      'takes the file away before another',
      { [FILE]: owners('@alice'), CODEOWNERS: owners('@mallory') },
      { CODEOWNERS: owners('@mallory') },
      ['policy-changed warn'],
    ],
    ['is none', { [FILE]: owners('@alice'), a: '1' }, { [FILE]: owners('@alice'), a: '2' }, []],
  ])('that %s', async (_what, base, head, expected) => {
    expect(told(await under(POLICY, base, head))).toEqual(expected);
  });

  it('is nobody’s matter where code owners approve nothing', async () => {
    const files = [{ [FILE]: owners('@alice') }, { [FILE]: owners('@mallory') }] as const;
    expect(told(await under('approval: {people: [alice]}\n', ...files))).toEqual([]);
  });

  it('is a note where nobody owns it any more', async () => {
    const result = await under(POLICY, { [FILE]: owners('@alice') }, { [FILE]: '\u0000' });
    expect(told(result)).toEqual(['policy-changed note']);
  });

  it('is told of a hostile file as of another', async () => {
    const hostile = `${'*a*'.repeat(170)}\n/.github/${'*?'.repeat(200)}x @mallory\n`.repeat(2000);
    const result = await under(POLICY, { [FILE]: owners('@alice') }, { [FILE]: `${owners('@mallory')}${hostile}` });
    expect(told(result)).toEqual(['policy-changed warn']);
  });
});

import { describe, expect, it } from 'vitest';
import { gateChanged } from '../../src/gate/gate-changed.ts';
import { changeOf, plainText } from '../support/review-of.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const GATE = `on:
  pull_request:
permissions:
  contents: read
  pull-requests: write
jobs:
  access:
    runs-on: ubuntu-latest
    steps:
      - uses: acme/agent-access-review@${SHA}
`;
const PATH = '.github/workflows/access.yml';

async function told(head: string | null, base = GATE): Promise<string[]> {
  const found = await gateChanged(changeOf({ [PATH]: base }, { [PATH]: head }));
  return found.map((f) => `${f.severity}: ${plainText(f.title).replace(/.* it /, '')}`);
}

describe('a change of the workflow that runs this review', () => {
  it.each<[string, string]>([
    ['another commit', GATE.replace('@0123', '@4567')],
    ['a further event', GATE.replace('  pull_request:\n', '  pull_request:\n  push:\n')],
    ['a further job', `${GATE}  other:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n`],
    ['a condition that is always true', GATE.replace('    runs-on', '    if: always()\n    runs-on')],
    ['other words', `# Guards the agents\n${GATE}`],
  ])('says nothing of %s', async (_, head) => {
    expect(await told(head)).toEqual([]);
  });

  it.each<[string, string | null, string]>([
    ['its removal', null, 'block: is no longer run'],
    ['an unreadable file', GATE.replace('steps:', 'steps: ['), 'block: is no longer run'],
    ['a fork of it', GATE.replace('acme/', 'other/'), 'block: runs another program'],
    [
      'a switched-off job',
      GATE.replace('    runs-on', '    if: false\n    runs-on'),
      'block: may be skipped by a condition (if)',
    ],
    [
      'a filter by branch',
      GATE.replace('request:\n', 'request:\n    branches: [main]\n'),
      'block: starts only on some of pull_request: a filter is new or changed',
    ],
    [
      'fewer activities',
      GATE.replace('request:\n', 'request:\n    types: [opened]\n'),
      'block: no longer starts on every pull_request: some activities are gone',
    ],
    [
      'another job to wait for',
      GATE.replace('    runs-on', '    needs: slow\n    runs-on'),
      'warn: waits for further jobs, and is skipped with them (needs)',
    ],
    [
      'another name of its check',
      GATE.replace('  access:', '  check:'),
      'warn: has another job, so that a rule that requires its check may no longer find it',
    ],
    ['another policy', `${GATE}        with:\n          policy: other.yml\n`, 'warn: has other inputs'],
    [
      'failures that count less',
      `${GATE}        with:\n          on-error: warn\n`,
      'warn: no longer fails where nothing could be decided (on-error)',
    ],
    ['a token that reads', GATE.replace('requests: write', 'requests: read'), 'warn: has fewer permissions'],
  ])('tells %s', async (_, head, words) => {
    expect(await told(head)).toEqual([words]);
  });

  it('knows the command line, and what is put behind it', async () => {
    const run = GATE.replace(/uses: .*/, 'run: npx agent-access-review --base origin/main');
    expect(await told(run.replace('origin/main', 'origin/main || true'), run)).toEqual([
      'warn: has another command line',
    ]);
  });

  it('follows it into another file of the change', async () => {
    const change = changeOf({ [PATH]: GATE }, { '.github/workflows/guard.yml': GATE });
    expect(await gateChanged(change)).toEqual([]);
  });

  it('says nothing where there was none', async () => {
    expect(await told(GATE, 'on: push\njobs: {}\n')).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FakeGithub, FakeOptions } from '../contract/fake-github.ts';
import { realGithub } from '../contract/fakes.ts';
import type { Files } from '../contract/object-store.ts';
import { mergeGroupPayload, pullRequestPayload } from '../contract/payloads.ts';
import { type BundleRun, runBundle } from './run-bundle.ts';

const SETTINGS = '.claude/settings.json';
const WIDE = JSON.stringify({ permissions: { defaultMode: 'bypassPermissions', allow: ['Bash'] } }, null, 2);
const README = { 'README.md': '# app\n' };
const WIDENING = { base: README, head: { ...README, [SETTINGS]: WIDE } };

describe('the bundled action', { timeout: 60_000 }, () => {
  it('blocks a change that widens access, in every place', async () => {
    const { run, fake } = await act(WIDENING);
    expect(run.code).toBe(1);
    expect(run.stderr).toBe('');
    expect(run.outputs.get('decision')).toBe('block');
    expect(Number(run.outputs.get('block-count'))).toBeGreaterThan(0);
    const errors = run.log.commands.filter((command) => command.name === 'error');
    expect(errors[0]?.properties).toMatchObject({ file: SETTINGS, line: expect.stringMatching(/^\d+$/) });
    expect(errors.length).toBeLessThanOrEqual(10);
    expect(run.summary).toContain('settings.json');
    expect(fake.comments).toHaveLength(1);
    expect(fake.comments[0]?.body).toMatch(/^<!-- agent-access-review:[0-9a-f]{12} -->\n/);
    expect(run.log.text.join('\n')).toContain('Blocked:');
    expect(run.log.resumed).toBe(true);
  });

  it('writes reports that are whole, and names them', async () => {
    const { run } = await act(WIDENING);
    const report: unknown = JSON.parse(readFileSync(run.outputs.get('report') ?? '', 'utf8'));
    expect(report).toMatchObject({ schemaVersion: 1, decision: 'block' });
    const sarif: unknown = JSON.parse(readFileSync(run.outputs.get('sarif') ?? '', 'utf8'));
    expect(sarif).toMatchObject({ version: '2.1.0' });
  });

  it('is silent about a change that touches nothing', async () => {
    const { run, fake } = await act({ base: README, head: { 'README.md': '# app\nmore\n' } });
    expect(run.code).toBe(0);
    expect(run.outputs.get('decision')).toBe('pass');
    expect([run.log.commands, run.summary, fake.comments, run.stderr]).toEqual([[], '', [], '']);
    expect(run.log.text.length).toBeGreaterThan(0);
    // A comparison, a tree and one query, and no write.
    expect(fake.requests).toHaveLength(3);
    expect(fake.requests.filter((line) => !line.startsWith('GET '))).toEqual(['POST /graphql']);
  });

  it("decides the same with a fork's token, which may write nothing", async () => {
    const own = await act(WIDENING);
    const fork = await act({ ...WIDENING, readOnly: true }, { fork: true });
    expect(fork.run.code).toBe(own.run.code);
    expect(fork.run.log.commands).toEqual(own.run.log.commands);
    expect(fork.run.outputs.get('decision')).toBe('block');
    expect(fork.run.summary).toBe(own.run.summary);
    expect(fork.fake.comments).toEqual([]);
    expect(fork.run.log.text.filter((line) => line.includes('403'))).toHaveLength(1);
  });

  it('finds the same where GitHub cuts the listing of the trees', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`src/${i % 6}/f${i}.ts`, `${i}`]));
    const change = { base: { ...README, ...many }, head: { ...README, ...many, [SETTINGS]: WIDE } };
    const whole = await act(change);
    const cut = await act({ ...change, cutTreesAt: 15 });
    expect([cut.run.code, cut.run.outputs.get('decision')]).toEqual([1, 'block']);
    expect(cut.run.log.commands).toEqual(whole.run.log.commands);
  });

  it('resolves its comment once the access is gone', async () => {
    const first = await act(WIDENING);
    const comments = [...first.fake.comments];
    const { run, fake } = await act({ base: README, head: { 'README.md': 'x' }, comments });
    expect(run.code).toBe(0);
    expect(fake.comments).toHaveLength(1);
    expect(fake.comments[0]?.body).not.toContain('bypassPermissions');
  });

  it('takes the policy and itself from the default branch, not from the change', async () => {
    const path = '.github/agent-access.yml';
    const { run } = await act({ base: README, head: { ...README, [SETTINGS]: WIDE, [path]: 'not: [a policy' } });
    expect(run.code).toBe(1);
    expect(run.outputs.get('decision')).toBe('block');
  });

  it('blocks in a merge queue, where there is no pull request to comment on', async () => {
    const fake = await realGithub(WIDENING);
    const payload = mergeGroupPayload(fake.base, fake.head);
    const run = await runBundle({ apiUrl: fake.url, event: 'merge_group', payload });
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'block']);
    expect(fake.requests.filter((line) => /issues|pulls|compare/.test(line))).toEqual([]);
  });

  it('offers a repair that was verified, where asked to', async () => {
    const settings = (allow: readonly string[]): string => JSON.stringify({ permissions: { allow } }, null, 2);
    const base = { [SETTINGS]: settings(['Bash(npm test)', 'Read(./src/**)']) };
    const head = { [SETTINGS]: settings(['Bash(npm test)', 'Bash(*)', 'Read(./src/**)']) };
    const { run, fake } = await act({ base, head }, { inputs: { suggest: 'true' } });
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'block']);
    expect(fake.reviewComments.map(({ path, line }) => [path, line])).toEqual([[SETTINGS, 5]]);
  });

  it('never fails in warn mode', async () => {
    const { run } = await act(WIDENING, { inputs: { mode: 'warn' } });
    expect(run.code).toBe(0);
    expect(run.outputs.get('decision')).toBe('block');
    expect(run.log.commands.filter((command) => command.name === 'error')).toEqual([]);
  });

  it.each([
    ['fail', 1, 'error'],
    ['warn', 0, 'warning'],
  ])(
    'with on-error %s, says the real cause where nothing can be decided and exits with %d',
    async (onError, code, name) => {
      const script: FakeOptions['script'] = ({ path }) =>
        path.includes('/git/trees/')
          ? { status: 403, data: { message: 'Resource not accessible by integration' } }
          : undefined;
      const { run } = await act({ ...WIDENING, script }, { inputs: { 'on-error': onError } });
      expect(run.code).toBe(code);
      expect(run.log.commands).toEqual([
        expect.objectContaining({ name, data: expect.stringMatching(/403.*contents: read/) }),
      ]);
      expect(run.outputs.get('decision')).toBe('undecided');
    },
  );

  it.each(['::error::x', '  ::add-mask::the', 'a\n::error::x', 'a\r::stop-commands::x', '##[add-mask]the', '\u202ea'])(
    'keeps the name %j inert in its output',
    async (name) => {
      const head: Files = { ...README, [`${name}/${SETTINGS}`]: WIDE, [SETTINGS]: WIDE };
      const { run } = await act({ base: README, head });
      expect([run.code, run.outputs.get('decision')]).toEqual([1, 'block']);
      expect(run.log.commands.length).toBeGreaterThan(0);
      expect(run.log.resumed).toBe(true);
      for (const command of run.log.commands) {
        expect(['error', 'warning', 'notice']).toContain(command.name);
        // An injected command would have no title of ours.
        expect(command.properties.title).toBeTruthy();
      }
      expect(run.stdout).not.toMatch(/[\r\u202e]|##\[/);
    },
  );
});

async function act(
  options: FakeOptions,
  of: { readonly fork?: boolean; readonly inputs?: Readonly<Record<string, string>> } = {},
): Promise<{ run: BundleRun; fake: FakeGithub }> {
  const fake = await realGithub(options);
  const payload = pullRequestPayload({ base: fake.base, head: fake.head, ...(of.fork ? { fork: true } : {}) });
  const inputs = of.inputs ?? {};
  return { fake, run: await runBundle({ apiUrl: fake.url, event: 'pull_request', payload, inputs }) };
}

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inventoryOfMany, type OrganisationRun } from '../../src/inventory/organisation.ts';
import { patient } from '../../src/inventory/patient.ts';
import { nameOf } from '../../src/inventory/places.ts';
import { openState, parseState } from '../../src/inventory/state.ts';
import { testClient } from '../contract/client.ts';
import { plainText } from '../support/review-of.ts';
import {
  type FakeOptions,
  type FakeOrganisation,
  startFakeOrganisation,
  syntheticRepositories,
} from './fake-organisation.ts';

const folder = mkdtempSync(join(tmpdir(), 'aar-organisation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COUNT = 30;
const NOW = new Date('2026-06-01T00:00:00Z');

async function withFake<T>(options: Partial<FakeOptions>, work: (fake: FakeOrganisation) => Promise<T>): Promise<T> {
  const fake = await startFakeOrganisation({ owner: 'acme', repositories: syntheticRepositories(COUNT), ...options });
  try {
    return await work(fake);
  } finally {
    await fake.close();
  }
}

function runOf(fake: FakeOrganisation, more: Partial<OrganisationRun> = {}): OrganisationRun {
  return {
    connect: () => testClient(fake.url),
    of: { owner: 'acme' },
    archived: false,
    forks: false,
    now: () => NOW,
    progress: () => {},
    ...more,
  };
}

describe('the inventory of an organisation', () => {
  it('has each repository once, with its agents, for few requests', async () => {
    await withFake({}, async (fake) => {
      const inventory = await inventoryOfMany(runOf(fake));
      const names = inventory.repositories.map(nameOf);
      expect(names).toEqual(syntheticRepositories(COUNT).map((r) => `acme/${r.name}`));
      const withAgents = inventory.repositories.filter((r) => r.agents.length > 0);
      expect(withAgents).toHaveLength(6);
      expect(withAgents[0]?.agents.map((a) => a.client)).toEqual([
        'Claude Code',
        'Claude Code',
        'Copilot CLI',
        'MCP server',
      ]);
      expect(withAgents[0]?.agents[0]?.registered?.owner).toBe('@acme/team-1');
      expect(fake.violations).toEqual([]);
      expect(withAgents[0]?.agents[0]?.lastChange?.date).toBe('2026-05-01T00:00:00Z');
      // The list, a tree each, a query for each of the nine that have files of such names, and one for last changes.
      expect(fake.requests).toHaveLength(1 + COUNT + 9 + 6);
      const of = (name: string): number => fake.requests.filter((r) => r.includes(name)).length;
      expect(of('r0000')).toBe(1);
      expect(of('r0003')).toBe(2);
      expect(of('r0001')).toBe(3);
    });
  });

  it('says which repositories it passes over, and reads them where it is told to', async () => {
    const repositories = [
      { name: 'a', files: { x: '1' } },
      { name: 'b', files: { x: '1' }, archived: true },
      { name: 'c', files: { x: '1' }, fork: true },
      { name: 'd', files: null },
    ];
    await withFake({ repositories }, async (fake) => {
      const usual = await inventoryOfMany(runOf(fake));
      expect(usual.repositories.map(nameOf)).toEqual(['acme/a', 'acme/d']);
      expect(usual.repositories[1]?.remarks.map(plainText)).toEqual(['It is empty.']);
      expect((usual.notes ?? []).map(plainText).join(' ')).toContain(
        '1 archived repositories (--archived reads them), 1 forks',
      );
      const all = await inventoryOfMany(runOf(fake, { archived: true, forks: true }));
      expect(all.repositories).toHaveLength(4);
    });
  });

  it('keeps a repository that failed, and tries it again in the next run', async () => {
    const path = join(folder, 'failing.jsonl');
    const broken = { now: true };
    const script = (line: string) =>
      broken.now && line.includes('/r0007/') ? { status: 500, data: { message: 'boom' } } : undefined;
    await withFake({ script }, async (fake) => {
      const first = await openState(path);
      const failed = await inventoryOfMany(runOf(fake, { state: first }));
      await first.close();
      expect(failed.repositories).toHaveLength(COUNT);
      expect(failed.repositories.filter((r) => r.failed).map(nameOf)).toEqual(['acme/r0007']);
      broken.now = false;
      fake.requests.length = 0;
      const second = await openState(path);
      const repaired = await inventoryOfMany(runOf(fake, { state: second }));
      await second.close();
      expect(repaired.repositories.filter((r) => r.failed)).toEqual([]);
      expect(repaired.repositories).toHaveLength(COUNT);
      expect(fake.requests).toHaveLength(2);
    });
  });

  it('says so where GitHub tells a part of the list only', async () => {
    const node = { nameWithOwner: 'acme/r0001', isArchived: false, isFork: false, defaultBranchRef: null };
    const repositories = { nodes: [node, null], pageInfo: { hasNextPage: false, endCursor: null } };
    const part = { data: { repositoryOwner: { repositories } }, errors: [{ type: 'FORBIDDEN', message: 'SAML' }] };
    await withFake(
      { script: (line) => (line.includes('list') ? { status: 200, data: part } : undefined) },
      async (fake) => {
        const inventory = await inventoryOfMany(runOf(fake));
        expect(inventory.repositories.map(nameOf)).toEqual(['acme/r0001']);
        expect((inventory.notes ?? []).map(plainText).join()).toContain('did not tell of 1 entries');
      },
    );
    const none = { data: { repositoryOwner: null }, errors: [{ type: 'NOT_FOUND', message: 'no' }] };
    await withFake(
      { script: (line) => (line.includes('list') ? { status: 200, data: none } : undefined) },
      async (fake) => {
        await expect(inventoryOfMany(runOf(fake))).rejects.toMatchObject({ name: 'NoOwner' });
      },
    );
  });

  it('finds repositories by name, and tells of one that is not there', async () => {
    await withFake({}, async (fake) => {
      const inventory = await inventoryOfMany(
        runOf(fake, { of: { names: ['acme/r0001', 'ACME/r0002', 'acme/none'] } }),
      );
      expect(inventory.repositories.map((r) => [nameOf(r), r.failed !== undefined])).toEqual([
        ['acme/none', true],
        ['acme/r0001', false],
        ['acme/r0002', false],
      ]);
      expect(fake.violations).toEqual([]);
    });
  });

  it('falls into shards that hold everything once', async () => {
    await withFake({}, async (fake) => {
      const names: string[] = [];
      for (const index of [1, 2, 3]) {
        const part = await inventoryOfMany(runOf(fake, { shard: { index, of: 3 } }));
        expect(part.repositories.length).toBeGreaterThan(3);
        names.push(...part.repositories.map(nameOf));
      }
      expect(names.sort()).toEqual(syntheticRepositories(COUNT).map((r) => `acme/${r.name}`));
    });
  });

  it('waits until a rate limit is renewed, says so, and loses nothing', async () => {
    const reset = Math.floor(NOW.getTime() / 1000) + 1_800;
    const clock = { now: NOW.getTime() };
    const said: string[] = [];
    const used = { up: false };
    const script = (line: string, earlier: number) => {
      if (line.endsWith('/rate_limit'))
        return {
          status: 200,
          data: { resources: { core: { remaining: 0, reset }, graphql: { remaining: 5, reset: reset + 900 } } },
        };
      if (line.includes('/r0012/') && earlier === 0) used.up = true;
      if (used.up && clock.now < reset * 1000 && line.startsWith('GET'))
        return {
          status: 403,
          data: { message: 'API rate limit exceeded' },
          headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) },
        };
      return undefined;
    };
    await withFake({ script }, async (fake) => {
      const wait = patient({
        now: () => clock.now,
        tell: (line) => said.push(line),
        sleep: async (ms) => {
          clock.now += ms;
        },
      });
      const inventory = await inventoryOfMany(runOf(fake, { connect: () => wait(testClient(fake.url)) }));
      expect(inventory.repositories).toHaveLength(COUNT);
      expect(inventory.repositories.filter((r) => r.failed)).toEqual([]);
      expect(said).toEqual(['the rate limit is used up: waiting until 2026-06-01T00:30:02Z']);
    });
  });

  it('ends at once where the token is refused', async () => {
    const script = (line: string) =>
      line.includes('/r0005/') ? { status: 401, data: { message: 'Bad credentials' } } : undefined;
    await withFake({ script }, async (fake) => {
      await expect(inventoryOfMany(runOf(fake))).rejects.toMatchObject({ name: 'ApiFailure', status: 401 });
    });
  });
});

describe('the command over an organisation', () => {
  it('goes on where it was killed: nothing is lost, doubled or asked again', { timeout: 60_000 }, async () => {
    const state = join(folder, 'killed.jsonl');
    const output = join(folder, 'killed.json');
    const args = ['--org', 'acme', '--state', state, '--format', 'json', '--output', output];
    await withFake({ latency: 40 }, async (fake) => {
      const first = command(fake.url, args);
      await until(() => finishedIn(state) >= 6, first.ended);
      first.child.kill('SIGKILL');
      await first.ended;
      const before = new Set(parseState(wholeLines(state), state).keys());
      expect(before.size).toBeGreaterThanOrEqual(6);
      expect(before.size).toBeLessThan(COUNT);
      // As if the machine had gone down in the middle of a line.
      writeFileSync(state, `${readFileSync(state, 'utf8')}{"repository":{"repository":"acme/r00`);
      fake.requests.length = 0;

      const second = command(fake.url, args);
      expect(await second.ended).toBe(0);
      const again = fake.requests.filter((line) => [...before].some((name) => line.includes(`/${name}/`)));
      expect(again).toEqual([]);
      const report = JSON.parse(readFileSync(output, 'utf8')) as {
        repositories: { repository: string; agents: object[] }[];
      };
      expect(report.repositories.map((r) => r.repository)).toEqual(
        syntheticRepositories(COUNT).map((r) => `acme/${r.name}`),
      );
      expect(report.repositories.filter((r) => r.agents.length > 0)).toHaveLength(6);
      const lines = wholeLines(state).split('\n').slice(1, -1);
      expect(lines).toHaveLength(COUNT);
      expect(second.said()).toContain(`${COUNT} of ${COUNT} repositories (${before.size} by an earlier run)`);
    });
  });

  it('exits with 2 where a repository failed, and still reports', { timeout: 60_000 }, async () => {
    const output = join(folder, 'failed.csv');
    const args = ['--repository', 'acme/r0001,acme/none', '--format', 'csv', '--output', output];
    await withFake({}, async (fake) => {
      const run = command(fake.url, args);
      expect(await run.ended).toBe(2);
      const rows = readFileSync(output, 'utf8').split('\r\n');
      expect(rows.filter((row) => row.startsWith('"acme/r0001"'))).toHaveLength(4);
      expect(
        rows.filter((row) => row.startsWith('"acme/none"') && row.includes('knows no such repository')),
      ).toHaveLength(1);
    });
  });
});

function command(url: string, args: readonly string[]) {
  const cli = new URL('../../src/cli.ts', import.meta.url).pathname;
  const env = { PATH: process.env.PATH, GITHUB_TOKEN: 'test', GITHUB_API_URL: url };
  const child = spawn(process.execPath, [cli, 'inventory', ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const parts: string[] = [];
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => parts.push(text));
  return {
    child,
    said: () => parts.join(''),
    ended: new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code))),
  };
}

function wholeLines(path: string): string {
  const text = readFileSync(path, 'utf8');
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

function finishedIn(path: string): number {
  try {
    return readFileSync(path, 'utf8').split('\n').length - 2;
  } catch {
    return 0;
  }
}

/** Until something holds, or the program that would bring it about has ended. */
async function until(holds: () => boolean, ended: Promise<unknown>): Promise<void> {
  const over = { yes: false };
  ended.then(() => {
    over.yes = true;
  });
  while (!holds() && !over.yes) await new Promise((resolve) => setTimeout(resolve, 5));
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ApiFailure, type GithubApi } from '../../src/github/api.ts';
import type { RepositoryInventory } from '../../src/inventory/inventory.ts';
import { lastChangesOnGithub } from '../../src/inventory/last-change-github.ts';
import { mergeInventories } from '../../src/inventory/merge.ts';
import { nameOf } from '../../src/inventory/places.ts';
import { proseOf } from '../../src/inventory/read-inventory.ts';
import { isInShard, parseShard } from '../../src/inventory/shard.ts';
import { openState } from '../../src/inventory/state.ts';
import { plain } from '../../src/reports/escape.ts';
import { renderInventoryJson } from '../../src/reports/inventory-json.ts';
import { distrust } from '../../src/untrusted.ts';
import { plainText } from '../support/review-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'aar-parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NOW = new Date('2026-06-01T00:00:00Z');

function repository(name: string, more: Partial<RepositoryInventory> = {}): RepositoryInventory {
  return {
    repository: distrust(name),
    revision: distrust('0'.repeat(40)),
    manifests: 1,
    policy: { source: 'built-in', digest: null },
    agents: [],
    remarks: [],
    ...more,
  };
}

async function stateWith(file: string, ...repositories: RepositoryInventory[]): Promise<string> {
  const path = join(folder, file);
  const state = await openState(path);
  await Promise.all(repositories.map((r) => state.append(r)));
  await state.close();
  return path;
}

describe('a state file', () => {
  it('has what was finished, the last line of a repository counting', async () => {
    const path = await stateWith(
      'a',
      repository('acme/a', { failed: ['no'] }),
      repository('acme/b'),
      repository('ACME/A'),
    );
    const state = await openState(path);
    await state.close();
    expect([...state.finished.keys()]).toEqual(['acme/a', 'acme/b']);
    expect(state.finished.get('acme/a')?.failed).toBeUndefined();
  });

  it('loses a line that was written by half, and goes on behind the last whole one', async () => {
    const path = await stateWith('b', repository('acme/a'), repository('acme/b'));
    const whole = readFileSync(path, 'utf8');
    for (const cut of [1, 5, whole.length - whole.lastIndexOf('{"repository') - 1]) {
      writeFileSync(path, whole.slice(0, whole.length - cut));
      const state = await openState(path);
      expect([...state.finished.keys()]).toEqual(['acme/a']);
      await state.append(repository('acme/c'));
      await state.close();
      const again = await openState(path);
      await again.close();
      expect([...again.finished.keys()]).toEqual(['acme/a', 'acme/c']);
    }
  });

  it('begins anew where only its first line was written by half', async () => {
    const path = await stateWith('c');
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.slice(0, 10));
    await (await openState(path)).close();
    expect(readFileSync(path, 'utf8')).toBe(whole);
  });

  it('is never another file', async () => {
    for (const text of ['my notes\n', 'my notes', '{"repository":{}}\n']) {
      const path = join(folder, 'notes');
      writeFileSync(path, text);
      await expect(openState(path)).rejects.toMatchObject({ name: 'StateError' });
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
  });
});

describe('shards', () => {
  it('hold each repository once, and about as many each', () => {
    const names = Array.from({ length: 1_000 }, (_, i) => `acme/r${i}`);
    const sizes = [1, 2, 3, 4].map((index) => names.filter((n) => isInShard(n, { index, of: 4 })).length);
    expect(sizes.reduce((a, b) => a + b)).toBe(1_000);
    for (const size of sizes) expect(size).toBeGreaterThan(150);
    expect(isInShard('Acme/R1', { index: 1, of: 2 })).toBe(isInShard('acme/r1', { index: 1, of: 2 }));
  });

  it('are written I/N', () => {
    expect(parseShard('2/8')).toEqual({ index: 2, of: 8 });
    for (const wrong of ['0/8', '9/8', '1', '1/0', '-1/2', '1/2x', '']) expect(parseShard(wrong)).toBeNull();
  });
});

describe('parts joined', () => {
  it('have each repository once: as it was read rather than as it failed', async () => {
    const one = readFileSync(
      await stateWith('one', repository('acme/a'), repository('acme/b', { manifests: 7 })),
      'utf8',
    );
    const two = readFileSync(
      await stateWith('two', repository('acme/b', { failed: ['no'] }), repository('acme/c')),
      'utf8',
    );
    for (const parts of [
      [one, two],
      [two, one],
    ]) {
      const merged = mergeInventories(
        parts.map((text, i) => ({ name: `${i}`, text })),
        NOW,
      );
      expect(merged.repositories.map(nameOf)).toEqual(['acme/a', 'acme/b', 'acme/c']);
      expect(merged.repositories[1]).toMatchObject({ manifests: 7 });
    }
  });

  it('may be JSON reports, and nothing else', async () => {
    const inventory = {
      schemaVersion: 1 as const,
      generated: NOW.toISOString(),
      repositories: [repository('acme/a')],
      notes: [['Said.']],
    };
    const text = renderInventoryJson(inventory);
    const merged = mergeInventories(
      [
        { name: 'a', text },
        { name: 'b', text },
      ],
      NOW,
    );
    expect(merged.repositories.map(nameOf)).toEqual(['acme/a']);
    expect(merged.notes).toEqual([['Said.']]);
    for (const wrong of ['', '{}', 'x'])
      expect(() => mergeInventories([{ name: 'w', text: wrong }], NOW)).toThrow(/neither/);
  });
});

describe('a sentence of a JSON report', () => {
  it.each([
    [['runs ', { quote: distrust('a b') }, '.']],
    [[{ quote: distrust('`tick') }]],
    [[{ quote: distrust('') }, ' is empty']],
    [['own `code` and ', { quote: distrust('``two``') }]],
    [['one ` alone']],
  ])('reads back to what prints alike: %j', (prose) => {
    expect(plain(proseOf(plain(prose)))).toBe(plain(prose));
  });
});

describe('last changes over the API', () => {
  const REPO = { owner: 'acme', repo: 'app' };
  const HEAD = '1'.repeat(40);
  const client = (graphql: GithubApi['graphql']): GithubApi => ({
    request: () => Promise.reject(new Error('no')),
    graphql,
  });

  it('are asked for with paths as variables, in few requests', async () => {
    const asked: [string, object][] = [];
    const paths = Array.from({ length: 120 }, (_, i) => `a"${i}/.mcp.json`);
    const { of, remarks } = await lastChangesOnGithub(
      client(async (query, variables) => {
        asked.push([query, variables]);
        return {
          data: { repository: { object: { h0: { nodes: [{ oid: HEAD, committedDate: '2026-01-02T03:04:05Z' }] } } } },
          errors: [],
          failed: [],
        };
      }),
      REPO,
      HEAD,
      paths,
    );
    expect(asked).toHaveLength(4);
    for (const [query] of asked) expect(query).not.toContain('"0');
    expect(of(paths[0] ?? '')).toEqual({ commit: HEAD, date: '2026-01-02T03:04:05Z' });
    expect(of(paths[1] ?? '')).toBeNull();
    expect(remarks.map(plainText)).toEqual(['The last change of 20 manifests was not asked for.']);
  });

  it('are unknown where GitHub does not tell, and wait for no token', async () => {
    const failing = (kind: 'other' | 'no-permission', status: number) =>
      lastChangesOnGithub(
        client(() => Promise.reject(new ApiFailure(kind, status, 'boom'))),
        REPO,
        HEAD,
        ['.mcp.json'],
      );
    const { of, remarks } = await failing('other', 502);
    expect(of('.mcp.json')).toBeNull();
    expect(remarks.map(plainText)).toEqual(['The last changes are not known: boom']);
    await expect(failing('no-permission', 401)).rejects.toMatchObject({ status: 401 });
  });
});

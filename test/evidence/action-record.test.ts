import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/evidence/chain.ts';
import { replay } from '../../src/evidence/replay.ts';
import { type ApprovalWorld, approvalRoutes } from '../contract/approval-routes.ts';
import { fakeGithub } from '../contract/fakes.ts';
import { gitStore } from '../contract/git-store.ts';
import { pullRequestPayload } from '../contract/payloads.ts';
import { wholeRun } from '../contract/whole-run.ts';

const POLICY = `version: 1
approval: {people: [alice]}
custom-rules:
  - id: no-servers
    when: access.kind == "launch" && "production" in repository.topics
    message: No new programs in production
exceptions:
  - {rule: remote-write, agent: "*", uses: ["Bash(git push *)"], owner: o, reason: r, ticket: T-1, expires: 2999-01-01}
`;

describe('a record that the Action wrote over the API', () => {
  it.each<[string, boolean, string]>([
    ['blocked', false, 'block'],
    ['approved', true, 'pass'],
  ])('comes out the same from a clone: %s', async (_what, approved, decision) => {
    const { record, folder } = await recordOfRun(approved);
    expect(record.decision).toBe(decision);
    expect(record.inputs.map((i) => `${i.side} ${i.path}`)).toEqual([
      'base .claude/settings.json',
      'head .claude/settings.json',
      'head .mcp.json',
    ]);
    expect(record.approved?.by.map((p) => p.login)).toEqual(approved ? ['alice'] : undefined);
    const found = await replay(record, folder, async () => POLICY);
    expect(found).toEqual({ kind: 'same', differences: [] });
  });
});

async function recordOfRun(approved: boolean) {
  const store = gitStore();
  const world: ApprovalWorld = {
    reviews: approved ? [{ by: 'alice', state: 'APPROVED' }] : [],
    author: 'mallory',
    head: '',
    made: {},
    pusher: null,
    violations: [],
    writers: ['alice'],
    teams: undefined,
  };
  const base = { '.github/agent-access.yml': POLICY, '.claude/settings.json': '{}\n', 'src/a.ts': 'export {};\n' };
  const head = {
    ...base,
    '.claude/settings.json': JSON.stringify({ permissions: { allow: ['Bash(git push *)', 'Bash(curl *)'] } }),
    '.mcp.json': JSON.stringify({ mcpServers: { db: { command: 'npx', args: ['@acme/db@1.0.0'] } } }),
    'src/a.ts': 'export const a = 1;\n',
  };
  const fake = await fakeGithub({ base, head, store, script: approvalRoutes(world) });
  world.head = fake.head;
  const payload = structuredClone(pullRequestPayload({ base: fake.base, head: fake.head })) as { repository: object };
  Object.assign(payload.repository, { topics: ['production'] });
  const run = await wholeRun({ fake, payload, second: null });
  const text = run.files['/tmp/runner/agent-access-review/evidence.jsonl'] ?? '';
  const [line] = readLines(text);
  if (!line?.ok) throw new Error(`no record: ${run.log.text.join(' ')}`);
  return { record: line.record, folder: store.folder ?? '' };
}

import { describe, expect, it } from 'vitest';
import { CHANGES, refusedIn, underAll } from './organised.ts';
import { told } from './policy-of.ts';
import { exception, NEW_WORKFLOW, type Row } from './rows.ts';

const TIGHTER: Readonly<Record<string, Omit<Row, 'refused' | 'delegated'>>> = {
  'rules.remote-write': {
    org: 'rules: {remote-write: warn}',
    repo: 'rules: {remote-write: block}',
    change: 'push',
    alone: ['remote-write warn'],
    both: ['remote-write block'],
  },
  'a rule under a scoped severity': {
    org: 'severities: [{paths: [docs/**], severity: warn}]',
    repo: 'rules: {remote-write: block}',
    change: 'a command in docs',
    alone: ['remote-write warn'],
    both: ['remote-write block'],
  },
  severities: {
    org: 'rules: {new-server: note}',
    repo: 'severities: [{rules: [new-server], severity: block}]',
    change: 'a server of acme',
    alone: ['new-server note'],
    both: ['new-server block'],
  },
  'allow.servers': {
    org: 'allow: {servers: ["npm:@acme/*"]}',
    repo: 'allow: {servers: ["npm:@acme/other"]}',
    change: 'a server of acme',
    alone: ['new-server note'],
    both: ['new-server warn'],
  },
  'allow.hosts': {
    org: 'allow: {hosts: ["*.acme.example"]}',
    repo: 'allow: {hosts: []}',
    change: 'a host of acme',
    alone: ['new-server note'],
    both: ['new-server warn'],
  },
  'another list of allow': {
    org: 'allow: {hosts: ["*.acme.example"]}',
    repo: 'allow: {servers: []}',
    change: 'a host of acme',
    alone: ['new-server note'],
    both: ['new-server note'],
  },
  'allow.models': {
    org: '',
    repo: 'allow: {models: ["small-*"]}',
    change: 'a model',
    alone: [],
    both: ['unlisted-model warn'],
  },
  'a list of allow.models': {
    org: 'allow: {models: ["*"]}\ndelegate: [allow.hosts]',
    repo: 'allow: {models: ["small-*"]}\nrules: {unlisted-model: block}',
    change: 'a model',
    alone: [],
    both: ['unlisted-model block'],
  },
  'token-fixtures': {
    org: 'token-fixtures: [test/**]',
    repo: 'token-fixtures: []',
    change: 'a token',
    alone: ['embedded-token note'],
    both: ['embedded-token warn'],
  },
  'defaults.workflow-token': {
    org: 'defaults: {workflow-token: read}',
    repo: 'defaults: {workflow-token: write}',
    change: 'a workflow',
    alone: [...NEW_WORKFLOW, 'agent-token-write note'],
    both: [...NEW_WORKFLOW, 'agent-token-write warn'],
  },
  require: {
    org: '',
    repo: 'require: [{control: sandbox}]',
    change: 'any command',
    alone: ['unscoped-shell block'],
    both: ['required-control block', 'unscoped-shell block'],
  },
  never: {
    org: 'never: [{uses: ["fetch: *"]}]',
    repo: 'never: [{uses: ["run: git push *"]}]',
    change: 'push',
    alone: ['remote-write block'],
    both: ['never block', 'remote-write block'],
  },
  ceilings: {
    org: 'ceilings: [{uses: ["Bash(git *)", "Bash(npm *)"]}]',
    repo: 'ceilings: [{uses: ["Bash(git *)"]}]',
    change: 'a script',
    alone: ['standing-command note'],
    both: ['ceiling block', 'standing-command note'],
  },
  identities: {
    org: '',
    repo: 'identities: {paths: [infra/**]}',
    change: 'push',
    alone: ['remote-write block'],
    both: ['remote-write block'],
  },
  'exception-limits': {
    org: `exceptions: [{${exception}, expires: 2027-01-31}]`,
    repo: 'exception-limits: {max-days: 3}',
    change: 'push',
    alone: ['remote-write block accepted'],
    both: ['remote-write block accepted'],
  },
  nothing: {
    org: 'rules: {remote-write: warn}\nallow: {servers: ["npm:@acme/*"]}',
    repo: '',
    change: 'push',
    alone: ['remote-write warn'],
    both: ['remote-write warn'],
  },
};

describe('what a repository may tighten', () => {
  it.each(Object.entries(TIGHTER))('%s', async (_key, { org, repo, change, alone, both }) => {
    expect(told(await underAll([org], null, CHANGES[change])).sort()).toEqual([...alone].sort());
    const result = await underAll([org], repo, CHANGES[change]);
    expect(told(result).sort()).toEqual([...both].sort());
    expect(refusedIn(result)).toEqual([]);
  });

  it('`mode`', async () => {
    const result = await underAll(['mode: warn'], 'mode: enforce', CHANGES.push);
    expect([result.decision, refusedIn(result)]).toEqual(['block', []]);
  });

  it('of what is delegated, within the organisation’s limits', async () => {
    const org = 'delegate: [exceptions]\nexception-limits: {max-days: 30}';
    const of = (created: string) => `exceptions: [{${exception}, ${created}expires: 2026-12-10}]`;
    const outcome = async (created: string) => {
      const result = await underAll([org], of(created), CHANGES.push);
      return [result.decision, ...refusedIn(result)].join('; ');
    };
    expect(await outcome('created: 2026-11-20, ')).toBe('pass');
    expect(await outcome('created: 2026-11-01, ')).toMatch(/^block; .*it lasts 39 days, and 30 are allowed$/);
    expect(await outcome('')).toMatch(/^block; .*it needs `created`$/);
  });
});

describe('three policies', () => {
  it('leave to the lowest what all above leave', async () => {
    const repo = 'rules: {remote-write: off}';
    const outcome = async (...above: string[]) => (await underAll(above, repo, CHANGES.push)).decision;
    expect(await outcome('delegate: [rules]', 'delegate: [rules.remote-write]')).toBe('pass');
    expect(await outcome('delegate: [rules]', '')).toBe('block');
    expect(await outcome('', 'delegate: [rules]')).toBe('block');
  });

  it('hold each: what the middle one loosens is refused, what it tightens is kept', async () => {
    const loose = await underAll(['', 'rules: {remote-write: off}\nmode: warn'], '', CHANGES.push);
    expect(loose.decision).toBe('block');
    const tight = await underAll(
      ['rules: {remote-write: note}', 'rules: {remote-write: block}'],
      'rules: {remote-write: warn}',
      CHANGES.push,
    );
    expect(tight.decision).toBe('block');
  });

  it('stand in the report with their digests', async () => {
    const { policy } = await underAll(['mode: enforce', ''], 'mode: enforce\n', CHANGES.push);
    expect(policy.extends?.map((p) => p.source)).toEqual(['organisation 1', 'organisation 2']);
    expect(new Set([policy.digest, ...(policy.extends ?? []).map((p) => p.digest)]).size).toBe(3);
    const { policy: alone } = await underAll(['mode: enforce'], null, CHANGES.push);
    expect([alone.source, alone.extends?.map((p) => p.source)]).toEqual(['built-in', ['organisation 1']]);
  });
});

it('counts what the organisation itself accepts, and notes its entries in its own repository alone', async () => {
  const org = `exceptions: [{${exception}, expires: 2026-11-25}]`;
  const result = await underAll([org], '', CHANGES.push);
  expect(told(result)).toEqual(['remote-write block accepted']);
  expect(told(await underAll([org], null, CHANGES.push))).toEqual(['remote-write block accepted']);
});

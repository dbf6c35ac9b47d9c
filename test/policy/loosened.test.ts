import { describe, expect, it } from 'vitest';
import { CHANGES, refusedIn, underAll } from './organised.ts';
import { told } from './policy-of.ts';
import { agent, exception, NEW_WORKFLOW, type Row } from './rows.ts';

const LOOSER: Readonly<Record<string, Row>> = {
  mode: {
    org: '',
    repo: 'mode: warn',
    change: 'any command',
    alone: ['unscoped-shell block'],
    both: ['unscoped-shell block'],
    refused: /mode has no effect: the organisation’s policy enforces$/,
    delegated: ['mode', ['unscoped-shell block']],
  },
  'defaults.workflow-token': {
    org: '',
    repo: 'defaults: {workflow-token: read}',
    change: 'a workflow',
    alone: [...NEW_WORKFLOW, 'agent-token-write warn'],
    both: [...NEW_WORKFLOW, 'agent-token-write warn'],
    refused: /workflow-token has no effect: .*does not say that it only reads$/,
    delegated: ['defaults.workflow-token', [...NEW_WORKFLOW, 'agent-token-write note']],
  },
  'rules.remote-write': {
    org: 'rules: {remote-write: warn}',
    repo: 'rules: {remote-write: off}',
    change: 'push',
    alone: ['remote-write warn'],
    both: ['remote-write warn'],
    refused: /rules\.remote-write has no effect: the organisation’s policy says warn of remote-write$/,
    delegated: ['rules.remote-write', []],
  },
  rules: {
    org: '',
    repo: 'rules: {remote-write: note}',
    change: 'push',
    alone: ['remote-write block'],
    both: ['remote-write block'],
    refused: /rules\.remote-write has no effect: the severity of remote-write is block, and .* does not lower it$/,
    delegated: ['rules', ['remote-write note']],
  },
  'rules of the review itself': {
    org: '',
    repo: 'rules: {hidden-text: off}',
    change: 'hidden text',
    alone: ['hidden-text block'],
    both: ['hidden-text block'],
    refused: /rules\.hidden-text has no effect/,
    delegated: ['rules.hidden-text', []],
  },
  severities: {
    org: 'severities: [{paths: [docs/**], severity: warn}]',
    repo: 'severities: [{rules: [remote-write], paths: [docs/**], severity: note}]',
    change: 'a command in docs',
    alone: ['remote-write warn'],
    both: ['remote-write warn'],
    refused: /severities\.0 has no effect/,
    delegated: ['severities', ['remote-write note']],
  },
  'allow.servers': {
    org: 'allow: {servers: ["npm:@acme/*"]}',
    repo: 'allow: {servers: ["npm:@acme/db", "npm:@other/*"]}',
    change: 'a server of others',
    alone: ['new-server warn'],
    both: ['new-server warn'],
    refused: /allow\.servers has no effect: the organisation’s policy does not list npm:@other\/\*$/,
    delegated: ['allow.servers', ['new-server note']],
  },
  'allow.hosts': {
    org: '',
    repo: 'allow: {hosts: ["*.other.example"]}',
    change: 'a host of others',
    alone: ['new-server warn'],
    both: ['new-server warn'],
    refused: /allow\.hosts has no effect: .* does not list \*\.other\.example$/,
    delegated: ['allow.hosts', ['new-server note']],
  },
  'allow.actions': {
    org: '',
    repo: 'allow: {actions: ["openai/*@*"]}',
    change: 'a workflow by a branch',
    alone: NEW_WORKFLOW,
    both: NEW_WORKFLOW,
    refused: /allow\.actions has no effect/,
    delegated: ['allow.actions', ['new-agent-workflow note', 'new-agent-workflow note']],
  },
  'allow.marketplaces': {
    org: 'allow: {marketplaces: ["octo/*"]}',
    repo: 'allow: {marketplaces: ["acme/*"]}',
    change: 'a marketplace',
    alone: ['trusted-source warn'],
    both: ['trusted-source warn'],
    refused: /allow\.marketplaces has no effect/,
    delegated: ['allow.marketplaces', ['trusted-source note']],
  },
  'allow.models': {
    org: 'allow: {models: ["small-*"]}',
    repo: 'allow: {models: ["small-1", "big-*"]}',
    change: 'a model',
    alone: ['unlisted-model warn'],
    both: ['unlisted-model warn'],
    refused: /allow\.models has no effect: the organisation’s policy does not list big-\*$/,
    delegated: ['allow.models', []],
  },
  'token-fixtures': {
    org: '',
    repo: 'token-fixtures: [test/**]',
    change: 'a token',
    alone: ['embedded-token warn'],
    both: ['embedded-token warn'],
    refused: /token-fixtures has no effect: .* does not list test\/\*\*$/,
    delegated: ['token-fixtures', ['embedded-token note']],
  },
  exceptions: {
    org: '',
    repo: `exceptions: [{${exception}, expires: 2027-01-31}]`,
    change: 'push',
    alone: ['remote-write block'],
    both: ['remote-write block'],
    refused: /exceptions has no effect: .* does not delegate `exceptions`$/,
    delegated: ['exceptions', ['remote-write block accepted']],
  },
  agents: {
    org: '',
    repo: agent('Bash(git push *)'),
    change: 'push',
    alone: ['remote-write block'],
    both: ['remote-write block'],
    refused: /agents has no effect: .* does not delegate `agents`$/,
    delegated: ['agents', ['remote-write block accepted']],
  },
  approval: {
    org: '',
    repo: 'approval: {people: [mallory]}',
    change: 'push',
    alone: ['remote-write block'],
    both: ['remote-write block'],
    refused: /approval has no effect: .* lets nobody approve$/,
    delegated: ['approval', ['remote-write block']],
  },
  'exception-limits': {
    org: 'exception-limits: {max-days: 30, ticket: required}',
    repo: 'exception-limits: {max-days: 365, ticket: optional, embedded-tokens: accepted}',
    change: 'push',
    alone: ['remote-write block'],
    both: ['remote-write block'],
    refused:
      /exception-limits\.(max-days has no effect: .* allows 30 days|ticket has no effect: .* requires one|embedded-tokens has no effect: .* accepts none)$/,
  },
  require: {
    org: 'require: [{control: sandbox}]\nrules: {unscoped-shell: note}',
    repo: 'require: [{control: sandbox, severity: note}]',
    change: 'any command',
    alone: ['required-control block', 'unscoped-shell note'],
    both: ['required-control block', 'unscoped-shell note'],
    refused: /require has no effect: .* requires sandbox with more weight$/,
  },
  ceilings: {
    org: 'ceilings: [{agents: ["Claude*"], uses: ["Bash(git *)"]}]\nrules: {standing-command: note}',
    repo: 'ceilings: [{agents: ["Claude Code"], uses: ["Bash(git *)", "Bash(npm *)"]}]',
    change: 'a script',
    alone: ['ceiling block', 'standing-command note'],
    both: ['ceiling block', 'standing-command note'],
    refused: /ceilings has no effect: .* has a lower one/,
  },
  delegate: {
    org: '',
    repo: 'delegate: [exceptions]',
    change: 'push',
    alone: ['remote-write block'],
    both: ['remote-write block'],
    refused: /delegate has no effect: .* does not delegate it$/,
  },
};

describe('what a repository may not loosen', () => {
  it.each(Object.entries(LOOSER))('%s', async (key, row) => {
    const change = CHANGES[row.change];
    const findings = (all: readonly string[]) => [...all].filter((f) => f !== 'policy-entry note').sort();
    const alone = await underAll([row.org], null, change);
    expect(findings(told(alone)), key).toEqual([...row.alone].sort());
    const both = await underAll([row.org], row.repo, change);
    expect(findings(told(both))).toEqual([...row.both].sort());
    expect(both.decision).toBe(alone.decision);
    const all = await refusedIn(both);
    expect(all.length).toBeGreaterThan(0);
    for (const said of all) expect(said).toMatch(row.refused ?? /never/);
    if (!row.delegated) return;
    const left = await underAll([`${row.org}\ndelegate: [${row.delegated[0]}]`], row.repo, change);
    expect(findings(told(left))).toEqual([...row.delegated[1]].sort());
    expect(refusedIn(left)).toEqual([]);
    // What another key is left for is not left for this.
    const other = await underAll(
      [`${row.org}\ndelegate: [${row.delegated[0] === 'mode' ? 'agents' : 'mode'}]`],
      row.repo,
      change,
    );
    expect(findings(told(other))).toEqual([...row.both].sort());
    expect(refusedIn(other)).toEqual(all);
  });

  it('is told with the line of the file', async () => {
    const result = await underAll([''], 'rules:\n  new-server: block\n  remote-write: off\n', CHANGES.push);
    const entry = result.findings.find((f) => f.rule === 'policy-entry');
    expect(entry?.place).toMatchObject({ path: '.github/agent-access.yml', startLine: 4, side: 'base' });
  });

  it('in `mode` decides', async () => {
    expect((await underAll([''], 'mode: warn', CHANGES.push)).decision).toBe('block');
    expect((await underAll(['delegate: [mode]'], 'mode: warn', CHANGES.push)).decision).toBe('warn');
    expect((await underAll(['mode: warn'], '', CHANGES.push)).decision).toBe('warn');
  });
});

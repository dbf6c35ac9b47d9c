import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../../src/finding.ts';
import { CHANGES, type Change, underAll } from './organised.ts';

const entry = (what: string): string =>
  `  - {${what}, owner: o, reason: r, ticket: T-1, created: 2026-11-01, expires: 2027-01-31}\n`;

/** What a policy may say of each key; of several keys, one each. */
const PARTS: readonly (readonly string[])[] = [
  ['', 'mode: warn\n', 'mode: enforce\n'],
  ['', 'defaults: {workflow-token: read}\n', 'defaults: {workflow-token: write}\n'],
  [
    '',
    ...['off', 'note', 'warn', 'block'].map(
      (s) => `rules: {remote-write: ${s}, unscoped-shell: ${s}, new-server: ${s}, new-agent-workflow: ${s}}\n`,
    ),
    'rules: {hidden-text: off, gate-changed: off, embedded-token: note, unpinned-server: block}\n',
  ],
  [
    '',
    ...['off', 'note', 'warn', 'block'].flatMap((s) => [
      `severities: [{severity: ${s}}]\n`,
      `severities: [{paths: [docs/**, .mcp.json], severity: ${s}}]\n`,
      `severities: [{agents: ["Claude*"], severity: ${s}}, {rules: [new-server, remote-write], severity: block}]\n`,
    ]),
  ],
  [
    '',
    'allow: {servers: ["npm:@acme/*"], hosts: []}\n',
    'allow: {servers: ["*@*"], hosts: ["*"], actions: ["*@*"], marketplaces: ["*"]}\n',
    'allow: {hosts: ["*.acme.example"]}\n',
    'allow: {models: ["small-*"]}\n',
    'allow: {models: ["*"], servers: ["*"]}\n',
  ],
  [
    '',
    'require: [{control: sandbox}]\n',
    'require: [{control: sandbox, severity: note}, {control: environment, severity: warn}]\n',
  ],
  [
    '',
    `exceptions:\n${entry('rule: remote-write, agent: "*", uses: ["Bash(git push *)"]')}`,
    `exceptions:\n${entry('rule: new-server, agent: "*", uses: ["*"]')}${entry('rule: unscoped-shell, agent: "*", uses: [Bash]')}`,
  ],
  [
    '',
    'exception-limits: {max-days: 365, ticket: optional, embedded-tokens: accepted}\n',
    'exception-limits: {max-days: 100, embedded-tokens: refused}\n',
  ],
  ['', 'token-fixtures: [test/**]\n', 'token-fixtures: []\n'],
  [
    '',
    'agents: [{name: "*", owner: o, purpose: p, expires: 2027-01-31, grants: [Bash, "Bash(git push *)", mcp__github]}]\n',
  ],
  [
    '',
    'ceilings: [{uses: ["Bash(npm *)"]}]\n',
    'ceilings: [{agents: ["Claude*"], uses: [Bash, WebFetch, "mcp__*", "edit: *"]}]\n',
  ],
  ['', 'never: [{uses: ["run: git push *"]}]\n', 'never: [{uses: ["fetch: *"], when: {paths: [docs/**]}}]\n'],
  ['', 'identities: {paths: ["**"]}\n'],
  ['', 'approval: {people: [mallory]}\n'],
  ['', 'custom-rules: [{id: x, when: "true", message: m}]\n'],
  ['', 'delegate: [rules, severities, exceptions, agents, allow.servers, mode]\n'],
];
const policy = fc.tuple(...PARTS.map((part) => fc.constantFrom(...part))).map((parts) => parts.join(''));
const undelegated = policy.map((text) => text.replace(/^delegate:.*\n/m, ''));
const changes: readonly (readonly [string, Change])[] = Object.entries(CHANGES);

const RANK = { pass: 0, warn: 1, block: 2 } as const;
const GRAVITY = { note: 0, warn: 1, block: 2 } as const;

/** How grave a finding still is: one that is accepted decides nothing. */
function weight(found: readonly Finding[], fingerprint: string): number {
  const all = found.filter((f) => f.fingerprint === fingerprint && !f.accepted);
  return Math.max(-1, ...all.map((f) => GRAVITY[f.severity]));
}

it('no policy of a repository makes a decision, or a finding, milder than its organisation has it', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(undelegated, policy, fc.constantFrom(...changes), async (org, own, [name, change]) => {
      const alone = await underAll([org], null, change);
      const both = await underAll([org], own, change);
      expect(RANK[both.decision]).toBeGreaterThanOrEqual(RANK[alone.decision]);
      for (const { fingerprint, rule } of alone.findings) {
        expect(weight(both.findings, fingerprint), rule).toBeGreaterThanOrEqual(weight(alone.findings, fingerprint));
      }
      if (both.decision !== alone.decision) seen.add(name);
    }),
    { numRuns: 250, seed: 8 },
  );
  // Else nothing was tightened, and nothing shown.
  expect(seen.size).toBeGreaterThan(10);
});

it('nor does a policy between the two', async () => {
  await fc.assert(
    fc.asyncProperty(undelegated, policy, policy, fc.constantFrom(...changes), async (org, middle, own, [, change]) => {
      const alone = await underAll([org], null, change);
      const all = await underAll([org, middle], own, change);
      expect(RANK[all.decision]).toBeGreaterThanOrEqual(RANK[alone.decision]);
    }),
    { numRuns: 80, seed: 9 },
  );
});

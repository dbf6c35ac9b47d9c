import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { at, type Value } from '../../src/document/value.ts';
import { parseYaml } from '../../src/document/yaml.ts';
import { parsePolicy } from '../../src/policy/load.ts';
import { policyJsonSchema, policySchema } from '../../src/policy/schema.ts';

const load = (text: string) => parsePolicy(`version: 1\n${text}`, 'p.yml');

describe('a policy', () => {
  it('of the first kind is read as before', () => {
    const policy = load(
      'rules: {unscoped-shell: warn}\nexceptions:\n  - {fingerprint: "aar1:00000000000000000000000000000000", owner: a, reason: b, expires: 2027-01-31}\ntoken-fixtures: [test/**]\n',
    );
    expect(policy.rules.get('unscoped-shell')).toBe('warn');
    expect(policy.exceptions).toMatchObject([
      { fingerprint: 'aar1:00000000000000000000000000000000', owner: 'a', reason: 'b', expires: '2027-01-31' },
    ]);
    expect(policy.tokenFixtures).toEqual(['test/**']);
    expect([policy.mode, policy.never, policy.register]).toEqual(['enforce', [], []]);
  });

  it('takes a key with nothing behind it for an empty one', () => {
    expect(load('rules:\nexceptions:\n').exceptions).toEqual([]);
  });

  it.each([
    ['exeptions: []\n', 'p.yml:2:1: unknown key `exeptions`; did you mean `exceptions`?'],
    ['rules:\n  unscoped-shel: off\n', 'p.yml:3:3: unknown rule `unscoped-shel`; did you mean `unscoped-shell`?'],
    [
      'rules:\n  unscoped-shell: blok\n',
      'p.yml:3:19: `unscoped-shell` is a severity: block, warn, note or off; did you mean `block`?',
    ],
    ['mode: enforced\n', 'p.yml:2:7: `mode` is `enforce` or `warn`; did you mean `enforce`?'],
    [
      'defaults: {workflow-tokens: read}\n',
      'p.yml:2:12: unknown key `workflow-tokens` in a map of defaults; did you mean `workflow-token`?',
    ],
    [
      'severities:\n  - formats: [claude-setting]\n    severity: note\n',
      'p.yml:3:15: unknown format `claude-setting`; did you mean `claude-settings`?',
    ],
    ['never:\n  - uses: []\n', 'p.yml:3:11: `uses` is a list of rules such as `Bash(git push *)`'],
    ['never:\n  - agents: ["*"]\n', 'p.yml:3:5: a limit needs `uses`'],
    ['never:\n  - uses: ["bash(git)"]\n', 'p.yml:3:12: no client reads `bash(git)` as a rule'],
    ['never:\n  - uses: ["fetsh: *"]\n', 'p.yml:3:12: unknown verb `fetsh`; did you mean `fetch`?'],
    ['never:\n  - {uses: ["fetch: *"], when: {paths: ["!a"]}}\n', 'p.yml:3:41: a glob says which files are meant'],
    [
      'agents:\n  - {name: a, owner: b, purpose: c, expires: 2027-02-30, grants: [Bash]}\n',
      'p.yml:3:46: `expires` is a day',
    ],
    [
      'exceptions:\n  - {rule: unscoped-shell, agent: a, uses: [Bash], owner: o, reason: r, expires: 2027-01-01}\n',
      'an exception of a capability needs `ticket`',
    ],
    [
      'exceptions:\n  - {owner: o, reason: r, expires: 2027-01-01}\n',
      'p.yml:3:5: an exception needs `fingerprint`, or',
    ],
    [
      'exceptions:\n  - {fingerprint: aar1:00000000000000000000000000000000, rule: unscoped-shell, owner: o, reason: r, expires: 2027-01-01}\n',
      'either of a `fingerprint` or',
    ],
    [
      'exceptions:\n  - {fingerprint: aar1:00000000000000000000000000000000, owner: o, reason: r}\n',
      'an exception needs `expires`',
    ],
    [
      'exception-limits: {max-days: 30}\nexceptions:\n  - {fingerprint: aar1:00000000000000000000000000000000, owner: o, reason: r, expires: 2027-01-01}\n',
      'needs `created`',
    ],
    [
      'exception-limits: {max-days: 30}\nexceptions:\n  - {fingerprint: aar1:00000000000000000000000000000000, owner: o, reason: r, created: 2026-11-01, expires: 2027-01-01}\n',
      'lasts 61 days; this policy allows 30',
    ],
    [
      'exception-limits: {ticket: required}\nexceptions:\n  - {fingerprint: aar1:00000000000000000000000000000000, owner: o, reason: r, expires: 2027-01-01}\n',
      'needs `ticket`',
    ],
    ['__proto__: {}\n', 'unknown key `__proto__`'],
    ['rules: []\n', '`rules` is a map of rules'],
  ])('says where it is wrong, and what may be meant: %j', (text, message) => {
    expect(() => load(text)).toThrow(message);
  });
});

describe('the schema', () => {
  it('is what docs and the review have', () => {
    const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    expect(JSON.parse(read('docs/policy.schema.json'))).toEqual(policyJsonSchema());
    for (const key of Object.keys(policySchema.shape)) expect(read('docs/policy.md')).toContain(`\`${key}\``);
  });

  it.each([
    'mode: warn\n',
    'mode: no\n',
    'severities: [{severity: off, paths: [a]}]\n',
    'severities: [{paths: [a]}]\n',
    'allow: {hosts: [a], servers: []}\n',
    'allow: {host: [a]}\n',
    'require: [{control: sandbox}]\n',
    'require: [{control: sandbox, severity: off}]\n',
    'exception-limits: {max-days: 1.5}\n',
    'exception-limits: {max-days: 90}\n',
    'ceilings: [{uses: [Bash]}]\n',
    'ceilings: [{uses: Bash}]\n',
    'token-fixtures: [a, 1]\n',
  ])('and its reader agree on %j', (text) => {
    const parsed = parseYaml(`version: 1\n${text}`);
    const document = parsed.ok ? parsed.documents[0] : undefined;
    expect(document).toBeDefined();
    let read = true;
    try {
      load(text);
    } catch {
      read = false;
    }
    expect(read).toBe(policySchema.safeParse(plain(document)).success);
  });
});

function plain(value: Value | undefined): unknown {
  if (value?.kind === 'map') return Object.fromEntries(value.entries.map((e) => [e.key, plain(at(value, e.key))]));
  if (value?.kind === 'list') return value.items.map(plain);
  return value && 'value' in value ? value.value : null;
}

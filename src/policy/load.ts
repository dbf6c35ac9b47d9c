import { createHash } from 'node:crypto';
import type { ChangeSet, TreeEntry } from '../change/change-set.ts';
import type { MapEntry, Value } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import { parseYaml } from '../document/yaml.ts';
import type { Severity } from '../finding.ts';
import { rules as allRules } from '../rules/index.ts';
import type { Exception, Policy } from './policy.ts';
import { POLICY_PATH } from './policy.ts';

/** A policy that can't be used: the review then can't decide. The message names file, line and what to do. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
}

/** The policy at the change's base. Head is never asked. */
export async function policyAtBase(change: ChangeSet, entry: TreeEntry): Promise<Policy> {
  if (entry.kind !== 'file' && entry.kind !== 'executable')
    throw new PolicyError(`${POLICY_PATH} at base is no plain file`);
  const content = (await change.read('base', [entry])).get(entry.id);
  if (content?.kind !== 'bytes') throw new PolicyError(`${POLICY_PATH} at base could not be read`);
  return parsePolicy(new TextDecoder().decode(content.bytes), `${POLICY_PATH} at base`);
}

/** Throws a PolicyError on anything that it does not understand: a policy that is half read decides nothing. */
export function parsePolicy(source: string, name: string): Policy {
  const fail = (value: { span: Value['span'] } | undefined, message: string): never => {
    throw new PolicyError(`${name}${value ? `:${value.span.startLine}:${value.span.startColumn}` : ''}: ${message}`);
  };
  const parsed = parseYaml(source, { duplicates: 'error' });
  if (!parsed.ok) {
    const problem = parsed.problems[0];
    return fail(problem, problem?.message ?? 'this is not YAML');
  }
  const root = parsed.documents[0];
  if (!root || parsed.documents.length > 1) return fail(root, 'a policy is one YAML document');
  if (root.kind !== 'map') return fail(root, 'a policy is a map that starts with `version: 1`');
  for (const e of entries(root))
    if (!KEYS.includes(e.key)) fail(keyPlace(e), `unknown key \`${e.key}\`; known are ${KEYS.join(', ')}`);
  const version = at(root, 'version');
  if (version?.kind !== 'number' || version.value !== 1) fail(version ?? root, '`version: 1` is needed');
  const severities = new Map<string, Severity | 'off'>();
  for (const e of entries(at(root, 'rules'))) {
    if (!allRules.some((r) => r.id === e.key)) fail(keyPlace(e), `unknown rule \`${e.key}\``);
    const severity = text(e.value);
    if (severity !== 'block' && severity !== 'warn' && severity !== 'note' && severity !== 'off')
      return fail(e.value, 'a severity is one of block, warn, note, off');
    severities.set(e.key, severity);
  }
  const exceptions = items(at(root, 'exceptions')).map((item): Exception => {
    const field = (key: keyof Exception): string => {
      const found = text(at(item, key));
      return found !== undefined && found.trim() !== '' ? found : fail(item, `an exception needs \`${key}\``);
    };
    for (const e of entries(item))
      if (!FIELDS.includes(e.key))
        fail(keyPlace(e), `unknown key \`${e.key}\` in an exception; known are ${FIELDS.join(', ')}`);
    const expires = field('expires');
    if (!/^\d{4}-\d{2}-\d{2}$/.test(expires) || Number.isNaN(Date.parse(expires)))
      fail(at(item, 'expires'), '`expires` is a day such as 2027-03-31');
    return { fingerprint: field('fingerprint'), owner: field('owner'), reason: field('reason'), expires };
  });
  const tokenFixtures = items(at(root, 'token-fixtures')).map((item): string => {
    const glob = text(item);
    if (glob === undefined || glob.trim() === '' || glob.startsWith('!') || glob.length > 256)
      return fail(item, '`token-fixtures` is a list of globs such as `test/fixtures/**`');
    if (/^[*/?]*$/.test(glob)) return fail(item, 'a glob for every file would silence all tokens: name folders');
    return glob;
  });
  const fixtures = at(root, 'token-fixtures');
  if (fixtures && fixtures.kind !== 'list') fail(fixtures, '`token-fixtures` is a list of globs');
  const digest = createHash('sha256').update(source).digest('hex');
  return { source: name, digest, rules: severities, exceptions, tokenFixtures };
}

const KEYS = ['version', 'rules', 'exceptions', 'token-fixtures'];
const FIELDS = ['fingerprint', 'owner', 'reason', 'expires'];

function keyPlace(e: MapEntry): { span: Value['span'] } {
  return { span: e.keySpan };
}

import { createHash } from 'node:crypto';
import type { ChangeSet, TreeEntry } from '../change/change-set.ts';
import type { Problem, Value } from '../document/value.ts';
import { parseYaml } from '../document/yaml.ts';
import { meaningProblem } from './meaning.ts';
import type { Policy } from './policy.ts';
import { POLICY_PATH } from './policy.ts';
import { POLICY_SCHEMA } from './policy-schema.ts';
import { policyOf } from './read-policy.ts';
import { firstProblem } from './validate.ts';

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
  return parsePolicy(new TextDecoder().decode(content.bytes), `${POLICY_PATH} at base`, POLICY_PATH);
}

/**
 * Throws a PolicyError on anything that it does not understand: a policy that is half read decides nothing. `path`: where
 * it stands in the repository under review.
 */
export function parsePolicy(source: string, name: string, path?: string): Policy {
  const fail = (value: { span: Value['span'] } | undefined, message: string): never => {
    throw new PolicyError(`${name}${value ? `:${value.span.startLine}:${value.span.startColumn}` : ''}: ${message}`);
  };
  const parsed = parseYaml(source, { duplicates: 'error' });
  if (!parsed.ok) {
    const problem = parsed.problems[0];
    return fail(problem, problem ? yamlProblem(problem, source) : 'this is not YAML');
  }
  const root = parsed.documents[0];
  if (!root || parsed.documents.length > 1) return fail(root, 'a policy is one YAML document');
  if (root.kind !== 'map') return fail(root, 'a policy is a map that starts with `version: 1`');
  const problem = firstProblem(root, POLICY_SCHEMA) ?? meaningProblem(root);
  if (problem) return fail(problem, problem.message);
  return policyOf(root, name, createHash('sha256').update(source).digest('hex'), path);
}

/** A policy is its owner's own text, so that its words may be said. */
function yamlProblem({ code, message, span }: Problem, source: string): string {
  if (code === 'syntax')
    return 'the YAML does not parse here: often an indentation, or a text with `: ` or `#` that needs quotes';
  if (code !== 'duplicate-key') return message;
  const line = source.split(/\r?\n/)[span.startLine - 1] ?? '';
  const key = line.slice(span.startColumn - 1, span.endColumn - 1);
  return `the key \`${key.slice(0, 60)}\` stands twice in one map: put what is below the second under the first`;
}

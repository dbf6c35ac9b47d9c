import type { Value } from '../document/value.ts';
import { at, items, strings, text } from '../document/value.ts';
import type { ApprovalRules } from './policy.ts';
import type { SchemaProblem } from './validate.ts';

/** The key `approval` of a policy that is known to keep to the schema. */
export function approvalOf(value: Value | undefined): ApprovalRules {
  const names = (key: string): string[] => strings(at(value, key)).map((s) => s.value.replace(/^@/, '').toLowerCase());
  const owners = at(value, 'code-owners');
  const minimum = at(value, 'minimum');
  const rules = at(value, 'rules');
  return {
    people: names('people'),
    teams: names('teams'),
    codeOwners: owners?.kind === 'boolean' && owners.value,
    ...(rules ? { rules: items(rules).flatMap((r) => text(r) ?? []) } : {}),
    minimum: minimum?.kind === 'number' ? minimum.value : 1,
  };
}

/** What a schema can't say of it. */
export function approvalProblem(value: Value | undefined): SchemaProblem | undefined {
  if (!value) return undefined;
  const { people, teams, codeOwners, minimum } = approvalOf(value);
  if (people.length + teams.length === 0 && !codeOwners)
    return { span: value.span, message: '`approval` names nobody: it needs `people`, `teams` or `code-owners: true`' };
  if (teams.length === 0 && !codeOwners && new Set(people).size < minimum)
    return { span: value.span, message: `\`approval\` takes ${minimum} people and names ${new Set(people).size}` };
  return undefined;
}

/** Whether `after` lets more people approve than `before`, or more, or with fewer of them. */
export function approvalLoosened(before: ApprovalRules | undefined, after: ApprovalRules | undefined): boolean {
  if (!after) return false;
  if (!before) return true;
  const within = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
    b === undefined || (a?.every((x) => b.includes(x)) ?? false);
  return !(
    within(after.people, before.people) &&
    within(after.teams, before.teams) &&
    (before.codeOwners || !after.codeOwners) &&
    within(after.rules, before.rules) &&
    after.minimum >= before.minimum
  );
}

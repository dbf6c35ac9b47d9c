import type { Value } from '../../../document/value.ts';
import { at, entries, text } from '../../../document/value.ts';
import type { Test } from './conditions.ts';
import type { Resolve } from './intrinsics.ts';
import { textsOf } from './intrinsics.ts';
import type { Statement } from './statement.ts';

/** Whether a value is a policy of IAM: statements with an effect and actions. */
export function isPolicy(value: Value | undefined): boolean {
  return listOf(at(value, 'Statement')).some(isStatement);
}

function isStatement(value: Value): boolean {
  const effect = text(at(value, 'Effect'));
  const actions = textsOf(at(value, 'Action') ?? at(value, 'NotAction'));
  const known = actions.some((a) => a === '*' || a.includes(':') || a.includes('$'));
  return (effect === 'Allow' || effect === 'Deny') && known;
}

/** The statements of a policy document. One object is a list of one; a text is a list of one. */
export function statementsOf(policy: Value | undefined, resolve?: Resolve): readonly Statement[] {
  return listOf(at(policy, 'Statement'))
    .flatMap((value): Statement[] => {
      const effect = text(at(value, 'Effect'));
      if (effect !== 'Allow' && effect !== 'Deny') return [];
      const list = (key: string): readonly string[] | null => {
        const found = at(value, key);
        return found ? textsOf(found, resolve) : null;
      };
      return [
        {
          effect: effect === 'Deny' ? 'deny' : 'allow',
          actions: list('Action'),
          notActions: at(value, 'Action') ? null : list('NotAction'),
          resources: list('Resource'),
          notResources: at(value, 'Resource') ? null : list('NotResource'),
          principals: principalsOf(at(value, 'Principal'), resolve),
          notPrincipals: at(value, 'Principal') ? null : principalsOf(at(value, 'NotPrincipal'), resolve),
          tests: testsOf(at(value, 'Condition'), resolve),
          span: value.span,
        },
      ];
    })
    .filter((s) => s.actions !== null || s.notActions !== null);
}

function listOf(value: Value | undefined): readonly Value[] {
  if (value?.kind === 'map') return [value];
  return value?.kind === 'list' ? value.items : [];
}

function principalsOf(value: Value | undefined, resolve?: Resolve): Statement['principals'] {
  if (!value) return null;
  if (value.kind !== 'map') return textsOf(value, resolve).map((id) => ['*', id] as const);
  return entries(value).flatMap((e) => textsOf(e.value, resolve).map((id) => [e.key, id] as const));
}

function testsOf(condition: Value | undefined, resolve?: Resolve): readonly Test[] {
  return entries(condition).flatMap((operator) =>
    entries(operator.value).map((key) => ({
      operator: operator.key,
      key: key.key,
      values: textsOf(key.value, resolve),
    })),
  );
}

import type { Place } from '../finding.ts';
import type { Policy } from '../policy/policy.ts';
import { nameMatches, placeInScope } from '../policy/scope.ts';
import type { AgentRecord } from './inventory.ts';

/** Who answers for an agent by the policy's register: an entry that still holds goes before one that has run out. */
export function registeredAs(
  name: string,
  places: readonly Place[],
  policy: Policy,
  today: string,
): AgentRecord['registered'] {
  const fitting = policy.register.filter(
    ({ name: glob, path }) =>
      nameMatches(glob, name) && (path === undefined || places.some((p) => placeInScope(p, { paths: [path] }))),
  );
  const found = fitting.find((r) => r.expires >= today) ?? fitting[0];
  if (!found) return null;
  const { owner, purpose, expires } = found;
  return { owner, purpose, expires, expired: expires < today };
}

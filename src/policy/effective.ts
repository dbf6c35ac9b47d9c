import { PolicyError, parsePolicy } from './load.ts';
import { organise } from './organise.ts';
import type { Policy } from './policy.ts';
import { BUILT_IN } from './policy.ts';
import { referenceText } from './reference.ts';

/**
 * The repository's policy under the organisation's, whose texts the caller fetched, the outermost first. Throws a
 * PolicyError where one can't be read, or where the repository's extends one that nobody gave.
 */
export function effectivePolicy(
  own: Policy | undefined,
  organisation: readonly { readonly source: string; readonly text: string }[] | undefined,
): Policy {
  const above = (organisation ?? []).map(({ text, source }) => parsePolicy(text, source));
  const [open] = [...above, ...(organisation === undefined && own ? [own] : [])];
  if (open?.extends)
    throw new PolicyError(
      `${open.source}: it extends ${referenceText(open.extends)}, which is not read here: give that file as the organisation’s policy (--organisation-policy FILE)`,
    );
  return organise([...above, own ?? BUILT_IN]);
}

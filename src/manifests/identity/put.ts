import type { IdentityOf } from '../../access/access.ts';
import type { AccessBuilder } from '../../access/builder.ts';
import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import type { Span } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';

/** One statement of an identity's rights. */
export interface Grant {
  readonly effect: Effect;
  readonly uses: Pattern;
  readonly text: string;
  readonly file: SourceFile;
  readonly span: Span | undefined;
  readonly remark?: string;
}

/** An identity and its rights: whatever denies comes first, what no statement allows is denied. */
export function putIdentity(
  identity: { readonly id: string; readonly name: string; readonly of: IdentityOf },
  grants: readonly Grant[],
  to: AccessBuilder,
): void {
  if (grants.length === 0) return;
  to.agent({
    id: `identity ${identity.id}`,
    name: identity.name,
    role: 'limit',
    identity: identity.of,
    list: {
      default: 'deny',
      entries: [...grants.filter((g) => g.effect === 'deny'), ...grants.filter((g) => g.effect !== 'deny')].map(
        entryOf,
      ),
    },
  });
}

export function entryOf(grant: Grant): Entry {
  return {
    effect: grant.effect,
    uses: grant.uses,
    text: grant.text,
    place: placeIn(grant.file, grant.span),
    origin: 'rule',
    ...(grant.remark === undefined ? {} : { remark: grant.remark }),
  };
}

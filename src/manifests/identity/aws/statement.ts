import type { Pattern, Sequence } from '../../../access/pattern.ts';
import { union } from '../../../access/pattern.ts';
import type { Span } from '../../../document/value.ts';
import type { SourceFile } from '../../manifest-format.ts';
import type { Field } from '../product.ts';
import { product } from '../product.ts';
import type { Grant } from '../put.ts';
import { glob, listed, WORD, word } from '../words.ts';
import type { Test } from './conditions.ts';
import { contextFields } from './conditions.ts';

/** A statement of a policy, wherever it is written. A field that the statement does not have is null. */
export interface Statement {
  readonly effect: 'allow' | 'deny';
  readonly actions: readonly string[] | null;
  readonly notActions: readonly string[] | null;
  readonly resources: readonly string[] | null;
  readonly notResources: readonly string[] | null;
  /** `[type, id]`, e.g. `['AWS', 'arn:…']`; `['*', '*']` is everyone. */
  readonly principals: readonly (readonly [string, string])[] | null;
  readonly notPrincipals: readonly (readonly [string, string])[] | null;
  readonly tests: readonly Test[];
  readonly span: Span;
}

export const AWS = 'aws';

/**
 * The requests that a statement is about: `action on resource for principal [context]`. A policy of an identity names no
 * principal and is for its holder; a trust policy names no resource and is on the role. Names of actions have no case.
 */
export function statementUses(s: Statement): Pattern {
  const actions = s.actions?.map(action) ?? [[WORD]];
  const resources = s.resources?.map((r) => glob(r)) ?? (s.notResources ? [[WORD]] : [['this-role']]);
  const principals = s.principals?.map(principal) ?? (s.notPrincipals ? [[WORD]] : [['its-holder']]);
  const context = contextFields(s.tests);
  const lacking: Field[][] = [];
  if (s.notActions) lacking.push([s.notActions.map(action), ' on ']);
  if (s.notResources) lacking.push([[[WORD]], ' on ', s.notResources.map((r) => glob(r)), ' for ']);
  if (s.notPrincipals) lacking.push([[[WORD]], ' on ', [[WORD]], ' for ', s.notPrincipals.map(principal), ' ']);
  for (const test of context.lacking) lacking.push([[[WORD]], ' on ', [[WORD]], ' for ', [[WORD]], ' ', ...test]);
  const also = context.also.map((test): Field[] => [[[WORD]], ' on ', [[WORD]], ' for ', [[WORD]], ' ', ...test]);
  const own = product(AWS, [actions, ' on ', resources, ' for ', principals, ' ', ...context.fields], lacking, also);
  const everything =
    s.effect === 'allow' && s.tests.length === 0 && s.actions?.includes('*') && s.resources?.includes('*');
  return everything && !s.principals ? union(own, { sequences: [[`${AWS}\0policy `, WORD]] }) : own;
}

function action(text: string): Sequence {
  return glob(text.toLowerCase());
}

/** An account stands for all that its own policies let act. */
function principal([type, id]: readonly [string, string]): Sequence {
  if (id === '*' && (type === 'AWS' || type === '*')) return [WORD];
  const account = type === 'AWS' ? /^(?:arn:([\w-]{1,20}):iam::)?(\d{12})(?::root)?$/.exec(id) : null;
  if (account) return [`AWS:arn:${account[1] ?? 'aws'}:iam::${account[2]}:`, WORD];
  return [`${word(type)}:`, ...glob(id, false)];
}

/** A statement as a grant or a denial. */
export function statementGrant(s: Statement, file: SourceFile): Grant {
  return { effect: s.effect, uses: statementUses(s), text: inWords(s), file, span: s.span };
}

function inWords(s: Statement): string {
  const what = s.actions ? listed(s.actions) : `all but ${listed(s.notActions ?? [])}`;
  const on = s.resources
    ? ` on ${listed(s.resources, 3)}`
    : s.notResources
      ? ` on all but ${listed(s.notResources, 3)}`
      : '';
  const people = (list: Statement['principals']): string =>
    listed(
      (list ?? []).map(([, id]) => id),
      3,
    );
  const who = s.principals
    ? ` for ${people(s.principals)}`
    : s.notPrincipals
      ? ` for all but ${people(s.notPrincipals)}`
      : '';
  const when =
    s.tests.length === 0
      ? ''
      : ` where ${listed(
          s.tests.map((t) => `${t.key} ${t.operator} ${listed(t.values, 2)}`),
          3,
        )}`;
  return `${s.effect === 'deny' ? 'Deny ' : ''}${what}${on}${who}${when}`;
}

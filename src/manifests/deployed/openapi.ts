import type { Value } from '../../document/value.ts';
import { at, entries, strings, text } from '../../document/value.ts';

/** What an OpenAPI document asks of callers, as far as a connector's scopes are concerned. */
export interface Api {
  /** Scopes that its OAuth schemes have. */
  readonly offered: readonly string[];
  /** Ids of operations that are said to be of no consequence: Copilot then asks no one. */
  readonly plain: ReadonlySet<string>;
  /** Scopes that the operations of these ids need; undefined where the document does not say. Without ids: of all. */
  needed(ids: ReadonlySet<string> | undefined): ReadonlySet<string> | undefined;
}

/**
 * An OpenAPI document of version 3, or undefined where it is none. Scopes stand at each operation, or for all of them at
 * the top; an operation without either needs none. Source: OpenAPI specification 3.1, Security Requirement Object.
 */
export function apiOf(document: Value): Api | undefined {
  if (!/^3\./.test(text(at(document, 'openapi')) ?? '') || at(document, 'paths')?.kind !== 'map') return undefined;
  const operations = entries(at(document, 'paths')).flatMap(({ value: path }) =>
    entries(path).flatMap(({ key, value }) =>
      METHODS.has(key)
        ? [
            {
              id: text(at(value, 'operationId')) ?? '',
              plain: isFalse(at(value, 'x-openai-isConsequential')),
              scopes: scopesOf(at(value, 'security') ?? at(document, 'security')),
            },
          ]
        : [],
    ),
  );
  const stated = operations.some((o) => o.scopes.length > 0);
  const schemes = entries(at(document, 'components', 'securitySchemes'));
  const offered = schemes.flatMap(({ value }) =>
    entries(at(value, 'flows')).flatMap((flow) => entries(at(flow.value, 'scopes')).map((s) => s.key)),
  );
  return {
    offered: [...new Set(offered)],
    plain: new Set(operations.flatMap((o) => (o.plain ? [o.id] : []))),
    needed(ids) {
      const used = operations.filter((o) => ids === undefined || ids.has(o.id));
      return stated && used.length > 0 ? new Set(used.flatMap((o) => o.scopes)) : undefined;
    },
  };
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

function isFalse(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && !value.value;
}

/** All scopes of all alternatives: which of them a caller takes is not known. */
function scopesOf(security: Value | undefined): readonly string[] {
  return security?.kind === 'list'
    ? security.items.flatMap((one) => entries(one).flatMap((e) => strings(e.value).map((s) => s.value)))
    : [];
}

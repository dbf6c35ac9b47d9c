import type { AccessBuilder } from '../../access/builder.ts';
import type { Entry } from '../../access/decision-list.ts';
import type { Sequence } from '../../access/pattern.ts';
import { EVERYTHING, SEPARATOR, SOME, uses } from '../../access/pattern.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at, items, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';

/** How far a server reaches, compared only with the same server on the other side. */
export function reachList(
  id: string,
  name: string,
  place: ReturnType<typeof placeIn>,
  found: readonly Sequence[],
  denied: readonly Sequence[],
  to: AccessBuilder,
): void {
  to.agent({
    id,
    name: `MCP server ${name}`,
    role: 'limit',
    list: {
      default: 'deny',
      entries: [
        ...denied.map(
          (d): Entry => ({ effect: 'deny', uses: uses('use', d), place, text: d.join(''), origin: 'reach' }),
        ),
        { effect: 'allow', uses: uses('use', ...found), place, text: name, origin: 'reach' },
      ],
    },
  });
}

export function toolFilter(value: Value, id: string, server: MapEntry, file: SourceFile, to: AccessBuilder): void {
  const tools = at(value, 'tools');
  const named = items(tools).map((t) => text(t) ?? '');
  const all = tools === undefined || named.includes('*');
  to.agent({
    id: `reach tools of ${id}`,
    name: `MCP server ${server.key}`,
    role: 'limit',
    list: {
      default: 'deny',
      entries: [
        {
          effect: 'inherit',
          // Copilot takes names as they stand: a star within one is no wildcard.
          uses: all ? EVERYTHING : { sequences: named.map((n) => [n + SEPARATOR]) },
          place: placeIn(file, (tools ?? value).span),
          text: server.key,
          origin: 'filter',
        },
      ],
    },
  });
}

/** OAuth scopes that the client asks for; without a list it is the server that says. */
export function readScopes(server: MapEntry, holder: string, file: SourceFile, to: AccessBuilder): void {
  const auth = at(server.value, 'auth') ?? at(server.value, 'oauth');
  const scopes = at(auth, 'scopes') ?? at(auth, 'scope');
  const named = scopes?.kind === 'string' ? scopes.value.split(/[\s,]+/) : items(scopes).flatMap((s) => text(s) ?? []);
  const place = placeIn(file, (scopes ?? server.value).span);
  const found = named.filter((s) => s !== '').map((s): Sequence => [`scope ${s}`]);
  reachList(`reach scopes of ${holder}`, server.key, place, scopes ? found : [['scope ', SOME]], [], to);
}

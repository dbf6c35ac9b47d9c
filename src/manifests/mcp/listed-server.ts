import type { AccessBuilder } from '../../access/builder.ts';
import type { Effect, Entry } from '../../access/decision-list.ts';
import { byEffect } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { EVERYTHING, SEPARATOR } from '../../access/pattern.ts';
import type { MapEntry, Span, StringValue } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import type { ServerClient } from './server.ts';
import { readServer } from './server.ts';

/** Which tools of a server a client offers, and which it asks about first. Names are exact. */
export interface ToolLists {
  /** Undefined: all are offered. */
  readonly included: { readonly names: readonly StringValue[]; readonly span: Span } | undefined;
  readonly excluded: readonly StringValue[];
  /** Tools, or all of them (`null`), that the client asks about each time. */
  readonly asked: readonly { readonly tool: string | null; readonly span: Span; readonly text: string }[];
}

/**
 * A server together with its lists of tools. They are compared only with those of the same program or host, so that a
 * new name for a server loses no filter, and a server that is gone takes its filter along.
 */
export function readServerWithLists(
  server: MapEntry,
  client: ServerClient,
  lists: ToolLists,
  file: SourceFile,
  to: AccessBuilder,
): void {
  const holders = new Set<string>();
  const watching: AccessBuilder = {
    ...to,
    fact(fact) {
      const isServer =
        (fact.kind === 'launch' && fact.starts === 'server') ||
        (fact.kind === 'connection' && fact.purpose === 'server');
      if (isServer) holders.add(fact.subject);
      to.fact(fact);
    },
  };
  readServer(server, client, file, watching);
  for (const holder of holders) {
    to.agent({
      id: `reach tools of ${client.name} ${holder}`,
      name: `MCP server ${server.key}`,
      role: 'limit',
      list: { default: 'deny', entries: listEntries(server, lists, file) },
    });
  }
}

function listEntries(server: MapEntry, lists: ToolLists, file: SourceFile): Entry[] {
  const make = (effect: Effect, uses: Pattern, span: Span, text: string, origin: Entry['origin']): Entry => ({
    effect,
    uses,
    place: placeIn(file, span),
    text,
    origin,
  });
  const { included } = lists;
  return byEffect([
    ...lists.excluded.map((t) => make('deny', toolOf(t.value), t.span, t.value, 'rule')),
    ...lists.asked.map((a) => make('ask', a.tool === null ? EVERYTHING : toolOf(a.tool), a.span, a.text, 'rule')),
    included
      ? make(
          'inherit',
          { sequences: included.names.map((n) => [n.value + SEPARATOR]) },
          included.span,
          server.key,
          'filter',
        )
      : make('inherit', EVERYTHING, server.keySpan, server.key, 'filter'),
  ]);
}

function toolOf(name: string): Pattern {
  return { sequences: [[name + SEPARATOR]] };
}

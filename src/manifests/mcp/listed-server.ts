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
  /** Tools that the client does not ask about where it asks about all others. */
  readonly unasked?: readonly { readonly tool: string; readonly span: Span; readonly text: string }[];
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
  const named = included && new Set(included.names.map((n) => n.value));
  const hidden = new Set(lists.excluded.map((t) => t.value));
  const offered = (tool: string): boolean => (!named || named.has(tool)) && !hidden.has(tool);
  // What is not offered is not asked about either.
  const all: Pattern = included ? { sequences: included.names.map((n) => [n.value + SEPARATOR]) } : EVERYTHING;
  const unasked = (lists.unasked ?? []).filter((u) => offered(u.tool));
  const free = unasked.map((u) => make('inherit', toolOf(u.tool), u.span, u.text, 'rule'));
  const others: Entry[] = [
    ...lists.excluded.map((t) => make('deny', toolOf(t.value), t.span, t.value, 'rule')),
    ...lists.asked
      .filter((a) => a.tool === null || offered(a.tool))
      .map((a) =>
        make('ask', a.tool === null ? all : toolOf(a.tool), a.span, a.text, a.tool === null ? 'filter' : 'rule'),
      ),
    make('inherit', all, included?.span ?? server.keySpan, server.key, 'filter'),
  ];
  return [...free, ...byEffect(others)];
}

function toolOf(name: string): Pattern {
  return { sequences: [[name + SEPARATOR]] };
}

import type { AccessBuilder } from '../../access/builder.ts';
import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Sequence } from '../../access/pattern.ts';
import { merge, SEPARATOR, SOME, star } from '../../access/pattern.ts';
import type { MapEntry, StringValue } from '../../document/value.ts';
import { at, strings } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import { reshaped } from './reshape.ts';
import type { ServerClient } from './server.ts';
import { readServer } from './server.ts';

/** The keys under which a client lists a server's tools. */
export interface ToolKeys {
  /** Tools that run with no one asked. */
  readonly approve: readonly string[];
  /** Tools that are left out. */
  readonly deny: readonly string[];
  /** The only tools that are offered; an empty list is no limit. */
  readonly only: readonly string[];
  /** Whether `*` in a list is a glob; otherwise it is the name of no tool. */
  readonly globs: boolean;
}

/** One server with the lists of its tools. What is approved and what is offered are compared as sets of uses. */
export function readServerWithTools(
  server: MapEntry,
  client: ServerClient,
  keys: ToolKeys,
  file: SourceFile,
  to: AccessBuilder,
): void {
  const plain = reshaped(server);
  let holder: string | undefined;
  readServer(plain, client, file, {
    ...to,
    fact: (fact) => {
      if (fact.kind === 'launch' || fact.kind === 'connection') holder ??= fact.subject;
      to.fact(fact);
    },
  });
  if (holder === undefined) return; // switched off, or no server at all
  const named = (of: readonly string[]): StringValue[] => of.flatMap((key) => [...strings(at(plain.value, key))]);
  const rule = (effect: Effect, tool: StringValue, before: string, origin: Entry['origin']): Entry => ({
    effect,
    uses: { sequences: [toolUse(before, tool.value, keys.globs)] },
    place: placeIn(file, tool.span),
    text: before + tool.value,
    origin,
  });
  // A tool that is left out is not approved either.
  const left = new Set(named(keys.deny).map((t) => t.value));
  const approved = named(keys.approve).filter((t) => !left.has(t.value) && !(keys.globs && left.has('*')));
  if (approved.length > 0) {
    to.agent({
      id: `${client.name} approvals ${folder(file.path)}`,
      name: client.name,
      role: 'approval',
      list: { entries: approved.map((t) => rule('allow', t, `mcp__${server.key}__`, 'rule')), default: 'inherit' },
    });
  }
  const only = named(keys.only);
  const offered: Entry[] =
    only.length > 0
      ? only.map((t) => rule('inherit', t, '', 'filter'))
      : [{ effect: 'inherit', uses: ALL, place: placeIn(file, server.keySpan), text: server.key, origin: 'filter' }];
  to.agent({
    id: `reach tools of ${client.name} ${holder}`,
    name: `MCP server ${server.key}`,
    role: 'limit',
    list: { entries: [...named(keys.deny).map((t) => rule('deny', t, '', 'filter')), ...offered], default: 'deny' },
  });
}

/** Every tool that a server has or may get. */
const ALL = { sequences: [[SOME, SEPARATOR]] };

function toolUse(before: string, tool: string, globs: boolean): Sequence {
  if (!globs) return [before + tool + SEPARATOR];
  return tool === '*' ? merge([before, SOME, SEPARATOR]) : merge([...star(before + tool), SEPARATOR]);
}

/** Equal clients in other folders are apart: each holds for who works there. */
function folder(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1).toLowerCase();
}

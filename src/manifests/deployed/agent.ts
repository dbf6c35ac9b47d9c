import type { Member } from '../../access/access.ts';
import type { AccessBuilder } from '../../access/builder.ts';
import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { SEPARATOR, uses } from '../../access/pattern.ts';
import type { Span } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';

/** An agent that a manifest deploys: it has the tools that are named, and nothing else. */
export interface Deployed {
  /** The framework as people call it, e.g. `kagent`. */
  readonly client: string;
  /** The agent's own name. */
  readonly name: string;
  /** What it is, where it is not an agent: `task`, `graph`, `workflow`. */
  readonly what?: string;
  readonly file: SourceFile;
  readonly span: Span;
  /** The others that it may call by their names: a folder's, or a namespace's. Default: the folder's. */
  readonly team?: string;
}

/** One tool, or one statement on tools. `ask`: a person confirms each call. */
export interface Tool {
  readonly effect: Effect;
  readonly uses: Pattern;
  readonly text: string;
  readonly span: Span;
  readonly remark?: string;
  /** All that lies behind a connector or a server, because nothing limits it. */
  readonly wide?: true;
}

/** How the agent is called everywhere: `kagent agent ops`. */
export function nameOf(agent: Deployed): string {
  return `${agent.client} ${agent.what ?? 'agent'} ${agent.name}`;
}

/** The folder of a file, with a slash at its end; empty for the root. */
export function folderOf(path: string): string {
  return pathOf(path).toLowerCase();
}

/** The same as it is written. */
export function pathOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** A path that a file of a folder names, from the tree's root; undefined where it leaves the tree. */
export function resolved(folder: string, path: string): string | undefined {
  const out = folder.split('/').filter(Boolean);
  for (const part of path.slice(0, 1_000).split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') out.push(part);
    else if (out.pop() === undefined) return undefined;
  }
  return out.join('/');
}

/**
 * Puts an agent with its tools. That the agent is there at all is a use too: a new agent without tools of its own is new access.
 */
export function putAgent(agent: Deployed, tools: readonly Tool[], to: AccessBuilder): void {
  const folder = folderOf(agent.file.path);
  const entry = (t: Tool): Entry => ({
    effect: t.effect,
    uses: t.uses,
    text: t.text,
    origin: t.wide ? 'reach' : 'tools',
    place: placeIn(agent.file, t.span),
    ...(t.remark === undefined ? {} : { remark: t.remark }),
  });
  const team = `${agent.client} ${agent.team ?? folder}`;
  const member: Member = { team, as: agent.name, says: 'tools' };
  const exists: Tool = { effect: 'allow', uses: uses('use', ['its model']), text: agent.name, span: agent.span };
  to.agent({
    id: `deployed ${nameOf(agent)} in ${folder}`,
    name: nameOf(agent),
    role: 'limit',
    member,
    list: {
      default: 'deny',
      entries: [...[...tools].sort((a, b) => place(a) - place(b)).map(entry), entry(exists)],
    },
  });
}

/**
 * Two tools that do the same are both there: whoever has one that no one is asked about, is not asked. Only a grant over
 * a whole server or connector steps back behind what is said of single tools.
 */
function place(tool: Tool): number {
  return (tool.wide ? 4 : 0) + ORDER.indexOf(tool.effect);
}
const ORDER: readonly Effect[] = ['deny', 'allow', 'ask', 'inherit'];

/** Uses of a tool by its name alone. */
export function named(...names: readonly string[]): Pattern {
  return { sequences: names.map((name) => [name + SEPARATOR]) };
}

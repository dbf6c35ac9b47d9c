import type { Effect } from '../../access/decision-list.ts';
import type { Sequence } from '../../access/pattern.ts';
import { ANY, merge, ONE, SEPARATOR, SOME } from '../../access/pattern.ts';
import type { StringValue, Value } from '../../document/value.ts';
import { at, strings } from '../../document/value.ts';
import type { Tool } from '../deployed/agent.ts';
import type { CagentTool } from './toolset.ts';

/**
 * What an agent may do with its tools: deny, then allow, then ask, then the tool’s own way: reading tools run, others
 * are asked about. A pattern is `tool[:argument=glob…]` without regard to case; all conditions must hold. Source:
 * docs.docker.com/ai/docker-agent/configuration/permissions.
 */
export function decisions(
  tools: readonly CagentTool[],
  permissions: Value | undefined,
  safety?: StringValue,
): readonly Tool[] {
  const out: Tool[] = [];
  for (const effect of ['deny', 'allow', 'ask'] as const) {
    for (const rule of strings(at(permissions, effect))) {
      const sequences = tools.flatMap((tool) => meeting(rule.value.toLowerCase(), tool));
      if (sequences.length > 0) out.push({ effect, uses: { sequences }, text: rule.value, span: rule.span });
    }
  }
  return [...out, ...ownWay(tools, safety)];
}

/**
 * What happens to a call that no permission speaks of; the tools of one toolset together. `safety` says it for all of
 * them: `strict` asks about each, `restricted` refuses what is not known to be safe, `autonomous` asks about none. It is
 * a default that each person's own settings may replace. Source: docker/docker-agent, agent-schema.json.
 */
function ownWay(tools: readonly CagentTool[], safety: StringValue | undefined): Tool[] {
  const mode = safety?.value.toLowerCase();
  const way = (reads: boolean): Effect =>
    mode === 'autonomous'
      ? 'allow'
      : mode === 'strict'
        ? 'ask'
        : reads
          ? 'allow'
          : mode === 'restricted'
            ? 'deny'
            : 'ask';
  const groups = new Map<string, CagentTool[]>();
  for (const tool of tools) {
    const alone = tool.of !== 'tool' || tool.kind === 'script' || tool.kind === 'mcp' ? tool.text : '';
    const key = JSON.stringify([tool.span.startLine, tool.span.startColumn, tool.reads, alone]);
    const group = groups.get(key);
    if (group) group.push(tool);
    else groups.set(key, [tool]);
  }
  return [...groups.values()].flatMap((group): Tool[] => {
    const [first] = group;
    if (!first) return [];
    const name = group.length === 1 ? first.text : `${first.kind}, its tools that ${first.reads ? 'read' : 'act'}`;
    const sequences = group.flatMap((t) =>
      (t.within ?? [undefined]).flatMap((bound) =>
        sequencesOf(startOf(t), [...scriptOf(t), ...(bound ? [{ name: bound[0], glob: bound[1] }] : [])]),
      ),
    );
    const said = safety && mode === 'autonomous' && !first.reads;
    const text = said ? `${name} (safety: ${safety.value})` : name;
    return [{ effect: way(first.reads), uses: { sequences }, text, span: said ? safety.span : first.span }];
  });
}

/** Another command under the name of a script is another tool. */
function scriptOf(tool: CagentTool): readonly Condition[] {
  if (tool.kind !== 'script') return [];
  return [{ name: 'runs', glob: tool.text.slice(tool.text.indexOf(': ') + 2), literal: true }];
}

interface Condition {
  readonly name: string;
  readonly glob: string;
  /** The text is meant as it stands. */
  readonly literal?: boolean;
}

/** The uses of a tool that a pattern speaks of. */
function meeting(pattern: string, tool: CagentTool): Sequence[] {
  const parts = pattern.split(':');
  const first = parts.findIndex((p) => /^[\w.-]{1,100}=/.test(p));
  const glob = (first < 0 ? parts : parts.slice(0, first)).join(':');
  // A value may hold colons: what does not start another condition belongs to the one before.
  const conditions: { name: string; glob: string }[] = [];
  for (const part of first < 0 ? [] : parts.slice(first)) {
    const cut = /^([\w.-]{1,100})=/.exec(part);
    const last = conditions.at(-1);
    if (cut) conditions.push({ name: cut[1] ?? '', glob: part.slice(cut[0].length) });
    else if (last) last.glob += `:${part}`;
  }
  if (tool.of !== 'server') return globMatches(glob, tool.name) ? sequencesOf(startOf(tool), conditions) : [];
  const [, server, name = '*'] = /^mcp:([^:]*)(?::(.*))?$/s.exec(glob) ?? [undefined, undefined, glob];
  if (server !== undefined && !globMatches(server, tool.name)) return [];
  return sequencesOf([`mcp__${tool.name}__`, ...globTokens(name), SEPARATOR], conditions);
}

/** The start of all uses of a tool, its separator included. */
function startOf(tool: CagentTool): Sequence {
  if (tool.of === 'server') return [`mcp__${tool.name}__`, SOME, SEPARATOR];
  if (tool.of === 'catalogue')
    return tool.name.endsWith(' *') ? ['mcp_catalog ', SOME, SEPARATOR] : [tool.name + SEPARATOR];
  if (tool.name === 'shell') return [`run${SEPARATOR}`];
  if (tool.name === 'run_background_job') return [`run in the background${SEPARATOR}`];
  const parts = /^mcp:([^:]*):(.*)$/s.exec(tool.name);
  return [(parts ? `mcp__${parts[1]}__${parts[2]}` : tool.name) + SEPARATOR];
}

/**
 * Calls with their arguments: `run\0git status ⟨cwd=.⟩`, `write_file\0 ⟨path=x⟩`. Arguments stand sorted by their names,
 * so that one more condition is one more thing that must be there.
 */
function sequencesOf(start: Sequence, conditions: readonly Condition[]): Sequence[] {
  const runs = /^run( in the background)?\0$/.test(String(start[0]));
  const command = runs ? conditions.find((c) => c.name === 'cmd') : undefined;
  const others = conditions.filter((c) => c !== command).sort((a, b) => (a.name < b.name ? -1 : 1));
  const call: Sequence = runs ? [...start, ...(command ? globTokens(command.glob) : [ANY])] : start;
  if (others.length === 0) {
    if (runs) return [merge(call)];
    return [merge(call), merge([...call, ' ⟨', ANY])];
  }
  const asked = others.flatMap(
    (c, i): Sequence => [
      ...(i === 0 && command ? [] : [ANY]),
      ` ⟨${c.name}=`,
      ...(c.literal ? [c.glob] : globTokens(c.glob)),
      '⟩',
    ],
  );
  return [merge([...call, ...asked]), merge([...call, ...asked, ANY])];
}

/** `*` spans anything, blanks, slashes and `;` too; a class of characters counts as any one. */
function globTokens(glob: string): Sequence {
  const plain = glob.slice(0, 2_000).replaceAll('⟨', '〈').replaceAll('⟩', '〉');
  return plain.split(/(\*{1,2000}|\?|\[[^\]]{1,100}\])/).map((part) => {
    if (part.startsWith('*')) return ANY;
    return part === '?' || /^\[.+\]$/s.test(part) ? ONE : part;
  });
}

/** Whether a name is one of the glob’s. */
function globMatches(glob: string, name: string): boolean {
  let reached: readonly number[] = [0];
  for (const token of globTokens(glob)) {
    if (typeof token === 'string') {
      reached = reached.filter((i) => name.startsWith(token, i)).map((i) => i + token.length);
    } else if (token.max === 1) reached = reached.filter((i) => i < name.length).map((i) => i + 1);
    else if (reached.length > 0) {
      const from = reached[0] ?? 0;
      reached = Array.from({ length: name.length - from + 1 }, (_, i) => from + i);
    }
  }
  return reached.at(-1) === name.length;
}

/** Whether the pairs of permissions and tools are few enough to look at each; nobody writes more. */
export function isComparable(tools: readonly CagentTool[], permissions: Value | undefined): boolean {
  const rules = ['deny', 'allow', 'ask'].flatMap((effect) => strings(at(permissions, effect)));
  const long = (text: string): boolean => text.length > 2_000;
  const ways = tools.reduce((n, t) => n + (t.within?.length ?? 1), 0);
  return (
    rules.length * tools.length <= 20_000 &&
    ways <= 20_000 &&
    !rules.some((r) => long(r.value)) &&
    !tools.some((t) => long(t.name))
  );
}

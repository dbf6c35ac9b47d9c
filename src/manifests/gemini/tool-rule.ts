import type { Pattern, Sequence } from '../../access/pattern.ts';
import { ANY, EVERYTHING, NOTHING, SEPARATOR, SOME, union, uses, whole } from '../../access/pattern.ts';

/** Files that the client's own tools reach: those of its workspace. */
export const IN_WORKSPACE: Sequence = ['./', SOME];

const TOOLS: Readonly<Record<string, Pattern>> = {
  run_shell_command: whole('run'),
  read_file: uses('read', IN_WORKSPACE),
  read_many_files: uses('read', IN_WORKSPACE),
  list_directory: uses('read', IN_WORKSPACE),
  glob: uses('read', IN_WORKSPACE),
  grep_search: uses('read', IN_WORKSPACE),
  search_file_content: uses('read', IN_WORKSPACE),
  write_file: uses('write', IN_WORKSPACE),
  replace: uses('edit', IN_WORKSPACE),
  web_fetch: whole('fetch'),
  google_web_search: whole('search-web'),
  web_search: whole('search-web'),
  activate_skill: whole('skill'),
  invoke_agent: whole('call'),
};

/** A tool by its name: exact and case-sensitive; globs only `*`, `mcp_*` and `mcp_<server>_*` (observed, 0.61.0). */
export function toolPattern(name: string): Pattern | undefined {
  if (name === '*') return EVERYTHING;
  const known = Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
  if (known) return known;
  if (name === 'mcp_*') return { sequences: [['mcp__', SOME, SEPARATOR]] };
  if (name.startsWith('mcp_')) return serverTool(name.slice('mcp_'.length));
  if (!/^\w[\w.-]*$/.test(name)) return undefined;
  // A sub-agent's name stands for calls of it (observed).
  return { sequences: [[name + SEPARATOR], [`call${SEPARATOR}${name}`]] };
}

/** `<server>_*`, or `<server>_<tool>`: where the server's name ends can't be told, so it may be at each underscore. */
function serverTool(rest: string): Pattern | undefined {
  if (rest.endsWith('_*')) return mcpPattern(rest.slice(0, -2), '*');
  const parts = rest.split('_').slice(0, 9);
  const splits = parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('_'));
  const found = splits.flatMap((server) => mcpPattern(server, rest.slice(server.length + 1)) ?? []);
  return found.length > 0 ? union(...found) : undefined;
}

/** The tools of one server: `*`, or one by its exact name. */
export function mcpPattern(server: string, tool: string): Pattern | undefined {
  if (tool === '*') return { sequences: [[`mcp__${server}__`, SOME, SEPARATOR]] };
  return tool.includes('*') ? undefined : { sequences: [[`mcp__${server}__${tool}${SEPARATOR}`]] };
}

/**
 * An entry of `tools.allowed` or `tools.core`. Only the shell's argument counts, as a literal start of the command that
 * ends at a word; other tools' arguments are ignored, so the entry is the whole tool (observed, 0.61.0).
 */
export function grantRule(entry: string): { readonly uses: Pattern; readonly shellPrefix: boolean } | undefined {
  const parts = /^([^()\s]+)(?:\((.*)\))?$/.exec(entry);
  const tool = parts?.[1];
  if (!tool) return undefined;
  const argument = parts[2];
  if (argument !== undefined && (tool === 'run_shell_command' || tool === 'ShellTool'))
    return { uses: argument === '' ? NOTHING : commandPrefix(argument), shellPrefix: true };
  const found = toolPattern(tool === 'ShellTool' ? 'run_shell_command' : tool);
  return found && { uses: found, shellPrefix: false };
}

/**
 * What ends the start of a command: a double quote, and what `\s` takes in the JSON text of it (observed, 0.61.0). Of
 * Unicode's blanks the no-break space alone is here: each costs the comparison, and a grant is told by its other uses.
 */
const ENDS = [' ', '"', '\u00a0'];

/** Commands that start with the text, up to its end or a blank. No globs. Behind a blank no command starts. */
export function commandPrefix(prefix: string): Pattern {
  if (/^\s/.test(prefix)) return NOTHING;
  return uses('run', [prefix], ...ENDS.map((end): Sequence => [prefix + end, ANY]));
}

/** Class names of tools: as exclusions they hold, as grants not (observed, 0.61.0). */
const CLASSES: Readonly<Record<string, string>> = {
  ShellTool: 'run_shell_command',
  WriteFileTool: 'write_file',
  EditTool: 'replace',
  ReadFileTool: 'read_file',
  LSTool: 'list_directory',
  GlobTool: 'glob',
  WebFetchTool: 'web_fetch',
  WebSearchTool: 'google_web_search',
  ActivateSkillTool: 'activate_skill',
  AgentTool: 'invoke_agent',
};

/** An entry of `tools.exclude`: also a class name, or a server's tool by its short name, on every server. */
export function excludedTool(name: string): Pattern | undefined {
  const found = toolPattern(Object.hasOwn(CLASSES, name) ? (CLASSES[name] ?? name) : name);
  if (Object.hasOwn(TOOLS, name) || /^mcp_|^$|[*()]/.test(name)) return found;
  const onServers: Pattern = { sequences: [['mcp__', SOME, `__${name}${SEPARATOR}`]] };
  return found ? union(found, onServers) : onServers;
}

/**
 * Of the tools that `others` name, those that `tools.core` leaves out: they are not there at all, whatever else allows
 * them. The `*` of `tools.core` names no tool (observed, 0.61.0).
 */
export function notRegistered(core: readonly string[], others: readonly string[]): Pattern {
  const here = new Set(
    Object.keys(TOOLS)
      .filter((tool) => isNamed(core, tool))
      .map(verbOf),
  );
  const meant = Object.keys(TOOLS).filter((tool) => others.includes('*') || isNamed(others, tool));
  return union(...meant.flatMap((tool) => (here.has(verbOf(tool)) ? [] : (TOOLS[tool] ?? []))));
}

/** What `*` in `tools.core` lets through: the tools that are there by their names, and all of servers. */
export function allRegistered(core: readonly string[]): Pattern {
  const here = Object.keys(TOOLS).filter((tool) => isNamed(core, tool));
  return union({ sequences: [['mcp__', SOME, SEPARATOR]] }, ...here.flatMap((tool) => TOOLS[tool] ?? []));
}

function isNamed(list: readonly string[], tool: string): boolean {
  const known = [tool, ...Object.keys(CLASSES).filter((name) => CLASSES[name] === tool)];
  return known.some((name) => list.some((entry) => entry === name || entry.startsWith(`${name}(`)));
}

function verbOf(tool: string): unknown {
  return TOOLS[tool]?.sequences[0]?.[0];
}

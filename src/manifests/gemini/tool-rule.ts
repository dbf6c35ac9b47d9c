import type { Pattern, Sequence } from '../../access/pattern.ts';
import { EVERYTHING, SEPARATOR, SOME, uses, whole } from '../../access/pattern.ts';

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
  edit: uses('edit', IN_WORKSPACE),
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
  const server = /^mcp_([^_*]+)_(.+)$/.exec(name);
  if (server) return mcpPattern(server[1] ?? '', server[2] ?? '');
  if (!/^\w[\w.-]*$/.test(name)) return undefined;
  return { sequences: [[name + SEPARATOR]] };
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
  const parts = /^([^()\s]+)(?:\(([\s\S]*)\))?$/.exec(entry);
  const tool = parts?.[1];
  if (!tool) return undefined;
  const argument = parts[2];
  if (argument !== undefined && (tool === 'run_shell_command' || tool === 'ShellTool'))
    return { uses: commandPrefix(argument), shellPrefix: true };
  const found = toolPattern(tool === 'ShellTool' ? 'run_shell_command' : tool);
  return found && { uses: found, shellPrefix: false };
}

/** Commands that start with the text, up to a blank or the end. No globs. */
export function commandPrefix(prefix: string): Pattern {
  return uses('run', [prefix], [`${prefix} `, SOME]);
}

import type { Pattern } from '../../access/pattern.ts';
import { ANY, SEPARATOR, SOME, union, uses, whole } from '../../access/pattern.ts';
import { textUses } from '../regex-uses.ts';
import { commandSequences } from './command-rule.ts';
import { pathSequences } from './path-rule.ts';

/**
 * Qwen Code's permission rules, `Tool` or `Tool(specifier)`, as patterns over uses; undefined for a rule that
 * matches nothing. They look like Claude Code's and differ: own names beside Claude's, `git *` is `git` too, a
 * folder's name is no rule for what is in it, a domain holds its sub-domains. Source: rule-parser.ts of
 * @qwen-code/qwen-code 0.24.4, called.
 */
export function qwenRule(text: string): Pattern | undefined {
  const rule = text.trim();
  const open = rule.indexOf('(');
  if (open >= 0 && !rule.endsWith(')')) return undefined;
  const name = (open < 0 ? rule : rule.slice(0, open)).trim();
  const specifier = open < 0 ? '' : rule.slice(open + 1, -1);
  if (name === '') return undefined;
  if (name.startsWith('mcp__')) return specifier === '' ? serverTools(name) : undefined;
  const tool = NAMES.get(name);
  if (tool === undefined) return name.endsWith('*') ? serverTools(name) : named(name, specifier);
  if (specifier === '') return wholeTool(tool);
  switch (tool) {
    case 'run_shell_command':
      return commands(specifier);
    case 'read_file':
      return paths(['read'], specifier);
    case 'edit':
      return paths(['edit', 'write'], specifier);
    case 'write_file':
      return paths(['write'], specifier);
    case 'web_fetch':
      return domain(specifier);
    case 'agent':
    case 'skill':
      return uses(tool === 'agent' ? 'call' : 'skill', [specifier]);
    default:
      return named(tool, specifier);
  }
}

/** The names that settings may use, old ones and Claude's too. Any other name is a tool of that name. */
const NAMES: ReadonlyMap<string, string> = new Map(
  [
    'run_shell_command Shell ShellTool Bash',
    'edit Edit EditTool replace',
    'notebook_edit NotebookEdit NotebookEditTool',
    'write_file WriteFile WriteFileTool Write',
    'read_file ReadFile ReadFileTool Read',
    'grep_search Grep GrepTool search_file_content SearchFiles',
    'glob Glob GlobTool FindFiles',
    'list_directory ListFiles ListFilesTool ReadFolder',
    'web_fetch WebFetch WebFetchTool',
    'web_search WebSearch WebSearchTool',
    'agent Agent AgentTool task Task TaskTool',
    'skill Skill SkillTool',
  ].flatMap((line) => {
    const names = line.split(' ');
    return names.map((name): readonly [string, string] => [name, names[0] ?? name]);
  }),
);

/** `Read` holds for every tool that reads, `Edit` for every tool that changes files. */
function wholeTool(tool: string): Pattern {
  switch (tool) {
    case 'run_shell_command':
      return union(whole('run'), whole('monitor'));
    case 'read_file':
      return union(...['read', 'zoom_image', 'grep_search', 'glob', 'list_directory'].map(whole));
    case 'edit':
      return union(...['edit', 'write', 'notebook_edit'].map(whole));
    case 'write_file':
      return whole('write');
    case 'web_fetch':
      return whole('fetch');
    case 'web_search':
      return whole('search-web');
    case 'agent':
      return whole('call');
    default:
      return whole(tool);
  }
}

function named(tool: string, specifier: string): Pattern {
  return { sequences: [[specifier === '' ? tool + SEPARATOR : `${tool} with ${specifier}${SEPARATOR}`]] };
}

/** `mcp__srv` is all of a server, a star at the end any rest, other signs than of a name count as `_`. */
function serverTools(name: string): Pattern | undefined {
  if (name.endsWith('*')) {
    const prefix = plain(name.slice(0, -1));
    if (prefix !== '' && 'mcp__'.startsWith(prefix)) return { sequences: [['mcp__', SOME, SEPARATOR]] };
    return prefix.startsWith('mcp__') ? { sequences: [[prefix, ANY, SEPARATOR]] } : undefined;
  }
  const parts = name.split('__');
  if (parts.length > 2) return { sequences: [[plain(name) + SEPARATOR]] };
  return parts[1] ? { sequences: [[`mcp__${plain(parts[1])}__`, SOME, SEPARATOR]] } : undefined;
}

function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '_');
}

function commands(specifier: string): Pattern | undefined {
  const found = commandSequences(specifier);
  return found ? some(uses('run', ...found)) : textUses('run', specifier);
}

function paths(verbs: readonly string[], specifier: string): Pattern | undefined {
  const found = pathSequences(specifier);
  // Braces, classes and the like: only the same text is the same.
  if (!found) return union(...verbs.map((verb) => textUses(verb, specifier)));
  return some(union(...verbs.map((verb) => uses(verb, ...found))));
}

/** A host and its sub-domains; a star is no sign of its own. */
function domain(specifier: string): Pattern | undefined {
  const host = (specifier.startsWith('domain:') ? specifier.slice('domain:'.length) : specifier).trim().toLowerCase();
  return host === '' || /[*\s/]/.test(host) ? undefined : uses('fetch', [host], [ANY, `.${host}`]);
}

function some(pattern: Pattern): Pattern | undefined {
  return pattern.sequences.length === 0 ? undefined : pattern;
}

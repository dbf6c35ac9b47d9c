import type { Pattern, Sequence } from '../../access/pattern.ts';
import { EVERYTHING, SEPARATOR, SOME, union, whole } from '../../access/pattern.ts';
import type { StringValue, Value } from '../../document/value.ts';
import { items } from '../../document/value.ts';

/**
 * Names in a `tools` list of Copilot's and VS Code's agents, as uses `set/tool`. Sets hold their tools; old bare names
 * and those of other clients are the same tools. A specifier, a glob or a blank within makes a name match nothing.
 * Sources: docs.github.com custom-agents-configuration; VS Code 1.139; Copilot CLI 1.0.102 observed.
 */
export function toolPattern(words: string): Pattern | undefined {
  const name = words.trim();
  if (name === '*') return EVERYTHING;
  // A glob over tools of a server is one to no client (observed); a whole server is, to some.
  if (/^mcp__/i.test(name) && name.replace(/__\*$/, '').includes('*')) return undefined;
  // Clients differ in whether these mean anything: a use of their own, so that turning one into the real name is new.
  if (name !== words || /^mcp__/i.test(name)) return { sequences: [[`the name ${words}${SEPARATOR}`]] };
  const cut = name.indexOf('/');
  if (cut > 0) return qualified(name.slice(0, cut), name.slice(cut + 1));
  if (!/^[\w.-]+$/.test(name)) return undefined;
  const lower = name.toLowerCase();
  const own = SETS.has(lower) ? lower : ALIASES[lower];
  if (own !== undefined) return set(own);
  const known = BARE[lower];
  return known === undefined ? { sequences: [[name + SEPARATOR]] } : { sequences: known.map((n) => [n + SEPARATOR]) };
}

/** A YAML list, or one string with commas. Blanks do not separate (observed). */
export function toolList(value: Value | undefined): readonly StringValue[] {
  if (value?.kind === 'string')
    return value.value.split(',').flatMap((part) => (part.trim() === '' ? [] : [{ ...value, value: part.trim() }]));
  return items(value).flatMap((item) => (item.kind === 'string' && item.value.trim() !== '' ? [item] : []));
}

const SETS = new Set(['execute', 'read', 'edit', 'search', 'agent', 'web', 'todo', 'vscode']);
const ALIASES: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  shell: 'execute',
  bash: 'execute',
  powershell: 'execute',
  runcommands: 'execute',
  notebookread: 'read',
  view: 'read',
  multiedit: 'edit',
  write: 'edit',
  notebookedit: 'edit',
  editfiles: 'edit',
  ls: 'search',
  'custom-agent': 'agent',
  task: 'agent',
  runsubagent: 'agent',
  websearch: 'web',
  webfetch: 'web',
  todowrite: 'todo',
  todos: 'todo',
});
/** Tools that had bare names before they had a set. */
const BARE: Readonly<Record<string, readonly string[]>> = Object.assign(
  Object.create(null),
  Object.fromEntries(
    Object.entries({
      execute:
        'runInTerminal getTerminalOutput awaitTerminal killTerminal runTask createAndRunTask runTests testFailure runNotebookCell',
      read: 'readFile problems terminalSelection terminalLastCommand getTaskOutput getNotebookSummary viewImage',
      edit: 'createFile createDirectory editNotebook createJupyterNotebook rename',
      search: 'codebase fileSearch textSearch listDirectory usages changes searchResults searchSubagent',
      web: 'fetch githubRepo githubTextSearch',
      vscode:
        'extensions vscodeAPI openSimpleBrowser newWorkspace installExtension runCommand getProjectSetupInfo askQuestions memory',
    }).flatMap(([group, names]) => names.split(' ').map((n) => [n.toLowerCase(), [`${group}/${n}`]])),
  ),
  {
    // The command line's own names.
    create: ['edit/createFile'],
    grep: ['search/textSearch'],
    glob: ['search/fileSearch'],
    web_fetch: ['web/fetch'],
    runtasks: ['execute/runTask', 'execute/createAndRunTask', 'read/getTaskOutput'],
    runnotebooks: ['execute/runNotebookCell', 'edit/editNotebook', 'read/getNotebookSummary'],
    new: ['vscode/newWorkspace', 'vscode/getProjectSetupInfo'],
  },
);

function set(name: string): Pattern {
  const tools: Pattern = { sequences: [[`${name}/`, SOME, SEPARATOR]] };
  return name === 'agent' ? union(tools, whole('call')) : tools;
}

function qualified(group: string, tool: string): Pattern | undefined {
  if (tool === '' || /[\s()]/.test(group + tool) || (tool.includes('*') && tool !== '*') || group.includes('*'))
    return undefined;
  const lower = group.toLowerCase();
  if (SETS.has(lower)) {
    if (lower === 'edit' && tool.toLowerCase() === 'editfiles') return set(lower);
    // The command line gives nothing for `execute/*`; less than the set, more than nothing.
    if (tool === '*') return { sequences: [[`${lower}/*${SEPARATOR}`]] };
    // The sets were cut anew: `search/readFile` is `read/readFile`.
    const known = BARE[tool.toLowerCase()];
    if (known) return { sequences: known.map((n) => [n + SEPARATOR]) };
    return lower === 'agent' ? set(lower) : { sequences: [[`${lower}/${tool}${SEPARATOR}`]] };
  }
  const plain = (text: string): string => text.replace(/[^A-Za-z0-9_.-]/g, '_');
  const server: Sequence = [`mcp__${plain(group)}__`];
  return { sequences: [tool === '*' ? [...server, SOME, SEPARATOR] : [`${server[0]}${plain(tool)}${SEPARATOR}`]] };
}

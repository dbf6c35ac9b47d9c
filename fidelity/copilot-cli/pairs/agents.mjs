// Which tools an agent is offered.
import { servers } from './calls.mjs';

const MCP = servers({ srv: { names: ['one', 'two'], tools: ['*'] } });
const tool = (name, input, ...uses) => ({
  tool: name,
  label: '',
  input,
  uses: uses.map((u) => `${u}\0`),
  offers: name,
});
const TOOLS = [
  tool('bash', { command: 'zz', description: 'x' }, 'execute/runInTerminal'),
  tool('view', { path: '{project}/.mcp.json' }, 'read/readFile'),
  tool('create', { path: '{project}/q', file_text: 'x' }, 'edit/createFile'),
  tool('edit', { path: '{project}/q', old_str: 'x', new_str: 'y' }, 'edit/editFile'),
  tool('grep', { pattern: 'x' }, 'search/textSearch', 'search/codebase'),
  tool('glob', { pattern: '*' }, 'search/fileSearch', 'search/codebase'),
  tool('web_fetch', { url: 'https://x.example' }, 'web/fetch'),
  tool('task', { agent_type: 'explore', prompt: 'x', description: 'x', name: 'x' }, 'agent/runSubagent'),
  tool('srv-one', {}, 'mcp__srv__one', 'srv-one'),
  tool('srv-two', {}, 'mcp__srv__two', 'srv-two'),
];

const REFUSED = 'this client refuses the whole agent; VS Code, which reads the same file, does not';
const EDITOR = 'a name of VS Code, or of this client on Windows; the reader is for all of them';
const CASE = 'names of servers are told apart by case in the model: one more question at most';

/** `wide`: tools that the model gives and this client does not, and why. */
function agent(text, { title = text, wide = {} } = {}) {
  const file = text.includes('---') ? text : `---\ndescription: d\n${text}\n---\nbody\n`;
  const calls = TOOLS.map((t) => {
    const reason = wide.all ?? wide[t.tool];
    return reason === undefined ? t : { ...t, known: reason };
  });
  return {
    group: 'agents: tools',
    title: title.replace(/[\n\r\ufeff]+/g, ' ⏎ '),
    agent: true,
    online: true,
    files: { '.mcp.json': MCP, '.github/agents/a.agent.md': file },
    flags: ['--agent', 'a', '--allow-all'],
    calls,
  };
}

const listed = (...names) => names.map((name) => agent(`tools: ["${name}"]`));

export const agents = [
  agent('name: n'),
  ...listed(
    '*',
    'execute',
    'read',
    'edit',
    'search',
    'web',
    'agent',
    'todo',
    'vscode',
    'bash',
    'shell',
    'Bash',
    'runCommands',
  ),
  ...listed(
    'view',
    'NotebookRead',
    'readFile',
    'READ',
    'MultiEdit',
    'Write',
    'write',
    'notebookEdit',
    'create',
    'Grep',
    'glob',
  ),
  ...listed(
    'codebase',
    'WebFetch',
    'web_fetch',
    'task',
    'Task',
    'custom-agent',
    'runSubagent',
    'TodoWrite',
    'runInTerminal',
  ),
  ...listed(
    'srv/one',
    'srv/*',
    'srv',
    'srv-one',
    'mcp__srv__one',
    'srv/o*',
    '*/one',
    'nothing',
    ' read ',
    'execute ',
    'read,execute',
  ),
  ...listed(
    'execute/runInTerminal',
    'search/codebase',
    'read/readFile',
    'edit/createFile',
    'web/fetch',
    'search/readFile',
  ),
  ...listed(
    'execute/*',
    'read/*',
    'github/*',
    'problems',
    'searchResults',
    'runTests',
    'Bash(git:*)',
    'ba*',
    'new',
    'all',
  ),
  agent('tools: ["editFiles"]', { wide: { create: EDITOR } }),
  agent('tools: ["edit/editFiles"]', { wide: { create: EDITOR } }),
  agent('tools: ["powershell"]', { wide: { bash: EDITOR } }),
  agent('tools: ["fetch"]', { wide: { web_fetch: EDITOR } }),
  agent('tools: ["websearch"]', { wide: { web_fetch: EDITOR } }),
  agent('tools: ["ls"]', { wide: { grep: EDITOR, glob: EDITOR } }),
  agent('tools: ["SRV/one"]', { wide: { 'srv-one': CASE } }),
  ...['tools: []', 'tools: ""', 'tools: read, edit', 'tools: "read edit"', 'tools: "*"', 'tools: read'].map((t) =>
    agent(t),
  ),
  agent('tools: ["read", "*"]'),
  agent('tools: ["srv/one", "execute"]'),
  agent('Tools: ["read"]'),
  agent('disallowedTools: ["bash"]'),
  agent('tools: ["*"]\ndisallowedTools: ["bash"]'),
  agent('tools: 5'),
  agent('tools: true'),
  agent('tools: {read: true}'),
  agent('tools: null', { wide: { all: REFUSED } }),
  agent('tools:', { wide: { all: REFUSED } }),
  agent('tools: [5, "read"]', { wide: { all: REFUSED } }),
  agent('tools: ["read"]\ntools: ["execute"]', { wide: { all: REFUSED } }),
  agent('---\ntools: ["read"]\n---\nbody', { wide: { all: REFUSED } }),
  agent('---\ndescription: d\ntools: ["read"]\nbody', { wide: { all: REFUSED } }),
  agent('\ufeff---\ndescription: d\ntools: ["read"]\n---\nbody'),
  agent('---\r\ndescription: d\r\ntools: ["read"]\r\n---\r\nbody'),
  agent('\n---\ndescription: d\ntools: ["read"]\n---\nbody', { wide: { view: REFUSED } }),
  agent('--- \ndescription: d\ntools: ["read"]\n---\nbody'),
];

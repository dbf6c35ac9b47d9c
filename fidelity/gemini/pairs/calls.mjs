// Tool calls, and the uses that they stand for.

/** Shell commands. A command that is several stands for each of them. */
export const sh = (...commands) => commands.map((command) => shell(command, [command]));
export const shell = (command, parts, more = {}) => ({
  label: shown(command),
  tool: 'run_shell_command',
  input: { command },
  uses: parts.map((part) => (part.includes('\0') ? part : `run\0${part}`)),
  ...more,
});

const onFile =
  (tool, verb, input) =>
  (path, more = {}) => ({
    label: path,
    tool,
    input: { file_path: path.startsWith('./') ? `{project}/${path.slice(2)}` : path, ...input },
    uses: [`${verb}\0${path}`],
    ...more,
  });
export const write = onFile('write_file', 'write', { content: 'x' });
export const edit = onFile('replace', 'edit', { old_string: '', new_string: 'x', instruction: 'x' });
export const read = onFile('read_file', 'read', {});
export const fetch = (host, more = {}) => ({
  label: host,
  tool: 'web_fetch',
  input: { prompt: `read https://${host}/` },
  uses: [`fetch\0${host}`],
  ...more,
});
export const search = { label: 'words', tool: 'google_web_search', input: { query: 'x' }, uses: ['search-web\0'] };
export const agent = (name, more = {}) => ({
  label: name,
  tool: 'invoke_agent',
  input: { agent_name: name, prompt: 'x' },
  uses: [`call\0${name}`],
  ...more,
});
export const mcp = (server, ...tools) =>
  tools.map((tool) => ({
    label: '',
    tool: `mcp_${server}_${tool}`,
    input: {},
    uses: [`mcp__${server}__${tool}\0`],
  }));

/** The same call with words of the agent's own beside the command. */
export const described = (command, description) => ({
  ...shell(command, [command], { input: { command, description } }),
  label: `${command} (${description})`,
});

/** MCP servers of the settings: name → its tools, and further keys. */
export const servers = (tools, more = {}) =>
  Object.fromEntries(
    Object.entries(tools).map(([name, names]) => [
      name,
      { command: '{node}', args: ['{server}', ...names], ...more[name] },
    ]),
  );

/** Settings → a session. */
export const set = (group, settings, calls, more = {}) => ({ group, settings, calls, ...more });
/** One session for each entry of a list in the settings. */
export const each = (group, key, rules, calls) =>
  rules.map((rule) => set(group, { tools: { [key]: [rule].flat() } }, calls));

function shown(text) {
  return text.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.codePointAt(0).toString(16).padStart(4, '0')}`);
}

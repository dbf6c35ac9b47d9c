// Tool calls. `uses` are the uses that a call stands for; all of them must be allowed for it to be.

/** A command of the shell. `marks`: the line that the program leaves behind when it runs. */
export const run = (command, { uses = [command], marks = command.replace(/ +/g, ' '), ...more } = {}) => ({
  tool: 'bash',
  label: command,
  input: { command, description: 'a command' },
  uses: uses.map((use) => (use.includes('\0') ? use : `run\0${use}`)),
  marks,
  ...more,
});

export const runs = (...commands) => commands.map((command) => run(command));

/** A file that is made. */
export const write = (path, more = {}) => ({
  tool: 'create',
  label: path,
  input: { path, file_text: 'written' },
  uses: [`write\0${path.replace('{project}', '.').replace('{outside}', '/outside')}`],
  made: path,
  ...more,
});

/** An address that is asked for; the request itself is stopped, because there is no network. */
export const fetch = (url, use, more = {}) => ({
  tool: 'web_fetch',
  label: url,
  input: { url },
  uses: [`fetch\0${use}`],
  shows: 'Failed to fetch',
  ...more,
});

/** A tool of a server. */
export const call = (server, name, more = {}) => ({
  tool: `${server}-${name}`,
  label: '',
  input: {},
  uses: [`mcp__${server}__${name}\0`],
  server,
  marks: `tool ${name}`,
  ...more,
});

export const allow = (...rules) => rules.flatMap((rule) => ['--allow-tool', rule]);
export const deny = (...rules) => rules.flatMap((rule) => ['--deny-tool', rule]);

/** A difference on purpose. */
export const known = (reason, ...calls) => calls.flat().map((one) => ({ ...one, known: reason }));

/** Servers of the test, in a file. */
export const servers = (map) =>
  JSON.stringify({
    mcpServers: Object.fromEntries(
      Object.entries(map).map(([name, { names, ...entry }]) => [
        name,
        { type: 'local', command: '{node}', args: ['{server}', '{mark}', ...names], ...entry },
      ]),
    ),
  });

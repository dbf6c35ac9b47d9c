// How calls and settings are written down in the pairs.

/** Rules in one file. */
export function rules(group, text, ...calls) {
  return { group, files: { '.codex/rules/default.rules': text }, calls };
}

/** A configuration, perhaps with rules beside it. */
export function config(group, text, calls, ruleText) {
  const beside = ruleText === undefined ? {} : { '.codex/rules/default.rules': ruleText };
  return { group, files: { '.codex/config.toml': text, ...beside }, calls };
}

/** Words for `codex execpolicy check`: a text is split at blanks, a list is the words as they are. */
export function argv(command) {
  const words = typeof command === 'string' ? command.split(' ') : command;
  const line = words.map(quoted).join(' ');
  return { label: line, argv: words, uses: [`run\0${line}`] };
}

export function argvs(...commands) {
  return commands.map(argv);
}

/** A shell's command line in a session; `parts` where it stands for several commands. */
export function shell(cmd, parts = [cmd]) {
  return { tool: 'exec', label: cmd, cmd, uses: parts.map((part) => `run\0${part}`) };
}

/** A command that asks to leave the sandbox. */
export function escalated(cmd) {
  const label = `${cmd} (outside the sandbox)`;
  return { tool: 'exec', label, cmd, escalate: true, uses: [`run outside the sandbox\0${cmd}`] };
}

/** A write to a path in the sandbox. `use`: the path as the model writes it. */
export function write(path, use) {
  const full = path.startsWith('./') ? `{project}/${path.slice(2)}` : path;
  const at = use ?? path;
  return {
    tool: 'exec',
    label: `write ${path}`,
    cmd: `echo x > '${full}'`,
    makes: full,
    uses: [`write in the sandbox\0${at}`],
  };
}

/** A read of a file that is there. */
export function read(path, use = path) {
  const full = path.startsWith('./') ? `{project}/${path.slice(2)}` : path;
  const call = { tool: 'exec', label: `read ${path}`, cmd: `cat '${full}'`, shows: 'what it says', holds: full };
  return { ...call, uses: [`read in the sandbox\0${use}`] };
}

export const connect = {
  tool: 'exec',
  label: 'connect to 127.0.0.1',
  cmd: '(echo x > /dev/tcp/127.0.0.1/{door}) 2>&1',
  knocks: true,
  uses: ['connect\x00127.0.0.1'],
};

/** A tool of an MCP server, whose calls leave a mark. */
export function tool(server, name, use = server) {
  return { tool: name, namespace: `mcp__${server}`, label: `of ${server}`, uses: [`mcp__${use}__${name}\0`] };
}

export function known(reason, call) {
  return { ...call, known: reason };
}

function quoted(word) {
  return /^[^\s'"\\$`|&;<>(){}*?[\]#!]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// Tool calls of the client, and the uses of our model that they stand for.
//
// `{outside}`, `{project}` and `{bin}` stand for folders of the session. A call's `uses` must all be allowed for the
// model to say that the call runs. A `known` call is one where the model differs on purpose; the text says why.

/** A shell command. Without `uses` it stands for itself, as it is written. */
export function run(command, ...uses) {
  return {
    label: command,
    tool: 'Bash',
    input: { command, description: 'a step of the plan' },
    uses: (uses.length > 0 ? uses : [command]).map(use),
  };
}

/** A shell command of the system that leaves no mark: it ran when this path is in the project. */
export function make(command, made) {
  return { ...run(command), made };
}

/** A shell command of the system that ran when its output has this text. */
export function show(command, shows) {
  return { ...run(command), shows };
}

export const edit = (path) => file('Edit', 'edit', path);
export const write = (path) => file('Write', 'write', path);
export const read = (path) => file('Read', 'read', path);
/** Both tools that write, on each of the paths. */
export const change = (...paths) => paths.flatMap((path) => [edit(path), write(path)]);
export const edits = (...paths) => paths.map(edit);
export const reads = (...paths) => paths.map(read);
export const runs = (...commands) => commands.map((command) => run(command));
export const fetches = (...hosts) => hosts.map((host) => fetch(host));

/** `host` as it stands in the address; compared as the model's canonical host. */
export function fetch(host) {
  const canonical = host.toLowerCase().replace(/\.$/, '');
  return {
    label: host,
    tool: 'WebFetch',
    input: { url: `https://${host}/`, prompt: 'what is there?' },
    host: canonical,
    uses: [`fetch\0${canonical}`],
  };
}

export function mcp(server, ...tools) {
  return tools.map((tool) => ({
    label: '',
    tool: `mcp__${server}__${tool}`,
    input: {},
    uses: [`mcp__${server}__${tool}\0`],
  }));
}

/** The same calls, on which the model differs on purpose. */
export function known(why, ...calls) {
  return calls.flat().map((call) => ({ ...call, known: why }));
}

/** One session for each rule text: rule, calls. */
export function each(group, rules, calls, more = {}) {
  return rules.map((rule) => ({ group, allow: [rule], calls, ...more }));
}

function file(tool, verb, path) {
  // Paths are compared without regard to case: the canonical use is in small letters.
  return { label: path, tool, path, uses: [`${verb}\0${path.toLowerCase()}`] };
}

function use(command) {
  return command.includes('\0') ? command : `run\0${command}`;
}

// Run as a process of its own, in which the client's own code reads settings, starts servers, and decides. A line of
// JSON in, { entry, project, calls }, is one session; a line of JSON out is its outcomes, one a call.
import { createInterface } from 'node:readline';

// The client talks on the console; the answers go their own way.
for (const name of ['log', 'debug', 'info', 'warn', 'error']) console[name] = () => {};
const write = process.stdout.write.bind(process.stdout);
const START = 'outcomes: ';
for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  const outcomes = await answers(question).catch((error) => question.calls.map(() => stops(error)));
  write(`\n${START}${JSON.stringify(outcomes)}\n`);
}
process.exit(0);

async function answers({ entry, project, calls }) {
  const { loadCliConfig, loadSettings } = await import(entry);
  process.chdir(project);
  const settings = loadSettings(project);
  // A session with a person: without one, the client forbids what it would ask about.
  const flags = { promptInteractive: 'go' };
  const options = { cwd: project, skipExtensions: true, loadedSettings: settings };
  const config = await loadCliConfig(settings.merged, 'fidelity', flags, options);
  await config.initialize();
  await config.getMcpClientManager()?.startConfiguredMcpServers();
  const engine = config.getPolicyEngine();
  // This checker asks a model, and is off unless the settings switch it on.
  engine.checkers = engine.checkers.filter((rule) => rule.checker.name !== 'conseca');
  const outcomes = [];
  for (const call of calls) outcomes.push(await answer(config, call));
  await config.getMcpClientManager()?.stop();
  return outcomes;
}

/** As the client's scheduler goes: is there such a tool, what do the rules say, does the tool itself want to ask. */
async function answer(config, { tool: name, input, subagent }) {
  const tool = config.getToolRegistry().getTool(name);
  if (!tool) return { outcome: 'denied', said: 'no such tool' };
  const asked = { name, args: input };
  const engine = config.getPolicyEngine();
  const { decision, rule } = await engine.check(asked, tool.serverName, tool.toolAnnotations, subagent);
  const said = `${decision} by ${rule?.source ?? 'default'}`;
  if (decision === 'allow') return built(tool, input, said);
  if (decision === 'deny') return { outcome: 'denied', said };
  const details = await Promise.race([confirmation(tool, input), later()]);
  return details === false
    ? { outcome: 'ran', said: `${said}, but the tool asks nobody` }
    : { outcome: 'refused', said };
}

/** A tool refuses some input whatever the rules say, e.g. files outside the workspace. */
function built(tool, input, said) {
  try {
    tool.build(input);
    return { outcome: 'ran', said };
  } catch (error) {
    return { outcome: 'denied', said: `${said}, but the tool refuses: ${error.message}`.slice(0, 200) };
  }
}

async function confirmation(tool, input) {
  try {
    return await tool.build(input).shouldConfirmExecute(new AbortController().signal);
  } catch (error) {
    return `${error.message}`;
  }
}

/** A question that nobody answers. */
function later() {
  return new Promise((done) => setTimeout(() => done('waits for a person'), 3_000).unref());
}

function stops(error) {
  return { outcome: 'denied', said: `the client does not start: ${error.message}`.slice(0, 200) };
}

// One session of Copilot CLI, headless, in a project of its own: which of its tool calls ran?
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modelServer } from './model-server.mjs';

const TIMEOUT_BASE = 40_000;
const TIMEOUT_STEP = 5_000;
/** Programs that only leave a mark. They are on PATH, so that "it ran" is seen and not read out of words. */
const PROGRAMS = ['zz', 'zzz', 'zz-tool', 'yy', 'ZZ', 'git', 'gh', 'gitea', 'npm', 'sudo', 'curl', 'wget'];
const GIT = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim() || 'git';
const MCP_SERVER = fileURLToPath(new URL('./mcp-server.mjs', import.meta.url));

/**
 * @param {{program: string, cache: string}} installed
 * @param {{files: Record<string, string | Buffer>, flags: string[], trusted: boolean, calls: object[]}} session
 *   `files`: path in the project → content; `flags`: of the command line
 * @returns {Promise<{outcome: 'ran' | 'refused' | 'denied' | 'unclear', said: string}[]>} one a call
 */
export async function runSession(installed, session) {
  const place = layOut(session);
  const outcomes = session.calls.map(() => ({ outcome: 'unclear', said: NEVER }));
  let marks = '';
  let hosts = 0;
  const server = await modelServer(
    session.calls.map((call) => ({ name: call.tool, input: inputOf(call, place) })),
    {
      before(step) {
        prepare(session.calls[step], place);
        marks = marksOf(place);
        hosts = server.hosts.length;
      },
      after(step, said) {
        const call = session.calls[step];
        const seen = {
          said,
          offered: server.offered,
          marks: marksOf(place).slice(marks.length),
          hosts: server.hosts.slice(hosts),
        };
        outcomes[step] = { outcome: didRun(call, place, seen) ? 'ran' : heldBack(said), said: said.slice(0, 300) };
      },
    },
  );
  try {
    const ended = await start(installed, place, server.port, session);
    // An agent that the client refuses offers nothing, whatever it is asked.
    if (REFUSED_AGENT.test(ended))
      for (const one of outcomes) if (one.said === NEVER) Object.assign(one, { outcome: 'denied', said: ended });
    for (const one of outcomes) if (one.said === NEVER) one.said = `${NEVER}: ${ended.slice(0, 600)}`;
  } finally {
    server.close();
    rmSync(place.base, { recursive: true, force: true });
  }
  return outcomes;
}

const NEVER = 'the client never came to this call';
const REFUSED_AGENT = /Custom agent .* failed to load/i;

function layOut(session) {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'fidelity-copilot-')));
  const place = { base, mark: join(base, 'mark') };
  for (const name of ['project', 'home', 'outside', 'bin']) {
    place[name] = join(base, name);
    mkdirSync(place[name]);
  }
  writeFileSync(place.mark, '');
  for (const name of PROGRAMS) {
    // The client itself needs git.
    const goesOn = name === 'git' ? `exec ${GIT} "$@"\n` : '';
    writeFileSync(join(place.bin, name), `#!/bin/sh\necho "${name} $*" >> ${place.mark}\n${goesOn}`);
    chmodSync(join(place.bin, name), 0o755);
  }
  spawnSync(GIT, ['init', '-q', place.project]);
  for (const [path, content] of Object.entries(session.files)) put(join(place.project, path), located(content, place));
  for (const [path, content] of Object.entries(session.home ?? {}))
    put(join(place.home, path), located(content, place));
  return place;
}

/** `{server}`, `{mark}`, `{node}` and the folders of this session stand in braces in settings, flags and commands. */
export function located(content, place) {
  if (Buffer.isBuffer(content)) return content;
  const known = { ...place, server: MCP_SERVER, node: process.execPath };
  return content.replace(/\{(outside|project|bin|home|mark|server|node)\}/g, (_, name) => known[name]);
}

function inputOf(call, place) {
  return Object.fromEntries(
    Object.entries(call.input).map(([k, v]) => [k, typeof v === 'string' ? located(v, place) : v]),
  );
}

/** What is to be written is not there. */
function prepare(call, place) {
  if (call.made === undefined) return;
  const path = located(call.made, place);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
}

function didRun(call, place, { said, offered, marks, hosts }) {
  if (call.made !== undefined) return existsSync(located(call.made, place));
  if (call.reaches !== undefined) return hosts.includes(call.reaches);
  if (call.offers !== undefined) return offered.has(call.offers);
  if (call.shows !== undefined) return said.includes(call.shows);
  return marks.split('\n').some((line) => line.trimEnd() === call.marks);
}

function marksOf({ mark }) {
  return readFileSync(mark, 'utf8');
}

/** The client's words where a rule, a hook or a missing tool, and not the want of a person, held a call back. */
const DENIED =
  /denied due to the following rules|Denied by preToolUse hook|access this URL was denied|Tool '.*' does not exist/i;
/** Its words where it wanted to ask, and there is nobody. */
const ASKED = /no interactive user response was available|could not request permission/i;

function heldBack(said) {
  if (ASKED.test(said)) return 'refused';
  return DENIED.test(said) ? 'denied' : 'unclear';
}

/** Runs the client to its end. @returns {Promise<string>} what it said, for the case that something went wrong */
async function start({ program, cache }, place, port, session) {
  const address = `http://127.0.0.1:${port}`;
  // Nothing of the caller's environment but PATH: no settings, keys or proxies of a person take part.
  const env = {
    PATH: [place.bin, process.env.PATH].join(delimiter),
    HOME: place.home,
    SHELL: '/bin/bash',
    COPILOT_CACHE_HOME: cache,
    COPILOT_AUTO_UPDATE: 'false',
    ...(session.online ? {} : { COPILOT_OFFLINE: 'true' }),
    COPILOT_PROVIDER_BASE_URL: `${address}/v1`,
    COPILOT_PROVIDER_API_KEY: 'none',
    COPILOT_MODEL: 'gpt-4.1',
    HTTPS_PROXY: address,
    HTTP_PROXY: address,
    NO_PROXY: '127.0.0.1',
  };
  const flags = session.flags.map((flag) => located(flag, place));
  const args = [
    '-p',
    'go',
    '--no-color',
    '--disallow-temp-dir',
    ...(session.trusted ? ['--trust-folder'] : []),
    ...flags,
  ];
  const child = spawn(program, args, { cwd: place.project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const out of [child.stdout, child.stderr]) out.on('data', (chunk) => said.push(chunk));
  const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_BASE + session.calls.length * TIMEOUT_STEP);
  const code = await new Promise((done) => {
    child.on('error', (error) => done(error.message));
    child.on('close', (status, signal) => done(signal ?? status));
  });
  clearTimeout(timer);
  return `ended with ${code}: ${Buffer.concat(said).toString()}`;
}

function put(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

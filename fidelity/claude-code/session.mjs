// One session of Claude Code, headless, in a project of its own: which of its tool calls ran?
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modelServer, stepId } from './model-server.mjs';

const TIMEOUT_BASE = 40_000;
const TIMEOUT_STEP = 5_000;
/** Programs that only leave a mark. They are on PATH, so that "it ran" is seen and not read out of words. */
const PROGRAMS = ['zz', 'zzz', 'zz-tool', 'yy', 'yyy', 'xx', 'ZZ', 'zz:a', 'zza'];
const MCP_SERVER = fileURLToPath(new URL('./mcp-server.mjs', import.meta.url));

/**
 * @param {string} program  the client
 * @param {{files: Record<string, string | Buffer>, servers?: Record<string, string[]>, trusted: boolean, calls: object[]}} session
 *   `files`: path in the project → content; `servers`: MCP server → its tools; `calls`: see pairs/calls.mjs
 * @returns {Promise<{outcome: 'ran' | 'refused' | 'denied' | 'unclear', said: string}[]>} one a call
 */
export async function runSession(program, session) {
  const place = layOut(session);
  const outcomes = session.calls.map(() => ({ outcome: 'unclear', said: NEVER }));
  let marks = 0;
  let hosts = 0;
  const server = await modelServer(
    session.calls.map((call) => ({ name: call.tool, input: inputOf(call, place) })),
    {
      before(step) {
        prepare(session.calls[step], place);
        marks = countMarks(place);
        hosts = server.hosts.length;
      },
      after(step, said) {
        const call = session.calls[step];
        const ran = didRun(call, place, said, { marks, reached: server.hosts.slice(hosts) });
        outcomes[step] = { outcome: ran ? 'ran' : heldBackBy(said), said: said.slice(0, 300) };
      },
    },
  );
  try {
    const ended = await start(program, place, server.port, TIMEOUT_BASE + session.calls.length * TIMEOUT_STEP);
    const held = heldBack(ended);
    for (const [step, one] of outcomes.entries()) {
      if (one.outcome === 'unclear' && held.has(stepId(step))) one.outcome = 'refused';
      if (one.said !== NEVER) continue;
      if (server.offered() === 0)
        Object.assign(one, { outcome: 'denied', said: 'the client offers the model no tool' });
      else one.said += `: ${ended.slice(0, 300)}`;
    }
  } finally {
    server.close();
    rmSync(place.base, { recursive: true, force: true });
  }
  return outcomes;
}

function layOut({ files, servers = {}, trusted }) {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'agent-access-review-fidelity-run-')));
  const place = { base, project: join(base, 'project'), home: join(base, 'home'), outside: join(base, 'outside') };
  Object.assign(place, { bin: join(base, 'bin'), mark: join(base, 'mark') });
  const { project, home, outside, bin } = place;
  for (const folder of [project, bin, join(home, 'notes'), join(outside, 'd')]) mkdirSync(folder, { recursive: true });
  for (const name of PROGRAMS) {
    writeFileSync(join(place.bin, name), `#!/bin/sh\necho "${name} $*" >> '${place.mark}'\n`, { mode: 0o755 });
  }
  const args = (names) => [MCP_SERVER, place.mark, ...names];
  const mcp = Object.entries(servers).map(([n, tools]) => [n, { command: process.execPath, args: args(tools) }]);
  if (mcp.length > 0) put(join(place.project, '.mcp.json'), JSON.stringify({ mcpServers: Object.fromEntries(mcp) }));
  put(join(place.project, 'shown.txt'), CONTENT);
  for (const [path, content] of Object.entries(files)) put(join(place.project, path), located(content, place));
  const git = spawnSync('git', ['init', '-q', place.project], { encoding: 'utf8', env: { PATH: process.env.PATH } });
  if (git.status !== 0) throw new Error(`git init: ${git.error?.message ?? git.stderr}`);
  const projects = trusted ? { [place.project]: { hasTrustDialogAccepted: true } } : {};
  put(join(place.home, '.claude.json'), JSON.stringify({ hasCompletedOnboarding: true, projects }));
  return place;
}

/** `{outside}`, `{project}` and `{bin}` in settings, paths and commands stand for the folders of this session. */
export function located(content, place) {
  if (Buffer.isBuffer(content)) return content;
  return content.replace(/\{(outside|project|bin)\}/g, (_, name) => place[name]);
}

function inputOf(call, place) {
  if (call.input?.command) return { ...call.input, command: located(call.input.command, place) };
  if (call.path === undefined) return call.input;
  const file_path = absolute(call, place);
  if (call.tool === 'Write') return { file_path, content: 'written' };
  if (call.tool === 'Edit') return { file_path, old_string: '', new_string: 'written' };
  return { file_path };
}

function absolute({ path }, place) {
  if (path.startsWith('~/')) return join(place.home, path.slice(2));
  return path.startsWith('./') ? join(place.project, path.slice(2)) : located(path, place);
}

const CONTENT = 'what a file shows';

/** What is to be read is there; what is to be written is not. */
function prepare(call, place) {
  if (call.path === undefined) return;
  const path = absolute(call, place);
  if (call.tool === 'Read') return put(path, CONTENT);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
}

function didRun(call, place, said, { marks, reached }) {
  if (call.tool === 'Read') return said.includes(CONTENT);
  if (call.path !== undefined) return existsSync(absolute(call, place));
  if (call.made !== undefined) return existsSync(resolve(place.project, located(call.made, place)));
  if (call.shows !== undefined) return said.includes(call.shows);
  if (call.host !== undefined) return reached.some((host) => host.replace(/\.$/, '') === call.host);
  if (call.unlessDenied) return !DENIED.test(said) && !/error/i.test(said);
  return countMarks(place) > marks;
}

function countMarks({ mark }) {
  return existsSync(mark) ? readFileSync(mark, 'utf8').split('\n').length : 0;
}

const NEVER = 'the client never came to this call';
/** The client's words where a rule, and not the want of a person, held a call back. */
const DENIED =
  /has been denied|No such tool available|is denied by your permission settings|denied access to|while in plan mode|blocked by permission rules/i;
/** The client's words where the mode's own check would have to ask, and can't. */
const CHECK_MISSING = /safety check does not run/i;

function heldBackBy(said) {
  if (DENIED.test(said)) return 'denied';
  return CHECK_MISSING.test(said) ? 'refused' : 'unclear';
}

/** The calls that the client itself reports as not permitted. What neither ran nor is among them stays unclear. */
function heldBack(ended) {
  try {
    const result = JSON.parse(ended.slice(ended.indexOf('{')));
    return new Set(result.permission_denials.map((denial) => denial.tool_use_id));
  } catch {
    return new Set();
  }
}

/** Runs the client to its end. @returns {Promise<string>} what it said, for the case that something went wrong */
async function start(program, place, port, timeout) {
  const address = `http://127.0.0.1:${port}`;
  // Nothing of the caller's environment but PATH: no settings, keys or proxies of a person take part.
  const env = {
    PATH: [place.bin, process.env.PATH].join(delimiter),
    HOME: place.home,
    USERPROFILE: place.home,
    SHELL: '/bin/bash',
    TMPDIR: place.base,
    ANTHROPIC_BASE_URL: address,
    ANTHROPIC_API_KEY: ['sk', 'ant', 'none'].join('-'),
    HTTPS_PROXY: address,
    HTTP_PROXY: address,
    NO_PROXY: '127.0.0.1',
    DISABLE_TELEMETRY: '1',
    DISABLE_ERROR_REPORTING: '1',
    DISABLE_AUTOUPDATER: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    ENABLE_TOOL_SEARCH: 'false',
    IS_SANDBOX: '1', // root in a container may use every mode
  };
  const args = ['-p', 'go', '--output-format', 'json', '--model', 'claude-sonnet-5'];
  const child = spawn(program, args, { cwd: place.project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const out of [child.stdout, child.stderr]) out.on('data', (chunk) => said.push(chunk));
  const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
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

// One session: a project with the settings under test, and what the client says to each call in it.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ASK = fileURLToPath(new URL('./ask-client.mjs', import.meta.url));
const SERVER = fileURLToPath(new URL('./mcp-server.mjs', import.meta.url));
const START = 'outcomes: ';
const TIMEOUT = 20_000;

/**
 * @param {string} entry  the client's module
 * @param {{files: Record<string, string | Buffer>, calls: object[]}} session
 * @returns {Promise<{outcome: 'ran' | 'refused' | 'denied' | 'unclear', said: string}[]>} one a call
 */
export function runSession(entry, session) {
  const answer = queue.then(() => inProject(entry, session));
  queue = answer.catch(() => undefined);
  return answer;
}

/** `{project}`, `{node}` and `{server}` stand for the folder, the program and the script of this session. */
export function located(content, place) {
  if (Buffer.isBuffer(content)) return content;
  return content.replace(/\{(project|server|node)\}/g, (_, name) => place[name]);
}

/** One session after the other: the client has but one folder to work in. */
let queue = Promise.resolve();
let client;

async function inProject(entry, session) {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'agent-access-review-fidelity-run-')));
  const place = { project, server: SERVER, node: process.execPath };
  try {
    for (const [path, content] of Object.entries(session.files)) put(join(project, path), located(content, place));
    const calls = session.calls.map(({ tool, input, subagent }) => ({
      tool,
      subagent,
      input: JSON.parse(located(JSON.stringify(input), place)),
    }));
    client ??= started();
    return await client.asked({ entry, project, calls });
  } catch (error) {
    client?.stop();
    client = undefined;
    return session.calls.map(() => ({ outcome: 'unclear', said: error.message }));
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** The process with the client in it. It ends with this one, and keeps it alive only while it has a question. */
function started() {
  const home = mkdtempSync(join(tmpdir(), 'agent-access-review-fidelity-run-'));
  mkdirSync(join(home, '.gemini'));
  process.on('exit', () => rmSync(home, { recursive: true, force: true }));
  // Nothing of the caller's environment but PATH: no settings, keys or proxies of a person take part.
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    GEMINI_CLI_HOME: home,
    GEMINI_CLI_TRUST_WORKSPACE: 'true',
    GEMINI_API_KEY: 'none',
    GOOGLE_GEMINI_BASE_URL: 'http://127.0.0.1:9',
    NO_BROWSER: '1',
  };
  const child = spawn(process.execPath, [ASK], { cwd: home, env, stdio: ['pipe', 'pipe', 'ignore'] });
  const parts = [child, child.stdin, child.stdout];
  const hold = (how) => {
    for (const part of parts) part[how]();
  };
  hold('unref');
  let settle;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => line.startsWith(START) && settle?.(JSON.parse(line.slice(START.length))));
  const asked = (question) => {
    hold('ref');
    let timer;
    const answer = new Promise((done, fail) => {
      settle = done;
      child.once('close', (code) => fail(new Error(`the client's process ended with ${code}`)));
      timer = setTimeout(() => fail(new Error('no answer')), TIMEOUT);
      child.stdin.write(`${JSON.stringify(question)}\n`);
    });
    return answer.finally(() => {
      clearTimeout(timer);
      child.removeAllListeners('close');
      hold('unref');
    });
  };
  return { asked, stop: () => child.kill('SIGKILL') };
}

function put(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

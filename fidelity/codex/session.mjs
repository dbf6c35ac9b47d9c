// One session of Codex in a project of its own: which of its calls ran, inside the sandbox and outside?
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTurn } from './app-server.mjs';
import { modelServer } from './model-server.mjs';

const MCP_SERVER = fileURLToPath(new URL('./mcp-server.mjs', import.meta.url));
/** Programs that leave a mark outside of all folders that a sandbox could write to. */
const PROGRAMS = ['zz', 'zzz', 'yy', 'xx'];

/**
 * @param {string} program  the client
 * @param {{files: Record<string, string>, calls: object[]}} session  calls: see pairs/calls.mjs
 * @returns {Promise<{outcome: 'ran' | 'refused' | 'denied' | 'unclear', said: string}[]>} one a call
 */
export async function runSession(program, session) {
  const place = layOut();
  const { calls } = session;
  const outcomes = calls.map(() => ({ outcome: 'unclear', said: 'the client never came to this call' }));
  const asked = calls.map(() => undefined);
  let now = 0;
  let before = {};
  const server = await modelServer(
    calls.map((call) => itemOf(call, () => place)),
    {
      before(step) {
        now = step;
        prepare(calls[step], place);
        before = { marks: marksIn(place.mark), knocks: server.knocks() };
      },
      after(step, said) {
        const ran = didRun(calls[step], place, said, before, server);
        outcomes[step] = { outcome: ran ? 'ran' : heldBack(calls[step], said, asked[step]), said: asked[step] ?? said };
      },
    },
  );
  place.door = server.door;
  settle(session, place, server.port);
  try {
    const env = environment(place);
    const ended = await runTurn(program, { cwd: place.project, env, timeout: 30_000 }, (method, params) => {
      asked[now] = `${method}: ${params.reason ?? params.message ?? ''}`;
    });
    for (const one of outcomes) {
      if (one.outcome !== 'unclear' || ended.error === undefined) continue;
      // A client that does not start runs nothing.
      if (ended.started === undefined && /configuration|no longer supported|rules file/i.test(ended.error))
        one.outcome = 'denied';
      one.said = ended.error.slice(0, 300);
    }
  } finally {
    server.close();
    for (const path of [place.base, `/tmp/${place.unique}`]) rmSync(path, { recursive: true, force: true });
  }
  return outcomes;
}

function layOut() {
  // Not in the folder for temporary files: the sandbox may write there.
  const base = realpathSync(mkdtempSync('/var/tmp/agent-access-review-fidelity-'));
  const place = { base, project: join(base, 'project'), home: join(base, 'home'), outside: join(base, 'outside') };
  Object.assign(place, {
    bin: join(base, 'bin'),
    temporary: join(base, 'temporary'),
    mark: join(base, 'mark'),
    unique: basename(base),
  });
  for (const name of ['project', 'home', 'outside', 'bin', 'temporary']) mkdirSync(place[name]);
  return place;
}

function settle({ files }, place, port) {
  for (const folder of ['.git', '.agents', '.codex/rules', 'deep'])
    mkdirSync(join(place.project, folder), { recursive: true });
  mkdirSync(join(place.outside, 'deep'), { recursive: true });
  for (const name of PROGRAMS)
    for (const folder of [place.bin, place.outside])
      put(join(folder, name), `#!/bin/sh\necho "${name} $*" >> '${place.mark}'\n`, 0o755);
  for (const [path, content] of Object.entries(files))
    put(join(place.project, path), Buffer.isBuffer(content) ? content : located(content, place));
  const trust = `[projects.${JSON.stringify(place.project)}]\ntrust_level = "trusted"\n`;
  const provider = `name = "model"\nbase_url = "http://127.0.0.1:${port}/v1"\nwire_api = "responses"\n`;
  const own = `model = "none"\nmodel_provider = "model"\n[model_providers.model]\n${provider}${trust}`;
  put(join(place.home, '.codex/config.toml'), own);
}

/** Nothing of the caller's environment but PATH: no settings, keys or proxies of a person take part. */
function environment(place) {
  return {
    PATH: [place.bin, process.env.PATH].join(delimiter),
    HOME: place.home,
    CODEX_HOME: join(place.home, '.codex'),
    TMPDIR: place.temporary,
    SHELL: '/bin/bash',
    RUST_LOG: 'error',
  };
}

/** `{outside}`, `{project}`, `{home}`, `{node}`, `{server}` and `{mark}` stand for what is of this session alone. */
export function located(text, place) {
  const known = { ...place, node: process.execPath, server: MCP_SERVER };
  return text.replace(/\{(outside|project|home|temporary|unique|node|server|mark|door)\}/g, (_, name) =>
    String(known[name]),
  );
}

/** The call as the model asks for it; arguments are filled in only when it is sent. */
function itemOf(call, place) {
  const input = () => {
    if (call.tool !== 'exec') return {};
    const cmd = located(call.cmd, place());
    return {
      cmd,
      login: false,
      ...(call.escalate && { sandbox_permissions: 'require_escalated', justification: 'so' }),
    };
  };
  return {
    name: call.tool === 'exec' ? 'exec_command' : call.tool,
    ...(call.namespace && { namespace: call.namespace }),
    get arguments() {
      return JSON.stringify(input());
    },
  };
}

/** What is to be read is there; what is to be written is not. */
function prepare(call, place) {
  if (call.makes) rmSync(located(call.makes, place), { force: true });
  if (call.holds) put(located(call.holds, place), 'what it says');
  if (call.makes) mkdirSync(dirname(located(call.makes, place)), { recursive: true });
}

function didRun(call, place, said, before, server) {
  if (call.makes) return existsSync(located(call.makes, place));
  if (call.knocks) return server.knocks() > before.knocks;
  if (call.shows) return said.includes(call.shows);
  return marksIn(place.mark) > before.marks;
}

/** The client's words where a rule or the approval policy, and not the want of a person, held a call back. */
const FORBIDDEN = /forbidden|rejected|policy|not permitted|approval_policy|unsupported call|disabled/i;

function heldBack(call, said, asked) {
  const inSandbox = call.makes || call.knocks || call.shows;
  // The sandbox held it back, and the question is whether to try again outside of it.
  if (inSandbox && /retry without sandbox/.test(asked)) return 'denied';
  if (asked !== undefined) return 'refused';
  if (FORBIDDEN.test(said)) return 'denied';
  // It ran, and the sandbox kept it from having an effect: for a command that is how it is without any rule.
  if (!/exited with code/.test(said)) return 'unclear';
  return inSandbox ? 'denied' : 'refused';
}

function marksIn(mark) {
  return existsSync(mark) ? readFileSync(mark, 'utf8').split('\n').length : 0;
}

function put(path, content, mode = 0o644) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { mode });
}

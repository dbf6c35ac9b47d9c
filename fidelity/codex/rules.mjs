// `codex execpolicy check`: the client's own answer for one command under rules files, as its sessions ask it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OUTCOMES = { allow: 'ran', prompt: 'refused', forbidden: 'denied' };

/**
 * @param {string} program  the client
 * @param {{files: Record<string, string | Buffer>, calls: {argv: string[]}[]}} session
 * @returns {Promise<{outcome: 'ran' | 'refused' | 'denied' | 'unclear', said: string}[]>} one a call; `refused` also
 *   where no rule matches, and where the client refuses the files: its sessions then go on without rules
 */
export async function checkRules(program, { files, calls }) {
  const folder = mkdtempSync(join(tmpdir(), 'agent-access-review-fidelity-rules-'));
  try {
    const paths = Object.entries(files).map(([path, content]) => {
      const file = join(folder, path.replaceAll('/', '_'));
      writeFileSync(file, content);
      return ['--rules', file];
    });
    const outcomes = [];
    for (const { argv } of calls) {
      // Sessions resolve base names; the check does so only when told.
      const args = ['execpolicy', 'check', '--resolve-host-executables', ...paths.flat(), '--', ...argv];
      outcomes.push(outcomeOf(await run(program, args, folder)));
    }
    return outcomes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function outcomeOf({ code, out, error }) {
  if (code !== 0) return { outcome: /parse policy/.test(error) ? 'refused' : 'unclear', said: error.slice(0, 300) };
  const { decision, matchedRules } = JSON.parse(out);
  const said = JSON.stringify(matchedRules).slice(0, 300);
  return { outcome: decision === undefined ? 'refused' : (OUTCOMES[decision] ?? 'unclear'), said };
}

function run(program, args, home) {
  const env = { PATH: process.env.PATH, HOME: home, CODEX_HOME: home, RUST_BACKTRACE: '0' };
  const child = spawn(program, args, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000 });
  const out = [];
  const error = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => error.push(chunk));
  return new Promise((done) => {
    child.on('error', (cause) => done({ code: 1, out: '', error: cause.message }));
    child.on('close', (code) =>
      done({ code, out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString() }),
    );
  });
}

import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const TIMEOUT_MS = 120_000;
const GNU_TIME = '/usr/bin/time';

/**
 * Runs the programs in turn (A, B, C, A, B, C, …), so that a machine that grows slower or faster does it to all, first
 * for time and then, in rounds of their own because measuring memory costs time, for memory.
 *
 * A program is `{ id, command, args, input?, check(status) }`; `check` gets the exit status of each run and returns
 * null or why the run is no good. One that fails is left out from then on.
 *
 * @param {{programs: object[], runs: number, warmups: number, memoryRuns: number, cwd: string, env: object,
 *   progress: (text: string) => void}} options
 * @returns {Map<string, {times: number[], rss: number[], failure?: string}>} wall milliseconds; peak kB of the largest
 *   process that the program started or is
 */
export function measure({ programs, runs, warmups, memoryRuns, cwd, env, progress }) {
  const results = new Map(programs.map(({ id }) => [id, { times: [], rss: [] }]));
  const memory = memoryMeter(cwd, env);
  const errors = join(cwd, 'stderr');

  for (let round = -warmups; round < runs; round++) {
    progress(round < 0 ? `warm-up ${round + warmups + 1} of ${warmups}` : `time ${round + 1} of ${runs}`);
    turn((program, result) => {
      const took = start(program.command, program.args, program, result);
      if (took !== null && round >= 0) result.times.push(took);
    });
  }
  for (let round = 0; round < memoryRuns; round++) {
    progress(`memory ${round + 1} of ${memoryRuns}`);
    turn((program, result) => {
      const measured = memory.wrap(program);
      if (measured === null) return;
      if (start(measured.command, measured.args, program, result, measured.env) !== null)
        result.rss.push(memory.read());
    });
  }
  return results;

  function turn(visit) {
    for (const program of programs) {
      const result = results.get(program.id);
      if (result.failure === undefined) visit(program, result);
    }
  }

  /** Milliseconds; null where the run was no good, and then the reason is in the result. */
  function start(command, args, { input, check }, result, more = {}) {
    const stderr = openSync(errors, 'w');
    const stdio = [input === undefined ? 'ignore' : 'pipe', 'ignore', stderr];
    const options = { cwd, env: { ...env, ...more }, input, stdio, timeout: TIMEOUT_MS };
    const started = process.hrtime.bigint();
    const run = spawnSync(command, args, options);
    const took = Number(process.hrtime.bigint() - started) / 1e6;
    closeSync(stderr);
    const failure = failureOf(run) ?? check(run.status);
    if (failure === null) return took;
    result.failure = [failure, lastLine(errors)].filter((part) => part !== '').join(': ');
    return null;
  }
}

function failureOf({ error, signal }) {
  if (error) return error.code ?? error.message;
  return signal ? `killed by ${signal}` : null;
}

/** What a program said last on standard error. */
function lastLine(file) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  return (lines.findLast((line) => line !== '') ?? '').slice(0, 300);
}

/**
 * GNU time where there is one: it sees child processes too. Else node itself tells at its end, through a preloaded
 * module, what it and nothing else took.
 */
function memoryMeter(folder, env) {
  const file = join(folder, 'peak-rss');
  const read = () => {
    const value = Number(readFileSync(file, 'utf8').trim().split('\n').at(-1));
    rmSync(file);
    return value;
  };
  const gnu = ({ command, args }) => ({ command: GNU_TIME, args: ['-f', '%M', '-o', file, command, ...args], env: {} });
  const probe = gnu({ command: process.execPath, args: ['-e', '0'] });
  const works = spawnSync(probe.command, probe.args, { env, stdio: 'ignore' }).status === 0 && read() > 0;
  if (works) return { wrap: gnu, read };

  const preload = new URL('./peak-rss.mjs', import.meta.url).href;
  const wrap = ({ command, args }) =>
    command === process.execPath
      ? { command, args: ['--import', preload, ...args], env: { BENCH_RSS_FILE: file } }
      : null;
  return { wrap, read };
}

// What an inventory costs: five repositories of real size in git, and an organisation of 1,000 repositories on a loopback
// GitHub, with a run that is killed in its middle and goes on. It runs the sources, so it needs Node 24.
// node scripts/node24.mjs bench/inventory.mjs [--repositories N] [--latency MS]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startFakeOrganisation, syntheticRepositories } from '../test/inventory/fake-organisation.ts';
import { manifestFiles, standingManifests } from './manifest-texts.mjs';
import { sourceText } from './source-texts.mjs';

const { values } = parseArgs({
  options: { repositories: { type: 'string', default: '1000' }, latency: { type: 'string', default: '20' } },
});
const count = Number(values.repositories);
const latency = Number(values.latency);
const CLI = new URL('../src/cli.ts', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'aar-bench-inventory-'));
try {
  await repositories();
  await organisation();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function repositories() {
  console.log('Repositories in git, whole processes:\n');
  console.log('| files | manifests | agents | seconds | peak memory, MB |\n|---:|---:|---:|---:|---:|');
  for (const [files, manifests] of [
    [300, 3],
    [2_000, 12],
    [5_000, 30],
    [20_000, 120],
    [50_000, 300],
  ]) {
    const repo = makeRepository(files, manifests);
    const { code, seconds, peak } = await start(['--repo', repo, '--format', 'json', '--output', file('r.json')]).ended;
    if (code !== 0) throw new Error(`the inventory of ${files} files exited with ${code}`);
    const [found] = JSON.parse(readFileSync(file('r.json'), 'utf8')).repositories;
    console.log(`| ${files} | ${found.manifests} | ${found.agents.length} | ${seconds.toFixed(1)} | ${peak} |`);
    rmSync(repo, { recursive: true, force: true });
  }
}

/** By `git fast-import`: a commit with everything, and one that changes half of the manifests. */
function makeRepository(files, manifests) {
  const repo = mkdtempSync(join(folder, 'repo-'));
  const parts = [];
  const commit = (n) =>
    parts.push(`commit refs/heads/main\ncommitter b <b@example.invalid> ${1_767_000_000 + n} +0000\ndata 1\nx\n`);
  const put = (path, text) => parts.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  commit(0);
  for (let i = 0; i < files; i += 1) put(`packages/p${i % 200}/src/d${i % 7}/file${i}.ts`, sourceText(i % 500));
  for (const { path, before } of standingManifests()) put(path, before);
  for (const { path, before, after } of manifestFiles(manifests)) put(path, before ?? after);
  commit(1);
  for (const { path, after } of manifestFiles(manifests)) put(path, after);
  git(repo, ['init', '-q', '-b', 'main']);
  git(repo, ['fast-import', '--quiet'], Buffer.from(parts.join('')));
  return repo;
}

function git(repo, args, input) {
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const run = spawnSync('git', ['-C', repo, ...args], { input, env });
  if (run.status !== 0) throw new Error(`git ${args[0]}: ${run.stderr}`);
}

async function organisation() {
  const fake = await startFakeOrganisation({ owner: 'acme', repositories: syntheticRepositories(count, 40), latency });
  const env = { GITHUB_TOKEN: 'bench', GITHUB_API_URL: fake.url };
  const run = (name) => {
    const options = ['--state', file(`${name}.jsonl`), '--format', 'json', '--output', file(`${name}.json`)];
    return start(['--org', 'acme', '--archived', '--forks', ...options], env);
  };
  let sent = 0;
  const row = (name, { seconds, peak }, result) => {
    const kib = Math.round((fake.bytes() - sent) / 1024);
    console.log(`| ${name} | ${fake.requests.length} | ${kib} | ${seconds.toFixed(1)} | ${peak ?? '?'} | ${result} |`);
    sent = fake.bytes();
    fake.requests.length = 0;
  };
  console.log(`\n${count} repositories on a loopback GitHub, ${latency} ms before each answer:\n`);
  console.log('| run | requests | answers, KiB | seconds | peak memory, MB | result |\n|---|---:|---:|---:|---:|---|');
  try {
    const whole = await run('whole').ended;
    row('in one', whole, resultOf('whole', whole.code));

    const killed = run('killed');
    while (finishedIn('killed').size < count * 0.4) await new Promise((resolve) => setTimeout(resolve, 20));
    killed.child.kill('SIGKILL');
    const stopped = await killed.ended;
    const before = finishedIn('killed');
    row('killed with SIGKILL', stopped, `${before.size} finished`);

    const restarted = await run('killed').ended;
    const twice = fake.requests.filter((line) => before.has(/acme\/(r\d+)\//.exec(line)?.[1])).length;
    row('restarted', restarted, `${resultOf('killed', restarted.code)}, ${twice} requests for finished ones`);

    const same = repositoriesOf('whole') === repositoriesOf('killed');
    console.log(`\nThe reports of the two are ${same ? 'equal: nothing is lost, nothing doubled' : 'NOT EQUAL'}.`);
    if (fake.violations.length > 0) console.log(`Not as GitHub’s schema has it: ${fake.violations[0]}`);
    if (!same || twice > 0 || fake.violations.length > 0) process.exitCode = 1;
  } finally {
    await fake.close();
  }
}

function resultOf(name, code) {
  const { repositories: all } = JSON.parse(readFileSync(file(`${name}.json`), 'utf8'));
  const names = new Set(all.map((r) => r.repository));
  const agents = all.reduce((sum, r) => sum + r.agents.length, 0);
  return `exit ${code}, ${names.size} repositories in ${all.length} entries, ${agents} agents`;
}

function repositoriesOf(name) {
  return JSON.stringify(JSON.parse(readFileSync(file(`${name}.json`), 'utf8')).repositories);
}

/** Names of the repositories in a state file, without their owner. */
function finishedIn(name) {
  const text = existsSync(file(`${name}.jsonl`)) ? readFileSync(file(`${name}.jsonl`), 'utf8') : '';
  return new Set([...text.matchAll(/^\{"repository":\{"repository":"acme\/(r\d+)".*\}\n/gm)].map((m) => m[1]));
}

function file(name) {
  return join(folder, name);
}

/** Starts the command; its end tells the exit code, seconds and, unless it was killed, megabytes. */
function start(args, env = {}) {
  const rss = file('peak-rss');
  rmSync(rss, { force: true });
  const preload = ['--import', new URL('./peak-rss.mjs', import.meta.url).href];
  const began = performance.now();
  const child = spawn(process.execPath, [...preload, CLI, 'inventory', ...args], {
    env: { PATH: process.env.PATH, BENCH_RSS_FILE: rss, ...env },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const ended = new Promise((resolve) =>
    child.on('close', (code) => {
      const peak = existsSync(rss) ? Math.round(Number(readFileSync(rss, 'utf8')) / 1024) : undefined;
      resolve({ code, seconds: (performance.now() - began) / 1000, peak });
    }),
  );
  return { child, ended };
}

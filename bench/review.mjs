// What a review costs as whole processes, next to two scanners from npm, in one run. See bench/README.md.
//
//   node bench/review.mjs [--runs N] [--json]        CLI=other/cli.js node bench/review.mjs
//
// The comparison is of two kinds of work. A peer reads a tree and compares strings with known bad ones; a review reads
// two revisions, through git, and computes what an agent may do at head and not at base. Both start from a clone of
// the same repository and end with a JSON report in a file.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure } from './measure.mjs';
import { installPeers } from './peers.mjs';
import { machine, ratios, renderTable, summary } from './report.mjs';
import { git, writeTrees } from './trees.mjs';

const WARMUPS = 2;
const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' }, json: { type: 'boolean' } } });
const runs = Number(values.runs);
const cli = resolve(process.env.CLI ?? fileURLToPath(new URL('../dist/cli.js', import.meta.url)));
if (!Number.isInteger(runs) || runs < 1) stop('--runs takes a whole number from 1');
if (!existsSync(cli)) stop(`${cli} is missing: run \`npm run build\`, or name a bundle with CLI=`);

const folder = mkdtempSync(join(tmpdir(), 'agent-access-review-bench-'));
try {
  const report = run();
  // With --json, standard output is JSON alone.
  (values.json ? process.stderr : process.stdout).write(renderTable(report));
  if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  process.exitCode = report.trees.some((tree) => tree.rows[0].failure !== undefined) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run() {
  progress('installing peers');
  const peers = installPeers();
  progress('writing trees');
  const trees = writeTrees(folder);
  const home = join(folder, 'home');
  mkdirSync(home);

  const empty = { id: 'node', command: process.execPath, args: ['-e', '0'], check: zero };
  const floor = gitPrograms(trees[0]);
  const groups = trees.map((tree) => ({
    tree,
    programs: [reviewOf(tree), ...peers.flatMap((peer) => scansOf(peer, tree))],
  }));
  const all = groups.flatMap(({ programs }) => programs);
  const programs = [empty, ...floor, ...all.filter((program) => program.failure === undefined)];
  const memoryRuns = Math.min(runs, 5);
  // An empty home: no configuration of the user takes part.
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    USERPROFILE: home,
    SystemRoot: process.env.SystemRoot,
    TMPDIR: folder,
    NO_COLOR: '1',
    CI: 'true',
  };
  const results = measure({ programs, runs, warmups: WARMUPS, memoryRuns, cwd: home, env, progress });
  progress('');

  const measured = (program) => {
    const failure = program.failure ?? results.get(program.id)?.failure;
    return {
      label: program.label,
      ...(failure === undefined ? { ...summary(results.get(program.id)), said: program.said() } : { failure }),
    };
  };
  const base = summary(results.get('node'));
  return {
    machine: machine(),
    method: { runs, warmups: WARMUPS, memoryRuns, interleaved: true },
    versions: { product: cli, ...Object.fromEntries(peers.map((peer) => [peer.name, peer.version])) },
    base,
    git: floor.map((program) => ({ label: program.label, ...summary(results.get(program.id)) })),
    trees: groups.map(({ tree, programs: [review, ...scans] }) => {
      const ours = measured(review);
      if (ours.failure === undefined) ours.overEmptyNodeMs = Number((ours.medianMs - base.medianMs).toFixed(1));
      const rows = scans
        .map(measured)
        .map((row) => (row.failure === undefined ? { ...row, ratio: ratios(row, ours) } : row));
      const { repo: _, ...facts } = tree;
      return { ...facts, rows: [ours, ...rows] };
    }),
    notes: notes(peers, memoryRuns),
  };
}

function reviewOf({ id, repo, base, head, changedFiles, changedManifests }) {
  const output = join(folder, `review-${id}.json`);
  const args = ['review', '--repo', repo, '--base', base, '--head', head, '--format', 'json', '--output', output];
  // A run that did other work than the one meant would be fast for nothing.
  const wrong = () => {
    const { counts } = readJson(output);
    const meant = counts.changedFiles === changedFiles && counts.manifests === changedManifests;
    return meant ? null : `the review saw ${counts.manifests} manifests of ${counts.changedFiles} files`;
  };
  return {
    id: `${id} review`,
    label: 'agent-access-review',
    command: process.execPath,
    args: [cli, ...args],
    // 0: nothing blocks; 1: something does. Anything else is no review.
    check: (status) => (status === 0 || status === 1 ? attempt(wrong) : `exit ${status}`),
    said: () => {
      const { decision, counts, findings } = readJson(output);
      return `${decision}, ${findings.length} findings, ${counts.manifests} manifests of ${counts.changedFiles} files`;
    },
  };
}

function scansOf(peer, { id, repo }) {
  return peer.commands.map(({ label, args }, n) => {
    const output = join(folder, `${peer.name}-${n}-${id}.json`);
    let first;
    const check = (status) => {
      // Scanners exit with a code of their own when they find something: the report tells whether they ran.
      first ??= { status, failure: attempt(() => (peer.says(readJson(output)) ? null : 'an empty report')) };
      return first.failure ?? (status === first.status ? null : `exit ${status} after ${first.status}`);
    };
    const said = () => `${peer.says(readJson(output))}, exit ${first.status}`;
    const command = { command: process.execPath, args: [peer.script, ...args(repo, output)], check, said };
    return { id: `${id} ${label}`, label, failure: peer.failure, ...command };
  });
}

/** What git needs by itself for (a): the listing of the change, the contents of its files, the listing of a tree. */
function gitPrograms({ repo, base, head }) {
  const names = git(repo, ['diff', '--name-only', base, head]).trim().split('\n');
  const input = git(repo, ['rev-parse', ...names.flatMap((name) => [`${base}:${name}`, `${head}:${name}`])]);
  const bare = (label, args, stdin) => {
    return { id: label, label, command: 'git', args: ['-C', repo, ...args], input: stdin, check: zero };
  };
  return [
    bare('diff-tree', ['diff-tree', '-r', '-z', '--raw', '-M', base, head]),
    bare('cat-file', ['cat-file', '--batch'], input),
    bare('ls-tree', ['ls-tree', '-r', '-z', head]),
  ];
}

function notes(peers, memoryRuns) {
  const { cpus, model, memoryGb, node, platform } = machine();
  return [
    `machine: ${cpus} cpus (${model}), ${memoryGb} GB, ${platform}, Node ${node}`,
    `peers: ${peers.map((peer) => `${peer.name} ${peer.version}`).join(', ')}; product: ${cli}`,
    `method: whole processes, interleaved, ${WARMUPS} warm-ups, ${runs} timed runs; peak RSS of the largest process, median of ${memoryRuns} runs of their own`,
    'time and RSS: how many times more than the review of the same tree, by medians',
    'compared: the peers scan the whole head tree and compare strings (--config-only: agent files alone); a review diffs two revisions through git and computes new access',
  ];
}

/** What `check` says of a report (null: nothing), or why the report can't be read. */
function attempt(check) {
  try {
    return check();
  } catch (error) {
    return `no readable report (${error instanceof Error ? (error.code ?? error.name) : 'unknown'})`;
  }
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function zero(status) {
  return status === 0 ? null : `exit ${status}`;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

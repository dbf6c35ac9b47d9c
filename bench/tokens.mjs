// Embedded tokens: what the engines find, how fast, and what hostile text costs. Needs Node 24 (it imports TypeScript):
//
//   npm run bench:tokens -- [--data FOLDER] [--source FOLDER] [--only found|speed|hostile]
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { tokenCases } from './token-cases.mjs';
import { engines } from './token-engines.mjs';

const MEGABYTE = 1 << 20;
const HOSTILE_MB = 5;
const GIVE_UP_MS = 120_000;
const NEAR_MISSES = [
  ['one letter', 'a'],
  ['AWS key names', 'AWS_SECRET_ACCESS_KEY='],
  ['GitHub prefixes', 'ghp_'],
  ['JWT heads', 'eyJhbGciOi.eyJ'],
  ['key names', 'api_key="'],
  ['Bearer', 'Bearer a '],
  ['user in address', '://a:b'],
  ['PEM heads', '-----BEGIN PRIVATE KEY-----'],
  ['base64', 'QUJDREVGR0hJSktMTU5P'],
  ['escapes', '\\u0041%41'],
];

if (isMainThread) await main();
else await swept();

async function main() {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, source: { type: 'string' }, only: { type: 'string' } },
  });
  const all = await engines();
  for (const { name, failure } of all) if (failure) console.log(`${name}: not to be had here: ${failure}`);
  const running = all.filter((engine) => !engine.failure);
  const wanted = (what) => values.only === undefined || values.only === what;
  // Before the cases, whose many small texts leave another process behind than one that scans files.
  if (wanted('speed')) await speed(running, values.source ?? 'node_modules');
  if (wanted('found')) await found(running, tokenCases(values.data));
  if (wanted('hostile')) await hostile(running);
}

/** Recall and precision over labelled lines: a case is found by any alarm on its line, alarmed by one on any other. */
async function found(running, cases) {
  const positives = cases.filter((c) => c.lines.length > 0);
  console.log(`\nFound: ${positives.length} lines with a token, ${cases.length - positives.length} texts without`);
  console.log('engine                                    recall  precision  texts alarmed for nothing');
  for (const engine of running) {
    const said = await linesFound(engine, cases);
    const hits = cases.filter((c, i) => c.lines.some((line) => said[i].has(line))).length;
    const alarms = cases.map((c, i) => [...said[i]].filter((line) => !c.lines.includes(line)).length);
    const wrong = alarms.filter((n) => n > 0).length;
    const percent = (n) => `${(100 * n).toFixed(1)} %`.padStart(7);
    console.log(
      `${engine.name.padEnd(41)} ${percent(hits / positives.length)}   ${percent(hits / Math.max(1, hits + wrong))}  ${String(wrong).padStart(6)}`,
    );
    if (engine === running[0]) listed(cases, said, alarms);
  }
}

function listed(cases, said, alarms) {
  const missed = cases.filter((c, i) => c.lines.length > 0 && !c.lines.some((line) => said[i].has(line)));
  const counted = (list) => {
    const groups = new Map();
    for (const { group } of list) groups.set(group, (groups.get(group) ?? 0) + 1);
    return [...groups].map(([group, n]) => `${group} ${n}`).join(', ') || 'none';
  };
  console.log(`  missed: ${counted(missed)}`);
  console.log(`  alarmed for nothing: ${counted(cases.filter((_, i) => alarms[i] > 0))}`);
}

async function linesFound(engine, cases) {
  if (engine.find) {
    const out = [];
    for (const { path, text } of cases) out.push(await engine.find(path, text));
    return out;
  }
  const root = mkdtempSync(join(tmpdir(), 'agent-access-review-tokens-'));
  try {
    cases.forEach(({ path, text }, i) => {
      const file = join(root, 'cases', String(i), path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    });
    return engine.findAll(cases, root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Real source text, one thread: megabytes a second of its CPU time, best of three. */
async function speed(running, folder) {
  const texts = sources(folder, 24 * MEGABYTE);
  const size = texts.reduce((n, text) => n + text.length, 0) / MEGABYTE;
  console.log(`\nSpeed: ${texts.length} source files of ${folder}, ${size.toFixed(1)} MB`);
  let first;
  for (const engine of running.filter((e) => e.sweep)) {
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 3; i++) {
      const start = process.threadCpuUsage();
      for (const text of texts) await engine.sweep(text);
      const { user, system } = process.threadCpuUsage(start);
      best = Math.min(best, (user + system) / 1000);
    }
    first ??= best;
    console.log(
      `${engine.name.padEnd(41)} ${(size / (best / 1000)).toFixed(1).padStart(7)} MB/s   × ${(best / first).toFixed(1)}`,
    );
  }
}

function sources(folder, limit) {
  const out = [];
  let left = limit;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (left <= 0) break;
    if (!entry.isFile() || !/\.([cm]?[jt]s|json|md)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    if (statSync(path).size > MEGABYTE) continue;
    const text = readFileSync(path, 'utf8');
    out.push(text);
    left -= text.length;
  }
  return out;
}

/** Single lines of repeated near misses against plain text of the same size, each in a thread that can be stopped. */
async function hostile(running) {
  console.log(
    `\nHostile: single lines of ${HOSTILE_MB} MB, CPU time of the thread, and times of plain text of the same size`,
  );
  const names = running.filter((e) => e.sweep).map((e) => e.name);
  console.log(`${'line'.padEnd(18)}${names.map((n) => n.slice(0, 24).padStart(27)).join('')}`);
  const plain = [];
  for (const name of names) plain.push(await inThread(name, plainText()));
  console.log(`${'plain text'.padEnd(18)}${plain.map((ms) => shown(ms, ms)).join('')}`);
  for (const [label, unit] of NEAR_MISSES) {
    const line = unit.repeat(Math.ceil((HOSTILE_MB * MEGABYTE) / unit.length));
    const times = [];
    for (const name of names) times.push(await inThread(name, line));
    console.log(`${label.padEnd(18)}${times.map((ms, i) => shown(ms, plain[i])).join('')}`);
  }
}

function shown(ms, plain) {
  return (ms === null ? `over ${GIVE_UP_MS / 1000} s` : `${ms.toFixed(0)} ms  × ${(ms / plain).toFixed(2)}`).padStart(
    27,
  );
}

function plainText() {
  const text = sources('node_modules', HOSTILE_MB * MEGABYTE)
    .join('')
    .replaceAll('\n', ' ');
  return text.slice(0, HOSTILE_MB * MEGABYTE);
}

function inThread(name, text) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { name, text }, stdout: false });
  return new Promise((done, fail) => {
    const timer = setTimeout(() => void worker.terminate().then(() => done(null)), GIVE_UP_MS);
    worker.on('message', (ms) => done(ms));
    worker.on('error', fail);
    worker.on('exit', () => clearTimeout(timer));
  });
}

async function swept() {
  const engine = (await engines()).find((e) => e.name === workerData.name);
  await engine.sweep('warm up: token = "x"\n'.repeat(1000));
  const start = process.threadCpuUsage();
  await engine.sweep(workerData.text);
  const { user, system } = process.threadCpuUsage(start);
  parentPort.postMessage((user + system) / 1000);
}

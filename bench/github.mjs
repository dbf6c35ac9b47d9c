// Requests, bytes and time of a review over GitHub's API, against a loopback server that answers after 50 ms.
// node scripts/node24.mjs bench/github.mjs [--latency MS]
import { parseArgs } from 'node:util';
import { GitHub, getOctokitOptions } from '@actions/github/lib/utils';
import { connect } from '../src/github/client.ts';
import { commentsQuestion } from '../src/github/comment.ts';
import { resolveEvent } from '../src/github/event.ts';
import { discoveryQuestion } from '../src/github/org-policy-discovery.ts';
import { openRange } from '../src/github/range-change.ts';
import { review } from '../src/review.ts';
import { startFakeGithub } from '../test/contract/fake-github.ts';
import { pullRequestPayload } from '../test/contract/payloads.ts';

const { values } = parseArgs({ options: { latency: { type: 'string', default: '50' } } });
const latency = Number(values.latency);
const POLICY = '.github/agent-access.yml';
/** Texts that one query carries at most (src/change/github-batches.ts). */
const BATCH = 100;

const rows = [];
for (const scene of [large(), pictures(), small()]) {
  rows.push(await measure(scene, 'agent-access-review', {}));
  rows.push(await measure(scene, 'one request a file', { graphql: false }));
  rows.push(least(scene));
}
print(rows);

/** 3,500 changed files, 60 of them manifests. */
function large() {
  const base = {};
  const head = {};
  for (let i = 0; i < 3_440; i += 1) {
    const path = `packages/p${i % 60}/src/d${i % 7}/file${i}.ts`;
    base[path] = source(i, 'before');
    head[path] = source(i, 'after');
  }
  for (let i = 0; i < 60; i += 1) {
    const path = `packages/p${i}/.claude/settings.json`;
    base[path] = settings(['Bash(npm test)']);
    head[path] = settings(['Bash(npm test)', `Bash(deploy-${i}:*)`]);
  }
  return { name: '3,500 files, 60 manifests', base, head };
}

/** 340 changed files, 40 of them pictures. */
function pictures() {
  const base = {};
  const head = {};
  for (let i = 0; i < 300; i += 1) {
    base[`src/file${i}.ts`] = source(i, 'before');
    head[`src/file${i}.ts`] = source(i, 'after');
  }
  const picture = (i, n) => new Uint8Array(30_000).fill(n, 8).fill(i, 16);
  for (let i = 0; i < 40; i += 1) {
    base[`docs/picture${i}.png`] = picture(i, 1);
    head[`docs/picture${i}.png`] = picture(i, 2);
  }
  return { name: '340 files, 40 of them pictures', base, head };
}

/** 20 source files in a repository of 2,000. */
function small() {
  const base = {};
  for (let i = 0; i < 2_000; i += 1) base[`src/d${i % 40}/file${i}.ts`] = source(i, 'before');
  const head = { ...base };
  for (let i = 0; i < 20; i += 1) head[`src/d${i % 40}/file${i}.ts`] = source(i, 'after');
  return { name: '20 files, no manifest', base, head };
}

async function measure({ name, base, head }, client, options) {
  const main = { [POLICY]: 'version: 1\n', ...base };
  const fake = await startFakeGithub({ base, head, main, latency, ...options });
  try {
    const payload = pullRequestPayload({ base: fake.base, head: fake.head });
    const api = connect({ Base: GitHub, octokit: getOctokitOptions('test'), baseUrl: fake.url });
    const start = performance.now();
    const range = resolveEvent('pull_request', payload);
    // As the Action does: what it asks besides goes along.
    const besides = [commentsQuestion(range.pull.number), discoveryQuestion(range)];
    const { change, policy } = await openRange(api, range, POLICY, besides);
    const result = await review(change, { policy });
    const seconds = (performance.now() - start) / 1000;
    const said = `${result.decision}, ${result.counts.changedFiles} files, ${result.counts.manifests} manifests`;
    return { name, client, requests: fake.requests.length, bytes: fake.bytes(), seconds, said };
  } finally {
    await fake.close();
  }
}

/** What no client of this API can go below: the merge base, one tree, and each changed text once in full queries. */
function least({ name, base, head }) {
  const texts = new Set();
  for (const [path, text] of Object.entries(head)) {
    // Of a picture it is enough to know that it is one.
    if (base[path] === text || typeof text !== 'string') continue;
    texts.add(text);
    if (base[path] !== undefined) texts.add(base[path]);
  }
  let bytes = 0;
  for (const text of texts) bytes += Buffer.byteLength(text);
  return {
    name,
    client: 'least possible',
    requests: 2 + Math.ceil(texts.size / BATCH),
    bytes,
    seconds: null,
    said: 'texts alone',
  };
}

function source(i, word) {
  const lines = Array.from({ length: 40 }, (_, n) => `export const value${n} = compute(${i}, ${n}); // unchanged line`);
  lines[i % 40] = `export const changed = '${word} ${i}';`;
  return `${lines.join('\n')}\n`;
}

function settings(allow) {
  return `${JSON.stringify({ permissions: { allow } }, null, 2)}\n`;
}

function print(all) {
  console.log(`Loopback GitHub, ${latency} ms before each answer.\n`);
  console.log('| change | client | requests | answers, KiB | seconds | result |\n|---|---|---:|---:|---:|---|');
  for (const { name, client, requests, bytes, seconds, said } of all) {
    const time = seconds === null ? '' : seconds.toFixed(1);
    console.log(`| ${name} | ${client} | ${requests} | ${Math.round(bytes / 1024)} | ${time} | ${said} |`);
  }
}

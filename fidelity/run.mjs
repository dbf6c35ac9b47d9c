// How well our model of Claude Code agrees with Claude Code itself. See fidelity/README.md.
//
//   npm run fidelity -- [--only TEXT] [--limit N] [--date YYYY-MM-DD] [--jobs N] [--json FILE] [--replay FILE]
//
// `--json` keeps the results; `--replay` takes what the client did from such a file and asks the model alone.
// Writes docs/fidelity.md when every pair was tried. Ends with 1 where the two disagree and nobody said why.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runSession } from './claude-code.mjs';
import { compare, labelOf } from './compare.mjs';
import { CLIENT, installClient } from './install.mjs';
import { withoutNetwork } from './no-network.mjs';
import { ourModel } from './our-model.mjs';
import { sessions } from './pairs.mjs';
import { renderPage, renderText } from './report.mjs';

const PAGE = new URL('../docs/fidelity.md', import.meta.url);
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    limit: { type: 'string' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    json: { type: 'string' },
    replay: { type: 'string' },
    jobs: { type: 'string', default: '2' },
  },
});

if (values.replay !== undefined) finish(chosen().flatMap(replayed(values.replay)));
else {
  const program = installed();
  if (withoutNetwork()) {
    const results = await inParallel(chosen(), Number(values.jobs), (session) => tried(program, session));
    finish(results.flat());
  }
}

function finish(pairs) {
  const report = { client: CLIENT, date: values.date, pairs };
  process.stdout.write(renderText(report));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
  if (values.only === undefined && values.limit === undefined) {
    writeFileSync(PAGE, renderPage(report));
    console.log(`\nwritten: ${fileURLToPath(PAGE)}`);
  }
  process.exitCode = pairs.every((pair) => pair.agrees || pair.known) ? 0 : 1;
}

function installed() {
  try {
    return installClient().program;
  } catch (error) {
    console.error(`The real client is not to be had here, so nothing was compared. ${error.message}`);
    process.exit(2);
  }
}

/** `--only`: a text in the group, the settings or the call. `--limit`: that many sessions. */
function chosen() {
  const all = sessions().filter((s) => !values.only || `${s.group} ${s.title}`.includes(values.only));
  return all.slice(0, values.limit === undefined ? all.length : Number(values.limit));
}

/** One session in the client and in the model. What stayed unclear is tried once more, in a fresh session. */
async function tried(program, session) {
  const model = ourModel(session);
  const observed = await runSession(program, session);
  const unclear = session.calls.filter((_, i) => observed[i].outcome === 'unclear');
  if (unclear.length > 0) {
    const again = await runSession(program, { ...session, calls: unclear });
    for (const [n, call] of unclear.entries()) observed[session.calls.indexOf(call)] = again[n];
  }
  if (process.stderr.isTTY) process.stderr.write('.');
  return session.calls.map((call, i) => compare(session, call, observed[i], model(call)));
}

/** The sessions of an earlier run, with the model of today. What that run did not have is not observed. */
function replayed(file) {
  const id = (group, settings, call) => JSON.stringify([group, settings, call]);
  const { pairs } = JSON.parse(readFileSync(file, 'utf8'));
  const seen = new Map(pairs.map((p) => [id(p.group, p.settings, p.call), { outcome: p.client, said: p.said }]));
  return (session) => {
    const model = ourModel(session);
    return session.calls.map((call) => {
      const observed = seen.get(id(session.group, session.title, labelOf(call)));
      return compare(session, call, observed ?? { outcome: 'unclear', said: `not in ${file}` }, model(call));
    });
  };
}

async function inParallel(items, jobs, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await work(items[i]);
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return results;
}

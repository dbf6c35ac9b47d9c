// How well our models of the clients agree with the clients themselves. See fidelity/README.md.
//
//   npm run fidelity -- [--client ID] [--only TEXT] [--limit N] [--date YYYY-MM-DD] [--jobs N] [--json FILE] [--replay FILE]
//
// `--json` keeps the results; `--replay` takes what the client did from such a file and asks the model alone.
// Writes docs/fidelity/ID.md when every pair of a client was tried, and renews docs/fidelity.md.
// Ends with 1 where client and model disagree and nobody said why, with 2 where a client is not to be had.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allClients } from './clients.mjs';
import { compare, labelOf } from './compare.mjs';
import { withoutNetwork } from './no-network.mjs';
import { writePages } from './pages.mjs';
import { renderText } from './report.mjs';

const { values } = parseArgs({
  options: {
    client: { type: 'string' },
    only: { type: 'string' },
    limit: { type: 'string' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    json: { type: 'string' },
    replay: { type: 'string' },
    jobs: { type: 'string', default: '2' },
  },
});

const clients = await chosenClients();
if (values.replay !== undefined) {
  for (const client of clients) finish(client, chosen(client).flatMap(replayed(client, values.replay)));
} else {
  // Everything is installed first: afterwards there is no network.
  const ready = clients.flatMap((client) => installed(client));
  if (withoutNetwork()) {
    for (const { client, program } of ready) {
      const results = await inParallel(chosen(client), Number(values.jobs), (s) => tried(client, program, s));
      finish(client, results.flat());
    }
  }
}

async function chosenClients() {
  const all = await allClients();
  const found = all.filter((client) => values.client === undefined || client.id === values.client);
  if (found.length > 0) return found;
  console.error(`No client "${values.client}". There are: ${all.map((c) => c.id).join(', ')}.`);
  process.exit(2);
}

function finish(client, pairs) {
  const { id, name, how, version } = client;
  const report = { client: { id, name, how, version, package: client.package }, date: values.date, pairs };
  process.stdout.write(renderText(report));
  if (values.json !== undefined) {
    const file = clients.length > 1 ? values.json.replace(/(\.json)?$/, `-${id}.json`) : values.json;
    writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);
  }
  if (values.only === undefined && values.limit === undefined) console.log(`\nwritten: ${writePages(report)}`);
  if (!pairs.every((pair) => pair.agrees || pair.known)) process.exitCode = 1;
}

function installed(client) {
  try {
    return [{ client, program: client.install() }];
  } catch (error) {
    console.error(`${client.name} is not to be had here, so nothing was compared with it. ${error.message}`);
    process.exitCode = 2;
    return [];
  }
}

/** `--only`: a text in the group or the settings. `--limit`: that many sessions. */
function chosen(client) {
  const all = client.sessions().filter((s) => !values.only || `${s.group} ${s.title}`.includes(values.only));
  return all.slice(0, values.limit === undefined ? all.length : Number(values.limit));
}

/** One session in the client and in the model. What stayed unclear is tried once more, in a fresh session. */
async function tried(client, program, session) {
  const model = client.model(session);
  const observed = await client.observe(await program, session);
  const unclear = session.calls.filter((_, i) => observed[i].outcome === 'unclear');
  if (unclear.length > 0) {
    const again = await client.observe(await program, { ...session, calls: unclear });
    for (const [n, call] of unclear.entries()) observed[session.calls.indexOf(call)] = again[n];
  }
  if (process.stderr.isTTY) process.stderr.write('.');
  return session.calls.map((call, i) => compare(client, session, call, observed[i], model(call)));
}

/** The sessions of an earlier run, with the model of today. What that run did not have is not observed. */
function replayed(client, file) {
  const id = (group, settings, call) => JSON.stringify([group, settings, call]);
  const { pairs } = JSON.parse(readFileSync(file, 'utf8'));
  const seen = new Map(pairs.map((p) => [id(p.group, p.settings, p.call), { outcome: p.client, said: p.said }]));
  return (session) => {
    const model = client.model(session);
    return session.calls.map((call) => {
      const observed = seen.get(id(session.group, session.title, labelOf(call)));
      return compare(client, session, call, observed ?? { outcome: 'unclear', said: `not in ${file}` }, model(call));
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

// Reads the manifests of a folder, or of a JSON Lines file (also gzipped) with `{repo, path, content}` a line, and prints
// what the readers make of them: a row a format, with how many files could not be read as their client reads them, how
// many are said to be "not evaluated", and how many made a reader fail. Needs Node 24 (it imports TypeScript):
//   node scripts/node24.mjs scripts/corpus-coverage.mjs FOLDER|FILE.jsonl[.gz] [--reasons] [--keys]
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { formatsOf } from '../src/manifests/match.ts';
import { readAccess } from '../src/manifests/read-access.ts';

const [from, ...options] = process.argv.slice(2);
if (from === undefined) {
  console.error('usage: corpus-coverage.mjs FOLDER|FILE.jsonl[.gz] [--reasons] [--keys]');
  process.exit(2);
}
const rows = new Map();
const reasons = [];
const keys = new Map();
let seen = 0;
const unmatched = [];
for (const [repo, files] of repositories(from)) {
  const groups = new Map();
  for (const file of files) {
    seen++;
    const formats = formatsOf(file.path).filter((f) => !f.claims || claims(f, file));
    if (formats.every((f) => f.id === 'instructions')) unmatched.push(`${repo}/${file.path}`);
    for (const format of formats) {
      const key = `${format.id} ${format.group?.(file.path) ?? file.path}`;
      const group = groups.get(key) ?? { format, files: [] };
      group.files.push(file);
      groups.set(key, group);
    }
  }
  for (const group of groups.values()) tally(repo, group);
}

console.log(['format', 'files', 'dropped', 'unknown', 'not evaluated', 'unknown keys', 'errors'].join('\t'));
for (const [id, row] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log([id, ...Object.values(row)].join('\t'));
const total = [...rows.values()].reduce((a, b) => Object.fromEntries(Object.keys(a).map((k) => [k, a[k] + b[k]])));
console.log(['all readings', ...Object.values(total)].join('\t'));
console.log(`${seen} files; ${unmatched.length} of them are of no format but instructions`);
if (options.includes('--reasons')) for (const line of reasons) console.log(line);
if (options.includes('--keys'))
  for (const [key, n] of [...keys].sort((a, b) => b[1] - a[1])) console.log(`${n}\t${key}`);
if (options.includes('--unmatched')) for (const path of unmatched) console.log(path);
if (total.errors > 0) process.exit(1);

function claims(format, file) {
  try {
    return format.claims(file);
  } catch (error) {
    reasons.push(`${format.id}\terror in claims\t${file.path}\t${error.message}`);
    return true;
  }
}

function tally(repo, { format, files }) {
  const row = rows.get(format.id) ?? { files: 0, dropped: 0, unknown: 0, notEvaluated: 0, unknownKeys: 0, errors: 0 };
  rows.set(format.id, row);
  row.files += files.length;
  let built;
  try {
    built = readAccess([{ format, files }]);
  } catch (error) {
    row.errors++;
    reasons.push(`${format.id}\terror\t${repo}/${files[0].path}\t${error.stack?.split('\n').slice(0, 3).join(' | ')}`);
    return;
  }
  const say = (fact, what) =>
    reasons.push(
      `${format.id}\t${what}\t${repo}/${fact.place.path}:${fact.place.startLine}\t${fact.reason ?? fact.text}`,
    );
  const paths = { dropped: new Set(), unknown: new Set(), notEvaluated: new Set() };
  for (const fact of built.facts) {
    if (fact.kind === 'opaque') {
      paths[fact.effect].add(fact.place.path);
      say(fact, fact.effect);
    } else if (fact.kind === 'remark' && fact.about === 'not evaluated') {
      paths.notEvaluated.add(fact.place.path);
      say(fact, 'not evaluated');
    } else if (fact.kind === 'remark' && fact.about === 'unknown key') {
      row.unknownKeys++;
      keys.set(`${format.id}\t${fact.text}`, (keys.get(`${format.id}\t${fact.text}`) ?? 0) + 1);
    }
  }
  for (const [name, found] of Object.entries(paths)) row[name] += found.size;
}

/** The files by repository; a folder is one repository. */
function repositories(place) {
  const out = new Map();
  const put = (repo, path, bytes) => {
    const file = { path, side: 'head', bytes, id: createHash('sha256').update(bytes).digest('hex') };
    out.set(repo, [...(out.get(repo) ?? []), file]);
  };
  if (statSync(place).isDirectory()) {
    for (const entry of readdirSync(place, { recursive: true, withFileTypes: true })) {
      const path = relative(place, join(entry.parentPath, entry.name));
      if (entry.isFile() && !path.startsWith('.git/') && formatsOf(path).length > 0)
        put('', path, new Uint8Array(readFileSync(join(place, path))));
    }
    return out;
  }
  const raw = readFileSync(place);
  const text = (place.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const { repo, path, content, mode } = JSON.parse(line);
    // A link's content is the path that it leads to.
    if (mode !== '120000' && typeof content === 'string') put(repo ?? '', path, new TextEncoder().encode(content));
  }
  return out;
}

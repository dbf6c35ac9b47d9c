// Custom rules: what they cost where there are some, that they cost nothing where there are none, and what a hostile one can
// do. Needs Node 24 (it imports TypeScript) and a build:
//
//   node scripts/node24.mjs bench/custom-rules.mjs [--dist FOLDER] [--runs N]
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { measure } from './measure.mjs';

const { values } = parseArgs({ options: { dist: { type: 'string' }, runs: { type: 'string' } } });
const dist = resolve(values.dist ?? 'dist');
const runs = Number(values.runs ?? 15);

bundle();
coldStart();
await hostile();

/** The chunk that holds the engine, and whether anything else does. */
function bundle() {
  console.log('## Bundle\n\n| file | bytes | gzip |\n|---|---|---|');
  for (const name of ['action.js', 'cli.js', ...readdirSync(join(dist, 'chunks')).map((f) => `chunks/${f}`)]) {
    const text = readFileSync(join(dist, name));
    if (name.startsWith('chunks/') && !/custom-rules/.test(name)) continue;
    const held = /cel\.expr/.test(text.toString('utf8')) ? ' (the engine)' : '';
    console.log(
      `| ${name}${held} | ${text.length.toLocaleString('en')} | ${gzipSync(text).length.toLocaleString('en')} |`,
    );
  }
}

/** Whole processes that review one change under four policies, in turn. */
function coldStart() {
  const root = mkdtempSync(join(tmpdir(), 'bench-custom-'));
  const put = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const rule = (i) =>
    `  - {id: r${i}, when: 'access.egress && access.host.glob("*.x${i}.example") && "p" in access.powers', message: m}\n`;
  const rulesOf = (n) => `version: 1\ncustom-rules:\n${Array.from({ length: n }, (_, i) => rule(i)).join('')}`;
  put('base/.claude/settings.json', '{"permissions": {"allow": ["Bash(npm test)"]}}\n');
  put('head/.claude/settings.json', '{"permissions": {"allow": ["Bash(npm test)", "Bash(npx *)"]}}\n');
  put('none.yml', 'version: 1\nrules: {open-egress: block}\n');
  put('one.yml', rulesOf(1));
  put('hundred.yml', rulesOf(100));
  const args = ['review', '--base-dir', 'base', '--head-dir', 'head'];
  const program = (id, more) => ({
    id,
    command: process.execPath,
    args: [join(dist, 'cli.js'), ...args, ...more],
    check: (status) => (status === 1 ? null : `exit ${status}`),
  });
  const programs = [
    { id: 'node -e 0', command: process.execPath, args: ['-e', '0'], check: (s) => (s === 0 ? null : `exit ${s}`) },
    program('no policy', []),
    program('a policy', ['--policy', 'none.yml']),
    program('one custom rule', ['--policy', 'one.yml']),
    program('100 custom rules', ['--policy', 'hundred.yml']),
  ];
  const results = measure({
    programs,
    runs,
    warmups: 2,
    memoryRuns: 3,
    cwd: root,
    env: process.env,
    progress: () => {},
  });
  console.log('\n## Whole processes\n\n| review under | median ms | peak MB |\n|---|---|---|');
  for (const [id, { times, rss, failure }] of results)
    console.log(
      failure
        ? `| ${id} | ${failure} | |`
        : `| ${id} | ${median(times).toFixed(0)} | ${(median(rss) / 1024).toFixed(0)} |`,
    );
  rmSync(root, { recursive: true, force: true });
}

/** Rules that try to run long: how long until each is refused or has its answer. */
async function hostile() {
  const { compileRule } = await import('../src/policy/custom-rules-cel.ts');
  const items = (n) => `[${Array.from({ length: n }, (_, i) => i).join()}]`;
  const cases = {
    'two loops over 100': `${items(100)}.all(a, ${items(100)}.all(b, a + b >= 0))`,
    'three loops': '[1].all(a, [1].all(b, [1].all(c, true)))',
    'loops over the change’s lists': 'access.formats.all(a, access.callers.all(b, a != b))',
    'a regular expression in loops': 'access.formats.all(a, access.callers.all(b, a.matches(b)))',
    'nested quantifiers': `access.text.matches("${'(a+)+'.repeat(100)}$")`,
    'counted quantifiers': 'access.text.matches("((a{0,30}){0,30})$")',
    'text that grows': `[access.text${' + access.text'.repeat(20)}].map(a, [a${' + a'.repeat(80)}].map(b, (b${' + b'.repeat(40)}).matches("(a|b)*c")))[0][0]`,
    'brackets 500 deep': `${'('.repeat(495)}true${')'.repeat(495)}`,
    'a thousand signs': `${'!'.repeat(990)}true`,
    'a long chain': `true${' || true'.repeat(120)}`,
  };
  const lists = Array.from({ length: 100 }, (_, i) => 'ab'.repeat(500) + i);
  const access = { text: 'a'.repeat(2000), formats: lists, callers: lists };
  console.log('\n## Hostile rules\n\n| rule | ms | outcome |\n|---|---|---|');
  for (const [name, when] of Object.entries(cases)) {
    const started = performance.now();
    const compiled = compileRule(when.slice(0, 1000));
    const outcome = compiled.ok
      ? stopped(() => compiled.rule.evaluate({ access, repository: {}, change: {} }))
      : `refused: ${compiled.problem}`;
    console.log(`| ${name} | ${(performance.now() - started).toFixed(0)} | ${outcome} |`);
  }
}

function stopped(work) {
  return String(work()).slice(0, 80);
}

function median(all) {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

// Engines that search a text for tokens: ours, and those from npm that run here, each at an exact version.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SECRETLINT = '13.0.7';
const FERRET = '2.10.0';

/**
 * @returns {Promise<{name: string, find?: (path: string, text: string) => Promise<Set<number>>, sweep?: (text: string) =>
 *   Promise<number>, failure?: string}[]>} `find`: lines with a token, counted from 1; `sweep`: how many are in a large text
 */
export async function engines() {
  return [await ours(), await secretlint(), await ferret()];
}

/** What the product says of a change that adds this one file: manifests are parsed, everything else is searched. */
async function ours() {
  const { review } = await import('../src/review.ts');
  const { scanText } = await import('../src/tokens/scan.ts');
  const { changeOf } = await import('../test/support/review-of.ts');
  return {
    name: 'agent-access-review',
    async find(path, text) {
      const { findings } = await review(changeOf({}, { [path]: text }));
      const tokens = findings.filter((finding) => finding.rule === 'embedded-token');
      return new Set(tokens.flatMap((f) => [f.place, ...f.also]).flatMap((p) => lines(p.startLine, p.endLine)));
    },
    sweep: async (text) => scanText(text).length,
  };
}

async function secretlint() {
  const name = `secretlint ${SECRETLINT}, recommended preset`;
  const preset = '@secretlint/secretlint-rule-preset-recommend';
  const folder = installed('secretlint', SECRETLINT, ['@secretlint/core', preset]);
  if (folder.failure) return { name, failure: folder.failure };
  const load = (id) => import(pathToFileURL(createRequire(join(folder.path, 'x.js')).resolve(id)).href);
  const { lintSource } = await load('@secretlint/core');
  const { creator } = await load(preset);
  const options = { config: { rules: [{ id: preset, rule: creator }] } };
  const lint = async (filePath, content) => {
    const ext = /\.[^./]*$/.exec(filePath)?.[0] ?? '';
    return (await lintSource({ source: { filePath, content, contentType: 'text', ext }, options })).messages;
  };
  return {
    name,
    find: async (path, text) =>
      new Set((await lint(path, text)).flatMap((m) => lines(m.loc.start.line, m.loc.end.line))),
    sweep: async (text) => (await lint('source.txt', text)).length,
  };
}

/** Its command alone: it scans a folder, so all cases are one run. */
async function ferret() {
  const name = `ferret-scan ${FERRET}`;
  const folder = installed('ferret-scan', FERRET, ['ferret-scan']);
  if (folder.failure) return { name, failure: folder.failure };
  const script = join(folder.path, 'node_modules/ferret-scan/bin/ferret.js');
  return {
    name,
    findAll(cases, root) {
      const output = join(root, 'report.json');
      const args = [script, 'scan', join(root, 'cases'), '--format', 'json', '--output', output];
      spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 300_000 });
      return readReport(output, cases);
    },
  };
}

function readReport(output, cases) {
  const require = createRequire(import.meta.url);
  if (!existsSync(output)) throw new Error('ferret-scan wrote no report');
  const found = cases.map(() => new Set());
  for (const finding of require(output).findings) {
    if (!/secret|credential|token/i.test(`${finding.category} ${finding.ruleId} ${finding.ruleName}`)) continue;
    const n = Number(
      /cases[/\\](\d+)[/\\]/.exec(finding.file)?.[1] ?? /^(\d+)[/\\]/.exec(finding.relativePath ?? '')?.[1],
    );
    found[n]?.add(finding.line);
  }
  return found;
}

/** Installed once, outside of the repository and without install scripts. */
function installed(name, version, packages) {
  const path = join(tmpdir(), 'agent-access-review-bench-peers', `${name}-tokens@${version}`);
  if (packages.every((p) => existsSync(join(path, 'node_modules', p)))) return { path };
  mkdirSync(path, { recursive: true, mode: 0o700 });
  writeFileSync(join(path, 'package.json'), '{"private":true}\n');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const run = spawnSync('npm', ['install', ...flags, ...packages.map((p) => `${p}@${version}`)], {
    cwd: path,
    encoding: 'utf8',
    timeout: 180_000,
  });
  return run.status === 0 ? { path } : { failure: `npm install: ${(run.error?.message ?? run.stderr).trim()}` };
}

function lines(from, to) {
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => from + i);
}

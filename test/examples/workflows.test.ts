import { readdirSync, readFileSync } from 'node:fs';
import { validate } from '@actions/languageservice';
import type { ActionMetadata } from '@actions/languageservice/action';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const ours = load(read('action.yml')) as ActionMetadata;

const examples = readdirSync(new URL('examples/workflows', root)).map((name) => `examples/workflows/${name}`);
const pages = [
  'README.md',
  ...readdirSync(new URL('docs', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const own = readdirSync(new URL('.github/workflows', root)).map((name) => `.github/workflows/${name}`);
const workflows: [string, string][] = [
  ...[...examples, ...own].map((path): [string, string] => [path, read(path)]),
  ...pages.flatMap((page) =>
    blocksOf(read(page)).map((text, n): [string, string] => [`${page}, block ${n + 1}`, text]),
  ),
];

/** GitHub's own validator of workflows, with this Action's inputs and outputs. */
describe('a workflow that is shown', () => {
  it('is found in the examples and in the README', () => {
    expect(workflows.filter(([name]) => name.startsWith('examples/')).length).toBeGreaterThan(6);
    expect(workflows.map(([name]) => name)).toContain('README.md, block 1');
  });

  it.each(workflows)('is valid: %s', async (name, text) => {
    expect(await problemsOf(name, text)).toEqual([]);
  });

  it.each<[string, string, string, RegExp]>([
    ['an event that is not there', 'merge_group:', 'merge_groups:', /merge_groups/],
    ['a type that is not there', 'opened', 'openend', /openend/],
    ['a permission that is not there', 'pull-requests: write', 'pull-request: write', /pull-request/],
    ['an input that the Action has not', 'FULL_COMMIT_SHA', 'FULL_COMMIT_SHA\n        with: { moed: warn }', /moed/],
    ['a job without a runner', 'runs-on: ubuntu-latest', 'timeout-minutes: 10', /runs-on/],
    ['an expression that is not closed', 'name: Agent', "name: ${{ github.ref == 'x }}", /expression|string/i],
  ])('is refused with %s', async (what, part, instead, problem) => {
    const text = read('examples/workflows/agent-access-review.yml').replace(part, instead);
    expect((await problemsOf(what, text)).join('\n')).toMatch(problem);
  });
});

describe('action.yml', () => {
  it('is valid, and refused where it names a runtime that is not there', async () => {
    expect(await problemsOf('action.yml', read('action.yml'))).toEqual([]);
    const broken = read('action.yml').replace('using: node24', 'using: node25');
    expect((await problemsOf('x/action.yml', broken)).join('\n')).toMatch(/node25|using/i);
  });
});

/** Whole workflows, and lists of steps made into one. */
function blocksOf(page: string): string[] {
  return [...page.matchAll(/^( *)```ya?ml\n([\s\S]*?)^ *```$/gm)].flatMap(([, indent = '', block = '']) => {
    const text = block.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    if (/^jobs:/m.test(text)) return [text];
    if (!/^\s*- uses: [\w.-]+\//m.test(text)) return [];
    const steps = text.replace(/^steps:\n/, '').replaceAll(/^(?=.)/gm, '      ');
    return [`on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`];
  });
}

let documents = 0;

/** The validator remembers documents by their address, so each has its own. */
async function problemsOf(name: string, text: string): Promise<string[]> {
  documents += 1;
  const file = name.endsWith('action.yml') ? 'action.yml' : '.github/workflows/w.yml';
  const document = TextDocument.create(`file:///${documents}/${file}`, 'yaml', 1, text);
  const diagnostics = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: async (action) => (action.name === 'agent-access-review' ? ours : undefined),
    },
  });
  const problems = diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
  // Of other actions nothing is known here.
  return problems.filter((text) => !/Unable to resolve action `(?!OWNER\/)/.test(text));
}

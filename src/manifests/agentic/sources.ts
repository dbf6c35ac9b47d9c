import type { AccessBuilder } from '../../access/builder.ts';
import { decodeText } from '../../document/decode.ts';
import { parseFrontMatter } from '../../document/front-matter.ts';
import { COPILOT_CLI } from '../../document/front-matter-dialects.ts';
import type { Value } from '../../document/value.ts';
import { at, entry, items, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn, unreadable } from '../reading.ts';
import type { Part, Unit } from './part.ts';

/**
 * The workflows among the files, each with what it imports, and the components that no workflow imports. A file of
 * `.github/workflows` with `on` is a workflow, any other can only be imported.
 * Source: gh-aw reference, "Imports"; tools, hosts and outputs of an import are merged into the workflow.
 */
export function units(files: readonly SourceFile[], to: AccessBuilder): readonly Unit[] {
  const parts = new Map<string, Part>();
  for (const file of files) {
    const front = readFront(file, to);
    if (front) parts.set(file.path, { file, front });
  }
  const used = new Set<string>();
  const workflows = [...parts.values()].filter(isWorkflow).map((part): Unit => {
    const found = withImports(part, parts, to);
    for (const p of found) if (p !== part) used.add(p.file.path);
    return { name: nameOf(part.file), parts: found, isWorkflow: true };
  });
  const alone = [...parts.values()]
    .filter((p) => !isWorkflow(p) && !used.has(p.file.path) && !IN_AGENTS.test(p.file.path))
    .map((p): Unit => ({ name: nameOf(p.file), parts: withImports(p, parts, to), isWorkflow: false }));
  return withinBudget([...workflows, ...alone], to);
}

/** What many workflows import is read for each: beyond this a workflow is said to be unread. */
const MAX_BYTES = 8 * 1024 * 1024;

function withinBudget(found: readonly Unit[], to: AccessBuilder): readonly Unit[] {
  let left = MAX_BYTES;
  return found.filter((unit) => {
    left -= unit.parts.reduce((n, p) => n + (p.file.bytes?.length ?? 0), 0);
    const own = unit.parts[0];
    if (left >= 0 || !own) return true;
    const message = 'with its imports it is too large to be read';
    unreadable(own.file, unit.name, [{ code: 'too-large', message, span: own.front.span }], 'unknown', to);
    return false;
  });
}

const IN_AGENTS = /^\.github\/agents\//i;

function isWorkflow({ file, front }: Part): boolean {
  return /^\.github\/workflows\/[^/]+$/i.test(file.path) && entry(front, 'on') !== undefined;
}

function nameOf(file: SourceFile): string {
  return `Workflow ${file.path.replace(/^\.github\/(workflows\/)?/i, '')}`;
}

/** Real YAML; a file without any front matter is text for people. */
function readFront(file: SourceFile, to: AccessBuilder): Value | undefined {
  const agent = nameOf(file);
  if (!file.bytes) {
    unreadable(file, agent, [], 'unknown', to);
    return undefined;
  }
  const decoded = decodeText(file.bytes, { bom: true, utf16: false });
  if (!decoded.ok) return undefined; // no text that the compiler would take
  const parsed = parseFrontMatter(decoded.text, COPILOT_CLI);
  if (parsed.ok) return parsed.present && parsed.value.kind === 'map' ? parsed.value : undefined;
  // The compiler refuses it: what was compiled before goes on running. Other front matter is no business of ours.
  if (KEYS.test(decoded.text) && !IN_AGENTS.test(file.path)) unreadable(file, agent, parsed.problems, 'dropped', to);
  return undefined;
}

const KEYS = /^(on|tools|permissions|safe-outputs|engine|network|mcp-servers|imports|steps|sandbox)\s{0,4}:/m;

/** The workflow first, then its imports and theirs. What can't be followed here is trusted as it is, and said so. */
function withImports(root: Part, parts: ReadonlyMap<string, Part>, to: AccessBuilder): Part[] {
  const out = [root];
  const seen = new Set([root.file.path]);
  for (let i = 0; i < out.length && i < MAX_IMPORTS; i++) {
    const here = out[i];
    const listed = here && at(here.front, 'imports');
    if (!here || !listed) continue;
    const list = listed.kind === 'map' ? items(at(listed, 'aw')) : items(listed);
    for (const item of list) {
      const written = text(item) ?? text(at(item, 'uses')) ?? text(at(item, 'path'));
      if (written === undefined) continue;
      const path = written.split('#')[0]?.replace(/^\?|\?$/g, '') ?? '';
      const found = candidates(path, here.file.path).find((p) => parts.has(p));
      const part = found === undefined ? undefined : parts.get(found);
      if (!part) trustImport(root, here.file, path, item, to);
      else if (!seen.has(part.file.path)) {
        seen.add(part.file.path);
        out.push(part);
      }
    }
  }
  return out;
}
const MAX_IMPORTS = 200;

/** Where an import may lie: beside the importing file, among the workflows, in the repository, in the cache. */
function candidates(path: string, from: string): readonly string[] {
  const remote = /^([\w.-]+\/[\w.-]+)\/([^@]+)@(.+)$/.exec(path);
  if (remote) return [`.github/aw/imports/${remote[1]}/${remote[3]}/${(remote[2] ?? '').replaceAll('/', '_')}`];
  const folder = from.slice(0, from.lastIndexOf('/'));
  const rooted = path.replace(/^\//, '');
  return [normal(`${folder}/${path}`), normal(`.github/workflows/${path}`), normal(rooted), normal(`.github/${path}`)];
}

function normal(path: string): string {
  const out: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') out.pop();
    else if (part !== '.' && part !== '') out.push(part);
  }
  return out.join('/');
}

function trustImport(root: Part, file: SourceFile, path: string, item: Value, to: AccessBuilder): void {
  const name = nameOf(root.file);
  to.fact({
    kind: 'trust',
    of: 'setting',
    agent: name,
    subject: `${name} import ${path}`,
    what: `${name} import ${path}`,
    level: 1,
    pinned: true,
    text: `imports ${path.slice(0, 200)}`,
    place: placeIn(file, item.span),
  });
}

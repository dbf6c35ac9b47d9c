import type { ChangedFile, ChangeSet, TreeEntry } from '../change/change-set.ts';
import { parseFrontMatter } from '../document/front-matter.ts';
import { COPILOT_CLI } from '../document/front-matter-dialects.ts';
import { parseJson, STRICT_JSON } from '../document/json.ts';
import type { Value } from '../document/value.ts';
import { at, text } from '../document/value.ts';
import type { Finding, Severity } from '../finding.ts';
import { rule } from '../rules/lock-changed.ts';
import type { Prose } from '../untrusted.ts';
import { distrust, say } from '../untrusted.ts';
import { fingerprintOf } from './fingerprint.ts';
import { madeFrom } from './front-matter-hash.ts';

/**
 * A compiled workflow that does not come from its source: what runs is the compiled file, what people read is the
 * source. Both sides of a change are needed to tell, so this is no reader.
 */
export async function lockChanged(change: ChangeSet): Promise<Finding[]> {
  const locks = change.files.filter((f) => LOCK.test(f.path));
  const sources = change.files.filter((f) => SOURCE.test(f.path));
  if (locks.length === 0 && sources.length === 0) return [];
  const trees = { base: await change.tree('base'), head: await change.tree('head') };
  const out: Finding[] = [];
  for (const lock of locks) {
    const finding = await judgeLock(change, lock, trees.head);
    if (finding) out.push(finding);
  }
  for (const source of sources) {
    const finding = await judgeSource(change, source, trees.head);
    if (finding) out.push(finding);
  }
  return out;
}

const LOCK = /^\.github\/workflows\/[^/]+\.lock\.ya?ml$/i;
const SOURCE = /^\.github\/workflows\/[^/]+\.md$/i;

async function judgeLock(
  change: ChangeSet,
  lock: ChangedFile,
  tree: readonly TreeEntry[],
): Promise<Finding | undefined> {
  const [before, after] = [await textOf(change, 'base', lock.base), await textOf(change, 'head', lock.head)];
  if (after === undefined) return undefined;
  const made = metadata(after);
  if (made === undefined) return undefined; // an older compiler: nothing to compare
  const source = sourceOf(lock.path);
  if (before === undefined && !tree.some((e) => e.path === source))
    return finding(
      lock.path,
      'lock-without-source',
      'warn',
      say`${lock.path} says that it was compiled, but there is no ${source}`,
      [
        'What runs is this file, and nobody wrote the source that it names: it is a workflow written by hand, behind a header that says it is not.',
      ],
      ['Add the source and compile it, or remove the file.'],
    );
  if (await disagrees(change, 'head', lock.path, after, tree)) {
    const known =
      before !== undefined && (await disagrees(change, 'base', lock.path, before, await change.tree('base')));
    if (!known)
      return finding(
        lock.path,
        `lock-disagrees\0${lock.head?.id ?? ''}`,
        'warn',
        say`${lock.path} was not compiled from ${source} as it is here`,
        [
          'Its header holds a hash of the source that it was made from, and that of this source is another: what runs is not what the source says.',
        ],
        [rule.remediation],
      );
  }
  if (before === undefined || made !== metadata(before) || bodyOf(before) === bodyOf(after)) return undefined;
  if (await importChanged(change, tree, source)) return undefined;
  return finding(
    lock.path,
    // Whoever accepts it accepts these very bytes, not whatever is written there next.
    `lock-edited\0${lock.head?.id ?? ''}`,
    'block',
    say`${lock.path} was edited by hand: it differs, and its source and compiler are said to be the same`,
    [rule.why],
    [rule.remediation],
  );
}

/** Whether the header's hash is of another source than the one beside the file. */
async function disagrees(
  change: ChangeSet,
  side: 'base' | 'head',
  path: string,
  lock: string,
  tree: readonly TreeEntry[],
): Promise<boolean> {
  const entry = tree.find((e) => e.path === sourceOf(path));
  const source = await textOf(change, side, entry);
  return source !== undefined && madeFrom(lock, source) === false;
}

/** The header's hash is of the source alone: what it imports is compiled in too. */
async function importChanged(change: ChangeSet, tree: readonly TreeEntry[], source: string): Promise<boolean> {
  const parts = change.files.filter((f) => /\.md$/i.test(f.path) && f.path.startsWith('.github/')).map((f) => f.path);
  if (parts.length === 0) return false;
  if (parts.includes(source)) return true;
  const text = await textOf(
    change,
    'head',
    tree.find((e) => e.path === source),
  );
  if (text === undefined) return true; // its source is not here, so neither are the names of its imports
  return parts.some((path) => text.includes(path.slice(path.lastIndexOf('/') + 1)));
}

async function judgeSource(
  change: ChangeSet,
  source: ChangedFile,
  tree: readonly TreeEntry[],
): Promise<Finding | undefined> {
  const lock = source.path.replace(/\.md$/i, '.lock.yml');
  if (change.files.some((f) => f.path === lock) || !tree.some((e) => e.path === lock)) return undefined;
  const [before, after] = [
    frontOf(await textOf(change, 'base', source.base)),
    frontOf(await textOf(change, 'head', source.head)),
  ];
  if (source.head === undefined)
    return finding(
      lock,
      'lock-without-source',
      'warn',
      say`${source.path} is gone, and ${lock} goes on running`,
      ['Without its source nobody can read what the compiled file does, and it can’t be compiled again.'],
      ['Remove the compiled file too.'],
    );
  if (before === after) return undefined;
  return finding(
    source.path,
    'lock-stale',
    'note',
    say`${source.path} has changed, ${lock} has not: what runs is still the old one`,
    ['The change takes effect with the next compilation, whoever makes it: then nobody reviews it as new.'],
    ['Run `gh aw compile` and commit the compiled file with its source.'],
  );
}

function sourceOf(lock: string): string {
  return lock.replace(/\.lock\.ya?ml$/i, '.md');
}

async function textOf(
  change: ChangeSet,
  side: 'base' | 'head',
  entry: TreeEntry | undefined,
): Promise<string | undefined> {
  if (!entry || entry.kind === 'submodule') return undefined;
  const content = (await change.read(side, [entry])).get(entry.id);
  return content?.kind === 'bytes' ? new TextDecoder().decode(content.bytes) : undefined;
}

/** What the header says the file was made from, and by which compiler; undefined where it says nothing. */
function metadata(lock: string): string | undefined {
  const json = /^# gh-aw-metadata: (\{[^\n]{0,20000}\})/.exec(lock)?.[1];
  if (json === undefined) return undefined;
  const parsed = parseJson(json, STRICT_JSON);
  if (!parsed.ok) return json;
  return ['frontmatter_hash', 'body_hash', 'compiler_version', 'strict', 'agent_id']
    .map((key) => plain(at(parsed.value, key)))
    .join('\n');
}

/** Without what a bot that renews pins changes: revisions, digests, versions in comments; and without the header. */
function bodyOf(lock: string): string {
  return lock
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) =>
      line
        .slice(0, 20_000)
        .replace(/^(\s*(?:- )?uses: [^@\s]+)@\S+(\s+#.*)?$/, '$1')
        .replace(/@sha256:[0-9a-f]{64}/g, '')
        .trimEnd(),
    )
    .join('\n');
}

/** The front matter as data, comments and layout left out; the whole text where it is none. */
function frontOf(source: string | undefined): string {
  if (source === undefined) return '';
  const parsed = parseFrontMatter(source, COPILOT_CLI);
  return parsed.ok ? plain(parsed.value) : source;
}

function plain(value: Value | undefined): string {
  if (!value) return '';
  if (value.kind === 'map') return `{${value.entries.map((e) => `${JSON.stringify(e.key)}:${plain(e.value)}`).join()}}`;
  if (value.kind === 'list') return `[${value.items.map(plain).join()}]`;
  if (value.kind === 'number') return value.raw;
  return JSON.stringify(value.kind === 'null' ? null : value.kind === 'boolean' ? value.value : text(value));
}

function finding(
  path: string,
  about: string,
  severity: Severity,
  title: Prose,
  why: Prose,
  remediation: Prose,
): Finding {
  return {
    rule: rule.id,
    severity,
    agent: distrust('the compiled workflow'),
    title,
    why,
    remediation,
    place: { path: distrust(path), side: 'head', startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    also: [],
    references: [],
    fingerprint: fingerprintOf(about, path),
  };
}

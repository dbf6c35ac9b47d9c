import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ComparedFile, type FakeNode, type Files, type ObjectStore, plain } from './object-store.ts';

/**
 * A real repository in a temporary folder: commits are written by `git fast-import`, and everything is read back by git's
 * own commands, so renames, modes, links, submodules and merge bases are git's and not this test's.
 */
export function gitStore(): ObjectStore {
  const folder = mkdtempSync(join(tmpdir(), 'fake-github-'));
  const git = (args: readonly string[], input?: Buffer): Buffer | null => {
    const { status, stdout } = spawnSync('git', ['--git-dir', folder, ...args], {
      env: { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', LC_ALL: 'C' },
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(input ? { input } : {}),
    });
    return status === 0 ? stdout : null;
  };
  git(['init', '--quiet', '--bare']);
  let commits = 0;

  const types = new Map<string, string | undefined>();
  const typeOf = (id: string): string | undefined => {
    if (!/^[0-9a-f]{40}$/.test(id)) return undefined;
    if (!types.has(id)) types.set(id, git(['cat-file', '-t', id])?.toString().trim());
    return types.get(id);
  };
  const trees = new Map<string, readonly FakeNode[]>();
  const blobs = new Map<string, Buffer>();

  return {
    folder,
    blob: (id) => {
      if (typeOf(id) !== 'blob') return null;
      const bytes = blobs.get(id) ?? git(['cat-file', 'blob', id]);
      if (bytes) blobs.set(id, bytes);
      return bytes;
    },
    tree: (id) => {
      if (typeOf(id) !== 'tree') return null;
      const nodes = trees.get(id) ?? nodesOf(git(['ls-tree', '-z', '-l', id]));
      trees.set(id, nodes);
      return nodes;
    },
    treeOf: (id) => (typeOf(id) === 'commit' ? textOf(git(['rev-parse', `${id}^{tree}`])) : null),
    mergeBase: (base, head) => textOf(git(['merge-base', base, head])),
    compare: (base, head) => {
      const range = ['diff-tree', '-r', '-M', '--no-ext-diff', '--no-textconv'];
      const raw = git([...range, '--raw', '-z', base, head]);
      return comparedFiles(raw, patchesOf(git([...range, '-p', '-U3', base, head])));
    },
    commit: (label, files, parents = []) => {
      commits += 1;
      const id = textOf(git(['fast-import', '--quiet', '--done'], commitStream(`c${commits}`, label, files, parents)));
      // A path that git refuses (`..`, an empty name) is a mistake of the test.
      if (!id) throw new Error(`git took no commit of ${JSON.stringify(Object.keys(files)).slice(0, 500)}`);
      return id;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** https://git-scm.com/docs/git-fast-import#_input_format; `get-mark` prints the commit's id. */
function commitStream(branch: string, label: string, files: Files, parents: readonly string[]): Buffer {
  const parts: Buffer[] = [];
  const line = (text: string): void => void parts.push(Buffer.from(`${text}\n`));
  const data = (bytes: Buffer): void =>
    void parts.push(Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n'));
  line(`commit refs/heads/${branch}\nmark :1\ncommitter Octo <octo@example.com> 1750000000 +0000`);
  data(Buffer.from(label));
  parents.forEach((parent, index) => {
    line(`${index === 0 ? 'from' : 'merge'} ${parent}`);
  });
  line('deleteall');
  for (const [path, file] of Object.entries(files)) {
    const { mode, content } = plain(file);
    const name = `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
    if (mode === '160000') line(`M ${mode} ${content.toString('latin1')} ${name}`);
    else {
      line(`M ${mode} inline ${name}`);
      data(content);
    }
  }
  line('\nget-mark :1\ndone');
  return Buffer.concat(parts);
}

/** `mode type id size` TAB name NUL. Names that are not UTF-8 come with replacement characters, as over the API. */
function nodesOf(listing: Buffer | null): FakeNode[] {
  return fieldsOf(listing).map((entry) => {
    const [, mode = '', type = '', sha = '', size = '', path = ''] =
      /^(\d+) (\w+) (\w+) +(\S+)\t([\s\S]*)$/.exec(entry) ?? [];
    const node = { path, mode, type: type as FakeNode['type'], sha };
    return type === 'blob' ? { ...node, size: Number(size) } : node;
  });
}

const STATUS: Readonly<Record<string, ComparedFile['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

function comparedFiles(raw: Buffer | null, patches: readonly (string | undefined)[]): ComparedFile[] {
  const fields = fieldsOf(raw);
  const out: ComparedFile[] = [];
  for (let at = 0; at < fields.length; ) {
    const [, , before = '', after = '', letter = ''] = fields[at]?.split(' ') ?? [];
    const status = STATUS[letter[0] ?? ''] ?? 'modified';
    const renamed = status === 'renamed';
    const filename = fields[at + (renamed ? 2 : 1)] ?? '';
    const patch = patches[out.length];
    out.push({
      filename,
      ...(renamed ? { previous_filename: fields[at + 1] ?? '' } : {}),
      sha: status === 'removed' ? before : after,
      status,
      ...(patch === undefined ? {} : { patch }),
    });
    at += renamed ? 3 : 2;
  }
  return out;
}

/** In the order of the raw listing. Lines of content start with a space, a sign or a backslash, so no content is a header. */
function patchesOf(diff: Buffer | null): (string | undefined)[] {
  const parts = (diff?.toString('utf8') ?? '').split(/^diff --git /m).slice(1);
  // A file that becomes a link comes as a removal and an addition, one after the other, under one raw entry.
  const whole = parts.filter((part, i) => !(/^new file mode/m.test(part) && headerOf(parts[i - 1]) === headerOf(part)));
  return whole.map((part) => /^@@[\s\S]*/m.exec(part)?.[0].replace(/\n$/, ''));
}

function headerOf(part: string | undefined): string | undefined {
  return part?.split('\n', 1)[0];
}

function fieldsOf(output: Buffer | null): string[] {
  return (output?.toString('utf8') ?? '').split('\0').slice(0, -1);
}

function textOf(output: Buffer | null): string | null {
  return output?.toString('utf8').trim() || null;
}

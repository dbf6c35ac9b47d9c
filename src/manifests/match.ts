import { Minimatch } from 'minimatch';
import { formats } from './index.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { mayBeManifest } from './may-be-manifest.ts';

/**
 * The formats that a path belongs to. Case is folded: on the file systems of most developers `.CURSOR/mcp.json` is
 * `.cursor/mcp.json`, and the client reads it (CVE-2025-59944).
 */
export function formatsOf(path: string): readonly ManifestFormat[] {
  if (!mayBeManifest(path)) return [];
  compiled ??= formats.map((format) => ({
    format,
    globs: format.files.map((g) => new Minimatch(g, { nocase: true, dot: true, nonegate: true, nocomment: true })),
  }));
  return compiled.filter(({ globs }) => globs.some((g) => g.match(path))).map(({ format }) => format);
}

/**
 * What a folder that can't be looked into (a submodule, a link out of the repository) would hold for a client: the
 * plainest path below it that is a manifest, or undefined.
 */
export function manifestBelow(folder: string): string | undefined {
  const found = formats.flatMap((f) => (f.remarksOnly ? [] : f.files.flatMap((glob) => below(folder, glob))));
  return found.sort((a, b) => Number(a.includes('*')) - Number(b.includes('*')) || (a < b ? -1 : 1))[0];
}

function below(folder: string, glob: string): string[] {
  const own = folder.toLowerCase().split('/');
  const wanted = glob.replace(/^\*\*\//, '').split('/');
  const fixed = wanted.slice(0, -1).filter((s) => s !== '**');
  // The folder's end is the glob's start, or lies below all of its folders.
  for (let from = 0; from < own.length; from++) {
    const rest = own.slice(from);
    const common = Math.min(rest.length, fixed.length);
    if (common === 0 || !fixed.slice(0, common).every((s, i) => s.toLowerCase() === rest[i])) continue;
    if (rest.length > fixed.length && !wanted.includes('**')) continue;
    return [[folder, ...fixed.slice(common), wanted.at(-1)].join('/')];
  }
  return [];
}

let compiled: { format: ManifestFormat; globs: Minimatch[] }[] | undefined;

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

let compiled: { format: ManifestFormat; globs: Minimatch[] }[] | undefined;

import { decodeText } from '../../document/decode.ts';
import { parseJson, STRICT_JSON } from '../../document/json.ts';
import { at, items, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';

/**
 * Where plugins of Claude Code lie in a repository: the folder of a `.claude-plugin/plugin.json`, a folder that a
 * marketplace of the repository names, and `plugins/<name>`, because the manifest is optional.
 * Source: code.claude.com/docs/en/plugins-reference, /plugin-marketplaces.
 */
export function pluginRoot(path: string, manifests: readonly SourceFile[]): string | undefined {
  const roots = new Set<string>();
  for (const file of manifests) {
    const root = manifestRoot(file.path);
    if (root === undefined) continue;
    if (/plugin\.json$/i.test(file.path)) roots.add(root);
    else for (const folder of localPlugins(file)) roots.add(joined(root, folder));
  }
  const parts = path.split('/');
  // The innermost: a plugin may lie in another's folder.
  for (let i = parts.length - 1; i > 0; i--) {
    if (!COMPONENTS.has((parts[i - 1] ?? '').toLowerCase())) continue;
    const root = parts.slice(0, i - 1).join('/');
    if (roots.has(root)) return root;
    if (parts[i - 3]?.toLowerCase() === 'plugins' && !isForeign(root, manifests)) return root;
  }
  return undefined;
}

/** The manifests among a tree's paths that may make a file part of a plugin. */
export function pluginManifests(path: string, tree: readonly string[]): readonly string[] {
  return tree.filter((p) => {
    const manifest =
      /^(.*?)\/?(\.claude-plugin\/(plugin|marketplace)|\.(github\/)?plugin\/plugin|\.cursor-plugin\/plugin)\.json$/i;
    const root = p.endsWith('.json') ? manifest.exec(p)?.[1] : undefined;
    return root !== undefined && (root === '' || path.startsWith(`${root}/`));
  });
}

/** The folder whose `.claude-plugin` holds a manifest. */
export function manifestRoot(path: string): string | undefined {
  return /^(?:(.*)\/)?\.claude-plugin\/(?:plugin|marketplace)\.json$/i
    .exec(path)
    ?.slice(1, 2)
    .map((r) => r ?? '')[0];
}

const COMPONENTS = new Set(['agents', 'commands', 'skills']);

/** A plugin of another client alone: it has that client's manifest and not Claude Code's. */
function isForeign(root: string, manifests: readonly SourceFile[]): boolean {
  const own = (name: string): boolean =>
    manifests.some((m) => m.path.toLowerCase() === `${root}/${name}`.toLowerCase());
  if (own('.claude-plugin/plugin.json')) return false;
  return ['.github/plugin/plugin.json', '.plugin/plugin.json', '.cursor-plugin/plugin.json'].some(own);
}

/** Folders that a marketplace names, relative to its own. */
function localPlugins(file: SourceFile): readonly string[] {
  if (!file.bytes) return [];
  const known = named.get(file.bytes);
  if (known) return known;
  const found = namedFolders(file.bytes);
  named.set(file.bytes, found);
  return found;
}

/** A marketplace may have hundreds of plugins, and each of their changed files asks. */
const named = new WeakMap<Uint8Array, readonly string[]>();

function namedFolders(bytes: Uint8Array): string[] {
  const decoded = decodeText(bytes, { bom: true, utf16: false });
  const parsed = decoded.ok ? parseJson(decoded.text, STRICT_JSON) : undefined;
  if (!parsed?.ok) return [];
  const base = text(at(parsed.value, 'metadata', 'pluginRoot')) ?? '';
  return items(at(parsed.value, 'plugins')).flatMap((plugin) => {
    const source = text(at(plugin, 'source'));
    return source === undefined ? [] : [`${base}/${source}`];
  });
}

/** A relative path below a folder of the repository; it does not leave the repository. */
export function joined(root: string, relative: string): string {
  const out = root === '' ? [] : root.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') out.pop();
    else out.push(part);
  }
  return out.join('/');
}

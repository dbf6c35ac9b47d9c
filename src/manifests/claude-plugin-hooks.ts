import { decodeText } from '../document/decode.ts';
import { parseJson, STRICT_JSON } from '../document/json.ts';
import { at } from '../document/value.ts';
import { readHooks } from './claude/hooks.ts';
import { pluginName } from './claude/plugin-components.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { unreadable } from './reading.ts';

/**
 * Hooks of Claude Code plugins: they run with the rights of whoever enabled the plugin, and may answer its permission
 * requests. A plugin's manifest may name any file, as a rule beside `hooks.json`. Only files that hold a `hooks` map are
 * manifests; as JSON strict (inferred, as for the client's other files).
 * Source: code.claude.com/docs/en/plugins-reference.
 */
export const format: ManifestFormat = {
  id: 'claude-plugin-hooks',
  title: 'Hooks of Claude Code plugins',
  clients: ['Claude Code'],
  files: ['**/hooks/*.json'],
  reads: 'all events and hook types',
  read(files, to) {
    for (const file of files) {
      const usual = /(^|\/)hooks\/hooks\.json$/i.test(file.path);
      // `.github/hooks`, `.codex/hooks` and the like belong to other clients.
      if (!usual && file.path.split('/').some((folder) => folder.startsWith('.'))) continue;
      const agent = pluginName(file.path.split('/').slice(0, -2).join('/'));
      const decoded = file.bytes ? decodeText(file.bytes, { bom: true, utf16: false }) : undefined;
      const parsed = decoded?.ok ? parseJson(decoded.text, STRICT_JSON) : undefined;
      if (!parsed?.ok) {
        if (!usual) continue; // nothing says that it is a manifest
        const problems = parsed?.problems ?? (decoded && !decoded.ok ? decoded.problems : []);
        unreadable(file, agent, problems, file.bytes ? 'dropped' : 'unknown', to);
        continue;
      }
      const hooks = at(parsed.value, 'hooks');
      if (hooks?.kind !== 'map') continue;
      to.document(file.path, parsed.value);
      readHooks(hooks, file, agent, to);
    }
  },
};

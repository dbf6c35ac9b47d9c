import type { AccessBuilder } from '../access/builder.ts';
import { STRICT_JSON } from '../document/json.ts';
import type { Value } from '../document/value.ts';
import { at, items, text } from '../document/value.ts';
import { hookProgram } from './claude/hooks.ts';
import { readComponents } from './claude/plugin-components.ts';
import { manifestRoot } from './claude/plugin-root.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, placeIn } from './reading.ts';

/**
 * Marketplaces of Claude Code plugins. What a plugin of the repository holds is read where it lies; one from elsewhere
 * is other people's code, and without a commit it is whatever they publish next. Another commit of the same source is
 * no new grant. Source: code.claude.com/docs/en/plugin-marketplaces.
 */
export const format: ManifestFormat = {
  id: 'claude-marketplace',
  title: 'Claude Code plugin marketplaces',
  clients: ['Claude Code', 'Copilot CLI'],
  files: ['**/.claude-plugin/marketplace.json'],
  reads: 'sources of plugins and whether they are pinned; components that an entry declares itself',
  read(files, to) {
    for (const file of files) {
      const agent = inScope('Claude Code marketplace', manifestRoot(file.path) ?? '');
      const value = readJsonFile(file, agent, { ...STRICT_JSON, bom: true }, to);
      for (const plugin of items(at(value, 'plugins'))) readPlugin(plugin, agent, file, to);
    }
  },
};

function readPlugin(plugin: Value, agent: string, file: SourceFile, to: AccessBuilder): void {
  const name = text(at(plugin, 'name'));
  if (name === undefined) return;
  readComponents(plugin, agent, file, to);
  const source = at(plugin, 'source');
  if (source?.kind !== 'map') return; // a folder of the repository
  const command = text(at(source, 'command'));
  if (command !== undefined) {
    to.fact({
      kind: 'launch',
      starts: 'helper',
      agent,
      subject: `source of ${name}`,
      when: 'source of a plugin',
      place: placeIn(file, source.span),
      program: hookProgram(command),
      text: command,
    });
    return;
  }
  const where = ['repo', 'url', 'package'].map((k) => text(at(source, k))).find((t) => t !== undefined);
  if (where === undefined) return;
  const folder = text(at(source, 'path'));
  const whole = folder === undefined ? where : `${where} ${folder}`;
  to.fact({
    kind: 'trust',
    agent,
    of: 'marketplace',
    what: `plugin ${name} ${whole}`,
    subject: `plugin ${name}`,
    level: 1,
    pinned: isPinned(source),
    text: `${name}: ${whole}`,
    place: placeIn(file, (at(plugin, 'name') ?? plugin).span),
  });
}

/** Only a commit, or one version of a package, can't move. */
function isPinned(source: Value): boolean {
  if (/^[0-9a-f]{40,64}$/i.test(text(at(source, 'sha')) ?? text(at(source, 'sha256')) ?? '')) return true;
  return text(at(source, 'source')) === 'npm' && /^\d+\.\d+\.\d+$/.test(text(at(source, 'version')) ?? '');
}

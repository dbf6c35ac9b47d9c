import type { MapEntry, Value } from '../document/value.ts';
import { at, entries } from '../document/value.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';

/**
 * Blocks of Continue: a list of servers in YAML, or in JSON the shapes of other clients. It knows no off switch.
 * Source: continuedev/continue packages/config-yaml, its schemas as of @continuedev/config-yaml 1.42.0; core
 * loadJsonMcpConfigs.ts.
 */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-continue',
  client: 'Continue',
  files: ['**/.continue/mcpServers/*.{yaml,yml,json}', '**/.continue/config.yaml', '**/.continue/mcp.json'],
  root: 'mcpServers',
  dialect: 'continue',
  json: 'jsonc',
  noOffSwitch: true,
  more: (value, path) => (/\.json$/i.test(path) ? [...ofProjects(value), ...itself(value, path)] : []),
});

/** Servers by project, as in Claude Code's own file. */
function ofProjects(value: Value): MapEntry[] {
  return entries(at(value, 'projects')).flatMap((project) => [...entries(at(project.value, 'mcpServers'))]);
}

/** A file that is one server, called as the file is. */
function itself(value: Value, path: string): MapEntry[] {
  if (value.kind !== 'map' || at(value, 'mcpServers') || !(at(value, 'command') ?? at(value, 'url'))) return [];
  const key = (path.split('/').at(-1) ?? path).replace(/\.json$/i, '');
  return [{ key, keySpan: value.span, value, shadowed: false }];
}

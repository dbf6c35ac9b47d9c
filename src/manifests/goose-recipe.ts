import { STRICT_JSON } from '../document/json.ts';
import { at, items, text } from '../document/value.ts';
import { hookProgram } from './claude/hooks.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { servers } from './mcp/plain-format.ts';
import { readDocument } from './mcp/read-document.ts';
import { readServerWithTools } from './mcp/server-tools.ts';
import { placeIn } from './reading.ts';

/**
 * Recipes of goose: whoever runs one starts its extensions, and its checks. Source: block/goose
 * documentation/docs/guides/recipes/recipe-reference.md.
 */
export const format: ManifestFormat = {
  id: 'goose-recipe',
  title: 'goose recipes',
  clients: ['goose'],
  files: ['**/.goose/recipes/**/*.{yaml,yml,json}'],
  reads: 'extensions: cmd, args, uri, envs, available_tools; inline code; commands of retry.checks; not sub-recipes',
  read(files, to) {
    for (const file of files) {
      const value = readDocument(file, 'goose', /\.json$/i.test(file.path) ? STRICT_JSON : 'yaml', to);
      if (!value || !at(value, 'title')) continue;
      for (const server of servers(value, 'extensions')) readServerWithTools(server, CLIENT, KEYS, file, to);
      const commands = [
        ...items(at(value, 'extensions')).map((e) => at(e, 'code')),
        ...items(at(value, 'retry', 'checks')).map((c) => at(c, 'command')),
      ];
      for (const command of commands) {
        const line = text(command);
        if (!command || !line) continue;
        to.fact({
          kind: 'launch',
          starts: 'hook',
          agent: 'goose',
          subject: `recipe ${line}`,
          when: 'recipe',
          place: placeIn(file, command.span),
          program: hookProgram(line),
          text: line,
        });
      }
    }
  },
};

const CLIENT = { name: 'goose', dialect: 'claude', honoursDisabled: true, filtersTools: false } as const;
const KEYS = { approve: [], deny: [], only: ['available_tools'], globs: false };

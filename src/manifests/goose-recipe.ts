import type { Entry } from '../access/decision-list.ts';
import type { Pattern } from '../access/pattern.ts';
import { EVERYTHING, SEPARATOR } from '../access/pattern.ts';
import { STRICT_JSON } from '../document/json.ts';
import type { Span, Value } from '../document/value.ts';
import { at, items, strings, text } from '../document/value.ts';
import { hookProgram } from './claude/hooks.ts';
import { type Owner, said, trusts } from './deployed/facts.ts';
import { claims, type Signature } from './deployed/shared-file.ts';
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
  files: [
    '**/.goose/recipes/**/*.{yaml,yml,json}',
    ...['yaml', 'yml', 'json'].flatMap((end) => [`**/*recipe*.${end}`, `**/recipes/**/*.${end}`]),
  ],
  reads:
    'in other folders than `.goose` by content (title, description, instructions or a prompt, extensions with a type): extensions: cmd, args, uri, envs, available_tools; built-in extensions by name; inline code; commands of retry.checks; not sub-recipes',
  claims: (file) => /(^|\/)\.goose\//i.test(file.path) || claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) {
      const value = readDocument(file, 'goose', /\.json$/i.test(file.path) ? STRICT_JSON : 'yaml', to);
      if (!value || !at(value, 'title')) continue;
      for (const server of servers(value, 'extensions')) readServerWithTools(server, CLIENT, KEYS, file, to);
      for (const extension of items(at(value, 'extensions'))) readBuiltIn(extension, { agent: 'goose', file, to });
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

const SIGNATURE: Signature = {
  marks: [
    ['title', 'description', 'instructions', 'extensions'],
    ['title', 'description', 'prompt', 'extensions'],
  ],
  telling: /^\s{0,9}["']?extensions["']?\s{0,9}:/m,
  is: (document) =>
    text(at(document, 'title')) !== undefined &&
    text(at(document, 'description')) !== undefined &&
    (text(at(document, 'instructions')) ?? text(at(document, 'prompt'))) !== undefined &&
    items(at(document, 'extensions')).some((e) => at(e, 'type') !== undefined && at(e, 'name') !== undefined),
};

const SHELL = new Set(['developer', 'computercontroller']);

/** Extensions that goose brings itself. */
function readBuiltIn(extension: Value, owner: Owner): void {
  const name = said(extension, 'name');
  if (!name || !/^(builtin|platform)$/.test(text(at(extension, 'type')) ?? '')) return;
  trusts(
    owner,
    `extension ${name.words}`,
    `the built-in extension ${name.words}${SHELL.has(name.words) ? ', which runs any command' : ''}`,
    name.span,
  );
  const { file, to } = owner;
  const shown = at(extension, 'available_tools');
  const entry = (uses: Pattern, span: Span, words: string): Entry => ({
    effect: 'inherit',
    uses,
    place: placeIn(file, span),
    text: words,
    origin: 'filter',
  });
  const every = shown?.kind !== 'list' || items(shown).length === 0; // an empty list shows all
  to.agent({
    id: `reach tools of goose ${name.words}`,
    name: `goose extension ${name.words}`,
    role: 'limit',
    list: {
      default: 'deny',
      entries: every
        ? [entry(EVERYTHING, (shown ?? name).span, name.words)]
        : strings(shown).map((tool) => entry({ sequences: [[tool.value + SEPARATOR]] }, tool.span, tool.value)),
    },
  });
}

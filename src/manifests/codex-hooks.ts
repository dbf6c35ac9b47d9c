import type { AccessBuilder } from '../access/builder.ts';
import { decodeText } from '../document/decode.ts';
import { parseJson } from '../document/json.ts';
import type { Problem, Value } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import { readHooks } from './claude/hooks.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, scopeOf, unreadable } from './reading.ts';

/**
 * Codex's hooks beside its configuration. Strict JSON: a comment, a duplicate key, an unknown root key or type of hook
 * and the whole file is ignored (observed, 0.169.0). Each new hook waits until someone has reviewed its text.
 * Source: developers.openai.com/codex/hooks.
 */
export const format: ManifestFormat = {
  id: 'codex-hooks',
  title: 'Codex hooks',
  clients: ['Codex'],
  files: ['**/.codex/hooks.json'],
  reads: 'hooks: events, matchers, commands',
  read(files, to) {
    for (const file of files) {
      const agent = inScope('Codex', scopeOf(file.path, '.codex'));
      const value = readable(file, agent, to);
      if (value) readHooks(at(value, 'hooks'), file, agent, to);
    }
  },
};

function readable(file: SourceFile, agent: string, to: AccessBuilder): Value | undefined {
  const fail = (problems: readonly Problem[]): undefined => {
    unreadable(file, agent, problems, file.bytes ? 'dropped' : 'unknown', to);
    return undefined;
  };
  if (!file.bytes) return fail([]);
  const decoded = decodeText(file.bytes, { bom: true, utf16: false });
  if (!decoded.ok) return fail(decoded.problems);
  const parsed = parseJson(decoded.text, { comments: false, trailingCommas: false, duplicates: 'error' });
  if (!parsed.ok) return fail(parsed.problems);
  const wrong = wrongPart(parsed.value);
  if (wrong) return fail([{ code: 'syntax', message: 'A key or a type of hook is unknown.', span: wrong.span }]);
  to.document(file.path, parsed.value);
  return parsed.value;
}

const TYPES = ['command', 'mcp_tool', 'prompt', 'agent'];

function wrongPart(root: Value): Value | undefined {
  for (const e of entries(root)) if (!['hooks', 'description', '$schema'].includes(e.key)) return e.value;
  for (const event of entries(at(root, 'hooks')))
    for (const group of items(event.value))
      for (const hook of items(at(group, 'hooks'))) if (!TYPES.includes(text(at(hook, 'type')) ?? '')) return hook;
  return undefined;
}

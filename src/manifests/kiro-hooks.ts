import type { AccessBuilder } from '../access/builder.ts';
import { STRICT_JSON } from '../document/json.ts';
import type { Value } from '../document/value.ts';
import { at, items, text } from '../document/value.ts';
import { hookProgram } from './claude/hooks.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { digest, inScope, placeIn, scopeOf } from './reading.ts';

/**
 * Hooks of Kiro: on an event they run a command, or start the agent with a prompt. One a file (`*.kiro.hook`), or a
 * list of them. Source: kiro.dev/docs/hooks.
 */
export const format: ManifestFormat = {
  id: 'kiro-hooks',
  title: 'Kiro hooks',
  clients: ['Kiro'],
  files: ['**/.kiro/hooks/*.kiro.hook', '**/.kiro/hooks/*.json'],
  reads: 'enabled, events, commands and prompts',
  read(files, to) {
    for (const file of files) {
      const agent = inScope('Kiro', scopeOf(file.path, '.kiro'));
      const value = readJsonFile(file, agent, { ...STRICT_JSON, bom: true }, to);
      if (!value) continue;
      const many = at(value, 'hooks');
      for (const hook of many?.kind === 'list' ? items(many) : [value]) readHook(hook, file, agent, to);
    }
  },
};

function readHook(hook: Value, file: SourceFile, agent: string, to: AccessBuilder): void {
  const enabled = at(hook, 'enabled');
  if (enabled?.kind === 'boolean' && !enabled.value) return;
  const event = text(at(hook, 'when', 'type')) ?? text(at(hook, 'trigger')) ?? 'event';
  const action = at(hook, 'then') ?? at(hook, 'action');
  const command = at(action, 'command');
  const line = text(command);
  if (command && line)
    to.fact({
      kind: 'launch',
      starts: 'hook',
      agent,
      subject: `${event} hook ${line}`,
      when: `${event} hook`,
      place: placeIn(file, command.span),
      program: hookProgram(line),
      text: line,
    });
  const prompt = at(action, 'prompt');
  const words = text(prompt);
  if (prompt && words)
    to.fact({
      kind: 'trust',
      agent,
      of: 'setting',
      what: `prompt on ${event} ${digest(words)}`,
      subject: `prompt on ${event}`,
      level: 1,
      pinned: true,
      text: `it starts by itself on ${event}`,
      place: placeIn(file, prompt.span),
    });
}

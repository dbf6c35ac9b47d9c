import type { AccessBuilder } from '../access/builder.ts';
import type { Entry } from '../access/decision-list.ts';
import { whole } from '../access/pattern.ts';
import type { Value } from '../document/value.ts';
import { at, strings } from '../document/value.ts';
import { CURSOR_JSONC, cursorAgent } from './cursor/client.ts';
import { commandPrefix, mcpTool } from './cursor/permission-token.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { digest, placeIn } from './reading.ts';

/** What Cursor's editor runs without asking. JSONC. Source: cursor.com/docs/reference/permissions. */
export const format: ManifestFormat = {
  id: 'cursor-permissions',
  title: 'Cursor auto-run permissions',
  clients: ['Cursor'],
  files: ['**/.cursor/permissions.json'],
  reads: 'terminalAllowlist, mcpAllowlist, autoRun instructions',
  read(files, to) {
    for (const file of files) {
      const { scope, name } = cursorAgent('Cursor', file.path);
      const value = readJsonFile(file, name, CURSOR_JSONC, to);
      to.agent({
        id: `cursor ide ${scope}`,
        name,
        role: 'session',
        list: { entries: value ? allowed(file, value) : [], default: 'inherit' },
      });
      if (value) instructions(file, value, name, to);
    }
  },
};

/** Commands are compared with regard to case, tools without; a tool without a colon is ignored (documented). */
function allowed(file: SourceFile, value: Value): Entry[] {
  const out: Entry[] = [];
  const terminal = at(value, 'terminalAllowlist');
  for (const rule of strings(terminal)) {
    if (rule.value.trim() === '') continue;
    out.push({
      effect: 'allow',
      uses: commandPrefix(rule.value),
      place: placeIn(file, rule.span),
      text: rule.value,
      origin: 'rule',
    });
  }
  for (const rule of strings(at(value, 'mcpAllowlist'))) {
    const cut = rule.value.indexOf(':');
    if (cut < 0) continue;
    const tool = mcpTool(rule.value.slice(0, cut).toLowerCase(), rule.value.slice(cut + 1).toLowerCase());
    out.push({ effect: 'allow', uses: tool, place: placeIn(file, rule.span), text: rule.value, origin: 'rule' });
  }
  // A list in the file takes the place of the list in the editor: what it does not name is asked about.
  if (terminal?.kind === 'list')
    out.push({
      effect: 'ask',
      uses: whole('run'),
      place: placeIn(file, terminal.span),
      text: 'what terminalAllowlist does not name',
      origin: 'rule',
    });
  return out;
}

/** Sentences that steer the classifier of auto-run: the blocking ones guard, the allowing ones trust. */
function instructions(file: SourceFile, value: Value, agent: string, to: AccessBuilder): void {
  for (const line of strings(at(value, 'autoRun', 'block_instructions'))) {
    to.fact({
      kind: 'guard',
      guards: 'calls',
      agent,
      subject: `block_instructions ${digest(line.value)}`,
      what: 'auto-run',
      by: digest(line.value.trim()),
      matcher: null,
      failsClosed: false,
      text: line.value,
      place: placeIn(file, line.span),
    });
  }
  for (const line of strings(at(value, 'autoRun', 'allow_instructions'))) {
    to.fact({
      kind: 'trust',
      agent,
      of: 'setting',
      what: `allow_instructions ${digest(line.value.trim())}`,
      subject: `allow_instructions ${digest(line.value)}`,
      level: 1,
      pinned: true,
      text: `allow_instructions: ${line.value}`,
      place: placeIn(file, line.span),
    });
  }
}

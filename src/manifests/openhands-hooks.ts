import { STRICT_JSON } from '../document/json.ts';
import { at } from '../document/value.ts';
import { readHooks } from './claude/hooks.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { readDocument } from './mcp/read-document.ts';
import { inScope, placeIn, scopeOf } from './reading.ts';

/**
 * Hooks and scripts of OpenHands: `setup.sh` runs whenever a session starts in the repository, `pre-commit.sh` before
 * each commit, the hooks as Claude Code’s do. Source: docs.openhands.dev, repository customization and hooks.
 */
export const format: ManifestFormat = {
  id: 'openhands-hooks',
  title: 'OpenHands hooks and start scripts',
  clients: ['OpenHands'],
  files: ['**/.openhands/hooks.json', '**/.openhands/setup.sh', '**/.openhands/pre-commit.sh'],
  reads:
    'Exact: of hooks.json events, matchers, commands, those that may block as guards; that setup.sh and pre-commit.sh are there. Not evaluated: what the scripts do (a note says when they change)',
  read(files, to) {
    for (const file of files) {
      const agent = inScope('OpenHands', scopeOf(file.path, '.openhands'));
      const script = /[^/]+\.sh$/i.exec(file.path)?.[0];
      if (script === undefined) {
        const value = readDocument(file, agent, STRICT_JSON, to);
        if (value) readHooks(at(value, 'hooks') ?? value, file, agent, to, HOOKS);
        continue;
      }
      const text = `.openhands/${script}`;
      to.fact({
        kind: 'launch',
        starts: 'hook',
        agent,
        subject: `script ${text}`,
        when: /^setup/i.test(script) ? 'session start' : 'before each commit',
        place: placeIn(file),
        program: { name: `file:${text}`, version: { pin: 'local', text: '' }, args: [], env: [] },
        text,
      });
    }
  },
};

const HOOKS = {
  events: new Set(['PreToolUse', 'PostToolUse', 'UserPromptSubmit', 'Stop', 'SessionStart', 'SessionEnd']),
  blocking: new Set(['PreToolUse', 'UserPromptSubmit', 'Stop']),
  recording: new Set(['PostToolUse', 'SessionEnd']),
};

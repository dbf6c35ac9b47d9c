import { at, strings } from '../document/value.ts';
import { hookProgram } from './claude/hooks.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { JSONC } from './mcp/read-document.ts';
import { inScope, placeIn, scopeOf } from './reading.ts';

/** Commands that Cursor runs in each new work tree of a parallel agent. Source: cursor.com/docs/configuration/worktrees. */
export const format: ManifestFormat = {
  id: 'cursor-worktrees',
  title: 'Cursor work trees',
  clients: ['Cursor'],
  files: ['**/.cursor/worktrees.json'],
  reads: 'setup-worktree, setup-worktree-unix, setup-worktree-windows',
  read(files, to) {
    for (const file of files) {
      const agent = inScope('Cursor', scopeOf(file.path, '.cursor'));
      const value = readJsonFile(file, agent, { ...JSONC, bom: true }, to);
      for (const key of ['setup-worktree', 'setup-worktree-unix', 'setup-worktree-windows']) {
        const found = at(value, key);
        for (const command of found?.kind === 'string' ? [found] : strings(found))
          to.fact({
            kind: 'launch',
            starts: 'hook',
            agent,
            subject: `${key} ${command.value}`,
            when: 'new work tree',
            place: placeIn(file, command.span),
            program: hookProgram(command.value),
            text: command.value,
          });
      }
    }
  },
};

import { readHookFile } from './copilot/hook-file.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { inScope, scopeOf } from './reading.ts';

/** Hook files of Copilot. Strict JSON. Sources: docs.github.com hooks-reference; Copilot CLI 1.0.102 observed. */
export const format: ManifestFormat = {
  id: 'copilot-hooks',
  title: 'Copilot hooks',
  clients: ['Copilot', 'Copilot CLI', 'VS Code'],
  files: ['**/.github/hooks/**/*.json'],
  reads: 'commands and addresses of every event; matcher and timeout of hooks that may stop a call; disableAllHooks',
  read(files, to) {
    for (const file of files) readHookFile(file, inScope('Copilot', scopeOf(file.path, '.github')), to);
  },
};

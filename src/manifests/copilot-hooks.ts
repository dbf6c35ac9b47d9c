import type { AccessBuilder } from '../access/builder.ts';
import { STRICT_JSON } from '../document/json.ts';
import { at } from '../document/value.ts';
import { readHooks } from './copilot/hooks.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, scopeOf, unreadable } from './reading.ts';

/** Hook files of Copilot. Strict JSON. Sources: docs.github.com hooks-reference; Copilot CLI 1.0.102 observed. */
export const format: ManifestFormat = {
  id: 'copilot-hooks',
  title: 'Copilot hooks',
  clients: ['Copilot', 'Copilot CLI', 'VS Code'],
  files: ['**/.github/hooks/**/*.json'],
  reads: 'commands and addresses of every event; matcher and timeout of hooks that may stop a call; disableAllHooks',
  read(files, to) {
    for (const file of files) readFile(file, to);
  },
};

function readFile(file: SourceFile, to: AccessBuilder): void {
  const agent = inScope('Copilot', scopeOf(file.path, '.github'));
  const value = readJsonFile(file, agent, { ...STRICT_JSON, bom: false }, to);
  if (!value) return;
  const version = at(value, 'version');
  if (version && !(version.kind === 'number' && version.value === 1)) {
    const message = '`version` is not 1, so Copilot drops the whole file';
    unreadable(file, agent, [{ code: 'syntax', message, span: version.span }], 'dropped', to);
    return;
  }
  const off = at(value, 'disableAllHooks');
  if (off && off.kind !== 'boolean') {
    const message = '`disableAllHooks` is neither true nor false, so Copilot drops the whole file';
    unreadable(file, agent, [{ code: 'syntax', message, span: off.span }], 'dropped', to);
    return;
  }
  if (off?.kind === 'boolean' && off.value) return;
  readHooks(at(value, 'hooks'), file, agent, to);
}

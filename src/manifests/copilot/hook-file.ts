import type { AccessBuilder } from '../../access/builder.ts';
import { STRICT_JSON } from '../../document/json.ts';
import { at } from '../../document/value.ts';
import { readJsonFile } from '../json-file.ts';
import type { SourceFile } from '../manifest-format.ts';
import { unreadable } from '../reading.ts';
import { readHooks } from './hooks.ts';

/** One hook file of Copilot: dropped as a whole where its version or its off switch is of a wrong type. */
export function readHookFile(file: SourceFile, agent: string, to: AccessBuilder): void {
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

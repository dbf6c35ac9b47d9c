import type { AccessBuilder } from '../access/builder.ts';
import type { Entry } from '../access/decision-list.ts';
import { byEffect } from '../access/decision-list.ts';
import { STRICT_JSON } from '../document/json.ts';
import type { Value } from '../document/value.ts';
import { at, strings } from '../document/value.ts';
import { cursorAgent } from './cursor/client.ts';
import { permissionToken } from './cursor/permission-token.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { placeIn } from './reading.ts';

/**
 * Permissions of Cursor's command line. Pure JSON: a file that is not is set aside with its deny rules. Of a project's
 * file only `permissions` counts. Source: cursor.com/docs/cli/reference/{configuration,permissions}.
 */
export const format: ManifestFormat = {
  id: 'cursor-cli',
  title: 'Cursor CLI permissions',
  clients: ['Cursor CLI'],
  files: ['**/.cursor/cli.json'],
  reads: 'permissions.allow and permissions.deny; other keys have no effect in a project',
  read(files, to) {
    for (const file of files) {
      const { scope, name } = cursorAgent('Cursor CLI', file.path);
      const value = readJsonFile(file, name, { ...STRICT_JSON, bom: true }, to);
      session(file, value, scope, name, to);
    }
  },
};

function session(file: SourceFile, value: Value | undefined, scope: string, name: string, to: AccessBuilder): void {
  const entries = (['deny', 'allow'] as const).flatMap((effect) =>
    strings(at(value, 'permissions', effect)).flatMap((rule): Entry[] => {
      const pattern = permissionToken(rule.value, effect);
      if (!pattern) return [];
      return [{ effect, uses: pattern, place: placeIn(file, rule.span), text: rule.value, origin: 'rule' }];
    }),
  );
  to.agent({
    id: `cursor cli ${scope}`,
    name,
    role: 'session',
    list: { entries: byEffect(entries), default: 'inherit' },
  });
}

import type { Entry } from '../../access/decision-list.ts';
import type { Sequence } from '../../access/pattern.ts';
import { SOME, uses } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import type { GeminiClient } from './client.ts';
import { names } from './values.ts';

/** Further folders of the workspace: read unasked, and written unasked where edits are let through (observed). */
export function directoryEntries(settings: Value, client: GeminiClient, file: SourceFile): Entry[] {
  const edits = text(at(settings, ...client.modeKey)) === client.editMode;
  return names(at(settings, 'context', 'includeDirectories')).flatMap((folder) => {
    const inside = filesIn(folder.value);
    const verbs = edits ? ['read', 'edit', 'write'] : ['read'];
    return verbs.map(
      (verb): Entry => ({
        effect: 'allow',
        uses: uses(verb, ...inside),
        place: placeIn(file, folder.span),
        text: `context.includeDirectories: ${folder.value}`,
        origin: 'rule',
      }),
    );
  });
}

/** A folder that leaves the project may be anywhere. */
function filesIn(folder: string): Sequence[] {
  const path = folder.replace(/\\/g, '/').replace(/(.)\/+$/, '$1');
  if (path === '~') return [['~/', SOME]];
  if (path === '/' || path.split('/').includes('..')) return [['/', SOME]];
  if (/^[/~]/.test(path)) return [[`${path}/`, SOME]];
  return path === '.' ? [['./', SOME]] : [[`./${path.replace(/^(\.\/)+/, '')}/`, SOME]];
}

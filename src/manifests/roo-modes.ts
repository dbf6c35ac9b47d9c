import type { AccessBuilder } from '../access/builder.ts';
import type { Entry } from '../access/decision-list.ts';
import type { Pattern } from '../access/pattern.ts';
import { SEPARATOR, SOME, union, whole } from '../access/pattern.ts';
import { at, items, text, type Value } from '../document/value.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { readDocument } from './mcp/read-document.ts';
import { inScope, placeIn } from './reading.ts';
import { regexUses } from './regex-uses.ts';

/**
 * Modes of Roo Code, and of Kilo before version 7: YAML, of which JSON is a part. The groups say which tools a mode has
 * at all; whether they ask is each person's setting. Sources: RooCodeInc/Roo-Code packages/types/src/{mode,tool}.ts.
 */
export const format: ManifestFormat = {
  id: 'roo-modes',
  title: 'Roo Code modes',
  clients: ['Roo Code', 'Kilo'],
  files: ['**/.roomodes', '**/.kilocodemodes'],
  reads: 'groups of each mode (read, edit, command, mcp), fileRegex of edit',
  read(files, to) {
    for (const file of files) {
      const client = /\.kilocodemodes$/i.test(file.path) ? 'Kilo' : 'Roo Code';
      const scope = file.path.split('/').slice(0, -1).join('/');
      const value = readDocument(file, inScope(client, scope), 'yaml', to);
      for (const mode of items(at(value, 'customModes'))) readMode(mode, client, scope, file, to);
    }
  },
};

function readMode(mode: Value, client: string, scope: string, file: SourceFile, to: AccessBuilder): void {
  const slug = text(at(mode, 'slug'));
  if (slug === undefined) return;
  const entries = items(at(mode, 'groups')).flatMap((group): Entry[] => {
    const [named, options] = group.kind === 'list' ? items(group) : [group, undefined];
    const name = text(named);
    const limit = text(at(options, 'fileRegex'));
    const pattern = name === undefined ? undefined : groupUses(name, limit);
    if (!pattern || name === undefined) return [];
    const words = limit === undefined ? name : `${name} of files that match ${limit}`;
    return [{ effect: 'inherit', uses: pattern, place: placeIn(file, group.span), text: words, origin: 'tools' }];
  });
  to.agent({
    id: `${client} mode ${scope} ${slug}`,
    name: inScope(`${client} mode ${slug}`, scope),
    role: 'limit',
    list: { entries, default: 'deny' },
  });
}

/** `browser` was removed and is skipped, as is every unknown group; the tools of `modes` are there in every mode. */
function groupUses(name: string, limit: string | undefined): Pattern | undefined {
  switch (name) {
    case 'read':
      return whole('read');
    case 'edit':
      return limit === undefined ? union(whole('edit'), whole('write')) : limitedEdit(limit);
    case 'command':
      return whole('run');
    case 'mcp':
      return { sequences: [['mcp__', SOME, SEPARATOR]] };
    default:
      return undefined;
  }
}

function limitedEdit(regex: string): Pattern {
  return union(regexUses('edit', regex), regexUses('write', regex));
}

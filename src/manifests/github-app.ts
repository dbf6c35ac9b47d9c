import type { Sequence } from '../access/pattern.ts';
import { uses } from '../access/pattern.ts';
import type { Span, Value } from '../document/value.ts';
import { at, entries, strings, text } from '../document/value.ts';
import { claims, documentsOf } from './identity/document.ts';
import { agentHint } from './identity/hint.ts';
import type { Grant } from './identity/put.ts';
import { putIdentity } from './identity/put.ts';
import { word } from './identity/words.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';

const LEVELS = ['none', 'read', 'write', 'admin'];

/**
 * What a GitHub App asks for. A permission that is not named is none; every App may read metadata.
 * Source: docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
export const format: ManifestFormat = {
  id: 'github-app',
  title: 'GitHub App manifests',
  clients: ['GitHub'],
  files: ['**/*.json', '**/*.yaml', '**/*.yml'],
  renames: true,
  reads:
    'Exact: default_permissions, default_events, public. Upper bound: an installation may have been given less. Not evaluated: installations and their repositories. Judged where an agent is named or policy lists the file, else only compared',
  claims: (file) => claims(file, { marks: [['default_permissions']], is: isApp }),
  read(files, to) {
    for (const file of files)
      for (const document of documentsOf(file, 'GitHub App', to)) {
        if (!isApp(document)) continue;
        const name = text(at(document, 'name')) ?? file.path.replace(/^.*\//, '');
        const agent = agentHint([name, text(at(document, 'description')), file.path]);
        const of = { platform: 'GitHub App', says: 'grants', agent } as const;
        putIdentity({ id: `github app ${file.path}`, name: `GitHub App ${name}`, of }, grantsOf(document, file), to);
      }
  },
};

function isApp(document: Value): boolean {
  const permissions = at(document, 'default_permissions');
  const beside = ['name', 'url', 'hook_attributes', 'redirect_url', 'default_events', 'public', 'description'];
  return (
    permissions?.kind === 'map' &&
    entries(permissions).every((e) => LEVELS.includes(text(e.value) ?? '')) &&
    beside.some((key) => at(document, key) !== undefined)
  );
}

function grantsOf(document: Value, file: SourceFile): Grant[] {
  const grant = (words: string, span: Span, ...sequences: readonly Sequence[]): Grant => ({
    effect: 'allow',
    uses: uses('github', ...sequences),
    text: words,
    file,
    span,
  });
  const permissions = entries(at(document, 'default_permissions')).flatMap((e) => {
    const level = LEVELS.indexOf(text(e.value) ?? '');
    if (level <= 0 || (e.key === 'metadata' && level === 1)) return [];
    const held = LEVELS.slice(1, level + 1).map((l): Sequence => [`${word(e.key)}: ${l}`]);
    return [grant(`${e.key}: ${LEVELS[level] ?? ''}`, e.keySpan, ...held)];
  });
  const events = strings(at(document, 'default_events')).map((e) =>
    grant(`event ${e.value}`, e.span, [`event ${word(e.value)}`]),
  );
  const open = at(document, 'public');
  const anyone = open?.kind === 'boolean' && open.value ? [grant('public', open.span, ['installed by anyone'])] : [];
  return [...permissions, ...events, ...anyone];
}

import type { Sequence } from '../access/pattern.ts';
import { uses } from '../access/pattern.ts';
import type { Span, Value } from '../document/value.ts';
import { at, items, strings, text } from '../document/value.ts';
import { claims, documentsOf } from './identity/document.ts';
import { agentHint } from './identity/hint.ts';
import type { Grant } from './identity/put.ts';
import { putIdentity } from './identity/put.ts';
import { word } from './identity/words.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';

/**
 * What an app registration asks for. `Role` is a permission of the application itself, with no user and for all of them;
 * `Scope` is one on behalf of whoever is signed in. Source: learn.microsoft.com/entra/identity-platform/reference-microsoft-graph-app-manifest
 */
export const format: ManifestFormat = {
  id: 'entra-app',
  title: 'Entra app registrations',
  clients: ['Entra'],
  files: ['**/*.json', '**/*.yaml', '**/*.yml'],
  renames: true,
  reads:
    'requiredResourceAccess, signInAudience, passwordCredentials, keyCredentials, preAuthorizedApplications: exact for what is asked; consent may give less. Judged where an agent is named, else only compared',
  claims: (file) => claims(file, { marks: [['requiredResourceAccess', 'resourceAppId']], is: isApp }),
  read(files, to) {
    for (const file of files)
      for (const document of documentsOf(file, 'Entra app', to)) {
        if (!isApp(document)) continue;
        const name = text(at(document, 'displayName')) ?? text(at(document, 'name')) ?? file.path.replace(/^.*\//, '');
        const agent = agentHint([name, text(at(document, 'description')), file.path]);
        const of = { platform: 'Entra', says: 'grants', agent } as const;
        putIdentity({ id: `entra app ${file.path}`, name: `Entra app ${name}`, of }, grantsOf(document, file), to);
      }
  },
};

function isApp(document: Value): boolean {
  return items(at(document, 'requiredResourceAccess')).some((r) => text(at(r, 'resourceAppId')) !== undefined);
}

const AUDIENCES = ['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'];
const SIGN_IN = ['own', 'organisations', 'personal'];

function grantsOf(document: Value, file: SourceFile): Grant[] {
  const grant = (words: string, span: Span, ...sequences: readonly Sequence[]): Grant => ({
    effect: 'allow',
    uses: uses('entra', ...sequences),
    text: words,
    file,
    span,
  });
  const asked = items(at(document, 'requiredResourceAccess')).flatMap((resource) => {
    const app = (text(at(resource, 'resourceAppId')) ?? '').toLowerCase();
    return items(at(resource, 'resourceAccess')).map((one) => {
      const id = (text(at(one, 'id')) ?? '').toLowerCase();
      const kind = text(at(one, 'type')) === 'Scope' ? 'delegated' : 'application';
      return grant(`${kind} permission ${id} of ${app}`, one.span, [`${kind} ${word(app)}/${word(id)}`]);
    });
  });
  const audience = at(document, 'signInAudience');
  const named = text(audience) ?? 'AzureADMyOrg';
  const level = named === 'PersonalMicrosoftAccount' ? 2 : AUDIENCES.indexOf(named);
  const open = SIGN_IN.slice(named === 'PersonalMicrosoftAccount' ? 2 : 0, level + 1).map(
    (s): Sequence => [`sign-in ${s}`],
  );
  const signIn = level < 0 ? [[`sign-in ${word(named)}`]] : open;
  const keys = ['passwordCredentials', 'keyCredentials'].flatMap((key) =>
    items(at(document, key)).map((one) => {
      const id = text(at(one, 'keyId')) ?? text(at(one, 'displayName')) ?? '';
      return grant(`a standing access key ${id}`, one.span, [`access key ${word(id)}`]);
    }),
  );
  const clients = items(at(document, 'api', 'preAuthorizedApplications')).flatMap((c) => {
    const app = text(at(c, 'appId')) ?? '';
    return strings(at(c, 'delegatedPermissionIds')).map((p) =>
      grant(`client ${app} without consent`, c.span, [`client ${word(app)} ${word(p.value)}`]),
    );
  });
  return [...asked, grant(`sign-in ${named}`, audience?.span ?? document.span, ...signIn), ...keys, ...clients];
}

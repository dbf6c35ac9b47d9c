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
    'Exact for what is asked: requiredResourceAccess, signInAudience, passwordCredentials, keyCredentials, preAuthorizedApplications. Upper bound: consent may give less. Not evaluated: what an administrator consented to. Judged where an agent is named or policy lists the file, else only compared',
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

/**
 * Permissions of an application with the delegated ones of the same name, which they hold.
 * Source: learn.microsoft.com/graph/permissions-reference
 */
const DELEGATED: ReadonlyMap<string, string> = new Map([
  ['810c84a8-4a9e-49e6-bf7d-12d183f40d01', '570282fd-fa5c-430d-a7fd-fc8dc98a9dca'], // Mail.Read
  ['e2a3a72e-5f79-4c64-b1b1-878b674786c9', '024d486e-b451-40bb-833d-3e66d98c5c73'], // Mail.ReadWrite
  ['b633e1c5-b582-4048-a93e-9f11b44c7e96', 'e383f46e-2787-4529-855e-0e479a3ffac0'], // Mail.Send
  ['01d4889c-1287-42c6-ac1f-5d1e02578ef6', 'df85f4d6-205c-4ac5-a5ea-6bf408dba283'], // Files.Read.All
  ['75359482-378d-4052-8f01-80520e7db3cd', '863451e7-0667-486c-a5d6-d135439485f0'], // Files.ReadWrite.All
  ['332a536c-c7ef-4017-ab91-336970924f0d', '205e70e5-aba6-4c52-a976-6d2d46c48043'], // Sites.Read.All
  ['df021288-bdef-4463-88db-98f22de89214', 'a154be20-db9c-4678-8ab7-66f6cc099a59'], // User.Read.All
  ['7ab1d382-f21e-4acd-a863-ba3e13f7da61', '06da0dbc-49e2-44d2-8312-53f166ab848a'], // Directory.Read.All
]);

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
      const delegated = kind === 'application' ? DELEGATED.get(id) : undefined;
      const held = delegated === undefined ? [] : [[`delegated ${word(app)}/${delegated}`]];
      return grant(`${kind} permission ${id} of ${app}`, one.span, [`${kind} ${word(app)}/${word(id)}`], ...held);
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

import { merge, star, uses } from '../access/pattern.ts';
import type { Value } from '../document/value.ts';
import { at, entries, items, strings, text } from '../document/value.ts';
import type { Tool } from './deployed/agent.ts';
import { putInOrder } from './deployed/ordered.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import type { ManifestFormat } from './manifest-format.ts';

/** Apps of Teams and Microsoft 365 that carry an agent or a bot. Source: Microsoft’s app manifest schema. */
export const format: ManifestFormat = {
  id: 'm365-app',
  title: 'Microsoft 365 apps with an agent',
  clients: ['M365 Copilot'],
  files: ['**/*manifest*.json'],
  reads:
    'by content (manifestVersion, id, and copilotAgents, bots or composeExtensions). Exact: authorization.permissions, devicePermissions, validDomains with their stars, webApplicationInfo, the agents and bots that it brings. Upper bound: consent may give less. Not evaluated: tabs, commands, localised names',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) {
      for (const value of documentsOf(file, 'M365 Copilot', to)) {
        if (!SIGNATURE.is(value)) continue;
        const name = at(value, 'name', 'short') ?? at(value, 'name');
        const agent = { client: 'M365 Copilot', what: 'app', name: text(name) ?? '', file, span: (name ?? value).span };
        putInOrder(agent, toolsOf(value), to, true);
      }
    }
  },
};

const SIGNATURE: Signature = {
  marks: [['"manifestVersion"', '"id"']],
  is: (value) =>
    text(at(value, 'manifestVersion')) !== undefined &&
    text(at(value, 'id')) !== undefined &&
    ['copilotAgents', 'bots', 'composeExtensions'].some((k) => at(value, k) !== undefined),
};

function toolsOf(value: Value): Tool[] {
  const tool = (kind: string, item: Value, words: string): Tool => ({
    effect: 'allow',
    uses: uses('use', [`${kind} ${words}`]),
    text: `${kind} ${words}`,
    span: item.span,
  });
  const permissions = at(value, 'authorization', 'permissions');
  return [
    ...entries(permissions).flatMap(({ key, value: list }) =>
      items(list).map((p) => tool(`permission (${key})`, p, nameOf(p, text(at(p, 'type'))))),
    ),
    ...strings(at(value, 'devicePermissions')).map((p) => tool('device permission', p, p.value)),
    ...strings(at(value, 'validDomains')).map((d): Tool => domain(d, d.value.trim().toLowerCase())),
    ...entries(at(value, 'webApplicationInfo')).map((e) => tool(`identity ${e.key}`, e.value, text(e.value) ?? '')),
    ...entries(at(value, 'copilotAgents')).flatMap(({ key, value: list }) =>
      items(list).map((a) => tool(key, a, text(at(a, 'file')) ?? text(at(a, 'id')) ?? '')),
    ),
    ...['bots', 'composeExtensions'].flatMap((key) =>
      items(at(value, key)).map((b) => tool(key, b, text(at(b, 'botId')) ?? text(at(b, 'apiSpecificationFile')) ?? '')),
    ),
  ];
}

function nameOf(permission: Value, type: string | undefined): string {
  const name = text(permission) ?? text(at(permission, 'name')) ?? '';
  return type === undefined ? name : `${name} ${type}`;
}

/** Pages of these hosts are shown inside the app, with its identity. A star over a whole ending has no limit. */
function domain(item: Value, host: string): Tool {
  const found: Tool = {
    effect: 'allow',
    uses: uses('use', merge(['pages of ', ...star(host)])),
    text: `validDomains ${host}`,
    span: item.span,
  };
  return /^\*(\.\*|\.[a-z]{2,3})?$/.test(host) ? { ...found, wide: true } : found;
}

import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';

/** How a caller shows who it is: alternatives (the flows of OAuth) of conditions that must all hold. */
export type Ways = readonly (readonly string[])[];

/**
 * The schemes of a card by their names, in a form that is the same for both generations of the format and for any
 * names: a renamed scheme is the same, another identity provider is another way in. Source: a2aproject/A2A
 * specification (a2a.json 0.3.0, a2a.proto 1.0).
 */
export function schemesOf(card: Value): ReadonlyMap<string, Ways> {
  const found = at(card, 'securitySchemes') ?? at(card, 'security_schemes');
  return new Map(entries(found).map((e): [string, Ways] => [e.key, waysOf(e)]));
}

function waysOf({ key, value }: MapEntry): Ways {
  // 1.0 wraps each scheme in a key that says its type; before, `type` did.
  const wrapped = entries(value).find((e) => Object.hasOwn(KINDS, plain(e.key)));
  const type = wrapped ? KINDS[plain(wrapped.key)] : text(at(value, 'type'))?.toLowerCase();
  const scheme = wrapped ? wrapped.value : value;
  const say = (...keys: string[]): string => keys.map((k) => text(at(scheme, k))).find((t) => t !== undefined) ?? '';
  switch (type) {
    case 'apikey':
      return [[`API key in ${say('in', 'location').toLowerCase()} ${say('name').toLowerCase()}`]];
    case 'http':
      return [[`HTTP ${say('scheme').toLowerCase()}`]];
    case 'mutualtls':
      return [['mutual TLS']];
    case 'openidconnect':
      return [[`OpenID Connect ${say('openIdConnectUrl', 'open_id_connect_url')}`]];
    case 'oauth2':
      return flowsOf(at(scheme, 'flows'), key);
    default:
      return [[`scheme ${key}`]];
  }
}

const KINDS: Readonly<Record<string, string>> = {
  apikeysecurityscheme: 'apikey',
  httpauthsecurityscheme: 'http',
  oauth2securityscheme: 'oauth2',
  openidconnectsecurityscheme: 'openidconnect',
  mtlssecurityscheme: 'mutualtls',
  mutualtlssecurityscheme: 'mutualtls',
};

/** A caller uses whichever flow it likes, so each is a way of its own. */
function flowsOf(flows: Value | undefined, name: string): Ways {
  const ways = entries(flows)
    .slice(0, MOST_FLOWS)
    .map((flow) => {
      const url = ['tokenUrl', 'token_url', 'authorizationUrl', 'authorization_url', 'deviceAuthorizationUrl']
        .map((k) => text(at(flow.value, k)))
        .find((t) => t !== undefined);
      const required = at(flow.value, 'pkceRequired') ?? at(flow.value, 'pkce_required');
      const pkce = required?.kind === 'boolean' && required.value ? ['PKCE'] : [];
      return [`OAuth ${plain(flow.key)} at ${url ?? 'an unnamed server'}`, ...pkce];
    });
  return ways.length > 0 ? ways : [[`OAuth of ${name}`]];
}
const MOST_FLOWS = 8;

function plain(key: string): string {
  return key.replaceAll('_', '').toLowerCase();
}

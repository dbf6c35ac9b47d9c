import type { AccessBuilder } from '../access/builder.ts';
import type { Entry } from '../access/decision-list.ts';
import { ANY, SOME, star, uses } from '../access/pattern.ts';
import type { Value } from '../document/value.ts';
import { at, strings } from '../document/value.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';
import { placeIn } from './reading.ts';

/** Servers of LibreChat, whose tools run for every user of the app with no one asked. Source: librechat.ai/docs. */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-librechat',
  client: 'LibreChat',
  files: ['**/librechat.yaml', '**/librechat.yml'],
  root: 'mcpServers',
  dialect: 'claude',
  json: 'strict',
  also: readHosts,
});

/** `mcpSettings.allowedDomains`: the hosts that servers, those of users too, may be on. Without it any may. */
function readHosts(value: Value, file: SourceFile, to: AccessBuilder): void {
  const list = at(value, 'mcpSettings', 'allowedDomains');
  const place = placeIn(file, list?.span);
  const any: Entry = { effect: 'inherit', uses: uses(VERB, [ANY]), place, text: 'no allowedDomains', origin: 'mode' };
  to.agent({
    id: `librechat hosts ${file.path.toLowerCase()}`,
    name: 'LibreChat',
    role: 'limit',
    defaults: { entries: [any], default: 'deny' },
    list: {
      entries: list?.kind === 'list' ? strings(list).map((host) => entry(host.value, placeIn(file, host.span))) : [any],
      default: 'deny',
    },
  });
}

/** The verb of what a list of hosts lets through. */
const VERB = 'let servers start';

function entry(host: string, place: Entry['place']): Entry {
  const name = host.toLowerCase();
  const pattern = name.startsWith('*.') ? [SOME, name.slice(1)] : star(name);
  return { effect: 'inherit', uses: uses(VERB, pattern), place, text: `allowedDomains: ${host}`, origin: 'rule' };
}

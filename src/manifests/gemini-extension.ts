import type { Entry } from '../access/decision-list.ts';
import { STRICT_JSON } from '../document/json.ts';
import type { Value } from '../document/value.ts';
import { at, strings, text } from '../document/value.ts';
import { readHooks } from './claude/hooks.ts';
import { GEMINI_CLI } from './gemini/client.ts';
import { readGeminiServers, SETTINGS_KEYS } from './gemini/servers.ts';
import { grantRule } from './gemini/tool-rule.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { inScope, placeIn } from './reading.ts';

/**
 * Extensions of Gemini CLI that lie in a repository, and their hooks. Their servers can't be trusted ahead of time.
 * Source: docs/extensions/reference.md and packages/cli/src/config/extension.ts of google-gemini/gemini-cli 0.61.0.
 */
export const format: ManifestFormat = {
  id: 'gemini-extension',
  title: 'Gemini CLI extensions',
  clients: ['Gemini CLI'],
  files: ['**/gemini-extension.json', '**/hooks/hooks.json'],
  reads: 'mcpServers, excludeTools, migratedTo; hooks; not its commands, agents and skills',
  read(files, to) {
    for (const file of files) {
      const isHooks = file.path.toLowerCase().endsWith('hooks.json');
      const agent = inScope(
        'Gemini CLI extension',
        file.path
          .split('/')
          .slice(0, isHooks ? -2 : -1)
          .join('/'),
      );
      // Hooks of other clients lie under the same name: their reader tells of what can't be read.
      const value = readJsonFile(file, agent, { ...STRICT_JSON, bom: false }, isHooks ? { ...to, fact: () => {} } : to);
      if (!value) continue;
      if (isHooks) {
        readHooks(at(value, 'hooks'), file, agent, to, { ...GEMINI_CLI.hooks, events: OWN_EVENTS });
        continue;
      }
      const id = `gemini extension ${file.path.toLowerCase()}`;
      readGeminiServers(separated(at(value, 'mcpServers')), SETTINGS_KEYS, { client: GEMINI_CLI, file, id, agent, to });
      const denied = strings(at(value, 'excludeTools')).flatMap((tool): Entry[] => {
        const uses = grantRule(tool.value)?.uses;
        return uses
          ? [{ effect: 'deny', uses, place: placeIn(file, tool.span), text: tool.value, origin: 'rule' }]
          : [];
      });
      to.agent({ id, name: agent, role: 'approval', list: { entries: denied, default: 'inherit' } });
      const moved = at(value, 'migratedTo');
      const where = text(moved);
      if (moved && where)
        to.fact({
          kind: 'trust',
          agent,
          of: 'marketplace',
          what: `migratedTo ${where}`,
          subject: 'migratedTo',
          level: 1,
          pinned: false,
          text: `migratedTo: ${where}`,
          place: placeIn(file, moved.span),
        });
    }
  },
};

/** Events that no other client with hooks of this form has; the shared ones are read as Claude Code's. */
const OWN_EVENTS = new Set([...GEMINI_CLI.hooks.events].filter((e) => !/^Session|^Notification/.test(e)));

/** `${/}` and `${pathSeparator}` are a slash, on the systems that agents run on. */
function separated(value: Value | undefined): Value | undefined {
  switch (value?.kind) {
    case 'string':
      return { ...value, value: value.value.replaceAll('${/}', '/').replaceAll('${pathSeparator}', '/') };
    case 'list':
      return { ...value, items: value.items.map((item) => separated(item) ?? item) };
    case 'map':
      return { ...value, entries: value.entries.map((e) => ({ ...e, value: separated(e.value) ?? e.value })) };
    default:
      return value;
  }
}

import type { AccessBuilder } from '../access/builder.ts';
import { decodeText } from '../document/decode.ts';
import { parseJson, STRICT_JSON } from '../document/json.ts';
import type { Value } from '../document/value.ts';
import { at, entries, strings, text } from '../document/value.ts';
import { joined } from './claude/plugin-root.ts';
import { addressPattern } from './copilot/address.ts';
import { readAgentFile } from './copilot/agent-file.ts';
import { readHookFile } from './copilot/hook-file.ts';
import { readHooks } from './copilot/hooks.ts';
import { rightType, settingNames } from './copilot/setting-shape.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, placeIn, scopeOf, unreadable } from './reading.ts';
import { trusting } from './trust-fact.ts';

/**
 * Settings of Copilot CLI in a repository. Strict JSON; one value of a wrong type and the whole file is dropped, its
 * hooks too. Keys that a repository may not set (`allowedUrls`, `trustedFolders`, …) are ignored by the client.
 * Source: Copilot CLI 1.0.102 observed; its own list of keys.
 */
export const format: ManifestFormat = {
  id: 'copilot-settings',
  title: 'Copilot CLI repository settings',
  clients: ['Copilot CLI'],
  files: ['**/.github/copilot/settings.json', '**/.github/copilot/settings.local.json'],
  reads:
    'hooks, disableAllHooks, folders of hooks and of agents with what is in them, folders of skills and instructions by name, plugins, marketplaces, deniedUrls, disabled servers and skills, modelProviderId',
  names: (file) => [...foldersOf(file, 'hookDirectories'), ...foldersOf(file, 'agentDirectories')],
  read(files, to) {
    for (const file of files) {
      if (!SETTINGS.test(file.path)) continue; // what settings name
      const agent = readSettings(file, to);
      const folders = { hooks: foldersOf(file, 'hookDirectories'), agents: foldersOf(file, 'agentDirectories') };
      for (const other of files) {
        if (SETTINGS.test(other.path)) continue;
        const within = (named: readonly string[]): boolean =>
          named.some((f) => other.path.startsWith(f === '' ? '' : `${f}/`));
        if (/\.json$/i.test(other.path) && within(folders.hooks)) readHookFile(other, agent, to);
        if (/\.md$/i.test(other.path) && within(folders.agents)) readAgentFile(other, to);
      }
    }
  },
};

const SETTINGS = /(^|\/)\.github\/copilot\/settings(\.local)?\.json$/i;

/** Keys that name folders whose content is read, with the places that have readers of their own. */
const NAMED = {
  hookDirectories: /(^|\/)\.github\/hooks(\/|$)/i,
  agentDirectories: /(^|\/)\.github\/agents(\/|$)/i,
} as const;
type Named = keyof typeof NAMED;
const MOST_FOLDERS = 100;

/** Folders that settings name beside the usual ones. */
function foldersOf(file: SourceFile, key: Named): readonly string[] {
  const decoded =
    file.bytes && SETTINGS.test(file.path) ? decodeText(file.bytes, { bom: false, utf16: false }) : undefined;
  const parsed = decoded?.ok ? parseJson(decoded.text, STRICT_JSON) : undefined;
  if (!parsed?.ok) return [];
  const named = strings(at(settingNames(parsed.value), key)).slice(0, MOST_FOLDERS);
  return named.flatMap(({ value }) => {
    const folder = joined(scopeOf(file.path, '.github'), value);
    return /^[/~]/.test(value) || NAMED[key].test(folder) ? [] : [folder];
  });
}

const FOLDERS = ['hookDirectories', 'agentDirectories', 'skillDirectories', 'instructionDirectories'];
function readSettings(file: SourceFile, to: AccessBuilder): string {
  const scope = scopeOf(file.path, '.github');
  const agent = inScope('Copilot CLI', scope);
  const parsed = settingNames(readJsonFile(file, agent, { ...STRICT_JSON, bom: false }, to));
  const wrong = parsed && entries(parsed).find((e) => !rightType(e.key, e.value));
  if (wrong) {
    const message = `\`${wrong.key}\` has a value that Copilot CLI does not accept, so it drops the whole file`;
    unreadable(file, agent, [{ code: 'syntax', message, span: wrong.value.span }], 'dropped', to);
  }
  const value = wrong ? undefined : parsed;
  to.agent({
    id: `copilot cli ${file.path.toLowerCase()}`,
    name: agent,
    role: 'session',
    list: {
      entries: strings(at(value, 'deniedUrls')).map((url) => ({
        effect: 'deny',
        uses: addressPattern(url.value),
        place: placeIn(file, url.span),
        text: url.value,
        origin: 'rule',
      })),
      default: 'inherit',
    },
  });
  if (!value) return agent;
  const off = at(value, 'disableAllHooks');
  if (!(off?.kind === 'boolean' && off.value)) readHooks(at(value, 'hooks'), file, agent, to);
  trusts(file, value, agent, to);
  discovery(file, value, agent, to);
  return agent;
}

function trusts(file: SourceFile, value: Value, agent: string, to: AccessBuilder): void {
  const trust = trusting(file, agent, to);
  const off = at(value, 'disableAllHooks');
  if (off?.kind === 'boolean' && off.value)
    trust(
      'setting',
      'disableAllHooks',
      'disableAllHooks: true, which switches off the hooks of every source',
      off.span,
    );
  for (const key of FOLDERS)
    for (const folder of strings(at(value, key)))
      trust('setting', `${key} ${folder.value.replace(/^\.\/|\/+$/g, '')}`, `${key}: ${folder.value}`, folder.span);
  for (const plugin of entries(at(value, 'enabledPlugins')))
    if (plugin.value.kind === 'boolean' && plugin.value.value) trust('plugin', plugin.key, plugin.key, plugin.keySpan);
  for (const market of entries(at(value, 'extraKnownMarketplaces'))) {
    const source = at(market.value, 'source') ?? market.value;
    const where = ['repo', 'url', 'path'].map((k) => text(at(source, k))).find((t) => t !== undefined) ?? market.key;
    // Its `sha` is not read.
    const pinned = /^[0-9a-f]{40}$/.test(text(at(source, 'ref')) ?? '');
    trust('marketplace', where, `${market.key}: ${where}`, market.keySpan, { pinned });
  }
  const provider = at(value, 'modelProviderId');
  if (provider && text(provider))
    trust('setting', `modelProviderId ${text(provider)}`, `modelProviderId: ${text(provider)}`, provider.span);
}

/** Servers and skills that the repository switches off: losing one widens. */
function discovery(file: SourceFile, value: Value, agent: string, to: AccessBuilder): void {
  for (const key of ['disabledMcpServers', 'disabledSkills']) {
    for (const name of strings(at(value, key))) {
      to.fact({
        kind: 'guard',
        guards: 'discovery',
        agent,
        subject: `${key} ${name.value}`,
        what: `${key === 'disabledSkills' ? 'skill' : 'MCP server'} ${name.value}`,
        by: key,
        matcher: null,
        failsClosed: true,
        text: name.value,
        place: placeIn(file, name.span),
      });
    }
  }
}

// Settings that the client takes, repairs or drops. Told by a hook in the same file, which denies every call.
import { run } from './calls.mjs';

const DENY = `echo '{"permissionDecision":"deny","permissionDecisionReason":"r"}'`;
const HOOKS = `"hooks":{"preToolUse":[{"type":"command","bash":${JSON.stringify(DENY)}}]}`;

const settings = (content) => ({
  group: 'settings: documents',
  title: content.replaceAll(JSON.stringify(DENY), '"…deny"').replace(/[\ufeff\n]/g, ' ⏎ '),
  files: { '.github/copilot/settings.json': content },
  flags: ['--allow-all'],
  calls: [{ ...run('zz a'), names: ['bash'] }],
});
const beside = (...parts) => parts.map((part) => settings(`{${part},${HOOKS}}`));

export const documents = [
  settings(`{${HOOKS}}`),
  settings(`{${HOOKS},}`),
  settings(`// note\n{${HOOKS}}`),
  settings(`\ufeff{${HOOKS}}`),
  settings(`[{${HOOKS}}]`),
  settings(`{${HOOKS},"hooks":{}}`),
  settings(`{"hooks":{},${HOOKS}}`),
  settings(`{${HOOKS.replace('hooks', 'Hooks')}}`),
  settings(`{${HOOKS.replace('hooks', 'HOOKS')}}`),
  settings(`{${HOOKS},"Hooks":{}}`),
  ...beside(
    '"disableAllHooks":true',
    '"disable_all_hooks":true',
    '"DisableAllHooks":true',
    '"disableAllHooks":"true"',
    '"disableAllHooks":false',
  ),
  ...beside(
    '"deniedUrls":5',
    '"deniedUrls":"x"',
    '"deniedUrls":["x",5]',
    '"deniedUrls":null',
    '"denied_urls":5',
    '"DENIEDURLS":5',
    '"deniedURLs":5',
    '"DENIED_URLS":5',
  ),
  ...beside(
    '"model":5',
    '"model":"x"',
    '"unknown":5',
    '"allowedUrls":5',
    '"trustedFolders":5',
    '"statusLine":5',
    '"autoTier":5',
    '"version":2',
  ),
  ...beside(
    '"enabledPlugins":[]',
    '"enabledPlugins":{"a@b":"yes"}',
    '"enabledPlugins":{"a@b":false}',
    '"enabledPlugins":null',
  ),
  ...beside(
    '"extraKnownMarketplaces":{"m":5}',
    '"extraKnownMarketplaces":{"m":{}}',
    '"extraKnownMarketplaces":{"m":{"source":"o/r"}}',
  ),
  ...beside(
    '"extraKnownMarketplaces":{"m":{"source":{"source":"npm","package":"x"}}}',
    '"mergeStrategy":"x"',
    '"mergeStrategy":"rebase"',
  ),
  ...beside(
    '"contextTier":"x"',
    '"effortLevel":5',
    '"effortLevel":"x"',
    '"modelProviderId":1',
    '"companyAnnouncements":"x"',
  ),
  ...beside(
    '"disabledMcpServers":[1]',
    '"disabledSkills":"x"',
    '"hookDirectories":"x"',
    '"hook_directories":"x"',
    '"skill_directories":"x"',
  ),
  ...beside(
    '"respectGitignore":1',
    '"includeCoAuthoredBy":"x"',
    '"include_co_authored_by":"x"',
    '"agentDirectories":[5]',
  ),
  ...[
    '"type":"nope"',
    '"timeoutSec":"5"',
    '"timeoutSec":-1',
    '"matcher":5',
    '"exec":"x"',
    '"env":{"A":5}',
    '"cwd":5',
  ].map((part) => settings(`{${HOOKS.replace(/}]}$/, `},{"bash":"true",${part}}]}`)}}`)),
  settings(`{${HOOKS.replace(/}$/, ',"nope":5}')}}`),
  settings(`{${HOOKS.replace(/}$/, ',"sessionStart":5}')}}`),
];

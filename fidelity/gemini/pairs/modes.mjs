// Approval modes, and what they do beside lists.
import { edit, fetch, mcp, read, search, servers, set, sh, write } from './calls.mjs';

const CALLS = [
  write('./a.txt'),
  write('./.github/workflows/x.yml'),
  write('./package.json'),
  write('/elsewhere/a.txt'),
  edit('./a.txt'),
  read('./a.txt'),
  fetch('example.com'),
  search,
  ...sh('zz a'),
  ...mcp('gh', 'get_a'),
];
const SERVERS = servers({ gh: ['get_a'] });
const moded = (defaultApprovalMode, settings = {}) =>
  set('modes', { general: { defaultApprovalMode }, mcpServers: SERVERS, ...settings }, CALLS);

export const modes = [
  ...['default', 'auto_edit', 'plan', 'yolo'].map((mode) => moded(mode)),
  moded('auto_edit', { tools: { exclude: ['write_file'] } }),
  moded('auto_edit', { tools: { confirmationRequired: ['write_file', 'replace', 'web_fetch'] } }),
  moded('auto_edit', { tools: { confirmationRequired: ['*'] } }),
  moded('auto_edit', { tools: { core: ['read_file', 'write_file'] } }),
  moded('auto_edit', { tools: { core: ['read_file'] } }),
  moded('auto_edit', { tools: { allowed: ['run_shell_command(zz)'] } }),
  moded('plan', { tools: { allowed: ['run_shell_command'] } }),
  moded('plan', { tools: { allowed: ['write_file'] } }),
  moded('plan', { tools: { core: ['write_file', 'run_shell_command'] } }),
  moded('plan', { mcpServers: servers({ gh: ['get_a'] }, { gh: { trust: true } }) }),
  moded('plan', { mcp: { allowed: ['gh'] } }),
  moded('plan', { general: { defaultApprovalMode: 'plan', plan: { enabled: false } } }),
  moded('yolo', { security: { disableYoloMode: true } }),
  set(
    'modes: keys of old versions',
    { autoAccept: true, approvalMode: 'auto_edit', tools: { autoAccept: true, approvalMode: 'auto_edit' } },
    CALLS.slice(0, 9),
  ),
  set('modes: other words', { general: { defaultApprovalMode: 'autoEdit' } }, CALLS.slice(0, 9)),
  set('modes: other words', { general: { defaultApprovalMode: '' } }, CALLS.slice(0, 9)),
  set('modes: other words', { general: { defaultApprovalMode: ['auto_edit'] } }, CALLS.slice(0, 9)),
];

// Hooks that stop calls: which tools they see, and when they stop nothing.
import { call, run, servers, write } from './calls.mjs';

const DENY = `echo '{"permissionDecision":"deny","permissionDecisionReason":"r"}'`;
const MCP = servers({ srv: { names: ['one'], tools: ['*'] } });
/** Names of a tool: the client's own, and under an event with a capital also Claude's. */
const named = (capital, one, claude) => ({ ...one, names: capital ? [...one.names, ...claude] : one.names });
const TOOLS = (capital) => [
  named(capital, { ...run('zz a'), names: ['bash'] }, ['Bash']),
  named(capital, { ...write('{project}/n.txt'), names: ['create'] }, ['write', 'Write']),
  named(
    capital,
    {
      tool: 'view',
      label: '',
      input: { path: '{project}/.mcp.json' },
      uses: ['read\0./.mcp.json'],
      shows: 'mcpServers',
      names: ['view'],
    },
    ['read', 'Read'],
  ),
  { ...call('srv', 'one'), names: ['srv-one'] },
];
const item = (matcher, more) => ({ type: 'command', bash: DENY, ...(matcher !== undefined && { matcher }), ...more });

function hook(event, entry, { file = {} } = {}) {
  const content = JSON.stringify({ version: 1, hooks: { [event]: [entry] }, ...file });
  return {
    group: 'hooks: guards',
    title: content.replaceAll(JSON.stringify(DENY), '"…deny"'),
    files: { '.mcp.json': MCP, '.github/hooks/h.json': content },
    flags: ['--allow-all'],
    calls: TOOLS(/^[A-Z]/.test(event)),
  };
}

export const hooks = [
  ...[
    undefined,
    'bash',
    'Bash',
    'bash|create',
    'ba',
    'ba.*',
    '.*',
    '*',
    '',
    'create',
    'edit|create',
    'srv-one',
    'srv-.*',
  ].map((m) => hook('preToolUse', item(m))),
  ...['mcp__srv__one', '(', 'view', 'b[a]sh', ' bash ', 'bash, create', '^bash$', 'BASH', 'shell'].map((m) =>
    hook('preToolUse', item(m)),
  ),
  ...[
    undefined,
    'bash',
    'Bash',
    'Write',
    'Edit',
    'Edit|Write',
    'Read',
    'mcp__srv__one',
    'mcp__.*',
    '*',
    'Bash, Write',
    'create',
  ].map((m) => hook('PreToolUse', item(m))),
  hook('pretooluse', item()),
  hook('PRETOOLUSE', item()),
  hook('preMcpToolCall', item()),
  hook('preToolUse', item(undefined, { timeoutSec: '5' })),
  hook('preToolUse', item(undefined, { timeoutSec: 0 })),
  hook('preToolUse', item(undefined, { type: 'nope' })),
  hook('preToolUse', item(5)),
  hook('preToolUse', item(undefined, { exec: 'zz' })),
  hook('preToolUse', item(undefined, { env: { A: 5 } })),
  hook('preToolUse', item(), { file: { version: 2 } }),
  hook('preToolUse', item(), { file: { version: '1' } }),
  hook('preToolUse', item(), { file: { disableAllHooks: true } }),
  hook('preToolUse', item(), { file: { disableAllHooks: 'true' } }),
  hook('preToolUse', { matcher: 'bash', hooks: [item()] }),
  hook('preToolUse', { hooks: [item('bash')] }),
  hook('preToolUse', { matcher: 'bash', hooks: [item('create')] }),
  hook('preToolUse', { type: 'command', command: DENY }),
  hook('preToolUse', { bash: DENY }),
  hook('preToolUse', { type: 'command', bash: 'exit 1' }),
  hook('preToolUse', { type: 'command', powershell: DENY }),
];

// MCP servers: which are let in, which of their tools, and who is asked.
import { servers as declared, mcp, set } from './calls.mjs';

const TOOLS = { gh: ['get_a', 'get_b'], gl: ['get_a'], my_srv: ['get_a'], 'My-srv': ['get_a'] };
const CALLS = [
  ...mcp('gh', 'get_a', 'get_b'),
  ...mcp('gl', 'get_a'),
  ...mcp('my_srv', 'get_a'),
  ...mcp('My-srv', 'get_a'),
];
const ALL = declared(TOOLS);
const trusting = (trust, more = {}) => declared(TOOLS, { gh: { trust, ...more } });
const list = (group, key, rules) =>
  rules.map((rule) => set(group, { tools: { [key]: [rule] }, mcpServers: ALL }, CALLS));

export const servers = [
  set('servers: no rule', { mcpServers: ALL }, CALLS),
  ...list('servers: tools.allowed', 'allowed', [
    'mcp_gh_get_a',
    'mcp_gh_*',
    'mcp_*',
    '*',
    'mcp_my_srv_*',
    'mcp_my_srv_get_a',
    'mcp_my_*',
    'mcp_gh_get*',
    'mcp_gh_get_*',
    'mcp_*_get_a',
    'mcp_gh',
    'mcp_gh_',
    'gh__get_a',
    'get_a',
    'gh',
    'mcp__gh__get_a',
    'mcp_GH_get_a',
    'mcp_My-srv_*',
    'mcp_gh_get_a(x)',
  ]),
  ...[
    'mcp_gh_get_a',
    'mcp_gh_*',
    'mcp_*',
    '*',
    'get_a',
    'gh',
    'mcp_gh_get*',
    'mcp_my_srv_*',
    'mcp_my_srv_get_a',
    'gh__get_a',
    'get_*',
  ].map((rule) =>
    set('servers: tools.exclude', { tools: { exclude: [rule], allowed: ['mcp_*'] }, mcpServers: ALL }, CALLS),
  ),
  ...['mcp_gh_get_a', 'mcp_gh_*', 'mcp_*', 'get_a', 'mcp_my_srv_*'].map((rule) =>
    set(
      'servers: to be confirmed',
      { tools: { confirmationRequired: [rule], allowed: ['mcp_*'] }, mcpServers: ALL },
      CALLS,
    ),
  ),
  ...[
    { confirmationRequired: ['mcp_gh_*'], allowed: ['mcp_gh_get_a'] },
    { confirmationRequired: ['mcp_gh_*'], allowed: ['mcp_gh_*'] },
    { confirmationRequired: ['mcp_gh_*', 'mcp_*'], allowed: ['mcp_*'] },
    { confirmationRequired: ['mcp_gh_*', 'mcp_gh_get_a'], allowed: ['*'] },
    { confirmationRequired: ['mcp_gh_*'], core: ['*'] },
  ].map((tools) => set('servers: to be confirmed', { tools, mcpServers: ALL }, CALLS)),
  ...['mcp_gh_*', 'mcp_gh_get_a'].map((rule) =>
    set(
      'servers: trusted and to be confirmed',
      { tools: { confirmationRequired: [rule] }, mcpServers: trusting(true) },
      CALLS,
    ),
  ),
  ...[true, false, 'yes', 'true', 'false', 1, 0, null, '', [], {}].map((trust) =>
    set('servers: trust', { mcpServers: trusting(trust) }, CALLS.slice(0, 3)),
  ),
  set('servers: trust', { mcpServers: declared(TOOLS, { my_srv: { trust: true } }) }, CALLS),
  ...[
    { includeTools: ['get_a'] },
    { includeTools: [] },
    { includeTools: ['get_a(x)'] },
    { includeTools: ['get_*'] },
    { excludeTools: ['get_a'] },
    { excludeTools: ['mcp_gh_get_a'] },
    { excludeTools: ['get_a(x)'] },
    { includeTools: ['get_a'], excludeTools: ['get_a'] },
    { includeTools: ['get_b', 'get_a'] },
  ].map((more) => set('servers: lists of tools', { mcpServers: trusting(true, more) }, CALLS.slice(0, 3))),
  ...[['gh'], ['gl'], ['*'], ['GH'], ['my_srv'], ['gh', 'gl'], [], ['nobody']].map((allowed) =>
    set('servers: mcp.allowed', { mcp: { allowed }, mcpServers: ALL }, CALLS),
  ),
  ...[['gh'], ['*'], ['GH'], ['my_srv'], []].map((excluded) =>
    set('servers: mcp.excluded', { mcp: { excluded }, tools: { allowed: ['mcp_*'] }, mcpServers: ALL }, CALLS),
  ),
  set('servers: several lists', { mcp: { excluded: ['gh'] }, mcpServers: trusting(true) }, CALLS),
  set('servers: several lists', { mcp: { excluded: ['gh'], allowed: ['gh'] }, mcpServers: ALL }, CALLS),
  set('servers: several lists', { mcp: { allowed: ['gl'] }, mcpServers: trusting(true) }, CALLS),
  set('servers: several lists', { mcp: { allowed: ['gl'] }, tools: { allowed: ['mcp_gh_*'] }, mcpServers: ALL }, CALLS),
  set('servers: several lists', { tools: { core: ['read_file'] }, mcpServers: trusting(true) }, CALLS),
  set('servers: several lists', { tools: { core: ['read_file'] }, mcp: { allowed: ['gh'] }, mcpServers: ALL }, CALLS),
  set('servers: several lists', { tools: { core: ['mcp_gh_*'] }, mcpServers: ALL }, CALLS),
  set('servers: several lists', { tools: { core: ['mcp_gh_get_a'], allowed: ['mcp_gl_*'] }, mcpServers: ALL }, CALLS),
  set('servers: several lists', { tools: { exclude: ['mcp_gh_get_a'] }, mcpServers: trusting(true) }, CALLS),
  set(
    'servers: several lists',
    { tools: { exclude: ['mcp_gh_*'], allowed: ['mcp_gh_get_a'] }, mcpServers: ALL },
    CALLS,
  ),
];

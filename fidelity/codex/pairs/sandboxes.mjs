// What the sandbox lets through: folders, temporary folders, the network.
import { config, connect, read, write } from './calls.mjs';

const group = 'sandbox: folders and network';
const CALLS = [
  write('./made'),
  write('./.git/made'),
  write('./.codex/made'),
  write('./.codex/rules/made'),
  write('./.agents/made'),
  write('{outside}/made'),
  write('{outside}/deep/made'),
  write('{home}/made', '~/made'),
  write('{temporary}/made'),
  write('/tmp/{unique}'),
  read('{outside}/there'),
  read('{home}/there', '~/there'),
  read('./there'),
  connect,
];
const table = (...lines) => `[sandbox_workspace_write]\n${lines.join('\n')}\n`;

export const sandboxes = [
  '',
  table('network_access = true'),
  table('network_access = false'),
  table('writable_roots = ["{outside}"]'),
  table('writable_roots = ["{outside}/deep"]'),
  table('writable_roots = ["/"]'),
  table('writable_roots = ["~"]'),
  table('writable_roots = ["~/"]'),
  table('writable_roots = ["rules"]'),
  table('writable_roots = ["."]'),
  table('writable_roots = ["../.git", ".."]'),
  table('writable_roots = [".."]'),
  table('writable_roots = ["../.."]'),
  table('writable_roots = []'),
  table('exclude_slash_tmp = true'),
  table('exclude_tmpdir_env_var = true'),
  table('exclude_slash_tmp = true', 'exclude_tmpdir_env_var = true', 'network_access = true'),
  `sandbox_mode = "read-only"\n${table('network_access = true', 'writable_roots = ["{outside}"]')}`,
  `sandbox_mode = "workspace-write"\n${table('network_access = true', 'writable_roots = ["{outside}"]')}`,
  `sandbox_mode = "danger-full-access"\n${table('network_access = false')}`,
  `default_permissions = ":workspace"\n${table('network_access = true', 'writable_roots = ["{outside}"]')}`,
].map((text) => config(group, text, CALLS));

// Permission profiles: built in and written out.
import { config, connect, known, read, shell, write } from './calls.mjs';

const group = 'permission profiles';
const CALLS = [
  write('./made'),
  write('./deep/made'),
  write('{outside}/made'),
  write('{outside}/deep/made'),
  write('{home}/made', '~/made'),
  write('{temporary}/made'),
  read('./there'),
  read('./deep/there'),
  read('./secret.env'),
  read('{outside}/there'),
  read('{outside}/deep/there'),
  read('{home}/there', '~/there'),
  connect,
  shell('zz'),
];
const own = (...lines) => `default_permissions = "own"\n[permissions.own]\n${lines.join('\n')}\n`;
const files = (...lines) => own('extends = ":workspace"', '[permissions.own.filesystem]', ...lines);

export const profiles = [
  'default_permissions = ":read-only"\n',
  'default_permissions = ":workspace"\n',
  'default_permissions = ":danger-full-access"\n',
  'default_permissions = ":workspace"\nsandbox_mode = "read-only"\n',
  'default_permissions = ":read-only"\nsandbox_mode = "danger-full-access"\n',
  'default_permissions = ":nothing"\n',
  'default_permissions = "missing"\n',
  own('extends = ":workspace"'),
  own('extends = ":read-only"'),
  own('extends = ":danger-full-access"'),
  own('[permissions.own.filesystem]', '":root" = "read"'),
  own('[permissions.own.filesystem]', '":root" = "write"'),
  own('[permissions.own.filesystem]', '":minimal" = "read"', '":workspace_roots" = "write"'),
  files('"{outside}" = "write"'),
  files('"{outside}" = "deny"'),
  files('"{outside}" = "write"', '"{outside}/deep" = "read"'),
  files('"{outside}" = "write"', '"{outside}/deep" = "deny"'),
  files('"{outside}" = "deny"', '"{outside}/deep" = "write"'),
  files('"~" = "write"'),
  files('"~" = "deny"'),
  files('":tmpdir" = "read"'),
  files('":root" = "write"'),
  files('":workspace_roots" = "read"'),
  files('":workspace_roots" = { "deep" = "deny" }'),
  files('":workspace_roots" = { "." = "read", "deep" = "write" }'),
  files('":workspace_roots" = { "**/*.env" = "deny" }'),
  files('"relative" = "write"'),
  files('"{outside}" = "WRITE"'),
  own('extends = ":workspace"', '[permissions.own.network]', 'enabled = true'),
  own('extends = ":workspace"', '[permissions.own.network]', 'enabled = false'),
  `${own('extends = "base"')}[permissions.base]\nextends = ":workspace"\n[permissions.base.filesystem]\n"{outside}" = "write"\n`,
  `${own('extends = "base"', '[permissions.own.filesystem]', '"{outside}" = "read"')}[permissions.base]\nextends = ":workspace"\n[permissions.base.filesystem]\n"{outside}" = "write"\n`,
  '[permissions.own]\nextends = ":workspace"\n',
].map((text) =>
  config(
    group,
    text,
    CALLS.map((call) => (reason(text, call) ? known(reason(text, call), call) : call)),
  ),
);

function reason(text, call) {
  // Here the client is installed in a folder for temporary files.
  if (text.includes(':minimal') && /^\w+ \.\//.test(call.label))
    return 'the client’s own helper lies in a folder that this profile hides, so nothing starts here';
  if (text.includes('"missing"') && call.label === 'zz')
    return 'a profile that is missing here may be in a person’s own settings';
  return undefined;
}

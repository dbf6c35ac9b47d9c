// Shell commands in `tools.allowed` and `tools.core`.
import { each, set, sh, shell } from './calls.mjs';

const PLAIN = sh('zz', 'zz a', 'zz a b', 'zz-tool', 'zzz', 'zz-tool a', 'zza b', 'yy', 'yy zz', 'ZZ a', 'zz  a');
const QUOTED = sh('zz "a b"', "zz 'a'", 'zz"a"', '"zz" a', '\\zz a', 'zz a"b" c');
const STARS = sh('zz *', 'zz * b', 'zz:* a', '*', 'zz ** a', 'zz:*', 'zz*');
/** Not what the rule starts with, though the same program runs. */
const DRESSED = sh('/usr/bin/zz a', './zz a', 'FOO=1 zz a', 'sudo zz a', 'env zz a', 'command zz a');
const SEVERAL = [
  shell('zz a && yy', ['zz a', 'yy']),
  shell('zz a; yy', ['zz a', 'yy']),
  shell('zz a | yy', ['zz a', 'yy']),
  shell('zz a\nyy', ['zz a', 'yy']),
  shell('zz a & yy', ['zz a', 'yy']),
  shell('zz a || yy', ['zz a', 'yy']),
  shell('zz $(yy)', ['zz $(yy)', 'yy']),
  shell('zz `yy`', ['zz `yy`', 'yy']),
  shell('zz <(yy)', ['zz <(yy)', 'yy']),
  // The whole line is held against the rules too.
  shell('(zz a; yy)', ['(zz a; yy)', 'zz a', 'yy']),
  shell('zz a && zz b', ['zz a', 'zz b']),
  shell('zz a; zz b; zz', ['zz a', 'zz b', 'zz']),
  shell('zz a | zz b', ['zz a', 'zz b']),
  shell('yy && zz', ['yy', 'zz']),
  shell('zz a && zz $(zz b)', ['zz a', 'zz $(zz b)', 'zz b']),
];
const WRAPPED = [
  shell('bash -c "zz a"', ['bash -c "zz a"', 'zz a']),
  shell('bash -c "yy"', ['bash -c "yy"', 'yy']),
  shell("sh -c 'zz a; yy'", ["sh -c 'zz a; yy'", 'zz a', 'yy']),
  shell('eval zz a', ['eval zz a']),
];
const REDIRECTED = [
  shell('zz a > out', ['zz a', 'write\0./out']),
  shell('zz a >> out', ['zz a', 'write\0./out']),
  shell('zz a 2>&1', ['zz a']),
  shell('zz a < in', ['zz a']),
];
const BLANKS = [...sh('zz\u00a0a', 'zza\u0301'), shell('zz\ta', ['zz a'])];

const allowed = (rules, calls) => each('commands: tools.allowed', 'allowed', rules, calls);

export const commands = [
  ...allowed(
    ['run_shell_command(zz)', 'run_shell_command(zz a)', 'ShellTool(zz)', 'run_shell_command', 'ShellTool', '*'],
    [...PLAIN, ...QUOTED, ...DRESSED],
  ),
  ...allowed(
    [
      'run_shell_command()',
      'run_shell_command(*)',
      'run_shell_command(zz *)',
      'run_shell_command(zz:*)',
      'run_shell_command(zz*)',
      'run_shell_command(zz )',
      'run_shell_command( zz)',
      'run_shell_command(zz "a)',
      'run_shell_command(zz a")',
      'run_shell_command(zz (a))',
    ],
    [...PLAIN, ...STARS, ...sh(' zz a', 'zz "a b"')],
  ),
  ...allowed(
    [
      'run_shell_command (zz)',
      'Run_Shell_Command(zz)',
      'Shell(zz)',
      'Bash(zz:*)',
      'run_shell_command(zz) ',
      'run_shell_command(zz',
      'run_shell_command:zz',
      'run_shell*',
      'run_shell_command(zz)(a)',
      '',
      'run_shell_command(zz\n)',
    ],
    sh('zz', 'zz a', 'yy'),
  ),
  ...allowed(
    [
      ['run_shell_command(zz)', 'run_shell_command(yy a)'],
      ['run_shell_command(zz)', 'run_shell_command'],
      ['run_shell_command(zz)', 'ShellTool'],
      ['run_shell_command(zz)', '*'],
      ['run_shell_command', 'run_shell_command()'],
      ['read_file', 'run_shell_command(zz)'],
    ],
    sh('zz a', 'yy', 'yy a', 'yy ab', 'xx'),
  ),
  ...each('commands: several at once', 'allowed', [['run_shell_command(zz)']], [...SEVERAL, ...WRAPPED]),
  ...each(
    'commands: several at once',
    'allowed',
    [['run_shell_command(zz)', 'run_shell_command(yy)', 'run_shell_command(bash)'], 'run_shell_command'],
    [...SEVERAL, ...WRAPPED],
  ),
  ...each('commands: redirection', 'allowed', ['run_shell_command(zz)', 'run_shell_command'], REDIRECTED),
  ...each('commands: blanks', 'allowed', ['run_shell_command(zz)', 'run_shell_command(zz a)'], BLANKS),
  ...each(
    'commands: tools.core',
    'core',
    [
      'run_shell_command(zz)',
      'run_shell_command',
      'ShellTool(zz a)',
      'ShellTool',
      '*',
      'run_shell_command()',
      'read_file',
      ['run_shell_command(zz)', '*'],
      ['write_file', '*'],
    ],
    [...sh('zz', 'zz a', 'zzz', 'yy'), ...SEVERAL.slice(0, 3)],
  ),
  set('commands: no rule', {}, [...PLAIN, ...SEVERAL.slice(0, 6)]),
  set(
    'commands: both lists',
    { tools: { core: ['run_shell_command(zz)'], allowed: ['run_shell_command(yy)'] } },
    sh('zz', 'yy', 'xx'),
  ),
  set('commands: both lists', { tools: { core: ['read_file'], allowed: ['run_shell_command(yy)'] } }, sh('zz', 'yy')),
  set(
    'commands: both lists',
    { tools: { core: ['run_shell_command(zz)'], allowed: ['run_shell_command'] } },
    sh('zz', 'yy'),
  ),
];

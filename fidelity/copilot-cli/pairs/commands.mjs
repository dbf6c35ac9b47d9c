// Which commands a rule holds for.
import { allow, deny, known, run, runs } from './calls.mjs';

const WORDS = runs('zz', 'zz a', 'zz a b', 'zzz', 'zz-tool a', 'ZZ a', 'yy zz', 'zz --flag', 'sudo zz a');
const READS = 'commands that only read run with no one asked; the model leaves them out';
const BEFORE = 'options of git before its sub-command: the model takes the words as they stand';
const GIT = [
  ...runs('git push', 'git push x', 'git push --force', 'gitea x', 'gh pr create', 'npm install'),
  ...known(READS, runs('git', 'git log', 'gh pr list', 'gh repo view')),
];
const PARTS = [
  run('zz a && yy b', { uses: ['zz a', 'yy b'], marks: 'zz a' }),
  run('zz a; yy b', { uses: ['zz a', 'yy b'], marks: 'zz a' }),
  run('zz a | yy b', { uses: ['zz a', 'yy b'], marks: 'yy b' }),
  run('zz a || yy b', { uses: ['zz a', 'yy b'], marks: 'zz a' }),
  run('zz a\nyy b', { uses: ['zz a', 'yy b'], marks: 'zz a' }),
  run('zz $(yy b)', { uses: ['zz', 'yy b'], marks: 'zz' }),
  ...['(zz a)', '{ zz a; }', 'X=1 zz a', 'if true; then zz a; fi', 'zz a # c', '! zz a'].map((line) =>
    run(line, { uses: ['zz a'], marks: 'zz a' }),
  ),
  run('for i in 1; do zz $i; done', { uses: ['zz 1'], marks: 'zz 1' }),
  run('zz "a b"', { marks: 'zz a b' }),
  ...["'zz' a", 'bash -c "zz a"', 'timeout 5 zz a', 'nice zz a', 'eval zz a'].map((line) =>
    run(line, { marks: 'zz a' }),
  ),
  run('zz  a'),
];

export const commands = [
  ...['shell(zz)', 'shell(zz:*)', 'shell(ZZ)', 'shell(zz-tool)', 'shell'].map((rule) => ({
    group: 'commands: one word',
    flags: allow(rule),
    calls: WORDS,
  })),
  ...'shell(zz a)|shell(zz a:*)|shell(zz *)|shell(zz*)|shell(z*)|shell(*)|shell(:*)|shell(zz a b)|shell(zz:)|shell(zz :*)|bash|Shell(zz)|bash(zz)'
    .split('|')
    .map((rule) => ({ group: 'commands: dead rules', flags: allow(rule), calls: runs('zz', 'zz a', 'zz a b', 'zzz') })),
  ...'shell(git)|shell(git:*)|shell(git push)|shell(git push:*)|shell(git push x)|shell(git push --force)|shell(gh)|shell(gh pr)|shell(gh pr create)|shell(gh:*)|shell(gh pr:*)|shell(npm install)|shell(npm:*)'
    .split('|')
    .map((rule) => ({ group: 'commands: sub-commands', flags: allow(rule), calls: GIT })),
  {
    group: 'commands: sub-commands',
    flags: ['--allow-all-tools', ...deny('shell(git push)')],
    calls: [
      ...runs('git push', 'git push x', 'git log', 'gitea x'),
      ...known(BEFORE, runs('git --no-pager push', 'git -c a=b push')),
    ],
  },
  {
    group: 'commands: sub-commands',
    flags: ['--allow-all-tools', ...deny('shell(git:*)')],
    calls: runs('git', 'git push x', 'git -c a=b push', 'git log', 'gitea x', 'gh pr list'),
  },
  {
    group: 'commands: sub-commands',
    flags: ['--allow-all-tools', ...deny('shell(git)')],
    calls: runs('git', 'git push x', 'git log', 'gitea x'),
  },
  { group: 'commands: compounds', flags: allow('shell(zz)'), calls: PARTS },
  { group: 'commands: compounds', flags: allow('shell(zz)', 'shell(yy:*)'), calls: PARTS },
  { group: 'commands: compounds', flags: allow('shell'), calls: PARTS },
  { group: 'commands: compounds', flags: [...allow('shell'), ...deny('shell(yy)')], calls: PARTS },
  {
    group: 'commands: order',
    flags: [...allow('shell(git:*)'), ...deny('shell(git push)')],
    calls: runs('git push x', 'git fetch', 'git commit'),
  },
  { group: 'commands: order', flags: [...deny('shell(zz)'), ...allow('shell(zz)')], calls: runs('zz', 'zz a', 'yy') },
  { group: 'commands: order', flags: ['--allow-all', ...deny('shell')], calls: runs('zz', 'git push', 'yy') },
  { group: 'commands: order', flags: ['--yolo', ...deny('shell(zz:*)')], calls: runs('zz', 'zz a', 'zzz', 'yy') },
  { group: 'commands: order', flags: [], title: 'no rules', calls: runs('zz', 'git push', 'npm install', 'yy') },
];

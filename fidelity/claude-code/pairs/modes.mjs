// Modes, further folders and trust.
import { change, known, make, mcp, read, reads, run, runs, write } from './calls.mjs';

const mode = (defaultMode, calls, more = {}) => ({ group: 'modes', mode: defaultMode, allow: [], calls, ...more });
const SERVERS = { servers: { srv: ['get_a'] } };
const FREE_OR_GUARDED = [read('./r.txt'), ...change('./.vscode/x.json')];
const UNASKED = [run('zz a'), ...change('./a.txt', '{outside}/a.txt'), read('{outside}/r.txt'), ...mcp('srv', 'get_a')];
const EVERY = [...FREE_OR_GUARDED, ...UNASKED];
const EVERYTHING_ALLOWED = { allow: ['Bash(zz *)', 'Edit(**)', 'mcp__srv', 'Read'], ...SERVERS };
const LIES = 'where the project lies in the file system is not known from the repository';
const WITHIN = ['{outside}/r.txt', '{outside}/d/r.txt'];
const CHECKED =
  'in plan mode this version lets a check of its own decide, which passes reads anywhere and can’t ask here; the model knows the documented mode alone';
const PLANNED = [
  read('./r.txt'),
  ...known(CHECKED, change('./.vscode/x.json'), read('{outside}/r.txt')),
  run('zz a'),
  ...change('./a.txt', '{outside}/a.txt'),
  ...mcp('srv', 'get_a'),
];
const ALLOWED_AND_PLANNED = PLANNED.map((call) => (call.tool === 'Read' ? { ...call, known: undefined } : call));
const BYPASS =
  'this version ignores bypassPermissions from a project, older ones (2.1.240) honour it: the model counts it';

export const modes = [
  mode('default', EVERY, SERVERS),
  mode('manual', EVERY, SERVERS),
  mode('acceptEdits', EVERY, SERVERS),
  mode('plan', PLANNED, SERVERS),
  mode('dontAsk', EVERY, SERVERS),
  mode('auto', EVERY, SERVERS),
  mode('bypassPermissions', [...FREE_OR_GUARDED, ...known(BYPASS, UNASKED)], SERVERS),
  mode('default', EVERY, EVERYTHING_ALLOWED),
  mode('acceptEdits', EVERY, EVERYTHING_ALLOWED),
  mode('plan', ALLOWED_AND_PLANNED, EVERYTHING_ALLOWED),
  mode('dontAsk', EVERY, EVERYTHING_ALLOWED),
  mode('acceptEdits', [
    make('mkdir made1', 'made1'),
    make('touch made2', 'made2'),
    make('cp shown.txt made3', 'made3'),
    make('mv made3 made4', 'made4'),
    make('mkdir -p made5/d', 'made5/d'),
    ...known('the model does not look for paths among the arguments of these programs; it is wider', [
      make('mkdir ../made6', '../made6'),
      make('touch {outside}/made7', '../outside/made7'),
      make('cp shown.txt .vscode/made10', '.vscode/made10'),
    ]),
    make('ln -s shown.txt made8', 'made8'),
    make('tee made9 < shown.txt', 'made9'),
    ...runs('zz a', 'zz mkdir'),
  ]),
  mode('default', [make('mkdir made1', 'made1'), make('touch made2', 'made2')]),
  mode('acceptEdits', [...change('./a.txt', './src/a.txt'), run('zz a')], { deny: ['Edit(src/**)'] }),
  mode('acceptEdits', change('./a.txt', './src/a.txt'), { ask: ['Edit(src/**)'] }),
  mode('acceptEdits', change('./a.txt'), { deny: ['Write'] }),
  mode('dontAsk', runs('zz a', 'zz b', 'yy'), { allow: ['Bash(zz *)'], ask: ['Bash(zz a)'] }),
  mode('dontAsk', runs('zz a', 'zz b', 'yy'), { allow: ['Bash(zz *)'], deny: ['Bash(zz a)'] }),
  ...['{outside}', '../outside', '{outside}/', '{outside}/d'].map((folder) => ({
    group: 'further folders',
    allow: [],
    settings: { permissions: { additionalDirectories: [folder] } },
    calls: [
      ...(folder.startsWith('..') ? known(LIES, reads(...WITHIN)) : reads(...WITHIN)),
      write('{outside}/w.txt'),
      read('~/r.txt'),
    ],
  })),
  {
    group: 'further folders',
    allow: [],
    settings: { permissions: { additionalDirectories: ['~/notes'] } },
    calls: [read('~/notes/r.txt'), read('~/r.txt'), write('~/notes/w.txt')],
  },
  {
    group: 'further folders',
    allow: [],
    mode: 'acceptEdits',
    settings: { permissions: { additionalDirectories: ['{outside}'] } },
    calls: [...change('{outside}/a.txt', './a.txt', '~/a.txt'), read('{outside}/r.txt')],
  },
  {
    group: 'further folders',
    allow: ['Edit(**)'],
    settings: { permissions: { additionalDirectories: ['{outside}'] } },
    calls: [...change('{outside}/a.txt', './a.txt')],
  },
  {
    group: 'trust',
    untrusted: true,
    allow: ['Bash(zz *)'],
    deny: ['Bash(zz b)'],
    calls: [
      ...known('nobody trusted this folder yet; the model counts what holds once somebody has', run('zz a')),
      run('zz b'),
    ],
  },
];

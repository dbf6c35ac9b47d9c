// What one shell command needs, rule by rule.
import { each, known, run, runs, show } from './calls.mjs';

const WORDS = runs('zz', 'zz a', 'zz a b', 'zzz', 'zzz a', 'zz-tool a', 'zza', 'ZZ a', 'yy zz');
const UNREAD = 'the client never lets a prefix rule approve words that only the shell can expand; the model is wider';

export const commands = [
  ...each('commands: prefix', ['Bash(zz:*)', 'Bash(zz *)', 'Bash(zz*)'], [...WORDS, run('zz  a', 'zz a')]),
  ...each(
    'commands: prefix',
    ['Bash(zz a:*)', 'Bash(zz a *)', 'Bash(zz a*)'],
    runs('zz a', 'zz a b', 'zz ab', 'zz b', 'zz'),
  ),
  ...each(
    'commands: prefix',
    ['Bash(zz  *)', 'Bash( zz *)', 'Bash(zz * )', 'Bash(zz **)', 'Bash(zz**)'],
    runs('zz', 'zz a', 'zza'),
  ),
  ...each(
    'commands: prefix',
    ['Bash(zz *:*)', 'Bash(zz*:*)', 'Bash(*:*)', 'Bash(zz:**)'],
    runs('zz', 'zz a', 'zz a b', 'zzz', 'zzz a'),
  ),
  ...each('commands: prefix', ['Bash(ZZ *)'], runs('zz a', 'ZZ a')),
  ...each(
    'commands: exact',
    ['Bash(zz build)'],
    [
      ...runs('zz build', 'zz build x', 'zz', 'zz buildx', 'zz  build'),
      run(' zz build ', 'zz build'),
      run('zz build # a note', 'zz build'),
    ],
  ),
  ...each('commands: exact', ['Bash( zz build)', 'Bash(zz build )', 'Bash(zz  build)'], runs('zz build', 'zz  build')),
  ...each('commands: exact', ['Bash(zz)'], runs('zz', 'zz a', 'zzz')),
  ...each('commands: exact', ['Bash(zz test:unit)'], runs('zz test:unit', 'zz test')),
  ...each('commands: exact', ['Bash(zz a && yy b)'], [run('zz a && yy b'), ...runs('zz a', 'yy b')]),
  ...each(
    'commands: stars',
    ['Bash(zz * main)'],
    runs('zz main', 'zz x main', 'zz x y main', 'zz x main y', 'zz x mainx'),
  ),
  ...each(
    'commands: stars',
    ['Bash(zz * --flag *)'],
    runs('zz a --flag b', 'zz a --flag', 'zz --flag b', 'zz a --flag b c'),
  ),
  ...each('commands: stars', ['Bash(* zz)', 'Bash(*zz)'], runs('yy zz', 'zz', 'xx a zz', 'yy zz a')),
  ...each('commands: stars', ['Bash(* zz *)'], runs('yy zz', 'yy zz a', 'zz a', 'yy a zz b')),
  ...each('commands: stars', ['Bash(* *)'], runs('zz', 'zz a', 'zz a b')),
  ...each('commands: stars', ['Bash(z*z a)'], runs('zz a', 'zzz a', 'zz b')),
  ...each('commands: stars', ['Bash(zz a*b)'], runs('zz ab', 'zz axb', 'zz a x b', 'zz b', 'zz abc')),
  ...each('commands: stars', ['Bash(zz *b *)'], runs('zz ab', 'zz ab c', 'zz b c', 'zz a')),
  ...each(
    'commands: whole tool',
    ['Bash', 'Bash(*)', 'Bash(**)', 'Bash( *)', 'Bash(* )', 'Bash(***)'],
    runs('zz', 'zz a'),
  ),
  ...each('commands: dead rules', ['Bash()', 'Bash( )', 'Bash(:*)', 'Bash(zz :*)', 'Bash( :*)'], runs('zz', 'zz a')),
  ...each(
    'commands: dead rules',
    [
      'bash(zz *)',
      'BASH(zz *)',
      'Bash (zz *)',
      ' Bash(zz *)',
      'Bash(zz *) ',
      'bash',
      'B*',
      '*',
      'Bash*',
      'Bash(zz *',
      'Bashzz *)',
      'Bash[zz *]',
      'Bash(command:zz *)',
      'Bash(zz *)(yy *)',
    ],
    runs('zz', 'zz a'),
  ),
  ...each('commands: colons', ['Bash(zz:* a)'], runs('zz a', 'zz b a', 'zz:a', 'zz:a a')),
  ...each('commands: colons', ['Bash(zz:*a)', 'Bash(zz:a)', 'Bash(zz:a:*)'], runs('zz:a', 'zz a', 'zz:a b')),
  ...each(
    'commands: colons',
    ['Bash(zz run test:*)'],
    runs('zz run test', 'zz run test a', 'zz run test:unit', 'zz run testing'),
  ),
  ...each('commands: colons', ['Bash(zz run *)'], runs('zz run test:unit', 'zz run')),
  ...each(
    'commands: literal signs',
    ['Bash(zz ?)', 'Bash(zz [ab])', 'Bash(zz {a,b})', 'Bash(zz .)', 'Bash(zz \\*)', 'Bash(zz a|b)'],
    runs('zz a', 'zz b'),
  ),
  ...each(
    'commands: literal signs',
    ['Bash(zz a.c *)', 'Bash(zz a+ *)'],
    runs('zz a.c x', 'zz abc x', 'zz a+ x', 'zz aa x'),
  ),
  ...each('commands: literal signs', ['Bash(zz "(a)")', 'Bash(zz "(a)" *)'], runs('zz "(a)"', 'zz "(a)" b')),
  ...each(
    'commands: wrappers',
    ['Bash(zz *)'],
    [
      ...[
        'timeout 5 zz a',
        'time zz a',
        'nice zz a',
        'nohup zz a',
        'stdbuf -oL zz a',
        'command zz a',
        'NODE_ENV=x zz a',
      ].map((c) => run(c, 'zz a')),
      ...['LANG=C zz a', '\\zz a', '"zz" a', "'zz' a", 'zz a # note'].map((c) => run(c, 'zz a')),
      ...runs('FOO=1 zz a', 'PATH=$PATH zz a', 'env zz a', 'exec zz a', 'eval zz a', '{bin}/zz a', '../bin/zz a'),
    ],
  ),
  ...each(
    'commands: compounds',
    ['Bash(zz *)'],
    [
      run('zz a && zz b', 'zz a', 'zz b'),
      run('zz a && yy b', 'zz a', 'yy b'),
      run('zz a; zz b', 'zz a', 'zz b'),
      run('zz a; yy b', 'zz a', 'yy b'),
      run('zz a | zz b', 'zz a', 'zz b'),
      run('zz a | yy', 'zz a', 'yy'),
      run('zz a || zz b', 'zz a', 'zz b'),
      run('zz a\nzz b', 'zz a', 'zz b'),
      run('zz a\nyy b', 'zz a', 'yy b'),
      run('zz $HOME'),
      run('zz a 2>&1', 'zz a'),
      run('zz a >/dev/null', 'zz a'),
      run('zz a > out.txt', 'zz a', 'write\0./out.txt'),
      run('if zz a; then zz b; fi', 'zz a', 'zz b'),
    ],
  ),
  ...each(
    'commands: compounds',
    ['Bash(zz *)'],
    known(UNREAD, [run('zz $(zz b)'), run('zz `zz b`'), run('zz {a,b}'), run('zz a & zz b')]),
  ),
  ...['Edit', 'Edit(**)'].map((rule) => ({
    group: 'commands: compounds',
    allow: ['Bash(zz *)', rule],
    calls: [run('zz a > out.txt', 'zz a', 'write\0./out.txt')],
  })),
  {
    group: 'commands: compounds',
    allow: ['Bash(zz *)', 'Write'],
    calls: known('a redirect is held to the Edit rules alone; the model counts it as any write', [
      run('zz a > out.txt', 'zz a', 'write\0./out.txt'),
    ]),
  },
  {
    group: 'commands: compounds',
    allow: ['Bash(zz *)', 'Edit(out.txt)'],
    calls: [run('zz a > out.txt', 'zz a', 'write\0./out.txt'), run('zz a > other.txt', 'zz a', 'write\0./other.txt')],
  },
  ...each('commands: runners', ['Bash(env *)'], runs('env zz a')),
  ...each('commands: runners', ['Bash(sh -c *)'], runs('sh -c "zz a"', 'sh -c zz')),
  ...each('commands: runners', ['Bash(bash *)'], runs('bash -c "zz a"', 'bash {bin}/zz')),
  ...each(
    'commands: runners',
    ['Bash(eval *)'],
    known('the client asks for `eval` whatever the prefix; the model is wider', run('eval "zz a"')),
  ),
  ...each('commands: runners', ['Bash(FOO=1 zz *)', 'Bash(FOO=*)'], runs('FOO=1 zz a')),
  ...each(
    'commands: runners',
    ['Bash(timeout *)', 'Bash(timeout 5 zz *)', 'Bash(timeout 5 *)'],
    [run('timeout 5 zz a')],
  ),
  ...each('commands: runners', ['Bash(nohup *)', 'Bash(nohup zz a)'], [run('nohup zz a')]),
  ...each(
    'commands: runners',
    ['Bash(xargs *)'],
    [run('xargs -n1 zz <<< a'), run('zz a | xargs -n1 zz', 'zz a', 'xargs -n1 zz')],
  ),
  ...each(
    'commands: runners',
    ['Bash(find *)'],
    known(
      'the client asks for `-exec` whatever the rule; the model is wider',
      run('find . -maxdepth 0 -exec zz {} ";"'),
    ),
  ),
  {
    group: 'commands: no rule',
    allow: [],
    calls: [
      ...runs('zz', 'zz a'),
      ...known('commands that only read are built into the client and never need a rule', [
        show('cat shown.txt', 'what a file shows'),
        show('ls', 'shown.txt'),
      ]),
    ],
  },
];

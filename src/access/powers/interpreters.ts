import type { Row, TellingUse } from './telling-use.ts';
import { commands } from './telling-use.ts';

const SCRIPT = ['./scripts/check.sh'];
const NODE = ['npm test', 'node scripts/build.js'];
const PYTHON = ['pytest', 'python3 scripts/check.py'];
const FETCH = `'fetch("https://example.com")'`;
const PY = `-c 'import os; os.system("id")'`;
const SYSTEM = `-e 'system("id")'`;

/** Shells. Source: their manuals (`-c`). */
const SHELLS: readonly Row[] = [
  ['bash', `-c 'id'`, SCRIPT],
  ['sh', `-c 'id'`, SCRIPT],
  ['zsh', `-c 'id'`, SCRIPT],
  ['dash', `-c 'id'`, SCRIPT],
  ['ksh', `-c 'id'`, SCRIPT],
  ['fish', `-c 'id'`, SCRIPT],
  ['pwsh', '-Command id', ['pwsh scripts/check.ps1']],
  ['powershell', '-Command whoami', ['powershell scripts/check.ps1']],
  ['cmd', '/c whoami', SCRIPT],
  ...['csh', 'tcsh', 'ash', 'mksh', 'rbash', 'nu', 'elvish', 'xonsh', 'yash', 'osh'].map(
    (shell): Row => [shell, `-c 'id'`, SCRIPT],
  ),
];

/** Languages that take a program as an argument. Sources: their manuals, GTFOBins. */
const LANGUAGES: readonly Row[] = [
  ['node', `-e ${FETCH}`, NODE],
  ['bun', `-e ${FETCH}`, ['bun test', 'bun run build']],
  ['deno', `eval ${FETCH}`, ['deno test', 'deno task build']],
  ['tsx', `-e ${FETCH}`, ['tsx scripts/build.ts']],
  ['ts-node', `-e ${FETCH}`, ['ts-node scripts/build.ts']],
  ['python', PY, PYTHON],
  ['python3', PY, PYTHON],
  ['python2', PY, PYTHON],
  ['ruby', SYSTEM, ['ruby scripts/check.rb', 'bundle exec rspec']],
  ['perl', SYSTEM, ['perl scripts/check.pl']],
  ['php', `-r 'system("id");'`, ['php scripts/check.php']],
  ['lua', `-e 'os.execute("id")'`, ['lua scripts/check.lua']],
  ['Rscript', SYSTEM, ['Rscript scripts/check.R']],
  ['osascript', `-e 'do shell script "id"'`],
  ['awk', `'BEGIN{system("id")}'`, ['cut *', 'grep *', 'jq *']],
  ['gawk', `'BEGIN{system("id")}'`, ['cut *', 'grep *', 'jq *']],
  ['mawk', `'BEGIN{system("id")}'`, ['cut *', 'grep *', 'jq *']],
  ['nawk', `'BEGIN{system("id")}'`, ['cut *', 'grep *', 'jq *']],
  ['julia', `-e 'run(\`id\`)'`],
  ['groovy', `-e '"id".execute()'`],
  ['elixir', `-e 'System.cmd("id", [])'`, ['mix test']],
  ['nodejs', `-e ${FETCH}`, NODE],
  ['ipython', PY, PYTHON],
  ['pypy3', PY, PYTHON],
  ['py', PY, PYTHON],
  ['R', SYSTEM, ['Rscript scripts/check.R']],
  ['luajit', `-e 'os.execute("id")'`],
  ['irb', '-r ./x.rb'],
  ['erl', `-noshell -eval 'os:cmd("id")'`],
  ['iex', `-e 'System.cmd("id", [])'`],
  ['clojure', `-M -e '(sh "id")'`],
  ['bb', `-e '(sh "id")'`],
  ['racket', `-e '(system "id")'`],
  ['guile', `-c '(system "id")'`],
  ['sbcl', `--eval '(run-program "id")'`],
  ['ghc', `-e 'System.Process.system "id"'`],
  ['runghc', 'x.hs'],
  ['scala', `-e '"id".!'`],
  ['jshell', 'x.jsh'],
  ['jrunscript', `-e 'exec("id")'`],
  ['java', 'X.java'],
  ['swift', 'x.swift', ['swift build', 'swift test']],
  ['tclsh', 'x.tcl'],
  ['crystal', `eval 'system("id")'`],
  ['octave', `--eval 'system("id")'`],
  ['gnuplot', `-e 'system("id")'`],
  ['dart', 'run x.dart', ['dart test', 'dart analyze']],
  ['zx', 'x.mjs'],
  ['wscript', 'x.vbs'],
  ['cscript', 'x.vbs'],
  ['mshta', 'x.hta'],
  ['rundll32', 'x.dll,Run'],
];

export const INTERPRETERS: readonly TellingUse[] = [
  ...commands('shell', 'runs any code that it is given', [...SHELLS, ...LANGUAGES]),
  ...commands('shell', 'runs any code that it is given', [
    ['bun run', './x.ts', ['bun run build']],
    ['deno run', '-A x.ts', ['deno task build']],
    ['python -m', 'timeit id', PYTHON],
    ['python3 -m', 'timeit id', PYTHON],
  ]),
];

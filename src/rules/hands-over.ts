import type { TellingUse } from '../access/powers.ts';

/**
 * Options that take code or a program to start. A wildcard in what they are given, or behind it, makes the rule a shell,
 * whatever the program is for otherwise; so does one behind an agent that can be told to ask nobody.
 * Sources: the programs' manuals, GTFOBins.
 */
export function handsOver(program: string, words: readonly string[]): TellingUse | undefined {
  const free = words.findIndex((word) => word.includes('*'));
  if (free < 0) return undefined;
  const first = words.findIndex((word) => !word.startsWith('-'));
  const leading = first < 0 ? words : words.slice(0, first);
  const holds = (options: Readonly<Record<string, RegExp>>, among: readonly string[]): boolean => {
    const option = Object.hasOwn(options, program) ? options[program] : undefined;
    const at = option === undefined ? -1 : among.findIndex((word) => option.test(word));
    return at >= 0 && words.slice(at).some((word) => word.includes('*'));
  };
  if (holds(LEADING, leading) || holds(ANYWHERE, words))
    return { use: '', power: 'shell', because: `\`${program}\` starts what this option is given` };
  if (program === 'git' && words[0] === 'grep' && words.some((w) => /^(-O|--open-files-in-pager)/.test(w)))
    return { use: '', power: 'shell', because: '`git grep` starts the pager that it is given' };
  if (AGENTS.has(program) && words.slice(0, free).every((w) => /^(-.*|exec|run)$/.test(w)) && words[free] === '*')
    return { use: '', power: 'shell', because: `\`${program}\` starts an agent, which can be told to ask nobody` };
  return undefined;
}

const SHELL = /^-[a-z]*c$/;
const SCRIPT = /^-[a-zA-Z]*[eE]/;
const PYTHON = /^-[a-zA-Z]*c$/;
/** Before the first word that is no option: behind a script's name they are the script's own. */
const LEADING: Readonly<Record<string, RegExp>> = {
  bash: SHELL,
  sh: SHELL,
  zsh: SHELL,
  dash: SHELL,
  ksh: SHELL,
  fish: SHELL,
  node: /^(-[a-z]*[epr]|--(eval|print|require|import|loader|experimental-loader)(=.*)?)$/,
  bun: /^(-[epr]|--(eval|print|preload|require)(=.*)?)$/,
  tsx: /^(-[epr]|--(eval|print|require|import)(=.*)?)$/,
  python: PYTHON,
  python2: PYTHON,
  python3: PYTHON,
  perl: SCRIPT,
  ruby: SCRIPT,
  php: /^-[rBRE]$/,
  lua: /^-e/,
  git: /^(-c|--config-env(=.*)?|--exec-path=.*)$/,
};

const EXEC = /^-(exec|execdir|ok|okdir)$/;
const FD = /^(-[a-zA-Z]*[xX]|--exec(-batch)?(=.*)?)$/;
const ANYWHERE: Readonly<Record<string, RegExp>> = {
  git: /^--(upload-pack|receive-pack|exec|extcmd)(=.*)?$/,
  find: EXEC,
  fd: FD,
  fdfind: FD,
  rg: /^--(pre|hostname-bin)(=.*)?$/,
  sort: /^--compress-program(=.*)?$/,
  man: /^(-P.*|--pager(=.*)?)$/,
  tar: /^(-I|-F|--(to-command|use-compress-program|checkpoint-action|info-script|new-volume-script|rsh-command)(=.*)?)$/,
  ssh: /^-o/,
  scp: /^-[So]/,
  sftp: /^-[So]/,
  rsync: /^(-[a-zA-Z]*e|--rsh(=.*)?)$/,
  go: /^-{1,2}(toolexec|exec|vettool)(=.*)?$/,
  make: /^(--eval(=.*)?|SHELL=.*)$/,
  cmake: /^-P$/,
  gcc: /^-wrapper$/,
  npx: /^(-c|--call(=.*)?)$/,
  npm: /^(--call(=.*)?|--script-shell(=.*)?)$/,
  docker: /^(--privileged|--entrypoint(=.*)?)$/,
};

/** Each has a switch that lifts its own questions (`--dangerously-skip-permissions`, `--yolo`), or asks none. */
const AGENTS = new Set(['claude', 'codex', 'gemini', 'qwen', 'copilot', 'cursor-agent', 'amp', 'aider', 'opencode']);

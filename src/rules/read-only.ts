/**
 * Commands that only read, as a rule of the form `program words… *`. None of them is in the table of powers. A few have
 * an option that hands them a program to start (`rg --pre`) or a ref to drop (`git branch -D`): people grant them to
 * read, and the client's own checks hold such options back.
 */
export function onlyReads(rule: string): boolean {
  const command = /^[\w-]+\(([\s\S]*)\)$/.exec(rule)?.[1] ?? rule;
  // Into a file, or by what another command prints.
  if (/[>`]|[$<]\(/.test(command.replace(/[12&]?>(&[12]|\s?\/dev\/null)/g, ''))) return false;
  return command
    .split(/[|;&\n]+/)
    .every((part) => (part.trim() === '' || part.trim() === '*' ? command === part : reads(part)));
}

function reads(command: string): boolean {
  const words = command
    // Cursor's `program:arguments`
    .replace(/^([\w.-]+):(?=[\w-])/, '$1 ')
    .replace(/:?\*+$/, '')
    .trim()
    .split(/\s+/);
  const [program = '', sub = '', third = ''] = words;
  if (PROGRAMS.has(program)) return true;
  const subs = Object.hasOwn(SUBCOMMANDS, program) ? SUBCOMMANDS[program] : undefined;
  return subs !== undefined && (subs.has(sub) || subs.has(`${sub} ${third}`));
}

const PROGRAMS = new Set(
  `ls cat grep egrep fgrep rg ag head tail wc echo pwd tree jq cut uniq diff cmp comm stat file which type whereis date
  whoami id uname hostname du df ps basename dirname realpath readlink column tr nl less more true false done test printf
  cd sleep md5sum sha1sum sha256sum shasum od hexdump strings nm objdump cal uptime free lsof locale seq tac rev fold
  fmt paste join bc expr printenv exa eza bat cloc tokei ctags shellcheck`.split(/\s+/),
);

const of = (text: string): ReadonlySet<string> => new Set(text.split(',').map((s) => s.trim()));
const SUBCOMMANDS: Readonly<Record<string, ReadonlySet<string>>> = {
  git: of(
    'status,log,diff,show,blame,branch,rev-parse,ls-files,ls-tree,describe,shortlog,reflog,remote,fetch,tag,stash list,worktree list,merge-base,cat-file,rev-list,grep,name-rev,for-each-ref',
  ),
  gh: of(
    'pr view,pr list,pr diff,pr checks,pr status,issue view,issue list,issue status,run view,run list,run watch,repo view,search,release view,release list,label list,workflow view,workflow list,auth status,status',
  ),
  command: of('-v,-V'),
  npm: of('view,ls,list,outdated,why,info,audit,search,explain,fund,root,prefix,version'),
  pnpm: of('list,ls,why,outdated,audit,licenses'),
  yarn: of('list,why,info,outdated'),
  pip: of('list,show,freeze,check'),
  cargo: of('tree,metadata,search,info'),
  go: of('version,list,doc'),
  docker: of('ps,images,logs,inspect,version,info,stats,top,port'),
  kubectl: of('get,describe,logs,version,explain,top,api-resources'),
  terraform: of('show,validate,version,providers,output,state list'),
  helm: of('list,status,get,history,show,version'),
  brew: of('list,info,search,outdated'),
};

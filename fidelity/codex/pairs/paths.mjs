// A program by its path, by its base name, and by the paths that are listed for it.
import { argvs, rules } from './calls.mjs';

const group = 'rules: programs';
const PATHS = argvs(
  'git push',
  '/usr/bin/git push',
  '/tmp/evil/git push',
  './git push',
  'bin/git push',
  '~/git push',
  '//git push',
  'gitk push',
  '/usr/bin/gitk push',
  'git.exe push',
  '/usr/bin/git/x push',
  '../git push',
  'x/ git push',
);
const spaced = argvs(['/my programs/git', 'push'], ['cp', 'x/git', 'push'], ['cp', '/usr/bin/git', 'push']);
const git = (decision, ...more) =>
  `prefix_rule(pattern = ${JSON.stringify(['git', ...more])}, decision = "${decision}")\n`;
const full = (decision, ...more) =>
  `prefix_rule(pattern = ${JSON.stringify(['/usr/bin/git', ...more])}, decision = "${decision}")\n`;
const host = (...paths) => `host_executable(name = "git", paths = ${JSON.stringify(paths)})\n`;

export const paths = [
  ...['allow', 'prompt', 'forbidden'].map((d) => rules(group, git(d), ...PATHS, ...spaced)),
  rules(group, full('allow'), ...PATHS),
  rules(group, 'prefix_rule(pattern = ["./git"])\n', ...PATHS),
  rules(group, 'prefix_rule(pattern = ["bin/git"])\n', ...PATHS),
  rules('rules: path before name', git('forbidden') + full('allow', 'push'), ...PATHS, ...argvs('/usr/bin/git pull')),
  rules('rules: path before name', git('allow') + full('forbidden', 'push'), ...PATHS, ...argvs('/usr/bin/git pull')),
  rules('rules: path before name', git('prompt', 'push') + full('allow'), ...PATHS, ...argvs('/usr/bin/git pull')),
  rules('rules: path before name', git('allow') + full('prompt') + full('allow'), ...PATHS),
  rules('rules: path before name', `${git('forbidden')}prefix_rule(pattern = ["./git"])\n`, ...PATHS),
  ...['allow', 'prompt', 'forbidden'].map((d) => rules('rules: listed paths', git(d) + host('/usr/bin/git'), ...PATHS)),
  rules('rules: listed paths', git('allow') + host('/usr/bin/git', '/tmp/evil/git'), ...PATHS),
  rules(
    'rules: listed paths',
    git('allow') + host('/usr/bin/git') + host('/opt/git'),
    ...PATHS,
    ...argvs('/opt/git push'),
  ),
  rules('rules: listed paths', host('/usr/bin/git') + git('allow'), ...PATHS),
  rules('rules: listed paths', git('forbidden') + host(), ...PATHS),
  rules(
    'rules: listed paths',
    git('allow') + host('/usr/bin/../bin/git', '/opt//git'),
    ...PATHS,
    ...argvs('/opt/git x'),
  ),
  rules('rules: listed paths', full('allow') + host('/opt/git'), ...PATHS),
  rules(
    'rules: listed paths',
    `${git('allow')}host_executable(name = "ls", paths = ["/bin/ls"])\n`,
    ...PATHS,
    ...argvs('ls', '/bin/ls'),
  ),
  {
    group: 'rules: listed paths',
    files: { '.codex/rules/a.rules': git('allow'), '.codex/rules/b.rules': host('/opt/git') },
    calls: PATHS,
  },
];

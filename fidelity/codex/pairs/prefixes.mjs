// Words of a pattern, choices in it, and the strictest of several rules.
import { argvs, rules } from './calls.mjs';

const group = 'rules: prefixes';
const COMMANDS = argvs('git', 'git push', 'git push origin main', 'git pull', 'gitk', 'git-push', 'GIT push', 'ls');
const allow = (...words) => `prefix_rule(pattern = ${JSON.stringify(words)})\n`;
const says = (decision, ...words) => `prefix_rule(pattern = ${JSON.stringify(words)}, decision = "${decision}")\n`;

const DECISIONS = ['allow', 'prompt', 'forbidden'];

export const prefixes = [
  rules(group, '', ...COMMANDS),
  rules(group, allow('git'), ...COMMANDS),
  rules(
    group,
    allow('git', 'push'),
    ...COMMANDS,
    ...argvs('git -C /x push', 'git push -f', ['git', 'push x'], ['git push']),
  ),
  rules(group, says('prompt', 'git', 'push'), ...COMMANDS),
  rules(group, says('forbidden', 'git', 'push'), ...COMMANDS),
  rules(group, allow('git push'), ...argvs('git push', ['git push'], ['git push', 'x'], 'git')),
  rules(group, allow('git', ''), ...argvs('git', ['git', ''], ['git', '', 'x'], 'git x')),
  rules(group, allow('git', '*'), ...argvs('git', 'git x', ['git', '*'], ['git', '*', 'x'])),
  rules(group, allow('*'), ...argvs('git', ['*'], ['*', 'x'])),
  rules(group, allow('g.t'), ...argvs('git', 'g.t')),
  rules(group, allow("it's", 'x'), ...argvs(["it's", 'x'], ["it's"], 'its x')),
  rules(group, allow('a"b'), ...argvs(['a"b'], 'ab')),
  rules(group, allow('echo', '$HOME'), ...argvs(['echo', '$HOME'], 'echo x', 'echo')),
  rules(
    group,
    allow('npm', 'run', 'build'),
    ...argvs('npm run build', 'npm run build --x', 'npm run builds', 'npm run', 'npm'),
  ),
  rules('rules: choices', allow('git', ['push', 'pull']), ...COMMANDS, ...argvs('git log')),
  rules(
    'rules: choices',
    allow(['git', 'hg'], ['push', 'pull'], 'x'),
    ...argvs('git push x', 'hg pull x y', 'hg push', 'svn push x', 'hg x'),
  ),
  rules('rules: choices', allow(['git']), ...COMMANDS),
  rules('rules: choices', allow('git', ['push', 'push']), ...COMMANDS),
  rules(
    'rules: choices',
    says('forbidden', ['rm', 'mv'], ['-f', '-rf']),
    ...argvs('rm -f', 'mv -rf x', 'rm x -f', 'rm', 'cp -f'),
  ),
  rules('rules: choices', allow('git', ['a b', 'c']), ...argvs(['git', 'a b'], 'git a b', 'git c')),
  // Two rules for one command, in each order.
  ...DECISIONS.flatMap((one) =>
    DECISIONS.map((other) => rules('rules: strictest', says(one, 'git') + says(other, 'git', 'push'), ...COMMANDS)),
  ),
  ...DECISIONS.map((one) => rules('rules: strictest', says(one, 'git', 'push') + says('allow', 'git'), ...COMMANDS)),
  rules(
    'rules: strictest',
    allow('git') + says('prompt', 'git', 'push') + says('forbidden', 'git', 'push', '-f'),
    ...argvs('git push -f', 'git push x -f', 'git push', 'git x'),
  ),
  {
    group: 'rules: files',
    files: { '.codex/rules/a.rules': says('forbidden', 'git', 'push'), '.codex/rules/b.rules': allow('git') },
    calls: COMMANDS,
  },
  {
    group: 'rules: files',
    files: {
      '.codex/rules/a.rules': says('forbidden', 'git', 'push'),
      '.codex/rules/b.rules': 'prefix_rule(pattern = [])\n',
    },
    calls: COMMANDS,
  },
];

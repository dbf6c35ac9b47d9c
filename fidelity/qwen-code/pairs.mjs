// Settings and calls: each rule as an allow, as an ask and as a deny under an allow of everything of its kind.

const run = (command, ...parts) => ({
  label: command,
  tool: 'run_shell_command',
  command,
  uses: (parts.length > 0 ? parts : [command]).map((part) => `run\0${part}`),
});
const file = (tool, verb) => (path) => ({ label: `${tool} ${path}`, tool, path, uses: [`${verb}\0${path}`] });
const [edit, write, read] = [file('edit', 'edit'), file('write_file', 'write'), file('read_file', 'read')];
const fetched = (domain) => ({ label: domain, tool: 'web_fetch', domain, uses: [`fetch\0${domain}`] });
const named = (tool) => ({ label: tool, tool, uses: [`${tool}\0`] });
const literal = (tool, verb) => (specifier) => ({ label: specifier, tool, specifier, uses: [`${verb}\0${specifier}`] });
const [call, skill] = [literal('agent', 'call'), literal('skill', 'skill')];

const COMMANDS = ['git', 'git push', 'git push origin', 'gitk', 'git log', 'npm test', 'rm -rf x'];
const GROUPS = [
  {
    group: 'commands: names and shapes',
    whole: 'Bash',
    rules: [
      'Bash',
      'Bash()',
      'Bash(*)',
      'Bash(**)',
      'Shell',
      'ShellTool',
      'run_shell_command',
      'bash',
      ' Bash ',
      'Bash (git *)',
      'Bash(git',
      'Bash(git) x',
    ],
    calls: COMMANDS.map((c) => run(c)),
  },
  {
    group: 'commands: stars and blanks',
    whole: 'Bash',
    rules: [
      'Bash(git)',
      'Bash(git:*)',
      'Bash(git *)',
      'Bash(git*)',
      'Bash(git push)',
      'Bash(git p*)',
      'Bash(* push)',
      'Bash(git * origin)',
      'Bash(*git*)',
      'Bash( git)',
      'Bash(git )',
      'Bash(:*)',
      'Bash(git :*)',
      'Bash(git:* origin)',
      'Bash(git push:*)',
      'Bash(A=1 git *)',
    ],
    calls: COMMANDS.map((c) => run(c)),
  },
  {
    group: 'commands: compounds',
    whole: 'Bash',
    rules: ['Bash(git *)', 'Bash(rm *)', 'Bash(git push && rm x)'],
    calls: [
      run('git push && rm x', 'git push', 'rm x'),
      run('git push; git log', 'git push', 'git log'),
      run('git log | rm x', 'git log', 'rm x'),
      run('rm x || git log', 'rm x', 'git log'),
      run('git log & rm x', 'git log', 'rm x'),
    ],
  },
  {
    group: 'files: edits',
    whole: 'Edit',
    rules: [
      'Edit',
      'Write',
      'EditTool',
      'replace',
      'Edit(src)',
      'Edit(src/)',
      'Edit(src/*)',
      'Edit(src/**)',
      'Edit(./src/**)',
      'Edit(/src/**)',
      'Edit(//etc/**)',
      'Edit(~/x)',
      'Edit(~/**)',
      'Edit(*)',
      'Edit(**)',
      'Edit(*.ts)',
      'Edit(**/*.ts)',
      'Edit(src/**/a.ts)',
      'Edit(a/../src/**)',
      'Edit(SRC/**)',
      'Write(src/**)',
      'Edit(src/?.ts)',
    ],
    calls: [...['./src', './src/a.ts', './src/b/a.ts', './a.ts', '/etc/x', '~/x'].map(edit), write('./src/a.ts')],
  },
  {
    group: 'files: reads',
    whole: 'Read',
    rules: [
      'Read',
      'ReadFile',
      'Grep',
      'Read(.env)',
      'Read(**/.env)',
      'Read(.env*)',
      'Read(~/.ssh/**)',
      'Read(//etc/passwd)',
      'Read(secrets/**)',
    ],
    // Reads in the project are free by the client's own judgement, which the matcher alone does not say.
    calls: ['~/.ssh/id', '/etc/passwd', '~/secrets/x', '/secrets/x'].map(read),
  },
  {
    group: 'files: reads in the project that a rule holds',
    whole: 'Read',
    rules: ['Read(.env)', 'Read(**/.env)', 'Read(.env*)', 'Read(secrets/**)'],
    only: ['ask', 'deny'],
    calls: ['./.env', './a/.env', './.env.local', './secrets/x'].map(read),
  },
  {
    group: 'hosts',
    whole: 'WebFetch',
    rules: [
      'WebFetch',
      'WebFetch()',
      'WebFetch(example.com)',
      'WebFetch(domain:example.com)',
      'WebFetch(domain: Example.COM)',
      'WebFetch(*.example.com)',
      'WebFetch(domain:*)',
      'WebFetch(docs.example.com)',
    ],
    calls: ['example.com', 'docs.example.com', 'a.docs.example.com', 'notexample.com'].map(fetched),
  },
  {
    group: 'tools of servers',
    whole: 'mcp__*',
    rules: [
      'mcp__gh',
      'mcp__gh__*',
      'mcp__gh__get',
      'mcp__gh__get*',
      'mcp__g*',
      'mcp__*',
      'm*',
      '*',
      'mcp__g.h',
      'mcp__gh(x)',
      'mcp__gh__',
      'mcp__GH',
      'mcp__',
      'mcp*',
    ],
    calls: ['mcp__gh__get', 'mcp__gh__get_all', 'mcp__ghe__get', 'mcp__g_h__get'].map(named),
  },
  {
    group: 'sub-agents, skills and other tools',
    whole: 'Agent',
    rules: [
      'Agent',
      'Task',
      'task',
      'Agent(x)',
      'Agent(x*)',
      'Skill',
      'Skill(x)',
      'Skill(x y)',
      'Grep',
      'WebSearch',
      'todo_write',
      'Unknown',
    ],
    calls: [call('x'), call('xy'), skill('x'), skill('x y'), named('grep_search'), named('todo_write')],
  },
];

export function sessions() {
  return GROUPS.flatMap(({ group, whole, rules, calls, only }) =>
    rules.flatMap((rule) =>
      [
        ['allow', { allow: [rule] }],
        ['ask', { allow: [whole], ask: [rule] }],
        ['deny', { allow: [whole], deny: [rule] }],
      ]
        .filter(([effect]) => only === undefined || only.includes(effect))
        .map(([effect, permissions]) => ({
          group,
          title: `${effect} ${rule}`,
          text: JSON.stringify({ permissions }),
          calls: calls.map((call) => ({ ...call, ...known(rule, effect, call) })),
        })),
    ),
  );
}

function known(rule, effect, { label }) {
  if (rule !== 'Edit(src/)' || effect !== 'allow' || !label.endsWith(' ./src')) return {};
  return {
    known: 'a slash at the end counts in a grant and not in a guard; only a folder can be meant, which nobody edits',
  };
}

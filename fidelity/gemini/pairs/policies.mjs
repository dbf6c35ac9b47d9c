// Rules of the policy engine, in files that the settings name.
import { agent, edit, fetch, known, mcp, read, servers, set, sh, shell, write } from './calls.mjs';

const SHELL = sh('zz', 'zz a', 'zz a b', 'zzz', 'zz-tool', 'yy', 'yy zz a', 'zz  a', 'zz ab');
const TOOLS = [write('./a.txt'), edit('./a.txt'), read('./a.txt'), fetch('example.com'), ...sh('zz a', 'yy')];
const MCP = { mcpServers: servers({ gh: ['get_a', 'get_b'], gl: ['get_a'], my_srv: ['get_a'] }) };
const CALLS = [...mcp('gh', 'get_a', 'get_b'), ...mcp('gl', 'get_a'), ...mcp('my_srv', 'get_a'), write('./a.txt')];
/** One rule: its lines; unless they say otherwise it allows with priority 100. */
const rule = (...lines) => {
  const has = (key) => lines.some((line) => line.startsWith(`${key} `) || line.startsWith(`${key}=`));
  const rest = [...(has('decision') ? [] : ['decision = "allow"']), ...(has('priority') ? [] : ['priority = 100'])];
  return `[[rule]]\n${[...lines, ...rest].join('\n')}\n`;
};
const run = (...lines) => rule('toolName = "run_shell_command"', ...lines);
const deny = 'decision = "deny"';
const ask = 'decision = "ask_user"';
const group = (name, calls, texts, settings) =>
  texts.map((rules) => set(`policies: ${name}`, settings, noted(rules, calls), { rules }));
const SOME_ONLY = 'a grant for some modes, agents or tools counts as one for all';
const AS_TEXT = 'an expression over arguments is a text of its own: every other text is new access';
const BY_HAND = 'redirections count as writes, whatever the rule says of them';
/** Where the model is wider, or compares texts, on purpose. */
function noted(rules, calls) {
  const reason = [
    [/^(modes|interactive|subagent|toolAnnotations) = /m, SOME_ONLY],
    [/^(argsPattern|commandRegex) = /m, AS_TEXT],
    [/^allowRedirection = /m, BY_HAND],
  ].find(([sign]) => sign.test(rules))?.[1];
  return reason === undefined ? calls : calls.map((call) => known(call.known ?? reason, call));
}
const ONE_TEXT = 'the expression is held against each command, the client holds it against the whole line too';

export const policies = [
  ...group('prefixes', SHELL, [
    run('commandPrefix = "zz"'),
    run('commandPrefix = "zz a"'),
    run('commandPrefix = ["zz a", "yy"]'),
    run('commandPrefix = ""'),
    run('commandPrefix = []'),
    run('commandPrefix = [""]'),
    run('commandPrefix = "zz "'),
    run('commandPrefix = "zz*"'),
    run('commandprefix = "zz"'),
    run('commandPrefix = "zz"', 'argsPattern = "yy"'),
    run('commandPrefix = "zz"', 'commandRegex = "yy"'),
    rule('toolName = ["run_shell_command", "write_file"]', 'commandPrefix = "zz"'),
    rule('toolName = "*"', 'commandPrefix = "zz"'),
    rule('toolName = "write_file"', 'commandPrefix = "zz"'),
    rule('toolName = "ShellTool"', 'commandPrefix = "zz"'),
    run(),
  ]),
  ...group('expressions', SHELL, [
    run('commandRegex = "zz (a|b)"'),
    run('commandRegex = "zz"'),
    run('commandRegex = "^zz"'),
    run('commandRegex = "zz a$"'),
    run("commandRegex = 'zz a\"'"),
    run('commandRegex = ".*"'),
    run('commandRegex = ""'),
    run('commandRegex = "zz|yy"'),
    run('commandRegex = "zz .*b"'),
    run('commandRegex = "(zz|yy)"'),
    run('commandRegex = "z+ a"'),
    run('commandRegex = "zz("'),
    run('commandRegex = "(z+)+ a"'),
    run("commandRegex = 'zz\\b'"),
    run("commandRegex = 'zz\\s+a'"),
    run('commandRegex = "command"'),
    run('argsPattern = "zz"'),
    run('argsPattern = "zz a"'),
    run('argsPattern = \'"command":"zz a\''),
    run('argsPattern = "command"'),
    run('argsPattern = "^zz"'),
    run('argsPattern = ""'),
    run('argsPattern = "(a+)+"'),
    run('argsPattern = "("'),
    run('argsPattern = ".*"'),
  ]),
  ...group('guards', SHELL, [
    run('priority = 10') + run('commandPrefix = "zz a"', deny),
    run('priority = 10') + run('commandPrefix = "zz a"', ask),
    run() + run('commandPrefix = "zz a"', deny, 'priority = 50'),
    run('commandPrefix = "zz"') + run('commandPrefix = "zz a"', deny),
    run('commandPrefix = "zz a"', deny) + run('commandPrefix = "zz"'),
    run('priority = 10') + run('commandRegex = "zz a"', deny),
    run('priority = 10') + run("commandRegex = 'zz a$'", deny),
    run('priority = 10') + run("commandRegex = '^zz'", deny),
    run('priority = 10') + run('commandRegex = "zz("', deny),
    run('priority = 10') + run('commandRegex = "(z+)+ a"', deny),
    run('priority = 10') + run('argsPattern = "zz a"', deny),
    run('priority = 10') + run('commandPrefix = []', deny),
    run('priority = 10') + run('commandPrefix = ""', deny),
    run('priority = 10') + run('modes = ["yolo"]', deny),
    run('priority = 10') + run('modes = ["default"]', deny),
    run('priority = 10') + run('modes = []', deny),
    run('priority = 10') + run('interactive = true', deny),
    run('priority = 10') + run('subagent = "helper"', deny),
  ]),
  ...group(
    'several commands',
    [
      shell('zz a && yy', ['zz a', 'yy']),
      shell('zz a; zz b', ['zz a', 'zz b']),
      shell('yy; zz a', ['yy', 'zz a']),
      shell('xx $(zz a)', ['xx $(zz a)', 'zz a']),
      shell('bash -c "yy"', ['bash -c "yy"', 'yy']),
    ],
    [
      run('commandPrefix = "zz"'),
      run('priority = 10') + run('commandPrefix = "zz a"', deny),
      run('priority = 10') + run('commandPrefix = "yy"', ask),
      run('priority = 10') + run('commandRegex = "zz"', deny),
    ],
  ),
  ...group(
    'redirection',
    [shell('zz a > out', ['zz a', 'write\0./out'])],
    [run('commandPrefix = "zz"'), run('commandPrefix = "zz"', 'allowRedirection = true')],
  ),
  ...group(
    'several commands',
    [known(ONE_TEXT, shell('zz; yy', ['zz', 'yy']))],
    [
      run('priority = 10') + run('commandRegex = "zz; yy"', deny),
      run('commandRegex = "zz.*"', 'priority = 10') + run("commandRegex = 'yy\"'"),
    ],
  ),
  ...group('tools', TOOLS, [
    rule('toolName = "write_file"'),
    rule('toolName = ["write_file", "replace"]'),
    rule('toolName = "*"'),
    rule('toolName = "write*"'),
    rule('toolName = "Write_File"'),
    rule('toolName = "edit"'),
    rule('toolName = []'),
    rule('toolName = "read_file"', deny),
    rule('toolName = "read_file"', ask),
    rule('toolName = "*"', deny),
    rule('toolName = "*"', ask),
    rule('toolName = "*"', deny, 'priority = 1') + rule('toolName = "write_file"'),
    rule('toolName = "web_fetch"', 'argsPattern = "example.com"'),
    rule('toolName = "write_file"', 'argsPattern = "a.txt"'),
    rule('toolName = "write_file"', 'interactive = false'),
    rule('toolName = "write_file"', 'interactive = true'),
    rule('toolName = "write_file"', 'modes = ["autoEdit"]'),
    rule('toolName = "write_file"', 'modes = ["default", "autoEdit"]'),
    rule('toolName = "write_file"', 'modes = ["auto_edit"]'),
    rule('toolName = "write_file"', 'subagent = "helper"'),
    rule('toolName = "write_file"', 'toolAnnotations = { readOnlyHint = true }'),
  ]),
  ...group(
    'agents',
    [agent('codebase_investigator'), agent('cli_help')],
    [
      rule('toolName = "invoke_agent"', deny),
      rule('toolName = "codebase_investigator"', deny),
      rule('toolName = "codebase_investigator"', ask),
    ],
  ),
  ...group(
    'sub-agents',
    [{ ...sh('zz a')[0], label: 'zz a (helper)', subagent: 'helper', uses: ['run\0zz a'] }, ...sh('zz a')],
    [run('subagent = "other"'), run('priority = 10') + run('subagent = "other"', deny)],
  ),
  ...group('order', TOOLS, [
    rule('toolName = "write_file"') + rule('toolName = "write_file"', deny),
    rule('toolName = "write_file"', deny) + rule('toolName = "write_file"'),
    rule('toolName = "write_file"', 'priority = 0') + rule('toolName = "write_file"', deny, 'priority = 999'),
    rule('toolName = "write_file"', 'priority = 2') + rule('toolName = "write_file"', deny, 'priority = 10'),
  ]),
  ...group(
    'servers',
    CALLS,
    [
      rule('toolName = "mcp_gh_get_a"'),
      rule('toolName = "mcp_gh_*"'),
      rule('toolName = "mcp_*"'),
      rule('toolName = "mcp_gh_get*"'),
      rule('toolName = "mcp_my_srv_*"'),
      rule('toolName = "mcp_my_srv_get_a"'),
      rule('toolName = "*"', 'mcpName = "gh"'),
      rule('toolName = "get_a"', 'mcpName = "gh"'),
      rule('toolName = "mcp_gh_get_a"', 'mcpName = "gh"'),
      rule('toolName = "*"', 'mcpName = "*"'),
      rule('toolName = "get_a"', 'mcpName = "*"'),
      rule('toolName = "get_*"', 'mcpName = "gh"'),
      rule('toolName = ["get_a", "get_b"]', 'mcpName = "gh"'),
      rule('toolName = "*"', 'mcpName = "my_srv"'),
      rule('toolName = "*"', 'mcpName = "GH"'),
      rule('mcpName = "gh"'),
      rule('toolName = "get_a"'),
      rule('toolName = "mcp_gh_*"', 'argsPattern = "x"'),
      rule('toolName = "mcp_*"', 'priority = 1') + rule('toolName = "mcp_gh_get_a"', deny),
      rule('toolName = "mcp_*"', 'priority = 1') + rule('toolName = "get_a"', deny),
      rule('toolName = "mcp_*"', 'priority = 1') + rule('toolName = "*"', 'mcpName = "gh"', ask),
    ],
    MCP,
  ),
  ...group('files', TOOLS, [
    rule('toolName = "write_file"') + rule('toolName = "replace"', 'decision = "maybe"'),
    rule('toolName = "write_file"', 'decision = "Allow"'),
    rule('toolName = "write_file"', 'decision = "ask"'),
    rule('toolName = "write_file"', 'priority = 1000'),
    rule('toolName = "write_file"', 'priority = -1'),
    rule('toolName = "write_file"', 'priority = 1.5'),
    rule('toolName = "write_file"', 'priority = 1.0'),
    rule('toolName = "write_file"', 'priority = "1"'),
    '[[rule]]\ntoolName = "write_file"\ndecision = "allow"\n',
    '[[rule]]\ndecision = "allow"\npriority = 1\n',
    rule('toolName = ""'),
    rule('toolName = 1'),
    rule('toolName = "write_file"', 'mcpName = 1'),
    rule('toolName = "write_file"', 'modes = "default"'),
    rule('toolName = "write_file"', 'modes = ["defaults"]'),
    rule('toolName = "write_file"', 'interactive = "yes"'),
    rule('toolName = "write_file"', 'commandPrefix = 1'),
    rule('toolName = "write_file"', 'toolAnnotations = "x"'),
    rule('toolName = "write_file"', 'denyMessage = 1'),
    rule('toolName = "write_file"', 'anything = "x"'),
    rule('toolName = "write_file"', 'toolName = "replace"'),
    `\ufeff${rule('toolName = "write_file"')}`,
    rule('toolName = "write_file"').replace('[[rule]]', '[[rules]]'),
    rule('toolName = "write_file"').replace('[[rule]]', '[rule]'),
    `${rule('toolName = "write_file"')}[[safety_checker]]\ntoolName = 1\n`,
  ]),
  ...['policyPaths', 'adminPolicyPaths'].map((tier) =>
    set('policies: tiers', { tools: { exclude: ['replace'] } }, TOOLS, {
      rules: rule('toolName = "write_file"'),
      tier,
    }),
  ),
];

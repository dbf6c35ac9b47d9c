// Where the model says something else than the client, and why. A pair is named by its group, settings and call.

const BUILD = 'files that builds start from are asked about whatever the rules say';
const REDIRECTED = 'any redirection asks, here one that writes nothing';
const BLANKS = 'commands are held against rules with single blanks';
const OUTSIDE = 'the client’s own tools never write outside the workspace; the model has no rule for such paths';
const PLAN = 'the mode is where a session starts: what is granted in the other modes counts';
const PLAN_SERVERS = 'in plan mode servers’ tools that say they only read are asked about, the others are not there';
const SHOWN = 'which of its tools a server shows is held apart from the rules, and compared there';
const SOME_ONLY = 'a grant for some modes, agents or tools counts as one for all';
const SOME_GUARD = 'a guard for some modes or sessions counts only where base and head say it alike';
const BESIDE =
  'what the agent writes beside the command may fulfil the expression, so the grant counts for what it then lets through';
const UNDONE =
  'what the agent writes beside the command may undo the expression, so the guard counts only where base and head say it alike';
const ARGUMENTS = 'what a rule says of other tools’ arguments counts as a grant for all';
const ONE_TEXT = 'the expression is held against each command, the client holds it against the whole line too';
const STOPS = 'a policy that stops the client is told as unreadable; it takes nothing else away';

/** Reason, group, settings, call: all three must be found. */
const TABLE = [
  [
    BUILD,
    /^(tools: allowed|modes)/,
    /allowed":\["(write_file|\*)|"auto_edit"}(?!.*("exclude"|"core":\["read_file"\]))|"approvalMode":"auto_edit"/,
    /package\.json$/,
  ],
  [PLAN, /^modes/, /"plan"}.*"allowed":\["write_file"\]/, /write_file \./],
  [PLAN, /^modes/, /"plan"}.*"core"/, /write_file \.|run_shell/],
  [PLAN, /^modes/, /"plan"}.*("trust"|"mcp":)/, /mcp_/],
  [PLAN_SERVERS, /^modes/, /"plan"}(?!.*"core")/, /mcp_/],
  [OUTSIDE, /^modes/, /"auto_edit"}(?!.*"core")|"approvalMode":"auto_edit"/, /elsewhere/],
  [REDIRECTED, /redirection/, /"allowed"/, /2>&1|< in/],
  [BLANKS, /blanks/, /"allowed"/, /\\u0009/],
  [BLANKS, /^policies: expressions/, /zz\\s\+a/, / {2}a$/],
  [SHOWN, /lists of tools/, /"includeTools":\["get_a(\(x\))?"\]/, /get_b$/],
  [SHOWN, /lists of tools/, /"includeTools":(\[\]|\["get_\*"\])/, /mcp_gh/],
  [SHOWN, /lists of tools/, /"excludeTools":\["get_a"\]/, /mcp_gh_get_a$/],
  [BESIDE, /^policies: expressions/, /zz \.\*b/, /^run_shell_command zz {1,2}a$/],
  [BESIDE, /^policies: expressions/, /argsPattern = "zz"/, / yy$/],
  [BESIDE, /^policies: expressions/, /argsPattern = "zz a"/, / (zz|zzz|zz-tool|yy|zz {2}a)$/],
  [BESIDE, /^policies: expressions/, /zz\(\?! a\)/, /^run_shell_command (zz a|zz a b|zz ab)$/],
  [
    UNDONE,
    /^policies: guards/,
    /zz(\(\?!\.\*yy\)|\[\^y\]\*\$)/,
    /^run_shell_command (zz|zz a|zz a b|zzz|zz-tool|zz {2}a|zz ab)$/,
  ],
  [SOME_GUARD, /^policies: guards/, /modes = \["default"\]|interactive = true/, /run_shell/],
  [
    SOME_ONLY,
    /^policies: tools/,
    /interactive = false|modes = \["autoEdit"\]|subagent|toolAnnotations = \{/,
    /write_file/,
  ],
  [SOME_ONLY, /^policies: sub-agents/, /^· toolName = "run_shell_command" subagent/, /zz a/],
  [ARGUMENTS, /^policies: servers/, /"mcp_gh_\*" argsPattern/, /mcp_gh/],
  [ONE_TEXT, /^policies: several/, /"zz; yy"/, /zz; yy$/],
  [STOPS, /^policies: files/, /(toolName|mcpName|subagent) = ""/, /./],
];

/** @returns {string | undefined} why the model differs on purpose; undefined where it should agree */
export function reasonFor(group, settings, call) {
  return TABLE.find(([, ...signs]) => [group, settings, call].every((text, i) => signs[i].test(text)))?.[0];
}

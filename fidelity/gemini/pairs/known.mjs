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
const BY_HAND = 'redirections count as writes, whatever the rule says of them';
const ONE_TEXT = 'the expression is held against each command, the client holds it against the whole line too';
const STOPS = 'a policy that stops the client is told as unreadable; it takes nothing else away';

/** Reason, group, settings, call: all three must be found. */
const TABLE = [[BUILD, /^(tools: allowed|modes)/, /write_file|"\*"|auto_edit/, /package\.json$/]];

/** @returns {string | undefined} why the model differs on purpose; undefined where it should agree */
export function reasonFor(group, settings, call) {
  return TABLE.find(([, ...signs]) => [group, settings, call].every((text, i) => signs[i].test(text)))?.[0];
}

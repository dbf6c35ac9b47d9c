// Rules in a session: command lines of several commands, quotes, wrappers, and what the approval policy adds.
import { config, escalated, known, shell } from './calls.mjs';

const RULES = `prefix_rule(pattern = ["zz", "a"])
prefix_rule(pattern = ["yy"], decision = "prompt")
prefix_rule(pattern = ["xx"], decision = "forbidden")
`;
const NEVER = 'under "never" a question is a refusal; the model keeps the rule’s own word';
const PAST =
  'a line that the client does not take apart slips past a forbidding rule; the model is told the command alone';
const SPLIT =
  'a redirect or an expansion keeps the client from taking the line apart; the model is told the command alone';

const LINES = [
  shell('zz a'),
  shell('zz a b'),
  shell('zz b'),
  shell('zz'),
  shell('zzz a'),
  shell('yy'),
  shell('yy x'),
  shell('xx'),
  shell('zz a && zz a b', ['zz a', 'zz a b']),
  shell('zz a && zz b', ['zz a', 'zz b']),
  shell('zz a; yy', ['zz a', 'yy']),
  shell('zz a | zz a c', ['zz a', 'zz a c']),
  shell('zz a || xx', ['zz a', 'xx']),
  shell('xx && zz a', ['xx', 'zz a']),
  shell('zz "a"', ['zz a']),
  known(SPLIT, shell("'zz' a", ['zz a'])),
  shell("zz 'a' 'b c'", ["zz a 'b c'"]),
  shell('{outside}/zz a', ['/fidelity/outside/zz a']),
  shell('{outside}/xx', ['/fidelity/outside/xx']),
  known(SPLIT, shell('zz a > /dev/null')),
  known(SPLIT, shell('zz a $HOME')),
  known(SPLIT, shell('zz a $(echo b)')),
  known(SPLIT, shell('X=1 zz a', ['zz a'])),
  shell('env zz a'),
  shell('bash -c "zz a"'),
  escalated('zzz'),
];

/** A guard that such a line slips past. */
const SLIPS = [
  known(PAST, shell("'xx' y", ['xx y'])),
  known(PAST, shell('xx > /dev/null', ['xx'])),
  known(PAST, shell('xx $HOME')),
  // Wrappers are commands of their own, for both.
  shell('bash -c "xx"'),
  shell('env xx'),
];

export const compounds = [
  config('rules: in a session', '', LINES, RULES),
  config('rules: in a session', 'sandbox_mode = "read-only"\n', LINES, RULES),
  config(
    'rules: in a session',
    'approval_policy = "never"\n',
    LINES.map((l) => (/yy/.test(l.cmd) ? known(NEVER, l) : l)),
    RULES,
  ),
  config(
    'rules: no sandbox',
    'sandbox_mode = "danger-full-access"\n',
    [...LINES.map(({ known: _, ...l }) => l), ...SLIPS],
    RULES,
  ),
  config(
    'rules: dropped',
    '',
    LINES.map(({ known: _, ...l }) => l),
    `${RULES}prefix_rule(pattern = [])\n`,
  ),
];

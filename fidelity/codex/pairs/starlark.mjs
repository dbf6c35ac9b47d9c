// Ways to write a rule in Starlark. Code is not run by the model: what is granted through it stays unknown, and is said
// to be.
import { argvs, known, rules } from './calls.mjs';

const group = 'rules: Starlark';
const GUARD = 'prefix_rule(pattern = ["rm"], decision = "forbidden")\n';
const CALLS = argvs('git push', 'rm x');
const BY_CODE = 'code in a rules file is not run: the file counts as unknown as a whole, which is a finding of its own';
const plain = (text, ...calls) => rules(group, GUARD + text, ...(calls.length > 0 ? calls : CALLS));
const code = (text, ...calls) => rules('rules: code', GUARD + text, ...(calls.length > 0 ? calls : CALLS));
const word = (literal, ...texts) => plain(`prefix_rule(pattern = [${literal}])\n`, ...argvs(...texts.map((t) => [t])));
/** The words of which the model does not know that they are decided. */
const unknown = (text, which) => code(text, ...CALLS.map((c, i) => (which.includes(i) ? known(BY_CODE, c) : c)));

export const starlark = [
  plain('prefix_rule(["git"])\n'),
  plain('prefix_rule(["git"], "prompt")\n'),
  plain('prefix_rule(["git"], "forbidden", ["git x"], ["ls"], "why")\n'),
  plain('prefix_rule(["git"], decision = "prompt",)\n'),
  plain('prefix_rule(pattern = ["git",],)\n'),
  plain('prefix_rule (pattern=["git"])\n'),
  plain('prefix_rule(\n\n  pattern = [\n"git"\n  ]\n)\n'),
  plain('prefix_rule(pattern = ["git"]) # more\n'),
  plain('# prefix_rule(pattern = ["git"])\n'),
  plain('prefix_rule(pattern = ["git"]) \\\n'),
  plain('prefix_rule\\\n(pattern = ["git"])\n'),
  plain('prefix_rule(pattern = ["git"])'),
  plain('prefix_rule(pattern = ["git"])\r\nprefix_rule(pattern = ["ls"])\r\n', ...argvs('git', 'ls', 'rm')),
  plain('prefix_rule(pattern = ["git"])\n  # indented\nprefix_rule(pattern = ["ls"])\n', ...argvs('git', 'ls', 'rm')),
  plain('prefix_rule(pattern = [("git")], decision = ("prompt"))\n'),
  plain('prefix_rule(pattern = (["git"]), decision = (("forbidden")))\n'),
  plain('prefix_rule(pattern = ["gi" + "t"], decision = "for" + "bidden")\n'),
  plain('prefix_rule(pattern = ["gi" +\n "t"])\n'),
  ...[
    '"git"',
    "'git'",
    '"""git"""',
    "'''git'''",
    'r"git"',
    '"g\\x69t"',
    '"g\\151t"',
    '"g\\u0069t"',
    '"g\\U00000069t"',
    '"g\\\nit"',
  ].map((l) => word(l, 'git', 'gt', 'g\\it')),
  word('"g\\it"', 'git', 'g\\it'),
  word('r"g\\it"', 'git', 'g\\it'),
  word('"g\\/t"', 'g/t', 'g\\/t', 't'),
  word('"g\\tt"', 'g\tt', 'gtt', 'g\\tt'),
  word('"g\\\\t"', 'g\\t', 'g\\\\t'),
  word('"g\\8"', 'g\\8', 'g8'),
  word('"g\\\'t"', "g't", "g\\'t"),
  word('"""g"t"""', 'g"t', 'gt'),
  word('"g#t"', 'g#t', 'g'),
  word('"é"', 'é', 'e'),
  // What is an error for the client is code for the model, and both grant nothing through it.
  ...[
    'prefix_rule(pattern = ["gi" "t"])',
    'prefix_rule(pattern = ["git",,])',
    'prefix_rule(pattern = ["git"]',
    'prefix_rule(pattern = [b"git"])',
    'prefix_rule(pattern = ["g\\u{69}t"])',
    'prefix_rule(pattern = ["\\xzz"])',
    'prefix_rule(pattern = [R"git"])',
    'prefix_rule(pattern = ["git"]) prefix_rule(pattern = ["ls"])',
    '\tprefix_rule(pattern = ["git"])',
    'prefix_rule(\tpattern = ["git"])',
    'load("x", "y")',
    'nothing()',
    'x = "a\nb"',
  ].map((text) => unknown(`${text}\n`, [1])),
  rules(group, '  prefix_rule(pattern = ["git"])\n', ...CALLS),
  rules(group, Buffer.from('\ufeffprefix_rule(pattern = ["git"])\n'), ...CALLS),
  rules(group, 'prefix_rule(pattern = ["git"])\rprefix_rule(pattern = ["ls"])\r', ...CALLS),
  // Code that grants.
  unknown('def f():\n  prefix_rule(pattern = ["git"])\nf()\n', [0]),
  unknown('for x in ["git", "ls"]:\n  prefix_rule(pattern = [x])\n', [0]),
  unknown('[prefix_rule(pattern = [x]) for x in ["git", "ls"]]\n', [0]),
  unknown('if True:\n  prefix_rule(pattern = ["git"])\n', [0]),
  unknown('prefix_rule(pattern = [f"git"])\n', [0]),
  unknown('prefix_rule(pattern = ["g%st" % "i"])\n', [0]),
  unknown('prefix_rule(pattern = ["git"] + ["push"])\n', [0]),
  unknown('prefix_rule(pattern = ["GIT".lower()])\n', [0]),
  unknown('prefix_rule(**{"pattern": ["git"]})\n', [0]),
  unknown('(prefix_rule(pattern = ["git"]))\n', [0]),
  unknown('X = ["git"]\nprefix_rule(pattern = X)\n', [0]),
  unknown('prefix_rule(pattern = ["git"]); prefix_rule(pattern = ["ls"])\n', [0]),
  // Code that grants nothing.
  code('"a text"\n'),
  code('pass\n'),
  code('X = 1\nprefix_rule(pattern = ["git"])\n'),
];

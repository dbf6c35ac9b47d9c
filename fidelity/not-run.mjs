// Clients that fidelity does not run, and why: a line each in docs/fidelity.md.
const NOT_RUN = [
  [
    'Roo Code',
    'an extension of an editor, without a headless mode',
    'its published schema ([schemas](fidelity/schemas.md)); an oracle from its source (`test/access/roo-oracle.test.ts`)',
  ],
  [
    'Continue',
    'its decisions on tools are in each person’s own `permissions.yaml`; a repository brings servers',
    'its published schemas ([schemas](fidelity/schemas.md))',
  ],
  [
    'opencode',
    'not done yet: a compiled program that could be asked through a model on loopback, as Codex is',
    'an oracle from its source and documentation (`test/access/opencode-oracle.test.ts`); the SDK’s types (`@opencode-ai/sdk` 1.19.3) name the same keys and effects',
  ],
  ['Kilo', 'since version 7 built on opencode, with the same grammar', 'the reader and the oracle of opencode'],
  [
    'Zed',
    'a desktop editor in Rust; its schema comes from the running program, not from a package',
    'an oracle from its documentation (`test/access/zed-oracle.test.ts`)',
  ],
  [
    'VS Code',
    'a desktop application; its permission code is in no package, its configuration in the built program',
    'an oracle of the terminal’s rules from its source (`test/access/vscode-terminal-oracle.test.ts`)',
  ],
  [
    'Cursor',
    'closed source, needs an account',
    'an oracle from its documentation (`test/access/cursor-oracle.test.ts`)',
  ],
  ['Amp', 'closed source, needs an account', 'an oracle from its documentation (`test/access/amp-oracle.test.ts`)'],
  [
    'Augment',
    'closed source, needs an account',
    'an oracle from its documentation (`test/access/augment-oracle.test.ts`)',
  ],
  [
    'Kiro, Amazon Q',
    'closed programs, need an account',
    'an oracle from the documentation (`test/access/kiro-oracle.test.ts`)',
  ],
  [
    'Cline',
    'what it approves is each person’s setting; of a repository it takes hooks, plugins and agents, which are said and not evaluated',
    'nothing to compare',
  ],
  [
    'goose',
    'a program in Rust that is in no npm package; recipes declare extensions and no rules',
    'fixtures from its recipe reference',
  ],
  [
    'Crush',
    'a program in Go that its npm package fetches on install; its `schema.json` is in the repository, not in the package',
    'fixtures from its source: names of tools, exact',
  ],
  [
    'Windsurf, Trae, Junie, Warp, Antigravity, Factory',
    'closed source, need an account; their files declare servers alone, or are said and not evaluated',
    'fixtures from their documentation',
  ],
  [
    'LibreChat, aider',
    'their files switch servers and options on; there are no rules to match',
    'fixtures from their documentation',
  ],
];

/** @returns {string[]} lines of Markdown */
export function notRun() {
  return [
    '## Clients that are not run, and why',
    '',
    '| client | why | held against |',
    '|---|---|---|',
    ...NOT_RUN.map((row) => `| ${row.join(' | ')} |`),
  ];
}

import fc from 'fast-check';
import type { Effect } from '../../src/access/decision-list.ts';
import { format } from '../../src/manifests/augment-settings.ts';
import { command, judge, near, parts } from './oracle-helpers.ts';

/**
 * Augment's permissions, from docs.augmentcode.com/cli/permissions alone: the first rule of the tool decides, one
 * with a regular expression only where the command has it. Not observed. Expressions are of the plain sort, the
 * model has any other by its text.
 */
interface Rule {
  readonly toolName: string;
  readonly type: string;
  readonly shellInputRegex?: string;
  readonly eventType?: string;
}
const TOOLS: Readonly<Record<string, string>> = {
  run: 'launch-process',
  read: 'view',
  write: 'save-file',
  fetch: 'web-fetch',
};
const EFFECTS: Readonly<Record<string, Effect>> = {
  allow: 'allow',
  deny: 'deny',
  'ask-user': 'ask',
  'script-policy': 'inherit',
};

judge<Rule>({
  name: 'Augment',
  format,
  path: '.augment/settings.json',
  text: (rules) =>
    JSON.stringify({ toolPermissions: rules.map(({ type, ...rule }) => ({ ...rule, permission: { type } })) }),
  oracle: (rules, use) => {
    const [verb, argument] = parts(use);
    const tool = TOOLS[verb] ?? verb;
    const first = rules.find(
      (r) =>
        r.toolName === tool &&
        r.eventType !== 'tool-response' &&
        EFFECTS[r.type] !== undefined &&
        (r.shellInputRegex === undefined || (verb === 'run' && new RegExp(r.shellInputRegex).test(argument))),
    );
    return EFFECTS[first?.type ?? ''] ?? 'inherit';
  },
  rule: fc
    .tuple(
      fc.constantFrom(
        'launch-process',
        'launch-process',
        'view',
        'save-file',
        'web-fetch',
        'list_gh',
        'Launch-Process',
      ),
      fc.constantFrom('allow', 'deny', 'ask-user', 'script-policy', 'Allow'),
      fc.option(
        fc.constantFrom('^git', '^git ', 'rm', '^npm (test|run)$', '^(git|gh) log', '\\.sh$', '^git .* main$', '.*'),
        { nil: undefined },
      ),
      fc.constantFrom('tool-call', 'tool-call', 'tool-response'),
    )
    .map(([toolName, type, shellInputRegex, eventType]) => ({
      toolName,
      type,
      eventType,
      ...(shellInputRegex === undefined ? {} : { shellInputRegex }),
    })),
  use: (rules) =>
    fc.oneof(
      fc
        .constantFrom(...rules.flatMap((r) => r.shellInputRegex ?? []), 'git push')
        .chain((c) =>
          near(
            c
              .replace(/[\^$\\]/g, '')
              .replace(/\.\*/g, '*')
              .replace(/\((\w+)\|\w+\)/, '$1'),
          ),
        )
        .map((c) => `run\0${command(c)}`),
      fc.constantFrom('read\0./a', 'write\0./a', 'fetch\0example.com', 'list_gh\0', 'list_other\0'),
    ),
  judges: (u) => /^(run|fetch)\0.|^(read|write)\0\.\/.|^list_\w+\0$/.test(u),
});

import fc from 'fast-check';
import type { Effect } from '../../src/access/decision-list.ts';
import { format } from '../../src/manifests/roo-modes.ts';
import { judge, near, parts } from './oracle-helpers.ts';

/**
 * A mode of Roo Code, from packages/types/src/{mode,tool}.ts alone: what no group of the mode holds, it cannot do at
 * all; an expression finds the path of a file anywhere. Expressions are of the plain sort, the model has any other
 * by its text.
 */
type Rule = readonly [group: string, fileRegex?: string];

judge<Rule>({
  name: 'Roo Code',
  format,
  path: '.roomodes',
  text: (rules) => {
    const groups = rules.map(([group, fileRegex]) => (fileRegex === undefined ? group : [group, { fileRegex }]));
    return JSON.stringify({ customModes: [{ slug: 'docs', name: 'Docs', roleDefinition: 'x', groups }] });
  },
  oracle: (rules, use): Effect => {
    const [verb, argument] = parts(use);
    const group = verb.startsWith('mcp__')
      ? 'mcp'
      : { run: 'command', read: 'read', edit: 'edit', write: 'edit' }[verb];
    const path = argument.replace(/^\.\//, '');
    return rules.some(([g, regex]) => g === group && (regex === undefined || new RegExp(regex).test(path)))
      ? 'inherit'
      : 'deny';
  },
  rule: fc.oneof(
    fc.constantFrom<Rule>(['read'], ['command'], ['mcp'], ['browser'], ['unknown'], ['edit']),
    fc
      .constantFrom('\\.md$', '^docs/', '\\.(ts|js)$', '^src/.*\\.ts$', 'a', '^README\\.md$', '.*')
      .map((regex): Rule => ['edit', regex]),
  ),
  use: (rules) =>
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom('edit', 'write'),
          fc.constantFrom(...rules.flatMap(([, r]) => r ?? []), 'src/a.ts').chain((c) =>
            near(
              c
                .replace(/[\^$\\]/g, '')
                .replace(/\.\*/g, '*')
                .replace(/\((\w+)\|\w+\)/, '$1'),
            ),
          ),
        )
        .map(([verb, path]) => `${verb}\0./${path.replace(/^[./ ]+/, '') || 'x'}`),
      fc.constantFrom('run\0git push', 'read\0./a', 'mcp__gh__list\0'),
    ),
  judges: (u) => /^run\0.|^(read|edit|write)\0\.\/.|^mcp__/.test(u),
});

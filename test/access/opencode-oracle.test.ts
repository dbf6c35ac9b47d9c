import fc from 'fast-check';
import type { Effect } from '../../src/access/decision-list.ts';
import { format } from '../../src/manifests/opencode.ts';
import { command, judge, near, parts, walk } from './oracle-helpers.ts';

/**
 * opencode's rules, from the algorithm of the client 1.18.34 alone: of all rules that match permission and pattern the
 * last decides, none: ask; a pattern that ends in a blank and a star also holds what stands before the blank.
 *
 * Left out, because the model is coarser there on purpose: files outside the project (two permissions decide together),
 * patterns over pages of a host (a use is a host), and search terms.
 */
interface Rule {
  readonly permission: string;
  readonly pattern?: string;
  readonly action: 'allow' | 'ask' | 'deny';
}
type Flat = readonly (readonly [permission: string, pattern: string, action: string])[];

const BUILT_IN: Flat = [
  ['*', '*', 'allow'],
  ['doom_loop', '*', 'ask'],
  ['external_directory', '*', 'ask'],
  ['read', '*', 'allow'],
  ['read', '*.env', 'ask'],
  ['read', '*.env.*', 'ask'],
  ['read', '*.env.example', 'allow'],
];
const PERMISSIONS: Readonly<Record<string, string>> = {
  run: 'bash',
  read: 'read',
  edit: 'edit',
  write: 'edit',
  fetch: 'webfetch',
  call: 'task',
  skill: 'skill',
};

function oracle(rules: readonly Rule[], use: string): Effect {
  const [verb, argument] = parts(use);
  const permission = PERMISSIONS[verb] ?? verb;
  const asked = verb === 'fetch' ? `https://${argument}/page` : PERMISSIONS[verb] ? argument.replace(/^\.\//, '') : '*';
  let found = 'ask';
  for (const [p, pattern, action] of [...BUILT_IN, ...flat(rules)])
    if (fits(p, permission) && fits(pattern, asked)) found = action;
  return found as Effect;
}

function fits(pattern: string, text: string): boolean {
  return walk(pattern, text) || (pattern.endsWith(' *') && walk(pattern.slice(0, -2), text));
}

/** As the client gets it: from JSON's own objects, with their order and their winners. */
function flat(rules: readonly Rule[]): Flat {
  const { permission } = JSON.parse(text(rules)) as { permission: Record<string, string | Record<string, string>> };
  return Object.entries(permission).flatMap(
    ([name, value]): Flat =>
      typeof value === 'string' ? [[name, '*', value]] : Object.entries(value).map(([p, action]) => [name, p, action]),
  );
}

/** Neighbours of one permission share an object; any others repeat its key. */
function text(rules: readonly Rule[]): string {
  const out: string[] = [];
  for (let i = 0; i < rules.length; i++) {
    const first = rules[i];
    if (!first) continue;
    if (first.pattern === undefined) {
      out.push(`${JSON.stringify(first.permission)}: ${JSON.stringify(first.action)}`);
      continue;
    }
    const inside: string[] = [];
    for (let next: Rule | undefined = first; next; next = rules[++i]) {
      if (next.permission !== first.permission || next.pattern === undefined) break;
      inside.push(`${JSON.stringify(next.pattern)}: ${JSON.stringify(next.action)}`);
    }
    i -= 1;
    out.push(`${JSON.stringify(first.permission)}: {${inside.join(', ')}}`);
  }
  return `{"permission": {${out.join(', ')}}}`;
}

const action = fc.constantFrom('allow', 'ask', 'deny' as const);
const words = fc
  .array(fc.constantFrom('git', 'rm', 'push', '-f', '*', '?', 'a*', '1'), { minLength: 1, maxLength: 3 })
  .map((w) => w.join(' '));
const paths = fc
  .array(fc.constantFrom('src', '*', '**', 'a.ts', '.env', '*.env', '?.ts', 'env*'), { minLength: 1, maxLength: 3 })
  .chain((w) => fc.constantFrom(w.join('/'), `./${w.join('/')}`, `${w.join('/')}/`));
const anything = fc.constantFrom('*', '**', '?');
const patterned = fc.oneof(
  fc.tuple(fc.constantFrom('bash', 'bash', 'ba*', 'b?sh'), fc.oneof(words, words, anything, fc.constant('git '))),
  fc.tuple(fc.constantFrom('read', 'edit', 'edit'), fc.oneof(paths, paths, anything)),
  fc.tuple(fc.constantFrom('task', 'skill'), fc.constantFrom('*', 'review', 'review*', 'r?view', 'review *')),
  fc.tuple(
    fc.constant('webfetch'),
    fc.constantFrom('*', 'https://example.com/*', 'https://docs.example.com/*', '*://example.com/*'),
  ),
  fc.tuple(fc.constantFrom('gh_*', 'gh_list', 'gh_create', '*_list', '*', '**', '*******'), anything),
);
const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.tuple(patterned, action).map(([[permission, pattern], a]) => ({ permission, pattern, action: a })),
  fc
    .tuple(fc.constantFrom('bash', 'edit', 'read', 'webfetch', 'task', 'gh_*', 'gh_list', '*', '*******', '1'), action)
    .map(([permission, a]) => ({ permission, action: a })),
);

function use(rules: readonly Rule[]): fc.Arbitrary<string> {
  const of = (permissions: readonly string[], other: string): fc.Arbitrary<string> => {
    const found = rules.flatMap((r) => (permissions.includes(r.permission) && r.pattern ? [r.pattern] : []));
    return fc.constantFrom(...found, other);
  };
  const path = of(['read', 'edit'], 'src/a.ts')
    .chain((p) => near(p, ['', 'x', 'a/b', '.env']))
    .map((p) => `./${p.replace(/^[./~]+/, '') || 'x'}`);
  return fc.oneof(
    of(['bash', 'ba*', 'b?sh'], 'git push')
      .chain((p) => near(p))
      .map((c) => `run\0${command(c)}`),
    fc.tuple(fc.constantFrom('read', 'edit', 'write'), path).map(([verb, p]) => `${verb}\0${p}`),
    of(['task', 'skill'], 'review')
      .chain((p) => near(p, ['', 'er']))
      .chain((name) => fc.constantFrom(`call\0${name.trim() || 'x'}`, `skill\0${name.trim() || 'x'}`)),
    fc.constantFrom('example.com', 'docs.example.com', 'example.org').map((host) => `fetch\0${host}`),
    fc.constantFrom('gh_list', 'gh_create', 'glab_list', 'x', 'gh_', '1').map((tool) => `${tool}\0`),
  );
}

judge({
  name: 'opencode',
  format,
  path: 'opencode.json',
  agent: 'opencode  build',
  text,
  oracle,
  rule,
  use,
  pairs: 120, // five agents and the client's own rules each time
  judges: (u) => /^(run|call|skill)\0.|^(read|edit|write)\0\.\/.|^fetch\0[a-z.]+$|^[a-z]+_[a-z_]*\0$/.test(u),
});

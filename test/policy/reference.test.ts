import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/load.ts';
import { parseReference, referenceText } from '../../src/policy/reference.ts';

describe('a policy in another repository', () => {
  it.each([
    'acme/policies/agent-access.yml@v1',
    'acme/.github/.github/agent-access.yml@main',
    'a-b/c.d_e/x/y/z.yml@feature/x@1',
    'acme/policies/a.yml@0123456789abcdef0123456789abcdef01234567',
  ])('%s', (text) => {
    const reference = parseReference(text);
    expect(reference && referenceText(reference)).toBe(text);
  });

  it.each([
    '',
    'acme/policies/agent-access.yml',
    'acme/policies@v1',
    'policies/a.yml',
    'acme/policies/../a.yml@v1',
    'acme/policies/./a.yml@v1',
    'acme/policies//a.yml@v1',
    'acme/../a.yml@v1',
    'acme/./a.yml@v1',
    'acme/p/a.yml@a..b',
    'acme/p/a.yml@-x',
    'acme/p/a.yml@x/',
    'acme/p/a.yml@x^{tree}',
    'acme/p/a.yml@x y',
    'acme/p/a b.yml@x',
    'https://github.com/acme/p/a.yml@v1',
    `acme/p/${'a/'.repeat(20)}a.yml@v1`,
    `acme/p/${'a'.repeat(1000)}@v1`,
    '-acme/p/a.yml@v1',
  ])('%j is none', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });

  const load = (text: string) => parsePolicy(`version: 1\n${text}`, 'p.yml');

  it('is named by a text or by a map', () => {
    const map = 'extends: {repository: acme/policies, path: a.yml, ref: v1}\n';
    expect(load('extends: acme/policies/a.yml@v1\n').extends).toEqual(load(map).extends);
    expect(load('delegate: [exceptions, rules.new-server]\n').delegated).toEqual(['exceptions', 'rules.new-server']);
  });

  it.each([
    ['extends: acme/policies@v1\n', 'p.yml:2:10: `extends` is a policy of another repository such as'],
    ['extends: acme/policies/../a.yml@v1\n', 'p.yml:2:10: `extends` names a file inside a repository'],
    ['extends: [a]\n', 'p.yml:2:10: `extends` is a policy of another repository'],
    [
      'extends: {repository: acme/policies, path: a.yml}\n',
      'p.yml:2:10: a map of repository, path and ref needs `ref`',
    ],
    ['extends: {repository: acme/policies, path: ../a.yml, ref: v1}\n', '`extends` names a file inside a repository'],
    ['extends: {repo: acme/policies, path: a.yml, ref: v1}\n', 'p.yml:2:11: unknown key `repo` in a map of repository'],
    ['delegate: [exeptions]\n', 'p.yml:2:12: unknown key `exeptions`; did you mean `exceptions`?'],
    ['delegate: [rules.new-servr]\n', 'did you mean `rules.new-server`?'],
    ['delegate: [never]\n', 'p.yml:2:12: unknown key `never`'],
    ['delegate: [exception-limits]\n', 'p.yml:2:12: unknown key `exception-limits`'],
  ])('%j is told with its place', (text, message) => {
    expect(() => load(text)).toThrow(message);
  });
});

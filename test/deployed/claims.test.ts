import { describe, expect, it } from 'vitest';
import { at } from '../../src/document/value.ts';
import { claims, type Signature } from '../../src/manifests/deployed/shared-file.ts';
import type { SourceFile } from '../../src/manifests/manifest-format.ts';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';

const SIGNATURE: Signature = {
  marks: [['alpha', 'beta']],
  telling: /^alpha:/m,
  is: (document) => at(document, 'alpha') !== undefined && at(document, 'beta') !== undefined,
};

function file(text: string, path = 'x.yaml'): SourceFile {
  return { path, side: 'head', bytes: new TextEncoder().encode(text), id: text };
}

describe('whether a file is of a format that shares its name with others', () => {
  it.each([
    ['both keys', 'alpha: 1\nbeta: 2\n', true],
    ['in a second document', 'a: 1\n---\nalpha: 1\nbeta: 2\n', true],
    ['the words alone, as values', 'x: alpha beta\n', false],
    ['one key', 'alpha: 1\n', false],
    ['keys behind escapes', '"\\x61lpha": 1\n"b\\u0065ta": 2\n', true],
    ['an escape that is none of them', '"\\x61lfa": 1\n', false],
    ['unreadable, and telling', 'alpha: [1\nbeta: 2\n', true],
    ['unreadable, the words elsewhere', 'x: [alpha beta\n', false],
  ])('%s', (_, text, expected) => {
    expect(claims(file(text), SIGNATURE)).toBe(expected);
  });

  it('takes JSON by its own name', () => {
    expect(claims(file('{"alpha": 1, "beta": 2}', 'x.json'), SIGNATURE)).toBe(true);
  });

  it('claims nothing of what it has no bytes of', () => {
    expect(claims({ path: 'x.yaml', side: 'head', bytes: null, id: 'x' }, SIGNATURE)).toBe(false);
  });
});

const CREW = 'dev:\n  role: Dev\n  goal: Codes\n  backstory: Careful\n';

describe('a file that either side claims', () => {
  it('is read on both, so that what it loses of its marks hides nothing', async () => {
    const head = 'dev:\n  role: Dev\n  allow_code_execution: true\n  code_execution_mode: unsafe\n';
    const found = await review(changeOf({ 'crew/agents.yaml': CREW }, { 'crew/agents.yaml': head }));
    expect(found.decision).toBe('block');
  });

  it('counts as a manifest, another of its name does not', async () => {
    const base = { 'crew/agents.yaml': CREW, 'package.yaml': 'name: a\n', 'public/manifest.json': '{"name": "a"}' };
    const head = { 'crew/agents.yaml': `${CREW}# more\n`, 'package.yaml': 'name: b\n', 'public/manifest.json': '{}' };
    const found = await review(changeOf(base, head));
    expect(found.counts.manifests).toBe(1);
    expect(found.findings).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.ts';
import { lockChanged } from '../../src/gate/lock-changed.ts';
import { changeOf, plainText } from '../support/review-of.ts';

const lock = (hash: string, body: string): string =>
  `# gh-aw-metadata: {"schema_version":"v4","frontmatter_hash":"${hash}","compiler_version":"v1"}\n${body}`;
const BODY = 'on: push\njobs:\n  agent:\n    steps:\n      - uses: actions/checkout@aaaa # v4\n      - run: go\n';
const SOURCE = '---\non: push\nimports: [shared/a.md]\n---\nGo.\n';
const LOCK = '.github/workflows/go.lock.yml';
const MD = '.github/workflows/go.md';
const IMPORT = '.github/workflows/shared/a.md';

async function told(base: Record<string, string>, head: Record<string, string>): Promise<string[]> {
  return (await lockChanged(changeOf(base, head))).map((f) => `${f.severity} ${kindOf(f.title)}`);
}

describe('a compiled workflow and its source', () => {
  const both = { [MD]: SOURCE, [LOCK]: lock('a', BODY) };

  it('tells an edit by hand, but not one of pins', async () => {
    expect(await told(both, { ...both, [LOCK]: lock('a', BODY.replace('go', 'other')) })).toEqual([
      'block lock-edited',
    ]);
    expect(await told(both, { ...both, [LOCK]: lock('a', BODY.replace('aaaa # v4', 'bbbb # v5')) })).toEqual([]);
  });

  it('takes a new compilation for what it is', async () => {
    expect(await told(both, { ...both, [LOCK]: lock('b', BODY.replace('go', 'other')) })).toEqual([]);
    const base = { ...both, [IMPORT]: '---\ntools: {}\n---\n' };
    const head = { ...base, [IMPORT]: '---\ntools: {edit: }\n---\n', [LOCK]: lock('a', BODY.replace('go', 'other')) };
    expect(await told(base, head)).toEqual([]);
  });

  it('does not take any Markdown for an import', async () => {
    const other = '.github/workflows/README.md';
    const head = { ...both, [LOCK]: lock('a', BODY.replace('go', 'other')), [other]: 'text' };
    expect(await told({ ...both, [other]: '' }, head)).toEqual(['block lock-edited']);
  });

  it('tells a source that is not compiled yet, but not its prompt', async () => {
    expect(await told(both, { ...both, [MD]: SOURCE.replace('push', 'issues') })).toEqual(['note lock-stale']);
    expect(await told(both, { ...both, [MD]: SOURCE.replace('Go.', 'Go on.') })).toEqual([]);
    expect(await told(both, { ...both, [MD]: SOURCE.replace('on: push', 'on:    push # often') })).toEqual([]);
  });

  it('tells one without the other', async () => {
    expect(await told({}, { [LOCK]: lock('a', BODY) })).toEqual(['warn lock-without-source']);
    expect(await told(both, { [LOCK]: lock('a', BODY) })).toEqual(['warn lock-without-source']);
    expect(await told(both, {})).toEqual([]);
  });
});

/** What a finding is, by its words. */
function kindOf(title: Finding['title']): string {
  const words = plainText(title);
  if (words.includes('was edited by hand')) return 'lock-edited';
  if (words.includes('was not compiled from')) return 'lock-disagrees';
  return words.includes('is still the old one') ? 'lock-stale' : 'lock-without-source';
}

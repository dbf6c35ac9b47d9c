import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.ts';
import { madeFrom } from '../../src/gate/front-matter-hash.ts';
import { lockChanged } from '../../src/gate/lock-changed.ts';
import { changeOf, plainText } from '../support/review-of.ts';

const FRONT = 'on: push\npermissions:\n  contents: read';
const hash = (front: string, more = ''): string =>
  createHash('sha256')
    .update(`{"frontmatter-text":${JSON.stringify(front)}${more}}`)
    .digest('hex');
const lock = (of: string, version = 'v0.82.0', body = 'on: push\n'): string =>
  `# gh-aw-metadata: {"schema_version":"v4","frontmatter_hash":"${of}","compiler_version":"${version}"}\n${body}`;
const source = (front: string, body = 'Go.\n'): string => `---\n${front}\n---\n\n${body}`;

describe('the hash of a source in the header of what was compiled from it', () => {
  it('is of the front matter as text, without blanks around it', () => {
    expect(madeFrom(lock(hash(FRONT)), source(FRONT))).toBe(true);
    expect(madeFrom(lock(hash(FRONT)), source(`\n${FRONT}\n`, 'Other.\n'))).toBe(true);
    expect(madeFrom(lock(hash(FRONT)), source(FRONT).replaceAll('\n', '\r\n'))).toBe(true);
    expect(madeFrom(lock(hash(FRONT)), source(FRONT.replace('read', 'write')))).toBe(false);
    expect(madeFrom(lock(hash('on: push\nif: a < b')), source('on: push\nif: a < b'))).toBe(true);
  });

  it('holds the expressions of the prompt that read variables', () => {
    const made = hash(FRONT, ',"template-expressions":["${{ env.A }}","${{ vars.B }}"]');
    expect(madeFrom(lock(made), source(FRONT, '${{ vars.B }} ${{ env.A }} ${{ github.actor }} ${{ env.A }}'))).toBe(
      true,
    );
    expect(madeFrom(lock(made), source(FRONT))).toBe(false);
  });

  it('tells nothing of other compilers, and of sources that import others', () => {
    expect(madeFrom(lock(hash(FRONT), 'v1.0.0'), source(`${FRONT} `.replace('read', 'write')))).toBeUndefined();
    expect(madeFrom(lock(hash(FRONT)), source(`${FRONT}\nimports: [a.md]`))).toBeUndefined();
    expect(madeFrom('on: push\n', source(FRONT))).toBeUndefined();
    expect(madeFrom(lock(hash(FRONT)), 'no front matter')).toBeUndefined();
  });

  it('is told where the change makes the two differ', async () => {
    const [md, yml] = ['.github/workflows/go.md', '.github/workflows/go.lock.yml'];
    const told = async (base: Record<string, string>, head: Record<string, string>) =>
      (await lockChanged(changeOf(base, head))).map((f) => `${f.severity} ${kindOf(f.title)}`);
    const wide = FRONT.replace('read', 'write');
    const good = { [md]: source(FRONT), [yml]: lock(hash(FRONT)) };
    expect(await told({}, good)).toEqual([]);
    expect(await told(good, { [md]: source(wide), [yml]: lock(hash(wide)) })).toEqual([]);
    expect(await told(good, { [md]: source(wide), [yml]: lock(hash(FRONT), 'v0.82.0', 'on: issues\n') })).toEqual([
      'warn lock-disagrees',
    ]);
    expect(await told({}, { [md]: source(FRONT), [yml]: lock(hash(wide)) })).toEqual(['warn lock-disagrees']);
    const bad = { [md]: source(FRONT), [yml]: lock(hash(wide)) };
    expect(await told(bad, { ...bad, [yml]: `${lock(hash(wide))}# more\n` })).toEqual([]);
  });
});

/** What a finding is, by its words. */
function kindOf(title: Finding['title']): string {
  const words = plainText(title);
  if (words.includes('was edited by hand')) return 'lock-edited';
  if (words.includes('was not compiled from')) return 'lock-disagrees';
  return words.includes('is still the old one') ? 'lock-stale' : 'lock-without-source';
}

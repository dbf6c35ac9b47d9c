import { describe, expect, it } from 'vitest';
import { tokenKinds } from '../../src/tokens/kinds/index.ts';
import { scanText } from '../../src/tokens/scan.ts';
import { judgeValue } from '../../src/tokens/value.ts';
import { fakeOf, nearMissOf } from './fakes.ts';

const anchored = tokenKinds.filter((kind) => kind.anchors.length > 0);
const named = tokenKinds.filter((kind) => kind.keys);

describe('the table', () => {
  it('has unique ids and no empty text', () => {
    expect(new Set(tokenKinds.map((kind) => kind.id)).size).toBe(tokenKinds.length);
    for (const kind of tokenKinds) {
      for (const text of [kind.id, kind.name, kind.revoke, kind.replacement, kind.source]) expect(text).not.toBe('');
      expect(kind.id).toMatch(/^[a-z0-9-]+$/);
      for (const anchor of kind.anchors) expect(anchor).not.toBe('');
    }
  });

  it('has no open repetition, no dot, no back-reference', () => {
    for (const { id, shape } of tokenKinds) {
      const bare = shape.replace(/\[[^\]]*\]/g, 'C').replace(/\\[.+sd/]/g, 'E');
      expect(bare, id).not.toMatch(/[*+.]|\{\d+,\}|\\[1-9]/);
    }
  });

  it.each(anchored.map((kind) => [kind.id, kind] as const))('finds %s', (id, kind) => {
    for (const seed of [1, 2, 3]) {
      const fake = fakeOf(kind, seed);
      for (const text of [fake, `export THING=${fake}\n`, `use this: "${fake}", it works`, `{"a":["${fake}"]}`]) {
        const from = text.indexOf(fake);
        const found = scanText(text).filter((match) => match.start < from + fake.length && match.end > from);
        expect(
          found.map((match) => match.kind.id),
          `seed ${seed}`,
        ).toContain(id);
      }
    }
  });

  it.each(anchored.map((kind) => [kind.id, kind] as const))('passes what is nearly %s', (id, kind) => {
    const text = `"${nearMissOf(kind)}"`;
    expect(scanText(text).map((match) => match.kind.id)).not.toContain(id);
  });

  it.each(named.map((kind) => [kind.id, kind] as const))('finds %s under its key, not without', (id, kind) => {
    const value = fakeOf(kind, 5);
    const key = `${kind.keys?.[0]?.toUpperCase()}_API_KEY`;
    expect(judgeValue({ key, value, place: 'env' }).map((match) => match.kind.id)).toEqual([id]);
    expect(scanText(`"${key}": "${value}"`).map((match) => match.kind.id)).toEqual([id]);
    expect(judgeValue({ key: 'NOTE', value, place: 'env' })).toEqual([]);
    expect(judgeValue({ key, value: value.slice(0, 5), place: 'env' })).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/tokens/fingerprint.ts';
import { kindById, tokenKinds } from '../../src/tokens/kinds/index.ts';
import { makeRedactor } from '../../src/tokens/redact.ts';
import { fakeOf, letters } from './fakes.ts';

const value = `${letters(10, 1)}"+/ä${letters(10, 2)}`;

describe('makeRedactor', () => {
  it('replaces a value in every form that outputs write', () => {
    const redact = makeRedactor([value]);
    const forms = [
      value,
      JSON.stringify(value),
      encodeURIComponent(value),
      Buffer.from(value).toString('base64'),
      Buffer.from(`user:${value}`).toString('base64'),
      Buffer.from(`ab:${value}:tail`).toString('base64url'),
    ];
    for (const form of forms) {
      const out = redact(`before ${form} after`);
      expect(out).toContain('[redacted token]');
      expect(out).toMatch(/^before .* after$/);
      expect(out).not.toContain(letters(10, 1));
      expect(out).not.toContain(Buffer.from(letters(10, 1)).toString('base64').slice(4, 10));
    }
  });

  it('names the kind, also of tokens that nobody listed', () => {
    const ghp = fakeOf(kindById('github-classic-pat'), 3);
    expect(makeRedactor([ghp])(`a ${ghp} b`)).toBe('a [redacted github-classic-pat] b');
    expect(makeRedactor([])(`a ${ghp} b`)).toBe('a [redacted github-classic-pat] b');
    expect(makeRedactor([ghp])(`x${ghp}y`)).toBe('x[redacted github-classic-pat]y');
  });

  it('redacts the lines of a key one by one', () => {
    const pem = fakeOf(kindById('private-key'), 3);
    const lines = pem.split('\n').slice(1, -1);
    const out = makeRedactor([pem])(`first ${lines[0]} then ${lines[2]}`);
    for (const line of lines) expect(out).not.toContain(line);
  });

  it('leaves short values and other text alone', () => {
    expect(makeRedactor(['abc', ''])('abc abcdef')).toBe('abc abcdef');
    expect(makeRedactor([value])('nothing here')).toBe('nothing here');
  });

  it('does not spell a value in its own mark', () => {
    expect(makeRedactor(['redacted'])('a redacted b')).toBe('a […] b');
  });

  it('never lets a listed value or a known token through', () => {
    const known = fc.tuple(
      fc.constantFrom(...tokenKinds.filter((k) => k.anchors.length > 0)),
      fc.integer({ min: 1, max: 99 }),
    );
    const secret = fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme' }).filter((s) => s.trim().length >= 8);
    fc.assert(
      fc.property(
        fc.array(secret, { maxLength: 4 }),
        fc.array(known, { maxLength: 3 }),
        fc.array(fc.string()),
        (listed, kinds, noise) => {
          const fakes = kinds.map(([kind, seed]) => fakeOf(kind, seed));
          const pieces = [...listed, ...fakes].flatMap((s, i) => [noise[i] ?? '', ' ', s, ' ']);
          const out = makeRedactor(listed)([...pieces, ...noise].join(''));
          for (const s of listed) if (!'[redacted '.includes(s)) expect(out).not.toContain(s);
          for (const fake of fakes) expect(out).not.toContain(fake);
        },
      ),
      { numRuns: 150, seed: 20_261_121 },
    );
  });
});

describe('fingerprint', () => {
  it('is stable, short and tells values apart', () => {
    expect(fingerprint('some value')).toBe('2676da71e7a1195e');
    expect(fingerprint(value)).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint(value)).not.toBe(fingerprint(`${value}x`));
  });
});

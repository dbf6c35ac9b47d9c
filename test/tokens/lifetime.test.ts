import { describe, expect, it } from 'vitest';
import { kindById } from '../../src/tokens/kinds/index.ts';
import { scanText } from '../../src/tokens/scan.ts';
import { fakeOf, jwt, letters } from './fakes.ts';

const DAY = 86_400;
const iat = 1_790_000_000;
const life = (text: string) => scanText(text).map(({ lifetime, expires }) => ({ lifetime, expires }))[0];

describe('lifetimes', () => {
  it('reads the end of a JWT', () => {
    expect(life(jwt({ sub: 'a' }))).toEqual({ lifetime: 'permanent', expires: undefined });
    expect(life(jwt({ iat, exp: iat + 3600 }))).toEqual({ lifetime: 'short', expires: '2026-09-21T15:13:20.000Z' });
    expect(life(jwt({ iat, exp: iat + 30 * DAY }))?.lifetime).toBe('long');
    expect(life(jwt({ iat, exp: iat + 3000 * DAY }))?.lifetime).toBe('permanent');
    expect(life(jwt({ exp: iat }))?.lifetime).toBe('long');
    expect(life(jwt({ exp: 1e300 }))).toEqual({ lifetime: 'permanent', expires: undefined });
  });

  it('reads the end of a shared access signature', () => {
    const url = (times: string) => `https://a.blob.core.windows.net/d?sv=2024&${times}&sig=${letters(43)}%3D`;
    expect(life(url('st=2026-06-01T00:00:00Z&se=2026-06-01T08:00:00Z'))).toEqual({
      lifetime: 'short',
      expires: '2026-06-01T08:00:00.000Z',
    });
    expect(life(url('se=2027-06-01T00%3A00%3A00Z'))).toEqual({ lifetime: 'long', expires: '2027-06-01T00:00:00.000Z' });
    expect(life(url('se=99T99:99Z-bad'))).toEqual({ lifetime: 'long', expires: undefined });
  });

  it('tells AWS users from sessions by the prefix', () => {
    expect(life(fakeOf(kindById('aws-access-key')))?.lifetime).toBe('permanent');
    expect(life(fakeOf(kindById('aws-temporary-key')))?.lifetime).toBe('short');
  });
});

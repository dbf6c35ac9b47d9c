import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { field } from '../../src/github/json.ts';
import { readSettings } from '../../src/github/settings.ts';

const action: unknown = load(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));
const inputs = Object.keys(field(action, 'inputs') as object);

describe('action.yml', () => {
  it('runs the bundle on Node 24', () => {
    expect(field(action, 'runs')).toEqual({ using: 'node24', main: 'dist/action.js' });
  });

  it('has exactly the inputs that are read, with the same defaults', () => {
    const asked = new Set<string>();
    const given = readSettings((name) => {
      asked.add(name);
      return String(field(action, 'inputs', name, 'default') ?? '');
    });
    expect([...asked].sort()).toEqual([...inputs].sort());
    expect(given).toEqual(readSettings((name) => (name === 'github-token' ? '${{ github.token }}' : '')));
  });

  it('describes everything, and has the outputs that are set', () => {
    const outputs = Object.keys(field(action, 'outputs') as object);
    expect(outputs).toEqual([
      'decision',
      'block-count',
      'warn-count',
      'note-count',
      'report',
      'inventory',
      'sarif',
      'evidence',
    ]);
    for (const name of inputs) expect(field(action, 'inputs', name, 'description')).toBeTruthy();
    for (const name of outputs) expect(field(action, 'outputs', name, 'description')).toBeTruthy();
  });
});

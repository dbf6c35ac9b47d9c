import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../src/github/api.ts';
import { explain } from '../../src/github/explain.ts';
import { readSettings } from '../../src/github/settings.ts';

describe('readSettings', () => {
  it('has the defaults of action.yml', () => {
    expect(read({})).toEqual({
      token: 'test',
      mode: 'block',
      comment: 'auto',
      policyToken: '',
      organisationPolicy: 'auto',
      policy: '.github/agent-access.yml',
      suggest: false,
      commentAuthor: 'github-actions[bot]',
      onError: 'fail',
    });
  });

  it.each([{ mode: 'wran' }, { mode: 'BLOCK' }, { comment: 'on' }, { 'on-error': 'pass' }])('refuses %j', (inputs) => {
    expect(() => read(inputs)).toThrow(/must be/);
  });

  it('refuses an empty token', () => {
    expect(() => readSettings(() => '')).toThrow(/contents: read/);
  });
});

describe('explain', () => {
  it('adds what to do to what the API said', () => {
    const failure = new ApiFailure('no-permission', 403, 'GitHub answered 403');
    expect(explain(failure)).toMatch(/^GitHub answered 403\. .*contents: read/);
  });

  it('does not repeat the words of an error that may quote the change', () => {
    const secret = ['s3', 'cret'].join('');
    const said = explain(new SyntaxError(`Unexpected token in ${secret}\n::error::`));
    expect(said).toMatch(/^Internal error \(SyntaxError at settings\.test\.ts:\d+\)/);
    expect(said).not.toContain(secret);
    expect(explain(secret)).not.toContain(secret);
  });
});

function read(inputs: Readonly<Record<string, string>>): ReturnType<typeof readSettings> {
  return readSettings((name) => inputs[name] ?? (name === 'github-token' ? 'test' : ''));
}

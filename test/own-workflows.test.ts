import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { field, listAt, textAt } from '../src/github/json.ts';
import { review } from '../src/review.ts';
import { changeOf } from './support/review-of.ts';

const root = new URL('../', import.meta.url);
const folder = new URL('.github/workflows/', root);
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

describe.each(workflows)('this repository’s workflow $name', ({ name, text }) => {
  const jobs = Object.entries(field(load(text), 'jobs') as object);

  it('states its permissions, pins its actions, and keeps no credentials in a checkout', () => {
    expect(field(load(text), 'permissions')).toBeDefined();
    const steps = jobs.flatMap(([, job]) => listAt(job, 'steps') ?? []);
    const used = steps.flatMap((s) => textAt(s, 'uses') ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^(\.\/|[\w-]+\/[\w-]+@[0-9a-f]{40}$)/);
    for (const step of steps.filter((s) => textAt(s, 'uses')?.startsWith('actions/checkout')))
      expect(field(step, 'with', 'persist-credentials')).toBe(false);
  });

  it('holds no long-lived secret, and puts no text of an event into a shell', () => {
    expect(text).not.toMatch(/secrets\.(?!GITHUB_TOKEN)/);
    for (const [, job] of jobs)
      for (const step of listAt(job, 'steps') ?? []) expect(textAt(step, 'run') ?? '').not.toContain('${{');
  });

  it('is nothing that the review itself has to say about', async () => {
    const result = await review(changeOf({}, { [`.github/workflows/${name}`]: text }), { policy: null });
    expect(result.findings.map((f) => f.rule)).toEqual([]);
  });
});

describe('a release', () => {
  const check = (tag: string): string => {
    try {
      execFileSync(process.execPath, ['scripts/check-release.mjs', tag], { cwd: root, stdio: 'pipe' });
      return '';
    } catch (error) {
      return String((error as { stderr: Buffer }).stderr);
    }
  };

  it('is made of a tag that is the package’s version alone', () => {
    const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    expect(check(`v${version}`)).not.toContain('the tag is');
    expect(check('v999.0.0')).toContain('package.json says');
    expect(check(`${version}`)).toContain('the tag is');
  });
});

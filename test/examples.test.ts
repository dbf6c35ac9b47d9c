import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { resolveEvent } from '../src/github/event.ts';
import { field, listAt, textAt } from '../src/github/json.ts';
import { review } from '../src/review.ts';
import { changeOf } from './support/review-of.ts';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const inputs = Object.keys(field(load(read('action.yml')), 'inputs') as object);
/** What has steps of its own beside the Action: test/examples-with-steps.test.ts. */
const OTHERS = ['approval.yml', 'evidence.yml', 'organisation-inventory.yml'];
const workflows = readdirSync(new URL('examples/workflows', root)).filter((name) => !OTHERS.includes(name));
const known = eventsOf();

describe.each(workflows)('the example %s', (name) => {
  const text = read(`examples/workflows/${name}`);
  const workflow: unknown = load(text);
  const jobs = Object.entries(field(workflow, 'jobs') as object);

  it('starts on events that the Action knows, without a filter that could skip the check', () => {
    const on = Object.entries(field(workflow, 'on') as object);
    expect(on.length).toBeGreaterThan(0);
    for (const [event, filter] of on) {
      expect(known).toContain(event);
      expect(Object.keys((filter as object | null) ?? {})).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(paths|branches)/)]),
      );
    }
    for (const [, job] of jobs) expect(field(job, 'if')).toBeUndefined();
  });

  it('states its permissions, and writes at most to pull requests', () => {
    const permissions = Object.entries(field(workflow, 'permissions') as object);
    expect(permissions).toContainEqual(['contents', 'read']);
    for (const [scope, level] of permissions) {
      expect(['contents', 'pull-requests']).toContain(scope);
      if (level !== 'read') expect([scope, level]).toEqual(['pull-requests', 'write']);
    }
  });

  it('runs the Action alone, pinned, with inputs that it has', () => {
    for (const [, job] of jobs) {
      const steps = listAt(job, 'steps') ?? [];
      expect(steps).toHaveLength(1);
      expect(textAt(steps[0], 'uses')).toBe('OWNER/agent-access-review@FULL_COMMIT_SHA');
      for (const input of Object.keys((field(steps[0], 'with') as object | undefined) ?? {})) {
        expect(inputs).toContain(input);
      }
    }
  });

  it('is nothing that the Action itself has to say about', async () => {
    const pinned = text.replace('FULL_COMMIT_SHA', '0123456789abcdef'.repeat(3).slice(0, 40));
    const result = await review(changeOf({}, { [`.github/workflows/${name}`]: pinned }), { policy: null });
    expect(result.findings.map((finding) => finding.rule)).toEqual([]);
  });
});

describe('the example rulesets', () => {
  it.each(readdirSync(new URL('examples/rulesets', root)))('%s can be imported', (name) => {
    const ruleset: unknown = JSON.parse(read(`examples/rulesets/${name}`));
    expect(field(ruleset, 'target')).toBe('branch');
    expect(['active', 'evaluate', 'disabled']).toContain(field(ruleset, 'enforcement'));
    expect(field(ruleset, 'conditions', 'ref_name')).toEqual({ include: ['~DEFAULT_BRANCH'], exclude: [] });
    expect(field(ruleset, 'bypass_actors')).toEqual([]);
  });

  it('require the check that the example workflows report', () => {
    const ruleset: unknown = JSON.parse(read('examples/rulesets/required-check.json'));
    const check = textAt(ruleset, 'rules', 0, 'parameters', 'required_status_checks', 0, 'context');
    const gates = workflows.filter((name) => !/comment|inventory/.test(name));
    expect(gates.length).toBeGreaterThan(3);
    for (const name of gates)
      expect(Object.keys(field(load(read(`examples/workflows/${name}`)), 'jobs') as object)).toEqual([check]);
  });
});

function eventsOf(): string[] {
  try {
    resolveEvent('', {});
    return [];
  } catch (error) {
    return String(error)
      .replace(/^.* on |\.$/g, '')
      .split(', ');
  }
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { field, listAt, textAt } from '../src/github/json.ts';
import { review } from '../src/review.ts';
import { changeOf } from './support/review-of.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const workflow = (name: string): unknown => load(read(`examples/workflows/${name}`));
const steps = (name: string, job: string): readonly unknown[] => listAt(workflow(name), 'jobs', job, 'steps') ?? [];

describe.each(['approval.yml', 'evidence.yml'])('the example %s', (name) => {
  it('is nothing that the Action itself has to say about', async () => {
    const pinned = read(`examples/workflows/${name}`).replaceAll(
      'FULL_COMMIT_SHA',
      '0123456789abcdef'.repeat(3).slice(0, 40),
    );
    const result = await review(changeOf({}, { [`.github/workflows/${name}`]: pinned }), { policy: null });
    expect(result.findings.map((finding) => finding.rule)).toEqual([]);
  });

  it('pins what it uses', () => {
    for (const [, job] of Object.entries(field(workflow(name), 'jobs') as object)) {
      for (const step of listAt(job, 'steps') ?? []) {
        const uses = textAt(step, 'uses');
        if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@FULL_COMMIT_SHA$/);
      }
    }
  });
});

describe('the workflow of approvals', () => {
  it('starts on every event of a review, may start runs again, and nothing else', () => {
    expect(field(workflow('approval.yml'), 'on')).toEqual({
      pull_request_review: { types: ['submitted', 'edited', 'dismissed'] },
    });
    expect(field(workflow('approval.yml'), 'permissions')).toEqual({ actions: 'write' });
  });

  it('starts the gate’s own run again: a shell script that names the gate’s workflow and puts no words of the event in', () => {
    const [step, ...more] = steps('approval.yml', 'decide-again');
    expect(more).toEqual([]);
    const script = textAt(step, 'run') ?? '';
    execFileSync('bash', ['-n', '-c', script]);
    expect(script).not.toContain('$' + '{{');
    const named = /--workflow (\S+) --event (\S+)/.exec(script);
    expect(Object.keys(field(workflow(named?.[1] ?? ''), 'on') as object)).toContain(named?.[2]);
  });
});

describe('the workflow of evidence', () => {
  it('is the gate, with the permissions that a signature takes', () => {
    expect(field(workflow('evidence.yml'), 'on')).toEqual(field(workflow('agent-access-review.yml'), 'on'));
    expect(field(workflow('evidence.yml'), 'permissions')).toEqual({
      contents: 'read',
      'pull-requests': 'write',
      'id-token': 'write',
      attestations: 'write',
    });
  });

  it('keeps and signs the record also of a block, by an output that the Action has', () => {
    const [gate, ...others] = steps('evidence.yml', 'agent-access-review');
    expect(textAt(gate, 'uses')).toBe('OWNER/agent-access-review@FULL_COMMIT_SHA');
    expect(field(load(read('action.yml')), 'outputs', 'evidence')).toBeDefined();
    expect(others).toHaveLength(2);
    for (const step of others) {
      expect(textAt(step, 'if')).toMatch(/^always\(\) && steps\.review\.outputs\.evidence != ''/);
      expect(JSON.stringify(field(step, 'with'))).toContain('$' + '{{ steps.review.outputs.evidence }}');
    }
  });
});

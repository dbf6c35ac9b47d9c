import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { HELP } from '../../src/cli/inventory.ts';
import { field, listAt, textAt } from '../../src/github/json.ts';
import { parseShard } from '../../src/inventory/shard.ts';
import { CSV_COLUMNS } from '../../src/reports/inventory-csv.ts';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('examples/workflows/organisation-inventory.yml', root), 'utf8');
const workflow: unknown = load(text);
const steps = ['part', 'report'].flatMap((job) => listAt(workflow, 'jobs', job, 'steps') ?? []);

describe('the example of an organisation’s inventory', () => {
  it('has as many shards as it says, each once', () => {
    const shards = listAt(workflow, 'jobs', 'part', 'strategy', 'matrix', 'shard') ?? [];
    const of = Number(/matrix\.shard \}\}\/(\d+)/.exec(text)?.[1]);
    expect(shards.map((n) => parseShard(`${n}/${of}`)?.index)).toEqual(Array.from({ length: of }, (_, i) => i + 1));
  });

  it('reads alone, and every step is pinned or this program, with options that it has', () => {
    expect(field(workflow, 'permissions')).toEqual({ contents: 'read' });
    for (const step of steps) {
      const uses = textAt(step, 'uses');
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@FULL_COMMIT_SHA$/);
      for (const line of (textAt(step, 'run') ?? '').split('\n').filter((l) => l.includes('cli.js'))) {
        expect(line).toMatch(/node dist\/cli\.js inventory /);
        for (const [option] of line.matchAll(/--[a-z]+/g)) expect(HELP).toContain(option);
      }
      // What GitHub fills in is never part of a script.
      expect(textAt(step, 'run') ?? '').not.toContain('${{');
    }
  });

  it('is nothing that the Action itself has to say about', async () => {
    const pinned = text.replaceAll('FULL_COMMIT_SHA', '0123456789abcdef'.repeat(3).slice(0, 40));
    const result = await review(changeOf({}, { '.github/workflows/organisation-inventory.yml': pinned }), {
      policy: null,
    });
    expect(result.findings.map((finding) => finding.rule)).toEqual([]);
  });
});

describe('the page on the inventory', () => {
  it('names the columns of the table', () => {
    const page = readFileSync(new URL('docs/inventory.md', root), 'utf8').replace(/\s+/g, ' ');
    expect(page).toContain(`in order: ${CSV_COLUMNS.map((c) => `\`${c}\``).join(', ')}.`);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderJson } from '../../src/reports/json.ts';
import { reportJsonSchema, reportSchema } from '../../src/reports/json-schema.ts';
import { accepted, blocked, HOSTILE, hostile, many, narrowed, passed, unreadable, warned } from './fixtures.ts';

const schemaText = readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8');
const samples = { blocked, warned, passed, narrowed, accepted, unreadable, hostile: hostile(), many: many(200) };

describe('the JSON report', () => {
  it('has a published schema that is generated from ours', () => {
    expect(schemaText).toBe(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
  });

  it.each(Object.entries(samples))('of a %s review is as the schema says', (_, sample) => {
    const report: unknown = JSON.parse(renderJson(sample));
    expect(reportSchema.parse(report)).toEqual(report);
    expect(z.fromJSONSchema(JSON.parse(schemaText)).safeParse(report).success).toBe(true);
  });

  it('is not as the schema says with anything else', () => {
    const report = JSON.parse(renderJson(blocked));
    const published = z.fromJSONSchema(JSON.parse(schemaText));
    expect(published.safeParse({ ...report, extra: 1 }).success).toBe(false);
    expect(published.safeParse({ ...report, decision: 'maybe' }).success).toBe(false);
  });

  it('is the same for the same review', () => {
    expect(renderJson(structuredClone(blocked))).toBe(renderJson(blocked));
  });

  it('holds paths and replacements as they are, and sentences that can be read', () => {
    const report = JSON.parse(renderJson(hostile()));
    const paths = report.findings.map((f: { path: string }) => f.path);
    for (const word of Object.values(HOSTILE)) expect(paths).toContain(`dir/${word}`);
    const bidi = report.findings.find((f: { path: string }) => f.path === `dir/${HOSTILE.bidi}`);
    expect(bidi.title).toBe(
      '`safe\\u{202E}exe.gnp\\u{2066}x\\u{2069}` may run `safe\\u{202E}exe.gnp\\u{2066}x\\u{2069}`',
    );
    expect(bidi.suggestion.replacement).toBe(`  ${HOSTILE.bidi}\n`);
  });

  it('is small and plain where nothing is new', () => {
    expect(renderJson(passed)).toBe(`{
  "schemaVersion": 1,
  "tool": {
    "name": "agent-access-review",
    "version": "0.1.0"
  },
  "decision": "pass",
  "headline": "Passed: no new agent access",
  "range": {
    "base": "1f2e3d4c5b6a79880716253443526170a1b2c3d4",
    "head": "9a8b7c6d5e4f30211203f4e5d6c7b8a990817263"
  },
  "policy": {
    "source": "built-in",
    "digest": null
  },
  "counts": {
    "changedFiles": 7,
    "manifests": 2,
    "block": 0,
    "warn": 0,
    "note": 0
  },
  "access": {
    "verdict": "same",
    "added": [],
    "removed": [],
    "moved": []
  },
  "findings": [],
  "remarks": []
}
`);
  });
});

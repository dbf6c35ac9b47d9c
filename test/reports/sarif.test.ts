import { describe, expect, it } from 'vitest';
import { renderSarif } from '../../src/reports/sarif.ts';
import { accepted, blocked, HOSTILE, hostile, many, passed, shellFinding } from './fixtures.ts';

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
  partialFingerprints: Record<string, string>;
  relatedLocations?: unknown[];
  suppressions: { kind: string; status: string; justification: string }[];
}

function run(text: string) {
  const { version, runs } = JSON.parse(text);
  expect(version).toBe('2.1.0');
  expect(runs).toHaveLength(1);
  return runs[0] as {
    tool: { driver: { rules: { id: string; properties: Record<string, unknown>; [key: string]: unknown }[] } };
    automationDetails: { id: string };
    results: Result[];
  };
}

describe('SARIF', () => {
  it('has what GitHub asks for', () => {
    const { tool, automationDetails, results } = run(renderSarif(blocked));
    expect(automationDetails.id).toBe('agent-access-review/');
    expect(tool.driver.rules.map((r) => r.id)).toEqual(['guard-removed', 'unpinned-launch', 'unscoped-standing-tool']);
    expect(tool.driver.rules.map((r) => r.properties['security-severity'])).toEqual(['8.0', '5.0', '8.0']);
    expect(results.map((r) => r.level)).toEqual(['error', 'error', 'warning']);
    expect(results.map((r) => r.partialFingerprints.primaryLocationLineHash)).toEqual(
      blocked.findings.map((f) => f.fingerprint),
    );
    for (const r of results) expect(tool.driver.rules[r.ruleIndex]?.id).toBe(r.ruleId);
    expect(results[0]?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: '.claude/settings.json' },
      region: { startLine: 6, startColumn: 7, endLine: 6, endColumn: 22 },
    });
    expect(results[1]?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 1,
    });
    expect(results[2]?.relatedLocations).toHaveLength(2);
  });

  it('describes rules in their own words where they are given', () => {
    const rule = {
      id: 'unscoped-standing-tool',
      title: 'A whole tool',
      severity: 'block',
      why: 'Why.',
      remediation: 'Fix.',
    } as const;
    const [, , described] = run(renderSarif(blocked, [rule])).tool.driver.rules;
    expect(described).toMatchObject({ shortDescription: { text: 'A whole tool' }, help: { text: 'Why.\n\nFix.' } });
  });

  it('is valid without results, and leaves accepted findings out', () => {
    expect(run(renderSarif(passed)).results).toEqual([]);
    expect(run(renderSarif(accepted, [], { suppressed: false })).results).toEqual([]);
  });

  it('has what was accepted as suppressed results, with who and why', () => {
    const { results } = run(renderSarif(accepted));
    expect(results.length).toBeGreaterThan(0);
    for (const { suppressions } of results) {
      expect(suppressions).toMatchObject([{ kind: 'external', status: 'accepted' }]);
      expect(suppressions[0]?.justification).toMatch(/^Accepted by .* until .\d{4}-\d\d-\d\d.: /);
    }
    for (const { suppressions } of run(renderSarif(blocked)).results) expect(suppressions).toEqual([]);
  });

  it('has at most 5,000 results, the worst', () => {
    const { results } = run(renderSarif(many()));
    expect(results).toHaveLength(5000);
    expect(new Set(results.map((r) => r.level))).toEqual(new Set(['error']));
  });

  it('cannot be made to link or to name other places', () => {
    const { results } = run(renderSarif(hostile()));
    const uris = results.map((r) => r.locations[0]?.physicalLocation.artifactLocation.uri ?? '');
    expect(uris.map((uri) => decodeURIComponent(uri)).sort()).toEqual(
      Object.values(HOSTILE)
        .map((w) => `dir/${w}`.replace('\uD800', '\uFFFD'))
        .sort(),
    );
    for (const r of results) {
      expect(r.message.text).not.toContain('](');
      expect(r.message.text).not.toMatch(/[\n\u001b\u202e]/);
      for (const { justification } of r.suppressions) expect(justification).not.toMatch(/\]\(|[\n\u001b\u202e]/);
      for (const n of Object.values(r.locations[0]?.physicalLocation.region ?? {})) expect(n).toBeGreaterThan(0);
    }
  });

  it('keeps texts of rules within their limits', () => {
    const long = { ...shellFinding, why: ['x'.repeat(3000)] };
    const [rule] = run(renderSarif({ ...blocked, findings: [long] })).tool.driver.rules;
    expect(rule?.fullDescription).toEqual({ text: 'x'.repeat(1024) });
  });
});

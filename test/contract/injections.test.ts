import { describe, expect, it } from 'vitest';
import type { Finding, Review } from '../../src/finding.ts';
import { distrust, say } from '../../src/untrusted.ts';
import { place, review, shellFinding } from '../reports/fixtures.ts';
import { activeMarkdown, HIDDEN, withoutOurs } from '../reports/inspect.ts';
import { fakeGithub } from './fakes.ts';
import { INJECTIONS } from './injections.ts';
import { pullRequestPayload } from './payloads.ts';
import { type WholeRun, wholeRun } from './whole-run.ts';

it('are forty or more', () => {
  expect(Object.keys(INJECTIONS).length).toBeGreaterThanOrEqual(40);
  for (const text of Object.values(INJECTIONS)) expect(text).toContain('PWN');
});

describe.each(Object.entries(INJECTIONS))('%s, in every field of a change', (_what, text) => {
  it('acts in no output', async () => {
    const { run, comment } = await publish(everywhere(text));
    expect(run.code).toBe(1);
    log(run);
    for (const markdown of [comment, run.summary]) rendered(markdown);
    expect(comment.length).toBeLessThanOrEqual(65_536);
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1_048_576);
    for (const value of Object.values(run.outputs)) expect(String(value)).not.toContain('PWN');
    const files = Object.entries(run.files);
    expect(files.map(([path]) => path.split('/').at(-1))).toEqual(['report.json', 'report.sarif', 'evidence.jsonl']);
    for (const [path, content] of files) {
      expect(HIDDEN.exec(content)?.[0], path).toBeUndefined();
      expect(
        content.split('\n').filter((line) => /^\s*::|##\[/.test(line)),
        path,
      ).toEqual([]);
      if (path.endsWith('.sarif')) sarif(JSON.parse(content));
    }
  });
});

/** The runner sees our commands alone: annotations of ours, at most ten of a kind, and a log during which none count. */
function log({ log: { commands, text, resumed } }: WholeRun): void {
  expect(resumed).toBe(true);
  expect(commands.length).toBeGreaterThan(0);
  for (const { name, properties, data } of commands) {
    expect(['error', 'warning', 'notice']).toContain(name);
    expect(properties.title).toBeTruthy();
    expect(Object.keys(properties).every((key) => ['title', 'file', 'line', 'endLine'].includes(key))).toBe(true);
    expect(data.length).toBeLessThanOrEqual(4_096);
  }
  for (const line of text) expect(HIDDEN.exec(line)?.[0]).toBeUndefined();
}

/** In Markdown the change's words are in code and nowhere else. */
function rendered(markdown: string): void {
  const ours = markdown.replace(/^<!-- agent-access-review:[0-9a-f]{12} -->\n/, '');
  const active = activeMarkdown(withoutOurs(ours));
  expect(active).not.toMatch(/PWN|evil|<!--|<img|<script|javascript:/);
  expect(HIDDEN.exec(withoutOurs(ours))?.[0]).toBeUndefined();
}

/** Code scanning makes links of `[text](target)` in a message. https://docs.oasis-open.org/sarif/sarif/v2.1.0 §3.11.6 */
function sarif(value: unknown, key = ''): void {
  if (typeof value === 'string' && key === 'text') expect(value).not.toMatch(/(?<!\\)\[[^\]]*PWN[^\]]*\]\(/);
  if (typeof value === 'string' && key === 'uri') expect(value).not.toMatch(/[\s<>"`\\]|^[a-z]+:.*PWN/);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) sarif(inner, name);
}

async function publish(result: Review): Promise<{ run: WholeRun; comment: string }> {
  const fake = await fakeGithub({ base: { a: '1' }, head: { a: '2' } });
  const payload = pullRequestPayload({ base: fake.base, head: fake.head });
  // Without the plugins, which space comments by seconds.
  const run = await wholeRun({ fake, payload, review: async () => result, second: null });
  expect(fake.comments).toHaveLength(1);
  return { run, comment: fake.comments[0]?.body ?? '' };
}

function everywhere(text: string): Review {
  const finding = (severity: Finding['severity'], index: number): Finding => ({
    ...shellFinding,
    severity,
    agent: distrust(text),
    title: say`${text} may run ${text}`,
    why: say`Because ${text}.`,
    remediation: say`Take ${text} out.`,
    suggestion: { replacement: text },
    place: place(`dir/${text}`, index + 1),
    also: [place(text, 3)],
    witness: { use: distrust(text), before: 'asked', after: 'standing', proven: true },
    fingerprint: `aar1:${index.toString(16).padStart(32, '0')}`,
    ...(index === 3 ? { accepted: { owner: text, reason: text, expires: '2027-01-01' } } : {}),
  });
  const piece = { kind: 'use', agent: distrust(text), summary: say`${text} may run ${text}`, place: place(text, 1) };
  return review({
    decision: 'block',
    findings: [finding('block', 0), finding('warn', 1), finding('note', 2), finding('note', 3)],
    range: { base: distrust(text), head: distrust(text) },
    access: { verdict: 'mixed', added: [piece], removed: [piece], moved: [piece] },
    remarks: [say`${text} can't be read`],
  });
}

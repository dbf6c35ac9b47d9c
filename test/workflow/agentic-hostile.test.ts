import { describe, expect, it } from 'vitest';
import { accessBuilder } from '../../src/access/builder.ts';
import { format as workflows } from '../../src/manifests/agent-workflow.ts';
import { format as agentic } from '../../src/manifests/agentic-workflow.ts';
import type { ManifestFormat, SourceFile } from '../../src/manifests/manifest-format.ts';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';

function read(format: ManifestFormat, texts: Record<string, string>) {
  const to = accessBuilder();
  const files = Object.entries(texts).map(
    ([path, text]): SourceFile => ({ path, side: 'head', bytes: new TextEncoder().encode(text), id: path }),
  );
  format.read(files, to);
  return to.build();
}

const front = (text: string): string => `---\n${text}\n---\nGo.\n`;

describe('hostile agentic workflows', () => {
  it('that import each other end', () => {
    const access = read(agentic, {
      '.github/workflows/a.md': front('on: push\nimports: [shared/b.md, a.md]'),
      '.github/workflows/shared/b.md': front('imports: [shared/c.md, ../a.md]\ntools: {web-fetch: }'),
      '.github/workflows/shared/c.md': front('imports: [shared/b.md]\nnetwork: {allowed: [example.com]}'),
    });
    const list = access.agents.get('agentic workflow .github/workflows/a.md')?.list.entries ?? [];
    expect(list.filter((e) => e.text === 'network.allowed: example.com')).toHaveLength(1);
  });

  it('of any shape are read without an error', () => {
    const odd = [
      '[]',
      '1',
      'text',
      '{}',
      '[[[]]]',
      '{a: {b: [1, null]}}',
      'null',
      'true',
      '${{ x }}',
      '[null, 1, true]',
    ];
    const keys =
      'on permissions tools network safe-outputs engine sandbox imports mcp-servers steps jobs env runs-on'.split(' ');
    for (const key of keys)
      for (const value of odd) {
        const text = front(key === 'on' ? `on: ${value}` : `on: push\n${key}: ${value}`);
        expect(() => read(agentic, { '.github/workflows/a.md': text })).not.toThrow();
      }
    for (const key of ['bash', 'github', 'edit', 'repo-memory', '__proto__', 'constructor'])
      for (const value of odd)
        expect(() =>
          read(agentic, { '.github/workflows/a.md': front(`on: push\ntools: {"${key}": ${value}}`) }),
        ).not.toThrow();
    for (const key of ['create-issue', 'jobs', 'staged', '__proto__', 'threat-detection'])
      for (const value of odd)
        expect(() =>
          read(agentic, { '.github/workflows/a.md': front(`on: push\nsafe-outputs: {"${key}": ${value}}`) }),
        ).not.toThrow();
  });

  it('that are too large together are said to be unread', () => {
    const big = front(`network:\n  allowed:\n${'    - a.example.com\n'.repeat(100_000)}`);
    const texts: Record<string, string> = { '.github/workflows/shared/big.md': big };
    for (let i = 0; i < 12; i++) texts[`.github/workflows/w${i}.md`] = front('on: push\nimports: [shared/big.md]');
    expect(read(agentic, texts).facts.filter((f) => f.kind === 'opaque').length).toBeGreaterThan(0);
  });
});

describe('hostile actions of the repository', () => {
  const call = 'on: push\njobs:\n  a:\n    steps:\n      - uses: ./x\n';
  it('that call themselves end, and are told', async () => {
    const loop = `runs:\n  using: composite\n  steps:\n${'    - uses: ./x\n'.repeat(30)}`;
    const found = read(workflows, { '.github/workflows/w.yml': call, 'x/action.yml': loop });
    expect(found.facts.map((f) => f.kind)).toContain('opaque');
    const result = await review(changeOf({}, { '.github/workflows/w.yml': call, 'x/action.yml': loop }));
    expect(result.decision).toBe('block');
  });

  it('whose inputs grow do not grow without end', () => {
    const inner = `inputs: {a: {default: ${'y'.repeat(4_900)}}}\nruns:\n  using: composite\n  steps:\n    - run: "claude ${'${{ inputs.a }}'.repeat(20_000)}"\n`;
    const found = read(workflows, { '.github/workflows/w.yml': call, 'x/action.yml': inner });
    expect(found.facts.length).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import { gateChanged } from '../../src/gate/gate-changed.ts';
import { installScripts } from '../../src/gate/install-scripts.ts';
import { lockChanged } from '../../src/gate/lock-changed.ts';
import { changeOf } from '../support/review-of.ts';

const GATE = 'on: pull_request\njobs:\n  a:\n    steps:\n      - uses: acme/agent-access-review@v1\n';
const LOCK = '.github/workflows/go.lock.yml';
const compiled = (body: string): string =>
  `# gh-aw-metadata: {"frontmatter_hash":"a","compiler_version":"v1"}\n${body}`;
const MD = { '.github/workflows/go.md': '---\non: push\n---\nGo.\n' };

describe('findings about what guards the review', () => {
  it('have fingerprints of the form that the report’s schema and exceptions know', async () => {
    const bold = JSON.stringify({ scripts: { postinstall: ['codex', '--yolo'].join(' ') } });
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`p${i}/package.json`, bold]));
    const found = [
      ...(await gateChanged(changeOf({ '.github/workflows/a.yml': GATE }, {}))),
      ...(await installScripts(changeOf({}, many))),
      ...(await lockChanged(changeOf({ ...MD, [LOCK]: compiled('a: 1\n') }, { ...MD, [LOCK]: compiled('a: 2\n') }))),
    ];
    expect(new Set(found.map((f) => f.rule)).size).toBe(3);
    for (const { fingerprint } of found) expect(fingerprint).toMatch(/^aar1:[0-9a-f]{32}$/);
    expect(new Set(found.map((f) => f.fingerprint)).size).toBe(found.length);
  });

  it('are of the very bytes where somebody edits what was compiled', async () => {
    const edited = async (body: string): Promise<string | undefined> =>
      (await lockChanged(changeOf({ ...MD, [LOCK]: compiled('a: 1\n') }, { ...MD, [LOCK]: compiled(body) })))[0]
        ?.fingerprint;
    expect(await edited('a: 2\n')).toBe(await edited('a: 2\n'));
    expect(await edited('a: 2\n')).not.toBe(await edited('a: 3\n'));
  });
});

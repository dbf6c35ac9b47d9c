import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../src/document/yaml.ts';
import { formats } from '../src/manifests/index.ts';
import { mayBeManifest } from '../src/manifests/may-be-manifest.ts';

const root = new URL('..', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'bench/README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((f) => f.endsWith('.md'))
    .map((f) => `docs/${f}`),
];

describe('the documentation', () => {
  it.each(pages)('%s links to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
      .map((m) => m[1] ?? '')
      .filter((l) => !/^https?:/.test(l));
    for (const link of links) expect(existsSync(join(root, dirname(page), link)), `${page}: ${link}`).toBe(true);
  });

  it('shows the workflow that stands in examples/', () => {
    const example = parseYaml(read('examples/workflows/agent-access-review.yml'));
    const shown = /```yaml\n(name:[\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';
    const parsed = parseYaml(shown);
    const plain = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (k, v) => (k === 'span' || k === 'keySpan' ? undefined : v)));
    expect(parsed.ok && example.ok).toBe(true);
    if (parsed.ok && example.ok) expect(plain(parsed.documents)).toEqual(plain(example.documents));
    for (const line of ['merge_group:', 'edited', 'contents: read']) expect(shown).toContain(line);
  });

  it('names the inputs that action.yml has', () => {
    const inputs = [
      ...(/inputs:\n([\s\S]*?)\noutputs:/.exec(read('action.yml'))?.[1] ?? '').matchAll(/^ {2}([\w-]+):/gm),
    ].map((m) => m[1]);
    expect(inputs.length).toBeGreaterThan(3);
    for (const input of inputs) expect(read('README.md')).toContain(`| \`${input}\` |`);
  });
});

describe('words of the change', () => {
  it('are taken out of their type in few places', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((f) =>
      f.endsWith('.ts'),
    );
    const using = sources.filter((f) => /\breveal\(|as unknown as string\b/.test(read(`src/${f}`))).sort();
    expect(using).toEqual([
      'access/describe.ts',
      'access/directory.ts',
      'access/kinds/opaque.ts',
      'access/moved.ts',
      'gate/guard-programs.ts',
      'inventory/places.ts',
      'policy/by-policy.ts',
      'policy/custom-rules-access.ts',
      'policy/scope.ts',
      'repair/candidates.ts',
      'repair/line-repairs.ts',
      'reports/escape.ts',
      'rules/hook-runs-command.ts',
      'rules/judge.ts',
      'rules/order.ts',
      'rules/standing-command.ts',
      'untrusted.ts',
      'why/why.ts',
    ]);
  });
});

describe('the quick test for manifests', () => {
  it('lets every glob of every format through', () => {
    for (const glob of formats.flatMap((f) => f.files)) {
      const path = glob.replaceAll('**/', 'a/').replaceAll('*', 'x');
      expect(mayBeManifest(path), path).toBe(true);
      expect(mayBeManifest(path.replace(/^a\//, '')), path).toBe(true);
    }
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/review.ts';
import { claude, SETTINGS } from '../policy/policy-of.ts';

const root = mkdtempSync(join(tmpdir(), 'aar-organisation-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const POLICY = '.github/agent-access.yml';
const folders = (own: string): string[] => {
  for (const side of ['base', 'head']) put(`${side}/${POLICY}`, own);
  put(`base/${SETTINGS}`, '{}');
  put(`head/${SETTINGS}`, claude(['Bash(git push *)']));
  return ['--base-dir', join(root, 'base'), '--head-dir', join(root, 'head')];
};

async function reviewed(own: string, organisation: string | null, ...more: string[]) {
  const output = join(root, 'report.json');
  const given = organisation === null ? [] : ['--organisation-policy', put('organisation.yml', organisation)];
  const code = await run([...folders(own), ...given, ...more, '--format', 'json', '--output', output]);
  return { code, report: JSON.parse(readFileSync(output, 'utf8')) };
}

describe('--organisation-policy', () => {
  it('holds over the policy at base', async () => {
    const own = 'version: 1\nmode: warn\n';
    expect((await reviewed(own, null)).code).toBe(0);
    const { code, report } = await reviewed(own, 'version: 1\n');
    expect(code).toBe(1);
    expect(report.policy).toMatchObject({
      source: `${POLICY} at base`,
      extends: [{ source: join(root, 'organisation.yml') }],
    });
    expect(report.findings.map((f: { rule: string }) => f.rule)).toContain('policy-entry');
  });

  it('holds over --policy, and stands for what that extends', async () => {
    const own = put('own.yml', 'version: 1\nextends: acme/policies/a.yml@v1\nmode: warn\n');
    expect((await reviewed('version: 1\n', 'version: 1\n', '--policy', own)).code).toBe(1);
    await expect(reviewed('version: 1\n', null, '--policy', own)).rejects.toThrow(
      /own\.yml: it extends acme.*--organisation-policy/,
    );
  });

  it('is a file that can be read', async () => {
    await expect(run([...folders('version: 1\n'), '--organisation-policy', join(root, 'none.yml')])).rejects.toThrow(
      /none\.yml: there is no such file or folder \(ENOENT\)/,
    );
    await expect(reviewed('version: 1\n', 'version: 3\n')).rejects.toThrow(/organisation\.yml:1:10/);
  });
});

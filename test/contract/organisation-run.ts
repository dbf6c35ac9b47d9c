import { claude, SETTINGS } from '../policy/policy-of.ts';
import type { FakeOptions } from './fake-github.ts';
import { fakeGithub } from './fakes.ts';
import type { Files } from './object-store.ts';
import { type Others, otherRepositories } from './other-repositories.ts';
import { pullRequestPayload } from './payloads.ts';
import { type WholeRun, wholeRun } from './whole-run.ts';

export const POLICY = '.github/agent-access.yml';
export const STRICT = 'version: 1\nnever: [{uses: ["run: git push *"], reason: octo forbids}]\n';
export const at = (text: string): Files => ({ [POLICY]: text });

/** The review of a pull request of octo/app that lets an agent push, beside other repositories. */
export async function act(of: {
  readonly others?: Others;
  readonly own?: string;
  readonly instead?: FakeOptions['script'];
  readonly inputs?: Readonly<Record<string, string>>;
}): Promise<{ readonly run: WholeRun; readonly asked: readonly string[] }> {
  const { script, asked } = otherRepositories(of.others ?? {}, of.instead);
  const own = of.own === undefined ? {} : at(of.own);
  const fake = await fakeGithub({
    base: { [SETTINGS]: '{}', ...own },
    head: { [SETTINGS]: claude(['Bash(git push *)']), ...own },
    script,
  });
  const run = await wholeRun({
    fake,
    payload: pullRequestPayload(fake),
    second: null,
    inputs: { ...QUICK.inputs, ...of.inputs },
  });
  return { run, asked };
}

/** Nothing is written, so that nothing waits. */
export const QUICK = { second: null, inputs: { comment: 'off' } } as const;

interface Report {
  readonly policy: {
    readonly source: string;
    readonly digest: string | null;
    readonly extends?: readonly { readonly source: string; readonly digest: string }[];
  };
  readonly findings: readonly { readonly rule: string }[];
}

export function report(run: WholeRun): Report {
  return JSON.parse(run.files['/tmp/runner/agent-access-review/report.json'] ?? '{}') as Report;
}

export function rules(run: WholeRun): string[] {
  return report(run)
    .findings.map((f) => f.rule)
    .sort();
}

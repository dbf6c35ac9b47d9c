import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/evidence/chain.ts';
import { fakeGithub } from './fakes.ts';
import { pullRequestPayload } from './payloads.ts';
import { wholeRun } from './whole-run.ts';

const POLICY = `version: 1
rules: {open-egress: note}
custom-rules:
  - id: no-egress
    when: access.egress && "production" in repository.topics
    message: No agent may reach any host from here
  - id: no-bots
    when: change.author.endsWith("[bot]") || change.target.startsWith("release/")
    message: No new access by bots, or on release branches
`;

describe('custom rules in the Action', () => {
  it.each<[string, object, RegExp[]]>([
    ['with the topic', { topics: ['production'] }, [/custom rule `?no-egress`?: `?No agent may reach/]],
    ['without it', { topics: [] }, []],
    ['where the payload has no topics', {}, [/`?no-egress`? could not be decided .*field not found: topics/]],
    ['where they are no list of texts', { topics: 'production' }, [/`?no-egress`? could not be decided/]],
  ])('know what the event tells of the repository: %s', async (_what, more, expected) => {
    const { code, findings } = await run(more);
    expect(code).toBe(expected.length > 0 ? 1 : 0);
    expect(findings).toHaveLength(expected.length);
    expected.forEach((e, i) => void expect(findings[i]).toMatch(e));
  });

  it('know who opened the pull request and where it goes', async () => {
    const { findings } = await run({ topics: [] }, { login: 'dependabot[bot]' });
    expect(findings.join()).toMatch(/`?no-bots`?: `?No new access by bots/);
  });

  it('leave what they were told in the record of the decision', async () => {
    const { evidence } = await run({ topics: ['production'], visibility: 'private' });
    const [line] = readLines(evidence);
    expect(line).toMatchObject({
      ok: true,
      record: {
        decision: 'block',
        change: { repository: 'octo/app', pull: 7 },
        policies: [{ digest: expect.stringMatching(/^[0-9a-f]{64}$/) }],
        options: {
          mode: 'block',
          about: {
            repository: { topics: ['production'], visibility: 'private', default_branch: 'main' },
            change: { author: 'mallory', target: 'develop' },
          },
        },
      },
    });
  });
});

async function run(repository: object, user: { login: string } = { login: 'mallory' }) {
  const base = { '.github/agent-access.yml': POLICY };
  const head = { ...base, '.claude/settings.json': JSON.stringify({ permissions: { allow: ['Bash(curl *)'] } }) };
  const fake = await fakeGithub({ base, head });
  const payload = structuredClone(pullRequestPayload({ base: fake.base, head: fake.head })) as {
    repository: object;
    pull_request: object;
  };
  Object.assign(payload.repository, repository);
  Object.assign(payload.pull_request, { user });
  const { code, files, outputs } = await wholeRun({ fake, payload, second: null });
  const folder = '/tmp/runner/agent-access-review';
  const report = JSON.parse(files[`${folder}/report.json`] ?? '{}') as { findings: { rule: string; title: string }[] };
  expect(outputs.evidence).toBe(`${folder}/evidence.jsonl`);
  const findings = report.findings.filter((f) => f.rule === 'custom-rule').map((f) => f.title);
  return { code, findings, evidence: files[`${folder}/evidence.jsonl`] ?? '' };
}

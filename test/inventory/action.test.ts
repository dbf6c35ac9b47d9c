import { describe, expect, it } from 'vitest';
import { runAction } from '../../src/github/run-action.ts';
import { renderAnnotations } from '../../src/reports/annotations.ts';
import { renderComment } from '../../src/reports/comment.ts';
import { renderJson } from '../../src/reports/json.ts';
import { renderSarif } from '../../src/reports/sarif.ts';
import { renderSummary } from '../../src/reports/summary.ts';
import { renderText } from '../../src/reports/text.ts';
import { review } from '../../src/review.ts';
import { testClient } from '../contract/client.ts';
import { type FakeGithub, startFakeGithub } from '../contract/fake-github.ts';
import { inventoryPayload } from '../contract/payloads.ts';

const FILES = {
  'README.md': '# app\n',
  '.claude/settings.json': '{"permissions": {"allow": ["Bash(npx *)"]}}\n',
  '.github/agent-access.yml':
    'version: 1\nagents:\n  - {name: Claude Code, owner: "@acme/platform", purpose: Work, expires: 2099-01-01, grants: [Read]}\n',
};

describe.each(['schedule', 'workflow_dispatch'] as const)('the Action on %s', (event) => {
  it('lists the agents in the summary and in inventory.json, blocks nothing, and asks for nothing twice', async () => {
    const fake = await startFakeGithub({ base: FILES, head: FILES, main: FILES });
    try {
      const run = await act(fake, event);
      expect(run.code).toBe(0);
      expect(run.outputs.inventory).toBe('/tmp/runner/agent-access-review/inventory.json');
      const text = run.files['/tmp/runner/agent-access-review/inventory.json'] ?? '';
      const report = JSON.parse(text) as { repositories: { repository: string; agents: object[] }[] };
      expect(report.repositories[0]).toMatchObject({
        repository: 'octo/app',
        agents: [{ name: 'Claude Code', unscoped: true, registered: { owner: '@acme/platform' } }],
      });
      expect(run.summary).toContain('1 agent in 1 repository · 1 unscoped');
      expect(run.summary.match(/^### /gm)).toHaveLength(1);
      const trees = fake.requests.filter((line) => line.includes('/git/trees/'));
      expect(new Set(trees).size).toBe(trees.length);
      expect(fake.violations).toEqual([]);
    } finally {
      await fake.close();
    }
  });
});

async function act(fake: FakeGithub, event: 'schedule' | 'workflow_dispatch') {
  const outputs: Record<string, string | number> = {};
  const files: Record<string, string> = {};
  let summary = '';
  const code = await runAction({
    env: {
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: '/event.json',
      GITHUB_REPOSITORY: 'octo/app',
      GITHUB_SHA: fake.main,
      RUNNER_TEMP: '/tmp/runner',
    },
    input: (name) => (name === 'github-token' ? 'test' : name === 'organisation-policy' ? 'none' : ''),
    setOutput: (name, value) => {
      outputs[name] = value;
    },
    writeSummary: async (markdown) => {
      summary += markdown;
    },
    print: () => {},
    readText: async () => JSON.stringify(inventoryPayload(event)),
    writeText: async (path, text) => {
      files[path] = text;
    },
    connect: () => testClient(fake.url),
    review,
    render: {
      annotations: renderAnnotations,
      comment: renderComment,
      json: renderJson,
      sarif: (result) => renderSarif(result),
      summary: renderSummary,
      text: renderText,
    },
  });
  return { code, outputs, files, summary };
}

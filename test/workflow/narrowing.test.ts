import { describe, expect, it } from 'vitest';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const STEPS: Readonly<Record<string, string>> = {
  'claude-code-action': `      - uses: anthropics/claude-code-action@${SHA}\n        with:\n          prompt: Triage\n          github_token: \${{ github.token }}\n          allowed_non_write_users: "*"\n`,
  'codex-action': `      - uses: openai/codex-action@${SHA}\n        with:\n          prompt: Triage\n          codex-version: 0.58.0\n          allow-users: "*"\n`,
  'run-gemini-cli': `      - uses: google-github-actions/run-gemini-cli@${SHA}\n        with:\n          prompt: Triage\n          gemini_cli_version: 0.40.1\n`,
  'claude -p': '      - run: npx -y @anthropic-ai/claude-code@2.0.1 -p Triage --allowedTools "Bash(gh issue view:*)"\n',
};

interface Said {
  readonly permissions?: string;
  readonly condition?: string;
  readonly steps: string;
}
const workflow = ({ permissions = '', condition = '', steps }: Said): string =>
  `on: issues\n${permissions}jobs:\n  triage:\n${condition}    runs-on: ubuntu-latest\n    steps:\n${steps}`;
const WRITE_ALL = 'permissions: write-all\n';
const READ = 'permissions:\n  contents: read\n';
const MEMBERS =
  '    if: contains(fromJSON(\'["OWNER","MEMBER","COLLABORATOR"]\'), github.event.issue.author_association)\n';

async function praised(base: Record<string, string>, head: Record<string, string>): Promise<void> {
  const found = await review(changeOf(base, head));
  expect(found.findings.filter((f) => f.severity !== 'note')).toEqual([]);
  expect(found.decision).toBe('pass');
  expect(found.access.verdict).toBe('narrows');
  expect(found.access.added).toEqual([]);
  expect(found.access.removed.length).toBeGreaterThan(0);
}

describe.each(Object.entries(STEPS))('a workflow with %s', (_, steps) => {
  const path = '.github/workflows/triage.yml';
  const narrowed = (base: Said, head: Said) => praised({ [path]: workflow(base) }, { [path]: workflow(head) });

  it('whose write-all becomes contents: read', () =>
    narrowed({ permissions: WRITE_ALL, steps }, { permissions: READ, steps }));

  it('that gets permissions where none stood', () => narrowed({ steps }, { permissions: READ, steps }));

  it('that gets a condition on who starts it', () =>
    narrowed({ permissions: READ, steps }, { permissions: READ, condition: MEMBERS, steps }));

  it('whose job gets fewer permissions than the workflow has', () =>
    narrowed(
      { permissions: WRITE_ALL, steps },
      { permissions: WRITE_ALL, condition: '    permissions:\n      issues: read\n', steps },
    ));
});

it.each(Object.entries(STEPS).filter(([, steps]) => steps.includes('"*"')))(
  'a workflow with %s whose own check lets in fewer',
  (_, steps) => {
    const path = '.github/workflows/triage.yml';
    const said = (own: string) => ({ [path]: workflow({ permissions: READ, steps: own }) });
    return praised(said(steps), said(steps.replace(/ {10}allow.*\n/, '')));
  },
);

describe('an agentic workflow', () => {
  const path = '.github/workflows/triage.md';
  const source = (more: string): string => `---\non:\n  issues:\n${more}---\nTriage.\n`;

  it.each([
    [
      'whose write-all becomes contents: read',
      '    types: [opened]\npermissions: write-all\n',
      '    types: [opened]\npermissions:\n  contents: read\n',
    ],
    ['whose roles become fewer', '    types: [opened]\n  roles: all\n', '    types: [opened]\n  roles: [admin]\n'],
    ['that gets a list of commands', '    types: [opened]\n', '    types: [opened]\ntools:\n  bash: ["git status"]\n'],
    ['that asks for an approval', '    types: [opened]\n', '    types: [opened]\n  manual-approval: production\n'],
  ])('%s', (_, base, head) => praised({ [path]: source(base) }, { [path]: source(head) }));
});

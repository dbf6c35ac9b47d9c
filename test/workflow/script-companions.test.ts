import { describe, expect, it } from 'vitest';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';

const WORKFLOW = '.github/workflows/a.yml';
const workflow = (run: string, more = ''): string =>
  `on: push\njobs:\n  work:\n    runs-on: ubuntu-latest\n    steps:\n      - env:\n          KEY: \${{ secrets.KEY }}\n${more}        run: ${run}\n`;
const AGENT = 'claude -p hi\n';
const rules = async (base: Record<string, string>, head: Record<string, string>): Promise<readonly string[]> =>
  (await review(changeOf(base, head))).findings.map((f) => f.rule);

describe('a script that a workflow starts', () => {
  it.each([
    ['./scripts/go.sh', 'scripts/go.sh'],
    ['bash -e scripts/go.sh --fast', 'scripts/go.sh'],
    ['source "$GITHUB_WORKSPACE/scripts/go.sh"', 'scripts/go.sh'],
    ['sudo sh $' + '{{ github.workspace }}/ci/go.sh', 'ci/go.sh'],
    ['bin/go', 'bin/go'],
  ])('%s', async (run, path) => {
    const base = { [WORKFLOW]: workflow(run), [path]: 'npm test\n' };
    expect(await rules(base, { ...base, [path]: AGENT })).toContain('new-agent-workflow');
  });

  it('lies in the folder in which the step works', async () => {
    const base = { [WORKFLOW]: workflow('./go.sh', '        working-directory: tools\n'), 'tools/go.sh': 'npm test\n' };
    expect(await rules(base, { ...base, 'tools/go.sh': AGENT })).toContain('new-agent-workflow');
  });

  it('lies beside the action that starts it', async () => {
    const base = {
      [WORKFLOW]:
        'on: push\njobs:\n  work:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ./.github/actions/go\n',
      '.github/actions/go/action.yml':
        'runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: $' + '{{ github.action_path }}/go.sh\n',
      '.github/actions/go/go.sh': 'npm test\n',
    };
    expect(await rules(base, { ...base, '.github/actions/go/go.sh': AGENT })).toContain('new-agent-workflow');
  });

  it('is read where only the workflow changes', async () => {
    const base = { [WORKFLOW]: workflow('npm test'), 'go.sh': AGENT };
    expect(await rules(base, { ...base, [WORKFLOW]: workflow('./go.sh') })).toContain('new-agent-workflow');
  });

  it('is found through the package manifest', async () => {
    const manifest = (command: string) => JSON.stringify({ scripts: { go: command } });
    const base = { [WORKFLOW]: workflow('npm run go'), 'package.json': manifest('vitest') };
    expect(await rules(base, { ...base, 'package.json': manifest('claude -p hi') })).toContain('new-agent-workflow');
  });

  it('is nothing to the review where no workflow starts it, or the job has nothing to pay a model with', async () => {
    expect(
      await rules({ [WORKFLOW]: workflow('npm test') }, { [WORKFLOW]: workflow('npm test'), 'go.sh': AGENT }),
    ).toEqual([]);
    const poor = 'on: push\njobs:\n  work:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ./go.sh\n';
    expect(await rules({ [WORKFLOW]: poor, 'go.sh': '' }, { [WORKFLOW]: poor, 'go.sh': AGENT })).toEqual([]);
  });

  it('says where in it the agent is', async () => {
    const base = { [WORKFLOW]: workflow('./go.sh'), 'go.sh': 'npm test\n' };
    const found = await review(changeOf(base, { ...base, 'go.sh': `# claude\nnpm test\n${AGENT}` }));
    const place = found.findings.find((f) => f.rule === 'new-agent-workflow')?.place;
    expect(place).toMatchObject({ path: 'go.sh', startLine: 3 });
  });
});

describe('more workflows than are read together', () => {
  it('is said', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 301 }, (_, i) => [`.github/workflows/w${i}.yml`, `on: push\njobs: {}\n# ${i}\n`]),
    );
    const found = await review(changeOf(many, { ...many, [WORKFLOW]: workflow('claude -p hi') }));
    expect(found.findings.map((f) => f.rule)).toContain('not-evaluated');
    const few = { [WORKFLOW]: workflow('npm test') };
    expect(await rules(few, { [WORKFLOW]: workflow('npm test || true') })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { review } from '../../src/review.ts';
import { changeOf, plainText } from '../support/review-of.ts';

type Texts = Readonly<Record<string, string | null>>;

async function shared(base: Texts, head: Texts): Promise<string[]> {
  const result = await review(changeOf(base, head));
  return result.findings
    .filter((f) => f.rule === 'shared-identity')
    .map((f) => `${f.severity}: ${plainText(f.title)}`)
    .sort();
}

const KAGENT = (name: string, deployment: string, namespace = 'agents'): string =>
  `apiVersion: kagent.dev/v1alpha2\nkind: Agent\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\nspec:\n  type: BYO\n  byo:\n    deployment:\n      image: example.com/a@sha256:${'0'.repeat(64)}\n${deployment}`;
const ACCOUNT = (name: string): string => `      serviceAccountName: ${name}\n`;
const SECRET = (secret: string, key: string, variable = 'GITHUB_PAT'): string =>
  `      env:\n      - name: ${variable}\n        valueFrom:\n          secretKeyRef:\n            name: ${secret}\n            key: ${key}\n`;
const two = (a: string, b: string): Texts => ({ 'k8s/a.yaml': a, 'k8s/b.yaml': b });

describe('an account or secret that another agent gets too', () => {
  it('is told where two agents of a cluster act as one service account', async () => {
    const base = two(KAGENT('review', ACCOUNT('one')), KAGENT('deploy', ACCOUNT('two')));
    const head = two(KAGENT('review', `${ACCOUNT('one')}      replicas: 2\n`), KAGENT('deploy', ACCOUNT('one')));
    expect(await shared(base, head)).toEqual([
      'warn: kagent agent agents/deploy has the same identity as kagent agent agents/review: the service account one',
    ]);
  });

  it('is told across kinds of objects', async () => {
    const pod = (account: string): string =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  name: review-agent\n  namespace: agents\nspec:\n  serviceAccountName: ${account}\n  containers:\n  - name: main\n    image: example.com/x:1\n`;
    const text = (account: string, other: string): Texts => ({
      'k8s/all.yaml': `${pod(account)}---\n${KAGENT('deploy', ACCOUNT(other))}`,
    });
    expect(await shared(text('one', 'two'), text('one', 'one'))).toHaveLength(1);
    expect(await shared(text('two', 'one'), text('one', 'one'))).toHaveLength(1);
  });

  it('is a note where it is a secret', async () => {
    const base = two(KAGENT('review', SECRET('github', 'token')), KAGENT('deploy', ''));
    const head = two(
      KAGENT('review', `${SECRET('github', 'token')}      replicas: 2\n`),
      KAGENT('deploy', SECRET('github', 'token')),
    );
    expect(await shared(base, head)).toEqual([
      'note: kagent agent agents/deploy has the same secret as kagent agent agents/review: GITHUB_PAT (from github/token)',
    ]);
  });

  it.each<[string, Texts, Texts]>([
    [
      'another key of a Secret',
      two(KAGENT('review', SECRET('github', 'a')), KAGENT('deploy', '')),
      two(KAGENT('review', `${SECRET('github', 'a')}      replicas: 2\n`), KAGENT('deploy', SECRET('github', 'b'))),
    ],
    [
      'a Secret of another namespace',
      two(KAGENT('review', SECRET('github', 'a')), KAGENT('deploy', '', 'others')),
      two(
        KAGENT('review', `${SECRET('github', 'a')}      replicas: 2\n`),
        KAGENT('deploy', SECRET('github', 'a'), 'others'),
      ),
    ],
    [
      'the key of the model',
      two(KAGENT('review', SECRET('llm', 'key', 'OPENAI_API_KEY')), KAGENT('deploy', '')),
      two(
        KAGENT('review', `${SECRET('llm', 'key', 'OPENAI_API_KEY')}      replicas: 2\n`),
        KAGENT('deploy', SECRET('llm', 'key', 'OPENAI_API_KEY')),
      ),
    ],
    [
      'what both had before',
      two(KAGENT('review', ACCOUNT('one')), KAGENT('deploy', ACCOUNT('one'))),
      two(
        KAGENT('review', `${ACCOUNT('one')}      replicas: 2\n`),
        KAGENT('deploy', `${ACCOUNT('one')}      replicas: 2\n`),
      ),
    ],
    [
      'another name of one of them',
      two(KAGENT('review', ACCOUNT('one')), KAGENT('deploy', ACCOUNT('one'))),
      two(KAGENT('review', `${ACCOUNT('one')}      replicas: 2\n`), KAGENT('deployer', ACCOUNT('one'))),
    ],
    [
      'the agent and its server',
      {
        'k8s/a.yaml':
          'apiVersion: kagent.dev/v1alpha2\nkind: RemoteMCPServer\nmetadata:\n  name: gh\n  namespace: agents\nspec:\n  url: https://mcp.example.com\n  headersFrom:\n  - name: Authorization\n    valueFrom: {type: Secret, name: github, key: token}\n',
        'k8s/b.yaml': KAGENT('deploy', ''),
      },
      {
        'k8s/a.yaml':
          'apiVersion: kagent.dev/v1alpha2\nkind: RemoteMCPServer\nmetadata:\n  name: gh\n  namespace: agents\nspec:\n  url: https://mcp.example.com/\n  headersFrom:\n  - name: Authorization\n    valueFrom: {type: Secret, name: github, key: token}\n',
        'k8s/b.yaml': KAGENT('deploy', SECRET('github', 'token')),
      },
    ],
  ])('is not: %s', async (_name, base, head) => {
    expect(await shared(base, head)).toEqual([]);
  });

  const RUNTIME = (name: string, role: string): string =>
    `  ${name}:\n    Type: AWS::BedrockAgentCore::Runtime\n    Properties:\n      RoleArn: ${role}\n      AuthorizerConfiguration: {CustomJWTAuthorizer: {DiscoveryUrl: "https://i.example.com", AllowedClients: [a]}}\n      EnvironmentVariables:\n        NOTE_${name}: x\n`;
  const template = (...resources: string[]): string => `Resources:\n${resources.join('')}`;

  it('is told of roles in templates of CloudFormation, by ARN and by reference', async () => {
    const arn = 'arn:aws:iam::123456789012:role/one';
    const other = 'arn:aws:iam::123456789012:role/two';
    expect(
      await shared(
        { 'a.yaml': template(RUNTIME('A', arn)), 'b.yaml': template(RUNTIME('B', other)) },
        { 'a.yaml': template(RUNTIME('A', arn), '\n'), 'b.yaml': template(RUNTIME('B', arn)) },
      ),
    ).toHaveLength(1);
    expect(
      await shared(
        { 'a.yaml': template(RUNTIME('A', '!GetAtt R.Arn'), RUNTIME('B', '!GetAtt S.Arn')) },
        { 'a.yaml': template(RUNTIME('A', '!GetAtt R.Arn'), RUNTIME('B', '!GetAtt R.Arn')) },
      ),
    ).toHaveLength(1);
    // The same reference in another template is another role.
    expect(
      await shared(
        { 'a.yaml': template(RUNTIME('A', '!GetAtt R.Arn')), 'b.yaml': template(RUNTIME('B', '!GetAtt S.Arn')) },
        { 'a.yaml': template(RUNTIME('A', '!GetAtt R.Arn'), '\n'), 'b.yaml': template(RUNTIME('B', '!GetAtt R.Arn')) },
      ),
    ).toEqual([]);
  });

  const FLOW = (secret: string, more = ''): string =>
    `on: push\npermissions:\n  contents: read\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: openai/codex-action@0123456789abcdef0123456789abcdef01234567\n        with:\n          prompt: Write\n        env:\n          TOKEN: \${{ secrets.${secret} }}\n${more}`;

  it('is a note where agents of two workflows have one secret, but for the key of a model', async () => {
    const change = (a: string, b: string): Texts => ({ '.github/workflows/a.yml': a, '.github/workflows/b.yml': b });
    expect(
      await shared(change(FLOW('BOT_PAT'), FLOW('OTHER')), change(FLOW('BOT_PAT', '# x\n'), FLOW('BOT_PAT'))),
    ).toEqual(['note: Workflow b.yml job a has the same secret as Workflow a.yml job a: BOT_PAT']);
    expect(
      await shared(
        change(FLOW('OPENAI_API_KEY'), FLOW('OTHER')),
        change(FLOW('OPENAI_API_KEY', '# x\n'), FLOW('OPENAI_API_KEY')),
      ),
    ).toEqual([]);
  });

  it('takes time that grows with the number of agents', async () => {
    const many = (n: number): string =>
      Array.from({ length: n }, (_, i) => KAGENT(`a${i}`, `${ACCOUNT('one')}${SECRET('s', 'k')}`)).join('---\n');
    const found = await shared({ 'k8s/a.yaml': KAGENT('a0', '') }, { 'k8s/a.yaml': many(1_500) });
    expect(found.length).toBeGreaterThan(0);
  });
});

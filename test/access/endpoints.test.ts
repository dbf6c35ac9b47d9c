import { describe, expect, it } from 'vitest';
import { review } from '../../src/review.ts';
import { changeOf, plainText } from '../support/review-of.ts';

type Texts = Readonly<Record<string, string | null>>;

async function delegations(base: Texts, head: Texts): Promise<string[]> {
  const result = await review(changeOf(base, head));
  return result.findings
    .filter((f) => f.rule === 'wider-agent')
    .map((f) => `${f.severity}: ${plainText(f.title)}`)
    .sort();
}

const CARD = (name: string, url: string, skill: string): string =>
  JSON.stringify({
    name,
    description: 'd',
    version: '1.0.0',
    url,
    capabilities: {},
    skills: [{ id: skill, name: skill, description: 'd', tags: [] }],
    securitySchemes: { sso: { type: 'openIdConnect', openIdConnectUrl: 'https://i.example.com/x' } },
    security: [{ sso: [] }],
  });
const CAGENT = (name: string, toolset: string): string =>
  `version: "2"\nagents:\n  ${name}:\n    model: openai/gpt-5\n    instruction: help\n    toolsets:\n      - type: think\n${toolset}`;
const A2A = (url: string): string => `      - type: a2a\n        url: ${url}\n`;
const SHELL = '      - type: shell\npermissions:\n  allow: ["shell"]\n';
const touched = (text: string): string => `${text}\n`;

const OPS = 'https://ops.example.com/a2a';
const beside = (url: string): Texts => ({
  'ops/agent-card.json': CARD('Ops', url, 'restart'),
  'ops/agent.yaml': CAGENT('root', SHELL),
});

describe('an agent that may reach another at its address', () => {
  it('has what the agent beside the card has', async () => {
    const base = { ...beside(OPS), 'desk/agent.yaml': CAGENT('desk', '') };
    const head = {
      'ops/agent-card.json': touched(CARD('Ops', OPS, 'restart')),
      'ops/agent.yaml': touched(CAGENT('root', SHELL)),
      'desk/agent.yaml': CAGENT('desk', A2A('https://ops.example.com/a2a/.well-known/agent-card.json')),
    };
    expect(await delegations(base, head)).toEqual([
      expect.stringMatching(
        /^block: cagent agent desk may now have .* done through cagent agent desk → cagent agent root with no one asked$/,
      ),
    ]);
  });

  it('has what the card offers where no agent stands beside it', async () => {
    const card = CARD('Ops', OPS, 'restart');
    expect(
      await delegations(
        { 'card/agent-card.json': card, 'desk/agent.yaml': CAGENT('desk', '') },
        { 'card/agent-card.json': touched(card), 'desk/agent.yaml': CAGENT('desk', A2A(OPS)) },
      ),
    ).toEqual([
      'warn: cagent agent desk may now have skill restart done through cagent agent desk → A2A agent Ops with no one asked',
    ]);
  });

  it.each<[string, Texts, Texts]>([
    [
      'another host',
      beside(OPS),
      { ...beside(OPS), 'desk/agent.yaml': CAGENT('desk', A2A('https://other.example.com/a2a')) },
    ],
    [
      'another path of the host',
      { ...beside(OPS), 'desk/agent.yaml': CAGENT('desk', '') },
      {
        ...beside(OPS),
        'ops/agent-card.json': touched(CARD('Ops', OPS, 'restart')),
        'desk/agent.yaml': CAGENT('desk', A2A('https://ops.example.com/a2ab')),
      },
    ],
    [
      'one that it reached before',
      { ...beside(OPS), 'desk/agent.yaml': CAGENT('desk', A2A(OPS)) },
      {
        'ops/agent-card.json': touched(CARD('Ops', OPS, 'restart')),
        'ops/agent.yaml': touched(CAGENT('root', SHELL)),
        'desk/agent.yaml': touched(CAGENT('desk', A2A(OPS))),
      },
    ],
  ])('gains nothing by %s', async (_name, base, head) => {
    expect(await delegations(base, head)).toEqual([]);
  });

  it('gains what the other gains', async () => {
    const desk = CAGENT('desk', A2A(OPS));
    const card = CARD('Ops', OPS, 'restart');
    const result = await review(
      changeOf(
        { 'ops/agent-card.json': card, 'ops/agent.yaml': CAGENT('root', ''), 'desk/agent.yaml': desk },
        {
          'ops/agent-card.json': touched(card),
          'ops/agent.yaml': CAGENT('root', SHELL),
          'desk/agent.yaml': touched(desk),
        },
      ),
    );
    expect(result.findings.map((f) => plainText(f.why)).join('\n')).toContain('gains it too: cagent agent desk');
  });
});

const KAGENT = (name: string, tools: string, namespace = 'agents'): string =>
  `apiVersion: kagent.dev/v1alpha2\nkind: Agent\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\nspec:\n  type: Declarative\n  declarative:\n    modelConfig: m\n    systemMessage: x\n    tools:\n${tools}`;
const OF_SERVER = (server: string): string =>
  `    - type: McpServer\n      mcpServer:\n        apiGroup: kagent.dev\n        kind: RemoteMCPServer\n        name: ${server}\n        toolNames: [ask]\n`;
const SHELLS =
  '    - type: McpServer\n      mcpServer:\n        apiGroup: kagent.dev\n        kind: MCPServer\n        name: k8s\n        toolNames: [k8s_execute_command]\n';
const REMOTE = (url: string): string =>
  `apiVersion: kagent.dev/v1alpha2\nkind: RemoteMCPServer\nmetadata:\n  name: peer\n  namespace: agents\nspec:\n  url: ${url}\n`;

describe('agents of a cluster', () => {
  it.each([
    'http://kagent-controller.kagent:8083/api/a2a/agents/ops',
    'http://ops.agents.svc.cluster.local:8080',
    'http://ops:8080',
  ])('are reached through a server that stands for them: %s', async (url) => {
    const all = (peer: string): Texts => ({
      'k8s/all.yaml': [KAGENT('desk', OF_SERVER('peer')), KAGENT('ops', SHELLS), REMOTE(peer)].join('---\n'),
    });
    const found = await delegations(all('http://search.agents:80/mcp'), all(url));
    expect(found).toEqual([expect.stringContaining('through kagent agent agents/desk → kagent agent agents/ops')]);
  });

  it('are found in other namespaces and folders by their whole names', async () => {
    const call = '    - type: Agent\n      agent: {name: ops, namespace: platform}\n';
    const found = await delegations(
      { 'a/desk.yaml': KAGENT('desk', OF_SERVER('x')), 'b/ops.yaml': KAGENT('ops', SHELLS, 'platform') },
      {
        'a/desk.yaml': KAGENT('desk', OF_SERVER('x') + call),
        'b/ops.yaml': touched(KAGENT('ops', SHELLS, 'platform')),
      },
    );
    expect(found).toEqual([expect.stringContaining('through kagent agent agents/desk → kagent agent platform/ops')]);
  });
});

const ADK = (name: string, more: string): string =>
  `agent_class: LlmAgent\nname: ${name}\nmodel: gemini-2.5-flash\ninstruction: help\n${more}`;

describe('agents of ADK', () => {
  it('are called by their files, whatever their names', async () => {
    const base = {
      'app/root_agent.yaml': ADK('root', ''),
      'app/parts/worker.yaml': ADK('shell_worker', 'tools:\n  - name: run_command\n'),
    };
    const head = {
      'app/root_agent.yaml': ADK('root', 'sub_agents:\n  - config_path: parts/worker.yaml\n'),
      'app/parts/worker.yaml': touched(ADK('shell_worker', 'tools:\n  - name: run_command\n')),
    };
    expect(await delegations(base, head)).toEqual([
      expect.stringMatching(/^block: ADK agent root .*→ ADK agent shell_worker/),
    ]);
  });

  it('reach a remote one through its card', async () => {
    const remote = (url: string): string =>
      `agent_class: google.adk.agents.remote_a2a_agent.RemoteA2aAgent\nname: far\nagent_card: ${url}\nsub_agents: []\n`;
    const card = CARD('Ops', OPS, 'restart');
    const found = await delegations(
      { 'app/far.yaml': remote('https://search.example.com/'), 'c/agent-card.json': card },
      { 'app/far.yaml': remote(OPS), 'c/agent-card.json': touched(card) },
    );
    expect(found).toEqual([expect.stringContaining('through ADK agent far → A2A agent Ops')]);
  });
});

it('a gateway’s target that is a runtime of the template is a way to it', async () => {
  const template = (endpoint: string): string =>
    `Resources:\n  Ops:\n    Type: AWS::BedrockAgentCore::Runtime\n    Properties:\n      RoleArn: arn:aws:iam::123456789012:role/ops\n      RequestHeaderConfiguration: {RequestHeaderAllowlist: [X-Ops]}\n      AuthorizerConfiguration: {CustomJWTAuthorizer: {DiscoveryUrl: "https://i.example.com", AllowedClients: [a]}}\n  Tools:\n    Type: AWS::BedrockAgentCore::GatewayTarget\n    Properties:\n      TargetConfiguration:\n        Mcp:\n          McpServer:\n            Endpoint: ${endpoint}\n`;
  const found = await delegations(
    { 't.yaml': template('https://mcp.example.com') },
    {
      't.yaml': template(
        '!Sub "https://bedrock-agentcore.${AWS::Region}.amazonaws.com/runtimes/${Ops.AgentRuntimeArn}/invocations"',
      ),
    },
  );
  expect(found).toEqual([expect.stringContaining('through AgentCore target Tools → AgentCore runtime Ops')]);
});

it('links that are made to be many end', async () => {
  // Each of many agents uses a server of a name that many servers have.
  const many = Array.from({ length: 300 }, (_, i) => KAGENT(`a${i}`, OF_SERVER('peer'))).join('---\n');
  const peers = (n: number): string => Array.from({ length: n }, (_, i) => REMOTE(`http://a${i}:80`)).join('---\n');
  const found = await delegations({ 'k8s/a.yaml': many }, { 'k8s/a.yaml': `${many}---\n${peers(100)}` });
  expect(found).toBeInstanceOf(Array);
});

it('what is too much to follow is said', async () => {
  const agents = (n: number): string =>
    Array.from({ length: n }, (_, i) => KAGENT(`a${i}`, OF_SERVER('peer'))).join('---\n');
  const peers = (n: number): string => Array.from({ length: n }, (_, i) => REMOTE(`http://a${i}:80`)).join('---\n');
  const result = await review(
    changeOf({ 'k8s/a.yaml': agents(1) }, { 'k8s/a.yaml': `${agents(120)}---\n${peers(60)}` }),
  );
  expect(result.findings.map((f) => plainText(f.title)).join('\n')).toContain('reach others in too many ways');
});

it('a list of folders without an end is said, not followed', async () => {
  const list = Array.from({ length: 30_000 }, (_, i) => `/f${i}`).join(', ');
  const file = (folders: string): string =>
    CAGENT('desk', `      - type: filesystem\n        allow_list: [${folders}]\n`);
  const result = await review(changeOf({ 'a.yaml': file('/a') }, { 'a.yaml': file(list) }));
  expect(result.findings.map((f) => f.rule)).toContain('unreadable-manifest');
});

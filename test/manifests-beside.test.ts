import { describe, expect, it } from 'vitest';
import { review } from '../src/review.ts';
import { changeOf, plainText } from './support/review-of.ts';

type Texts = Readonly<Record<string, string | null>>;
const titles = async (base: Texts, head: Texts): Promise<string[]> =>
  (await review(changeOf(base, head))).findings.map((f) => `${f.rule} ${f.severity}: ${plainText(f.title)}`).sort();

const AGENT = (name: string, more: string): string =>
  `apiVersion: kagent.dev/v1alpha2\nkind: Agent\nmetadata:\n  name: ${name}\n  namespace: agents\nspec:\n  type: Declarative\n  declarative:\n    modelConfig: m\n    deployment:\n      serviceAccountName: ${name === 'ops' ? 'ops' : more.includes('ACCOUNT') ? 'ops' : 'desk'}\n    tools:\n${more}`;
const TOOL = '    - type: McpServer\n      mcpServer: {kind: RemoteMCPServer, name: docs, toolNames: [search]}\n';
const SHELL =
  '    - type: McpServer\n      mcpServer: {kind: MCPServer, name: k8s, toolNames: [k8s_execute_command]}\n';
const CALL = '    - type: Agent\n      agent: {name: ops}\n';
const OPS = AGENT('ops', SHELL);

describe('unchanged manifests beside a changed one', () => {
  it('tell what a call amounts to', async () => {
    const found = await titles(
      { 'k8s/ops.yaml': OPS, 'k8s/desk.yaml': AGENT('desk', TOOL) },
      { 'k8s/ops.yaml': OPS, 'k8s/desk.yaml': AGENT('desk', TOOL + CALL) },
    );
    expect(found).toEqual([
      expect.stringMatching(/^wider-agent warn: .*k8s_execute_command.* through agents\/desk → agents\/ops/),
    ]);
  });

  it('tell who else acts as an account', async () => {
    const found = await titles(
      { 'k8s/ops.yaml': OPS, 'k8s/desk.yaml': AGENT('desk', TOOL) },
      { 'k8s/ops.yaml': OPS, 'k8s/desk.yaml': AGENT('desk', `${TOOL}    # ACCOUNT\n`) },
    );
    expect(found).toContain(
      'shared-identity warn: kagent agent agents/desk has the same identity as kagent agent agents/ops: the service account ops',
    );
  });

  it('say nothing by themselves, and are not counted', async () => {
    const base = { 'k8s/ops.yaml': OPS, 'k8s/desk.yaml': AGENT('desk', TOOL) };
    const result = await review(changeOf(base, { ...base, 'k8s/desk.yaml': `${AGENT('desk', TOOL)}\n` }));
    expect([result.findings, result.counts.manifests, result.access.verdict]).toEqual([[], 1, 'same']);
  });

  it('are read where a sub-agent’s file stands elsewhere', async () => {
    const root = (more: string): string => `agent_class: LlmAgent\nname: root\nmodel: m\ninstruction: help\n${more}`;
    const worker = 'agent_class: LlmAgent\nname: doer\nmodel: m\ninstruction: help\ntools:\n  - name: run_command\n';
    const found = await titles(
      { 'app/root_agent.yaml': root(''), 'parts/deep/worker.yaml': worker },
      {
        'app/root_agent.yaml': root('sub_agents:\n  - config_path: ../parts/deep/worker.yaml\n'),
        'parts/deep/worker.yaml': worker,
      },
    );
    expect(found).toEqual([expect.stringMatching(/^wider-agent block: .*ADK agent root → ADK agent doer/)]);
  });

  it('are bounded, and others are left alone', async () => {
    const others = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`k8s/${i}.yaml`, AGENT(`a${i}`, TOOL)]));
    const found = await titles(
      { ...others, 'k8s/desk.yaml': AGENT('desk', TOOL), 'k8s/values.yaml': 'a: [1\n' },
      { ...others, 'k8s/desk.yaml': `${AGENT('desk', TOOL)}\n`, 'k8s/values.yaml': 'a: [1\n' },
    );
    expect(found).toEqual([]);
  });
});

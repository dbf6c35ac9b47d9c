import { describe, expect, it } from 'vitest';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';

/**
 * Files of other programs that have the names, and some of the words, of agents' manifests. The changes are such as would
 * be told if the file were claimed: more tools, more rights, a shell.
 */
const LOOK_ALIKES: readonly (readonly [what: string, path: string, base: string, head: string])[] = [
  [
    'routes of a service called agents',
    'config/agents.yaml',
    'default:\n  url: https://a.example.com\n  tools: []\n',
    'default:\n  url: https://b.example.com\n  role: router\n  tools: [shell]\n',
  ],
  [
    'agents of another framework, without goal and backstory',
    'config/agents.yaml',
    'dev:\n  role: Developer\n  prompt: help\n',
    'dev:\n  role: Developer\n  prompt: help\n  allow_code_execution: true\n  code_execution_mode: unsafe\n',
  ],
  [
    'a course’s list of crushes',
    'crush.json',
    '[{"name": "a"}]',
    '[{"name": "a", "permissions": {"allowed_tools": ["bash"]}}]',
  ],
  ['a crush of candy', 'crush.json', '{"level": 1, "tools": []}', '{"level": 2, "tools": ["bash"]}'],
  [
    'settings of a web server',
    'server.json',
    '{"port": 80, "packages": []}',
    '{"port": 8080, "name": "x", "packages": [{"command": "bash"}]}',
  ],
  [
    'a mock server',
    'mocks/server.json',
    '{"routes": {}}',
    '{"routes": {"/a": {"remotes": [{"url": "http://a.example.com"}]}}}',
  ],
  [
    'a web app',
    'public/manifest.json',
    '{"name": "A", "start_url": "/"}',
    '{"name": "A", "start_url": "/", "permissions": ["clipboardRead"], "bots": []}',
  ],
  [
    'a browser’s extension',
    'manifest.json',
    '{"manifest_version": 3, "name": "A", "version": "1", "permissions": []}',
    '{"manifest_version": 3, "name": "A", "version": "1", "permissions": ["tabs"], "host_permissions": ["<all_urls>"]}',
  ],
  [
    'an integration of Home Assistant',
    'custom_components/x/manifest.json',
    '{"domain": "x", "name": "X"}',
    '{"domain": "x", "name": "X", "requirements": ["y"], "iot_class": "cloud_push"}',
  ],
  [
    'an app of Teams with a tab alone',
    'appPackage/manifest.json',
    '{"manifestVersion": "1.17", "id": "i", "name": {"short": "A"}, "staticTabs": [], "validDomains": []}',
    '{"manifestVersion": "1.17", "id": "i", "name": {"short": "A"}, "staticTabs": [{}], "validDomains": ["*"]}',
  ],
  [
    'an agent of Datadog',
    'agent.yaml',
    'api_key: ${DD}\nlogs_enabled: false\n',
    'api_key: ${DD}\nlogs_enabled: true\nprocess_config: {enabled: true}\n',
  ],
  [
    'an agent of Elastic',
    'deploy/agent.yaml',
    'apiVersion: agent.k8s.elastic.co/v1alpha1\nkind: Agent\nmetadata: {name: a}\nspec: {version: 8.0.0}\n',
    'apiVersion: agent.k8s.elastic.co/v1alpha1\nkind: Agent\nmetadata: {name: a}\nspec: {version: 8.0.0, mode: fleet, tools: [x]}\n',
  ],
  [
    'an agent of Jenkins',
    'jenkins/agent.yaml',
    'agent:\n  label: linux\n',
    'agent:\n  label: linux\n  tools: [maven]\n  command: bash\n',
  ],
  [
    'nodes of Puppet',
    'hieradata/agents.yaml',
    'agents:\n  web:\n    role: web\n',
    'agents:\n  web:\n    role: web\n    model: m\n',
  ],
  [
    'settings of an editor',
    '.zed/settings.json',
    '{"tab_size": 2}',
    '{"tab_size": 4, "lsp": {"x": {"binary": {"path": "y"}}}}',
  ],
  [
    'a graph of languages',
    'langgraph.json',
    '{"nodes": [], "edges": []}',
    '{"nodes": [{"id": "de"}], "edges": [], "env": {"A": "b"}}',
  ],
  [
    'a page beside workflows',
    '.github/workflows/README.md',
    '# Workflows\n',
    '# Workflows\n\n`on: push` and `tools: bash` are keys.\n',
  ],
  [
    'front matter of a page beside workflows',
    '.github/workflows/notes.md',
    '---\ntitle: Notes\n---\n# N\n',
    '---\ntitle: Notes\npermissions: write-all\n---\n# N\n',
  ],
  [
    'a stack of no agent',
    'template.yaml',
    'Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n',
    'Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n    Properties: {AccessControl: PublicRead}\n  Agent:\n    Type: AWS::SSM::Document\n',
  ],
  [
    'settings of some program',
    'config.yaml',
    'agents: []\nmodel: a\n',
    'agents: [{name: a, tools: [shell]}]\nmodel: b\ninstruction: x\n',
  ],
  ['a crew of a ship', 'crew.json', '{"crew": ["a"]}', '{"crew": ["a", "b"], "agents": 2, "tools": ["axe"]}'],
  [
    'a workflow of Argo',
    'wf.yaml',
    'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {entrypoint: a}\n',
    'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {entrypoint: a, arguments: {tools: [x]}, trigger: {actions: []}}\n',
  ],
  [
    'a component of Dapr that no agent has',
    'components/state.yaml',
    'apiVersion: dapr.io/v1alpha1\nkind: Component\nmetadata: {name: s}\nspec: {type: state.redis}\nscopes: [a]\n',
    'apiVersion: dapr.io/v1alpha1\nkind: Component\nmetadata: {name: s}\nspec: {type: state.redis}\n',
  ],
  [
    'an API’s own document',
    'openapi.yaml',
    'openapi: 3.0.0\ninfo: {title: a, version: "1"}\npaths: {}\n',
    'openapi: 3.0.0\ninfo: {title: a, version: "1"}\npaths: {/x: {get: {operationId: x}}}\n',
  ],
  [
    'a directory of skills',
    'agent-cards.json',
    '{"cards": []}',
    '{"cards": [{"name": "A", "skills": ["x"], "url": "https://a.example.com"}]}',
  ],
  [
    'a dashboard',
    'flows.json',
    '{"nodes": [], "edges": []}',
    '{"nodes": [{"type": "executeCommand", "id": 1}], "edges": []}',
  ],
  [
    'a chart whose words are those of agents',
    'charts/shop/templates/job.yaml',
    '{{- if .Values.on }}\nkind: Job\nmodel: a\ntools: []\ninstructions: x\n{{- end }}\n',
    '{{- if .Values.on }}\nkind: Job\nmodel: b\ntools: [bash]\ninstructions: x\n{{- end }}\n',
  ],
];

describe('files that only look like agents’ manifests', () => {
  it.each(LOOK_ALIKES)('%s (%s)', async (_what, path, base, head) => {
    for (const [before, after] of [
      [{ [path]: base }, { [path]: head }],
      [{}, { [path]: head }],
    ] as const) {
      const result = await review(changeOf(before, after));
      expect(result.findings).toEqual([]);
      expect(result.access.verdict).toBe('same');
      expect(result.decision).toBe('pass');
    }
  });
});

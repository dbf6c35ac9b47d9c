import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessBuilder } from '../../src/access/builder.ts';
import { formats } from '../../src/manifests/index.ts';

/** Formats whose readers take any text that has their marks. */
const OF: Readonly<Record<string, string>> = {
  'adk-agent': 'root_agent.yaml',
  'agentforce-metadata': 'a.genAiFunction-meta.xml',
  'agentspec-component': 'a.json',
  'crewai-crew': 'agents.yaml',
  'dify-app': 'a.yaml',
  'flow-canvas': 'a.json',
  'goose-recipe': '.goose/recipes/a.yaml',
  'kubernetes-agents': 'a.yaml',
  'langgraph-app': 'langgraph.json',
  'letta-agent': 'a.af',
  'n8n-workflow': 'a.json',
  'oasf-record': 'a.json',
  'openhands-config': 'config.toml',
  'openhands-hooks': '.openhands/hooks.json',
};

const KEYS =
  'name type kind spec tools agents tasks nodes edges data parameters mcpServer toolNames requireApproval role goal backstory component_type agentspec_version $component_ref $referenced_components client_transport url args command app mode workflow graph credentials connections graphs auth http cors allow_origins modules locators skills authors schema_version extensions title description apiVersion metadata declarative deployment env securityContext volumes __proto__ constructor'.split(
    ' ',
  );
const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('Agent', 'app', 'kagent.dev/v1alpha2', 'unsafe', 'https://a.example/x', '={{ $json.x }}', '*', ''),
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('node'), { maxKeys: 6 }),
  ),
}));

describe('readers of deployed agents', () => {
  it.each(Object.entries(OF))('%s takes any document without throwing', (id, path) => {
    const format = formats.find((f) => f.id === id);
    expect(format).toBeDefined();
    fc.assert(
      fc.property(node, (value) => {
        const bytes = new TextEncoder().encode(JSON.stringify(value));
        const file = { path, side: 'head' as const, bytes, id: 'x' };
        const builder = accessBuilder();
        format?.claims?.(file);
        format?.read([file], builder);
        builder.build();
      }),
      { numRuns: 60 },
    );
  });

  it('does not multiply agents with what they share', () => {
    const tools = Array.from({ length: 2_000 }, (_, i) => ({ id: `t${i}`, name: `t${i}`, source_code: 'x' }));
    const agents = Array.from({ length: 2_000 }, (_, i) => ({ name: `a${i}` }));
    const bytes = new TextEncoder().encode(JSON.stringify({ agents, tools, blocks: [] }));
    const builder = accessBuilder();
    formats.find((f) => f.id === 'letta-agent')?.read([{ path: 'a.af', side: 'head', bytes, id: 'x' }], builder);
    const built = builder.build();
    expect(built.agents.size).toBe(0);
    expect(built.facts.map((f) => f.kind)).toEqual(['opaque']);
  });

  it('reads a box of many tools once for all who refer to it, or says that it does not', () => {
    const filter = Array.from({ length: 3_000 }, (_, i) => `t${i}`);
    const parts = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, i) => [
        `a${i}`,
        { component_type: 'Agent', name: `a${i}`, toolboxes: [{ $component_ref: 'box' }] },
      ]),
    );
    const document = {
      component_type: 'Flow',
      agentspec_version: '26.1.0',
      name: 'f',
      $referenced_components: { ...parts, box: { component_type: 'MCPToolBox', name: 'box', tool_filter: filter } },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    const builder = accessBuilder();
    formats
      .find((f) => f.id === 'agentspec-component')
      ?.read([{ path: 'a.json', side: 'head', bytes, id: 'x' }], builder);
    expect(builder.build().facts.map((f) => f.kind)).toEqual(['opaque']);
  });
});

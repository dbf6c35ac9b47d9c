import type { AccessBuilder } from '../access/builder.ts';
import { uses } from '../access/pattern.ts';
import type { Value } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import { componentsOf } from './agentspec/components.ts';
import { readAgentSpecTools } from './agentspec/tools.ts';
import { type Deployed, nameOf, putAgent, type Tool } from './deployed/agent.ts';
import { type Owner, said, talksTo } from './deployed/facts.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { unreadable } from './reading.ts';

/** Agents and flows in Oracle's Open Agent Specification. Source: oracle/agent-spec, json_spec 25.4.1 to 26.2.0. */
export const format: ManifestFormat = {
  id: 'agentspec-component',
  title: 'Agent Spec components',
  clients: ['Agent Spec'],
  files: ['**/*.json', '**/*.yaml', '**/*.yml'],
  reads:
    'by content alone (`component_type` and `agentspec_version`), components and references within the file. Exact: tools and toolboxes with requires_confirmation (absent: not asked), tool_filter (absent: all), transports, addresses of remote tools with url_allow_list, headers, other agents and managers, model endpoints. Upper bound: every node of a flow counts. Lower bound: tools by the names of their code. Not evaluated: transforms, prompts, components of other files',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) for (const value of documentsOf(file, 'Agent Spec', to)) readSpec(value, file, to);
  },
};

const SIGNATURE: Signature = {
  marks: [['component_type', 'agentspec_version']],
  is: (document) =>
    text(at(document, 'component_type')) !== undefined &&
    (text(at(document, 'agentspec_version')) !== undefined || at(document, '$referenced_components') !== undefined),
};

const AGENTS = /^(Agent|SpecializedAgent|Swarm|ManagerWorkers|A2AAgent|OciAgent|RemoteAgent|Flow)$|(?<!Tool)Agent$/;

function readSpec(document: Value, file: SourceFile, to: AccessBuilder): void {
  const { all, resolve } = componentsOf(document);
  const agents = all.filter((c) => AGENTS.test(text(at(c, 'component_type')) ?? '')).length;
  const boxes = all.reduce((n, c) => n + items(at(c, 'tool_filter')).length, all.length);
  if (agents > 1 && agents * boxes > MOST_WORK) {
    const message = 'it has more agents and tools than are read';
    unreadable(file, 'Agent Spec', [{ code: 'too-many-nodes', message, span: document.span }], 'unknown', to);
    return;
  }
  for (const component of all) {
    const type = text(at(component, 'component_type')) ?? '';
    const name = said(component, 'name');
    if (AGENTS.test(type)) {
      const what = type === 'Flow' ? { what: 'flow' } : {};
      const called = name?.words ?? text(at(component, 'id')) ?? type;
      const agent: Deployed = { client: 'Agent Spec', ...what, name: called, file, span: (name ?? component).span };
      readOne(component, agent, { agent: nameOf(agent), file, to }, resolve);
    } else if (/Config$/.test(type)) {
      const owner = { agent: `Agent Spec model ${name?.words ?? type}`, file, to };
      talksTo(owner, at(component, 'url') ?? at(component, 'service_endpoint'), 'endpoint');
    }
  }
}

/** Agents times what they may share: far above what real files have. */
const MOST_WORK = 200_000;

function readOne(component: Value, agent: Deployed, owner: Owner, resolve: (value: Value) => Value): void {
  talksTo(owner, at(component, 'agent_url') ?? at(component, 'url') ?? at(component, 'service_endpoint'));
  const parts = (...keys: string[]): Value[] => [
    ...new Set(
      keys.flatMap((key) => {
        const found = at(component, key);
        return (found?.kind === 'list' ? items(found) : found ? [found] : []).map(resolve);
      }),
    ),
  ];
  const tools = readAgentSpecTools(parts('tools', 'toolboxes', 'tool'), owner, resolve);
  // Nodes of a flow call a tool each, or an agent.
  const nodes = parts('nodes');
  const used = new Set(nodes.flatMap((node) => at(node, 'tool') ?? []).map(resolve));
  const ofNodes = readAgentSpecTools([...used], owner, resolve);
  const callees = [
    ...parts('workers', 'subagents', 'group_manager', 'first_agent', 'agent'),
    ...parts('relationships').flatMap((pair) => items(pair).map(resolve)),
    ...nodes.flatMap((node) => ['agent', 'subflow'].flatMap((key) => at(node, key) ?? []).map(resolve)),
  ];
  putAgent(agent, [...tools, ...ofNodes, ...callees.flatMap(calls)], owner.to);
}

function calls(callee: Value): Tool[] {
  const name = said(callee, 'name');
  return name && entries(callee).length > 0
    ? [{ effect: 'allow', uses: uses('call', [name.words]), text: name.words, span: name.span }]
    : [];
}

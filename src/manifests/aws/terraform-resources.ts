import type { MapEntry, MapValue, Span, Value } from '../../document/value.ts';
import { at, text } from '../../document/value.ts';
import type { Block } from '../identity/hcl/parse.ts';

/**
 * Terraform's resources in the shape of CloudFormation's, which one reader reads for both: names in its case, blocks as
 * maps. What an agent has stands in resources of its own here, which name it. Source: terraform-provider-aws, docs.
 */
export function bedrockAgents(resources: readonly Block[]): readonly MapEntry[] {
  const agents = new Map<string, Parts>();
  const partsOf = (name: string, block: Block): Parts => {
    const known = agents.get(name);
    if (known) return known;
    const made = { own: [], groups: [], bases: [], collaborators: [], span: block.body.span };
    agents.set(name, made);
    return made;
  };
  for (const block of resources) {
    const [type = '', name = ''] = block.labels;
    const value = properties(block);
    if (type === 'aws_bedrockagent_agent') {
      const parts = partsOf(name, block);
      parts.own.push(...value.entries);
      parts.span = block.body.span;
    } else if (type === 'aws_bedrockagent_agent_action_group') partsOf(agentOf(block), block).groups.push(value);
    else if (type === 'aws_bedrockagent_agent_knowledge_base_association')
      partsOf(agentOf(block), block).bases.push(value);
    else if (type === 'aws_bedrockagent_agent_collaborator') partsOf(agentOf(block), block).collaborators.push(value);
  }
  return [...agents].map(([name, parts]) =>
    resource(name, parts.span, [
      ...parts.own,
      entryOf('ActionGroups', list(parts.groups, parts.span)),
      entryOf('KnowledgeBases', list(parts.bases, parts.span)),
      entryOf('AgentCollaborators', list(parts.collaborators, parts.span)),
    ]),
  );
}

/** Resources of AgentCore, `what` being the last part of CloudFormation's type. */
export function coreResources(
  resources: readonly Block[],
): readonly { readonly resource: MapEntry; readonly what: string }[] {
  return resources.flatMap((block) => {
    const [type = '', name = ''] = block.labels;
    const what = Object.hasOwn(CORE, type) ? CORE[type] : undefined;
    if (what === undefined) return [];
    const credentials = block.blocks.filter((b) => b.type === 'credential_provider_configuration').map(credential);
    const own = [
      ...properties(block).entries,
      entryOf('CredentialProviderConfigurations', list(credentials, block.body.span)),
    ];
    return [{ resource: resource(name, block.body.span, own), what }];
  });
}

const CORE: Readonly<Record<string, string>> = {
  aws_bedrockagentcore_agent_runtime: 'Runtime',
  aws_bedrockagentcore_gateway: 'Gateway',
  aws_bedrockagentcore_gateway_target: 'GatewayTarget',
  aws_bedrockagentcore_browser: 'BrowserCustom',
  aws_bedrockagentcore_code_interpreter: 'CodeInterpreterCustom',
};

interface Parts {
  own: MapEntry[];
  groups: Value[];
  bases: Value[];
  collaborators: Value[];
  span: Span;
}

/** `${aws_bedrockagent_agent.desk.agent_id}` is `desk`; another word is the agent's name as it stands. */
function agentOf(block: Block): string {
  const said = text(at(block.body, 'agent_id')) ?? '';
  return /\baws_bedrockagent_agent\.([\w-]{1,200})/.exec(said)?.[1] ?? said;
}

function properties(block: Block): MapValue {
  const attributes = block.body.entries.map((e) => ({ ...e, key: pascal(e.key) }));
  const names = new Set(block.blocks.map((b) => b.type));
  const nested = [...names].map((type): MapEntry => {
    const all = block.blocks.filter((b) => b.type === type);
    const [first] = all;
    const values = all.map(properties);
    const [only] = values;
    // Its functions are one block deeper than CloudFormation's.
    if (type === 'function_schema' && first)
      return entryOf('FunctionSchema', { ...first.body, entries: [entryOf('Functions', functionsOf(first))] });
    return entryOf(pascal(type), only && !LISTS.has(type) ? only : list(values, block.body.span));
  });
  return { kind: 'map', entries: [...attributes, ...nested], span: block.body.span };
}

/** Blocks that come many times. */
const LISTS: ReadonlySet<string> = new Set(['inline_payload', 'functions']);

function functionsOf(schema: Block): Value {
  const members = schema.blocks.filter((b) => b.type === 'member_functions');
  const functions = members.flatMap((m) => m.blocks.filter((b) => b.type === 'functions'));
  return list(functions.map(properties), schema.body.span);
}

/** The kind of a credential is the block that stands in it. */
function credential(block: Block): Value {
  const { span } = block.body;
  const kind = block.blocks[0]?.type ?? '';
  const type: Value = { kind: 'string', value: kind.toUpperCase(), span };
  return {
    kind: 'map',
    entries: [
      entryOf('CredentialProviderType', type),
      entryOf('CredentialProvider', { kind: 'map', entries: properties(block).entries, span }),
    ],
    span,
  };
}

function resource(name: string, span: Span, entries: readonly MapEntry[]): MapEntry {
  const own: Value = { kind: 'map', entries, span };
  return { ...entryOf(name, { kind: 'map', entries: [entryOf('Properties', own)], span }), keySpan: span };
}

function entryOf(key: string, value: Value): MapEntry {
  return { key, keySpan: value.span, value, shadowed: false };
}

function list(items: readonly Value[], span: Span): Value {
  return { kind: 'list', items, span };
}

function pascal(name: string): string {
  return name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

import { readAgentCore } from './aws/agentcore.ts';
import { readBedrockAgent } from './aws/bedrock-agent.ts';
import { bedrockAgents, coreResources } from './aws/terraform-resources.ts';
import { textOf, tooMany } from './identity/document.ts';
import { parseHcl } from './identity/hcl/parse.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { unreadable } from './reading.ts';

const MARK = /"aws_bedrockagent(core)?_/;

/** Agents in Terraform. Source: hashicorp/terraform-provider-aws, website/docs/r/bedrockagent*. */
export const format: ManifestFormat = {
  id: 'terraform-agents',
  title: 'Bedrock agents and AgentCore in Terraform',
  clients: ['Bedrock', 'AgentCore'],
  files: ['**/*.tf'],
  reads:
    'Exact for what is literal: aws_bedrockagent_agent with its action groups, knowledge bases, collaborators, guardrail and role; aws_bedrockagentcore_ runtimes, gateways, targets, browsers and interpreters with authorizers, roles, networks and credentials. Upper bound: variables, locals, modules and loops are compared by their text. Not evaluated: prompts, flows, what a role may do',
  group: () => 'all',
  claims: (file) => MARK.test(textOf(file) ?? ''),
  read(files, to) {
    for (const file of files) {
      const source = textOf(file);
      if (source === undefined) {
        unreadable(file, 'Bedrock', [], 'unknown', to);
        continue;
      }
      const read = parseHcl(source);
      if (!read.complete) tooMany('values', file, 'Bedrock', to);
      const of = { agent: 'Bedrock', file, to };
      const resources = read.blocks.filter((b) => b.type === 'resource');
      for (const agent of bedrockAgents(resources)) readBedrockAgent(agent, of);
      for (const { resource, what } of coreResources(resources)) readAgentCore(resource, what, of);
    }
  },
};

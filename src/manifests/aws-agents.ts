import type { Value } from '../document/value.ts';
import { at, entries, text } from '../document/value.ts';
import { readAgentCore } from './aws/agentcore.ts';
import { readBedrockAgent } from './aws/bedrock-agent.ts';
import { readPolicies } from './aws/policies.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import type { ManifestFormat } from './manifest-format.ts';

/** Agents in CloudFormation and SAM templates. Source: the CloudFormation reference. */
export const format: ManifestFormat = {
  id: 'aws-agents',
  title: 'Bedrock agents and AgentCore in CloudFormation',
  clients: ['Bedrock', 'AgentCore'],
  files: ['**/*.yaml', '**/*.yml', '**/*.json'],
  reads:
    'by content (resources of AWS::Bedrock::Agent and AWS::BedrockAgentCore::…). Exact: functions with RequireConfirmation, RETURN_CONTROL and group states, knowledge bases, collaborators, guardrail, roles by name; authorizers of runtimes and gateways, targets with their tools and credentials, scopes beyond what an API in the template asks for, network modes, policy engines and their Cedar statements, header allow-lists. Upper bound: references are compared by their text; of conditions (`Fn::If`) the wider counts where an approval is at stake; another ApiSchema counts as new. Not evaluated: what a role may do (AWS policies are read by themselves), CDK code',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) {
      for (const template of documentsOf(file, 'Bedrock', to)) {
        const of = { agent: 'Bedrock', file, to };
        for (const resource of entries(at(template, 'Resources'))) {
          const type = typeOf(resource.value);
          if (type === 'AWS::Bedrock::Agent') readBedrockAgent(resource, of);
          else if (type.startsWith(CORE)) readAgentCore(resource, type.slice(CORE.length), of);
        }
        readPolicies(template, of);
      }
    }
  },
};

const CORE = 'AWS::BedrockAgentCore::';

const SIGNATURE: Signature = {
  marks: [['AWS::Bedrock::Agent'], [CORE]],
  is: (template) =>
    entries(at(template, 'Resources')).some((r) => {
      const type = typeOf(r.value);
      return type === 'AWS::Bedrock::Agent' || type.startsWith(CORE);
    }),
};

function typeOf(resource: Value): string {
  return text(at(resource, 'Type')) ?? '';
}

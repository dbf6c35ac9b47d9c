import type { MapEntry } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import { headersOf, readNetwork } from './aws/agentcore.ts';
import { callersOf, putCallers } from './aws/authorizer.ts';
import { readRole } from './aws/bedrock-agent.ts';
import { words } from './aws/words.ts';
import { heldTo, holds, type Owner } from './deployed/facts.ts';
import { putInOrder } from './deployed/ordered.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { readDocument } from './mcp/read-document.ts';

/** The file of the AgentCore starter toolkit. Source: aws/bedrock-agentcore-starter-toolkit and files that it wrote. */
export const format: ManifestFormat = {
  id: 'agentcore-toolkit',
  title: 'AgentCore starter toolkit',
  clients: ['AgentCore'],
  files: ['**/.bedrock_agentcore.yaml', '**/.bedrock_agentcore.yml'],
  reads:
    'Exact: execution roles by name, network mode, authorizer (none: callers signed by IAM) with its audiences, clients and scopes, request headers, credential providers, OAuth, aws_jwt. Not evaluated: what a role may do, a role that the toolkit makes by itself, identifiers of what was deployed, memory, build settings but their role',
  read(files, to) {
    for (const file of files) {
      const value = readDocument(file, 'AgentCore', 'yaml', to);
      for (const agent of entries(at(value, 'agents')))
        readAgent(agent, { agent: `AgentCore agent ${agent.key}`, file, to });
    }
  },
};

function readAgent(agent: MapEntry, of: Owner): void {
  const { key: name, keySpan: span, value } = agent;
  putInOrder({ client: 'AgentCore', name, file: of.file, span }, headersOf(value), of.to);
  readRole(at(value, 'aws', 'execution_role'), of);
  readRole(at(value, 'codebuild', 'execution_role'), of);
  readNetwork(at(value, 'aws', 'network_configuration'), agent, of);
  const authorizer = at(value, 'authorizer_configuration');
  const callers = callersOf(undefined, authorizer);
  putCallers(of, `${of.file.path.toLowerCase()} agent ${name}`, callers, authorizer?.span ?? span);
  for (const provider of items(at(value, 'identity', 'credential_providers'))) {
    const called = text(provider) ?? words(at(provider, 'name'));
    const type = words(at(provider, 'type'));
    holds(
      of,
      `credential provider ${called}`,
      called,
      provider.span,
      /api/i.test(type) ? 'standing-reference' : 'short-lived',
    );
  }
  const oauth = at(value, 'oauth_configuration');
  if (oauth && oauth.kind !== 'null') holds(of, 'OAuth', words(oauth), oauth.span, 'short-lived');
  const tokens = at(value, 'aws_jwt', 'enabled') ?? at(value, 'identity', 'aws_jwt', 'enabled');
  const on = tokens?.kind === 'boolean' && tokens.value;
  heldTo(
    of,
    'tokens by which it shows itself to others (aws_jwt)',
    on ? 1 : 0,
    0,
    on ? 'on' : 'off',
    tokens?.span,
    span,
  );
}

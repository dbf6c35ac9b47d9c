import { uses } from '../../access/pattern.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { parseYaml } from '../../document/yaml.ts';
import { named, type Tool } from '../deployed/agent.ts';
import { heldTo, holds, holdsScope, holdsValue, type Owner, talksTo } from '../deployed/facts.ts';
import { type Api, apiOf } from '../deployed/openapi.ts';
import { putInOrder } from '../deployed/ordered.ts';
import { digest } from '../reading.ts';
import { callersOf, putCallers } from './authorizer.ts';
import { readRole } from './bedrock-agent.ts';
import { prop, words } from './words.ts';

/** One resource of AgentCore; `what` is the last part of its type. Source: the CloudFormation reference. */
export function readAgentCore(resource: MapEntry, what: string, from: Owner): void {
  const own = at(resource.value, 'Properties');
  const kind = Object.hasOwn(KINDS, what) ? KINDS[what] : undefined;
  if (kind === undefined) return;
  const of = { ...from, agent: `AgentCore ${kind} ${resource.key}` };
  const tools = [...(kind === 'target' ? targetTools(own) : []), ...headersOf(own)];
  putInOrder(
    { client: 'AgentCore', what: kind, name: resource.key, file: from.file, span: resource.keySpan },
    tools,
    from.to,
  );
  readRole(at(own, 'RoleArn') ?? at(own, 'ExecutionRoleArn'), of);
  readNetwork(at(own, 'NetworkConfiguration'), resource, of);
  for (const e of entries(at(own, 'EnvironmentVariables'))) holdsValue(of, e.key, e.value);
  if (kind === 'target') readCredentials(own, of);
  if (kind !== 'gateway' && kind !== 'runtime') return;
  const type = at(own, 'AuthorizerType');
  const callers = callersOf(type, at(own, 'AuthorizerConfiguration'));
  putCallers(
    of,
    `${from.file.path.toLowerCase()} ${kind} ${resource.key}`,
    callers,
    (type ?? at(own, 'AuthorizerConfiguration'))?.span ?? resource.keySpan,
  );
  if (kind === 'gateway') readEngine(at(own, 'PolicyEngineConfiguration'), resource, of);
}

const KINDS: Readonly<Record<string, string>> = {
  Runtime: 'runtime',
  Gateway: 'gateway',
  GatewayTarget: 'target',
  BrowserCustom: 'browser',
  CodeInterpreterCustom: 'interpreter',
};

/** Headers of its callers that reach the agent’s code. */
export function headersOf(own: Value | undefined): Tool[] {
  return items(prop(prop(own, 'RequestHeaderConfiguration'), 'RequestHeaderAllowlist')).map((header): Tool => {
    const name = words(header).toLowerCase();
    return {
      effect: 'allow',
      uses: uses('use', [`header ${name} of callers`]),
      text: `callers’ header ${name}`,
      span: header.span,
    };
  });
}

/** Where its programs reach to: nothing, a network of one’s own, or the internet. */
export function readNetwork(
  network: Value | undefined,
  at: { readonly keySpan: MapEntry['keySpan'] },
  of: Owner,
): void {
  const mode = prop(network, 'NetworkMode');
  const said = words(mode).toUpperCase();
  const level = said === 'SANDBOX' ? 0 : said === 'VPC' ? 1 : 2;
  heldTo(of, 'network', level, 2, ['none', 'a VPC', 'public'][level] ?? 'public', mode?.span, at.keySpan);
}

/** A policy engine decides each call, or only writes down what it would have decided. Without a mode: nobody knows. */
function readEngine(engine: Value | undefined, resource: MapEntry, of: Owner): void {
  const mode = at(engine, 'Mode');
  const said = words(mode).toUpperCase();
  const level = said === 'ENFORCE' ? 0 : engine && !mode ? 1 : 2;
  const label = ['enforced', 'left to a default', said === 'LOG_ONLY' ? 'only logged' : 'gone'][level] ?? 'gone';
  heldTo(of, 'policy engine', level, 2, label, (mode ?? engine)?.span, resource.keySpan);
}

function targetTools(own: Value | undefined): Tool[] {
  const mcp = at(own, 'TargetConfiguration', 'Mcp');
  return entries(mcp).flatMap(({ key, keySpan, value }): Tool[] => {
    const listed = items(at(value, 'ToolSchema', 'InlinePayload'));
    const through = words(at(value, 'LambdaArn'));
    if (listed.length > 0)
      return listed.map((t): Tool => {
        const name = words(at(t, 'Name'));
        return { effect: 'allow', uses: named(name), text: name, span: (at(t, 'Name') ?? t).span };
      });
    const text = `every tool of ${key}${through === '' ? '' : ` through ${through}`}`;
    return [{ effect: 'allow', uses: uses('use', [`${key} ${digest(words(value))}`]), text, span: keySpan }];
  });
}

function readCredentials(own: Value | undefined, of: Owner): void {
  const endpoint = at(own, 'TargetConfiguration', 'Mcp', 'McpServer', 'Endpoint');
  // `Fn::Sub` is a map whose first text is the address.
  const address = at(endpoint, 'Fn::Sub') ?? endpoint;
  talksTo(of, items(address)[0] ?? address);
  const needed = inlineApi(at(own, 'TargetConfiguration', 'Mcp', 'OpenApiSchema', 'InlinePayload'))?.needed(undefined);
  for (const configured of items(at(own, 'CredentialProviderConfigurations'))) {
    const type = words(at(configured, 'CredentialProviderType'));
    const span = (at(configured, 'CredentialProviderType') ?? configured).span;
    if (type === 'GATEWAY_IAM_ROLE') holds(of, 'the gateway’s role', type, span, 'workload-identity');
    for (const { key, value } of entries(at(configured, 'CredentialProvider'))) {
      const provider = words(at(value, 'ProviderArn'));
      if (/api/i.test(key)) holds(of, 'API key', provider, span);
      else if (items(at(value, 'Scopes')).length === 0) holds(of, 'OAuth', provider, span, 'short-lived');
      for (const scope of items(at(value, 'Scopes'))) holdsScope(of, words(scope), provider, scope.span, needed);
    }
  }
}

/** An OpenAPI document that stands in the template as a text, in JSON or YAML. */
function inlineApi(payload: Value | undefined): Api | undefined {
  const source = text(payload);
  const parsed = source === undefined ? undefined : parseYaml(source, { duplicates: 'last', merge: false });
  const document = parsed?.ok ? parsed.documents[0] : payload;
  return document && apiOf(document);
}

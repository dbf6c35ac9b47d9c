import type { Value } from '../document/value.ts';
import { at, items, text } from '../document/value.ts';
import { pathOf } from './deployed/agent.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import { readKagent } from './kagent/agent.ts';
import { readArk } from './kagent/ark.ts';
import { isAgentsDapr, readDapr } from './kagent/dapr.ts';
import { objectOf } from './kagent/object.ts';
import { readSandbox } from './kagent/sandbox.ts';
import { readModel, readServerObject } from './kagent/servers.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { placeIn } from './reading.ts';

/**
 * Kubernetes objects that are agents, their servers and their sandboxes. Sources: kagent-dev/kagent go/api (v1alpha1,
 * v1alpha2), kubernetes-sigs/agent-sandbox api, stacklok/toolhive CRD reference, Ark's and Dapr's own.
 */
export const format: ManifestFormat = {
  id: 'kubernetes-agents',
  title: 'Agents as Kubernetes objects',
  clients: ['kagent', 'agent-sandbox', 'ToolHive', 'Ark', 'Dapr'],
  files: ['**/*.yaml', '**/*.yml', '**/*.json'],
  reads:
    'by content alone (`apiVersion` of kagent.dev, agents.x-k8s.io, toolhive.stacklok.dev, ark.mckinsey.com; of dapr.io where it talks to a model or names an agent). Exact: kagent Agent, SandboxAgent and AgentHarness: tools with `toolNames` (absent: all) and `requireApproval`, agents that it calls, also through a server that stands for one, `allowedHeaders`, `headersFrom`, service account, variables and secrets, volumes and security context, `sandbox.network.allowedDomains` (absent: none), skills, `allowedNamespaces`; RemoteMCPServer, MCPServer, ToolServer, ModelConfig; pods of Sandbox and SandboxTemplate with `runtimeClassName` and network policy; MCPServer of ToolHive with its permission profile; Agent, Team, Tool with its approval, MCPServer, A2AServer and Model of Ark; a Component of Dapr with its secrets and `scopes` (absent: every app). Upper bound: a name that the changed files do not declare is compared as a name. Not evaluated: what a service account may do (roles are read by themselves), patches of a part of an object; said when they change: templates that are not YAML before they are filled in, other kinds of these groups',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  beside: (file) => [pathOf(file.path)],
  read(files, to) {
    for (const file of files) {
      const objects = documentsOf(file, 'Kubernetes', to).flatMap(unlisted);
      for (const value of objects) {
        const object = objectOf(value, file, to);
        if (!object) continue;
        const { group, kind } = object;
        if (group === 'kagent.dev' && AGENTS.has(kind)) readKagent(object);
        else if (group === 'kagent.dev' && MODELS.has(kind)) readModel(object);
        else if (SERVER_GROUPS.has(group) && SERVERS.has(kind)) readServerObject(object);
        else if (SANDBOX.test(group)) readSandbox(object);
        else if (group === 'ark.mckinsey.com' && readArk(object)) continue;
        else if (group === 'dapr.io' && (!isAgentsDapr(value) || readDapr(object))) continue;
        else if (OTHERS.test(group))
          to.fact({
            kind: 'remark',
            about: 'not evaluated',
            agent: AGENT[group] ?? 'kagent',
            subject: `${file.path} ${kind}`,
            place: placeIn(file, value.span),
            text: `an object ${kind} of ${group}`,
            digest: file.id,
          });
      }
    }
  },
};

const AGENTS = new Set(['Agent', 'SandboxAgent', 'AgentHarness', 'AgentTemplate']);
const MODELS = new Set(['ModelConfig', 'ModelProviderConfig']);
const SERVERS = new Set(['MCPServer', 'RemoteMCPServer', 'ToolServer']);
const SERVER_GROUPS = new Set(['kagent.dev', 'toolhive.stacklok.dev']);
const SANDBOX = /^(extensions\.)?agents\.x-k8s\.io$/;
const OTHERS = /^(kagent\.dev|toolhive\.stacklok\.dev|ark\.mckinsey\.com|dapr\.io)$/;

const AGENT: Readonly<Record<string, string>> = { 'ark.mckinsey.com': 'Ark', 'dapr.io': 'Dapr' };

const SIGNATURE: Signature = {
  marks: [
    ['kagent.dev/'],
    ['agents.x-k8s.io/'],
    ['toolhive.stacklok.dev/'],
    ['ark.mckinsey.com/'],
    ['dapr.io/', 'conversation.'],
    ['dapr.io/', 'agent'],
  ],
  // A template of Dapr alone is none of an agent.
  telling:
    /(kagent\.dev|agents\.x-k8s\.io|toolhive\.stacklok\.dev|ark\.mckinsey\.com)\/|type:[ \t]{0,9}["']?conversation\./,
  is: (document) => unlisted(document).some((o) => isOwn(o) && at(o, 'kind') !== undefined),
};

function isOwn(object: Value): boolean {
  const apiVersion = text(at(object, 'apiVersion')) ?? '';
  if (apiVersion.startsWith('dapr.io/')) return isAgentsDapr(object);
  const group = apiVersion.slice(0, apiVersion.indexOf('/'));
  return SANDBOX.test(group) || OTHERS.test(group);
}

/** `kind: List` holds further objects. */
function unlisted(document: Value): readonly Value[] {
  return text(at(document, 'kind')) === 'List' ? items(at(document, 'items')) : [document];
}

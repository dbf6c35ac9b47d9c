import type { Value } from '../document/value.ts';
import { at, items, text } from '../document/value.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import { readKagent } from './kagent/agent.ts';
import { objectOf } from './kagent/object.ts';
import { readSandbox } from './kagent/sandbox.ts';
import { readModel, readServerObject } from './kagent/servers.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { placeIn } from './reading.ts';

/**
 * Kubernetes objects that are agents, their servers and their sandboxes. Sources: kagent-dev/kagent go/api (v1alpha1,
 * v1alpha2), kubernetes-sigs/agent-sandbox api, stacklok/toolhive CRD reference.
 */
export const format: ManifestFormat = {
  id: 'kubernetes-agents',
  title: 'Agents as Kubernetes objects',
  clients: ['kagent', 'agent-sandbox', 'ToolHive'],
  files: ['**/*.yaml', '**/*.yml', '**/*.json'],
  reads:
    'by content alone (`apiVersion` of kagent.dev, agents.x-k8s.io, toolhive.stacklok.dev). kagent Agent, SandboxAgent and AgentHarness: tools with `toolNames` (absent: all) and `requireApproval`, agents that it calls, `allowedHeaders`, `headersFrom`, service account, variables and secrets, volumes and security context, `sandbox.network.allowedDomains` (absent: none), skills, `allowedNamespaces`; RemoteMCPServer, MCPServer, ToolServer, ModelConfig; pods of Sandbox and SandboxTemplate with `runtimeClassName` and network policy; MCPServer of ToolHive with its permission profile. Not: what a service account may do, templates that are not YAML before they are filled in, patches of a part of an object, agents of ark.mckinsey.com and dapr.io (only said)',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) {
      const objects = documentsOf(file, 'kagent', to).flatMap(unlisted);
      for (const value of objects) {
        const object = objectOf(value, file, to);
        if (!object) continue;
        const { group, kind } = object;
        if (group === 'kagent.dev' && AGENTS.has(kind)) readKagent(object);
        else if (group === 'kagent.dev' && MODELS.has(kind)) readModel(object);
        else if (SERVER_GROUPS.has(group) && SERVERS.has(kind)) readServerObject(object);
        else if (SANDBOX.test(group)) readSandbox(object);
        else if (OTHERS.test(group))
          to.fact({
            kind: 'remark',
            about: 'not evaluated',
            agent: 'kagent',
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
const OTHERS = /^(kagent\.dev|toolhive\.stacklok\.dev|ark\.mckinsey\.com)$/;

const SIGNATURE: Signature = {
  marks: [['kagent.dev/'], ['agents.x-k8s.io/'], ['toolhive.stacklok.dev/'], ['ark.mckinsey.com/']],
  is: (document) =>
    unlisted(document).some((o) => isOwn(text(at(o, 'apiVersion')) ?? '') && at(o, 'kind') !== undefined),
};

function isOwn(apiVersion: string): boolean {
  const group = apiVersion.slice(0, apiVersion.indexOf('/'));
  return SANDBOX.test(group) || OTHERS.test(group);
}

/** `kind: List` holds further objects. */
function unlisted(document: Value): readonly Value[] {
  return text(at(document, 'kind')) === 'List' ? items(at(document, 'items')) : [document];
}

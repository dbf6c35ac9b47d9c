import { SEPARATOR, SOME, star, uses } from '../../access/pattern.ts';
import type { StringValue, Value } from '../../document/value.ts';
import { at, items, strings, text } from '../../document/value.ts';
import { type Deployed, named, nameOf, putAgent, type Tool } from '../deployed/agent.ts';
import { heldTo, holds, type Owner, said, trusts } from '../deployed/facts.ts';
import { type KubeObject, referred } from './object.ts';
import { readPod, readVariables, secretIn } from './pod.ts';

/**
 * An agent of kagent, in the form of v1alpha1 (`spec.tools`) or v1alpha2 (`spec.declarative.tools`). Without
 * `toolNames` it has all tools of the server; `requireApproval` names those that a person confirms. Without
 * `sandbox.network.allowedDomains` a sandboxed agent reaches no host, and one without a sandbox every host that the
 * cluster lets through. Source: kagent-dev/kagent go/api/v1alpha2/agent_types.go.
 */
export function readKagent(object: KubeObject): void {
  const { spec, file, to } = object;
  const agent: Deployed = { client: 'kagent', name: object.name, file, span: object.span, team: object.team };
  const owner: Owner = { agent: nameOf(agent), file, to, space: object.space };
  const tools = [...items(at(spec, 'declarative', 'tools')), ...items(at(spec, 'tools'))];
  const sandboxed = object.kind !== 'Agent' || at(spec, 'sandbox') !== undefined;
  const domains = strings(at(spec, 'sandbox', 'network', 'allowedDomains'));
  putAgent(
    agent,
    [
      ...tools.flatMap((tool) => toolsOf(tool, object, owner)),
      ...items(at(spec, 'allowedAgentTemplates')).flatMap((template): Tool[] => {
        const name = text(template) ?? text(at(template, 'name'));
        return name === undefined
          ? []
          : [{ effect: 'allow', uses: uses('call', [name]), text: name, span: template.span }];
      }),
      ...domains.map(
        (d): Tool => ({
          effect: 'allow',
          uses: uses('connect', star(d.value.toLowerCase())),
          text: `allowedDomains: ${d.value}`,
          span: d.span,
        }),
      ),
    ],
    to,
  );
  heldTo(owner, 'sandbox', sandboxed ? 0 : 1, 1, sandboxed ? 'on' : 'off', at(spec, 'sandbox')?.span, object.span);
  for (const form of ['declarative', 'byo']) readDeployment(at(spec, form, 'deployment'), owner, object);
  readDeployment(at(spec, 'deployment'), owner, object);
  readSkills(at(spec, 'skills'), owner);
  readCallers(spec, owner, object);
}

function toolsOf(tool: Value, object: KubeObject, owner: Owner): Tool[] {
  const callee = at(tool, 'agent');
  if (callee) {
    const name = referred(callee, object);
    return [{ effect: 'allow', uses: uses('call', [name]), text: name, span: callee.span }];
  }
  const builtin = said(tool, 'builtin', 'name') ?? said(tool, 'inline', 'name');
  if (builtin) return [{ effect: 'allow', uses: named(builtin.words), text: builtin.words, span: builtin.span }];
  const server = at(tool, 'mcpServer');
  if (!server) return [];
  const reference = text(at(server, 'toolServer'));
  const name = reference ?? referred(server, object);
  const of = `mcp__${name}__`;
  for (const header of strings(at(server, 'allowedHeaders'))) {
    trusts(
      owner,
      `header ${name} ${header.value.toLowerCase()}`,
      `${name} with the caller’s ${header.value}`,
      header.span,
    );
  }
  for (const header of [...items(at(server, 'headersFrom')), ...items(at(tool, 'headersFrom'))])
    readHeader(header, owner, name);
  const listed = strings(at(server, 'toolNames'));
  const asked = new Set(strings(at(server, 'requireApproval')).map((t) => t.value));
  const one = (t: StringValue): Tool => ({
    effect: asked.has(t.value) ? 'ask' : 'allow',
    uses: named(of + t.value),
    text: t.value,
    span: t.span,
  });
  if (listed.length > 0) return listed.map(one);
  const all = { sequences: [[of, SOME, SEPARATOR]] };
  return [
    ...strings(at(server, 'requireApproval')).map(one),
    { effect: 'allow', uses: all, text: name, span: server.span, wide: true },
  ];
}

function readHeader(header: Value, owner: Owner, server: string): void {
  const name = said(header, 'name');
  const secret = said(header, 'valueFrom', 'name') ?? said(header, 'valueFrom', 'secretKeyRef', 'name');
  if (!name || !secret || text(at(header, 'valueFrom', 'type')) === 'ConfigMap') return;
  holds(
    owner,
    `${server} ${name.words}`,
    secret.words,
    secret.span,
    'standing-reference',
    secretIn(owner, secret.words),
  );
}

function readDeployment(deployment: Value | undefined, owner: Owner, object: KubeObject): void {
  if (!deployment) return;
  const image = said(deployment, 'image');
  if (image) {
    const of = image.words.replace(/[@:][^@:/]*$/, '');
    trusts(owner, `image ${of}`, `the image ${image.words}`, image.span, image.words.includes('@sha256:'));
  }
  readVariables(deployment, owner);
  // The deployment has the parts of a pod itself.
  readPod(deployment, owner, object.span);
  const account = said(deployment, 'serviceAccountConfig', 'annotations', 'eks.amazonaws.com/role-arn');
  if (account)
    trusts(
      owner,
      `identity ${account.words}`,
      `the cloud identity ${account.words}`,
      account.span,
      true,
      `role ${account.words}`,
    );
}

/** Skills are instructions and programs that come from elsewhere. */
function readSkills(skills: Value | undefined, owner: Owner): void {
  for (const ref of strings(at(skills, 'refs'))) {
    trusts(
      owner,
      `skill ${ref.value.replace(/[@:][^@:/]*$/, '')}`,
      `the skill ${ref.value}`,
      ref.span,
      ref.value.includes('@sha256:'),
    );
  }
  for (const form of ['gitRefs', 's3Refs']) {
    for (const ref of items(at(skills, form))) {
      const url = said(ref, 'url') ?? said(ref, 'bucket') ?? said(ref, 'uri');
      if (!url) continue;
      const pinned = /^[0-9a-f]{40}$/.test(text(at(ref, 'ref')) ?? '');
      trusts(owner, `skill ${url.words} ${text(at(ref, 'path')) ?? ''}`, `the skill ${url.words}`, url.span, pinned);
    }
  }
  const skip = at(skills, 'insecureSkipVerify');
  if (skip?.kind === 'boolean' && skip.value)
    heldTo(owner, 'certificate check of skills', 1, 0, 'off', skip.span, skip.span);
}

const WHO: Readonly<Record<string, number>> = { Same: 0, Selector: 1, All: 2 };

/** Other namespaces that may use the object; without the key only its own. */
export function readCallers(spec: Value | undefined, owner: Owner, object: KubeObject): void {
  const from = said(spec, 'allowedNamespaces', 'from');
  const label = from && Object.hasOwn(WHO, from.words) ? from.words : 'Same';
  const known = from === undefined || Object.hasOwn(WHO, from.words);
  heldTo(
    owner,
    'namespaces that may use it',
    known ? (WHO[label] ?? 2) : 2,
    0,
    known ? label : 'unknown',
    from?.span,
    object.span,
  );
}

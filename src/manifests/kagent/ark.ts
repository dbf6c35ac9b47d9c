import { uses } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { type Deployed, named, nameOf, putAgent, type Tool } from '../deployed/agent.ts';
import { guarded, holds, holdsLiteral, type Owner, said, talksTo, trusts } from '../deployed/facts.ts';
import { toolByName } from '../deployed/tool-power.ts';
import { type KubeObject, referred } from './object.ts';
import { readPod, secretIn } from './pod.ts';

/**
 * An object of Ark; false for kinds that are not read. An agent has the tools that it lists, and a team hands work to its
 * members. Source: mckinsey/agents-at-scale-ark ark/api/v1alpha1 and v1prealpha1.
 */
export function readArk(object: KubeObject): boolean {
  const read = Object.hasOwn(KINDS, object.kind) ? KINDS[object.kind] : undefined;
  read?.(object);
  return read !== undefined;
}

const KINDS: Readonly<Record<string, (object: KubeObject) => void>> = {
  Agent: readAgent,
  Team: readTeam,
  Tool: readTool,
  MCPServer: (object) => readServer(object, 'server'),
  A2AServer: (object) => readServer(object, 'server'),
  Model: readModel,
};

function readAgent(object: KubeObject): void {
  const { spec, owner, agent } = start(object);
  putAgent(
    agent,
    items(at(spec, 'tools')).flatMap((tool) => toolOf(tool, object)),
    object.to,
  );
  const engine = at(spec, 'executionEngine');
  const engineName = said(engine, 'name');
  if (engineName) trusts(owner, `engine ${engineName.words}`, `the engine ${engineName.words}`, engineName.span);
  for (const override of items(at(spec, 'overrides'))) readHeaders(at(override, 'headers'), owner);
  readPod(at(spec, 'pod', 'template', 'spec'), owner, object.span);
}

/** A tool is the object that `partial` names, where it gives one another name. */
function toolOf(tool: Value, object: KubeObject): Tool[] {
  const name = said(tool, 'partial', 'name') ?? said(tool, 'name');
  if (!name) return [];
  const type = text(at(tool, 'type'));
  const calls = type === 'agent' || type === 'team';
  const found = calls ? uses('call', [calledFrom(object, name.words)]) : toolByName(name.words);
  return [{ effect: 'allow', uses: found, text: name.words, span: name.span }];
}

function readTeam(object: KubeObject): void {
  const { spec, agent } = start(object, 'team');
  const selector = said(spec, 'selector', 'agent');
  const members = items(at(spec, 'members')).flatMap((member): Tool[] => {
    const name = said(member, 'name');
    return name
      ? [
          {
            effect: 'allow',
            uses: uses('call', [calledFrom(object, name.words)]),
            text: name.words,
            span: name.span,
          },
        ]
      : [];
  });
  const chooser: Tool[] = selector
    ? [{ effect: 'allow', uses: named(`chosen by ${selector.words}`), text: selector.words, span: selector.span }]
    : [];
  putAgent(agent, [...members, ...chooser], object.to);
}

/** A name of the same namespace. An agent and a team of one name both count. */
function calledFrom(object: KubeObject, name: string): string {
  return [...object.name.split('/').slice(0, -1), name].join('/');
}

/** What a tool does: a request, a tool of a server, or another agent. Without `approval.required` no one is asked. */
function readTool(object: KubeObject): void {
  const { spec, owner, agent } = start(object, 'tool');
  const http = at(spec, 'http');
  const method = (text(at(http, 'method')) ?? 'GET').toUpperCase();
  const url = said(http, 'url');
  const server = at(spec, 'mcp', 'mcpServerRef');
  const own: Tool[] = [];
  if (url)
    own.push({
      effect: 'allow',
      uses: uses('use', [`${method} ${url.words}`]),
      text: `${method} ${url.words}`,
      span: url.span,
    });
  if (server) {
    const called = `mcp__${referred(server, object)}__${text(at(spec, 'mcp', 'toolName')) ?? ''}`;
    own.push({ effect: 'allow', uses: named(called), text: called, span: server.span });
  }
  for (const type of ['agent', 'team']) {
    const callee = said(spec, type, 'name') ?? said(spec, type);
    if (callee)
      own.push({
        effect: 'allow',
        uses: uses('call', [calledFrom(object, callee.words)]),
        text: callee.words,
        span: callee.span,
      });
  }
  putAgent(agent, own, object.to);
  talksTo(owner, at(http, 'url'));
  readHeaders(at(http, 'headers'), owner);
  const required = at(spec, 'approval', 'required');
  const late = text(at(spec, 'approval', 'onTimeout')) ?? 'reject';
  if (required?.kind === 'boolean' && required.value)
    guarded(
      owner,
      'a person’s approval',
      late === 'proceed' ? 'approval, or waiting' : 'approval',
      `approval (${late})`,
      required.span,
    );
}

function readServer(object: KubeObject, what: string): void {
  const { spec, owner } = start(object, what);
  readAddress(at(spec, 'address'), owner, 'server');
  readHeaders(at(spec, 'headers'), owner);
  const secret = said(spec, 'authorization', 'tokenSecretRef', 'name');
  if (secret)
    holds(owner, 'OAuth token', secret.words, secret.span, 'standing-reference', secretIn(owner, secret.words));
  for (const host of items(at(spec, 'allowedEndpointHosts'))) {
    const words = text(host);
    if (words !== undefined) trusts(owner, `host ${words.toLowerCase()}`, `being sent to ${words}`, host.span);
  }
}

function readModel(object: KubeObject): void {
  const { spec, owner } = start(object, 'model');
  for (const { value } of entries(at(spec, 'config'))) {
    readAddress(at(value, 'baseUrl'), owner, 'endpoint');
    readHeaders(at(value, 'headers'), owner);
    for (const key of ['apiKey', 'accessKeyId', 'secretAccessKey', 'sessionToken'])
      readValue(key, at(value, key), owner);
  }
}

function readAddress(address: Value | undefined, owner: Owner, purpose: 'server' | 'endpoint'): void {
  talksTo(owner, at(address, 'value') ?? address, purpose);
  const service = at(address, 'valueFrom', 'serviceRef');
  const name = said(service, 'name');
  if (!name) return;
  const space = text(at(service, 'namespace')) ?? owner.space;
  const host = space === undefined || space.startsWith('./') ? name.words : `${name.words}.${space}`;
  const path = (text(at(service, 'path')) ?? '').replace(/^\/{0,9}/, '/');
  talksTo(owner, { kind: 'string', value: `http://${host}${path}`, span: name.span }, purpose, [space ?? '']);
}

function readHeaders(headers: Value | undefined, owner: Owner): void {
  for (const header of items(headers))
    readValue(text(at(header, 'name')) ?? 'header', at(header, 'value'), owner, 'header');
}

/** A value in the object, or a key of a Secret. */
function readValue(name: string, value: Value | undefined, owner: Owner, place: 'env' | 'header' = 'env'): void {
  const literal = at(value, 'value');
  if (literal) holdsLiteral(owner, name, literal, place);
  const secret = said(value, 'valueFrom', 'secretKeyRef', 'name');
  if (!secret) return;
  const reference = `${secret.words}/${text(at(value, 'valueFrom', 'secretKeyRef', 'key')) ?? ''}`;
  holds(owner, name, reference, secret.span, 'standing-reference', secretIn(owner, reference));
}

function start(object: KubeObject, what?: string): { spec: Value | undefined; owner: Owner; agent: Deployed } {
  const { file, to, name, span, team, space } = object;
  const agent: Deployed = { client: 'Ark', name, file, span, team, ...(what === undefined ? {} : { what }) };
  return { spec: object.spec, agent, owner: { agent: nameOf(agent), file, to, space } };
}

import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { program } from '../command-line.ts';
import { heldTo, holds, type Owner, said, talksTo, trusts } from '../deployed/facts.ts';
import { readServerWithTools } from '../mcp/server-tools.ts';
import { placeIn } from '../reading.ts';
import { readCallers } from './agent.ts';
import { type KubeObject, namespacesOf } from './object.ts';
import { readPod, readVariables } from './pod.ts';

/** A server that runs in the cluster, or a remote one that the cluster's agents talk to. */
export function readServerObject(object: KubeObject): void {
  const { spec, file, to, group } = object;
  const client = group === 'kagent.dev' ? 'kagent' : 'ToolHive';
  const owner: Owner = { agent: `${client} server ${object.name}`, file, to };
  talksTo(owner, at(spec, 'url'), 'server', namespacesOf(object));
  readInner(object, client);
  const deployment = at(spec, 'deployment') ?? spec;
  const image = said(deployment, 'image');
  if (image) readImage(image, deployment, owner);
  if (deployment) {
    readVariables(deployment, owner);
    for (const secret of [...items(at(deployment, 'secretRefs')), ...items(at(spec, 'secrets'))]) {
      const name = said(secret, 'name');
      if (name) holds(owner, text(at(secret, 'targetEnvName')) ?? `every key of ${name.words}`, name.words, name.span);
    }
    readPod(deployment, owner, object.span);
    readPod(at(spec, 'podTemplateSpec', 'spec'), owner, object.span);
  }
  for (const header of items(at(spec, 'headersFrom'))) {
    const name = said(header, 'name');
    const secret = said(header, 'valueFrom', 'name') ?? said(header, 'valueFrom', 'secretKeyRef', 'name');
    if (name && secret && text(at(header, 'valueFrom', 'type')) !== 'ConfigMap')
      holds(owner, name.words, secret.words, secret.span);
  }
  readTls(spec, owner);
  if (group === 'kagent.dev') readCallers(spec, owner, object);
  else readProfile(spec, owner, object);
}

/** Where a model's requests go, and with which key. */
export function readModel(object: KubeObject): void {
  const { spec, file, to } = object;
  const owner: Owner = { agent: `kagent model ${object.name}`, file, to };
  const secret = said(spec, 'apiKeySecret') ?? said(spec, 'apiKeySecretRef');
  if (secret) holds(owner, 'API key', secret.words, secret.span);
  for (const of of [spec, ...entries(spec).map((e) => e.value)]) {
    for (const key of ['baseUrl', 'baseURL', 'endpoint', 'azureEndpoint', 'host'])
      talksTo(owner, at(of, key), 'endpoint', namespacesOf(object));
  }
  readTls(spec, owner);
}

function readTls(spec: Value | undefined, owner: Owner): void {
  const off = at(spec, 'tls', 'disableVerify');
  if (off?.kind === 'boolean' && off.value) heldTo(owner, 'certificate check', 1, 0, 'off', off.span, off.span);
}

/** ToolServer of v1alpha1 has the common shape inside `config`. */
function readInner(object: KubeObject, client: string): void {
  for (const e of entries(at(object.spec, 'config'))) {
    if (e.value.kind !== 'map' || !/^(stdio|sse|streamableHttp)$/.test(e.key)) continue;
    const server: MapEntry = { ...e, key: object.name };
    readServerWithTools(
      server,
      { name: client, dialect: 'claude', honoursDisabled: false, filtersTools: false },
      { approve: [], deny: [], only: [], globs: false },
      object.file,
      object.to,
    );
  }
}

function readImage(image: { words: string; span: Value['span'] }, deployment: Value | undefined, owner: Owner): void {
  const words = [
    ...items(at(deployment, 'cmd')),
    ...items(at(deployment, 'command')),
    ...items(at(deployment, 'args')),
  ];
  const args = [
    ...(text(at(deployment, 'cmd')) === undefined ? [] : [text(at(deployment, 'cmd')) ?? '']),
    ...words.flatMap((w) => text(w) ?? []),
  ];
  const { name, version } = program('docker', ['run', image.words]);
  owner.to.fact({
    kind: 'launch',
    starts: 'server',
    agent: owner.agent,
    subject: `server ${name}`,
    when: owner.agent.replace(/^(kagent|ToolHive) server/, 'MCP server'),
    program: { name, version, args, env: [] },
    text: [image.words, ...args].join(' '),
    place: placeIn(owner.file, image.span),
  });
}

/** What a server of ToolHive may reach; `network` is every host. */
function readProfile(spec: Value | undefined, owner: Owner, object: KubeObject): void {
  const profile = at(spec, 'permissionProfile');
  const name = said(profile, 'name');
  if (text(at(profile, 'type')) === 'configmap' && name) {
    trusts(owner, `profile ${name.words}`, `the permission profile ${name.words}`, name.span);
    return;
  }
  const closed = name?.words === 'none';
  heldTo(owner, 'network', closed ? 0 : 1, 1, closed ? 'none' : 'unrestricted', name?.span, object.span);
}

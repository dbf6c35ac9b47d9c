import type { AccessBuilder } from '../access/builder.ts';
import { uses } from '../access/pattern.ts';
import { parseJson, STRICT_JSON } from '../document/json.ts';
import type { Value } from '../document/value.ts';
import { at, entries, text } from '../document/value.ts';
import type { Deployed, Tool } from './deployed/agent.ts';
import { nameOf, putAgent } from './deployed/agent.ts';
import { holds, holdsLiteral, type Owner, said, talksTo } from './deployed/facts.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import { toolByName } from './deployed/tool-power.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { readServer } from './mcp/server.ts';
import { digest } from './reading.ts';

/** Flows of Flowise and Langflow, as exported. Sources: FlowiseAI/Flowise and langflow-ai/langflow exports and docs. */
export const format: ManifestFormat = {
  id: 'flow-canvas',
  title: 'Flowise and Langflow flows',
  clients: ['Flowise', 'Langflow'],
  files: ['**/*.json'],
  reads:
    'by content alone (`nodes` whose `data` names a component, and `edges`). Exact: tools by name, MCP servers in place, bound credentials, secrets by variable. Upper bound: every tool on the canvas counts as the agent’s, any change of a custom tool’s code counts. Not evaluated: what a component’s own code does, edges, published settings',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) {
      for (const value of documentsOf(file, 'Flowise', to)) if (nodesOf(value).length > 0) readFlow(value, file, to);
    }
  },
};

const SIGNATURE: Signature = {
  marks: [['"nodes"', '"edges"', '"data"']],
  telling: /"(baseClasses|inputParams|load_from_db)"/,
  is: (document) => nodesOf(document).some((n) => isFlowise(n) || isLangflow(n)),
};

function nodesOf(document: Value): readonly Value[] {
  const found = at(document, 'nodes') ?? at(document, 'data', 'nodes');
  return found?.kind === 'list' && (at(document, 'edges') ?? at(document, 'data', 'edges'))?.kind === 'list'
    ? found.items
    : [];
}

function isFlowise(node: Value): boolean {
  return (
    text(at(node, 'data', 'name')) !== undefined &&
    at(node, 'data', 'inputParams') !== undefined &&
    at(node, 'data', 'baseClasses') !== undefined
  );
}

function isLangflow(node: Value): boolean {
  return text(at(node, 'data', 'type')) !== undefined && at(node, 'data', 'node', 'template') !== undefined;
}

function readFlow(value: Value, file: SourceFile, to: AccessBuilder): void {
  const nodes = nodesOf(value);
  const client = nodes.some(isLangflow) ? 'Langflow' : 'Flowise';
  const name = said(value, 'name');
  const called = name?.words ?? (file.path.split('/').at(-1) ?? '').replace(/\.json$/i, '');
  const flow: Deployed = { client, what: 'flow', name: called, file, span: (name ?? value).span };
  const owner: Owner = { agent: nameOf(flow), file, to };
  putAgent(
    flow,
    nodes.flatMap((n) => (client === 'Langflow' ? langflowNode(n, owner) : flowiseNode(n, owner))),
    to,
  );
}

function flowiseNode(node: Value, owner: Owner): Tool[] {
  const data = at(node, 'data');
  const name = said(data, 'name');
  if (!name) return [];
  const credential = said(data, 'credential') ?? said(data, 'inputs', 'FLOWISE_CREDENTIAL_ID');
  if (credential && credential.words !== '')
    holds(owner, `account of ${name.words}`, credential.words, credential.span);
  const config = at(data, 'inputs', 'mcpServerConfig');
  if (config) readServers(config, owner);
  if (!/tool|mcp/i.test(text(at(data, 'category')) ?? '') && !/tool|mcp|custom.?function|execute/i.test(name.words))
    return [];
  return [
    { effect: 'allow', uses: toolByName(name.words), text: name.words, span: name.span },
    ...codeOf(at(data, 'inputs'), name.words),
  ];
}

function langflowNode(node: Value, owner: Owner): Tool[] {
  const type = said(node, 'data', 'type');
  const template = at(node, 'data', 'node', 'template');
  if (!type) return [];
  for (const e of entries(template)) {
    const value = at(e.value, 'value');
    const variable = at(e.value, 'load_from_db');
    if (!value || text(value) === '') continue;
    if (variable?.kind === 'boolean' && variable.value && isSecret(e.value))
      holds(owner, `${type.words} ${e.key}`, text(value) ?? '', value.span);
    else if (isSecret(e.value)) holdsLiteral(owner, e.key, value);
    if (/^(command|sse_url|url)$/.test(e.key) && /mcp/i.test(type.words)) readPlain(e.key, value, owner);
  }
  const mode = at(node, 'data', 'node', 'tool_mode');
  const isTool = (mode?.kind === 'boolean' && mode.value) || /tool|mcp|python|repl|interpreter/i.test(type.words);
  if (!isTool) return [];
  const code = said(template, 'code', 'value');
  const changed: Tool[] = code
    ? [
        {
          effect: 'allow',
          uses: uses('use', [`code of ${type.words} ${digest(code.words)}`]),
          text: `code of ${type.words}`,
          span: code.span,
        },
      ]
    : [];
  return [{ effect: 'allow', uses: toolByName(type.words), text: type.words, span: type.span }, ...changed];
}

function isSecret(field: Value): boolean {
  const hidden = at(field, 'password');
  return (hidden?.kind === 'boolean' && hidden.value) || text(at(field, '_input_type')) === 'SecretStrInput';
}

function readPlain(key: string, value: Value, owner: Owner): void {
  if (key !== 'command') {
    talksTo(owner, value);
    return;
  }
  const [command = '', ...args] = (text(value) ?? '').split(/\s+/);
  const { span } = value;
  const string = (words: string): Value => ({ kind: 'string', value: words, span });
  const list: Value = { kind: 'list', items: args.map(string), span };
  const entry = (k: string, v: Value) => ({ key: k, keySpan: span, value: v, shadowed: false });
  put(entry('server', { kind: 'map', entries: [entry('command', string(command)), entry('args', list)], span }), owner);
}

/** A server's settings, as a text with JSON in it or in place. */
function readServers(config: Value, owner: Owner): void {
  const source = text(config);
  const parsed = source === undefined ? undefined : parseJson(source, STRICT_JSON);
  const value = parsed ? (parsed.ok ? parsed.value : undefined) : config;
  if (value?.kind !== 'map') return;
  const inner = at(value, 'mcpServers');
  const servers = inner ? entries(inner) : [{ key: 'server', keySpan: config.span, value, shadowed: false }];
  for (const server of servers) put({ ...server, keySpan: config.span }, owner);
}

function put(server: Parameters<typeof readServer>[0], owner: Owner): void {
  readServer(
    server,
    { name: owner.agent, dialect: 'claude', honoursDisabled: false, filtersTools: false },
    owner.file,
    owner.to,
  );
}

function codeOf(inputs: Value | undefined, name: string): Tool[] {
  return ['javascriptFunction', 'customToolFunc', 'code'].flatMap((key): Tool[] => {
    const code = said(inputs, key);
    if (!code || code.words === '') return [];
    return [
      {
        effect: 'allow',
        uses: uses('use', [`code of ${name} ${digest(code.words)}`]),
        text: `code of ${name}`,
        span: code.span,
      },
    ];
  });
}

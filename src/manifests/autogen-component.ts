import type { AccessBuilder } from '../access/builder.ts';
import { SEPARATOR, SOME, union, uses, whole } from '../access/pattern.ts';
import type { Value } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import { type Deployed, nameOf, putAgent, type Tool } from './deployed/agent.ts';
import { holdsLiteral, type Owner, runsServer, said, talksTo } from './deployed/facts.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import { toolByName } from './deployed/tool-power.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { digest } from './reading.ts';

/** Components of AutoGen. Source: microsoft/autogen autogen_core/_component_config.py, autogen_agentchat, autogen_ext. */
export const format: ManifestFormat = {
  id: 'autogen-component',
  title: 'AutoGen components',
  clients: ['AutoGen'],
  files: ['**/*.json'],
  reads:
    'by content (`provider` of autogen_… with `component_type`). Exact: agents and teams with their tools, MCP workbenches, code executors (in a container, or on the machine), handoffs, endpoints of models. Upper bound: any change of a function tool’s code counts. Not evaluated: what that code does, conditions of termination, older formats (0.2)',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files)
      for (const document of documentsOf(file, 'AutoGen', to)) readComponents(document, file, to);
  },
};

const SIGNATURE: Signature = {
  marks: [['"provider"', '"component_type"', 'autogen_']],
  is: (document) => providerOf(document).startsWith('autogen_') && text(at(document, 'component_type')) !== undefined,
};

function readComponents(document: Value, file: SourceFile, to: AccessBuilder): void {
  const all = componentsIn(document);
  const agents = all.filter((c) => text(at(c, 'component_type')) === 'agent');
  // A file of a tool alone is one that an agent may be given.
  const roots = new Set(agents.length > 0 ? agents : [document]);
  for (const component of roots) {
    const name = said(component, 'config', 'name');
    const agent: Deployed = {
      client: 'AutoGen',
      name: name?.words ?? (agents.length > 0 ? providerOf(component) : file.path),
      file,
      span: (name ?? component).span,
    };
    const owner: Owner = { agent: nameOf(agent), file, to };
    const own = componentsIn(component, roots);
    putAgent(agent, [...own.flatMap((c) => toolsOf(c, owner)), ...handoffsOf(component)], to);
  }
}

/** All components in a value, itself first; `others` have theirs for themselves. */
function componentsIn(value: Value, others: ReadonlySet<Value> = new Set()): readonly Value[] {
  const out: Value[] = [];
  const open: Value[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next !== value && others.has(next)) continue;
    if (at(next, 'provider')?.kind === 'string' && at(next, 'config')?.kind === 'map') out.push(next);
    for (const e of entries(next)) open.push(e.value);
    open.push(...items(next));
  }
  return out;
}

function toolsOf(component: Value, owner: Owner): Tool[] {
  const provider = providerOf(component);
  const config = at(component, 'config');
  const span = (at(component, 'provider') ?? component).span;
  readModel(config, owner);
  if (/\.code_executors?\b|CodeExecutor$/.test(provider)) return [executor(provider, span)];
  const server = at(config, 'server_params');
  if (server) {
    const entry = {
      key: text(at(component, 'label')) ?? 'server',
      keySpan: server.span,
      value: server,
      shadowed: false,
    };
    const of = runsServer(owner, entry) ?? entry.key;
    const every = { sequences: [[`mcp__${of}__`, SOME, SEPARATOR]] };
    return [{ effect: 'allow', uses: every, text: of, span: server.span, wide: true }];
  }
  if (text(at(component, 'component_type')) === 'tool') {
    const name = said(config, 'name') ?? { words: provider, span };
    const code = text(at(config, 'source_code'));
    const own: Tool = { effect: 'allow', uses: toolByName(name.words), text: name.words, span: name.span };
    if (code === undefined) return [own];
    const runs = uses('use', [`code ${digest(code)} of ${name.words}`]);
    return [own, { effect: 'allow', uses: runs, text: `code of ${name.words}`, span: name.span }];
  }
  const acts = /(FileSurfer|WebSurfer|ComputerUse\w{0,40})$/.exec(provider)?.[1];
  return acts === undefined ? [] : [{ effect: 'allow', uses: toolByName(acts), text: acts, span }];
}

/** Code of the model: in a container, or as whoever runs the program, which is more. */
function executor(provider: string, span: Value['span']): Tool {
  const contained = uses('use', ['code in a container']);
  const local = !/docker|azure/i.test(provider);
  return { effect: 'allow', uses: local ? union(contained, whole('run')) : contained, text: provider, span };
}

function readModel(config: Value | undefined, owner: Owner): void {
  talksTo(owner, at(config, 'base_url') ?? at(config, 'azure_endpoint'), 'endpoint');
  const key = at(config, 'api_key');
  if (key) holdsLiteral(owner, 'api_key', key);
}

function handoffsOf(component: Value): Tool[] {
  return items(at(component, 'config', 'handoffs')).flatMap((handoff): Tool[] => {
    const target = text(handoff) ?? text(at(handoff, 'target')) ?? text(at(handoff, 'config', 'target'));
    if (target === undefined) return [];
    return [{ effect: 'allow', uses: uses('call', [target]), text: `handoff to ${target}`, span: handoff.span }];
  });
}

function providerOf(component: Value): string {
  return text(at(component, 'provider')) ?? '';
}

import type { Value } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import { readServices } from './agent-framework/services.ts';
import { kindOf, readConnection, readToolFacts, toolsOf } from './agent-framework/tools.ts';
import { readWorkflow } from './agent-framework/workflow.ts';
import { holdsValue, type Owner } from './deployed/facts.ts';
import { freestFirst, putInOrder } from './deployed/ordered.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import type { ManifestFormat } from './manifest-format.ts';

/** Agents of Microsoft’s Agent Framework and Foundry. Sources: microsoft/agent-framework, Foundry’s azure.yaml reference. */
export const format: ManifestFormat = {
  id: 'agent-framework',
  title: 'Agents of Microsoft Agent Framework and Foundry',
  clients: ['Agent Framework', 'Foundry'],
  files: ['**/*.yaml', '**/*.yml'],
  reads:
    'by content (kind Prompt, Agent or Hosted with instructions, model or tools; kind Workflow with trigger.actions; services of azure.yaml whose host is azure.ai.…). Exact: tools, `approvalMode` (always, never, lists), `allowedTools` (none: all), connections and keys, actions of workflows with their approvals and questions to people. Upper bound: an action counts wherever it stands, whatever leads to it; without a mode the host decides. Not evaluated: formulas (`=…`) beyond `=Env.NAME`, code of hosted agents, roles in Azure',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) {
      for (const document of documentsOf(file, 'Agent Framework', to)) {
        if (!SIGNATURE.is(document)) continue;
        if (isServices(document)) readServices(document, { agent: 'Foundry', file, to });
        else readDefinition(document, { agent: 'Agent Framework', file, to });
      }
    }
  },
};

const SIGNATURE: Signature = {
  marks: [
    ['kind', 'instructions'],
    ['kind', 'model', 'tools'],
    ['kind', 'trigger', 'actions'],
    ['kind', 'protocols'],
    ['services', 'azure.ai.'],
  ],
  // Many files that can't be read, charts first of all, have those words.
  telling:
    /^["']?kind["']?:[ \t]{0,9}["']?((prompt|promptagent|hosted|containeragent)\b|(agent|workflow)["']?[ \t]{0,9}\r?\n(name|id|description|instructions|model|trigger|tools):)|host:[ \t]{0,9}["']?azure\.ai\./im,
  is: (document) => isServices(document) || KINDS.has(definitionOf(document).is),
};

const KINDS = new Set(['prompt', 'hosted', 'workflow']);

/** The definition itself, or the template of an agent manifest, and which kind it is. */
function definitionOf(document: Value): { readonly value: Value; readonly is: string } {
  const inner = at(document, 'template');
  const value = inner && kindOf(inner) !== '' ? inner : document;
  const kind = text(at(value, 'kind')) === undefined ? '' : kindOf(value);
  const has = (key: string): boolean => at(value, key) !== undefined;
  if (
    /^(prompt|agent|promptagent)$/.test(kind) &&
    (text(at(value, 'instructions')) !== undefined || (has('model') && has('tools')))
  )
    return { value, is: 'prompt' };
  if (/^(hosted|containeragent)$/.test(kind) && has('name') && (has('protocols') || has('environment_variables')))
    return { value, is: 'hosted' };
  if (kind === 'workflow' && at(value, 'trigger', 'actions')?.kind === 'list') return { value, is: 'workflow' };
  return { value, is: '' };
}

function isServices(document: Value): boolean {
  return entries(at(document, 'services')).some((s) => (text(at(s.value, 'host')) ?? '').startsWith('azure.ai.'));
}

function readDefinition(document: Value, from: Owner): void {
  const { value, is } = definitionOf(document);
  const said = at(value, 'name') ?? at(document, 'name') ?? at(value, 'id');
  const name = text(said) ?? '';
  const what = is === 'workflow' ? 'workflow' : 'agent';
  const of = { ...from, agent: `Agent Framework ${what} ${name}`.trim() };
  const agent = { client: 'Agent Framework', what, name, file: from.file, span: (said ?? value).span };
  if (is === 'workflow') {
    const tools = readWorkflow(at(value, 'trigger', 'actions'), of);
    putInOrder(agent, freestFirst(tools), from.to, true);
    return;
  }
  const lists = [at(value, 'tools'), ...items(at(document, 'resources')).map((r) => at(r, 'tools'))];
  putInOrder(agent, lists.flatMap(toolsOf), from.to, true);
  for (const list of lists) readToolFacts(list, of);
  readConnection(at(value, 'model', 'connection'), of);
  for (const variable of items(at(value, 'environment_variables'))) {
    const set = at(variable, 'value');
    if (set) holdsValue(of, text(at(variable, 'name')) ?? 'variable', set);
  }
}

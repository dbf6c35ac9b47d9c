import type { Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { holdsValue, type Owner, talksTo } from '../deployed/facts.ts';
import { putInOrder } from '../deployed/ordered.ts';
import { first, readToolFacts, toolsOf } from './tools.ts';

/** The agents, toolboxes and connections that azure.yaml declares as services. Source: Foundry’s azure.yaml reference. */
export function readServices(document: Value, from: Owner): void {
  for (const { key, keySpan, value } of entries(at(document, 'services'))) {
    const host = text(at(value, 'host')) ?? '';
    if (!host.startsWith('azure.ai.')) continue;
    const what = WORDS[host.replace(/s$/, '')] ?? 'agent';
    const of = { ...from, agent: `Foundry ${what} ${key}` };
    const lists = [value, at(value, 'config'), at(value, 'agent'), at(value, 'definition')].map((v) => at(v, 'tools'));
    if (what !== 'connection') {
      const agent = { client: 'Foundry', what, name: key, file: from.file, span: keySpan };
      putInOrder(agent, lists.flatMap(toolsOf), from.to);
    }
    for (const list of lists) readToolFacts(list, of);
    talksTo(of, first(value, 'target', 'endpoint') ?? first(at(value, 'config'), 'target', 'endpoint'));
    const kept = at(value, 'credentials') ?? at(value, 'config', 'credentials');
    for (const e of [...entries(kept), ...entries(at(value, 'env'))]) holdsValue(of, e.key, e.value);
    for (const variable of items(first(value, 'environmentVariables', 'environment_variables'))) {
      const set = at(variable, 'value');
      if (set) holdsValue(of, text(at(variable, 'name')) ?? 'variable', set);
    }
  }
}

const WORDS: Readonly<Record<string, string>> = {
  'azure.ai.agent': 'agent',
  'azure.ai.toolbox': 'toolbox',
  'azure.ai.toolboxe': 'toolbox',
  'azure.ai.connection': 'connection',
  'azure.ai.model': 'model',
};

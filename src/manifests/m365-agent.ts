import { uses } from '../access/pattern.ts';
import type { Value } from '../document/value.ts';
import { at, items, text } from '../document/value.ts';
import type { Tool } from './deployed/agent.ts';
import { putInOrder } from './deployed/ordered.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import { capabilityTools } from './m365/capabilities.ts';
import type { ManifestFormat } from './manifest-format.ts';

/** Declarative agents of Microsoft 365 Copilot. Source: Microsoft’s declarative agent manifest schema, 1.0 to 1.6. */
export const format: ManifestFormat = {
  id: 'm365-agent',
  title: 'Declarative agents of Microsoft 365 Copilot',
  clients: ['M365 Copilot'],
  files: ['**/*.json'],
  reads:
    'by content (`$schema` of declarative agents, or version v1.x with name, description and instructions). Exact: capabilities with the sites, items, connections, folders, meetings and tables that limit them; actions and worker agents by their names. Upper bound: none named is all that the user sees, and an empty list counts as none. Not evaluated: sensitivity labels, behaviour overrides, what embedded files say',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) {
      for (const value of documentsOf(file, 'M365 Copilot', to)) {
        if (!SIGNATURE.is(value)) continue;
        const name = at(value, 'name');
        const agent = { client: 'M365 Copilot', name: text(name) ?? '', file, span: (name ?? value).span };
        putInOrder(agent, toolsOf(value), to, true);
      }
    }
  },
};

const SIGNATURE: Signature = {
  marks: [['"instructions"', '"name"', '"v1.'], ['copilot/declarative-agent']],
  is: (value) =>
    (text(at(value, '$schema')) ?? '').includes('copilot/declarative-agent') ||
    (/^v1\.\d/.test(text(at(value, 'version')) ?? '') &&
      ['name', 'description', 'instructions'].every((k) => text(at(value, k)) !== undefined)),
};

function toolsOf(value: Value): Tool[] {
  return [
    ...items(at(value, 'capabilities')).flatMap(capabilityTools),
    ...items(at(value, 'actions')).map((action): Tool => {
      const file = text(at(action, 'file')) ?? text(at(action, 'id')) ?? '';
      const plain = file.replace(/^(\.\/){1,9}/, '');
      return { effect: 'inherit', uses: uses('use', [`plugin ${plain}`]), text: `action ${file}`, span: action.span };
    }),
    ...items(at(value, 'worker_agents')).map((worker): Tool => {
      const id = text(at(worker, 'id')) ?? text(at(worker, 'file')) ?? '';
      return { effect: 'allow', uses: uses('call', [id]), text: `worker agent ${id}`, span: worker.span };
    }),
  ];
}

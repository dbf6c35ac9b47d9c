import type { AccessBuilder } from '../access/builder.ts';
import { SOME, uses } from '../access/pattern.ts';
import type { Value } from '../document/value.ts';
import { at, items, text } from '../document/value.ts';
import { readAdkTools } from './adk/tools.ts';
import { type Deployed, nameOf, pathOf, putAgent, resolved, type Tool } from './deployed/agent.ts';
import { type Owner, said, talksTo } from './deployed/facts.ts';
import { claims, documentBeside, documentsOf, type Signature } from './deployed/shared-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';

/**
 * Agents of Google's Agent Development Kit in YAML. Source: google/adk-python agents/{base_agent,llm_agent}_config.py,
 * tools/mcp_tool. Without `agent_class` an agent is an LlmAgent.
 */
export const format: ManifestFormat = {
  id: 'adk-agent',
  title: 'Google ADK agents',
  clients: ['ADK'],
  files: ['**/*.yaml', '**/*.yml'],
  reads:
    'by content alone (`agent_class`, or `name` and `instruction` of a file called root_agent). Exact: MCP servers with tool_filter (absent: all) and require_confirmation, sub_agents by their files, transfers, the card of a remote agent, literal credentials. Lower bound: tools with their arguments are names of code. Callbacks before tools and models count as guards. Not evaluated: what a tool or callback of the repository does',
  renames: true,
  claims: (file) => claims(file, signatureOf(file.path)),
  beside: (file) => [pathOf(file.path), ...subAgentsOf(file)],
  read(files, to) {
    for (const file of files) {
      for (const value of documentsOf(file, 'ADK', to)) {
        if (ADK_KEYS.some((key) => at(value, key) !== undefined)) readAdkAgent(value, file, to);
      }
    }
  },
};

const ADK_KEYS = ['agent_class', 'instruction', 'sub_agents'];
const CLASSES = /^((google\.adk\.agents\.)?(Llm|Sequential|Parallel|Loop|Base)?Agent|[\w-]+(\.[\w-]+)+)$/;

function signatureOf(path: string): Signature {
  const isRoot = /(^|\/)root_agent\.ya?ml$/i.test(path);
  return {
    marks: isRoot ? [['name']] : [['agent_class'], ['AgentConfig.json', 'instruction']],
    telling: isRoot
      ? /^instruction:|^sub_agents:/m
      : /^agent_class:[ \t]{0,9}["']?(Llm|Sequential|Parallel|Loop)Agent\b/m,
    is: (document) => {
      if (text(at(document, 'name')) === undefined) return false;
      const speaks = at(document, 'instruction') !== undefined || at(document, 'sub_agents') !== undefined;
      return isRoot
        ? speaks
        : CLASSES.test(text(at(document, 'agent_class')) ?? '') ||
            (speaks && at(document, 'model') !== undefined && at(document, 'kind') === undefined);
    },
  };
}

function readAdkAgent(value: Value, file: SourceFile, to: AccessBuilder): void {
  const name = said(value, 'name');
  if (!name) return;
  const agent: Deployed = { client: 'ADK', name: name.words, file, span: name.span };
  const owner: Owner = { agent: nameOf(agent), file, to };
  putAgent(
    agent,
    [
      ...readAdkTools(items(at(value, 'tools')), owner),
      ...calleesOf(value),
      ...transfersOf(value, agent),
      ...guardsOf(value, agent),
    ],
    to,
  );
  // A RemoteA2aAgent is reached at the address of its card. Source: google/adk-python agents/remote_a2a_agent.py
  if (/^https?:/i.test(text(at(value, 'agent_card')) ?? '')) talksTo(owner, at(value, 'agent_card'));
}

/** Files of sub-agents, wherever they stand. */
function subAgentsOf(file: SourceFile): readonly string[] {
  return items(at(documentBeside(file), 'sub_agents')).flatMap((sub) => {
    const path = text(at(sub, 'config_path'));
    return path === undefined ? [] : (resolved(pathOf(file.path), path) ?? []);
  });
}

/** An agent hands over to its sub-agents, each known by its file or its code. */
function calleesOf(value: Value): Tool[] {
  return items(at(value, 'sub_agents')).flatMap((sub): Tool[] => {
    const found = said(sub, 'config_path') ?? said(sub, 'code') ?? said(sub, 'name');
    if (!found) return [];
    const called = (found.words.split('/').at(-1) ?? '').replace(/\.ya?ml$/i, '');
    return [{ effect: 'allow', uses: uses('call', [called]), text: found.words, span: found.span }];
  });
}

/** Where nothing is said, it may hand the talk over to whoever started it, and to the others of that one. */
function transfersOf(value: Value, agent: Deployed): Tool[] {
  return TRANSFERS.flatMap(([key, whom]): Tool[] => {
    const off = at(value, key);
    if (off?.kind === 'boolean' && off.value) return [];
    const text = `handing over to ${whom}`;
    return [{ effect: 'allow', uses: uses('use', [text]), text, span: off?.span ?? agent.span }];
  });
}

const TRANSFERS = [
  ['disallow_transfer_to_parent', 'its parent'],
  ['disallow_transfer_to_peers', 'its peers'],
] as const;

const CALLBACKS = ['before_tool_callbacks', 'before_model_callbacks', 'before_agent_callbacks'];

/** A callback that runs before a tool or the model can hold the call back; without it, what it held back goes through. */
function guardsOf(value: Value, agent: Deployed): Tool[] {
  return CALLBACKS.flatMap((key): Tool[] => {
    const listed = at(value, key);
    const held = items(listed).flatMap((callback): Tool[] => {
      const name =
        said(callback, 'name') ??
        (callback.kind === 'string' ? { words: callback.value, span: callback.span } : undefined);
      if (!name) return [];
      const words = `what ${name.words} holds back (${key})`;
      return [{ effect: 'deny', uses: uses('use', [`${key} ${name.words}`]), text: words, span: name.span }];
    });
    return [...held, { effect: 'allow', uses: uses('use', [`${key} `, SOME]), text: agent.name, span: agent.span }];
  });
}

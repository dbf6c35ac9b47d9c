import type { AccessBuilder } from '../access/builder.ts';
import { ANY, uses } from '../access/pattern.ts';
import type { MapEntry, Value } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import { readCrewAgent } from './crewai/agent.ts';
import { readCrewTask } from './crewai/task.ts';
import { putAgent } from './deployed/agent.ts';
import { said } from './deployed/facts.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';

/**
 * Crews of CrewAI: agents and tasks in YAML, or a crew in JSON with an agent a file. Source: crewAIInc/crewAI
 * project/crew_base.py, docs.crewai.com/concepts and its guide to a first crew.
 */
export const format: ManifestFormat = {
  id: 'crewai-crew',
  title: 'CrewAI crews',
  clients: ['CrewAI'],
  files: ['**/*.yaml', '**/*.yml', '**/*.json', '**/*.jsonc'],
  reads:
    'by content alone (entries with `role`, `goal` and `backstory`; with `description` and `expected_output`). Exact: allow_code_execution with its mode, allow_delegation, mcps, apps, llm.base_url, from_repository, a2a; of tasks human_input; of crews in JSON agents, tasks, manager. Lower bound: tools, since code gives more. Not evaluated: what tools of the repository do, guardrails and callbacks in code, knowledge sources',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) for (const value of documentsOf(file, 'CrewAI', to)) readDocument(value, file, to);
  },
};

const AGENT = ['role', 'goal', 'backstory'];
const TASK = ['description', 'expected_output'];
const SIGNATURE: Signature = {
  marks: [AGENT, TASK],
  is: (document) =>
    hasAll(document, AGENT) ||
    entries(document).some((e) => hasAll(e.value, AGENT) || hasAll(e.value, TASK)) ||
    (items(at(document, 'agents')).length > 0 && items(at(document, 'tasks')).some((t) => hasAll(t, TASK))),
};

function hasAll(value: Value, keys: readonly string[]): boolean {
  return keys.every((key) => at(value, key) !== undefined);
}

function readDocument(value: Value, file: SourceFile, to: AccessBuilder): void {
  if (looksLikeAgent(value)) {
    const name = (file.path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
    readCrewAgent({ client: 'CrewAI', name, file, span: value.span }, value, to);
    return;
  }
  if (at(value, 'agents') || at(value, 'tasks')) {
    readCrew(value, file, to);
    return;
  }
  for (const e of entries(value)) {
    if (looksLikeAgent(e.value)) readCrewAgent({ client: 'CrewAI', name: e.key, file, span: e.keySpan }, e.value, to);
    else if (looksLikeTask(e.value)) readTask(e, file, to);
  }
}

function readCrew(crew: Value, file: SourceFile, to: AccessBuilder): void {
  const agents = [...entries(at(crew, 'agents')), ...items(at(crew, 'agents')).flatMap(asEntry)];
  for (const e of agents) {
    if (e.value.kind === 'map') readCrewAgent({ client: 'CrewAI', name: e.key, file, span: e.keySpan }, e.value, to);
  }
  for (const e of [...entries(at(crew, 'tasks')), ...items(at(crew, 'tasks')).flatMap(asEntry)]) readTask(e, file, to);
  const process = said(crew, 'process');
  const manager = said(crew, 'manager_agent') ?? said(crew, 'manager_llm');
  // A manager hands work to every agent of the crew.
  if (process?.words === 'hierarchical' || manager) {
    const span = (manager ?? process)?.span ?? crew.span;
    const name = said(crew, 'manager_agent')?.words ?? 'manager';
    const all = { effect: 'allow', uses: uses('call', [ANY]), text: 'process: hierarchical', span } as const;
    putAgent({ client: 'CrewAI', name, file, span }, [all], to);
  }
}

function readTask(e: MapEntry, file: SourceFile, to: AccessBuilder): void {
  readCrewTask({ client: 'CrewAI', what: 'task', name: e.key, file, span: e.keySpan }, e.value, to);
}

/** An item of a list as the entry of a map, under its own name. */
function asEntry(item: Value, index: number): MapEntry[] {
  const name = at(item, 'name') ?? at(item, 'role') ?? at(item, 'id');
  if (item.kind !== 'map') return [];
  return [{ key: text(name)?.trim() ?? `#${index + 1}`, keySpan: (name ?? item).span, value: item, shadowed: false }];
}

/** In a file of crews an agent may leave to code what is required of it: what it may do counts all the same. */
function looksLikeAgent(value: Value): boolean {
  const found = AGENT.filter((key) => at(value, key) !== undefined).length;
  return found >= 2 || (found === 1 && POWERS.some((key) => at(value, key) !== undefined));
}

const POWERS = ['allow_code_execution', 'code_execution_mode', 'allow_delegation', 'tools', 'mcps', 'from_repository'];

function looksLikeTask(value: Value): boolean {
  return (
    at(value, 'expected_output') !== undefined ||
    (at(value, 'description') !== undefined && at(value, 'agent') !== undefined)
  );
}

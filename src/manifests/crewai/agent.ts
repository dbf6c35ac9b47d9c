import { ANY, union, uses, whole } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { type Deployed, named, nameOf, putAgent, type Tool } from '../deployed/agent.ts';
import { holdsValue, type Owner, said, talksTo, trusts } from '../deployed/facts.ts';
import { toolByName } from '../deployed/tool-power.ts';
import { readServer } from '../mcp/server.ts';

/**
 * One agent of a crew. Tools are as a rule given in code, so those of the manifest are a lower bound. Code runs in a
 * container unless `code_execution_mode` says `unsafe`; delegation is off unless it is stated (since 0.60). Source:
 * crewAIInc/crewAI agent/core.py, docs.crewai.com/concepts/agents.
 */
export function readCrewAgent(agent: Deployed, value: Value, to: Owner['to']): void {
  const owner: Owner = { agent: nameOf(agent), file: agent.file, to };
  putAgent(agent, [...toolsOf(value), ...codeOf(value), ...delegationOf(value), ...appsOf(value)], to);
  const remote = said(value, 'from_repository');
  if (remote)
    trusts(
      owner,
      `definition ${remote.words}`,
      `the definition ${remote.words}, which is kept elsewhere`,
      remote.span,
      false,
    );
  readModel(at(value, 'llm'), owner);
  readServers(at(value, 'mcps'), owner);
  for (const other of [at(value, 'a2a'), ...items(at(value, 'a2a'))])
    talksTo(owner, at(other, 'endpoint') ?? at(other, 'url'));
}

/** `tools` of an agent or a task: names, or maps that have one. */
export function toolsOf(value: Value): Tool[] {
  return items(at(value, 'tools')).flatMap((item): Tool[] => {
    const found = text(item) ?? text(at(item, 'name')) ?? text(at(item, 'class')) ?? text(at(item, 'type'));
    if (found === undefined) return [];
    return [{ effect: 'allow', uses: toolByName(found), text: found, span: item.span }];
  });
}

function codeOf(value: Value): Tool[] {
  const on = at(value, 'allow_code_execution');
  if (!on || !truthy(on)) return [];
  const mode = said(value, 'code_execution_mode');
  if (mode === undefined || mode.words === 'safe')
    return [{ effect: 'allow', uses: named('code in a container'), text: 'allow_code_execution', span: on.span }];
  const uses = union(whole('run'), named('code in a container'));
  return [{ effect: 'allow', uses, text: `code_execution_mode: ${mode.words}`, span: mode.span }];
}

function delegationOf(value: Value): Tool[] {
  const on = at(value, 'allow_delegation');
  return on && truthy(on)
    ? [{ effect: 'allow', uses: uses('call', [ANY]), text: 'allow_delegation', span: on.span }]
    : [];
}

/** Apps of the vendor's platform: each acts with an account that someone connected there. */
function appsOf(value: Value): Tool[] {
  return items(at(value, 'apps')).flatMap((app): Tool[] => {
    const name = text(app);
    return name === undefined ? [] : [{ effect: 'allow', uses: named(`app ${name}`), text: name, span: app.span }];
  });
}

function readModel(llm: Value | undefined, owner: Owner): void {
  for (const key of ['base_url', 'api_base']) talksTo(owner, at(llm, key), 'endpoint');
  const key = at(llm, 'api_key');
  if (key) holdsValue(owner, 'api_key', key);
}

/** Servers by their address, by a name of the vendor's catalogue, or in full. */
function readServers(mcps: Value | undefined, owner: Owner): void {
  const client = { name: owner.agent, dialect: 'claude', honoursDisabled: false, filtersTools: false } as const;
  for (const item of items(mcps)) {
    const address = text(item);
    if (address === undefined) {
      const key = text(at(item, 'name')) ?? text(at(item, 'command')) ?? 'server';
      readServer({ key, keySpan: item.span, value: item, shadowed: false }, client, owner.file, owner.to);
    } else if (address.includes('://')) talksTo(owner, item);
    else trusts(owner, `server ${address}`, `the server ${address}`, item.span, false);
  }
  for (const e of entries(mcps)) readServer(e, client, owner.file, owner.to);
}

/** As Pydantic reads a switch: also `yes`, `on`, `1` and the like. What it would refuse counts as on. */
export function truthy(value: Value): boolean {
  if (value.kind === 'boolean') return value.value;
  if (value.kind === 'number') return value.value !== 0;
  const word = text(value)?.trim().toLowerCase();
  return word !== undefined && !['', 'false', 'f', 'no', 'n', 'off', '0', 'none', 'null'].includes(word);
}

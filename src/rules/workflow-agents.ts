import type { Access } from '../access/access.ts';
import type { Fact } from '../access/fact.ts';
import type { Credential } from '../access/kinds/credential.ts';
import type { Permission } from '../access/kinds/permission.ts';
import { MODEL_KEY } from './model-key.ts';

/** Whether strangers can start this agent: whoever may open an issue or a pull request. */
export function strangersStart(agent: string, head: Access): boolean {
  return factsOf(agent, head).some((f) => f.kind === 'trigger' && f.who === 'anyone');
}

/** Whether an agent holds something that is worth a stranger's while. */
export function holdsPower(agent: string, head: Access): boolean {
  return (
    factsOf(agent, head).some(
      (f) =>
        (f.kind === 'permission' && mayWrite(f)) ||
        (f.kind === 'credential' && f.held !== 'short-lived' && !isKeyOfReader(f, head)),
    ) ||
    [...head.agents.values()].some(
      (a) => a.name === agent && a.list.entries.some((e) => e.effect === 'allow' && runsAnything(e.uses.sequences)),
    )
  );
}

/** Whether this is no more than the key of its own model, with an agent of which it is said that it only reads files. */
export function isKeyOfReader({ agent, reference, held }: Credential, head: Access): boolean {
  if (held !== 'standing-reference' || !MODEL_KEY.test(reference)) return false;
  if (factsOf(agent, head).some(actsBesides)) return false;
  const lists = [...head.agents.values()].filter((a) => a.name === agent).map((a) => a.list);
  const allows = lists.flatMap((list) => list.entries.filter((e) => e.effect === 'allow'));
  return (
    lists.every((list) => list.default === 'deny') &&
    allows.some((e) => e.origin !== 'mode') &&
    allows.every((e) => e.uses.sequences.every((s) => typeof s[0] === 'string' && READS.test(s[0])))
  );
}
const READS = /^(read|Grep|Glob|LS|TodoWrite|call)\0/;

/** More than a list of tools tells: a server, another place that it talks to, a machine of one's own, a token that writes. */
function actsBesides(f: Fact): boolean {
  return (
    ['launch', 'connection', 'opaque'].includes(f.kind) ||
    (f.kind === 'isolation' && f.level > f.defaultLevel) ||
    (f.kind === 'permission' && mayWrite(f))
  );
}

/** Whether the workflow's agent is there on this side at all. */
export function isWorkflowAgent(agent: string, side: Access): boolean {
  return factsOf(agent, side).some((f) => f.kind === 'trust' && f.of === 'agent step');
}

/** Whether a scope changes anything. The right to ask Copilot is a write by name alone. */
export function mayWrite(p: Permission): boolean {
  return p.level !== 'read' && p.scope !== 'copilot-requests';
}

/** Scopes with which code, releases, pipelines or packages change. */
export function changesCode(p: Permission): boolean {
  return (
    p.level !== 'read' &&
    /^(\*|contents|actions|packages|deployments|workflows|administration|secrets|members|environments|organization.*)$/.test(
      p.scope,
    )
  );
}

/** All that one side says of an agent. */
export function factsOf(agent: string, side: Access): readonly Fact[] {
  let index = indexes.get(side);
  if (!index) {
    index = new Map<string, Fact[]>();
    for (const fact of side.facts) {
      const list = index.get(fact.agent);
      if (list) list.push(fact);
      else index.set(fact.agent, [fact]);
    }
    indexes.set(side, index);
  }
  return index.get(agent) ?? [];
}
const indexes = new WeakMap<Access, Map<string, Fact[]>>();

/** A shell, or every tool there is. */
function runsAnything(sequences: readonly (readonly unknown[])[]): boolean {
  return sequences.some((s) => typeof s[0] !== 'string' || (s[0] === 'run\0' && s.length === 2));
}

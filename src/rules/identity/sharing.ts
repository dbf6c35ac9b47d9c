import type { Access } from '../../access/access.ts';
import type { Credential } from '../../access/kinds/credential.ts';
import type { Trust } from '../../access/kinds/trust.ts';
import { MODEL_KEY } from '../model-key.ts';
import type { Context } from '../rule.ts';

/** An account that an agent acts as, or a secret that it has. */
type Held = Trust | Credential;

/**
 * Another agent that has the same account or secret, where the change brings one more who has it: not where an agent only
 * has another name, or has the secret under another. Jobs of one workflow have one environment and count as one.
 */
export function newSharer(held: Held, context: Context): string | undefined {
  const { same } = held;
  if (same === undefined || isModelKey(held)) return undefined;
  const before = holdersOf(context.base).get(same);
  const after = holdersOf(context.head).get(same);
  if (!after || before?.names.has(held.agent) || after.names.size <= (before?.names.size ?? 0)) return undefined;
  const own = workflowOf(held);
  return after.some.find((other) => other.name !== held.agent && (own === undefined || other.workflow !== own))?.name;
}

/** An agent that acts as the service account, besides the one of this name. */
export function actsAs(account: string, besides: string, side: Access): string | undefined {
  return holdersOf(side)
    .get(`service account ${account}`)
    ?.some.find((other) => other.name !== besides)?.name;
}

function isModelKey(held: Held): boolean {
  return held.kind === 'credential' && (MODEL_KEY.test(held.name) || MODEL_KEY.test(held.reference));
}

interface Holders {
  readonly names: Set<string>;
  /** All but jobs of a workflow of which two are here. */
  readonly some: { readonly name: string; readonly workflow: string | undefined }[];
  readonly workflows: Map<string, number>;
}

const known = new WeakMap<Access, ReadonlyMap<string, Holders>>();

/** Who has what, by its name. */
function holdersOf(side: Access): ReadonlyMap<string, Holders> {
  const found = known.get(side);
  if (found) return found;
  const out = new Map<string, Holders>();
  const put = (same: string, name: string, workflow: string | undefined): void => {
    const to: Holders = out.get(same) ?? { names: new Set(), some: [], workflows: new Map() };
    out.set(same, to);
    if (to.names.has(name)) return;
    to.names.add(name);
    const count = workflow === undefined ? 0 : (to.workflows.get(workflow) ?? 0);
    if (workflow !== undefined) to.workflows.set(workflow, count + 1);
    if (count < 2) to.some.push({ name, workflow });
  };
  const agents = new Set<string>();
  for (const { id, name, identity, list } of side.agents.values()) {
    if (id.startsWith('deployed ')) agents.add(name);
    const [, namespace] = POD.exec(id) ?? [];
    if (namespace === undefined || identity?.agent === undefined) continue;
    for (const { text } of list.entries) {
      const account = ACCOUNT.exec(text)?.[1];
      if (account !== undefined) put(`service account ${namespace}/${account}`, name, undefined);
    }
  }
  for (const fact of side.facts) {
    if ((fact.kind !== 'trust' && fact.kind !== 'credential') || fact.same === undefined) continue;
    const workflow = workflowOf(fact);
    if (workflow !== undefined || agents.has(fact.agent)) put(fact.same, fact.agent, workflow);
  }
  known.set(side, out);
  return out;
}

/** Plain workloads, by the namespace that their file names. */
const POD = /^identity kubernetes workload \w{1,40} ([^/ ]{1,100})\//;
const ACCOUNT = /^act as the service account (\S{1,300})$/;

function workflowOf(held: Held): string | undefined {
  return held.subject.startsWith('workflow ') ? held.agent.replace(/ job .*$/s, '') : undefined;
}

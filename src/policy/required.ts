import type { Access, AgentAccess } from '../access/access.ts';
import { decide } from '../access/decision-list.ts';
import type { Fact } from '../access/fact.ts';
import { TELLING_USES } from '../access/powers.ts';
import { spell } from '../access/witness.ts';
import type { Finding, Place } from '../finding.ts';
import { who } from '../rules/who.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { ownFinding, policyPlace } from './own-finding.ts';
import type { Control, Policy } from './policy.ts';
import { nameMatches, placeInScope } from './scope.ts';

/** Agents of head that lack a control which the policy requires of them; whether new or not. */
export function requiredFindings(policy: Policy, head: Access): Finding[] {
  return policy.required.flatMap((control) =>
    (control.control === 'environment' ? withoutEnvironment(head, policy) : withoutGuard(head, control.control))
      .filter(({ agent, place }) => {
        const named = !control.agents || control.agents.some((g) => nameMatches(g, agent));
        return named && placeInScope(place, control);
      })
      .map((lack) => finding(control, lack))
      // A client may have several lists under one name, a token several scopes: what is lacking is said once.
      .filter((f, i, all) => all.findIndex((o) => o.fingerprint === f.fingerprint) === i),
  );
}

interface Lack {
  readonly agent: string;
  readonly place: Place;
  readonly words: Prose;
}

/** Agents that run any command unasked and have no sandbox, or no hook that records. */
function withoutGuard(head: Access, control: 'sandbox' | 'record'): Lack[] {
  const has = control === 'sandbox' ? isSandbox : isRecord;
  return [...head.agents.values()].flatMap((agent): Lack[] => {
    if (agent.role === 'limit' || agent.identity) return [];
    const shell = unaskedShell(agent);
    if (!shell) return [];
    const session = agent.within === undefined ? undefined : head.agents.get(agent.within)?.name;
    const guarded = head.facts.some((f) => (f.agent === agent.name || f.agent === session) && has(f));
    if (guarded) return [];
    const lacks = control === 'sandbox' ? 'has no sandbox' : 'has no hook that records it';
    return [{ agent: agent.name, place: shell.place, words: say`may run ${shell.use} unasked and ${[lacks]}` }];
  });
}

function unaskedShell({ list }: AgentAccess): { readonly use: string; readonly place: Place } | undefined {
  for (const { use, power } of TELLING_USES) {
    if (power !== 'shell') continue;
    const { effect, entry } = decide(list, use);
    if (effect === 'allow') return { use: spell(use), place: (entry ?? list.entries[0])?.place ?? policyPlace() };
  }
  return undefined;
}

function isSandbox(fact: Fact): boolean {
  return fact.kind === 'isolation' && /^((the|Codex) )?sandbox$/.test(fact.dimension) && !OFF.has(fact.label);
}
/** Labels of the widest level, as the clients' readers have them. */
const OFF = new Set(['off', 'off for files', 'danger-full-access', 'insecure_none', 'unrestricted', 'none']);

function isRecord(fact: Fact): boolean {
  return fact.kind === 'guard' && fact.guards === 'record';
}

/** Agents of workflows whose token may write, in jobs without an environment. */
function withoutEnvironment(head: Access, policy: Policy): Lack[] {
  const guarded = new Set(head.facts.flatMap((f) => (f.kind === 'guard' && f.what === ENVIRONMENT ? [f.agent] : [])));
  return head.facts.flatMap((fact): Lack[] => {
    if (fact.kind !== 'permission' || fact.level === 'read' || !fact.agent.startsWith('Workflow ')) return [];
    if (!fact.stated && policy.workflowToken === 'read') return [];
    if (guarded.has(fact.agent)) return [];
    return [
      { agent: fact.agent, place: fact.place, words: say`may write (${fact.text}) and its job has no environment` },
    ];
  });
}
/** As the workflow reader calls it. */
const ENVIRONMENT = 'the job’s environment';

const HOW: Readonly<Record<Control['control'], string>> = {
  sandbox: 'Turn the client’s sandbox on in the same settings, or let commands be asked for.',
  environment: 'Give the job an `environment` with reviewers, or a token that only reads.',
  record: 'Add a hook that records each call, or let commands be asked for.',
};

function finding({ control, severity }: Control, { agent, place, words }: Lack): Finding {
  return ownFinding({
    rule: 'required-control',
    severity,
    agent,
    title: say`${who(agent)} ${words}, which the policy requires`,
    why: ['The policy asks for this control wherever an agent has such power: it bounds what a misled agent can do.'],
    remediation: [HOW[control]],
    place,
    identity: control,
  });
}

import type { Access, AgentAccess } from '../access/access.ts';
import type { DecisionList } from '../access/decision-list.ts';
import { automaton, decide, SILENT } from '../access/decision-list.ts';
import type { NewUses } from '../access/new-uses.ts';
import { approval } from '../access/new-uses.ts';
import type { Pattern } from '../access/pattern.ts';
import { union } from '../access/pattern.ts';
import type { Budget } from '../access/search.ts';
import { intersects } from '../access/search.ts';
import type { Finding, Place, Witness } from '../finding.ts';
import { who } from '../rules/who.ts';
import { say } from '../untrusted.ts';
import { bansOf, beside, grantsOf, standingBeyond, standingWithin } from './grants.ts';
import { ownFinding, policyPlace } from './own-finding.ts';
import type { Limit, Policy } from './policy.ts';
import { nameMatches, placeInScope } from './scope.ts';

/** What agents of head may do unasked though the policy never allows it, or beyond their ceilings; new or not. */
export function limitFindings(policy: Policy, { base, head }: Sides, budget: Budget): Finding[] {
  if (policy.never.length === 0 && policy.ceilings.length === 0) return [];
  const agents = [...head.agents.values()].filter((agent) => !agent.identity);
  return agents.flatMap((agent) => {
    const own: Own = { agent, before: base.agents.get(agent.id)?.list ?? agent.defaults ?? SILENT, budget };
    return [
      ...neverFindings(policy.never, own),
      ...throughSession(policy.never, own, head),
      // A ceiling has no words for all that a server reaches or a framework calls its tools. Each policy's hold.
      ...(/^(reach|deployed) /.test(agent.id)
        ? []
        : (policy.views ?? [policy]).flatMap((view) => ceilingFindings(view.ceilings, own))),
    ];
  });
}

interface Sides {
  readonly base: Access;
  readonly head: Access;
}

interface Own {
  readonly agent: AgentAccess;
  /** What base says of it. */
  readonly before: DecisionList;
  readonly budget: Budget;
}

/** As base decides the use; nothing to say where it is not new. */
function witnessOf({ use, witness }: NewUses, before: DecisionList): { witness?: Witness } {
  const was = approval(decide(before, use).effect);
  return was === witness.after ? {} : { witness: { ...witness, before: was } };
}

/** Of a sub-agent's tools those alone are unasked by its own list that its mode, or a deployment, lets run. */
function neverFindings(limits: readonly Limit[], own: Own): Finding[] {
  const { agent } = own;
  return limits.filter(named(agent)).flatMap((limit) => neverWithin(limit, bansOf(limit.uses, agent), agent.list, own));
}

/**
 * What a sub-agent may do unasked because its session may, within its tools: for limits that name the sub-agent and not
 * the session, of which the same would else be said twice.
 */
function throughSession(limits: readonly Limit[], own: Own, head: Access): Finding[] {
  const { agent } = own;
  const session = agent.role === 'limit' && agent.within !== undefined ? head.agents.get(agent.within) : undefined;
  if (!session) return [];
  const { entries } = agent.list;
  const tools = entries.filter((e) => e.effect === 'inherit').map(automaton);
  const first = entries.filter((e) => e.effect === 'deny' || e.effect === 'ask');
  const list: DecisionList = { ...session.list, entries: [...first, ...session.list.entries] };
  return limits
    .filter((limit) => named(agent)(limit) && !named(session)(limit))
    .flatMap((limit) => {
      const available = apart(bansOf(limit.uses, agent)).filter((uses) =>
        tools.some((tool) => intersects(automaton({ uses }), tool, own.budget)),
      );
      // It is told as what is, with no before and after: the session's own lines tell what is new.
      return available.length === 0 ? [] : neverWithin(limit, union(...available), list, { ...own, before: list });
    });
}

/** Its sequences one by one, so that those of tools that are not there can be left out. */
function apart(pattern: Pattern): Pattern[] {
  const { sequences, ...more } = pattern;
  return Object.keys(more).length > 0 ? [pattern] : sequences.map((sequence) => ({ sequences: [sequence] }));
}

function neverWithin(limit: Limit, banned: Pattern, list: DecisionList, { agent, before, budget }: Own): Finding[] {
  return inFiles(standingWithin(banned, list, budget), limit, { list }).map(({ news, place }) =>
    ownFinding({
      rule: 'never',
      severity: 'block',
      agent: agent.name,
      title: say`${who(agent.name)} may ${news.witness.use} unasked, which the policy never allows${because(limit)}`,
      why: [WHY_NEVER],
      remediation: ['Take the grant out, narrow it, or let a person be asked each time.'],
      place,
      ...witnessOf(news, before),
      identity: `${limit.uses.join('\0')}\0${news.through?.text ?? ''}`,
    }),
  );
}

/** Several ceilings of one agent add up; where none names it there is none. */
function ceilingFindings(limits: readonly Limit[], { agent, before, budget }: Own): Finding[] {
  const own = limits.filter(named(agent));
  const first = own[0];
  if (!first) return [];
  const rules = own.flatMap((l) => l.uses);
  const allowed = union(grantsOf(rules, agent), beside(agent));
  const news = standingBeyond(allowed, agent.list, budget);
  const beyond = own.flatMap((limit) => inFiles(news, limit, agent));
  const once = beyond.filter((b, i) => beyond.findIndex((o) => o.place === b.place) === i);
  return once.map(({ news, place }) =>
    ownFinding({
      rule: 'ceiling',
      severity: 'block',
      agent: agent.name,
      title: say`${who(agent.name)} may ${news.witness.use} unasked, beyond its ceiling in the policy${because(first)}`,
      why: [WHY_CEILING],
      remediation: ['Narrow the grant to what the ceiling names, or have the policy’s owners raise the ceiling first.'],
      place,
      ...witnessOf(news, before),
      identity: news.through?.text ?? news.entry.text,
    }),
  );
}

const WHY_NEVER =
  'Whoever owns the policy has ruled this out for every change, so no exception accepts it. It counts whether this change brings it or only touches the manifest that has it.';
const WHY_CEILING =
  'The policy names all that this agent may do unasked. What lies beyond is blocked, whether this change brings it or only touches the manifest that has it.';

function named(agent: AgentAccess): (limit: Limit) => boolean {
  return ({ agents }) => !agents || agents.some((g) => nameMatches(g, agent.name));
}

function inFiles(
  found: readonly NewUses[],
  { when }: Limit,
  { list }: Pick<AgentAccess, 'list'>,
): { readonly news: NewUses; readonly place: Place }[] {
  return found.flatMap((news) => {
    const place = news.through?.place ?? (news.cause === 'entry' ? news.entry.place : list.entries[0]?.place);
    if (!place) return when ? [] : [{ news, place: policyPlace() }];
    return !when || placeInScope(place, when) ? [{ news, place }] : [];
  });
}

function because({ reason }: Limit) {
  return reason === undefined ? [] : say` (${reason})`;
}

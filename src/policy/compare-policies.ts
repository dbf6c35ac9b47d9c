import type { AgentAccess } from '../access/access.ts';
import { SILENT } from '../access/decision-list.ts';
import type { Budget } from '../access/search.ts';
import type { Severity } from '../finding.ts';
import { rules } from '../rules/index.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { approvalLoosened } from './approval-rules.ts';
import { bansOf, coversRules, grantsOf, policyBudget } from './grants.ts';
import type { Control, Exception, Limit, Policy, Registration } from './policy.ts';
import { referenceText } from './reference.ts';
import { nameMatches } from './scope.ts';

export interface PolicyDifference {
  readonly looser: readonly Prose[];
  readonly tighter: readonly Prose[];
}

/** What an edit of a policy loosens and what it tightens. What can't be told apart counts as looser. */
export function comparePolicies(before: Policy, after: Policy): PolicyDifference {
  const budget = policyBudget();
  return { looser: loosened(before, after, budget), tighter: loosened(after, before, budget) };
}

/** Ceilings of `own` that an agent of a ceiling above would have beyond that; none of them lifts it. */
export function raisedCeilings(above: Policy, own: Policy): readonly Limit[] {
  const budget = policyBudget();
  const meets = (a: Limit, b: Limit): boolean =>
    !a.agents || !b.agents || a.agents.some((x) => b.agents?.some((y) => nameMatches(x, y) || nameMatches(y, x)));
  return own.ceilings.filter((l) => above.ceilings.some((o) => meets(l, o) && !grantsAll(o.uses, l.uses, budget)));
}

/** Whether the same control is asked for above with more weight. */
export function weakerControl(above: Policy, { severity, ...own }: Control): boolean {
  const same = above.required.filter(({ severity: _, ...o }) => plain(o) === plain(own));
  return same.some((o) => RANK[o.severity] > RANK[severity]);
}

/** All in which `b` lets more through than `a`, or may. */
function loosened(a: Policy, b: Policy, budget: Budget): Prose[] {
  const out: Prose[] = [];
  const put = (when: boolean, words: Prose): void => {
    if (when) out.push(words);
  };
  // Another organisation's policy can't be compared from here.
  put(a.extends !== undefined && extended(a) !== extended(b), ['`extends`']);
  for (const key of added(a.delegated, b.delegated)) out.push(say`${['`delegate`']} by ${key}`);
  put(a.mode === 'enforce' && b.mode === 'warn', ['`mode`']);
  put(a.workflowToken !== 'read' && b.workflowToken === 'read', ['`defaults.workflow-token`']);
  for (const { id } of rules) put(milder(b.rules.get(id), a.rules.get(id), id), say`the rule ${id}`);
  // Entries of which the first that fits decides: any that is new, gone or elsewhere may let more through.
  put(JSON.stringify(a.severities) !== JSON.stringify(b.severities) && !onlyAddsBlock(a, b), ['`severities`']);
  for (const key of ['servers', 'hosts', 'actions', 'marketplaces'] as const)
    for (const g of added(a.allow[key], b.allow[key])) out.push(say`${[`\`allow.${key}\``]} by ${g}`);
  const { models } = a.allow;
  put(models !== undefined && b.allow.models === undefined, ['`allow.models`']);
  for (const g of models ? added(models, b.allow.models ?? []) : []) out.push(say`${['`allow.models`']} by ${g}`);
  for (const g of added(a.tokenFixtures, b.tokenFixtures)) out.push(say`the fixtures by ${g}`);
  for (const g of added(b.identities, a.identities)) out.push(say`the identities by ${g}`);
  const required = new Set(b.required.map(plain));
  for (const c of a.required) put(!required.has(plain(c)), say`the control ${c.control}`);
  for (const e of b.exceptions)
    put(
      !a.exceptions.some((o) => lastsAsLong(o, e, budget)),
      say`an exception, ${e.fingerprint ?? e.capability?.rule ?? ''}`,
    );
  for (const r of b.register)
    put(!a.register.some((o) => registersAsMuch(o, r, budget)), say`the register by ${r.name}`);
  put(approvalLoosened(a.approval, b.approval), ['`approval`']);
  // An expression can't be compared by what it means: any that is changed may let more through.
  for (const r of a.customRules)
    put(
      !b.customRules.some((o) => o.when === r.when && RANK[o.severity] >= RANK[r.severity]),
      say`the custom rule ${r.id}`,
    );
  const [la, lb] = [a.exceptionLimits, b.exceptionLimits];
  const days = (n: number | undefined): number => n ?? Number.POSITIVE_INFINITY;
  const longer = days(lb.maxDays) > days(la.maxDays);
  const other = la.ticket === 'required' && lb.ticket !== 'required';
  const tokens = lb.embeddedTokens === 'accepted' && la.embeddedTokens !== 'accepted';
  put(longer || other || tokens, ['`exception-limits`']);
  for (const l of a.never)
    put(!b.never.some((o) => forbidsAsMuch(o, l, budget)), say`what is never allowed (${shown(l)})`);
  const ceilings = a.ceilings.filter((l) => !b.ceilings.some((o) => holdsDown(o, l, budget)));
  const raised = b.ceilings.filter((l) => !a.ceilings.some((o) => holdsDown(l, o, budget)));
  // Ceilings of one agent add up: one more beside another lifts it.
  const lifted = a.ceilings.length > 0 ? [...ceilings, ...raised] : [];
  for (const l of lifted) out.push(say`a ceiling (${shown(l)})`);
  return out;
}

const RANK: Readonly<Record<Severity | 'off', number>> = { off: 0, note: 1, warn: 2, block: 3 };

/** Without a severity a rule has its own, which may differ from case to case: not milder than `warn`'s worst case. */
function milder(now: Severity | 'off' | undefined, was: Severity | 'off' | undefined, id: string): boolean {
  const own = rules.find((r) => r.id === id)?.severity ?? 'block';
  if (now === was) return false;
  return RANK[now ?? own] < RANK[was ?? 'block'] || (was === undefined && RANK[now ?? own] < RANK.block);
}

function onlyAddsBlock(a: Policy, b: Policy): boolean {
  const known = new Set(a.severities.map(plain));
  const kept = b.severities.filter((s) => s.severity !== 'block' || known.has(plain(s)));
  return JSON.stringify(kept) === JSON.stringify(a.severities);
}

function added(a: readonly string[], b: readonly string[]): string[] {
  return b.filter((g) => !a.includes(g));
}

function extended(policy: Policy): string {
  return policy.extends ? referenceText(policy.extends) : '';
}

/** Without the place in the file. */
function plain(value: object): string {
  return JSON.stringify(value, (key, v) => (key === 'span' || key === 'reason' ? undefined : v));
}

function lastsAsLong(a: Exception, b: Exception, budget: Budget): boolean {
  if (a.expires < b.expires || (a.created ?? '') > (b.created ?? '')) return false;
  if (a.fingerprint !== undefined || b.fingerprint !== undefined) return a.fingerprint === b.fingerprint;
  const [x, y] = [a.capability, b.capability];
  return (
    x !== undefined && y !== undefined && x.rule === y.rule && x.agent === y.agent && grantsAll(x.uses, y.uses, budget)
  );
}

function registersAsMuch(a: Registration, b: Registration, budget: Budget): boolean {
  const where = a.name === b.name && (a.path === undefined || a.path === b.path);
  return where && a.expires >= b.expires && grantsAll(a.grants, b.grants, budget);
}

function forbidsAsMuch(a: Limit, b: Limit, budget: Budget): boolean {
  if (!asWide(a, b)) return false;
  return (
    holdsEach(a.uses, b.uses) ||
    (affords(budget) && coversRules(bansOf(a.uses, ANYONE), bansOf(b.uses, ANYONE), budget))
  );
}

/** Whether ceiling `a` holds down whatever `b` does. */
function holdsDown(a: Limit, b: Limit, budget: Budget): boolean {
  return asWide(a, b) && grantsAll(b.uses, a.uses, budget);
}

/** Whether `a` speaks of all agents and files that `b` speaks of. */
function asWide(a: Limit, b: Limit): boolean {
  const within = (x: readonly string[] | undefined, y: readonly string[] | undefined): boolean =>
    !x || (y?.every((g) => x.includes(g)) ?? false);
  return within(a.agents, b.agents) && within(a.when?.paths, b.when?.paths) && within(a.when?.formats, b.when?.formats);
}

function grantsAll(a: readonly string[], b: readonly string[], budget: Budget): boolean {
  return holdsEach(a, b) || (affords(budget) && coversRules(grantsOf(a, ANYONE), grantsOf(b, ANYONE), budget));
}

function holdsEach(a: readonly string[], b: readonly string[]): boolean {
  return b.every((rule) => a.includes(rule));
}

/** The edit is the change's: reading many rules many times must end. */
function affords(budget: Budget): boolean {
  budget.left -= 20_000;
  return budget.left > 0;
}

/** Words that more than one client reads are compared as Claude Code reads them. */
const ANYONE: AgentAccess = { id: '', name: '', role: 'session', list: SILENT };

function shown({ uses }: Limit): string {
  return uses.slice(0, 3).join(', ');
}

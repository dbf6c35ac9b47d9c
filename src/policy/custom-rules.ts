import type { Difference } from '../access/compare.ts';
import { describe } from '../access/describe.ts';
import { canonical } from '../access/pattern.ts';
import type { Finding } from '../finding.ts';
import { isJudged } from '../rules/identity/gains.ts';
import type { Context } from '../rules/rule.ts';
import { who } from '../rules/who.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { onceEach } from './by-policy.ts';
import type { About } from './custom-rules-about.ts';
import { type AccessFields, accessOf } from './custom-rules-access.ts';
import { type Compiled, compileRule, type Variables } from './custom-rules-cel.ts';
import { answersOf } from './custom-rules-run.ts';
import { PolicyError } from './load.ts';
import { ownFinding } from './own-finding.ts';
import type { CustomRule, Policy } from './policy.ts';

/** Throws a PolicyError for the first rule that can't be compiled, with its place. */
export function checkCustomRules(policy: Policy): void {
  for (const { source, customRules } of policy.layers ?? [policy]) {
    for (const rule of customRules) {
      const compiled = compileRule(rule.when);
      if (compiled.ok) continue;
      const { startLine, startColumn } = rule.span;
      throw new PolicyError(
        `${source}:${startLine}:${startColumn}: the custom rule \`${rule.id}\`: ${compiled.problem}`,
      );
    }
  }
}

/**
 * Findings of the policy's own rules over each piece of new access. A rule that gives no answer, or none in time, is a finding
 * of its own severity: what could not be decided is no pass.
 */
export function customFindings(policy: Policy, context: Context, about: About = {}): Finding[] {
  const pieces = context.added.filter((d) => isAccess(d, context));
  if (pieces.length === 0) return [];
  const rules = policy.customRules.map((rule) => ({ rule, compiled: compileRule(rule.when) }));
  const [repository, change] = [{ ...about.repository }, { ...about.change }];
  const seen = pieces.map((d) => accessOf(d, context));
  const variables = seen.map(({ fields }): Variables => ({ repository, change, access: fields }));
  const answers = answersOf(
    rules.map(({ compiled }) => (compiled.ok ? compiled.rule : undefined)),
    variables,
  );
  const found = rules.flatMap(({ rule, compiled }, i) => {
    const against = pieces.flatMap((d, at) =>
      answers[i]?.[at] === true ? [violation(rule, d, variables[at]?.access)] : [],
    );
    const failures = pieces.flatMap((d, at) => {
      const answer = answers[i]?.[at];
      if (answer === false && isPartlySeen(compiled, seen[at])) return [{ d, why: TOO_LONG }];
      return typeof answer === 'boolean' ? [] : [{ d, why: answer ?? TIMED_OUT }];
    });
    const first = failures[0];
    return first ? [...against, undecided(rule, first.d, first.why, failures.length)] : against;
  });
  return onceEach(found);
}

/** Told, and no access: what a client drops, notes about files, identities that nothing binds to an agent. */
function isAccess(d: Difference, context: Context): boolean {
  if (d.kind === 'uses') return !d.agent.identity || isJudged(d, context);
  if (d.kind === 'delegation') return true;
  return d.fact.kind !== 'remark' && !(d.fact.kind === 'opaque' && d.fact.effect === 'dropped');
}

/** What was cut off could have made the rule true. */
function isPartlySeen(compiled: Compiled, seen: AccessFields | undefined): boolean {
  const reads = compiled.ok ? compiled.rule.reads : null;
  return seen?.cut.some((field) => !reads || reads.has(field)) ?? false;
}

const TOO_LONG = 'a text or list that it asks for is longer than rules read';
const TIMED_OUT = 'all custom rules together took too long';
function violation(rule: CustomRule, d: Difference, access: Variables[string] = {}): Finding {
  const { place, witness, summary } = describe(d, 'added');
  return ownFinding({
    rule: 'custom-rule',
    severity: rule.severity,
    agent: nameOf(d),
    title: say`${who(nameOf(d))}: ${summary} (against the custom rule ${rule.id}: ${rule.message})`,
    why: reasonOf(rule),
    remediation:
      rule.remediation === undefined
        ? ['Take it out, or have the policy’s owners change the rule first.']
        : say`${rule.remediation}`,
    place,
    ...(witness ? { witness } : {}),
    identity: [rule.id, d.kind, access.path, d.kind === 'uses' ? canonical(d.news.entry.uses) : access.text].join('\0'),
  });
}

function undecided(rule: CustomRule, d: Difference, why: string, times: number): Finding {
  const more = times > 1 ? [` (and for ${times - 1} more)`] : [];
  const { place } = describe(d, 'added');
  return ownFinding({
    rule: 'custom-rule',
    severity: rule.severity,
    agent: nameOf(d),
    title: say`The custom rule ${rule.id} could not be decided for ${describe(d, 'added').summary}${more}: ${why}`,
    why: [
      'What a rule can’t answer is no pass. A field that nobody told, such as the topics of a repository, is an error where it is asked for.',
    ],
    remediation: ['Repair the rule in the policy, ask with `has(…)` first, or let the review know what it asks for.'],
    place,
    identity: `${rule.id}\0undecided`,
  });
}

function reasonOf({ reason }: CustomRule): Prose {
  return reason === undefined ? ['Whoever owns the policy has ruled this out.'] : say`${reason}`;
}

function nameOf(d: Difference): string {
  return 'agent' in d ? d.agent.name : d.fact.agent;
}

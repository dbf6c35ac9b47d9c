import type { Span } from '../document/value.ts';
import type { Finding, Place, Severity } from '../finding.ts';
import { rules } from '../rules/index.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { approvalLoosened } from './approval-rules.ts';
import { raisedCeilings, weakerControl } from './compare-policies.ts';
import { DELEGABLE, delegates, delegatesRule } from './delegable.ts';
import { beyond, organise } from './organise.ts';
import { ownFinding, policyPlace } from './own-finding.ts';
import type { AllowLists, Policy, ScopedSeverity } from './policy.ts';
import { nameMatches } from './scope.ts';

/** Something that a policy says looser than one above it, and that therefore has no effect. */
export interface Refusal {
  readonly key: string;
  readonly span: Span | undefined;
  /** What the policy above says, as the end of a sentence. */
  readonly because: Prose;
}

/** All that the last of these policies may not say, in the order of its file; the first are the organisation's. */
export function refusals(layers: readonly Policy[]): readonly Refusal[] {
  const own = layers.at(-1);
  const above = layers.slice(0, -1);
  if (!own || above.length === 0) return [];
  const sides: Sides = { own, above, merged: organise(above) };
  const all = [...values(sides), ...severities(sides), ...lists(sides), ...entries(sides), ...unknown(sides)];
  return all.sort((a, b) => (a.span?.startLine ?? 0) - (b.span?.startLine ?? 0));
}

/** As notes: who wrote the change is not at fault. `side`: of the policy file that says so. */
export function refusalFindings(layers: readonly Policy[], side: Place['side']): Finding[] {
  const path = layers.at(-1)?.path;
  const all = refusals(layers);
  if (path === undefined) return [];
  const left = all.length - SHOWN;
  return all.slice(0, SHOWN).map(({ key, span, because }, i) => {
    const more = left > 0 && i === SHOWN - 1 ? [`; and ${left} more entries are refused`] : [];
    return ownFinding({
      rule: 'policy-entry',
      severity: 'note',
      agent: 'the review',
      title: [...say`The policy’s ${key} has no effect: `, ...because, ...more],
      why: [WHY],
      remediation: [
        'Take it out, or ask whoever owns the organisation’s policy to say it there or to delegate the key.',
      ],
      place: policyPlace(span, side, path),
      identity: `refused\0${key}\0${JSON.stringify(because)}`,
    });
  });
}
const SHOWN = 20;
const WHY =
  'A repository may tighten the policy of its organisation and not loosen it, except for what that delegates. All else that the repository’s policy says holds.';

interface Sides {
  readonly own: Policy;
  readonly above: readonly Policy[];
  /** Those above, as one. */
  readonly merged: Policy;
}

function refused(own: Policy, key: string, because: Prose, span = own.stated.get(key)): Refusal {
  return { key, span, because };
}

const THEIRS = 'the organisation’s policy';

function values({ own, above, merged }: Sides): Refusal[] {
  const out: Refusal[] = [];
  const put = (when: boolean, key: string, because: string): void => {
    if (when && !delegates(above, key)) out.push(refused(own, key, [because]));
  };
  put(own.stated.has('mode') && own.mode === 'warn' && merged.mode === 'enforce', 'mode', `${THEIRS} enforces`);
  const token = own.workflowToken === 'read' && merged.workflowToken !== 'read';
  const says = merged.workflowToken === undefined ? 'does not say that it only reads' : 'says that it writes';
  put(token, 'defaults.workflow-token', `${THEIRS} ${says}`);
  const wider = approvalLoosened(merged.approval, own.approval);
  put(wider, 'approval', `${THEIRS} ${merged.approval ? 'lets fewer approve, or less' : 'lets nobody approve'}`);
  const [a, b] = [merged.exceptionLimits, own.exceptionLimits];
  const { maxDays } = a;
  const longer = maxDays !== undefined && b.maxDays !== undefined && b.maxDays > maxDays;
  put(longer, 'exception-limits.max-days', `${THEIRS} allows ${maxDays} days`);
  put(a.ticket === 'required' && b.ticket === 'optional', 'exception-limits.ticket', `${THEIRS} requires one`);
  const tokens = b.embeddedTokens === 'accepted' && a.embeddedTokens !== 'accepted';
  put(tokens, 'exception-limits.embedded-tokens', `${THEIRS} accepts none`);
  put(
    own.delegated.some((key) => !delegates(above, key)),
    'delegate',
    `${THEIRS} does not delegate it`,
  );
  return out;
}

const RANK: Readonly<Record<Severity | 'off', number>> = { off: 0, note: 1, warn: 2, block: 3 };

function severities({ own, above, merged }: Sides): Refusal[] {
  const views = merged.views ?? [merged];
  const milder = (id: string, severity: Severity | 'off'): Prose | undefined => {
    const said = views.flatMap((v) => v.severities.find((s) => isPlain(s, id))?.severity ?? v.rules.get(id) ?? []);
    const gravest = said.sort((a, b) => RANK[b] - RANK[a])[0];
    if (RANK[severity] >= RANK[gravest ?? severityOf(id)]) return undefined;
    return gravest === undefined
      ? say`the severity of ${id} is ${severityOf(id)}, and ${THEIRS} does not lower it`
      : say`${[THEIRS]} says ${gravest} of ${id}`;
  };
  const byRule = [...own.rules].flatMap(([id, severity]) => {
    const because = delegatesRule(above, id) ? undefined : milder(id, severity);
    return because ? [refused(own, `rules.${id}`, because)] : [];
  });
  const scoped = own.severities.flatMap((entry, i) => {
    const ids = (entry.rules ?? rules.map((r) => r.id)).filter((id) => !delegatesRule(above, id, 'severities'));
    for (const id of ids) {
      const because = milder(id, entry.severity);
      if (because) return [refused(own, `severities.${i}`, because)];
    }
    return [];
  });
  return [...byRule, ...scoped];
}

function severityOf(id: string): Severity {
  return rules.find((r) => r.id === id)?.severity ?? 'block';
}

/** Speaks of the rule everywhere. */
function isPlain({ rules: ids, agents, paths, formats }: ScopedSeverity, id: string): boolean {
  return !agents && !paths && !formats && (ids?.includes(id) ?? true);
}

function lists({ own, above, merged }: Sides): Refusal[] {
  const views = merged.views ?? [merged];
  const out: Refusal[] = [];
  const check = (key: string, mine: readonly string[], theirs: (view: Policy) => readonly string[]): void => {
    if (delegates(above, key)) return;
    // A glob that has none of its own: what it matches, theirs does too.
    const beyondTheirs = mine.filter(
      (g) => !views.every((v) => theirs(v).some((t) => t === g || nameMatches(t, g, ' '))),
    );
    for (const glob of beyondTheirs) out.push(refused(own, key, say`${[THEIRS]} does not list ${glob}`));
  };
  for (const key of ['servers', 'hosts', 'actions', 'marketplaces'] as const satisfies readonly (keyof AllowLists)[])
    check(`allow.${key}`, own.allow[key], (v) => v.allow[key]);
  const restricted = views.filter((v) => v.allow.models);
  if (restricted.length > 0) check('allow.models', own.allow.models ?? [], (v) => v.allow.models ?? ['*']);
  check('token-fixtures', own.tokenFixtures, (v) => v.tokenFixtures);
  return out;
}

function entries({ own, above, merged }: Sides): Refusal[] {
  const none = (key: string): Prose => [`${THEIRS} does not delegate \`${key}\``];
  const limits = merged.exceptionLimits;
  const exceptions = own.exceptions.flatMap((e) => {
    const why = delegates(above, 'exceptions') ? beyond(e, limits) : undefined;
    if (delegates(above, 'exceptions') && why === undefined) return [];
    return [refused(own, 'exceptions', why === undefined ? none('exceptions') : [`by ${THEIRS} ${why}`], e.span)];
  });
  const register = delegates(above, 'agents') ? [] : own.register;
  return [
    ...exceptions,
    ...register.map((r) => refused(own, 'agents', none('agents'), r.span)),
    ...raisedCeilings(merged, own).map((l) =>
      refused(own, 'ceilings', [`${THEIRS} has a lower one, which holds too`], l.span),
    ),
    ...own.required.flatMap((c) =>
      weakerControl(merged, c)
        ? [refused(own, 'require', say`${[THEIRS]} requires ${c.control} with more weight`)]
        : [],
    ),
  ];
}

/** A key that this file does not know is the organisation's, until somebody thought of what tightens it. */
function unknown({ own, above }: Sides): Refusal[] {
  return [...own.stated.keys()].flatMap((key) =>
    key.includes('.') || KNOWN.has(key) || delegates(above, key)
      ? []
      : [refused(own, key, [`only ${THEIRS} says that`])],
  );
}
const KNOWN = new Set(
  [
    'version extends delegate defaults allow require exception-limits identities ceilings never custom-rules'.split(
      ' ',
    ),
    DELEGABLE.map((key) => key.split('.')[0] ?? key),
  ].flat(),
);

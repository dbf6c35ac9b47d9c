import type { Span } from '../document/value.ts';
import type { Finding, Place, Severity } from '../finding.ts';
import type { Context } from '../rules/rule.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { ownFinding, policyPlace } from './own-finding.ts';
import type { Policy, Registration } from './policy.ts';
import { nameMatches, pathMatches } from './scope.ts';

/** Entries of the policy that end, have ended, or are for nothing. `today` is a UTC day; `paths`: head's, null: not known. */
export function entryFindings(
  policy: Policy,
  context: Context,
  today: string,
  paths: readonly string[] | null,
): Finding[] {
  const soon = dayAfter(today, WARNING_DAYS);
  const own = policy.layers?.at(-1) ?? policy;
  const { path } = own;
  // Those of an organisation's policy are told where that stands.
  if (path === undefined) return [];
  const at = (span: Span): Place => policyPlace(span, 'base', path);
  const exceptions = own.exceptions.flatMap((e): Finding[] => {
    const what = e.fingerprint ?? `${e.capability?.rule} of ${e.capability?.agent}`;
    if ((e.created ?? today) > today)
      return [note(say`The exception of ${what} does not hold before ${e.created ?? ''}`, 'early', what, at(e.span))];
    return ends(e.expires, today, soon, say`The exception of ${what}`, e.owner, 'note', what, at(e.span));
  });
  const register = own.register.flatMap((r): Finding[] => [
    ...ends(r.expires, today, soon, say`The registration of ${r.name}`, r.owner, 'warn', r.name, at(r.span)),
    ...(isForNothing(r, context, paths)
      ? [note(say`The register has ${r.name} of ${r.owner}, and there is no such agent`, 'nothing', r.name, at(r.span))]
      : []),
  ]);
  return [...exceptions, ...register];
}

const WARNING_DAYS = 14;

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function ends(
  expires: string,
  today: string,
  soon: string,
  what: Prose,
  owner: string,
  severity: Severity,
  identity: string,
  place: Place,
): Finding[] {
  if (expires < today) return [note(say`${what} ended on ${expires} (${owner})`, 'expired', identity, place, severity)];
  return expires <= soon ? [note(say`${what} ends on ${expires} (${owner})`, 'ends', identity, place)] : [];
}

/** Its file is not there, or the change takes the agent away. Manifests that it does not touch are not read. */
function isForNothing({ name, path }: Registration, { base, head }: Context, paths: readonly string[] | null): boolean {
  if (path !== undefined && paths && !paths.some((p) => pathMatches(path, p))) return true;
  const has = (names: Iterable<{ name: string }>): boolean => [...names].some((a) => nameMatches(name, a.name));
  return has(base.agents.values()) && !has(head.agents.values());
}

function note(title: Prose, about: string, identity: string, place: Place, severity: Severity = 'note'): Finding {
  return ownFinding({
    rule: 'policy-entry',
    severity,
    agent: 'the review',
    title,
    why: [
      'What the policy accepts ends by itself, so that somebody decides again. An entry that has ended accepts nothing.',
    ],
    remediation: ['Take the entry out, or have its owner decide again, in a change of its own.'],
    place,
    identity: `${about}\0${identity}`,
  });
}

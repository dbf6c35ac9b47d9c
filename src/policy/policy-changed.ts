import type { ChangedFile, ChangeSet, TreeEntry } from '../change/change-set.ts';
import type { Finding } from '../finding.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { comparePolicies } from './compare-policies.ts';
import { PolicyError, parsePolicy } from './load.ts';
import { ownFinding, policyPlace } from './own-finding.ts';
import type { Policy } from './policy.ts';
import { BUILT_IN } from './policy.ts';
import { refusalFindings } from './refusals.ts';

/**
 * A change of the policy is judged by the policy before it, and is always said: the change can't grade itself. One that
 * only tightens is a note.
 */
export async function policyChanged(
  change: ChangeSet,
  file: ChangedFile,
  trusted: Policy,
  path: string,
): Promise<Finding[]> {
  const before = (await policyAt(change, 'base', file.base, path)) ?? trusted.layers?.at(-1) ?? trusted;
  const after = await policyAt(change, 'head', file.head, path);
  const { severity, words } = verdict(before, after);
  const above = trusted.layers?.slice(0, -1) ?? [];
  return [
    ...(after && above.length > 0 ? newlyRefused(above, before, after) : []),
    ownFinding({
      rule: 'policy-changed',
      severity,
      agent: 'the review',
      title: say`This change edits the policy of this review, ${path}${words}`,
      why: [
        'The edit has no effect on this review: the policy is read from a trusted revision. It decides all later ones.',
      ],
      remediation: ['Have it approved by whoever owns the policy; let CODEOWNERS name them.'],
      place: policyPlace(undefined, file.head ? 'head' : 'base', path),
      identity: file.head?.id ?? 'removed',
    }),
  ];
}

/** What the organisation's policies refuse of the edit; of what was there before, the review itself tells. */
function newlyRefused(above: readonly Policy[], before: Policy, after: Policy): Finding[] {
  const known = new Set(refusalFindings([...above, before], 'base').map((f) => f.fingerprint));
  return refusalFindings([...above, after], 'head').filter((f) => !known.has(f.fingerprint));
}

function verdict(before: Policy, after: Policy | undefined): { severity: 'warn' | 'note'; words: Prose } {
  if (!after) return { severity: 'warn', words: [': it can’t be read any more, so that later reviews can’t decide'] };
  const { looser, tighter } = comparePolicies(before, after);
  if (looser.length > 0) {
    const more = looser.length > SHOWN ? `, and ${looser.length - SHOWN} more` : '';
    return { severity: 'warn', words: say`: it loosens ${listed(looser.slice(0, SHOWN))}${[more]}` };
  }
  if (tighter.length === 0) return { severity: 'note', words: [', and decides as before'] };
  return { severity: 'note', words: say`: it only tightens (${listed(tighter.slice(0, SHOWN))})` };
}
const SHOWN = 5;

function listed(all: readonly Prose[]): Prose {
  return all.flatMap((p, i): Prose => (i === 0 ? p : ['; ', ...p]));
}

/** Undefined where it can't be read. Without a file: the built-in policy. */
async function policyAt(
  change: ChangeSet,
  side: 'base' | 'head',
  entry: TreeEntry | undefined,
  path: string,
): Promise<Policy | undefined> {
  if (!entry || entry.path !== path) return BUILT_IN;
  if (entry.kind !== 'file' && entry.kind !== 'executable') return undefined;
  const content = (await change.read(side, [entry])).get(entry.id);
  if (content?.kind !== 'bytes') return undefined;
  try {
    const policy = parsePolicy(new TextDecoder().decode(content.bytes), path, path);
    if (policy.customRules.length > 0) (await import('./custom-rules.ts')).checkCustomRules(policy);
    return policy;
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}

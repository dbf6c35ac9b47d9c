import type { ChangeSet, Side } from '../change/change-set.ts';
import type { Finding } from '../finding.ts';
import { say } from '../untrusted.ts';
import { CODEOWNERS, type Owners, ownersOf } from './code-owners.ts';
import { ownFinding, policyPlace } from './own-finding.ts';

/**
 * A change of who owns the policy file, where its code owners may approve: it decides nothing here, and all later approvals.
 * One that only takes owners away is a note.
 */
export async function ownersChanged(change: ChangeSet, policyPath: string): Promise<Finding[]> {
  const file = change.files.find((f) => [f.base?.path, f.head?.path].some((p) => p && CODEOWNERS.includes(p)));
  if (!file) return [];
  const [before, after] = [await ownersAt(change, 'base', policyPath), await ownersAt(change, 'head', policyPath)];
  if (before && after && namesOf(before).join() === namesOf(after).join()) return [];
  const isNarrower = before && after && namesOf(after).every((n) => namesOf(before).includes(n));
  const path = file.head?.path ?? file.path;
  return [
    ownFinding({
      rule: 'policy-changed',
      severity: isNarrower ? 'note' : 'warn',
      agent: 'the review',
      title: say`This change edits ${path}, and with it who may approve new access as code owner of ${policyPath}`,
      why: [
        'The edit has no effect on this review: code owners are read from a trusted revision. It decides all later ones.',
      ],
      remediation: ['Have it approved by whoever owns the policy.'],
      place: policyPlace(undefined, file.head ? 'head' : 'base', path),
      identity: `owners\0${file.head?.id ?? 'removed'}`,
    }),
  ];
}

function namesOf({ people, teams }: Owners): readonly string[] {
  return [...people, ...teams].sort();
}

/** Undefined where they can't be told. */
async function ownersAt(change: ChangeSet, side: Side, policyPath: string): Promise<Owners | undefined> {
  const tree = await change.tree(side);
  for (const path of CODEOWNERS) {
    const entry = tree.find((e) => e.path === path);
    if (!entry) continue;
    const content = (await change.read(side, [entry])).get(entry.id);
    const isPlain = entry.kind === 'file' || entry.kind === 'executable';
    return isPlain && content?.kind === 'bytes'
      ? ownersOf(new TextDecoder().decode(content.bytes), policyPath)
      : undefined;
  }
  return { people: [], teams: [] };
}

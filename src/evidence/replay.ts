import { createHash } from 'node:crypto';
import type { ChangeSet } from '../change/change-set.ts';
import { openGitChange } from '../change/git.ts';
import type { Approvals } from '../policy/approval.ts';
import { aboutOf } from '../policy/custom-rules-about.ts';
import { type PolicyText, review } from '../review.ts';
import { VERSION } from '../version.ts';
import { compareRecords, type RecordDifference } from './compare-records.ts';
import type { EvidenceRecord } from './record.ts';
import { recorder } from './recorder.ts';

export type Replayed =
  | { readonly kind: 'same' | 'differs'; readonly differences: readonly RecordDifference[]; readonly note?: string }
  | { readonly kind: 'not verified'; readonly why: string };

/** Where the text of a policy may be found, by its digest. */
export type PolicyByDigest = (digest: string, change: ChangeSet) => Promise<string | undefined>;

/**
 * Decides a recorded change again: its commits, the policies of its digests, its clock, the approvals that it names. What
 * people approved stands on the platform, not in git: it is taken from the record. Rejects with a ChangeError or PolicyError.
 */
export async function replay(record: EvidenceRecord, repo: string, find: PolicyByDigest): Promise<Replayed> {
  const { base, head } = record.change;
  if (![base, head].every((id) => COMMIT.test(id)))
    return { kind: 'not verified', why: 'it is not of two commits, so that nothing can be read again' };
  const now = new Date(record.time);
  if (Number.isNaN(now.getTime())) return { kind: 'not verified', why: 'its time is none' };
  const change = await openGitChange({ repo, base, head });
  try {
    if (change.base !== base)
      return { kind: 'not verified', why: `its base ${base.slice(0, 12)} is no ancestor of its head` };
    const texts: PolicyText[] = [];
    for (const { source, digest } of record.policies) {
      if (digest === null) continue;
      const text = await find(digest, change);
      if (text === undefined)
        return {
          kind: 'not verified',
          why: `the policy ${source} with the SHA-256 ${digest} was not found; give it with --policy`,
        };
      texts.push({ source, text });
    }
    const ownDigest = record.policies.at(-1)?.digest ?? null;
    const text = ownDigest === null ? undefined : texts.pop();
    const { policy: path, about } = record.options;
    const own = text ? { ...text, ...(typeof path === 'string' ? { path } : {}) } : null;
    const notes = recorder(now);
    const given = record.approved;
    const asked: Approvals = { commit: given?.commit ?? head, by: given?.by ?? [], remarks: [] };
    const found = await review(change, {
      policy: own,
      // None: then a policy that extends one can't be had whole, and nothing is decided.
      ...(texts.length > 0 ? { organisation: texts } : {}),
      ...(typeof path === 'string' ? { policyPath: path } : {}),
      about: aboutOf(about),
      ...notes.options,
      approvals: async () => asked,
    });
    const again = notes.record(found);
    const differences = compareRecords(record, again);
    const other = record.tool.version === VERSION ? undefined : `written by version ${record.tool.version}`;
    return { kind: differences.length === 0 ? 'same' : 'differs', differences, ...(other ? { note: other } : {}) };
  } finally {
    await change.close();
  }
}

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

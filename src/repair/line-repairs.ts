import type { ChangedFile, ChangeSet } from '../change/change-set.ts';
import type { Finding, Review } from '../finding.ts';
import { formatsOf } from '../manifests/match.ts';
import { distrust, reveal } from '../untrusted.ts';
import { candidatesOf } from './candidates.ts';
import { hunksOf } from './hunks.ts';
import type { LineRepair, LineRepairs } from './line-repair.ts';
import { mayBeShown, textOf, withText } from './trial.ts';

/**
 * Repairs of a review's findings for reports: lines as they are, and what to write instead. Each was tried: `again`
 * reviews the manifests of the change with it, the finding is gone, and nothing graver than a note has come. Nothing is
 * tried of what may show a secret. The change must not be closed. Worst findings first, at most `MOST_TRIES` reviews.
 */
export async function lineRepairs(
  change: ChangeSet,
  review: Review,
  again: (change: ChangeSet) => Promise<Review>,
): Promise<LineRepairs> {
  const out = new Map<string, LineRepair>();
  const files = change.files.filter((f) => formatsOf(f.head?.path ?? f.path).length > 0);
  const open = review.findings.filter(
    (f) => !f.accepted && !f.approved && f.severity !== 'note' && !HOLDS_SECRETS.has(f.rule),
  );
  if (open.length === 0 || files.length === 0 || files.length > MOST_FILES) return out;
  // Each try is a review of its own: a change that brings so much is not worth them.
  if (review.access.added.length > MOST_NEWS) return out;
  const manifests: ChangeSet = { ...change, files };
  const known = await again(manifests);
  let tries = MOST_TRIES;
  for (const finding of open) {
    const file = files.find(({ head }) => head !== undefined && distrust(head.path) === finding.place.path);
    if (!file || !known.findings.some((f) => f.fingerprint === finding.fingerprint)) continue;
    const texts = await textsOf(change, file);
    if (!texts) continue;
    const head = texts.head.split('\n');
    const hunks = texts.base === null ? [] : hunksOf(texts.base, texts.head);
    for (const candidate of candidatesOf(finding, grantOf(review, finding), head, hunks)) {
      if (![...candidate.now, ...candidate.instead].every(mayBeShown)) continue;
      if (tries-- <= 0) return out;
      const at = candidate.startLine - 1;
      const text = [...head.slice(0, at), ...candidate.instead, ...head.slice(at + candidate.now.length)].join('\n');
      if (!isRepaired(known, await again(withText(manifests, file, text)), finding)) continue;
      out.set(finding.fingerprint, candidate);
      break;
    }
  }
  return out;
}

const MOST_TRIES = 12;
const MOST_NEWS = 200;
const MOST_FILES = 100;
const MOST_BYTES = 256 * 1024;
/** What they are about is never repeated. */
const HOLDS_SECRETS: ReadonlySet<string> = new Set(['embedded-token', 'known-token', 'static-key', 'hidden-text']);

async function textsOf(change: ChangeSet, file: ChangedFile): Promise<{ base: string | null; head: string } | null> {
  const { base, head } = file;
  if (head?.kind !== 'file') return null;
  const [after, before] = [
    (await change.read('head', [head])).get(head.id),
    base && (await change.read('base', [base])).get(base.id),
  ];
  if (after?.kind !== 'bytes' || after.bytes.length > MOST_BYTES) return null;
  const text = textOf(after.bytes);
  if (text === null || text.includes('\r')) return null;
  const old = before?.kind === 'bytes' && before.bytes.length <= MOST_BYTES ? textOf(before.bytes) : null;
  return { base: old === null || old.includes('\r') ? null : old, head: text };
}

/** The words of the grant that a finding is about. */
function grantOf(review: Review, { place }: Finding): string | undefined {
  const same = review.access.added.find(
    ({ kind, place: p }) =>
      kind === 'uses' &&
      p.path === place.path &&
      p.side === place.side &&
      p.startLine === place.startLine &&
      p.startColumn === place.startColumn,
  );
  const [only, ...more] = same?.summary ?? [];
  return typeof only === 'object' && more.length === 0 ? reveal(only.quote) : undefined;
}

function isRepaired(before: Review, after: Review, finding: Finding): boolean {
  const known = new Set(before.findings.map((f) => f.fingerprint));
  return (
    after.findings.every((f) => f.fingerprint !== finding.fingerprint) &&
    after.findings.every((f) => f.severity === 'note' || known.has(f.fingerprint))
  );
}

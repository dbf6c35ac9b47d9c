import type { AccessChange, Approved, Finding, Place, Review } from '../finding.ts';
import { NAME, VERSION } from '../version.ts';
import { bare, json, plain, raw } from './escape.ts';
import { headline } from './words.ts';

/** Room for what people skim elsewhere: a machine gets long quotes whole, within reason. */
const LONG = { max: 2000 };

/**
 * The review for machines, described by docs/report.schema.json. Same review, same bytes. `path`, `range` and
 * `replacement` are raw values, all sentences have hidden characters spelled out.
 */
export function renderJson(review: Review): string {
  return json({
    schemaVersion: review.schemaVersion,
    tool: { name: NAME, version: VERSION },
    decision: review.decision,
    headline: plain(headline(review), LONG),
    range: { base: raw(review.range.base), head: raw(review.range.head) },
    policy: {
      source: review.policy.source,
      digest: review.policy.digest,
      ...(review.policy.extends && {
        extends: review.policy.extends.map(({ source, digest }) => ({ source, digest })),
      }),
    },
    counts: {
      changedFiles: review.counts.changedFiles,
      manifests: review.counts.manifests,
      block: review.counts.block,
      warn: review.counts.warn,
      note: review.counts.note,
    },
    access: {
      verdict: review.access.verdict,
      added: review.access.added.map(accessObject),
      removed: review.access.removed.map(accessObject),
      moved: review.access.moved.map(accessObject),
    },
    ...(review.approved && { approved: approvedObject(review.approved) }),
    findings: review.findings.map(findingObject),
    remarks: review.remarks.map((remark) => plain(remark, LONG)),
  });
}

function accessObject(change: AccessChange): object {
  const { path, ...lines } = placeObject(change.place);
  return {
    kind: change.kind,
    agent: bare(change.agent, LONG),
    summary: plain(change.summary, LONG),
    path,
    ...lines,
    ...(change.witness && { witness: bare(change.witness.use, LONG) }),
  };
}

function findingObject(finding: Finding): object {
  const { witness, suggestion, accepted, approved } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    agent: bare(finding.agent, LONG),
    title: plain(finding.title, LONG),
    ...placeObject(finding.place),
    ...(witness && {
      witness: bare(witness.use, LONG),
      approval: { before: witness.before, after: witness.after, proven: witness.proven },
    }),
    why: plain(finding.why, LONG),
    remediation: plain(finding.remediation, LONG),
    ...(suggestion && { suggestion: { replacement: suggestion.replacement } }),
    references: finding.references.map((r) => ({
      list: r.list,
      id: r.id,
      title: r.title,
      ...(r.url !== undefined && { url: r.url }),
    })),
    fingerprint: finding.fingerprint,
    also: finding.also.map(placeObject),
    ...(accepted && { accepted: { owner: accepted.owner, reason: accepted.reason, expires: accepted.expires } }),
    ...(approved && { approved: { by: approved.by, at: approved.at } }),
  };
}

function approvedObject({ commit, by, findings }: Approved): object {
  return { commit, by: by.map(({ login, at, as }) => ({ login, at, as })), findings };
}

function placeObject(place: Place): { path: string; side: string; startLine: number; endLine: number } {
  return { path: raw(place.path), side: place.side, startLine: place.startLine, endLine: place.endLine };
}

import { n as VERSION, t as NAME } from "./version.js";
import { _ as raw, g as plain, n as bare, s as json } from "./escape2.js";
import { u as headline } from "./words.js";

// src/reports/json.ts
const LONG = { max: 2e3 };
function renderJson(review) {
	return json({
		schemaVersion: review.schemaVersion,
		tool: {
			name: NAME,
			version: VERSION
		},
		decision: review.decision,
		headline: plain(headline(review), LONG),
		range: {
			base: raw(review.range.base),
			head: raw(review.range.head)
		},
		policy: {
			source: review.policy.source,
			digest: review.policy.digest,
			...review.policy.extends && { extends: review.policy.extends.map(({ source, digest }) => ({
				source,
				digest
			})) }
		},
		counts: {
			changedFiles: review.counts.changedFiles,
			manifests: review.counts.manifests,
			block: review.counts.block,
			warn: review.counts.warn,
			note: review.counts.note
		},
		access: {
			verdict: review.access.verdict,
			added: review.access.added.map(accessObject),
			removed: review.access.removed.map(accessObject),
			moved: review.access.moved.map(accessObject)
		},
		...review.approved && { approved: approvedObject(review.approved) },
		findings: review.findings.map(findingObject),
		remarks: review.remarks.map((remark) => plain(remark, LONG))
	});
}
function accessObject(change) {
	const { path, ...lines } = placeObject(change.place);
	return {
		kind: change.kind,
		agent: bare(change.agent, LONG),
		summary: plain(change.summary, LONG),
		path,
		...lines,
		...change.witness && { witness: bare(change.witness.use, LONG) }
	};
}
function findingObject(finding) {
	const { witness, suggestion, accepted, approved } = finding;
	return {
		rule: finding.rule,
		severity: finding.severity,
		agent: bare(finding.agent, LONG),
		title: plain(finding.title, LONG),
		...placeObject(finding.place),
		...witness && {
			witness: bare(witness.use, LONG),
			approval: {
				before: witness.before,
				after: witness.after,
				proven: witness.proven
			}
		},
		why: plain(finding.why, LONG),
		remediation: plain(finding.remediation, LONG),
		...suggestion && { suggestion: { replacement: suggestion.replacement } },
		references: finding.references.map((r) => ({
			list: r.list,
			id: r.id,
			title: r.title,
			...r.url !== void 0 && { url: r.url }
		})),
		fingerprint: finding.fingerprint,
		also: finding.also.map(placeObject),
		...accepted && { accepted: {
			owner: accepted.owner,
			reason: accepted.reason,
			expires: accepted.expires
		} },
		...approved && { approved: {
			by: approved.by,
			at: approved.at
		} }
	};
}
function approvedObject({ commit, by, findings }) {
	return {
		commit,
		by: by.map(({ login, at, as }) => ({
			login,
			at,
			as
		})),
		findings
	};
}
function placeObject(place) {
	return {
		path: raw(place.path),
		side: place.side,
		startLine: place.startLine,
		endLine: place.endLine
	};
}

export { renderJson as t };
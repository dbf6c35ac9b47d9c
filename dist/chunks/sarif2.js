import { n as VERSION, t as NAME } from "./version.js";
import { n as ruleUrl } from "./docs.js";
import { h as pathUri, n as bare, s as json, y as sarifText } from "./escape2.js";
import { S as witnessSentence, a as acceptedSentence, i as acceptedFindings, m as openFindings } from "./words.js";

// src/reports/sarif.ts
function renderSarif(review, rules = [], { suppressed = true } = {}) {
	const findings = [...openFindings(review), ...suppressed ? acceptedFindings(review) : []].slice(0, RESULTS_MAX);
	const texts = ruleTexts(findings, rules);
	const index = new Map(texts.map((rule, i) => [rule.id, i]));
	return json({
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: NAME,
				semanticVersion: VERSION,
				rules: texts.map((rule) => ruleObject(rule, review.docs))
			} },
			automationDetails: { id: `${NAME}/` },
			columnKind: "utf16CodeUnits",
			results: findings.map((finding) => result(finding, index.get(finding.rule) ?? 0))
		}]
	});
}
const RESULTS_MAX = 5e3;
const TEXT_MAX = 1024;
const RELATED_MAX = 20;
const LEVEL = {
	block: "error",
	warn: "warning",
	note: "note"
};
const SCORE = {
	block: "8.0",
	warn: "5.0",
	note: "2.0"
};
function ruleTexts(findings, rules) {
	const texts = new Map(rules.map((rule) => [rule.id, rule]));
	for (const f of findings) {
		if (texts.has(f.rule)) continue;
		const [why, remediation] = [sarifText(f.why), sarifText(f.remediation)];
		texts.set(f.rule, {
			id: f.rule,
			title: f.rule.replaceAll("-", " "),
			severity: f.severity,
			why,
			remediation
		});
	}
	return [...texts.values()].sort((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
function ruleObject(rule, docs) {
	const help = `${rule.why}\n\n${rule.remediation}`;
	return {
		id: rule.id,
		name: rule.id,
		shortDescription: { text: rule.title.slice(0, TEXT_MAX) },
		fullDescription: { text: rule.why.slice(0, TEXT_MAX) },
		help: { text: help },
		...docs === void 0 ? {} : { helpUri: ruleUrl(docs, rule.id) },
		defaultConfiguration: { level: LEVEL[rule.severity] },
		properties: {
			tags: ["security", "ai-agent"],
			precision: "high",
			"security-severity": SCORE[rule.severity]
		}
	};
}
function result(finding, ruleIndex) {
	const { witness, also } = finding;
	const sentences = [
		`${sarifText(finding.title)}.`,
		...witness ? [sarifText(witnessSentence(witness))] : [],
		`Fix: ${sarifText(finding.remediation)}`
	];
	return {
		ruleId: finding.rule,
		ruleIndex,
		level: LEVEL[finding.severity],
		message: { text: sentences.join(" ") },
		locations: [location(finding.place)],
		...also.length > 0 && { relatedLocations: also.slice(0, RELATED_MAX).map((p, i) => ({
			id: i + 1,
			...location(p)
		})) },
		partialFingerprints: { primaryLocationLineHash: finding.fingerprint },
		suppressions: finding.accepted || finding.approved ? [{
			kind: "external",
			status: "accepted",
			justification: sarifText(acceptedSentence(finding))
		}] : [],
		properties: {
			agent: bare(finding.agent),
			severity: finding.severity
		}
	};
}
function location(place) {
	const { startLine, startColumn, endLine, endColumn } = place;
	const region = place.side === "base" ? {
		startLine: 1,
		startColumn: 1,
		endLine: 1,
		endColumn: 1
	} : {
		startLine,
		startColumn,
		endLine,
		endColumn
	};
	return { physicalLocation: {
		artifactLocation: { uri: pathUri(place.path) },
		region
	} };
}

export { renderSarif as t };
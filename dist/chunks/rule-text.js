import { t as addedLines } from "./added-lines.js";
import { t as OWN_RULES } from "./own-finding.js";
import { t as distrust } from "./untrusted.js";
import { a as columns, i as severityPaint, l as wrap, s as pad } from "./text-page.js";
import { n as bare, x as terminal } from "./escape2.js";

// src/reports/rule-text.ts
function ruleLines(page, rule, standards) {
	const { paint, width } = page;
	const told = (lead, text) => [
		"",
		paint.bold(lead),
		...wrap(words(page, text), width, "  ")
	];
	return [
		`${paint.bold(rule.title)} ${paint.dim(`· ${rule.id}`)}`,
		...told("Why it matters", rule.why),
		...told("What to write instead", rule.remediation),
		...rule.examples.flatMap((example, i) => exampleLines(page, example, i, rule.examples.length)),
		...told("How grave it is", gravity(rule)),
		...intendedLines(page, rule),
		...standards.length === 0 ? [] : [
			"",
			paint.bold("Standards"),
			...standards.map((s) => standardLine(s))
		]
	];
}
function ruleList(page, rules) {
	const id = rules.reduce((most, r) => Math.max(most, columns(r.id)), 0);
	return rules.flatMap((r) => wrap(r.title, page.width, `${pad(severityPaint(page.paint, r.severity)(r.severity), 5)}  ${pad(r.id, id)}  `));
}
function laidOut({ path }, text) {
	if (!path.endsWith(".json")) return text.trimEnd();
	try {
		return JSON.stringify(JSON.parse(text), null, 2);
	} catch {
		return text.trimEnd();
	}
}
function words(page, text) {
	return terminal([text], page.color ? page.paint.cyan : void 0);
}
function gravity(rule) {
	const own = `By default ${rule.severity}; one case of a rule may be milder, and so is what stands in a folder of tests, examples or templates.`;
	if (OWN_RULES.includes(rule.id)) return `By default ${rule.severity}. The policy itself states it.`;
	return `${own} A policy may set it: \`rules: { ${rule.id}: ${rule.severity === "block" ? "warn" : "block"} }\`.`;
}
function exampleLines(page, example, i, count) {
	const { base, bad, good } = example;
	const [found, repaired] = [laidOut(example, bad), laidOut(example, good)];
	const before = base === null ? null : laidOut(example, base);
	const number = count > 1 ? ` ${i + 1}` : "";
	return [
		"",
		page.paint.bold(`Example${number}: ${example.path}`),
		"  found",
		...marked(page, before, found, page.paint.red),
		"  repaired",
		...marked(page, found, repaired, page.paint.green)
	];
}
function marked(page, before, now, paint) {
	const plain = (text) => text.replace(/,$/gm, "");
	const added = new Set(before === null ? [] : addedLines(plain(before), plain(now)).map((l) => l.line));
	return now.split("\n").map((line, i) => {
		const text = bare(distrust(line.replaceAll("	", "  ")), { max: Math.max(page.width, 400) });
		return added.has(i + 1) ? paint(`    + ${text}`) : `      ${text}`;
	});
}
function intendedLines(page, rule) {
	const { paint, width } = page;
	const lead = ["", paint.bold("Intended?")];
	if (OWN_RULES.includes(rule.id)) return [...lead, "  What the policy states is changed in the policy, on the default branch."];
	if (UNACCEPTABLE.has(rule.id)) return [...lead, "  No exception accepts this: it has to be repaired."];
	const says = "A maintainer adds this to `.github/agent-access.yml` on the default branch; an entry in the change itself has no effect. The fingerprint stands in the report.";
	return [
		...lead,
		...wrap(words(page, says), width, "  "),
		"    version: 1",
		"    exceptions:",
		"      - fingerprint: \"aar1:…\"",
		"        owner: \"@your-org/your-team\"",
		"        reason: why this privilege is needed, and what limits it",
		"        expires: 2027-03-31"
	];
}
const UNACCEPTABLE = /* @__PURE__ */ new Set([
	"gate-changed",
	"hidden-text",
	"embedded-token"
]);
function standardLine({ list, id, title }) {
	return `  ${id.startsWith(list) ? "" : `${list}: `}${id} ${title}`;
}

export { ruleList as i, laidOut as n, ruleLines as r, UNACCEPTABLE as t };
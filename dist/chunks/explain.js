import { t as nearest } from "./nearest.js";
import { c as painter } from "./text-page.js";
import { o as inert } from "./escape2.js";
import { i as ruleList, n as laidOut, r as ruleLines } from "./rule-text.js";
import { t as rules } from "./rules.js";
import { t as references } from "./standards.js";
import { a as parseOptions, i as oneOf, t as UsageError } from "./options.js";
import { n as put, r as terminalOf } from "./output.js";

// src/cli/explain.ts
const HELP = `  agent-access-review explain [RULE]

  What does a rule find, why, and what to write instead? Without RULE: all rules.

  --format FORMAT  text or json (default: text)
  --output FILE    write it there
  --color, --no-color
`;
async function run(args) {
	const options = parseOptions(args, {
		valued: ["--format", "--output"],
		flags: ["--color", "--no-color"],
		words: 1
	});
	if (options.help) return "help";
	const format = oneOf(options.value("--format") ?? "text", "--format", ["text", "json"]);
	const [name] = options.words;
	const rule = name === void 0 ? void 0 : named(name);
	if (format === "json") {
		const shown = rule ? ruleObject(rule) : rules.map(ruleObject);
		await put(`${JSON.stringify(shown, null, 2)}\n`, options);
		return 0;
	}
	const page = pageOf(options);
	const lines = rule ? ruleLines(page, rule, references(rule.standards)) : [
		...ruleList(page, rules),
		"",
		MORE
	];
	await put(`${lines.map(inert).join("\n")}\n`, options);
	return 0;
}
const MORE = "One in full: agent-access-review explain RULE";
function pageOf(options) {
	const { color, width } = terminalOf(options);
	return {
		paint: painter(color),
		color,
		width: Math.max(60, width)
	};
}
function named(name) {
	const id = name.toLowerCase();
	const found = rules.find((r) => r.id === id);
	if (found) return found;
	const ids = rules.map((r) => r.id);
	const near = nearest(id, ids);
	const holding = id.length < 3 ? [] : ids.filter((i) => i.includes(id) || shareWord(i, id));
	const like = [.../* @__PURE__ */ new Set([...near === void 0 ? [] : [near], ...holding])].slice(0, 5);
	const hint = like.length > 0 ? `did you mean ${like.join(", ")}?` : "`agent-access-review explain` lists all";
	throw new UsageError(`unknown rule \`${name.slice(0, 60)}\`; ${hint}`);
}
function shareWord(a, b) {
	const words = b.split("-").filter((w) => w.length > 3);
	return a.split("-").some((w) => words.includes(w));
}
function ruleObject(rule) {
	const { id, title, severity, why, remediation, standards, examples } = rule;
	return {
		id,
		title,
		severity,
		why,
		remediation,
		references: references(standards),
		examples: examples.map((e) => ({
			path: e.path,
			base: e.base === null ? null : laidOut(e, e.base),
			bad: laidOut(e, e.bad),
			good: laidOut(e, e.good)
		}))
	};
}

export { HELP, run };
import { t as approvalLoosened } from "./approval-rules.js";
import { t as BUILT_IN } from "./policy2.js";

// src/policy/delegable.ts
const DELEGABLE = [
	"mode",
	"defaults.workflow-token",
	"rules",
	"severities",
	"allow.servers",
	"allow.hosts",
	"allow.actions",
	"allow.marketplaces",
	"allow.models",
	"exceptions",
	"token-fixtures",
	"agents",
	"approval"
];
function delegates(above, key) {
	return above.every(({ delegated }) => delegated.includes(key));
}
function delegatesRule(above, id, by = "rules") {
	return above.every(({ delegated }) => {
		if (delegated.includes(`rules.${id}`)) return true;
		return !BY_NAME.has(id) && (delegated.includes("rules") || by === "severities" && delegated.includes("severities"));
	});
}
const BY_NAME = /* @__PURE__ */ new Set([
	"gate-changed",
	"hidden-text",
	"embedded-token"
]);

// src/policy/organise.ts
function organise(layers) {
	const [first, ...below] = layers;
	const last = layers.at(-1);
	if (!first || !last) return BUILT_IN;
	if (below.length === 0) return first;
	let merged = first;
	let views = [{
		...first,
		severities: statements(first),
		rules: /* @__PURE__ */ new Map()
	}];
	below.forEach((policy, i) => {
		const above = layers.slice(0, i + 1);
		merged = tightened(merged, policy, above);
		views = withView(views, policy, above);
	});
	const { severities, rules, allow, tokenFixtures } = views.at(-1) ?? first;
	return {
		...merged,
		...named(last),
		severities,
		rules,
		allow,
		tokenFixtures,
		views,
		layers
	};
}
function named({ source, digest, path, stated }) {
	return {
		source,
		digest,
		stated,
		...path === void 0 ? {} : { path }
	};
}
function tightened(above, own, all) {
	const left = (key) => delegates(all, key);
	const mode = !own.stated.has("mode") || own.mode === "warn" && !left("mode") ? above.mode : own.mode;
	const workflowToken = (own.workflowToken === "read" && !left("defaults.workflow-token") ? above.workflowToken : own.workflowToken) ?? above.workflowToken;
	const approval = left("approval") || !approvalLoosened(above.approval, own.approval) ? own.approval : void 0;
	const limits = all.reduce((sum, p) => narrower(sum, p.exceptionLimits), {});
	const mayExcept = left("exceptions");
	return {
		...above,
		mode,
		...workflowToken === void 0 ? {} : { workflowToken },
		required: [...above.required, ...own.required],
		exceptions: [...above.exceptions, ...mayExcept ? own.exceptions.filter((e) => !beyond(e, limits)) : []],
		exceptionLimits: limitsUnder(above.exceptionLimits, own.exceptionLimits),
		identities: [.../* @__PURE__ */ new Set([...above.identities, ...own.identities])],
		register: [...above.register, ...left("agents") ? own.register : []],
		ceilings: [...above.ceilings, ...own.ceilings],
		never: [...above.never, ...own.never],
		...approval ? { approval } : {},
		customRules: [...above.customRules, ...own.customRules]
	};
}
function beyond({ created, expires, ticket }, { maxDays, ticket: needed }) {
	if (needed === "required" && ticket === void 0) return "it needs `ticket`";
	if (maxDays === void 0) return void 0;
	if (created === void 0) return "it needs `created`";
	const days = (Date.parse(expires) - Date.parse(created)) / 864e5;
	return days <= maxDays ? void 0 : `it lasts ${days} days, and ${maxDays} are allowed`;
}
function narrower(a, b) {
	const maxDays = Math.min(a.maxDays ?? Number.POSITIVE_INFINITY, b.maxDays ?? Number.POSITIVE_INFINITY);
	const ticket = [a.ticket, b.ticket].includes("required") ? "required" : a.ticket ?? b.ticket;
	return {
		...Number.isFinite(maxDays) ? { maxDays } : {},
		...ticket ? { ticket } : {}
	};
}
function limitsUnder(above, own) {
	const accepted = above.embeddedTokens === "accepted" && own.embeddedTokens !== "refused";
	return {
		...narrower(above, own),
		embeddedTokens: accepted ? "accepted" : "refused"
	};
}
function withView(views, own, above) {
	const now = views.map((view) => withDelegated(view, own, above));
	const parent = now.at(-1) ?? own;
	const workflowToken = own.workflowToken ?? parent.workflowToken;
	const allow = (key) => own.stated.has(`allow.${key}`) && !delegates(above, `allow.${key}`) ? own.allow[key] : parent.allow[key];
	const fixtures = own.stated.has("token-fixtures") && !delegates(above, "token-fixtures");
	const view = {
		...own,
		severities: [...statements(own), ...parent.severities],
		rules: /* @__PURE__ */ new Map(),
		allow: mapAllow(allow, modelsUnder(parent.allow.models, own.allow.models, delegates(above, "allow.models"))),
		tokenFixtures: fixtures ? own.tokenFixtures : parent.tokenFixtures,
		...workflowToken === void 0 ? {} : { workflowToken }
	};
	return [...now, view];
}
function withDelegated(view, own, above) {
	const token = delegates(above, "defaults.workflow-token") ? own.workflowToken : void 0;
	const add = (key, a, b) => delegates(above, key) ? [...a, ...b] : a;
	const models = view.allow.models && add("allow.models", view.allow.models, own.allow.models ?? []);
	return {
		...view,
		severities: [...delegatedStatements(own, above), ...view.severities],
		allow: mapAllow((key) => add(`allow.${key}`, view.allow[key], own.allow[key]), models),
		tokenFixtures: add("token-fixtures", view.tokenFixtures, own.tokenFixtures),
		...token === void 0 ? {} : { workflowToken: token }
	};
}
function mapAllow(of, models) {
	const lists = {
		servers: of("servers"),
		hosts: of("hosts"),
		actions: of("actions"),
		marketplaces: of("marketplaces")
	};
	return models ? {
		...lists,
		models
	} : lists;
}
function modelsUnder(parent, own, left) {
	return own && !(left && parent) ? own : parent;
}
function statements({ severities, rules }) {
	return [...severities, ...[...rules].map(([id, severity]) => ({
		rules: [id],
		severity
	}))];
}
function delegatedStatements({ severities, rules }, above) {
	const everyRule = above.every(({ delegated }) => delegated.includes("severities") || delegated.includes("rules"));
	const byName = (above[0]?.delegated ?? []).flatMap((key) => /^rules\.(.+)$/.exec(key)?.[1] ?? []);
	const bySeverity = severities.flatMap((s) => {
		if (!s.rules && everyRule) return [s];
		const left = (s.rules ?? byName).filter((id) => delegatesRule(above, id, "severities"));
		return left.length > 0 ? [{
			...s,
			rules: left
		}] : [];
	});
	const byRule = [...rules].flatMap(([id, severity]) => delegatesRule(above, id) ? [{
		rules: [id],
		severity
	}] : []);
	return [...bySeverity, ...byRule];
}

export { delegatesRule as a, delegates as i, organise as n, DELEGABLE as r, beyond as t };
import { C as automaton, O as rank } from "./reading.js";
import { n as search, t as intersects } from "./search.js";
import { j as uses, t as holds } from "./witness.js";
import { n as REST, r as WORD } from "./words2.js";

// src/rules/identity/powers.ts
const ANY = "zz-any";
function kubernetes(grade, can, ...rows) {
	const sequences = rows.flatMap(([verbs, group, resources]) => verbs.split(" ").flatMap((verb) => resources.split(" ").map((resource) => {
		return [`${verb} ${group}/${resource} ${UNNAMED.has(verb) && !resource.includes("/") ? "" : ANY} in `, REST];
	})));
	return {
		platform: "Kubernetes",
		grade,
		can,
		uses: uses("kubernetes", ...sequences)
	};
}
const UNNAMED = /* @__PURE__ */ new Set([
	"create",
	"list",
	"watch",
	"deletecollection"
]);
const CHANGE = "create update patch";
const RBAC = "rbac.authorization.k8s.io";
const KUBERNETES = [
	kubernetes("wildcard", "do anything with any kind of object", [
		ANY,
		"zz.invalid",
		ANY
	]),
	kubernetes("wildcard", "do anything with every core object", [
		ANY,
		"core",
		ANY
	]),
	kubernetes("escalation", "read every Secret", [
		"get list watch",
		"core",
		"secrets"
	]),
	kubernetes("escalation", "run commands in other pods", [
		"create get",
		"core",
		"pods/exec pods/attach"
	]),
	kubernetes("escalation", "reach into other pods and nodes", [
		"create get",
		"core",
		"pods/portforward nodes/proxy"
	]),
	kubernetes("escalation", "make tokens of any service account", [
		"create",
		"core",
		"serviceaccounts/token"
	]),
	kubernetes("escalation", "act as others", [
		"impersonate",
		"core",
		"users groups serviceaccounts"
	]),
	kubernetes("escalation", "give itself more rights", [
		"escalate bind",
		RBAC,
		"roles clusterroles"
	], [
		CHANGE,
		RBAC,
		"rolebindings clusterrolebindings"
	]),
	kubernetes("escalation", "start pods, and with them act as any service account there", [
		"create",
		"core",
		"pods replicationcontrollers"
	], [
		"create",
		"apps",
		"deployments daemonsets statefulsets replicasets"
	], [
		"create",
		"batch",
		"jobs cronjobs"
	]),
	kubernetes("escalation", "approve certificates", [
		"update patch",
		"certificates.k8s.io",
		"certificatesigningrequests/approval"
	]),
	kubernetes("escalation", "change what others send to the API server", [
		CHANGE,
		"admissionregistration.k8s.io",
		"mutatingwebhookconfigurations validatingwebhookconfigurations"
	]),
	kubernetes("escalation", "mount folders of nodes", [
		"create",
		"core",
		"persistentvolumes"
	]),
	{
		platform: "Kubernetes",
		grade: "escalation",
		can: "leave its container for the node",
		uses: uses("kubernetes", ["node ", ANY], ["node path /"], ["node path /var/run/docker.sock/"], ["node capability SYS_ADMIN"], ["node hostPID"])
	},
	{
		platform: "Kubernetes",
		grade: "escalation",
		can: "administer the identities of the mesh",
		uses: uses("spiffe", ["admin"], ["downstream"])
	},
	{
		platform: "Kubernetes",
		grade: "open trust",
		can: "be taken by every pod",
		uses: uses("spiffe", [WORD, " for "])
	},
	{
		platform: "Kubernetes",
		grade: "open trust",
		can: "be used by everyone in the cluster",
		uses: uses("kubernetes", ["held by everyone"])
	},
	{
		platform: "Kubernetes",
		grade: "open trust",
		can: "be called by anyone",
		uses: uses("istio", [`${`${ANY} `.repeat(10)}`])
	}
];
function aws(grade, can, actions) {
	const sequences = actions.split(" ").map((a) => [`${a.toLowerCase()} on arn:${ANY} for its-holder `, REST]);
	return {
		platform: "AWS",
		grade,
		can,
		uses: uses("aws", ...sequences)
	};
}
const GITHUB = "token.actions.githubusercontent.com";
function signsIn(subject) {
	const who = ["sts:assumerolewithwebidentity on this-role for Federated:", WORD];
	const audience = `[${GITHUB}:aud=sts.amazonaws.com] `;
	return uses("aws", [
		...who,
		` ${audience}[${GITHUB}:sub=repo:`,
		...subject,
		"] "
	]);
}
const AWS = [
	aws("wildcard", "do anything in any service", `${ANY}:${ANY}`),
	...[
		"s3",
		"iam",
		"ec2",
		"lambda",
		"secretsmanager",
		"kms",
		"dynamodb",
		"ssm",
		"sts",
		"organizations",
		"bedrock"
	].map((s) => aws("wildcard", `do anything with ${s}, on every resource`, `${s}:${ANY}`)),
	aws("escalation", "hand any role to a service that it starts", "iam:PassRole"),
	aws("escalation", "act as any role", "sts:AssumeRole"),
	aws("escalation", "give itself more rights", "iam:CreatePolicyVersion iam:SetDefaultPolicyVersion iam:AttachUserPolicy iam:AttachRolePolicy iam:AttachGroupPolicy iam:PutUserPolicy iam:PutRolePolicy iam:PutGroupPolicy iam:AddUserToGroup iam:UpdateAssumeRolePolicy iam:DeleteRolePermissionsBoundary"),
	aws("escalation", "make keys and passwords of others", "iam:CreateAccessKey iam:CreateLoginProfile iam:UpdateLoginProfile"),
	aws("escalation", "run code as others", "lambda:UpdateFunctionCode ssm:SendCommand ssm:StartSession ecs:ExecuteCommand"),
	aws("escalation", "read every secret", "secretsmanager:GetSecretValue kms:Decrypt"),
	{
		platform: "AWS",
		grade: "open trust",
		can: "be used by anyone, with no condition",
		uses: { sequences: [[
			"aws\0",
			WORD,
			` on this-role for ${ANY}:${ANY} `
		]] }
	},
	{
		platform: "AWS",
		grade: "open trust",
		can: "be assumed from workflows of any repository of an owner",
		uses: signsIn([{
			...WORD,
			not: `${WORD.not}/:`
		}, `/${ANY}:ref:refs/heads/${ANY}`])
	}
];
function named(platform, verb, grade, can, ...sequences) {
	return {
		platform,
		grade,
		can,
		uses: uses(verb, ...sequences)
	};
}
const OTHERS = [
	named("GitHub App", "github", "escalation", "change workflows, settings or secrets", ["administration: write"], ["workflows: write"], ["secrets: write"], ["organization_administration: write"], ["organization_secrets: write"], ["members: write"]),
	named("GitHub App", "github", "open trust", "be installed by anyone", ["installed by anyone"]),
	named("Google Cloud", "gcp", "wildcard", "do anything there", [
		WORD,
		" owner on ",
		REST
	], ["owner on ", REST]),
	named("Google Cloud", "gcp", "wildcard", "change almost anything there", ["editor on ", REST]),
	named("Google Cloud", "gcp", "escalation", "give out rights or act as service accounts", ["escalates on ", REST]),
	named("Google Cloud", "gcp", "open trust", "be used by anyone", ["anyone ", REST]),
	named("Vault", "vault", "escalation", "use what only root may", [
		"sudo ",
		WORD,
		" ",
		REST
	]),
	named("Vault", "vault", "wildcard", "change every path", [`update ${ANY}/${ANY} `, REST]),
	named("Azure", "azure", "wildcard", "do anything there", ["Owner on ", REST]),
	named("Azure", "azure", "wildcard", "change anything there", ["Contributor on ", REST]),
	named("Azure", "azure", "escalation", "give out rights", ["User Access Administrator on ", REST]),
	named("Entra", "entra", "escalation", "hold permissions of an application, with no user", ["application ", REST]),
	named("Entra", "entra", "open trust", "be signed in to by personal accounts", ["sign-in personal"])
];
const IDENTITY_POWERS = [
	...KUBERNETES,
	...AWS,
	...OTHERS
];

// src/rules/identity/gains.ts
function identityOf(subject, context) {
	if (subject.kind !== "uses" || !subject.agent.identity) return void 0;
	if (!/^identity kubernetes (Cluster)?Role /.test(subject.agent.id)) return subject;
	return bound(context).has(placeId(subject.news.entry)) ? void 0 : subject;
}
function bound(context) {
	let known = places.get(context);
	if (!known) {
		const subjects = [...context.head.agents.values()].filter((a) => a.id.startsWith("identity kubernetes subject "));
		known = new Set(subjects.flatMap((a) => a.list.entries.map(placeId)));
		places.set(context, known);
	}
	return known;
}
const places = /* @__PURE__ */ new WeakMap();
function placeId({ place }) {
	return JSON.stringify([
		place.path,
		place.side,
		place.startLine,
		place.startColumn
	]);
}
function isJudged(d, context) {
	if (d.agent.identity?.agent !== void 0) return true;
	const role = /^AWS role (.+)$/.exec(d.agent.name)?.[1];
	if (role === void 0) return false;
	return context.head.facts.some((f) => f.kind === "credential" && f.held === "workload-identity" && f.reference.endsWith(`/${role}`));
}
function gainsOf(d, context) {
	let known = cache.get(context);
	if (!known) {
		known = allGains(context);
		cache.set(context, known);
	}
	return known.get(d) ?? [];
}
const cache = /* @__PURE__ */ new WeakMap();
const BUDGET = 8e6;
function allGains(context) {
	const byAgent = /* @__PURE__ */ new Map();
	for (const subject of context.added) {
		const d = identityOf(subject, context);
		if (d && isJudged(d, context)) byAgent.set(d.agent.id, [...byAgent.get(d.agent.id) ?? [], d]);
	}
	const budget = { left: BUDGET };
	const out = /* @__PURE__ */ new Map();
	for (const [id, differences] of byAgent) {
		const first = differences[0];
		if (!first) continue;
		const head = context.head.agents.get(id)?.list ?? first.agent.defaults ?? NONE;
		const base = context.base.agents.get(id)?.list ?? first.agent.defaults ?? NONE;
		for (const power of IDENTITY_POWERS) {
			if (power.platform !== first.agent.identity?.platform) continue;
			const use = newlyHeld(power, base, head, budget);
			if (use === void 0) continue;
			const by = differences.find((d) => use !== null && d.news.cause === "entry" && holds(d.news.entry.uses, use)) ?? first;
			out.set(by, [...out.get(by) ?? [], power]);
		}
	}
	return out;
}
const NONE = {
	entries: [],
	default: "deny"
};
function newlyHeld(power, base, head, budget) {
	const focus = automaton(power);
	const near = (list) => list.entries.filter((e) => intersects(focus, automaton(e), budget));
	const h = near(head);
	if (!h.some((e) => e.effect === "allow")) return void 0;
	const b = near(base);
	const effect = (entries, list, i) => rank(entries[i]?.effect ?? list.default);
	const found = search(focus, [h.map(automaton), b.map(automaton)], ([hi, bi]) => hi === void 0 || bi === void 0 || effect(h, head, hi) > effect(b, base, bi), budget);
	return found.kind === "word" ? found.word : found.kind === "none" ? void 0 : null;
}

export { identityOf as n, isJudged as r, gainsOf as t };
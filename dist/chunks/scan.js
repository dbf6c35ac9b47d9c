// src/tokens/automaton.ts
function buildAutomaton(words, foldCase = false) {
	const trie = buildTrie(words);
	const width = trie.codes.size + 1;
	const step = trie.edges.length * width <= DENSE_CELLS ? dense(trie, foldCase) : sparse(trie, foldCase);
	return { find(text, hit) {
		let node = 0;
		for (let i = 0; i < text.length; i++) {
			node = step(node, text.charCodeAt(i));
			for (let out = trie.output[node] ?? 0; out > 0; out = trie.output[trie.fail[out] ?? 0] ?? 0) for (const word of trie.ends[out] ?? []) hit(word, i + 1);
		}
	} };
}
const DENSE_CELLS = 2e6;
function buildTrie(words) {
	const trie = {
		edges: [/* @__PURE__ */ new Map()],
		fail: [0],
		ends: [void 0],
		output: [0],
		codes: /* @__PURE__ */ new Map()
	};
	words.forEach((word, index) => {
		let node = 0;
		for (let i = 0; i < word.length; i++) {
			const code = word.charCodeAt(i);
			if (!trie.codes.has(code)) trie.codes.set(code, trie.codes.size + 1);
			let next = trie.edges[node]?.get(code);
			if (next === void 0) {
				next = trie.edges.push(/* @__PURE__ */ new Map()) - 1;
				trie.edges[node]?.set(code, next);
			}
			node = next;
		}
		const ends = trie.ends[node] ?? [];
		ends.push(index);
		trie.ends[node] = ends;
	});
	link(trie);
	return trie;
}
function link(trie) {
	const queue = [0];
	for (const node of queue) for (const [code, child] of trie.edges[node] ?? []) {
		trie.fail[child] = node === 0 ? 0 : follow(trie, trie.fail[node] ?? 0, code);
		trie.output[child] = trie.ends[child] ? child : trie.output[trie.fail[child] ?? 0] ?? 0;
		queue.push(child);
	}
}
function follow(trie, from, code) {
	let node = from;
	for (;;) {
		const next = trie.edges[node]?.get(code);
		if (next !== void 0) return next;
		if (node === 0) return 0;
		node = trie.fail[node] ?? 0;
	}
}
function dense(trie, foldCase) {
	const width = trie.codes.size + 1;
	const columns = /* @__PURE__ */ new Uint16Array(65536);
	for (const [code, column] of trie.codes) {
		columns[code] = column;
		if (foldCase && code >= 97 && code <= 122) columns[code - 32] = column;
	}
	const table = new Int32Array(trie.edges.length * width);
	const queue = [0];
	for (const node of queue) {
		if (node > 0) table.copyWithin(node * width, (trie.fail[node] ?? 0) * width, ((trie.fail[node] ?? 0) + 1) * width);
		for (const [code, child] of trie.edges[node] ?? []) {
			table[node * width + (trie.codes.get(code) ?? 0)] = child;
			queue.push(child);
		}
	}
	return (node, code) => table[node * width + (columns[code] ?? 0)] ?? 0;
}
function sparse(trie, foldCase) {
	return (node, code) => follow(trie, node, foldCase && code >= 65 && code <= 90 ? code + 32 : code);
}

// src/tokens/chars.ts
const TABLES = new Map(Object.entries({
	digit: "0-9",
	alnum: "A-Za-z0-9",
	hex: "a-f0-9",
	base64: "A-Za-z0-9+/=",
	base64url: "A-Za-z0-9_-",
	base64any: "A-Za-z0-9+/_-",
	tilde: "A-Za-z0-9_~.-",
	token: "A-Za-z0-9_.+/=-"
}).map(([name, set]) => [name, table(set)]));
function runEnd(text, from, alphabet, max = Number.POSITIVE_INFINITY) {
	const has = tableOf(alphabet);
	const limit = Math.min(text.length, from + max);
	let at = from;
	while (at < limit && has[text.charCodeAt(at)] === 1) at++;
	return at;
}
function runStart(text, to, alphabet, max) {
	const has = tableOf(alphabet);
	const limit = Math.max(0, to - max);
	let at = to;
	while (at > limit && has[text.charCodeAt(at - 1)] === 1) at--;
	return at;
}
function isOneOf(code, alphabet) {
	return tableOf(alphabet)[code] === 1;
}
function table(set) {
	const class_ = new RegExp(`[${set}]`);
	return Uint8Array.from({ length: 128 }, (_, code) => class_.test(String.fromCharCode(code)) ? 1 : 0);
}
function tableOf(alphabet) {
	return TABLES.get(alphabet) ?? /* @__PURE__ */ new Uint8Array(128);
}

// src/tokens/crc32.ts
function crc32(text) {
	let crc = 4294967295;
	for (let i = 0; i < text.length; i++) crc = (TABLE[(crc ^ text.charCodeAt(i)) & 255] ?? 0) ^ crc >>> 8;
	return (crc ^ 4294967295) >>> 0;
}
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 3988292384 ^ crc >>> 1 : crc >>> 1;
	return crc >>> 0;
});

// src/tokens/jwt.ts
const MAX_PART = 8192;
function readClaims(token) {
	const from = token.indexOf("eyJ");
	if (from < 0) return void 0;
	const [header, payload] = token.slice(from, from + 2 * MAX_PART).split(".", 3);
	if (!header || !payload || !parsePart(header)) return void 0;
	const claims = parsePart(payload);
	if (!claims) return void 0;
	return {
		...texts(claims, [
			"iss",
			"role",
			"name"
		]),
		...numbers(claims, ["iat", "exp"])
	};
}
function parsePart(part) {
	try {
		const value = JSON.parse(Buffer.from(part.slice(0, MAX_PART), "base64url").toString("utf8"));
		return typeof value === "object" && value !== null ? value : void 0;
	} catch {
		return;
	}
}
function texts(from, keys) {
	return Object.fromEntries(keys.map((k) => [k, own(from, k)]).filter(([, v]) => typeof v === "string"));
}
function numbers(from, keys) {
	return Object.fromEntries(keys.map((k) => [k, own(from, k)]).filter(([, v]) => Number.isFinite(v)));
}
function own(from, key) {
	return Object.hasOwn(from, key) ? Reflect.get(from, key) : void 0;
}

// src/tokens/lifetime.ts
const DAY = 86400;
const YEAR = 366 * DAY;
const SAS_REACH = 400;
function lifeOf(kind, candidate) {
	if (kind.id === "azure-sas") return sasLife(kind, candidate);
	if (!candidate.token.includes("eyJ") || !candidate.token.includes(".eyJ")) return { lifetime: kind.lifetime };
	const claims = readClaims(candidate.token);
	if (!claims) return { lifetime: kind.lifetime };
	return between(claims.iat, claims.exp, "permanent");
}
function sasLife(kind, { text, start }) {
	const around = queryAround(text, start);
	const end = seconds(/[?&;]se=([0-9TZ:.%A+-]{8,60})/.exec(around)?.[1]);
	return between(seconds(/[?&;]st=([0-9TZ:.%A+-]{8,60})/.exec(around)?.[1]), end, kind.lifetime);
}
function queryAround(text, at) {
	const before = text.slice(Math.max(0, at - SAS_REACH), at);
	const after = text.slice(at, at + SAS_REACH);
	const from = Math.max(...[
		" ",
		"\"",
		"'",
		"\n"
	].map((c) => before.lastIndexOf(c))) + 1;
	const to = after.search(/[\s"']/);
	return before.slice(from) + (to < 0 ? after : after.slice(0, to));
}
function between(from, to, open) {
	if (to === void 0) return { lifetime: open };
	const expires = isoDate(to);
	const span = from === void 0 ? void 0 : to - from;
	return expires === void 0 ? { lifetime: open } : {
		lifetime: span === void 0 ? "long" : span <= DAY ? "short" : span <= YEAR ? "long" : "permanent",
		expires
	};
}
function seconds(date) {
	if (date === void 0) return void 0;
	const ms = Date.parse(date.replaceAll("%3A", ":").replaceAll("%3a", ":"));
	return Number.isFinite(ms) ? ms / 1e3 : void 0;
}
function isoDate(atSeconds) {
	const date = /* @__PURE__ */ new Date(atSeconds * 1e3);
	return Number.isNaN(date.getTime()) ? void 0 : date.toISOString();
}

// src/tokens/checks.ts
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const base62Checksum = ({ token }) => {
	const body = token.slice(token.indexOf("_") + 1);
	return fits(base62(crc32(body.slice(0, -6))).padStart(6, "0") === body.slice(-6));
};
const gitlabChecksum = ({ token }) => fits(crc32(token.slice(0, -7)).toString(36).padStart(7, "0") === token.slice(-7));
const grafanaChecksum = ({ token }) => fits(swapped(crc32(token.slice(0, -9))) === token.slice(-8));
const zuploChecksum = ({ token }) => fits(hex8(crc32(token.slice(5, 37))) === token.slice(-8));
const atlassianChecksum = ({ token }) => fits(hex8(crc32(token.slice(0, -8))).toUpperCase() === token.slice(-8));
const confluentChecksum = ({ token }) => {
	const sum = Buffer.from(swapped(crc32(token.slice(4, 58))), "hex").toString("base64");
	return fits(sum.slice(0, 6) === token.slice(58, 64) || sum.slice(0, 6) === token.slice(-6));
};
const mixedCheck = ({ token }) => {
	const body = token.replace(/^[A-Za-z0-9]{1,12}[_.-]/, "");
	const both = /[a-z]/.test(body) && /[A-Z]/.test(body) && new Set(body).size >= 9;
	const turns = body.slice(0, 256).match(/[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0;
	return both && (/\d/.test(body) || turns >= 5) ? "likely" : "no";
};
const letterAndDigitCheck = ({ token }) => /[A-Za-z]/.test(token) && (token.match(/\d/g)?.length ?? 0) >= 3 && new Set(token).size >= 9 ? "likely" : "no";
const upperAndLowerCheck = ({ token }) => /[a-z]/.test(token.slice(3)) && /[A-Z]/.test(token) ? "certain" : "no";
const jwtCheck = ({ token }) => {
	const claims = readClaims(token);
	if (!claims || isPublicClaims(claims.role, claims.iss, claims.name)) return "no";
	return "certain";
};
const supabaseServiceCheck = (c) => claimCheck(c.token, ({ role }) => role === "service_role");
const snowflakeCheck = (c) => claimCheck(c.token, ({ iss }) => iss?.startsWith("SF:") === true);
const kubernetesCheck = (c) => claimCheck(c.token, ({ iss }) => iss === "kubernetes/serviceaccount" || iss?.includes("kubernetes") === true);
const oidcCheck = (c) => claimCheck(c.token, ({ iss }) => iss?.startsWith("https://token.actions.githubusercontent.com") || iss === "https://gitlab.com");
const discordCheck = ({ token }) => /^\d{15,21}$/.test(Buffer.from(token.slice(0, token.indexOf(".")), "base64url").toString("latin1")) ? "certain" : "no";
const sasCheck = ({ text, start }) => {
	const query = queryAround(text, start);
	return /[?&;]se=/.test(query) && /[?&;]s[pv]=/.test(query) ? "certain" : "no";
};
function claimCheck(token, holds) {
	const claims = readClaims(token);
	if (!claims || isPublicClaims(claims.role, claims.iss, claims.name)) return "no";
	return holds(claims) ? "certain" : "no";
}
function isPublicClaims(role, iss, name) {
	return role === "anon" || iss === "supabase-demo" || name === "John Doe";
}
function fits(yes) {
	return yes ? "certain" : "likely";
}
function base62(value) {
	let rest = value;
	let out = "";
	while (rest > 0) {
		out = (BASE62[rest % 62] ?? "") + out;
		rest = Math.floor(rest / 62);
	}
	return out;
}
function hex8(value) {
	return value.toString(16).padStart(8, "0");
}
function swapped(value) {
	return (hex8(value).match(/../g) ?? []).reverse().join("");
}

// src/tokens/kinds/parts.ts
const ALNUM = "[A-Za-z0-9]";
const URL = "[A-Za-z0-9_-]";
const HEX = "[a-f0-9]";
const BASE64 = "[A-Za-z0-9+/]";
const END = "(?![A-Za-z0-9])";
const URL_END = "(?![A-Za-z0-9_-])";
const UUID$1 = `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`;
const JWT = `eyJ${URL}{10,600}\\.eyJ${URL}{10,6000}\\.${URL}{16,1400}`;
const RULES = "shape as in published rule sets (betterleaks 1.7, noseyparker, titus); lifetime as the vendor offers it";
const REFERENCE$1 = "a reference to a variable of the environment or to a secret store; the vendor offers nothing shorter-lived";

// src/tokens/kinds/agent-tools.ts
const agentToolKinds = [
	{
		id: "tavily",
		name: "Tavily API key",
		lifetime: "permanent",
		anchors: ["tvly-"],
		shape: `tvly-(?:dev-|prod-)?${ALNUM}{20,48}${END}`,
		check: mixedCheck,
		revoke: "https://app.tavily.com",
		replacement: "the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "firecrawl",
		name: "Firecrawl API key",
		lifetime: "permanent",
		anchors: ["fc-"],
		shape: `fc-${HEX}{32}${END}`,
		left: "strict",
		revoke: "https://www.firecrawl.dev/app/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "brave-search",
		name: "Brave Search API key",
		lifetime: "permanent",
		anchors: ["BSA"],
		shape: `BSA${URL}{24,29}${URL_END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://api-dashboard.search.brave.com",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "e2b",
		name: "E2B API key",
		lifetime: "permanent",
		anchors: ["e2b_"],
		shape: `e2b_${HEX}{40}${END}`,
		revoke: "https://e2b.dev/dashboard",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "browserbase",
		name: "Browserbase API key",
		lifetime: "permanent",
		anchors: ["bb_live_"],
		shape: `bb_live_${URL}{24,34}`,
		revoke: "https://www.browserbase.com/settings",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "context7",
		name: "Context7 API key",
		lifetime: "permanent",
		anchors: ["ctx7sk-"],
		shape: `ctx7sk-${UUID$1}${END}`,
		revoke: "https://context7.com/dashboard",
		replacement: "the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "apify",
		name: "Apify API token",
		lifetime: "permanent",
		anchors: ["apify_api_"],
		shape: `apify_api_${ALNUM}{34,40}${END}`,
		revoke: "https://console.apify.com/settings/integrations",
		replacement: "the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "composio",
		name: "Composio API key",
		lifetime: "permanent",
		anchors: ["ak_"],
		shape: `ak_${URL}{20}${URL_END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://platform.composio.dev",
		replacement: "OAuth connections per user",
		source: RULES
	},
	{
		id: "zapier-mcp",
		name: "Zapier MCP address with its secret",
		lifetime: "permanent",
		anchors: ["mcp.zapier.com/api/"],
		shape: "mcp\\.zapier\\.com/api/(?:v\\d/)?mcp/(?:[a-z]{1,2}/)?[A-Za-z0-9%=_-]{24,250}",
		rest: "base64url",
		revoke: "https://mcp.zapier.com",
		replacement: "the OAuth address of the same server",
		source: RULES
	},
	{
		id: "supabase-pat",
		name: "Supabase personal access token",
		lifetime: "permanent",
		anchors: ["sbp_"],
		shape: `sbp_(?:v0_)?${HEX}{40}${END}`,
		revoke: "https://supabase.com/dashboard/account/tokens",
		replacement: "the vendor's remote MCP server with OAuth",
		source: "https://github.com/supabase/supabase/discussions/38248"
	},
	{
		id: "supabase-secret",
		name: "Supabase secret key",
		lifetime: "permanent",
		anchors: ["sb_secret_"],
		shape: `sb_secret_${URL}{22}_${URL}{8}${URL_END}`,
		revoke: "Supabase > project > API keys",
		replacement: "asymmetric JWT signing with row-level security",
		source: "https://supabase.com/docs/guides/getting-started/migrating-to-new-api-keys"
	},
	{
		id: "notion",
		name: "Notion integration token",
		lifetime: "permanent",
		anchors: ["ntn_"],
		shape: `ntn_\\d{9,13}${ALNUM}{33,38}${END}`,
		revoke: "https://www.notion.so/my-integrations",
		replacement: "the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "notion-legacy",
		name: "Notion integration token (before 2024)",
		lifetime: "permanent",
		anchors: ["secret_"],
		shape: `secret_${ALNUM}{43}${END}`,
		check: mixedCheck,
		revoke: "https://www.notion.so/my-integrations",
		replacement: "the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "linear",
		name: "Linear API key",
		lifetime: "permanent",
		anchors: ["lin_api_", "lin_oauth_"],
		shape: `lin_(?:api|oauth)_${ALNUM}{40,64}${END}`,
		revoke: "https://linear.app/settings/api",
		replacement: "the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "figma",
		name: "Figma personal access token",
		lifetime: "long",
		anchors: ["figd_"],
		shape: `figd_${URL}{38,64}`,
		revoke: "Figma > Settings > Security",
		replacement: "OAuth, or the Dev Mode MCP server",
		source: "https://forum.figma.com/ask-the-community-7/api-token-for-scim-how-long-it-takes-before-it-expires-47737"
	},
	{
		id: "airtable",
		name: "Airtable personal access token",
		lifetime: "permanent",
		anchors: ["pat"],
		shape: `pat${ALNUM}{14}\\.${HEX}{64}${END}`,
		revoke: "https://airtable.com/create/tokens",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "asana",
		name: "Asana personal access token",
		lifetime: "permanent",
		anchors: ["2/", "1/"],
		shape: `[12]/\\d{14,18}(?:/\\d{14,18})?:${HEX}{32}${END}`,
		left: "strict",
		revoke: "https://app.asana.com/0/my-apps",
		replacement: "the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "clickup",
		name: "ClickUp API token",
		lifetime: "permanent",
		anchors: ["pk_"],
		shape: `pk_\\d{6,9}_[A-Z0-9]{32}${END}`,
		revoke: "ClickUp > Apps",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "typeform",
		name: "Typeform personal access token",
		lifetime: "permanent",
		anchors: ["tfp_"],
		shape: `tfp_${URL}{40,64}`,
		revoke: "https://admin.typeform.com/user/tokens",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "contentful",
		name: "Contentful management token",
		lifetime: "long",
		anchors: ["CFPAT-"],
		shape: `CFPAT-${URL}{43}`,
		revoke: "https://app.contentful.com/account/profile/cma_tokens",
		replacement: "an OAuth application",
		source: RULES
	},
	{
		id: "zuplo",
		name: "Zuplo API key",
		lifetime: "permanent",
		anchors: ["zpka_"],
		shape: `zpka_[a-z0-9]{32}_${HEX}{8}${END}`,
		check: zuploChecksum,
		revoke: "the Zuplo portal",
		replacement: "JWT authentication",
		source: RULES
	}
];

// src/tokens/kinds/ai.ts
const aiKinds = [
	{
		id: "openai",
		name: "OpenAI API key",
		lifetime: "permanent",
		anchors: [
			"sk-proj-",
			"sk-svcacct-",
			"sk-admin-"
		],
		shape: `sk-(?:proj|svcacct|admin)-${URL}{40,200}`,
		revoke: "https://platform.openai.com/api-keys",
		replacement: "workload identity federation",
		source: "https://developers.openai.com/api/docs/guides/workload-identity-federation"
	},
	{
		id: "openai-legacy",
		name: "OpenAI API key (legacy)",
		lifetime: "permanent",
		anchors: ["sk-"],
		shape: `sk-${ALNUM}{20}T3BlbkFJ${ALNUM}{20}${END}`,
		left: "strict",
		revoke: "https://platform.openai.com/api-keys",
		replacement: "workload identity federation",
		source: "https://developers.openai.com/api/docs/guides/workload-identity-federation"
	},
	{
		id: "anthropic",
		name: "Anthropic API key",
		lifetime: "permanent",
		anchors: ["sk-ant-api"],
		shape: `sk-ant-api\\d{2}-${URL}{80,130}`,
		revoke: "https://platform.claude.com/settings/keys",
		replacement: "workload identity federation",
		source: "https://platform.claude.com/docs/en/manage-claude/workload-identity-federation"
	},
	{
		id: "anthropic-admin",
		name: "Anthropic admin key",
		lifetime: "permanent",
		anchors: ["sk-ant-admin"],
		shape: `sk-ant-admin\\d{2}-${URL}{80,130}`,
		revoke: "https://platform.claude.com/settings/admin-keys",
		replacement: "workload identity federation",
		source: "https://platform.claude.com/docs/en/manage-claude/authentication"
	},
	{
		id: "claude-oauth",
		name: "Claude Code OAuth token",
		lifetime: "long",
		anchors: ["sk-ant-oat"],
		shape: `sk-ant-oat\\d{2}-${URL}{80,130}`,
		revoke: "claude.ai > Settings > Claude Code",
		replacement: "workload identity federation, or the credentials of a cloud role",
		source: "https://platform.claude.com/docs/en/manage-claude/authentication"
	},
	{
		id: "claude-oauth-refresh",
		name: "Claude OAuth refresh token",
		lifetime: "permanent",
		anchors: ["sk-ant-ort"],
		shape: `sk-ant-ort\\d{2}-${URL}{80,130}`,
		revoke: "sign out of Claude Code",
		replacement: "workload identity federation",
		source: RULES
	},
	{
		id: "huggingface",
		name: "Hugging Face token",
		lifetime: "permanent",
		anchors: ["hf_"],
		shape: `hf_[A-Za-z]{34}${END}`,
		check: upperAndLowerCheck,
		revoke: "https://huggingface.co/settings/tokens",
		replacement: "a fine-grained token, or OAuth",
		source: RULES
	},
	{
		id: "huggingface-organisation",
		name: "Hugging Face organisation token",
		lifetime: "permanent",
		anchors: ["api_org_"],
		shape: `api_org_[A-Za-z]{34}${END}`,
		revoke: "https://huggingface.co/settings/tokens",
		replacement: "a fine-grained token, or OAuth",
		source: RULES
	},
	{
		id: "replicate",
		name: "Replicate API token",
		lifetime: "permanent",
		anchors: ["r8_"],
		shape: `r8_${ALNUM}{37}${END}`,
		revoke: "https://replicate.com/account/api-tokens",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "groq",
		name: "Groq API key",
		lifetime: "permanent",
		anchors: ["gsk_"],
		shape: `gsk_${ALNUM}{52}${END}`,
		revoke: "https://console.groq.com/keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "xai",
		name: "xAI API key",
		lifetime: "permanent",
		anchors: ["xai-"],
		shape: `xai-${ALNUM}{70,90}${END}`,
		revoke: "https://console.x.ai",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "perplexity",
		name: "Perplexity API key",
		lifetime: "permanent",
		anchors: ["pplx-"],
		shape: `pplx-${ALNUM}{48}${END}`,
		revoke: "https://www.perplexity.ai/settings/api",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "openrouter",
		name: "OpenRouter API key",
		lifetime: "permanent",
		anchors: ["sk-or-v1-"],
		shape: `sk-or-v1-${HEX}{64}${END}`,
		revoke: "https://openrouter.ai/settings/keys",
		replacement: "keys provisioned per user, with a limit",
		source: RULES
	},
	{
		id: "sk-hex",
		name: "DeepSeek or another vendor's `sk-` key",
		lifetime: "permanent",
		anchors: ["sk-"],
		shape: `sk-(?:${HEX}{32}|${ALNUM}{48})${END}`,
		left: "strict",
		check: letterAndDigitCheck,
		revoke: "the vendor's console",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "together",
		name: "Together API key",
		lifetime: "permanent",
		anchors: ["tgp_v1_"],
		shape: `tgp_v1_${URL}{43}`,
		revoke: "https://api.together.ai/settings/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "fireworks",
		name: "Fireworks API key",
		lifetime: "permanent",
		anchors: ["fw_"],
		shape: `fw_${ALNUM}{22,26}${URL_END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://fireworks.ai/account/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "cerebras",
		name: "Cerebras API key",
		lifetime: "permanent",
		anchors: ["csk-"],
		shape: `csk-[a-z0-9]{48}${END}`,
		revoke: "https://cloud.cerebras.ai",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "nvidia",
		name: "NVIDIA API key",
		lifetime: "long",
		anchors: ["nvapi-"],
		shape: `nvapi-${URL}{60,70}`,
		revoke: "https://build.nvidia.com",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "elevenlabs",
		name: "ElevenLabs API key",
		lifetime: "permanent",
		anchors: ["sk_"],
		shape: `sk_${HEX}{48}${END}`,
		left: "strict",
		revoke: "https://elevenlabs.io/app/settings/api-keys",
		replacement: "single-use tokens for clients",
		source: RULES
	},
	{
		id: "pinecone",
		name: "Pinecone API key",
		lifetime: "permanent",
		anchors: ["pcsk_"],
		shape: `pcsk_${ALNUM}{4,8}_${ALNUM}{60,68}${END}`,
		revoke: "https://app.pinecone.io",
		replacement: "a service account (OAuth client credentials)",
		source: RULES
	},
	{
		id: "langsmith",
		name: "LangSmith API key",
		lifetime: "permanent",
		anchors: ["lsv2_"],
		shape: `lsv2_(?:pt|sk)_${HEX}{32}_${HEX}{10}${END}`,
		revoke: "https://smith.langchain.com/settings",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "langfuse",
		name: "Langfuse secret key",
		lifetime: "permanent",
		anchors: ["sk-lf-"],
		shape: `sk-lf-${UUID$1}${END}`,
		revoke: "Langfuse > project settings",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "jina",
		name: "Jina API key",
		lifetime: "permanent",
		anchors: ["jina_"],
		shape: `jina_${ALNUM}{60}${END}`,
		revoke: "https://jina.ai/api-dashboard",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "voyage",
		name: "Voyage API key",
		lifetime: "permanent",
		anchors: ["pa-"],
		shape: `pa-${URL}{43}${URL_END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://dashboard.voyageai.com",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "wandb",
		name: "Weights & Biases API key",
		lifetime: "permanent",
		anchors: ["wandb_v1_"],
		shape: "wandb_v1_[A-Za-z0-9_]{77}",
		revoke: "https://wandb.ai/authorize",
		replacement: "identity federation",
		source: RULES
	},
	{
		id: "cursor",
		name: "Cursor API key",
		lifetime: "permanent",
		anchors: ["key_"],
		shape: `key_${HEX}{64}${END}`,
		left: "strict",
		revoke: "https://cursor.com/dashboard",
		replacement: REFERENCE$1,
		source: RULES
	}
];

// src/tokens/kinds/business.ts
const businessKinds = [
	{
		id: "stripe",
		name: "Stripe secret or restricted key",
		lifetime: "permanent",
		anchors: [
			"sk_live_",
			"sk_test_",
			"rk_live_",
			"rk_test_"
		],
		shape: `[sr]k_(?:live|test)_${ALNUM}{24,247}`,
		revoke: "https://dashboard.stripe.com/apikeys",
		replacement: "a restricted key, or the remote MCP server with OAuth",
		source: "https://docs.stripe.com/keys"
	},
	{
		id: "webhook-signing",
		name: "Webhook signing secret",
		lifetime: "permanent",
		anchors: ["whsec_"],
		shape: `whsec_${BASE64}{32,64}`,
		revoke: "the dashboard that issued it > Webhooks",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "shopify",
		name: "Shopify access token",
		lifetime: "permanent",
		anchors: [
			"shpat_",
			"shpca_",
			"shppa_",
			"shpss_"
		],
		shape: `shp(?:at|ca|pa|ss)_${HEX}{32}${END}`,
		revoke: "Shopify admin > Apps",
		replacement: "offline tokens with an end, or session tokens",
		source: RULES
	},
	{
		id: "square",
		name: "Square access token",
		lifetime: "permanent",
		anchors: ["EAAA"],
		shape: `EAAA${URL}{50,70}${URL_END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://developer.squareup.com/apps",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "square-oauth",
		name: "Square OAuth secret",
		lifetime: "permanent",
		anchors: ["sq0csp-", "sq0atp-"],
		shape: `sq0(?:csp-${URL}{43}|atp-${URL}{22})${URL_END}`,
		revoke: "https://developer.squareup.com/apps",
		replacement: "OAuth with PKCE",
		source: RULES
	},
	{
		id: "hubspot",
		name: "HubSpot private app token",
		lifetime: "permanent",
		anchors: ["pat-"],
		shape: `pat-(?:na|eu|ap)\\d-${UUID$1}${END}`,
		revoke: "HubSpot > Private apps",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "dropbox",
		name: "Dropbox access token",
		lifetime: "short",
		anchors: ["sl."],
		shape: `sl\\.(?:u\\.)?${URL}{120,250}`,
		rest: "base64url",
		left: "strict",
		revoke: "https://www.dropbox.com/account/connected_apps",
		replacement: "a token fetched at run time",
		source: RULES
	},
	{
		id: "plaid",
		name: "Plaid access token",
		lifetime: "permanent",
		anchors: [
			"access-production-",
			"access-sandbox-",
			"access-development-"
		],
		shape: `access-(?:production|sandbox|development)-${UUID$1}${END}`,
		revoke: "POST /item/access_token/invalidate",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "salesforce",
		name: "Salesforce session id",
		lifetime: "short",
		anchors: ["00D"],
		shape: `00D${ALNUM}{12,15}![A-Za-z0-9._]{80,160}`,
		left: "strict",
		revoke: "Setup > Session management",
		replacement: "the JWT bearer flow",
		source: RULES
	},
	{
		id: "frameio",
		name: "Frame.io token",
		lifetime: "permanent",
		anchors: ["fio-u-"],
		shape: `fio-u-${URL}{60,66}`,
		revoke: "https://developer.frame.io",
		replacement: REFERENCE$1,
		source: RULES
	}
];

// src/tokens/kinds/cloud.ts
const cloudKinds = [
	{
		id: "aws-access-key",
		name: "AWS access key id of an IAM user",
		lifetime: "permanent",
		anchors: ["AKIA"],
		shape: `AKIA[A-Z2-7]{16}${END}`,
		revoke: "https://console.aws.amazon.com/iam/home#/security_credentials",
		replacement: "a role assumed with OIDC (sts:AssumeRoleWithWebIdentity)",
		source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html"
	},
	{
		id: "aws-temporary-key",
		name: "AWS temporary access key id",
		lifetime: "short",
		anchors: ["ASIA"],
		shape: `ASIA[A-Z2-7]{16}${END}`,
		revoke: "IAM > role > Revoke sessions",
		replacement: "the role itself, assumed at run time",
		source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html"
	},
	{
		id: "aws-session-token",
		name: "AWS session token",
		lifetime: "short",
		anchors: ["IQoJb3JpZ2luX2Vj"],
		shape: `IQoJb3JpZ2luX2Vj${BASE64}{60,250}`,
		rest: "base64",
		revoke: "IAM > role > Revoke sessions",
		replacement: "the role itself, assumed at run time",
		source: RULES
	},
	{
		id: "aws-bedrock-long",
		name: "Amazon Bedrock API key, long-term",
		lifetime: "permanent",
		anchors: ["ABSKQmVkcm9ja0FQSUtleS"],
		shape: `ABSKQmVkcm9ja0FQSUtleS${BASE64}{40,250}`,
		rest: "base64",
		revoke: "IAM > users > service-specific credentials",
		replacement: "a short-term Bedrock key, or the credentials of a role",
		source: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html"
	},
	{
		id: "aws-bedrock-short",
		name: "Amazon Bedrock API key, short-term",
		lifetime: "short",
		anchors: ["bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t"],
		shape: `bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t${BASE64}{40,250}`,
		rest: "base64",
		revoke: "ends by itself; revoke the role's sessions",
		replacement: "the credentials of a role",
		source: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html"
	},
	{
		id: "gcp-api-key",
		name: "Google API key",
		lifetime: "permanent",
		anchors: ["AIza"],
		shape: `AIza${URL}{35}${URL_END}`,
		revoke: "https://console.cloud.google.com/apis/credentials",
		replacement: "a service account with workload identity federation",
		source: "https://ai.google.dev/gemini-api/docs/api-key"
	},
	{
		id: "gemini-auth-key",
		name: "Gemini key bound to a service account",
		lifetime: "permanent",
		anchors: ["AQ.Ab8RN6"],
		shape: `AQ\\.Ab8RN6${URL}{36,64}`,
		revoke: "https://aistudio.google.com/apikey",
		replacement: "Vertex AI with workload identity federation",
		source: "https://ai.google.dev/gemini-api/docs/api-key"
	},
	{
		id: "gcp-oauth",
		name: "Google OAuth access token",
		lifetime: "short",
		anchors: ["ya29."],
		shape: "ya29\\.[A-Za-z0-9_.-]{40,250}",
		rest: "tilde",
		revoke: "https://oauth2.googleapis.com/revoke",
		replacement: "workload identity federation",
		source: RULES
	},
	{
		id: "gcp-oauth-client-secret",
		name: "Google OAuth client secret",
		lifetime: "permanent",
		anchors: ["GOCSPX-"],
		shape: `GOCSPX-${URL}{28}`,
		revoke: "https://console.cloud.google.com/apis/credentials",
		replacement: "a public client with PKCE, or workload identity federation",
		source: RULES
	},
	{
		id: "gcp-oauth-refresh",
		name: "Google OAuth refresh token",
		lifetime: "permanent",
		anchors: ["1//0"],
		shape: `1//0[1-9a-z]${URL}{40,250}`,
		check: mixedCheck,
		revoke: "https://myaccount.google.com/permissions",
		replacement: "workload identity federation or impersonation",
		source: RULES
	},
	{
		id: "gcp-hmac",
		name: "Google Cloud Storage HMAC key id",
		lifetime: "permanent",
		anchors: ["GOOG1E"],
		shape: `GOOG1E[A-Z0-9]{55}${END}`,
		revoke: "Cloud Storage > Settings > Interoperability",
		replacement: "workload identity federation",
		source: RULES
	},
	{
		id: "entra-client-secret",
		name: "Entra ID client secret",
		lifetime: "long",
		anchors: ["Q~"],
		shape: "[A-Za-z0-9_~.-]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])",
		before: {
			of: "tilde",
			max: 4
		},
		revoke: "Entra ID > App registrations > Certificates & secrets",
		replacement: "a federated identity credential, or a managed identity",
		source: RULES
	},
	{
		id: "azure-storage-key",
		name: "Azure Storage account key",
		lifetime: "permanent",
		anchors: ["+ASt"],
		shape: `${BASE64}{76}\\+ASt${BASE64}{6}==`,
		before: {
			of: "base64",
			max: 76
		},
		revoke: "Storage account > Access keys",
		replacement: "a managed identity",
		source: RULES
	},
	{
		id: "azure-bus-key",
		name: "Azure Service Bus, Event Hubs or IoT Hub key",
		lifetime: "permanent",
		anchors: [
			"+ASb",
			"+AEh",
			"+AIoT"
		],
		shape: `${BASE64}{33}\\+A(?:(?:Sb|Eh)${BASE64}|IoT)${BASE64}{5}=`,
		before: {
			of: "base64",
			max: 33
		},
		revoke: "resource > Shared access policies",
		replacement: "a managed identity",
		source: RULES
	},
	{
		id: "azure-storage-connection",
		name: "Azure Storage connection string",
		lifetime: "permanent",
		anchors: ["DefaultEndpointsProtocol="],
		shape: `DefaultEndpointsProtocol=https?;(?:[A-Za-z]{1,40}=[^;\\s"']{0,200};){0,8}?AccountKey=${BASE64}{40,86}={0,2}`,
		revoke: "Storage account > Access keys",
		replacement: "a managed identity, or a user-delegation SAS",
		source: RULES
	},
	{
		id: "azure-bus-connection",
		name: "Azure Service Bus or Event Hubs connection string",
		lifetime: "permanent",
		anchors: ["Endpoint=sb://"],
		shape: `Endpoint=sb://[a-z0-9.-]{3,120}/?;(?:[A-Za-z]{1,40}=[^;\\s"']{0,120};){0,4}?SharedAccessKey=${BASE64}{40,44}=?`,
		revoke: "resource > Shared access policies",
		replacement: "a managed identity",
		source: RULES
	},
	{
		id: "azure-sas",
		name: "Azure shared access signature",
		lifetime: "long",
		anchors: ["sig="],
		shape: "sig=(?:[A-Za-z0-9/+]|%[0-9A-Fa-f]{2}){40,100}={0,2}",
		check: sasCheck,
		revoke: "rotate the account key, or delete the stored access policy",
		replacement: "a user-delegation SAS of at most seven days",
		source: "https://learn.microsoft.com/azure/storage/common/storage-sas-overview"
	},
	{
		id: "azure-openai",
		name: "Azure OpenAI or AI services key",
		lifetime: "permanent",
		anchors: ["JQQJ99"],
		shape: `${ALNUM}{52}JQQJ99${ALNUM}{10,14}AAA${ALNUM}{8,16}${END}`,
		before: {
			of: "alnum",
			max: 52
		},
		revoke: "Azure portal > Keys and endpoint",
		replacement: "Entra ID with a managed identity",
		source: RULES
	},
	{
		id: "azure-devops-pat",
		name: "Azure DevOps personal access token",
		lifetime: "long",
		anchors: ["AZDO"],
		shape: `${ALNUM}{76}AZDO${ALNUM}{4}${END}`,
		before: {
			of: "alnum",
			max: 76
		},
		revoke: "https://dev.azure.com/_usersSettings/tokens",
		replacement: "a workload identity service connection",
		source: RULES
	},
	{
		id: "alibaba",
		name: "Alibaba Cloud access key id",
		lifetime: "permanent",
		anchors: ["LTAI"],
		shape: `LTAI${ALNUM}{12,24}${END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://ram.console.aliyun.com",
		replacement: "a RAM role with OIDC",
		source: RULES
	},
	{
		id: "digitalocean",
		name: "DigitalOcean token",
		lifetime: "long",
		anchors: [
			"dop_v1_",
			"doo_v1_",
			"dor_v1_"
		],
		shape: `do[por]_v1_${HEX}{64}${END}`,
		revoke: "https://cloud.digitalocean.com/account/api/tokens",
		replacement: REFERENCE$1,
		source: RULES
	}
];

// src/tokens/kinds/database.ts
const databaseKinds = [
	{
		id: "neon",
		name: "Neon API key",
		lifetime: "permanent",
		anchors: ["napi_"],
		shape: `napi_[a-z0-9]{64}${END}`,
		revoke: "https://console.neon.tech/app/settings/api-keys",
		replacement: "a key of one project, or the MCP server with OAuth",
		source: RULES
	},
	{
		id: "planetscale",
		name: "PlanetScale token or password",
		lifetime: "permanent",
		anchors: ["pscale_"],
		shape: "pscale_(?:tkn|pw|oauth|app)_[A-Za-z0-9_=.-]{32,64}",
		revoke: "https://app.planetscale.com",
		replacement: "passwords with an end",
		source: RULES
	},
	{
		id: "mongodb-atlas",
		name: "MongoDB Atlas service account secret",
		lifetime: "long",
		anchors: ["mdb_sa_sk_"],
		shape: `mdb_sa_sk_${URL}{40}`,
		revoke: "Atlas > Access manager > Service accounts",
		replacement: "workload identity federation",
		source: RULES
	},
	{
		id: "databricks",
		name: "Databricks personal access token",
		lifetime: "long",
		anchors: ["dapi"],
		shape: `dapi${HEX}{32}(?:-\\d)?${END}`,
		left: "strict",
		revoke: "workspace > Settings > Developer > Access tokens",
		replacement: "OAuth for machines, or workload identity federation",
		source: "https://docs.databricks.com/aws/en/dev-tools/auth/pat"
	},
	{
		id: "confluent",
		name: "Confluent Cloud secret",
		lifetime: "permanent",
		anchors: ["cflt"],
		shape: `cflt${BASE64}{60}(?!${BASE64})`,
		check: confluentChecksum,
		revoke: "Confluent > API keys",
		replacement: "OAuth with identity pools",
		source: RULES
	},
	{
		id: "cockroachdb",
		name: "CockroachDB Cloud API key",
		lifetime: "permanent",
		anchors: ["CCDB1_"],
		shape: `CCDB1_${ALNUM}{22}_${ALNUM}{40}${END}`,
		revoke: "CockroachDB Cloud > Access management",
		replacement: REFERENCE$1,
		source: RULES
	}
];

// src/tokens/kinds/generic.ts
const genericKinds = [
	{
		id: "url-password",
		name: "password in an address",
		lifetime: "permanent",
		anchors: [],
		shape: "",
		revoke: "the server of the address",
		replacement: "an address without a password, and a credential from the environment",
		source: "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1"
	},
	{
		id: "basic-credential",
		name: "user and password (HTTP Basic)",
		lifetime: "permanent",
		anchors: [],
		shape: "",
		revoke: "the server that it is sent to",
		replacement: "a reference to a variable of the environment, an input of the client, or OAuth of the server",
		source: "https://www.rfc-editor.org/rfc/rfc7617"
	},
	{
		id: "bearer-credential",
		name: "bearer token of an unknown issuer",
		lifetime: "unknown",
		anchors: [],
		shape: "",
		revoke: "the server that it is sent to",
		replacement: "a reference to a variable of the environment, an input of the client, or OAuth of the server",
		source: "https://www.rfc-editor.org/rfc/rfc6750"
	},
	{
		id: "password",
		name: "password",
		lifetime: "permanent",
		anchors: [],
		shape: "",
		revoke: "the service that it is for",
		replacement: "a reference to a variable of the environment, an input of the client, or OAuth of the server",
		source: "https://owasp.org/www-community/vulnerabilities/Use_of_hard-coded_password"
	},
	{
		id: "named-credential",
		name: "credential of an unknown issuer",
		lifetime: "unknown",
		anchors: [],
		shape: "",
		revoke: "the service that it is for",
		replacement: "a reference to a variable of the environment, an input of the client, or OAuth of the server",
		source: "https://modelcontextprotocol.io/specification"
	}
];

// src/tokens/kinds/hosting.ts
const hostingKinds = [
	{
		id: "cloudflare",
		name: "Cloudflare user or account token",
		lifetime: "permanent",
		anchors: [
			"cfut_",
			"cfat_",
			"cfk_"
		],
		shape: `cf(?:ut|at|k)_${ALNUM}{40}${HEX}{8}${END}`,
		revoke: "https://dash.cloudflare.com/profile/api-tokens",
		replacement: "a token with an end and a filter of addresses",
		source: "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats"
	},
	{
		id: "heroku",
		name: "Heroku API token",
		lifetime: "permanent",
		anchors: ["HRKU-"],
		shape: `HRKU-${URL}{36,64}`,
		revoke: "https://dashboard.heroku.com/account",
		replacement: "an OAuth token with an end",
		source: RULES
	},
	{
		id: "fly",
		name: "Fly.io token",
		lifetime: "permanent",
		anchors: [
			"fm1r_",
			"fm1a_",
			"fm2_",
			"fo1_"
		],
		shape: "(?:fm1[ar]|fm2|fo1)_[A-Za-z0-9+/_-]{40,250}",
		rest: "base64",
		revoke: "fly tokens revoke",
		replacement: "OIDC from the machine",
		source: RULES
	},
	{
		id: "vercel",
		name: "Vercel token",
		lifetime: "permanent",
		anchors: [
			"vcp_",
			"vci_",
			"vca_",
			"vcr_",
			"vck_"
		],
		shape: `vc[piark]_${URL}{24,64}`,
		check: mixedCheck,
		revoke: "https://vercel.com/account/settings/tokens",
		replacement: "Vercel OIDC federation",
		source: "https://www.pulumi.com/registry/packages/vercel/api-docs/usertoken/"
	},
	{
		id: "netlify",
		name: "Netlify token",
		lifetime: "permanent",
		anchors: [
			"nfp_",
			"nfo_",
			"nfc_",
			"nfb_"
		],
		shape: `nf[pocb]_${ALNUM}{36}${END}`,
		revoke: "https://app.netlify.com/user/applications",
		replacement: "an OAuth application",
		source: RULES
	},
	{
		id: "render",
		name: "Render API key",
		lifetime: "permanent",
		anchors: ["rnd_"],
		shape: `rnd_${ALNUM}{28,32}${END}`,
		check: mixedCheck,
		revoke: "https://dashboard.render.com/u/settings",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "doppler",
		name: "Doppler token",
		lifetime: "permanent",
		anchors: [
			"dp.pt.",
			"dp.ct.",
			"dp.sa.",
			"dp.scim.",
			"dp.audit.",
			"dp.st."
		],
		shape: `dp\\.(?:pt|ct|sa|scim|audit|st)\\.(?:[a-z0-9_-]{2,35}\\.)?${ALNUM}{40,44}${END}`,
		revoke: "Doppler > Tokens",
		replacement: "a service account identity (OIDC)",
		source: RULES
	},
	{
		id: "vault",
		name: "HashiCorp Vault token",
		lifetime: "long",
		anchors: [
			"hvs.",
			"hvb.",
			"hvr."
		],
		shape: `hv[sbr]\\.${URL}{24,250}`,
		rest: "base64url",
		revoke: "vault token revoke",
		replacement: "JWT/OIDC auth, or AppRole with wrapped secret ids",
		source: "https://developer.hashicorp.com/vault/docs/troubleshoot/tune-lease-ttl"
	},
	{
		id: "vault-legacy",
		name: "HashiCorp Vault token (before 1.10)",
		lifetime: "long",
		anchors: ["s."],
		shape: `s\\.${ALNUM}{24}${END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "vault token revoke",
		replacement: "JWT/OIDC auth",
		source: "https://developer.hashicorp.com/vault/docs/troubleshoot/tune-lease-ttl"
	},
	{
		id: "openshift",
		name: "OpenShift user token",
		lifetime: "long",
		anchors: ["sha256~"],
		shape: `sha256~${URL}{43}`,
		revoke: "oc delete oauthaccesstoken",
		replacement: "bound service account tokens",
		source: RULES
	},
	{
		id: "tailscale",
		name: "Tailscale key",
		lifetime: "long",
		anchors: ["tskey-"],
		shape: `tskey-(?:auth|api|client|scim|webhook)-${ALNUM}{8,24}(?:CNTRL)?-${ALNUM}{24,48}`,
		revoke: "https://login.tailscale.com/admin/settings/keys",
		replacement: "workload identity federation",
		source: RULES
	},
	{
		id: "onepassword-service-account",
		name: "1Password service account token",
		lifetime: "permanent",
		anchors: ["ops_eyJ"],
		shape: `ops_eyJ${URL}{100,250}`,
		rest: "base64",
		revoke: "1Password > Developer > Service accounts",
		replacement: "Connect on a runner gated by OIDC",
		source: RULES
	},
	{
		id: "onepassword-secret-key",
		name: "1Password secret key",
		lifetime: "permanent",
		anchors: ["A3-"],
		shape: `A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}${END}`,
		left: "strict",
		revoke: "1Password > My profile > Secret key",
		replacement: REFERENCE$1,
		source: RULES
	}
];

// src/tokens/kinds/keys.ts
const keyKinds = [
	{
		id: "gcp-service-account",
		name: "Google Cloud service account key",
		lifetime: "permanent",
		anchors: ["\"private_key\""],
		shape: "\"private_key\"\\s{0,8}:\\s{0,8}\"-----BEGIN (?:RSA )?PRIVATE KEY-----",
		rest: "pem",
		revoke: "https://console.cloud.google.com/iam-admin/serviceaccounts",
		replacement: "workload identity federation, or impersonation",
		source: "https://cloud.google.com/iam/docs/service-account-creds"
	},
	{
		id: "private-key",
		name: "private key (PEM)",
		lifetime: "permanent",
		anchors: ["-----BEGIN "],
		shape: "-----BEGIN (?:RSA |EC |DSA |OPENSSH |SSH2 )?PRIVATE KEY-----",
		rest: "pem",
		revoke: "replace the public half wherever it is trusted",
		replacement: "a key in a KMS or HSM, an SSH certificate, or OIDC",
		source: "https://www.rfc-editor.org/rfc/rfc7468"
	},
	{
		id: "encrypted-private-key",
		name: "encrypted private key (PEM)",
		lifetime: "permanent",
		anchors: ["-----BEGIN ENCRYPTED "],
		shape: "-----BEGIN ENCRYPTED PRIVATE KEY-----",
		rest: "pem",
		revoke: "replace the public half wherever it is trusted",
		replacement: "a key in a KMS or HSM, an SSH certificate, or OIDC",
		source: "https://www.rfc-editor.org/rfc/rfc7468"
	},
	{
		id: "pgp-private-key",
		name: "OpenPGP private key",
		lifetime: "permanent",
		anchors: ["-----BEGIN PGP "],
		shape: "-----BEGIN PGP PRIVATE KEY BLOCK-----",
		rest: "pem",
		revoke: "publish a revocation certificate",
		replacement: "a key in a KMS or HSM, an SSH certificate, or OIDC",
		source: "https://www.rfc-editor.org/rfc/rfc9580"
	},
	{
		id: "age-secret-key",
		name: "age secret key",
		lifetime: "permanent",
		anchors: ["AGE-SECRET-KEY-1"],
		shape: `AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}${END}`,
		revoke: "encrypt anew for another recipient",
		replacement: "SOPS with a KMS",
		source: "https://github.com/C2SP/C2SP/blob/main/age.md"
	},
	{
		id: "supabase-service-role",
		name: "Supabase service_role key",
		lifetime: "permanent",
		anchors: ["eyJ"],
		shape: `${JWT}`,
		left: "strict",
		check: supabaseServiceCheck,
		revoke: "Supabase > project > API keys > legacy",
		replacement: "a secret key (`sb_secret_`) with row-level security",
		source: "https://supabase.com/docs/guides/getting-started/migrating-to-new-api-keys"
	},
	{
		id: "snowflake-pat",
		name: "Snowflake programmatic access token",
		lifetime: "long",
		anchors: ["eyJ"],
		shape: `${JWT}`,
		left: "strict",
		check: snowflakeCheck,
		revoke: "ALTER USER ... REMOVE PAT",
		replacement: "workload identity federation, or key pairs",
		source: "https://docs.snowflake.com/en/user-guide/programmatic-access-tokens"
	},
	{
		id: "kubernetes-service-account",
		name: "Kubernetes service account token",
		lifetime: "permanent",
		anchors: ["eyJ"],
		shape: `${JWT}`,
		left: "strict",
		check: kubernetesCheck,
		revoke: "delete the Secret, or the bound object",
		replacement: "bound tokens (TokenRequest)",
		source: "https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/"
	},
	{
		id: "oidc-id-token",
		name: "OIDC identity token of a CI job",
		lifetime: "short",
		anchors: ["eyJ"],
		shape: `${JWT}`,
		left: "strict",
		check: oidcCheck,
		revoke: "ends by itself",
		replacement: "a token asked for at run time",
		source: "https://docs.github.com/actions/reference/security/oidc"
	},
	{
		id: "jwt",
		name: "JSON web token",
		lifetime: "unknown",
		anchors: ["eyJ"],
		shape: `${JWT}`,
		left: "strict",
		check: jwtCheck,
		revoke: "the service that issued it",
		replacement: "OIDC, or a token asked for at run time",
		source: "https://www.rfc-editor.org/rfc/rfc7519"
	}
];

// src/tokens/kinds/messaging.ts
const messagingKinds = [
	{
		id: "slack",
		name: "Slack token",
		lifetime: "permanent",
		anchors: [
			"xoxb-",
			"xoxp-",
			"xoxa-",
			"xoxr-",
			"xoxs-",
			"xoxc-",
			"xoxd-"
		],
		shape: "xox[abprscd]-(?:\\d{1,14}-){0,3}[A-Za-z0-9%/+]{14,120}",
		check: letterAndDigitCheck,
		revoke: "https://api.slack.com/apps",
		replacement: "token rotation (12 hours)",
		source: "https://docs.slack.dev/authentication/using-token-rotation"
	},
	{
		id: "slack-app",
		name: "Slack app-level token",
		lifetime: "permanent",
		anchors: ["xapp-"],
		shape: `xapp-\\d-[A-Z0-9]{8,14}-\\d{8,14}-${HEX}{60,66}`,
		revoke: "https://api.slack.com/apps",
		replacement: REFERENCE$1,
		source: "https://docs.slack.dev/authentication/tokens"
	},
	{
		id: "slack-rotating",
		name: "Slack rotating token",
		lifetime: "short",
		anchors: ["xoxe.xox", "xoxe-"],
		shape: `xoxe(?:\\.xox[bp])?-\\d-${ALNUM}{60,250}`,
		revoke: "https://api.slack.com/methods/auth.revoke",
		replacement: "already short-lived; fetch it at run time",
		source: "https://docs.slack.dev/authentication/using-token-rotation"
	},
	{
		id: "slack-webhook",
		name: "Slack webhook address",
		lifetime: "permanent",
		anchors: ["hooks.slack.com/"],
		shape: `hooks\\.slack\\.com/(?:services|workflows|triggers)/${BASE64}{30,120}`,
		revoke: "Slack app > Incoming webhooks",
		replacement: "a bot token with rotation",
		source: RULES
	},
	{
		id: "discord-bot",
		name: "Discord bot token",
		lifetime: "permanent",
		anchors: [
			"MD",
			"MT",
			"Mj",
			"Mz",
			"ND",
			"NT",
			"Nj",
			"Nz",
			"OD",
			"OT"
		],
		shape: `[MNO][DTjz]${URL}{20,28}\\.${URL}{6}\\.${URL}{27,40}`,
		left: "strict",
		check: discordCheck,
		revoke: "https://discord.com/developers/applications",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "discord-webhook",
		name: "Discord webhook address",
		lifetime: "permanent",
		anchors: ["discord.com/api/", "discordapp.com/api/"],
		shape: `discord(?:app)?\\.com/api/(?:v\\d{1,2}/)?webhooks/\\d{15,21}/${URL}{60,80}`,
		revoke: "Discord channel > Integrations",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "telegram-bot",
		name: "Telegram bot token",
		lifetime: "permanent",
		anchors: [":AA"],
		shape: `\\d{8,10}:AA${URL}{32,34}${URL_END}`,
		before: {
			of: "digit",
			max: 10
		},
		revoke: "@BotFather, /revoke",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "twilio-api-key",
		name: "Twilio API key",
		lifetime: "permanent",
		anchors: ["SK"],
		shape: `SK${HEX}{32}${END}`,
		left: "strict",
		revoke: "https://console.twilio.com/us1/account/keys-credentials/api-keys",
		replacement: "OAuth client credentials",
		source: RULES
	},
	{
		id: "sendgrid",
		name: "SendGrid API key",
		lifetime: "permanent",
		anchors: ["SG."],
		shape: `SG\\.${URL}{22}\\.${URL}{43}`,
		revoke: "https://app.sendgrid.com/settings/api_keys",
		replacement: "a scoped key with a filter of addresses",
		source: RULES
	},
	{
		id: "mailgun",
		name: "Mailgun API key",
		lifetime: "permanent",
		anchors: ["-"],
		shape: `${HEX}{32}-${HEX}{8}-${HEX}{8}${URL_END}`,
		before: {
			of: "hex",
			max: 32
		},
		left: "strict",
		revoke: "https://app.mailgun.com/settings/api_security",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "mailchimp",
		name: "Mailchimp API key",
		lifetime: "permanent",
		anchors: ["-us"],
		shape: `${HEX}{32}-us\\d{1,2}${END}`,
		before: {
			of: "hex",
			max: 32
		},
		revoke: "https://us1.admin.mailchimp.com/account/api/",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "brevo",
		name: "Brevo API key",
		lifetime: "permanent",
		anchors: ["xkeysib-"],
		shape: `xkeysib-${HEX}{64}-${ALNUM}{16}${END}`,
		revoke: "https://app.brevo.com/settings/keys/api",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "resend",
		name: "Resend API key",
		lifetime: "permanent",
		anchors: ["re_"],
		shape: `re_${ALNUM}{8}_${ALNUM}{20,28}${END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://resend.com/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "facebook",
		name: "Facebook access token",
		lifetime: "long",
		anchors: ["EAA"],
		shape: `EAA${ALNUM}{80,250}`,
		rest: "alnum",
		left: "strict",
		check: mixedCheck,
		revoke: "https://developers.facebook.com/tools/accesstoken/",
		replacement: "a system user token with an end",
		source: RULES
	},
	{
		id: "telnyx",
		name: "Telnyx API key",
		lifetime: "permanent",
		anchors: ["KEY01"],
		shape: `KEY01[A-F0-9]{30}_${ALNUM}{22}${END}`,
		revoke: "https://portal.telnyx.com",
		replacement: REFERENCE$1,
		source: RULES
	}
];

// src/tokens/kinds/named.ts
const namedKinds = [
	{
		id: "aws-secret-key",
		name: "AWS secret access key",
		lifetime: "permanent",
		anchors: [],
		shape: "[A-Za-z0-9/+]{40}",
		keys: ["aws_secret", "secret_access_key"],
		revoke: "https://console.aws.amazon.com/iam/home#/security_credentials",
		replacement: "a role assumed with OIDC (sts:AssumeRoleWithWebIdentity)",
		source: RULES
	},
	{
		id: "cloudflare-legacy",
		name: "Cloudflare API token (before 2026)",
		lifetime: "permanent",
		anchors: [],
		shape: `(?:${URL}{40}|${HEX}{37})`,
		keys: ["cloudflare", "cf_api"],
		revoke: "https://dash.cloudflare.com/profile/api-tokens",
		replacement: "a token with an end and a filter of addresses",
		source: RULES
	},
	{
		id: "vercel-legacy",
		name: "Vercel token (legacy)",
		lifetime: "permanent",
		anchors: [],
		shape: `${ALNUM}{24}`,
		keys: ["vercel"],
		revoke: "https://vercel.com/account/settings/tokens",
		replacement: "Vercel OIDC federation",
		source: RULES
	},
	{
		id: "railway",
		name: "Railway token",
		lifetime: "permanent",
		anchors: [],
		shape: `${UUID$1}`,
		keys: ["railway"],
		revoke: "https://railway.com/account/tokens",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "scaleway",
		name: "Scaleway secret key",
		lifetime: "permanent",
		anchors: [],
		shape: `${UUID$1}`,
		keys: ["scaleway", "scw"],
		revoke: "https://console.scaleway.com/iam/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "snyk",
		name: "Snyk API token",
		lifetime: "permanent",
		anchors: [],
		shape: `${UUID$1}`,
		keys: ["snyk"],
		revoke: "https://app.snyk.io/account",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "exa",
		name: "Exa API key",
		lifetime: "permanent",
		anchors: [],
		shape: `${UUID$1}`,
		keys: ["exa"],
		revoke: "https://dashboard.exa.ai/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "cohere",
		name: "Cohere API key",
		lifetime: "permanent",
		anchors: [],
		shape: `${ALNUM}{40}`,
		keys: ["cohere", "co_api"],
		revoke: "https://dashboard.cohere.com/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "mistral",
		name: "Mistral API key",
		lifetime: "permanent",
		anchors: [],
		shape: `${ALNUM}{32}`,
		keys: ["mistral"],
		revoke: "https://console.mistral.ai/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "wandb-legacy",
		name: "Weights & Biases API key (legacy)",
		lifetime: "permanent",
		anchors: [],
		shape: `${HEX}{40}`,
		keys: ["wandb"],
		revoke: "https://wandb.ai/authorize",
		replacement: "identity federation",
		source: RULES
	},
	{
		id: "datadog",
		name: "Datadog API or application key",
		lifetime: "permanent",
		anchors: [],
		shape: `${HEX}{32}(?:${HEX}{8})?`,
		keys: [
			"datadog",
			"dd_api",
			"dd_app"
		],
		revoke: "https://app.datadoghq.com/organization-settings/api-keys",
		replacement: "an OAuth client",
		source: RULES
	},
	{
		id: "twilio-auth-token",
		name: "Twilio auth token",
		lifetime: "permanent",
		anchors: [],
		shape: `${HEX}{32}`,
		keys: ["twilio"],
		revoke: "https://console.twilio.com",
		replacement: "OAuth client credentials",
		source: RULES
	},
	{
		id: "okta",
		name: "Okta API token",
		lifetime: "long",
		anchors: [],
		shape: `00${URL}{40}`,
		keys: ["okta"],
		revoke: "https://<org>-admin.okta.com/admin/access/api/tokens",
		replacement: "an OAuth 2.0 service application",
		source: RULES
	},
	{
		id: "intercom",
		name: "Intercom access token",
		lifetime: "permanent",
		anchors: [],
		shape: "[A-Za-z0-9+/_-]{59}=",
		keys: ["intercom"],
		revoke: "https://app.intercom.com/a/apps",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "mailgun-legacy",
		name: "Mailgun API key (legacy)",
		lifetime: "permanent",
		anchors: [],
		shape: `key-${HEX}{32}`,
		keys: ["mailgun"],
		revoke: "https://app.mailgun.com/settings/api_security",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "sonar-legacy",
		name: "SonarQube token (legacy)",
		lifetime: "permanent",
		anchors: [],
		shape: `${HEX}{40}`,
		keys: ["sonar"],
		revoke: "SonarQube > My account > Security",
		replacement: "the GitHub App integration",
		source: RULES
	},
	{
		id: "deepgram",
		name: "Deepgram API key",
		lifetime: "permanent",
		anchors: [],
		shape: `${HEX}{40}`,
		keys: ["deepgram"],
		revoke: "https://console.deepgram.com",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "azure-key",
		name: "Azure service key",
		lifetime: "permanent",
		anchors: [],
		shape: `(?:${HEX}{32}|${ALNUM}{84})`,
		keys: ["azure"],
		revoke: "Azure portal > Keys and endpoint",
		replacement: "a managed identity",
		source: RULES
	}
];

// src/tokens/kinds/observability.ts
const observabilityKinds = [
	{
		id: "sentry-organisation",
		name: "Sentry organisation token",
		lifetime: "permanent",
		anchors: ["sntrys_eyJ"],
		shape: "sntrys_eyJ[A-Za-z0-9+/=]{40,250}",
		rest: "token",
		revoke: "https://sentry.io/settings/auth-tokens/",
		replacement: "the remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "sentry-user",
		name: "Sentry user token",
		lifetime: "permanent",
		anchors: ["sntryu_"],
		shape: `sntryu_${HEX}{64}${END}`,
		revoke: "https://sentry.io/settings/auth-tokens/",
		replacement: "the remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "new-relic",
		name: "New Relic key",
		lifetime: "permanent",
		anchors: [
			"NRAK-",
			"NRII-",
			"NRAA-",
			"NRSP-",
			"NRRA-"
		],
		shape: `NR(?:AK|II|AA|SP|RA)-${URL}{24,42}`,
		revoke: "https://one.newrelic.com/api-keys",
		replacement: "OAuth client credentials",
		source: RULES
	},
	{
		id: "grafana-service-account",
		name: "Grafana service account token",
		lifetime: "permanent",
		anchors: ["glsa_"],
		shape: `glsa_${ALNUM}{32}_${HEX}{8}${END}`,
		check: grafanaChecksum,
		revoke: "Grafana > Administration > Service accounts",
		replacement: "JWT authentication",
		source: RULES
	},
	{
		id: "grafana-cloud",
		name: "Grafana Cloud access policy token",
		lifetime: "permanent",
		anchors: ["glc_eyJ"],
		shape: `glc_eyJ${BASE64}{40,250}`,
		rest: "base64",
		revoke: "https://grafana.com/orgs > access policies",
		replacement: "a policy with an end",
		source: RULES
	},
	{
		id: "grafana-legacy",
		name: "Grafana API key (legacy)",
		lifetime: "permanent",
		anchors: ["eyJrIjoi"],
		shape: `eyJrIjoi${BASE64}{60,250}`,
		rest: "base64",
		left: "strict",
		revoke: "Grafana > Administration > API keys",
		replacement: "a service account token with an end",
		source: RULES
	},
	{
		id: "posthog",
		name: "PostHog personal API key",
		lifetime: "permanent",
		anchors: ["phx_"],
		shape: `phx_${URL}{41,49}`,
		revoke: "https://app.posthog.com/settings/user-api-keys",
		replacement: "the MCP server with OAuth",
		source: RULES
	},
	{
		id: "honeycomb",
		name: "Honeycomb API key",
		lifetime: "permanent",
		anchors: [
			"hcaik_",
			"hcamk_",
			"hcaak_",
			"hcbik_",
			"hcxik_",
			"hcxmk_"
		],
		shape: `hc(?:ai|am|aa|bi|xi|xm)k_[a-z0-9]{26,64}${END}`,
		revoke: "Honeycomb > team settings",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "dynatrace",
		name: "Dynatrace token",
		lifetime: "permanent",
		anchors: ["dt0c", "dt0s"],
		shape: `dt0[cs]\\d{2}\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}${END}`,
		revoke: "Dynatrace > Access tokens",
		replacement: "an OAuth client",
		source: RULES
	}
];

// src/tokens/kinds/packages.ts
const packageKinds = [
	{
		id: "npm",
		name: "npm access token",
		lifetime: "long",
		anchors: ["npm_"],
		shape: `npm_${ALNUM}{36}${END}`,
		check: base62Checksum,
		revoke: "https://www.npmjs.com/settings/~/tokens",
		replacement: "trusted publishing (OIDC)",
		source: "https://gh.io/npm-token-changes"
	},
	{
		id: "pypi",
		name: "PyPI API token",
		lifetime: "permanent",
		anchors: ["pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZw"],
		shape: `pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)${URL}{50,250}`,
		rest: "base64url",
		revoke: "https://pypi.org/manage/account/token/",
		replacement: "trusted publishing (OIDC)",
		source: "https://docs.pypi.org/trusted-publishers/"
	},
	{
		id: "rubygems",
		name: "RubyGems API key",
		lifetime: "permanent",
		anchors: ["rubygems_"],
		shape: `rubygems_${HEX}{48}${END}`,
		revoke: "https://rubygems.org/profile/api_keys",
		replacement: "trusted publishing (OIDC)",
		source: RULES
	},
	{
		id: "crates-io",
		name: "crates.io API token",
		lifetime: "permanent",
		anchors: ["cio"],
		shape: `cio${ALNUM}{32}${END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://crates.io/settings/tokens",
		replacement: "trusted publishing (OIDC)",
		source: "https://crates.io/docs/trusted-publishing"
	},
	{
		id: "nuget",
		name: "NuGet API key",
		lifetime: "long",
		anchors: ["oy2"],
		shape: `oy2[a-z0-9]{43}${END}`,
		left: "strict",
		check: letterAndDigitCheck,
		revoke: "https://www.nuget.org/account/apikeys",
		replacement: "trusted publishing (OIDC)",
		source: RULES
	},
	{
		id: "docker-hub-pat",
		name: "Docker Hub personal access token",
		lifetime: "permanent",
		anchors: ["dckr_pat_"],
		shape: `dckr_pat_${URL}{27}`,
		revoke: "https://app.docker.com/settings/personal-access-tokens",
		replacement: "an organisation token with an end, or a registry with OIDC",
		source: "https://github.com/docker/docs/pull/22125"
	},
	{
		id: "docker-hub-oat",
		name: "Docker Hub organisation access token",
		lifetime: "long",
		anchors: ["dckr_oat_"],
		shape: `dckr_oat_${URL}{27,40}`,
		revoke: "Docker Hub > organisation > Access tokens",
		replacement: "a registry with OIDC",
		source: RULES
	},
	{
		id: "jfrog",
		name: "JFrog API key or reference token",
		lifetime: "permanent",
		anchors: ["AKCp", "cmVmdGtu"],
		shape: `(?:AKCp${ALNUM}{66,72}|cmVmdGtu${ALNUM}{56})${END}`,
		revoke: "JFrog > Identity tokens",
		replacement: "the OIDC integration",
		source: RULES
	},
	{
		id: "circleci",
		name: "CircleCI API token",
		lifetime: "permanent",
		anchors: ["CCIPAT_", "CCIPRJ_"],
		shape: `CCI(?:PAT|PRJ)_${ALNUM}{22}_${HEX}{40}${END}`,
		revoke: "https://app.circleci.com/settings/user/tokens",
		replacement: "OIDC contexts",
		source: RULES
	},
	{
		id: "buildkite",
		name: "Buildkite API token",
		lifetime: "permanent",
		anchors: ["bkua_"],
		shape: `bkua_[a-z0-9]{40,53}${END}`,
		revoke: "https://buildkite.com/user/api-access-tokens",
		replacement: "Buildkite OIDC",
		source: "https://buildkite.com/resources/changelog/333-api-access-tokens-now-support-expiry-dates"
	},
	{
		id: "hcp-terraform",
		name: "HCP Terraform token",
		lifetime: "permanent",
		anchors: [".atlasv1."],
		shape: `${ALNUM}{14}\\.atlasv1\\.${URL}{60,72}`,
		before: {
			of: "alnum",
			max: 14
		},
		revoke: "https://app.terraform.io/app/settings/tokens",
		replacement: "dynamic provider credentials",
		source: RULES
	},
	{
		id: "pulumi",
		name: "Pulumi access token",
		lifetime: "permanent",
		anchors: ["pul-"],
		shape: `pul-${HEX}{40}${END}`,
		revoke: "https://app.pulumi.com/account/tokens",
		replacement: "Pulumi OIDC issuers",
		source: RULES
	},
	{
		id: "prefect",
		name: "Prefect API key",
		lifetime: "long",
		anchors: ["pnu_"],
		shape: `pnu_${ALNUM}{36}${END}`,
		revoke: "Prefect > API keys",
		replacement: "a service account",
		source: RULES
	},
	{
		id: "sonar",
		name: "SonarQube or SonarCloud token",
		lifetime: "permanent",
		anchors: [
			"sqp_",
			"squ_",
			"sqa_"
		],
		shape: `sq[pua]_${HEX}{40}${END}`,
		revoke: "SonarQube > My account > Security",
		replacement: "the GitHub App integration",
		source: RULES
	},
	{
		id: "postman",
		name: "Postman API key",
		lifetime: "permanent",
		anchors: ["PMAK-"],
		shape: `PMAK-${HEX}{24}-${HEX}{34}${END}`,
		revoke: "https://go.postman.co/settings/me/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "readme",
		name: "ReadMe API key",
		lifetime: "permanent",
		anchors: ["rdme_"],
		shape: `rdme_[a-z0-9]{70}${END}`,
		revoke: "ReadMe > dashboard > API keys",
		replacement: REFERENCE$1,
		source: RULES
	}
];

// src/tokens/kinds/vcs.ts
const vcsKinds = [
	{
		id: "github-classic-pat",
		name: "GitHub personal access token (classic)",
		lifetime: "permanent",
		anchors: ["ghp_"],
		shape: `ghp_${ALNUM}{36}${END}`,
		check: base62Checksum,
		revoke: "https://github.com/settings/tokens",
		replacement: "an installation token of a GitHub App, a fine-grained token with an end, or the job's own GITHUB_TOKEN",
		source: "https://docs.github.com/rest/credentials/revoke"
	},
	{
		id: "github-oauth",
		name: "GitHub OAuth access token",
		lifetime: "permanent",
		anchors: ["gho_"],
		shape: `gho_${ALNUM}{36}${END}`,
		check: base62Checksum,
		revoke: "https://github.com/settings/applications",
		replacement: "an installation token of a GitHub App, a fine-grained token with an end, or the job's own GITHUB_TOKEN",
		source: "https://docs.github.com/rest/credentials/revoke"
	},
	{
		id: "github-user-to-server",
		name: "GitHub App user token",
		lifetime: "short",
		anchors: ["ghu_"],
		shape: `ghu_${ALNUM}{36}${END}`,
		check: base62Checksum,
		revoke: "POST https://api.github.com/credentials/revoke",
		replacement: "a token asked for at run time",
		source: "https://docs.github.com/rest/credentials/revoke"
	},
	{
		id: "github-installation",
		name: "GitHub App installation token",
		lifetime: "short",
		anchors: ["ghs_"],
		shape: `ghs_${ALNUM}{36}${END}`,
		check: base62Checksum,
		revoke: "DELETE https://api.github.com/installation/token",
		replacement: "a token asked for at run time",
		source: "https://docs.github.com/apps"
	},
	{
		id: "github-installation-jwt",
		name: "GitHub App installation token",
		lifetime: "short",
		anchors: ["ghs_"],
		shape: `ghs_\\d{1,12}_${JWT}`,
		revoke: "DELETE https://api.github.com/installation/token",
		replacement: "a token asked for at run time",
		source: "https://github.blog/changelog/2026-05-15-github-app-installation-tokens-per-request-override-header/"
	},
	{
		id: "github-refresh",
		name: "GitHub App refresh token",
		lifetime: "long",
		anchors: ["ghr_"],
		shape: `ghr_${ALNUM}{76}${END}`,
		check: base62Checksum,
		revoke: "POST https://api.github.com/credentials/revoke",
		replacement: "an installation token of a GitHub App, a fine-grained token with an end, or the job's own GITHUB_TOKEN",
		source: "https://docs.github.com/rest/credentials/revoke"
	},
	{
		id: "github-fine-grained-pat",
		name: "GitHub fine-grained personal access token",
		lifetime: "long",
		anchors: ["github_pat_"],
		shape: `github_pat_${ALNUM}{22}_${ALNUM}{59}${END}`,
		revoke: "https://github.com/settings/personal-access-tokens",
		replacement: "an installation token of a GitHub App, or OIDC",
		source: "https://docs.github.com/rest/credentials/revoke"
	},
	{
		id: "gitlab-pat",
		name: "GitLab access token",
		lifetime: "long",
		anchors: ["glpat-"],
		shape: `glpat-${URL}{20,22}${URL_END}`,
		revoke: "https://gitlab.com/-/user_settings/personal_access_tokens",
		replacement: "CI_JOB_TOKEN, or an ID token (OIDC)",
		source: "https://gitlab.com/gitlab-org/gitlab/-/merge_requests/121337"
	},
	{
		id: "gitlab-pat-routable",
		name: "GitLab access token",
		lifetime: "long",
		anchors: ["glpat-"],
		shape: `glpat-${URL}{27,300}\\.[a-z0-9]{2}\\.[a-z0-9]{2}[a-z0-9]{7}${END}`,
		check: gitlabChecksum,
		revoke: "https://gitlab.com/-/user_settings/personal_access_tokens",
		replacement: "CI_JOB_TOKEN, or an ID token (OIDC)",
		source: "https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens"
	},
	{
		id: "gitlab-deploy-runner",
		name: "GitLab deploy, runner, feed, agent or trigger token",
		lifetime: "permanent",
		anchors: [
			"gldt-",
			"glrt-",
			"glft-",
			"glagent-",
			"glsoat-",
			"glptt-",
			"glimt-",
			"glffct-",
			"glrtr-",
			"glwt-"
		],
		shape: `gl(?:dt|rt|ft|agent|soat|ptt|imt|ffct|rtr|wt)-${URL}{20,64}`,
		revoke: "project > Settings > Repository or CI/CD",
		replacement: "CI_JOB_TOKEN, or an ID token (OIDC)",
		source: RULES
	},
	{
		id: "gitlab-job",
		name: "GitLab CI job token",
		lifetime: "short",
		anchors: ["glcbt-"],
		shape: `glcbt-[0-9a-zA-Z]{1,5}_${URL}{20}`,
		revoke: "ends with the job",
		replacement: "the job's own CI_JOB_TOKEN",
		source: RULES
	},
	{
		id: "gitlab-oauth-secret",
		name: "GitLab OAuth application secret",
		lifetime: "permanent",
		anchors: ["gloas-"],
		shape: `gloas-${URL}{64}`,
		revoke: "GitLab > Applications",
		replacement: "PKCE with a public client",
		source: RULES
	},
	{
		id: "bitbucket-app-password",
		name: "Bitbucket app password",
		lifetime: "permanent",
		anchors: ["ATBB"],
		shape: `ATBB${ALNUM}{24}[A-F0-9]{8}${END}`,
		revoke: "https://bitbucket.org/account/settings/app-passwords/",
		replacement: "OIDC in Pipelines",
		source: RULES
	},
	{
		id: "atlassian-api",
		name: "Atlassian API token",
		lifetime: "long",
		anchors: ["ATATT3"],
		shape: `ATATT3${URL}{50,400}=[A-F0-9]{8}${END}`,
		check: atlassianChecksum,
		revoke: "https://id.atlassian.com/manage-profile/security/api-tokens",
		replacement: "OAuth 2.0, or the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "sourcegraph",
		name: "Sourcegraph access token",
		lifetime: "permanent",
		anchors: ["sgp_"],
		shape: `sgp_(?:${ALNUM}{16}_|local_)?${HEX}{40}${END}`,
		revoke: "Sourcegraph > Settings > Access tokens",
		replacement: "OAuth",
		source: RULES
	}
];

// src/tokens/kinds/index.ts
const tokenKinds = [
	...vcsKinds,
	...packageKinds,
	...cloudKinds,
	...hostingKinds,
	...aiKinds,
	...agentToolKinds,
	...messagingKinds,
	...businessKinds,
	...observabilityKinds,
	...databaseKinds,
	...keyKinds,
	...namedKinds,
	...genericKinds
];
function kindById(id) {
	const kind = tokenKinds.find((row) => row.id === id);
	if (!kind) throw new Error(`no token kind ${id}`);
	return kind;
}

// src/tokens/names.ts
const LAST_WORDS = {
	...Object.fromEntries("password passwd passphrase pwd pass pw".split(" ").map((w) => [w, "password"])),
	...Object.fromEntries("token tokens secret secrets pat apikey credential credentials creds authorization auth bearer jwt apitoken".split(" ").map((w) => [w, "credential"]))
};
const ENDINGS = [
	["password", "password"],
	["passwd", "password"],
	["passphrase", "password"],
	["_pwd", "password"],
	["token", "credential"],
	["secret", "credential"],
	["apikey", "credential"],
	["accesskey", "credential"],
	["secretkey", "credential"],
	["privatekey", "credential"],
	["authkey", "credential"]
];
const NEUTRAL = new Set("value prod production dev staging test live default old new b64 base64 ro rw read write env0".split(" "));
const PUBLIC$1 = /* @__PURE__ */ new Set([
	"public",
	"publishable",
	"anon"
]);
const OTHER_THINGS = new Set("site primary foreign sort partition cache row object idempotency csrf xsrf next page continuation cursor max min num count stop bos eos pad mask special host ssh registry group data map index i18n translation tab enter arrow hot short gpg".split(" "));
const KEY_WORDS = new Set("api access secret private auth app application admin service signing encryption license master account user rest server subscription storage client write ingest project team org bot deploy webhook functions x".split(" "));
function wordsOf(key) {
	return key.slice(-128).replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");
}
function roleOf(key, loose) {
	const roles = loose ? looseRoles : strictRoles;
	const known = roles.get(key);
	if (known !== void 0) return known === "none" ? void 0 : known;
	if (roles.size >= MAX_ROLES) roles.clear();
	const role = promised(key, loose);
	roles.set(key, role ?? "none");
	return role;
}
const MAX_ROLES = 4096;
const looseRoles = /* @__PURE__ */ new Map();
const strictRoles = /* @__PURE__ */ new Map();
function promised(key, loose) {
	const words = wordsOf(key);
	while (words.length > 1 && (/^\d+$/.test(words.at(-1) ?? "") || NEUTRAL.has(words.at(-1) ?? ""))) words.pop();
	const last = words.at(-1);
	if (last === void 0 || words.some((word) => PUBLIC$1.has(word))) return void 0;
	const before = words.at(-2);
	const other = before !== void 0 && OTHER_THINGS.has(before);
	if (Object.hasOwn(LAST_WORDS, last)) return other && /^tokens?$/.test(last) ? void 0 : LAST_WORDS[last];
	if (last === "key" || last === "keys") return other ? void 0 : keyRole(before, key, loose);
	return ENDINGS.find(([ending]) => `_${last}`.endsWith(ending) && last.length < 40)?.[1];
}
function keyRole(before, key, loose) {
	if (loose) return "credential";
	if (before === void 0) return void 0;
	return KEY_WORDS.has(before) || /^[A-Z][A-Z0-9_]+$/.test(key) ? "credential" : void 0;
}

// src/tokens/placeholder.ts
const HARD = /EXAMPLE|YOUR[_-]|your[_-]|[Pp]laceholder|PLACEHOLDER|REDACTED|[Rr]edacted|[Cc]hange[_-]?me|CHANGE_?ME|x{6}|X{6}|0{8}|\*{3}|\.{3}|[_-]here(?![A-Za-z0-9])|_HERE/;
const SOFT = new Set("your yours my example examples sample dummy fake mock placeholder changeme change replace replaceme insert enter paste redacted todo tbd fixme here goes none null undefined nil true false filtered hidden masked removed test".split(" "));
const NAMING = /(?:access|auth|personal|secret|bearer|private)[_-]?(?:token|key)|api[_-]?key|password/i;
const TRIVIAL = new Set("password passwd passw0rd pass pwd secret postgres postgresql mysql mariadb root admin administrator user username guest test testing tester default example changeme mongo mongodb redis rabbitmq rabbit minio minioadmin elastic elasticsearch sa dev develop development local localhost docker app api db database token key demo sample dummy mypassword mysecret testpass testpassword testsecret testuser my-secret-pw secretpassword yourpassword somepassword dbpassword db_password xxx abc123 qwerty letmein".split(" "));
const PUBLISHED = [
	["4eC39HqLyj", "WDarjtT1zdp7dc"],
	["Eby8vdM02x", "NOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq"],
	["C2y6yDjf5/", "R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw"],
	["N7UND0UgjK", "TVK-Uodkm0Hg_xSvEMPvz"],
	["6LeIxAcTAA", "AAAGG-vFI1TnRWxMZNFuojJ4WifJWe"],
	["mF_9.B5f-4", ".1JqM"],
	["123456:ABC", "-DEF1234ghIkl-zyx57W2v1u123ew11"],
	["ABC-DEF123", "4ghIkl-zyx57W2v1u123ew11"],
	["je7MtGbClw", "BF/2Zp9Utk/h3yCo8nvb"]
].map((parts) => parts.join(""));
function isDummy(token) {
	return HARD.test(token) || isPublished(token) || hasLittleVariety(token) || hasSequence(token);
}
function isPlaceholder(value) {
	if (isDummy(value)) return true;
	if (/^[<[{(].{0,200}[>\]})]$/s.test(value) || /^(?:__.{1,100}__|@@.{1,100}@@|#\{.{1,100}\}#?)$/s.test(value)) return true;
	if (/^[A-Z][A-Z]{0,40}(?:_[A-Z]{1,40}\d{0,2}){1,12}$/.test(value)) return true;
	if (/^[A-Za-z_-]{6,60}\d{0,6}$/.test(value) && NAMING.test(value)) return true;
	return value.length <= 200 && value.split(/[^A-Za-z]+/, 24).some((part) => part.length > 1 && isSoft(part, value));
}
function isTrivialPassword(password) {
	const plain = password.toLowerCase().replace(/[\d!@#$]{0,6}$/, "");
	return plain === "" || TRIVIAL.has(plain) || TRIVIAL.has(password.toLowerCase());
}
function isSoft(part, value) {
	const word = part.toLowerCase();
	if (!SOFT.has(word)) return false;
	return new RegExp(`(?:^|[^A-Za-z0-9])${part}(?:[^A-Za-z0-9]|$)`).test(value) && (word.length > 3 || value.length < 24);
}
function isPublished(token) {
	return PUBLISHED.some((known) => token.includes(known));
}
function hasLittleVariety(token) {
	const body = token.slice(0, 256).replace(/^[A-Za-z0-9]{1,12}[_.-]/, "");
	if (body.length < 12) return false;
	if (new Set(body).size < 6) return true;
	return [
		2,
		3,
		4,
		5,
		6,
		8,
		10,
		16
	].some((n) => body.length >= 2 * n && body.slice(n) === body.slice(0, -n));
}
function hasSequence(token) {
	let steps = 0;
	const end = Math.min(token.length, 512);
	for (let i = 1; i < end; i++) {
		const a = token.charCodeAt(i - 1);
		const b = token.charCodeAt(i);
		steps = b === a + 1 || a === 57 && (b === 48 || b === 97 || b === 65) ? steps + 1 : 0;
		if (steps >= 9) return true;
	}
	return false;
}

// src/tokens/reference.ts
const REFERENCE = new RegExp([
	"\\$\\{\\{[^{}]{0,300}\\}\\}",
	"\\$\\{[^{}]{0,300}\\}",
	"\\$\\([^()]{0,300}\\)",
	"\\{\\{[^{}]{0,300}\\}\\}",
	"\\{(?:env|file|input|secret|prompt)[:.][^{}]{0,200}\\}",
	"#\\{[^{}]{0,200}\\}#?",
	"%[A-Za-z_][A-Za-z0-9_]{0,100}%",
	"(?<![A-Za-z0-9])\\$(?:env:)?[A-Za-z_][A-Za-z0-9_]{0,100}",
	"<[^<>]{1,100}>",
	"`[^`]{0,200}`"
].join("|"), "g");
const WHOLE = /^(?:(?:op|bws|akv|aws-sm|aws-secretsmanager|gcp-sm|gcp-secret-manager|azkv|azure-kv|doppler|infisical|keychain|keyring|vault|secrets?|env|file|pass|gopass|sops|ssm|awssm|lastpass|bitwarden|1password|secretref|secret-ref|kubernetes|k8s|encrypted|ref\+[a-z]{1,20}):|arn:aws[a-z-]{0,10}:|projects\/[^/]{1,60}\/secrets\/|ENC\[|!(?:secret|vault|Ref|Sub|GetAtt|ImportValue|reference)\b|process\.env\.|import\.meta\.env\.|os\.environ|ENV\[|@Microsoft\.KeyVault\()/i;
const PATH = /^(?:~|\.{1,2})?(?:\/[A-Za-z0-9_.@-]{1,60}){1,20}\/?$/;
function isReference(value) {
	const trimmed = value.trim();
	if (WHOLE.test(trimmed)) return true;
	return PATH.test(trimmed) && trimmed.split("/").every((part) => !/\d/.test(part) || part.length < 16);
}
function literalPieces(value) {
	if (isReference(value)) return {
		pieces: [],
		whole: false
	};
	if (value !== "" && !/[$%{<`#]/.test(value)) return {
		pieces: [{
			start: 0,
			end: value.length
		}],
		whole: true
	};
	const pieces = [];
	let last = 0;
	let whole = true;
	for (const match of value.matchAll(REFERENCE)) {
		whole = false;
		add(pieces, last, match.index);
		pieces.push(...defaults(match[0], match.index));
		last = match.index + match[0].length;
	}
	add(pieces, last, value.length);
	return {
		pieces,
		whole
	};
}
function defaults(reference, at) {
	const shell = /^\$\{[A-Za-z_][A-Za-z0-9_]{0,100}:?[-=]([^{}]{1,300})\}$/d.exec(reference)?.indices?.[1];
	const named = /^\$?\{env:[A-Za-z_][A-Za-z0-9_]{0,100}:-?([^{}]{1,200})\}$/d.exec(reference)?.indices?.[1];
	const range = shell ?? named;
	if (range) return [{
		start: at + range[0],
		end: at + range[1]
	}];
	if (!/^\$?\{\{/.test(reference)) return [];
	return [...reference.matchAll(/'([^']{1,200})'|"([^"]{1,200})"/g)].map((quoted) => ({
		start: at + quoted.index + 1,
		end: at + quoted.index + quoted[0].length - 1
	}));
}
function add(pieces, start, end) {
	if (end > start) pieces.push({
		start,
		end
	});
}

// src/tokens/opaque.ts
const MAX_VALUE = 8192;
const UUID = /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/;
const SCHEME = /^(?:bearer|token|basic|apikey|api-key|key|bot|negotiate)\s{1,4}/i;
const PUBLIC = /^(?:pk\.eyJ|pk_(?:live|test)_|phc_|sb_publishable_|https?:\/\/)/;
const IMAGE = /^[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4}(?::\d{1,5})?(?:\/[a-z0-9._-]{1,80}){1,6}(?::[\w.-]{1,128})?(?:@sha256:[a-f0-9]{64})?$/;
const namedShapes = namedKinds.map((kind) => ({
	kind,
	shape: new RegExp(`^(?:${kind.shape})$`)
}));
function judgeByName(key, value, setting) {
	const role = roleOf(key, setting === "manifest");
	if (!role || value.length > MAX_VALUE) return [];
	const { pieces, whole } = literalPieces(value);
	return pieces.flatMap((piece) => judgePiece(key, role, value, piece, whole, setting) ?? []);
}
function isOpaque(value, setting) {
	if (UUID.test(value)) return !isPlaceholder(value);
	const minimum = setting === "manifest" ? 12 : 16;
	if (value.length < minimum || !/^[A-Za-z0-9_.~+/=:!@#$%^&*|,-]+$/.test(value)) return false;
	if (PUBLIC.test(value) || IMAGE.test(value) || isPlaceholder(value) || isReference(value) || isWordy(value)) return false;
	return /\d/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= 2.9;
}
function isPassword(value, setting) {
	if (/\s/.test(value) || value.length > 256 || isTrivialPassword(value) || isPlaceholder(value) || isReference(value)) return false;
	if (setting === "manifest") return value.length >= 6;
	if (isWordy(value) || /[(){}[\]<>"'`;\\]/.test(value)) return false;
	return value.length >= 8 && /\d/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= 2.75;
}
function isBasic(value, setting) {
	if (value.length < 8 || value.length > 2048 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return false;
	const secret = /^[\x21-\x39\x3b-\x7e]{0,200}:([\x20-\x7e]{3,1500})$/.exec(Buffer.from(value, "base64").toString("latin1"))?.[1];
	return secret !== void 0 && !/^[a-z]+ [a-z]+$/.test(secret) && (isPassword(secret, setting) || isOpaque(secret, setting));
}
function judgePiece(key, role, value, piece, whole, setting) {
	const raw = value.slice(piece.start, piece.end);
	const lead = raw.length - raw.trimStart().length;
	const scheme = SCHEME.exec(raw.slice(lead, lead + 24))?.[0].length ?? 0;
	const token = raw.slice(lead + scheme).trimEnd();
	const kind = kindOf(key, role, token, whole, setting, raw.slice(lead, lead + scheme).trim().toLowerCase());
	if (!kind) return void 0;
	const start = piece.start + lead + scheme;
	return {
		kind,
		start,
		end: start + token.length,
		lifetime: kind.lifetime,
		confidence: "likely"
	};
}
function kindOf(key, role, token, whole, setting, scheme) {
	if (token.length < 6) return void 0;
	if (role === "password") return isPassword(token, whole ? setting : "text") ? kindById("password") : void 0;
	if (scheme === "basic" || /auth$/i.test(key)) {
		if (isBasic(token, setting)) return kindById("basic-credential");
		if (scheme === "basic") return void 0;
	}
	if (!isOpaque(token, setting)) return void 0;
	if (scheme === "bearer") return kindById("bearer-credential");
	return namedKind(key, token) ?? kindById("named-credential");
}
function namedKind(key, token) {
	const name = wordsOf(key).join("_");
	return namedShapes.find(({ kind, shape }) => kind.keys?.some((word) => holds(name, word)) && shape.test(token))?.kind;
}
function holds(name, words) {
	return `_${name}_`.includes(`_${words}_`);
}
function isWordy(value) {
	const parts = value.split(/[-_./:\s@,+=]+/).filter((part) => part !== "");
	if (parts.length < 2) return false;
	return parts.every((part) => /^(?:[a-z]{1,20}\d{0,3}|[A-Z]?[a-z]{1,20}|[A-Z]{1,12}|v?\d{1,4}|X)$/.test(part));
}
function entropy(value) {
	const counts = /* @__PURE__ */ new Map();
	for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
	let bits = 0;
	for (const count of counts.values()) bits -= count / value.length * Math.log2(count / value.length);
	return bits;
}

// src/tokens/value-after.ts
const MAX_QUOTED = 4096;
const MAX_BARE = 1024;
function valueAfter(text, keyStart, keyEnd) {
	const close = /\\?["'`]?\]?/y;
	close.lastIndex = keyEnd;
	close.test(text);
	const closed = close.lastIndex > keyEnd;
	const at = separatorEnd(text, keyStart, close.lastIndex, closed);
	return at < 0 ? void 0 : readValue(text, at);
}
function separatorEnd(text, keyStart, from, closed) {
	const separator = /[ \t]{0,8}(?::[ \t]{0,4}(?:string|str|String|&str)[ \t]{0,4}=(?!=)|:[-=]|=>|\?=|=(?!=)|:(?![:/]))[ \t]{0,16}/y;
	separator.lastIndex = from;
	if (separator.test(text)) return closed ? skipBlank(text, separator.lastIndex) : separator.lastIndex;
	if (closed) return after(text, /[ \t]{0,8},\s{0,60}(?=\\?["'`])/y, from);
	if (text[keyStart - 1] === "<") return after(text, />/y, from);
	return text[keyStart] === "-" ? after(text, /[ \t]{1,8}(?!-)/y, from) : -1;
}
function skipBlank(text, from) {
	return after(text, /\s{0,60}/y, from);
}
function after(text, pattern, from) {
	pattern.lastIndex = from;
	return pattern.test(text) ? pattern.lastIndex : -1;
}
function readValue(text, at) {
	const open = /[fbru]{0,2}(\\?["'`])/y;
	open.lastIndex = at;
	const quote = open.exec(text)?.[1];
	if (quote !== void 0) {
		const start = open.lastIndex;
		const body = text.slice(start, start + MAX_QUOTED);
		const end = body.indexOf(quote);
		const line = body.indexOf("\n");
		if (end === 0) return void 0;
		if (end > 0 && (line < 0 || line > end)) return {
			start,
			end: start + end,
			quoted: true
		};
		return bare(text, start);
	}
	return bare(text, at);
}
function bare(text, start) {
	const length = text.slice(start, start + MAX_BARE).search(/[\s"'`,;)\]|<>&]|\}(?!\})|\\n|$/);
	return length > 0 ? {
		start,
		end: start + length,
		quoted: false
	} : void 0;
}

// src/tokens/context.ts
const MAX_KEY = 80;
const MAX_TOKEN = 2048;
const SCHEMES = ["bearer ", "basic "];
const USERS = [
	" -u ",
	"--user ",
	"--user="
];
const PASSWORD_FLAG = "sshpass -p";
const WORDS = [
	"token",
	"secret",
	"passw",
	"passphrase",
	"pwd",
	"key",
	"credential",
	"creds",
	"auth",
	"pass",
	"_pat",
	"-pat",
	"jwt"
];
const anchors = [
	...SCHEMES,
	...USERS,
	PASSWORD_FLAG,
	...WORDS
];
let automaton;
function scanNamed(text, setting) {
	automaton ??= buildAutomaton(anchors, true);
	const found = [];
	let done = 0;
	automaton.find(text, (word, end) => {
		if (word < SCHEMES.length) found.push(...afterScheme(text, end, word === 1, setting));
		else if (word < SCHEMES.length + USERS.length) found.push(...afterUser(text, end, setting));
		else if (anchors[word] === PASSWORD_FLAG) found.push(...afterFlag(text, end, setting));
		else if (end > done) done = judgeKey(text, end, setting, found);
	});
	return found;
}
function judgeKey(text, end, setting, found) {
	const start = keyStart(text, end);
	const keyEnd = keyStop(text, end);
	if (text[start - 1] === ":" && text[keyEnd] === ":") return keyEnd;
	const key = text.slice(start, keyEnd);
	if (!roleOf(key, setting === "manifest")) return keyEnd;
	const value = valueAfter(text, start, keyEnd);
	if (!value) return keyEnd;
	const literal = text.slice(value.start, value.end);
	if (setting === "manifest" || value.quoted || (literal.match(/\d/g)?.length ?? 0) >= 2) for (const match of judgeByName(key, literal, setting)) found.push({
		...match,
		start: value.start + match.start,
		end: value.start + match.end
	});
	return value.quoted ? keyEnd : Math.max(keyEnd, value.end);
}
function keyStart(text, end) {
	const start = runStart(text, end, "tilde", MAX_KEY);
	return text[start] === "." ? start + 1 : start;
}
function keyStop(text, end) {
	return runEnd(text, end, "base64url", MAX_KEY);
}
function afterScheme(text, from, basic, setting) {
	const run = text.slice(from, runEnd(text, from, "token", MAX_TOKEN)).replace(/[.,]{1,3}$/, "");
	if (run.length < 8) return [];
	return (basic ? isBasic(run, setting) && !isPublishedPair(run) : run.length >= 12 && isOpaque(run, setting)) ? [match(basic ? "basic-credential" : "bearer-credential", from, from + run.length)] : [];
}
function afterUser(text, from, setting) {
	const line = text.slice(Math.max(0, from - 300), from);
	if (!/\b(?:curl|https?|wget)\b[^\n]{0,300}$/.test(line.slice(line.lastIndexOf("\n") + 1))) return [];
	const [, quote = "", user = ""] = /^(["']?)([^\s"':]{0,100}:)/.exec(text.slice(from, from + 110)) ?? [];
	if (user === "") return [];
	return secretAt(text, from + quote.length + user.length, "basic-credential", setting);
}
function afterFlag(text, from, setting) {
	return secretAt(text, from + (/^[ \t]{0,4}["']?/.exec(text.slice(from, from + 8))?.[0].length ?? 0), "password", setting);
}
function secretAt(text, start, kind, setting) {
	const secret = /^[^\s"'`)]{1,200}/.exec(text.slice(start, start + 200))?.[0] ?? "";
	const { whole } = literalPieces(secret);
	return whole && !isReference(secret) && isPassword(secret, setting) ? [match(kind, start, start + secret.length)] : [];
}
function isPublishedPair(run) {
	return Buffer.from(run, "base64").toString("latin1").startsWith("Aladdin:open");
}
function match(id, start, end) {
	const kind = kindById(id);
	return {
		kind,
		start,
		end,
		lifetime: kind.lifetime,
		confidence: "likely"
	};
}

// src/tokens/pem.ts
const MAX_BODY = 32768;
const MIN_RUN$1 = 32;
function pemEnd(text, from) {
	const limit = Math.min(text.length, from + MAX_BODY);
	let last = -1;
	let at = from;
	while (at < limit) {
		if (text.startsWith("-----", at)) return last < 0 ? -1 : footerEnd(text, at);
		if (!isOneOf(text.charCodeAt(at), "base64")) {
			at++;
			continue;
		}
		const end = runEnd(text, at, "base64", limit - at);
		if (end - at >= MIN_RUN$1 && isKeyText(text.slice(at, at + 64))) last = end;
		else if (last >= 0 && text[end] !== "\\" && end - at > 1) last = end;
		at = end;
	}
	return last;
}
function footerEnd(text, at) {
	const footer = /-----END [A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----/y;
	footer.lastIndex = at;
	return footer.test(text) ? footer.lastIndex : at;
}
function isKeyText(run) {
	return /[a-z]/.test(run) && /[A-Z]/.test(run) && new Set(run).size >= 8;
}

// src/tokens/resolve.ts
function settle(matches) {
	let settled = [];
	for (const rank of [
		2,
		1,
		0
	]) {
		const tier = longestOfEach(matches.filter((match) => rankOf(match.kind) === rank).sort(byPlace));
		settled = merge(settled, tier);
	}
	return settled;
}
function rankOf(kind) {
	if (kind.anchors.length > 0) return 2;
	return kind.keys ? 1 : 0;
}
function byPlace(a, b) {
	return a.start - b.start || b.end - a.end;
}
function longestOfEach(sorted) {
	const out = [];
	for (const match of sorted) {
		const last = out.at(-1);
		if (!last || match.start >= last.end) out.push(match);
		else if (match.end - match.start > last.end - last.start) out[out.length - 1] = match;
	}
	return out;
}
function merge(strong, weak) {
	const kept = [];
	let next = 0;
	for (const match of weak) {
		while (next < strong.length && (strong[next]?.end ?? 0) <= match.start) next++;
		const rival = strong[next];
		if (!rival || rival.start >= match.end) kept.push(match);
	}
	return [...strong, ...kept].sort(byPlace);
}

// src/tokens/known.ts
function scanKnown(text) {
	const { automaton, anchors } = engine();
	const found = [];
	const dropped = /* @__PURE__ */ new Map();
	let claimed = 0;
	automaton.find(text, (word, end) => {
		const anchor = anchors[word];
		if (!anchor) return;
		const best = longest(text, anchor, end - anchor.literal.length, claimed, dropped);
		if (!best) return;
		claimed = best.end;
		found.push(best);
	});
	return settle(found);
}
const MAX_REST = 8192;
let built;
function engine() {
	if (built) return built;
	const rows = /* @__PURE__ */ new Map();
	for (const kind of tokenKinds) {
		const shape = new RegExp(kind.shape, "y");
		for (const literal of kind.anchors) rows.set(literal, [...rows.get(literal) ?? [], {
			kind,
			shape
		}]);
	}
	const anchors = [...rows].map(([literal, list]) => ({
		literal,
		rows: list
	}));
	built = {
		automaton: buildAutomaton(anchors.map((anchor) => anchor.literal)),
		anchors
	};
	return built;
}
function longest(text, anchor, at, claimed, dropped) {
	let best;
	for (const row of anchor.rows) {
		const match = judge(text, row, at, claimed, dropped);
		if (match && (!best || match.end - match.start > best.end - best.start)) best = match;
	}
	return best;
}
function judge(text, { kind, shape }, anchorAt, claimed, dropped) {
	if (anchorAt < (dropped.get(kind) ?? 0)) return void 0;
	const start = kind.before ? runStart(text, anchorAt, kind.before.of, kind.before.max) : anchorAt;
	if (start < claimed || !mayStart(text, start, kind.left === "strict")) return void 0;
	shape.lastIndex = start;
	if (!shape.test(text)) return void 0;
	const match = weigh(text, kind, start, shape.lastIndex);
	if (!match) dropped.set(kind, shape.lastIndex);
	return match;
}
function weigh(text, kind, start, shapeEnd) {
	const end = ending(text, kind, shapeEnd);
	if (end < 0) return void 0;
	const candidate = {
		token: text.slice(start, end),
		text,
		start
	};
	if (kind.rest !== "pem" && isDummy(candidate.token)) return void 0;
	const confidence = kind.check ? kind.check(candidate) : "certain";
	if (confidence === "no") return void 0;
	return {
		kind,
		start,
		end,
		confidence,
		...lifeOf(kind, candidate)
	};
}
function ending(text, kind, shapeEnd) {
	if (kind.rest === void 0) return shapeEnd;
	return kind.rest === "pem" ? pemEnd(text, shapeEnd) : runEnd(text, shapeEnd, kind.rest, MAX_REST);
}
function mayStart(text, start, strict) {
	if (start === 0) return true;
	const before = text.charCodeAt(start - 1);
	if (!isOneOf(before, "alnum")) return !strict || !"_-+/.".includes(text[start - 1] ?? "");
	const head = text.slice(Math.max(0, start - 6), start);
	return /(?:\\[nrtbf]|%[0-9A-Fa-f]{2}|\\u00[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2})$/.test(head);
}

// src/tokens/encoded.ts
const MIN_RUN = 24;
const MAX_RUN = 4096;
const HEAD = 24;
function scanEncoded(text) {
	const found = [];
	let at = 0;
	while (at + MIN_RUN <= text.length) {
		const run = runStart(text, at + MIN_RUN, "base64any", MIN_RUN);
		if (run > at) {
			at = run;
			continue;
		}
		const end = runEnd(text, at + MIN_RUN, "base64any");
		found.push(...decodeAndScan(text, at, paddingEnd(text, end)));
		at = end + 1;
	}
	return found;
}
function paddingEnd(text, at) {
	return text.startsWith("==", at) ? at + 2 : text[at] === "=" ? at + 1 : at;
}
function decodeAndScan(text, start, end) {
	const run = text.slice(start, Math.min(end, start + MAX_RUN));
	if (!isPlain(decode$1(run.slice(0, HEAD)))) return [];
	const plain = decode$1(run);
	if (!isPlain(plain)) return [];
	const inner = scanKnown(plain)[0];
	return inner ? [{
		...inner,
		start,
		end,
		encoded: "base64"
	}] : [];
}
function decode$1(run) {
	return Buffer.from(run, "base64").toString("latin1");
}
function isPlain(text) {
	return /^[\t\n\r\x20-\x7e]+$/.test(text);
}

// src/tokens/escaped.ts
const ESCAPE = /%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\\/|[\u00ad\u200b-\u200f\u2060\ufeff]/g;
function scanEscaped(text) {
	let plain = "";
	const starts = [0];
	const origins = [0];
	let last = 0;
	ESCAPE.lastIndex = 0;
	for (let found = ESCAPE.exec(text); found; found = ESCAPE.exec(text)) {
		const { index } = found;
		const end = index + found[0].length;
		if (index > last) plain += text.slice(last, index);
		starts.push(plain.length);
		origins.push(index);
		plain += decode(found[0]);
		starts.push(plain.length);
		origins.push(end);
		last = end;
	}
	if (last === 0) return [];
	const origin = originOf(starts, origins);
	return scanKnown(plain + text.slice(last)).map((match) => ({
		...match,
		start: origin(match.start),
		end: origin(match.end)
	}));
}
function decode(written) {
	if (written.length === 1) return "";
	if (written.length === 2) return "/";
	return String.fromCharCode(Number.parseInt(written.slice(written.length === 3 ? 1 : 2), 16));
}
function originOf(starts, origins) {
	return (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return (origins[low] ?? 0) + offset - (starts[low] ?? 0);
	};
}

// src/tokens/urls.ts
const MAX_USERINFO = 512;
function scanUrls(text, setting) {
	const found = [];
	for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
		if (runStart(text, at, "alnum", 1) === at) continue;
		found.push(...judgeAuthority(text, at + 3, setting));
	}
	return found;
}
function judgeAuthority(text, from, setting) {
	const authority = /^[^\s/?#"'`\\<>]*/.exec(text.slice(from, from + MAX_USERINFO))?.[0] ?? "";
	const at = authority.lastIndexOf("@");
	if (at < 1) return [];
	const host = authority.slice(at + 1).replace(/:\d{1,5}$/, "");
	const colon = firstColon(authority.slice(0, at));
	const start = colon < 0 ? 0 : colon + 1;
	const secret = authority.slice(start, at);
	return literalPieces(secret).pieces.flatMap((piece) => {
		const literal = secret.slice(piece.start, piece.end);
		if (!(colon < 0 ? isUserToken(literal, host, setting) : isSecret(literal, authority.slice(0, colon), host, setting))) return [];
		const kind = kindById("url-password");
		const begin = from + start + piece.start;
		return [{
			kind,
			start: begin,
			end: begin + literal.length,
			lifetime: kind.lifetime,
			confidence: "likely"
		}];
	});
}
function firstColon(userinfo) {
	let depth = 0;
	for (let i = 0; i < userinfo.length; i++) if (userinfo[i] === "{") depth++;
	else if (userinfo[i] === "}") depth--;
	else if (userinfo[i] === ":" && depth <= 0) return i;
	return -1;
}
function isSecret(password, user, host, setting) {
	if (password.length < 3 || isPlaceholder(password)) return false;
	if (password === user && isLocal(host)) return false;
	if (isTrivialPassword(password)) return setting === "manifest" && !isLocal(host) && !isExampleHost(host) && !/^(?:user|username|name|login)$/i.test(user);
	if (setting === "manifest") return !isExampleHost(host) || isPassword(password, "text");
	return isPassword(password, "text") || password.length >= 10 && /[a-z]/.test(password) && /[A-Z]/.test(password);
}
function isUserToken(user, host, setting) {
	return setting === "manifest" && user.length >= 20 && !/(?:^|\.)ingest\.|sentry/.test(host) && isOpaque(user, setting);
}
function isLocal(host) {
	return !host.includes(".") || /^(?:127\.|0\.0\.0\.0$|host\.docker\.internal$|\[::1\]$)|\.(?:local|localhost)$/.test(host);
}
function isExampleHost(host) {
	return /(?:^|\.)example(?:\.(?:com|org|net))?$|\.(?:test|invalid)$/i.test(host);
}

// src/tokens/scan.ts
function scanText(text, setting = "text") {
	return settle([
		...scanKnown(text),
		...scanEscaped(text),
		...scanEncoded(text),
		...scanNamed(text, setting),
		...scanUrls(text, setting)
	]);
}

export { buildAutomaton as i, settle as n, judgeByName as r, scanText as t };
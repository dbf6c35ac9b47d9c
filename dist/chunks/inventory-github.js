import { t as connect } from "./client.js";
import { o as inventoryOfMany, r as openState, s as parseShard } from "./state.js";
import { a as ApiFailure, l as numberAt, s as field } from "./git-ids.js";
import { t as NOT_SEARCHED } from "./take.js";
import { n as file, t as UsageError } from "./options.js";
import { setTimeout } from "node:timers/promises";

// src/inventory/patient.ts
function patient(patience) {
	let gate = null;
	let refusals = 0;
	const pause = async (api) => {
		refusals += 1;
		const { until, why } = await resetOf(api, patience.now(), refusals);
		patience.tell(`${why}: waiting until ${new Date(until).toISOString().slice(0, 19)}Z`);
		await patience.sleep(Math.max(0, until - patience.now()));
		gate = null;
	};
	const waiting = (api, call) => async (...of) => {
		for (let attempt = 0;; attempt += 1) {
			while (gate) await gate;
			try {
				const answer = await call(...of);
				refusals = 0;
				return answer;
			} catch (error) {
				if (!(error instanceof ApiFailure) || error.kind !== "rate-limited" || attempt >= MOST_WAITS) throw error;
				gate ??= pause(api);
			}
		}
	};
	return (api) => ({
		request: waiting(api, (route, parameters) => api.request(route, parameters)),
		graphql: waiting(api, (query, variables) => api.graphql(query, variables))
	});
}
const MOST_WAITS = 12;
const MINUTE = 6e4;
const LONGEST = 15 * MINUTE;
const MARGIN = 2e3;
async function resetOf(api, now, refusals) {
	const again = {
		until: now + Math.min(LONGEST, MINUTE * 2 ** (refusals - 1)),
		why: "GitHub asks for a slower pace"
	};
	try {
		const { data } = await api.request("GET /rate_limit", {});
		const resets = ["core", "graphql"].flatMap((name) => {
			const limit = field(data, "resources", name);
			const reset = numberAt(limit, "reset");
			return numberAt(limit, "remaining") === 0 && reset !== void 0 ? [reset * 1e3] : [];
		});
		if (resets.length === 0) return again;
		return {
			until: Math.min(Math.max(...resets), now + 61 * MINUTE) + MARGIN,
			why: "the rate limit is used up"
		};
	} catch {
		return again;
	}
}

// src/cli/inventory-github.ts
async function takeFromGithub(options) {
	const of = wanted(options);
	const shard = shardOf(options);
	const api = await clients();
	const state = await stateOf(options);
	try {
		const inventory = await inventoryOfMany({
			connect: api,
			of,
			...shard ? { shard } : {},
			...state ? { state } : {},
			archived: options.has("--archived"),
			forks: options.has("--forks"),
			now: () => /* @__PURE__ */ new Date(),
			progress: progress()
		});
		return {
			...inventory,
			notes: [...inventory.notes ?? [], NOT_SEARCHED]
		};
	} catch (error) {
		throw error instanceof Error && ["ApiFailure", "NoOwner"].includes(error.name) ? new UsageError(error.message) : error;
	} finally {
		await state?.close();
	}
}
function wanted(options) {
	const owner = options.value("--org");
	if (owner !== void 0) {
		if (!/^[\w.-]{1,100}$/.test(owner)) throw new UsageError("--org is the name of an organisation or person on GitHub");
		return { owner };
	}
	const names = (options.value("--repository") ?? "").split(",").map((name) => name.trim());
	if (names.find((name) => !/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(name)) !== void 0) throw new UsageError("--repository is OWNER/NAME, or several of them with commas between");
	return { names: [...new Map(names.map((name) => [name.toLowerCase(), name])).values()] };
}
function shardOf(options) {
	const text = options.value("--shard");
	if (text === void 0) return void 0;
	const shard = parseShard(text);
	if (!shard) throw new UsageError("--shard is I/N, such as 2/8");
	return shard;
}
async function stateOf(options) {
	const path = options.value("--state");
	if (path === void 0) return void 0;
	try {
		return await openState(path);
	} catch (error) {
		if (error instanceof Error && error.name === "StateError") throw new UsageError(error.message);
		return await file(Promise.reject(error), path);
	}
}
async function clients() {
	const token = process.env.GITHUB_TOKEN ?? process.env.GH_TOKEN;
	if (!token) throw new UsageError("GITHUB_TOKEN is not set: it needs read access to the contents of the repositories");
	const { defaults, GitHub, getOctokitOptions } = await import("./utils2.js");
	const wait = patient({
		sleep: (ms) => setTimeout(ms),
		now: Date.now,
		tell
	});
	const baseUrl = process.env.GITHUB_API_URL;
	return () => wait(connect({
		Base: GitHub,
		octokit: getOctokitOptions(token),
		fetch: defaults.request?.fetch,
		...baseUrl ? { baseUrl } : {}
	}));
}
function progress() {
	let told = 0;
	return (at) => {
		const now = Date.now();
		if (now - told < 2e3 && at.finished < at.of) return;
		told = now;
		const before = at.before > 0 ? ` (${at.before} by an earlier run)` : "";
		const failed = at.failed > 0 ? `, ${at.failed} failed` : "";
		tell(`${at.finished} of ${at.of} repositories${before}, ${at.agents} agents${failed}`);
	};
}
function tell(line) {
	process.stderr.write(`inventory: ${line.replace(/[^\x20-\x7e]/g, "?")}\n`);
}

export { takeFromGithub };
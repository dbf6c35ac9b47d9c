import { r as say } from "./untrusted.js";
import { a as ApiFailure, c as listAt, d as textAt, l as numberAt, s as field, u as objectIdAt } from "./git-ids.js";
import { n as ownersOf, t as CODEOWNERS } from "./code-owners.js";
import { a as ActionError, i as readPolicy, t as branchTip } from "./policy.js";

// src/github/approvals-base.ts
async function baseChangedAt(client, repo, number) {
	const { data, errors } = await client.graphql(QUERY, {
		...repo,
		number
	});
	const nodes = listAt(field(data, "repository", "pullRequest", "timelineItems"), "nodes");
	if (errors.length > 0 || !nodes) return void 0;
	const last = nodes.at(-1);
	if (last === void 0) return null;
	const at = textAt(last, "createdAt");
	return at !== void 0 && TIME$1.test(at) ? at : void 0;
}
const TIME$1 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const QUERY = `query($owner:String!,$repo:String!,$number:Int!){repository(owner:$owner,name:$repo){pullRequest(number:$number){${`timelineItems(last:1,itemTypes:[BASE_REF_CHANGED_EVENT,AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT,BASE_REF_FORCE_PUSHED_EVENT]){nodes{${[
	"BaseRefChangedEvent",
	"AutomaticBaseChangeSucceededEvent",
	"BaseRefForcePushedEvent"
].map((e) => `...on ${e}{createdAt}`).join(" ")}}}`}}}}`;

// src/github/approvals-makers.ts
async function pullFacts(client, repo, number) {
	const { data } = await client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
		...repo,
		pull_number: number
	});
	const author = numberAt(data, "user", "id");
	const authorLogin = textAt(data, "user", "login");
	const head = objectIdAt(data, "head", "sha");
	if (author === void 0 || authorLogin === void 0 || head === void 0) return void 0;
	const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(textAt(data, "head", "repo", "full_name") ?? "") ?? [];
	const branch = textAt(data, "head", "ref");
	return {
		number,
		author,
		authorLogin,
		isByPerson: textAt(data, "user", "type") === "User",
		head,
		from: owner && name && branch ? {
			owner,
			repo: name,
			branch
		} : void 0
	};
}
async function makersOf(client, repo, pull, head) {
	const ids = /* @__PURE__ */ new Map();
	const names = /* @__PURE__ */ new Set();
	const commits = await commitsOf(client, repo, pull.number);
	if (!commits?.some((c) => objectIdAt(c, "sha") === head)) return void 0;
	for (const commit of commits) {
		for (const part of ["author", "committer"]) {
			const id = numberAt(commit, part, "id");
			if (id !== void 0) ids.set(id, "it made a part of what it approves");
		}
		if (pull.isByPerson && textAt(commit, "author", "type") === "User") continue;
		for (const name of coAuthorsIn(textAt(commit, "commit", "message") ?? "")) names.add(name);
	}
	const shas = new Set(commits.flatMap((c) => objectIdAt(c, "sha") ?? []));
	for (const pusher of await pushersOf(client, pull, shas)) ids.set(pusher, "it pushed a commit that it approves");
	ids.set(pull.author, "the author of a change never approves it");
	const why = ({ id, login }) => ids.get(id) ?? (names.has(login.toLowerCase()) || names.has(`${id}`) ? "it had a part of what it approves made" : void 0);
	return {
		has: (person) => why(person) !== void 0,
		why: (person) => why(person) ?? ""
	};
}
async function commitsOf(client, repo, number) {
	const all = [];
	for (let page = 1; page <= MAX_PAGES$2; page += 1) {
		const { data } = await client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/commits", {
			...repo,
			pull_number: number,
			per_page: PAGE$2,
			page
		});
		if (!Array.isArray(data)) return void 0;
		all.push(...data);
		if (data.length < PAGE$2) return all.length < MAX_COMMITS ? all : void 0;
	}
}
const PAGE$2 = 100;
const MAX_PAGES$2 = 3;
const MAX_COMMITS = 250;
function coAuthorsIn(message) {
	const found = /* @__PURE__ */ new Set();
	for (const line of message.slice(-MESSAGE_END).split("\n")) {
		if (!/^co-authored-by:/i.test(line)) continue;
		const [, id, login] = /<(?:(\d{1,12})\+)?([A-Za-z0-9_-]{1,100})@users\.noreply\.[a-z0-9.-]{1,100}>/i.exec(line) ?? [];
		if (id !== void 0) found.add(id);
		if (login !== void 0) found.add(login.toLowerCase());
	}
	return found;
}
const MESSAGE_END = 2e4;
async function pushersOf(client, { from }, commits) {
	if (!from) return [];
	const { branch, ...repo } = from;
	try {
		const { data } = await client.request("GET /repos/{owner}/{repo}/activity", {
			...repo,
			ref: `refs/heads/${branch}`,
			per_page: 100
		});
		return (Array.isArray(data) ? data : []).flatMap((entry) => commits.has(objectIdAt(entry, "after") ?? "") ? numberAt(entry, "actor", "id") ?? [] : []);
	} catch (error) {
		if (error instanceof ApiFailure) return [];
		throw error;
	}
}

// src/github/approvals-owners.ts
async function policyOwners(client, range, policyPath) {
	const repo = {
		owner: range.owner,
		repo: range.repo
	};
	const none = (why) => ({
		people: [],
		teams: [],
		remarks: [why]
	});
	if (range.trusted === "none") return none(["There is no trusted revision whose CODEOWNERS could be asked."]);
	const commit = range.trusted === "default-branch" ? await branchTip(client, repo, range.defaultBranch) : range.trusted.commit;
	for (const path of CODEOWNERS) {
		const file = await readFileAt(client, repo, commit, path);
		if (file === null) continue;
		if (file === void 0) return none(say`${path} can’t be read, so no approval of a code owner counts.`);
		const owners = ownersOf(file, policyPath);
		if (owners.people.length + owners.teams.length > 0) return {
			...owners,
			remarks: []
		};
		return none(say`${path} names no owner of ${policyPath}, so no approval of a code owner counts.`);
	}
	return none(["There is no CODEOWNERS on the default branch, so no approval of a code owner counts."]);
}
async function readFileAt(client, repo, commit, path) {
	try {
		return (await readPolicy(client, repo, {
			commit,
			label: ""
		}, path))?.text ?? null;
	} catch (error) {
		if (error instanceof ActionError) return void 0;
		throw error;
	}
}

// src/github/approvals-reviews.ts
async function standingApprovals(client, repo, number, commit) {
	const last = /* @__PURE__ */ new Map();
	for (let page = 1; page <= MAX_PAGES$1; page += 1) {
		const { data } = await client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
			...repo,
			pull_number: number,
			per_page: PAGE$1,
			page
		});
		if (!Array.isArray(data)) return {
			reviewers: [],
			complete: false
		};
		for (const one of data) {
			const said = saidBy(one);
			const known = said && last.get(said.id);
			if (said && (!known || isLater(said, known))) last.set(said.id, said);
		}
		if (data.length === 0) return {
			reviewers: [...last.values()].filter((r) => r.state === "APPROVED" && r.commit === commit && r.isPerson).sort((a, b) => isLater(a, b) ? 1 : -1),
			complete: true
		};
	}
	return {
		reviewers: [],
		complete: false
	};
}
const PAGE$1 = 100;
const MAX_PAGES$1 = 21;
function saidBy(review) {
	const id = numberAt(review, "user", "id");
	const login = textAt(review, "user", "login");
	const state = textAt(review, "state")?.toUpperCase();
	if (id === void 0 || login === void 0 || !LOGIN.test(login)) return void 0;
	if (state === "COMMENTED" || state === "PENDING") return void 0;
	const at = textAt(review, "submitted_at") ?? "";
	return {
		id,
		login,
		at,
		state: TIME.test(at) ? state ?? "" : "",
		commit: objectIdAt(review, "commit_id"),
		review: numberAt(review, "id") ?? 0,
		isPerson: textAt(review, "user", "type") === "User"
	};
}
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
function isLater(a, b) {
	if (a.state === "") return true;
	if (b.state === "") return false;
	return a.at === b.at ? a.review > b.review : a.at > b.at;
}

// src/github/approvals-teams.ts
async function teamMembers(client, name) {
	const [org = "", team_slug = ""] = name.split("/");
	const ids = /* @__PURE__ */ new Set();
	try {
		for (let page = 1; page <= MAX_PAGES; page += 1) {
			const { data } = await client.request("GET /orgs/{org}/teams/{team_slug}/members", {
				org,
				team_slug,
				per_page: PAGE,
				page
			});
			if (!Array.isArray(data)) return {
				ids: NOBODY,
				why: "GitHub’s answer was not understood."
			};
			for (const member of data) {
				const id = numberAt(member, "id");
				if (id !== void 0 && textAt(member, "type") === "User") ids.add(id);
			}
			if (data.length < PAGE) return { ids };
		}
		return { ids };
	} catch (error) {
		if (!(error instanceof ApiFailure)) throw error;
		const advice = ["no-permission", "not-found"].includes(error.kind) ? " It takes a token with the organisation’s permission \"members: read\" in the input \"policy-token\"." : "";
		return {
			ids: NOBODY,
			why: `${error.message}.${advice}`
		};
	}
}
const NOBODY = /* @__PURE__ */ new Set();
const PAGE = 100;
const MAX_PAGES = 10;

// src/github/approvals.ts
function approvalsOf(source) {
	const number = source.range.pull?.number ?? source.range.queued;
	if (number === void 0) return void 0;
	return async (rules) => {
		const commit = source.range.head;
		try {
			return await read(source, number, rules);
		} catch (error) {
			if (!(error instanceof ApiFailure)) throw error;
			return {
				commit,
				by: [],
				remarks: [say`The approvals of this change could not be read: ${error.message}`]
			};
		}
	};
}
async function read(source, number, rules) {
	const { client, range } = source;
	const repo = {
		owner: range.owner,
		repo: range.repo
	};
	const pull = await pullFacts(client, repo, number);
	if (!pull) return {
		commit: range.head,
		by: [],
		remarks: [["GitHub did not tell who opened this pull request, so nobody’s approval counts."]]
	};
	const commit = range.pull ? range.head : pull.head;
	const { reviewers, complete } = await standingApprovals(client, repo, number, commit);
	if (!complete) return {
		commit,
		by: [],
		remarks: [["This pull request has more reviews than are read, so no approval counts."]]
	};
	if (reviewers.length === 0) return {
		commit,
		by: [],
		remarks: []
	};
	const makers = await makersOf(client, repo, pull, commit);
	if (!makers) return {
		commit,
		by: [],
		remarks: [["GitHub did not list all commits of this pull request, so nobody’s approval counts."]]
	};
	const changed = await baseChangedAt(client, repo, number);
	if (changed === void 0) return {
		commit,
		by: [],
		remarks: [["GitHub did not tell whether this pull request had another base before, so nobody’s approval counts."]]
	};
	const whyNot = (r) => {
		if (makers.has(r)) return makers.why(r);
		return changed !== null && r.at <= changed ? "the base of this pull request was changed after it" : void 0;
	};
	const others = reviewers.filter((r) => whyNot(r) === void 0);
	const remarks = reviewers.filter((r) => whyNot(r) !== void 0).slice(0, MAX_PEOPLE).map((r) => say`The approval of ${r.login} does not count: ${[whyNot(r) ?? ""]}.`);
	if (others.length === 0) return {
		commit,
		by: [],
		remarks
	};
	const found = await named(source, rules, others, pull);
	return {
		commit,
		by: found.by,
		remarks: [...remarks, ...found.remarks]
	};
}
async function named({ client, teams, range, policyPath }, rules, reviewers, pull) {
	const repo = {
		owner: range.owner,
		repo: range.repo
	};
	const remarks = [];
	const owners = rules.codeOwners ? await policyOwners(client, range, policyPath) : {
		people: [],
		teams: [],
		remarks: []
	};
	remarks.push(...owners.remarks);
	const members = async (names) => {
		const ids = /* @__PURE__ */ new Map();
		for (const name of names.slice(0, MAX_TEAMS)) {
			const team = await teamMembers(teams, name);
			if (team.why !== void 0) remarks.push(say`Approvals of the team ${name} do not count: ${team.why}`);
			for (const id of team.ids) if (!ids.has(id)) ids.set(id, name);
		}
		return ids;
	};
	const inTeams = await members(rules.teams);
	const inOwners = await members(owners.teams.filter((t) => !rules.teams.includes(t)));
	const by = [];
	let asked = 0;
	for (const reviewer of reviewers) {
		const team = inTeams.get(reviewer.id);
		const login = reviewer.login.toLowerCase();
		const owning = inOwners.get(reviewer.id) ?? (team !== void 0 && owners.teams.includes(team) ? team : void 0);
		const as = team !== void 0 ? `team ${team}` : rules.people.includes(login) ? "people" : void 0;
		const owner = owners.people.includes(login) || owning !== void 0 ? "code owner" : void 0;
		const word = as ?? owner;
		if (word === void 0) continue;
		if (team === void 0) {
			asked += 1;
			if (asked > MAX_PEOPLE || !await mayWrite(client, repo, reviewer.login)) {
				remarks.push(say`The approval of ${reviewer.login} does not count: it may not write to this repository.`);
				continue;
			}
		}
		by.push({
			login: reviewer.login,
			at: reviewer.at,
			as: word
		});
	}
	return {
		by: by.filter((p) => p.login.toLowerCase() !== pull.authorLogin.toLowerCase()),
		remarks
	};
}
const MAX_TEAMS = 20;
const MAX_PEOPLE = 50;
async function mayWrite(client, repo, username) {
	try {
		const { data } = await client.request("GET /repos/{owner}/{repo}/collaborators/{username}/permission", {
			...repo,
			username
		});
		const level = textAt(data, "permission");
		return level === "admin" || level === "write";
	} catch (error) {
		if (error instanceof ApiFailure && error.kind === "not-found") return false;
		throw error;
	}
}

export { approvalsOf };
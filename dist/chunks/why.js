import { t as openGitChange } from "./git.js";
import { i as collectManifests, n as changedTokens, r as readAccess, t as redacted } from "./redact-review.js";
import { t as nearest } from "./nearest.js";
import { a as columns, c as painter, l as wrap, r as prose, s as pad } from "./text-page.js";
import { n as bare, o as inert } from "./escape2.js";
import { n as reveal, r as say, t as distrust } from "./untrusted.js";
import { g as plural, h as placeText } from "./words.js";
import { t as describe } from "./describe.js";
import { C as automaton, T as decide } from "./reading.js";
import { n as newUses } from "./new-uses.js";
import { a as TELLING_USES, n as readableWitnesses, r as spell, t as holds } from "./witness.js";
import { t as intersects } from "./search.js";
import { a as grantsOf, s as ruleProblem } from "./grants.js";
import { a as parseOptions, t as UsageError } from "./options.js";
import { n as put, r as terminalOf } from "./output.js";

// src/reports/why-text.ts
function whyLines(page, about, why) {
	const { paint } = page;
	const said = why.grants.length + why.facts.length > 0;
	return [
		...heading(page, about),
		...why.agents.length > 0 ? field(page, "speaks for", joined(why.agents)) : [],
		...why.grants.flatMap((g) => ["", ...grantLines(page, g, about)]),
		...why.facts.length > 0 ? ["", paint.bold("What else the line says")] : [],
		...why.facts.flatMap((f) => statedLines(page, f)),
		...said ? [] : nothing(page, about, why)
	];
}
function useLines(page, about, asked, found) {
	if (found.length === 0) return [...heading(page, about), ...wrap(prose(page, say`No agent of this file can be asked about ${asked}: write a client's rule such as \`Bash(git push)\`, or \`run git push\`, \`read .env\`.`), page.width)];
	return [...heading(page, about), ...found.flatMap((f) => [
		"",
		...wrap(prose(page, say`${f.agent}: ${f.use} ${[f.limits ? LIMITS[f.effect] : DOES[f.effect]]}`), page.width),
		...f.entry ? field(page, "decided by", say`${f.entry.text} ${["at"]} ${placeText(f.entry.place)}`) : field(page, "decided by", ["no entry: what the list says of all else"])
	])];
}
const DOES = {
	allow: "runs with no one asked",
	ask: "is asked about",
	deny: "is denied",
	inherit: "depends on each person's own settings, as a rule asked"
};
const LIMITS = {
	allow: "is allowed to it with no one asked",
	ask: "is asked about",
	deny: "is not among what it may use",
	inherit: "may be used; whether someone is asked, its session decides"
};
function heading(page, { path, line, revision }) {
	const where = `${bare(path)}${line === null ? "" : `:${line}`}`;
	const text = bare(revision);
	return wrap(`${page.paint.bold(where)} ${page.paint.dim(`at ${/^[0-9a-f]{40,64}$/.test(text) ? text.slice(0, 8) : text}`)}`, page.width);
}
function grantLines(page, grant, about) {
	const { without, coveredBy, powers, example } = grant;
	const title = say`${grant.text}: ${[grant.effect]}, ${["for"]} ${grant.agent}`;
	const dead = example === null && powers.length === 0;
	return [
		...wrap(page.paint.bold(prose(page, title)), page.width),
		...grant.inBase === null ? [] : field(page, "at base", [grant.inBase ? "there too" : "not there: it is new"]),
		...grant.remark === null ? [] : field(page, "note", [grant.remark]),
		...powers.flatMap((p, i) => field(page, i === 0 ? LEADS[grant.effect] : "", [...say`${p.use}`, `: ${p.because}`])),
		...powers.length === 0 && example !== null ? field(page, LEADS[grant.effect], say`${example}, ${["for example"]}`) : [],
		...dead ? field(page, LEADS[grant.effect], ["nothing: entries before it decide all of its uses"]) : [],
		...insteadLines(page, grant),
		...grant.heldBack.flatMap((l, i) => field(page, i === 0 ? "but first" : "", entryWords(l, about))),
		...without ? field(page, "without it", say`${without.use} ${[`${WITHOUT[without.before]}; with it, ${WITHOUT[without.after]}`]}`) : field(page, "without it", coveredBy ? [
			`nothing would change: `,
			...entryWords(coveredBy, about),
			" says the same"
		] : ["nothing would change"]),
		...listLines(page, grant, about)
	];
}
const LEADS = {
	allow: "lets through",
	inherit: "gives",
	ask: "asks about",
	deny: "denies"
};
const WITHOUT = {
	standing: "runs with no one asked",
	inherited: "depends on each person's own settings",
	asked: "is asked about",
	denied: "is denied",
	absent: "is not there"
};
function insteadLines(page, { powers, text }) {
	const narrow = [...new Set(powers.flatMap((p) => p.instead))].slice(0, 3);
	if (narrow.length === 0) return [];
	const tool = /^([A-Za-z_]+)\(/.exec(bare(text))?.[1] ?? /^(?:Bash|Shell)$/.exec(bare(text))?.[0];
	return field(page, "instead", joined(narrow.map((c) => distrust(tool === void 0 ? c : `${tool}(${c})`))));
}
function listLines(page, grant, about) {
	const { around, entries, otherwise } = grant;
	const [first, last] = [around[0]?.number ?? 1, around.at(-1)?.number ?? 0];
	const width = around.reduce((most, l) => Math.max(most, columns(bare(l.text, { max: 60 }))), 0);
	const row = (l) => {
		const text = `${l.isIt ? "▸" : " "} ${String(l.number).padStart(String(last).length)}  ${pad(l.effect, 7)}  ${pad(bare(l.text, { max: 60 }), width)}  `;
		return `  ${l.isIt ? page.paint.bold(text) : text}${page.paint.dim(spot(l, about))}`.trimEnd();
	};
	return [
		`  ${page.paint.dim(`the list, first match decides (${plural(entries, "entry").replace("entrys", "entries")})`)}`,
		...first > 1 ? [`    ${page.paint.dim(`… ${first - 1} before`)}`] : [],
		...around.map(row),
		...last < entries ? [`    ${page.paint.dim(`… ${entries - last} after`)}`] : [],
		...wrap(`all else ${DOES[otherwise]}`, page.width, "    ")
	];
}
function entryWords(l, about) {
	return say`${[l.effect]} ${l.text} ${[`(${spot(l, about)})`]}`;
}
function spot({ place }, about) {
	return bare(place.path) === bare(about.path) ? `line ${place.startLine}` : bare(placeText(place));
}
function statedLines(page, { agent, what }) {
	return wrap(`${prose(page, what)} ${page.paint.dim(`· ${bare(agent)}`)}`, page.width, "  ", "    ");
}
function nothing(page, about, why) {
	const lead = about.line === null ? [] : ["", ...wrap("The line says nothing that is read about agents.", page.width)];
	if (why.lines.length === 0) return [...lead, ...wrap("Nothing of this file is read as a manifest, or it says nothing: see docs/coverage.md.", page.width)];
	const numbers = (s) => s.place.startLine === s.place.endLine ? `${s.place.startLine}` : `${s.place.startLine}-${s.place.endLine}`;
	const width = why.lines.reduce((most, l) => Math.max(most, numbers(l).length), 4);
	return [
		...lead,
		"",
		page.paint.bold("Lines that say something"),
		...why.lines.flatMap((l) => wrap(`${prose(page, l.what)} ${page.paint.dim(`· ${bare(l.agent)}`)}`, page.width, `  ${numbers(l).padStart(width)}  `))
	];
}
function field(page, lead, words) {
	return wrap(prose(page, words), page.width, `  ${page.paint.dim(pad(lead, 12))}  `, " ".repeat(16));
}
function joined(words) {
	return words.flatMap((w, i) => i === 0 ? say`${w}` : [", ", ...say`${w}`]);
}

// src/why/grant.ts
function grantWhy(agent, entry, inBase = null) {
	const { list } = agent;
	const at = list.entries.indexOf(entry);
	const line = (e) => ({
		number: list.entries.indexOf(e) + 1,
		effect: e.effect,
		text: distrust(e.text),
		place: e.place,
		isIt: e === entry
	});
	const decides = (use) => holds(entry.uses, use) && decide(list, use).entry === entry;
	const reaches = entry.origin !== "reach" && (entry.effect === "allow" || entry.effect === "inherit");
	const told = /* @__PURE__ */ new Set();
	const powers = TELLING_USES.filter((t) => {
		if (!reaches || told.size >= POWERS || told.has(t.because) || !decides(t.use)) return false;
		told.add(t.because);
		return true;
	});
	const example = readableWitnesses(entry.uses).find(decides);
	const before = list.entries.slice(0, at);
	const budget = { left: BUDGET };
	const heldBack = before.filter((e) => e.effect !== entry.effect && intersects(automaton(e), automaton(entry), budget)).slice(0, SHOWN);
	const without = {
		...list,
		entries: list.entries.filter((e) => e !== entry)
	};
	const lost = difference(without, list);
	const some = readableWitnesses(entry.uses)[0];
	const cover = lost || some === void 0 ? void 0 : decide(without, some).entry;
	return {
		agent: distrust(agent.name),
		role: agent.role,
		text: distrust(entry.text),
		effect: entry.effect,
		place: entry.place,
		inBase,
		remark: entry.remark ?? null,
		powers: powers.map((t) => ({
			use: distrust(spell(t.use)),
			because: t.because,
			instead: t.instead ?? []
		})),
		example: example === void 0 ? null : distrust(spell(example)),
		heldBack: heldBack.map(line),
		without: lost,
		coveredBy: cover ? line(cover) : null,
		around: list.entries.slice(Math.max(0, at - AROUND), at + AROUND + 1).map(line),
		entries: list.entries.length,
		otherwise: list.default
	};
}
const POWERS = 5;
const SHOWN = 5;
const AROUND = 3;
const BUDGET = 2e6;
function difference(without, list) {
	const [wider] = newUses(without, list, { left: BUDGET });
	if (wider) return wider.witness;
	const [narrower] = newUses(list, without, { left: BUDGET });
	if (!narrower) return null;
	const { use, before, after, proven } = narrower.witness;
	return {
		use,
		before: after,
		after: before,
		proven
	};
}

// src/why/use.ts
function decisionOf(text, agent) {
	const use = useOf(text, agent);
	if (use === void 0) return void 0;
	const { effect, entry } = decide(agent.list, use);
	return {
		use: spell(use),
		effect,
		entry
	};
}
const VERBS = /^(run|read|edit|write|fetch|call|skill|use):? (.+)$/s;
const COMMAND = /^(?:[a-z]|\.{0,2}\/)[\w./+-]{0,100}(?: |$)/;
function useOf(text, agent) {
	const plain = VERBS.exec(text);
	if (plain) {
		const [verb = "", argument = ""] = plain.slice(1);
		const isPath = [
			"read",
			"edit",
			"write"
		].includes(verb);
		return verb + "\0" + (isPath && !/^(\.\/|~\/|\/)/.test(argument) ? `./${argument}` : argument);
	}
	if (/^[A-Za-z][\w-]{0,200}$/.test(text) && text.startsWith("mcp__")) return text + "\0";
	if (ruleProblem(text) !== void 0) return COMMAND.test(text) ? `run${"\0"}${text}` : void 0;
	return plainest(grantsOf([text], agent));
}
function plainest(pattern) {
	return pattern.sequences.flatMap((s) => s.every((t) => typeof t === "string") ? [s.join("")] : []).sort((a, b) => a.length - b.length)[0] ?? readableWitnesses(pattern).at(-1);
}

// src/why/why.ts
function whyLine(access, path, line, base = null) {
	const stated = (place) => reveal(place.path) === path;
	const here = (place) => stated(place) && line !== null && place.startLine <= line && line <= place.endLine;
	const speaking = agentsOf(access).filter((a) => a.list.entries.some((e) => stated(e.place)));
	const grants = speaking.flatMap((agent) => entriesOf(agent, here).map((entry) => ({
		agent,
		entry
	}))).slice(0, MOST_GRANTS).map(({ agent, entry }) => grantWhy(agent, entry, base && isIn(base, agent, entry)));
	const facts = once(access.facts.filter((f) => here(f.place) && isSaid(f) && f.place.endLine - f.place.startLine < WHOLE).map(factStated));
	const nothing = grants.length + facts.length === 0;
	const names = [...speaking.map((a) => a.name), ...access.facts.filter((f) => stated(f.place)).map((f) => f.agent)];
	return {
		agents: [...new Set(names)].map(distrust),
		grants,
		facts,
		lines: nothing ? linesOf(access, speaking, stated) : []
	};
}
function whyUse(access, path, text) {
	return agentsOf(access).filter((a) => a.list.entries.some((e) => reveal(e.place.path) === path)).flatMap((agent) => {
		const decided = decisionOf(text, agent);
		if (!decided) return [];
		const { use, effect, entry } = decided;
		return [{
			agent: distrust(agent.name),
			use: distrust(use),
			effect,
			entry: entry ? {
				text: distrust(entry.text),
				place: entry.place
			} : null,
			limits: agent.role === "limit"
		}];
	});
}
const MOST_GRANTS = 12;
const MOST_LINES = 200;
const WHOLE = 40;
function agentsOf(access) {
	return [...access.agents.values()].sort((a, b) => a.id < b.id ? -1 : 1);
}
function entriesOf({ name, list, defaults }, here) {
	const told = new Set((defaults?.entries ?? []).map((e) => `${e.effect} ${e.text}`));
	return list.entries.filter((e) => {
		if (name === `MCP server ${e.text}`) return false;
		const id = `${e.effect} ${e.text}`;
		if (!here(e.place) || told.has(id)) return false;
		told.add(id);
		return true;
	});
}
function isSaid({ kind, place }) {
	return kind !== "isolation" || place.startLine !== place.endLine || place.startColumn !== place.endColumn;
}
function factStated(fact) {
	const { agent, summary, place } = describe({
		kind: "fact",
		fact,
		was: void 0
	}, "added");
	return {
		agent,
		what: summary,
		place
	};
}
function isIn(base, agent, entry) {
	const same = (e) => e.effect === entry.effect && e.text === entry.text;
	return base.agents.get(agent.id)?.list.entries.some(same) ?? false;
}
function once(all) {
	const out = /* @__PURE__ */ new Map();
	for (const stated of all) {
		const id = JSON.stringify([stated.what, stated.place]);
		const known = out.get(id);
		const named = known && reveal(known.agent).split(", ").includes(reveal(stated.agent));
		if (!known) out.set(id, stated);
		else if (!named) out.set(id, {
			...known,
			agent: distrust(`${reveal(known.agent)}, ${reveal(stated.agent)}`)
		});
	}
	return [...out.values()];
}
function linesOf(access, speaking, stated) {
	return once([...speaking.flatMap((agent) => entriesOf(agent, stated).map((e) => ({
		agent: distrust(agent.name),
		what: say`${[e.effect]} ${e.text}`,
		place: e.place
	}))), ...access.facts.filter((f) => stated(f.place) && isSaid(f)).map(factStated)]).sort((a, b) => a.place.startLine - b.place.startLine || a.place.startColumn - b.place.startColumn).slice(0, MOST_LINES);
}

// src/cli/why.ts
const HELP = `  agent-access-review why PATH[:LINE]
  agent-access-review why PATH --use 'Bash(git push)'

  What does a line of a manifest let agents do, what holds it back, and what would be without it?

  --repo DIR       the repository (default: this folder); PATH is below it
  --rev REV        the revision (default: HEAD); --head says the same
  --base REV       say too whether the merge base of this and the revision has it
  --use USE        which entry decides this: a client's rule, 'run git push', 'read .env', or a command alone
  --output FILE    write it there
  --color, --no-color

  Exit: 0, or 2 where there is no such file.
`;
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
async function run(args) {
	const options = parseOptions(args, {
		valued: [
			"--repo",
			"--rev",
			"--base",
			"--head",
			"--use",
			"--output"
		],
		flags: ["--color", "--no-color"],
		words: 1
	});
	if (options.help) return "help";
	const { path, line } = target(options.words[0]);
	const repo = options.value("--repo") ?? ".";
	const [rev, head] = [options.value("--rev"), options.value("--head")];
	if (rev !== void 0 && head !== void 0) throw new UsageError("--rev and --head say the same: give one of them");
	const base = options.value("--base");
	const before = base === void 0 ? null : await atBase(repo, base, rev ?? head, path);
	const change = await whole(repo, rev ?? head);
	try {
		const { access, secrets } = await read(change, path);
		if (access.agents.size + access.facts.length === 0 && change.files.every((f) => f.head?.path !== path)) throw new UsageError(await notThere(change, path));
		const { color, width } = terminalOf(options);
		const page = {
			paint: painter(color),
			color,
			width: Math.max(60, width)
		};
		const use = options.value("--use");
		const about = {
			path: distrust(path),
			line,
			revision: distrust(change.head)
		};
		const lines = use === void 0 ? whyLines(page, about, redacted(whyLine(access, path, line, before), secrets)) : useLines(page, about, distrust(use), redacted(whyUse(access, path, use), secrets));
		await put(`${lines.map(inert).join("\n")}\n`, options);
		return 0;
	} finally {
		await change.close();
	}
}
async function notThere(change, path) {
	const tree = (await change.tree("head")).map((e) => e.path);
	const near = (path.length > 2 ? tree.filter((p) => p.endsWith(`/${path}`)) : [])[0] ?? nearest(path, tree.filter((p) => Math.abs(p.length - path.length) < 4).slice(0, LIKE));
	const hint = near === void 0 ? "the path is one of the repository, as in `git ls-files`, and what is not committed is not looked at" : `did you mean ${near}?`;
	return `${path} is not in ${change.head.slice(0, 8)}; ${hint}`;
}
const LIKE = 1e3;
function whole(repo, head) {
	return openGitChange({
		repo,
		base: EMPTY_TREE,
		head
	});
}
async function atBase(repo, base, head, path) {
	const range = await openGitChange({
		repo,
		base,
		head
	});
	await range.close();
	const change = await whole(repo, range.base);
	try {
		return (await read(change, path)).access;
	} finally {
		await change.close();
	}
}
function target(word) {
	if (word === void 0) throw new UsageError("why needs a PATH or PATH:LINE (see --help)");
	const [, path = word, line] = /^(.+?):(\d{1,9})(?::\d+)?$/s.exec(word) ?? [];
	return {
		path: path.replace(/^\.\//, ""),
		line: line === void 0 ? null : Number(line)
	};
}
async function read(change, path) {
	const files = change.files.filter((f) => f.head?.path === path);
	const { head } = await collectManifests({
		...change,
		files
	});
	const access = readAccess(head);
	const texts = head.flatMap((g) => g.files).flatMap(({ path: p, bytes }) => bytes ? [{
		path: p,
		text: new TextDecoder().decode(bytes),
		added: null
	}] : []);
	const { secrets } = changedTokens({
		added: texts,
		removed: [],
		baseDocuments: [],
		headDocuments: access.documents
	});
	return {
		access,
		secrets
	};
}

export { HELP, run };
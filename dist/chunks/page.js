import { n as VERSION, t as NAME } from "./version.js";
import { r as say, t as distrust } from "./untrusted.js";
import { d as pageLines, f as pageProse, m as pageWords, p as pageText, u as pageLabel } from "./escape2.js";
import { h as placeText } from "./words.js";
import { createHash } from "node:crypto";

// src/reports/html/markup.ts
function markup(parts, ...values) {
	let html = parts[0] ?? "";
	values.forEach((value, i) => {
		html += htmlOf(value) + (parts[i + 1] ?? "");
	});
	return { html };
}
const NOTHING = { html: "" };
function words(text, options = {}) {
	return { html: pageText(text, options) };
}
function code(text, options = {}) {
	return { html: `<code>${pageText(text, options)}</code>` };
}
function sentence(prose, options = {}) {
	return { html: pageProse(prose, options) };
}
function lines(text) {
	return { html: pageLines(text) };
}
function verbatim(element, text) {
	return { html: `<${element}>${text}</${element}>` };
}
function htmlOf(part) {
	if (part === null) return "";
	if (typeof part === "string") return pageWords(part);
	if (typeof part === "number") return String(part);
	return "html" in part ? part.html : part.map((p) => p.html).join("");
}

// src/reports/html/marks.ts
function mark(grade, text, tone = "") {
	return markup`<span class="w ${grade}${tone === "" ? "" : ` ${tone}`}">${text}</span>`;
}
function where(place) {
	return markup`<span class="at">${code(placeText(place), { max: 160 })}</span>`;
}
function figure(count, label, grade) {
	return markup`<li${classOf(count > 0 ? grade : void 0)}><b>${grouped(count)}</b> <span>${label}</span></li>`;
}
function grouped(count) {
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function day(date) {
	const iso = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(date)?.[0];
	return iso === void 0 ? code(distrust(date), { max: 40 }) : markup`<time datetime="${iso}">${iso}</time>`;
}
function moment(date) {
	const [, iso, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[\d:.]*Z$/.exec(date) ?? [];
	if (iso === void 0 || time === void 0) return day(date);
	return markup`<time datetime="${iso}T${time}Z">${iso} ${time} UTC</time>`;
}
function revisionText(revision) {
	const { html } = words(revision, { max: 80 });
	return code(/^[0-9a-f]{40,64}$/.test(html) ? distrust(html.slice(0, 12)) : revision, { max: 80 });
}
function anchors(agents) {
	const taken = /* @__PURE__ */ new Set();
	return new Map(agents.map((agent, i) => {
		const own = /^agent:([0-9a-f]{16})$/.exec(agent.id)?.[1];
		const name = own !== void 0 && !taken.has(own) ? own : `n${i + 1}`;
		taken.add(name);
		return [agent, `agent-${name}`];
	}));
}
function first(list, max, render, rest) {
	if (list.length === 0) return NOTHING;
	const more = list.length - max;
	const items = list.slice(0, max).map((item) => markup`<li>${render(item)}</li>`);
	return markup`<ul>${items}${more > 0 ? markup`<li class="more">and ${grouped(more)} ${rest}</li>` : null}</ul>`;
}
function classOf(grade) {
	return grade === void 0 ? NOTHING : markup` class="${grade}"`;
}

// src/reports/html/traits.ts
const TRAITS = [
	{
		letter: "s",
		label: "Standing privileges",
		of: (a) => a.standing.length > 0
	},
	{
		letter: "u",
		label: "Unscoped",
		of: (a) => a.unscoped
	},
	{
		letter: "o",
		label: "No owner",
		of: (a) => a.registered === null
	},
	{
		letter: "l",
		label: "Long-lived credential",
		of: (a) => a.credentials.some(isLongLived)
	},
	{
		letter: "a",
		label: "Started by anyone",
		of: (a) => a.startedBy.some((s) => s.who === "anyone")
	},
	{
		letter: "e",
		label: "Expired registration",
		of: (a) => a.registered?.expired === true
	}
];
function letters(agent) {
	return TRAITS.filter((t) => t.of(agent)).map((t) => t.letter).join("");
}
function power(agent) {
	const count = (weight) => agent.standing.filter((g) => g.weight === weight).length;
	return (agent.unscoped ? 1e6 : 0) + Math.min(count("block"), 99) * 1e4 + startScore(agent) * 1e3 + Math.min(count("warn"), 99) * 10 + credentialScore(agent) * 2 + Math.min(count("note"), 1);
}
function isLongLived(credential) {
	return LIFETIMES[credential.lifetime] >= LIFETIMES["standing-reference"];
}
function credentialScore(agent) {
	const worst = Math.max(-1, ...agent.credentials.slice(0, LOOKED_AT).map((c) => LIFETIMES[c.lifetime]));
	return agent.credentials.length === 0 ? 0 : (worst + 1) * 100 + Math.min(agent.credentials.length, 99);
}
function startScore(agent) {
	return Math.max(0, ...agent.startedBy.slice(0, LOOKED_AT).map((s) => STARTERS[s.who] + 1));
}
function worstCredentials(agent) {
	return agent.credentials.toSorted((a, b) => LIFETIMES[b.lifetime] - LIFETIMES[a.lifetime]);
}
function worstStarts(agent) {
	return agent.startedBy.toSorted((a, b) => STARTERS[b.who] - STARTERS[a.who]);
}
function lifetimeGrade(credential) {
	if (credential.lifetime === "literal") return "block";
	return isLongLived(credential) ? "warn" : "note";
}
const LOOKED_AT = 1e4;
const LIFETIMES = {
	"workload-identity": 0,
	"short-lived": 1,
	"standing-reference": 2,
	literal: 3
};
const STARTERS = {
	maintainers: 0,
	writers: 1,
	named: 2,
	anyone: 3
};

// src/reports/html/agent-record.ts
function sections(agent, callee) {
	return [
		{
			title: "May do unasked",
			means: "more",
			items: agent.standing.map(grant)
		},
		{
			title: "After a person is asked",
			means: "either",
			items: agent.asked.map(grant)
		},
		{
			title: "Held back",
			means: "less",
			items: agent.guards.map(guard)
		},
		{
			title: "May call",
			means: "more",
			items: agent.calls.map((id) => ({
				said: callee(id),
				place: null
			}))
		},
		{
			title: "Credentials",
			means: "more",
			items: agent.credentials.map(credential)
		},
		{
			title: "Permissions",
			means: "more",
			items: agent.permissions.map(statement)
		},
		{
			title: "Started by",
			means: "more",
			items: agent.startedBy.map(start)
		},
		{
			title: "Programs that start by themselves",
			means: "more",
			items: agent.programs.map(statement)
		},
		{
			title: "Connections",
			means: "more",
			items: agent.connections.map(statement)
		},
		{
			title: "Trusts",
			means: "more",
			items: (agent.trusts ?? []).map(statement)
		},
		{
			title: "Isolation",
			means: "either",
			items: agent.isolation.map(statement)
		},
		{
			title: "Could not be read",
			means: "either",
			items: agent.unknown.map(statement)
		}
	];
}
function renderRecord(agent, callee) {
	const said = sections(agent, callee).filter((s) => s.items.length > 0);
	return markup`<div class="record">${said.map(section)}${about(agent)}</div>`;
}
function renderItem({ said, place }) {
	return place ? markup`${said} ${where(place)}` : said;
}
const ITEMS_MAX = 200;
const JSON_HAS_MORE = "more in the JSON report";
function section({ title, items }) {
	return markup`<section><h3>${title}</h3>${first(items, 200, renderItem, JSON_HAS_MORE)}</section>`;
}
function grant({ text, weight, reach, what, place }) {
	return {
		said: markup`${mark(weight, weight)} ${code(text)} <span class="what">${sentence(what)}</span> <span class="reach">${reach}</span>`,
		place
	};
}
function guard({ text, what, reach, place }) {
	return {
		said: markup`${code(text)} <span class="what">${sentence(what)}</span> <span class="reach">${reach}</span>`,
		place
	};
}
function statement({ what, place }) {
	return {
		said: markup`<span class="what">${sentence(what)}</span>`,
		place
	};
}
function credential(held) {
	return {
		said: markup`${code(held.name)} ${mark(lifetimeGrade(held), lifetimeText(held))} <span class="what">${sentence(held.what)}</span>`,
		place: held.place
	};
}
function start({ who, how, what, place }) {
	return {
		said: markup`${mark(who === "anyone" ? "warn" : "note", `${who}, ${how}`)} <span class="what">${sentence(what)}</span>`,
		place
	};
}
function lifetimeText(held) {
	return held.lifetime.replaceAll("-", " ");
}
function about(agent) {
	const { registered, lastChange } = agent;
	return markup`<section><h3>Record</h3><ul>${[
		registered ? markup`<li>Owner ${code(distrust(registered.owner))}, until ${day(registered.expires)}${registered.expired ? markup` ${mark("block", "expired")}` : null}</li><li>Purpose: <span class="what">${words(distrust(registered.purpose), { max: 400 })}</span></li>` : markup`<li>${mark("warn", "no owner")} nobody registered it in the policy</li>`,
		agent.places.length === 0 ? NOTHING : markup`<li>Stands in ${manifests(agent)}</li>`,
		lastChange ? markup`<li>Last changed by commit ${code(distrust(lastChange.commit), { max: 64 })}</li>` : NOTHING,
		markup`<li>${code(distrust(agent.id), { max: 40 })}</li>`
	]}</ul></section>`;
}
function manifests(agent) {
	const files = [...new Map(agent.places.map((p) => [code(p.path).html, code(p.path)])).values()];
	const more = files.length - FILES_MAX;
	const shown = files.slice(0, FILES_MAX).map((file, i) => i === 0 ? file : markup`, ${file}`);
	return markup`${shown}${more > 0 ? ` and ${grouped(more)} more` : null}`;
}
const FILES_MAX = 20;

// src/reports/html/net.ts
function netOf(repositories) {
	const spots = /* @__PURE__ */ new Map();
	const links = /* @__PURE__ */ new Map();
	const put = (from, spot) => {
		if (!spots.has(spot.key)) spots.set(spot.key, spot);
		links.set(JSON.stringify([from, spot.key]), {
			from,
			to: spot.key
		});
	};
	const several = repositories.length > 1;
	for (const { repository, agents } of repositories) for (const agent of agents) {
		const spot = {
			...agentSpot(agent),
			...several && { note: [{ quote: repository }] }
		};
		if (!spots.has(spot.key)) spots.set(spot.key, spot);
	}
	for (const [i, { agents }] of repositories.entries()) for (const agent of agents) for (const spot of reached(agent, i, spots)) put(agentKey(agent.id), spot);
	return {
		spots,
		links
	};
}
function merged(before, after) {
	return {
		spots: union(before.spots, after.spots),
		links: union(before.links, after.links)
	};
}
function choose(net, max) {
	const reaches = linksByStart(net);
	const linked = new Set([...net.links.values()].flatMap((l) => [l.from, l.to]));
	const agents = [...net.spots.values()].filter((s) => s.kind === "agent" && linked.has(s.key)).sort((a, b) => b.power - a.power);
	const taken = /* @__PURE__ */ new Set();
	for (const each of [
		3,
		5,
		8
	]) for (const agent of agents) {
		const targets = (reaches.get(agent.key) ?? []).slice(0, each).map((l) => l.to);
		const wanted = [agent.key, ...targets].filter((key) => !taken.has(key));
		if (taken.size + wanted.length <= max) for (const key of wanted) taken.add(key);
	}
	const links = [...net.links].filter(([, l]) => taken.has(l.from) && taken.has(l.to));
	const kept = new Set(links.flatMap(([, l]) => [l.from, l.to]));
	const spots = [...net.spots].filter(([key]) => kept.has(key));
	const shown = agents.filter((a) => kept.has(a.key)).length;
	const unshown = [...net.links.values()].filter((l) => kept.has(l.from) && !kept.has(l.to)).length;
	return {
		net: {
			spots: new Map(spots),
			links: new Map(links)
		},
		agents: shown,
		left: agents.length - shown,
		unshown
	};
}
function linksByStart(net) {
	const starts = /* @__PURE__ */ new Map();
	for (const link of net.links.values()) {
		const known = starts.get(link.from);
		if (known) known.push(link);
		else starts.set(link.from, [link]);
	}
	return starts;
}
function union(before, after) {
	const kept = [...after].map(([key, value]) => [key, before.has(key) ? value : {
		...value,
		state: "new"
	}]);
	const gone = [...before].filter(([key]) => !after.has(key));
	return new Map([...kept, ...gone.map(([key, value]) => [key, {
		...value,
		state: "gone"
	}])]);
}
function reached(agent, repository, known) {
	const kinds = [
		agent.calls.flatMap((id) => known.get(agentKey(id)) ?? []),
		agent.credentials.map(({ what, name }) => thing(`credential ${repository}`, "credential", say`${name}: ${what}`, [{ quote: name }])),
		agent.programs.map(({ what }) => thing(`program ${repository}`, "program", what, label(what))),
		agent.connections.map(({ what }) => thing("remote", "remote", what, label(what)))
	];
	const longest = Math.max(...kinds.map((k) => k.length));
	return Array.from({ length: longest }, (_, i) => kinds.flatMap((k) => k[i] ?? [])).flat();
}
function agentKey(id) {
	return `agent ${id}`;
}
function agentSpot(agent) {
	const text = words(agent.name, { max: 120 });
	return {
		key: agentKey(agent.id),
		kind: "agent",
		label: [{ quote: agent.name }],
		text,
		power: power(agent)
	};
}
function thing(where, kind, what, label) {
	const text = sentence(what, { max: 120 });
	return {
		key: `${where} ${sentence(what, { max: 2e3 }).html}`,
		kind,
		label,
		text,
		power: 0
	};
}
function label(what) {
	const last = what.filter((part) => typeof part !== "string").at(-1);
	return last ? [last] : what;
}

// src/reports/html/net-layout.ts
const WIDTH = 236;
function heightOf(spot) {
	return spot?.note ? 42 : 28;
}
function layout(net) {
	const targets = new Map([...linksByStart(net)].map(([from, links]) => [from, links.map((l) => l.to)]));
	const { order, children } = walk(net, targets);
	const columns = columnsOf(net, targets, order);
	const places = /* @__PURE__ */ new Map();
	let bottom = 0;
	for (let c = columns.length - 1; c >= 0; c--) {
		let free = MARGIN;
		for (const key of columns[c] ?? []) {
			const below = (children.get(key) ?? []).flatMap((child) => places.get(child) ?? []).map((p) => p.middle);
			const middle = below.length > 0 ? (Math.min(...below) + Math.max(...below)) / 2 : 0;
			const height = heightOf(net.spots.get(key));
			const y = Math.round(Math.max(free, middle - height / 2));
			places.set(key, {
				x: MARGIN + c * (236 + GAP),
				y,
				middle: y + height / 2
			});
			free = y + height + SPACE;
			bottom = Math.max(bottom, y + height + MARGIN);
		}
	}
	return {
		places,
		height: bottom,
		width: 2 * MARGIN + columns.length * (236 + GAP) - GAP
	};
}
const MARGIN = 8;
const GAP = 120;
const SPACE = 8;
const DEPTH_MAX = 3;
function walk(net, targets) {
	const called = new Set([...net.links.values()].map((l) => l.to));
	const agents = [...net.spots.values()].filter(isAgent).sort((a, b) => b.power - a.power);
	const order = [];
	const children = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	const visit = (key) => {
		seen.add(key);
		order.push(key);
		const found = targets.get(key) ?? [];
		const [callees, things] = [true, false].map((want) => found.filter((to) => isAgentKey(net, to) === want));
		for (const to of [...callees ?? [], ...things ?? []]) {
			if (seen.has(to)) continue;
			children.set(key, [...children.get(key) ?? [], to]);
			visit(to);
		}
	};
	for (const { key } of [...agents.filter((a) => !called.has(a.key)), ...agents]) if (!seen.has(key)) visit(key);
	return {
		order,
		children
	};
}
function columnsOf(net, targets, order) {
	const depths = /* @__PURE__ */ new Map();
	for (const start of order) {
		if (depths.has(start)) continue;
		depths.set(start, 0);
		const queue = [start];
		for (let key = queue.shift(); key !== void 0; key = queue.shift()) for (const to of targets.get(key) ?? []) {
			if (depths.has(to)) continue;
			depths.set(to, Math.min((depths.get(key) ?? 0) + 1, DEPTH_MAX));
			queue.push(to);
		}
	}
	const spots = order.flatMap((key) => net.spots.get(key) ?? []);
	const agents = spots.filter(isAgent);
	const last = 1 + Math.max(0, ...agents.map((a) => depths.get(a.key) ?? 0));
	const columns = Array.from({ length: last }, (_, c) => agents.filter((a) => depths.get(a.key) === c));
	const things = spots.filter((s) => !isAgent(s));
	return [...columns, ...things.length > 0 ? [things] : []].map((column) => column.map((s) => s.key));
}
function isAgentKey(net, key) {
	return net.spots.get(key)?.kind === "agent";
}
function isAgent(spot) {
	return spot.kind === "agent";
}

// src/reports/html/net-picture.ts
function renderNet(whole, title) {
	const { net, agents, left, unshown } = choose(whole, SPOTS_MAX);
	if (net.links.size === 0) return NOTHING;
	const plan = layout(net);
	const cut = [left > 0 ? `${grouped(left)} less powerful ${left === 1 ? "agent is" : "agents are"} left out` : "", unshown > 0 ? `${grouped(unshown)} more of what these reach ${unshown === 1 ? "is" : "are"} not drawn` : ""].filter(Boolean);
	const said = `${grouped(agents)} ${agents === 1 ? "agent" : "agents"} with what they start, talk to, hold and call${cut.length > 0 ? `; ${cut.join("; ")}` : ""}.`;
	return markup`<section class="panel net" aria-labelledby="graph"><h2 id="graph">${title}</h2>
<p class="lead">${said} ${LEGEND}</p>
<div class="scroll" role="region" aria-label="Picture, can be scrolled" tabindex="0">${svg(net, plan)}</div>
<details class="fold"><summary>The same as a list</summary>${list(net)}</details></section>`;
}
const SPOTS_MAX = 60;
const LABEL_MAX = 28;
const LEGEND = markup`<span class="legend">${[
	"agent",
	"program",
	"remote",
	"credential"
].map((kind) => markup`<span><svg width="12" height="12" viewBox="-6 -6 12 12" class="${kind}" aria-hidden="true">${glyph(kind)}</svg> ${kind}</span> `)}</span>`;
function svg(net, plan) {
	const links = [...net.links.values()].map((link) => line(link, plan));
	const spots = [...net.spots.values()].map((spot) => box(spot, plan));
	return markup`<svg role="img" aria-label="Agents and what they reach; the list below says the same" width="${plan.width}" height="${plan.height}" viewBox="0 0 ${plan.width} ${plan.height}"><defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>${links}${spots}</svg>`;
}
function box(spot, plan) {
	const { x, y } = plan.places.get(spot.key) ?? {
		x: 0,
		y: 0
	};
	const sign = spot.state === "new" ? "+ " : spot.state === "gone" ? "− " : "";
	const label = { html: pageLabel(spot.label, LABEL_MAX - sign.length) };
	const height = heightOf(spot);
	const note = spot.note ? markup`<text class="note" x="28" y="34">${{ html: pageLabel(spot.note, LABEL_MAX) }}</text>` : null;
	return markup`<g class="${spot.kind} ${spot.state ?? ""}" transform="translate(${x} ${y})"><rect width="${236}" height="${height}" rx="${spot.kind === "agent" ? 14 : 4}"/><g transform="translate(15 ${height / 2})">${glyph(spot.kind)}</g><text x="28" y="18">${sign}${label}</text>${note}</g>`;
}
function glyph(kind) {
	const path = {
		agent: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
		program: "M-4 -4h8v8h-8z",
		remote: "M0 -5L5 0L0 5L-5 0z",
		credential: "M0 -5L5 4H-5z"
	}[kind];
	return markup`<path class="glyph" d="${path}"/>`;
}
function line({ from, to, state }, plan) {
	const a = plan.places.get(from);
	const b = plan.places.get(to);
	if (!a || !b) return NOTHING;
	const [y1, y2] = [a.middle, b.middle];
	const [x1, right] = [a.x + 236, b.x + 236];
	const path = b.x > a.x ? `M${x1} ${y1}C${x1 + 60} ${y1} ${b.x - 60} ${y2} ${b.x - 1} ${y2}` : `M${x1} ${y1}C${x1 + 50} ${y1} ${right + 50} ${y2} ${right + 1} ${y2}`;
	return markup`<path class="link ${state ?? ""}" d="${path}" marker-end="url(#tip)"/>`;
}
function list(net) {
	const items = [...linksByStart(net)].flatMap(([from, links]) => {
		const agent = net.spots.get(from);
		return agent ? [markup`<b>${agent.text}</b>${agent.note ? markup` <span class="quiet">${sentence(agent.note)}</span>` : null}${first(links, SPOTS_MAX, (link) => target(net, link), "more")}`] : [];
	});
	return first(items, SPOTS_MAX, (item) => item, "more");
}
function target(net, { to, state }) {
	const spot = net.spots.get(to);
	if (!spot) return NOTHING;
	const verb = {
		agent: "may call",
		program: "starts",
		remote: "talks to",
		credential: "holds"
	}[spot.kind];
	return markup`${state ? markup`${mark(state, state)} ` : null}${verb}: ${spot.text}`;
}

// src/reports/html/script.ts
const SCRIPT = `'use strict';
(() => {
const controls = document.getElementById('controls');
const details = () => document.querySelectorAll('details:not([open])');
let opened = [];
addEventListener('beforeprint', () => { opened = [...details()]; for (const d of opened) d.open = true; });
addEventListener('afterprint', () => { for (const d of opened) d.open = false; opened = []; });
const table = document.querySelector('table.agents');
if (!controls || !table) return;

const rows = [...table.tBodies].map((body) => ({
  body, traits: body.dataset.f, keys: body.dataset.k.split(' ').map(Number), text: null, cells: null,
}));
const find = document.getElementById('find');
const boxes = [...controls.querySelectorAll('input[type=checkbox]')];
const shown = document.getElementById('shown');
const none = document.getElementById('none');
const number = (n) => n.toLocaleString('en');

// Labels of the record are ours and are not searched: else every row would have them.
const textOf = (row) => row.text ??= [...row.body.querySelectorAll('tr:first-child > *, li')]
  .map((e) => e.textContent).join(' ').toLowerCase();

function filter() {
  const words = find.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const wanted = boxes.filter((b) => b.checked).map((b) => b.value);
  const counts = new Map(boxes.map((b) => [b, 0]));
  let hits = 0;
  for (const row of rows) {
    const hit = wanted.every((w) => row.traits.includes(w)) && words.every((w) => textOf(row).includes(w));
    if (row.body.hidden === hit) row.body.hidden = !hit;
    if (!hit) continue;
    hits += 1;
    for (const b of boxes) if (row.traits.includes(b.value)) counts.set(b, counts.get(b) + 1);
  }
  for (const [b, count] of counts) b.parentElement.querySelector('b').textContent = number(count);
  shown.textContent = number(hits) + ' of ' + number(rows.length) + ' agents shown';
  none.hidden = hits > 0;
}

const heads = [...table.tHead.rows[0].cells];
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
// A name is sorted by itself, without what stands below it.
const textIn = (cell) => (cell.querySelector('b') ?? cell).textContent;
const cellText = (row, column) => (row.cells ??= [])[column] ??= textIn(row.body.rows[0].cells[column]);

function sort(column, up) {
  const by = heads[column].dataset.s;
  const order = up ? 1 : -1;
  rows.sort(by === 't'
    ? (a, b) => order * collator.compare(cellText(a, column), cellText(b, column))
    : (a, b) => order * (a.keys[by] - b.keys[by]));
  table.append(...rows.map((r) => r.body));
  for (const [i, head] of heads.entries())
    if (i === column) head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    else head.removeAttribute('aria-sort');
  select.value = String(column);
}

const select = document.getElementById('order');
for (const [i, head] of heads.entries()) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent;
  button.addEventListener('click', () => {
    const was = head.getAttribute('aria-sort');
    sort(i, was ? was === 'descending' : head.dataset.s === 't');
  });
  head.replaceChildren(button);
  const option = document.createElement('option');
  option.value = String(i);
  option.textContent = button.textContent;
  select.append(option);
  if (head.hasAttribute('aria-sort')) select.value = option.value;
}
select.addEventListener('change', () => sort(Number(select.value), heads[select.value].dataset.s === 't'));

let waiting = 0;
find.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
for (const box of boxes) box.addEventListener('change', filter);
controls.addEventListener('submit', (event) => event.preventDefault());
function clear() {
  find.value = '';
  for (const box of boxes) box.checked = false;
  filter();
}
document.getElementById('clear').addEventListener('click', () => { clear(); find.focus(); });

// A click on a row does what its arrow does, except on what is a control itself, or at the end of a selection.
table.addEventListener('click', (event) => {
  const body = event.target.closest('tbody');
  if (!body || event.target.closest('a,button,summary,details') || String(getSelection())) return;
  const record = body.querySelector('details');
  record.open = !record.open;
});

// A link to an agent shows and opens it, even where a filter hides it.
function jump() {
  const body = /^#agent-\\w+$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
  if (!body) return;
  if (body.hidden) clear();
  body.querySelector('details').open = true;
  body.scrollIntoView();
}
addEventListener('hashchange', jump);

controls.hidden = false;
// A browser keeps what was typed when a page is loaded again.
filter();
jump();
})();
`;

// src/reports/html/style.ts
const STYLE = `
:root{color-scheme:light dark;
--ground:#f4f6f8;--sheet:#fff;--sunk:#f4f6f8;--text:#1a2028;--quiet:#56606c;--line:#d5dbe2;--accent:#0a5cc2;
--block:#a4161a;--block-bg:#fdeceb;--warn:#7a4a00;--warn-bg:#fdf1dc;--note:#44566c;--note-bg:#ebf0f5;--pass:#135f36;--pass-bg:#e2f4e9}
@media (prefers-color-scheme:dark){:root{
--ground:#0e1217;--sheet:#161b22;--sunk:#1d242d;--text:#e5e9ee;--quiet:#a2adb9;--line:#303944;--accent:#86b7ff;
--block:#ff9d96;--block-bg:#3b1a1b;--warn:#f3bd67;--warn-bg:#362811;--note:#b3c2d3;--note-bg:#232e3a;--pass:#82d6a3;--pass-bg:#14301f}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:1480px;padding:28px 28px 40px;background:var(--ground);color:var(--text);
font:14px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,system-ui,sans-serif;font-variant-numeric:tabular-nums}
h1,h2,h3,p,ul,ol,dl,dd,pre,fieldset{margin:0;padding:0;border:0}
ul,ol{list-style:none}
h1{font-size:26px;line-height:1.25;font-weight:650;letter-spacing:-.01em;overflow-wrap:anywhere;text-wrap:balance}
h2{font-size:17px;line-height:1.35;font-weight:650}
h3{font-size:12.5px;line-height:1.4;font-weight:600;color:var(--quiet)}
a{color:var(--accent);text-underline-offset:2px}
code,pre{font:12.5px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
code{unicode-bidi:isolate;overflow-wrap:anywhere;background:var(--sunk);border-radius:4px;padding:1px 4px}
b,strong{font-weight:600}
time{white-space:nowrap}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
[hidden]{display:none!important}
.vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.top{margin-bottom:24px}
.facts{margin-top:6px;color:var(--quiet);overflow-wrap:anywhere}
.facts b{color:var(--text)}
.figures{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:1px;margin-top:20px;background:var(--line);border:1px solid var(--line);border-radius:10px;overflow:hidden}
.figures li{background:var(--sheet);padding:14px 18px}
.figures b{display:block;font-size:28px;line-height:1.2;font-weight:600;letter-spacing:-.02em}
.figures span{color:var(--quiet)}
.figures .block b{color:var(--block)}.figures .warn b{color:var(--warn)}
.panel{background:var(--sheet);border:1px solid var(--line);border-radius:10px;margin-top:20px;padding:18px}
.lead{color:var(--quiet);margin-top:2px}
.quiet{color:var(--quiet)}
.empty{padding:24px 0 8px;color:var(--quiet)}
.foot{margin-top:24px;color:var(--quiet);font-size:12.5px}
.w{display:inline-flex;align-items:baseline;gap:5px;border-radius:4px;padding:0 6px;font-size:12.5px;line-height:20px;font-weight:600;color:var(--note);background:var(--note-bg)}
.w::before{content:"";width:8px;height:8px;flex:none;background:currentColor;border-radius:50%}
.w.block{color:var(--block);background:var(--block-bg)}
.w.block::before{border-radius:1px}
.w.warn,.w.bad{color:var(--warn);background:var(--warn-bg)}
.w.warn::before{border-radius:0;clip-path:polygon(50% 0,100% 100%,0 100%)}
.w.new::before{border-radius:0;clip-path:polygon(38% 0,62% 0,62% 38%,100% 38%,100% 62%,62% 62%,62% 100%,38% 100%,38% 62%,0 62%,0 38%,38% 38%)}
.w.gone::before{border-radius:0;clip-path:inset(38% 0)}
.w.pass,.w.good{color:var(--pass);background:var(--pass-bg)}
.w.pass::before{border-radius:0;clip-path:polygon(0 55%,18% 38%,38% 60%,82% 10%,100% 28%,40% 95%)}
.pill{display:inline-block;border-radius:4px;padding:0 7px;font-size:12.5px;line-height:20px;color:var(--sheet);background:var(--block)}
.scroll{overflow:auto;margin-top:12px;border-radius:6px}
.fold{margin-top:10px}
summary{cursor:pointer;color:var(--accent)}
.fold>summary{display:inline-block;line-height:28px}
.fold ul{margin-top:6px}.fold ul ul{margin:2px 0 8px 18px}
.repositories>li{padding:8px 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
.repositories>li:first-child{border:0}
.repositories ul{margin:4px 0 0 16px}
.net text{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;fill:var(--text)}
.net .note{font-size:11px;fill:var(--quiet)}
.net rect{fill:var(--sheet);stroke:var(--line)}
.net .agent rect{fill:var(--sunk);stroke:var(--quiet)}
.net .glyph{fill:var(--note)}.net .agent .glyph{fill:var(--accent)}.net .credential .glyph{fill:var(--warn)}.net .remote .glyph{fill:var(--pass)}
.net .link{fill:none;stroke:var(--quiet);stroke-opacity:.55;stroke-width:1.2}
.net marker path{fill:var(--quiet)}
.net .new rect{stroke:var(--warn);stroke-width:2}.net .link.new{stroke:var(--warn);stroke-opacity:1;stroke-width:2}
.net .gone rect{stroke:var(--note);stroke-dasharray:4 3}.net .link.gone{stroke:var(--note);stroke-opacity:1;stroke-dasharray:4 3}
.legend span{display:inline-flex;align-items:center;gap:5px;margin-left:10px}
@media (max-width:720px){body{padding:18px 14px 32px}h1{font-size:22px}
.figures{grid-template-columns:repeat(2,minmax(0,1fr))}.figures li{padding:11px 13px}.figures b{font-size:24px}.panel{padding:14px}}
`;

// src/reports/html/style-print.ts
const PRINT_STYLE = `
@media print{
:root{color-scheme:light;--ground:#fff;--sheet:#fff;--sunk:#f4f6f8;--text:#1a2028;--quiet:#56606c;--line:#c8cfd7;--accent:#1a2028;
--block:#a4161a;--block-bg:#fff;--warn:#7a4a00;--warn-bg:#fff;--note:#44566c;--note-bg:#fff;--pass:#135f36;--pass-bg:#fff}
@page{margin:14mm}
body{max-width:none;padding:0;font-size:10px}
h1{font-size:20px}.figures b{font-size:18px}.figures li{padding:6px 10px}
code,pre,.w,.pill,h3,.agents small,.at code,.reach,.agents thead button{font-size:9px!important;line-height:14px}.w{padding:0}
.controls,.empty button,.agents thead button::after,.agents summary,.fold>summary,.same>summary{display:none!important}
.panel{border:0;padding:0}
.scroll{overflow:visible}.net svg[role]{max-width:100%;height:auto}
.agents thead{position:static}
.many tbody{content-visibility:visible}
.agents{--cols:1.2fr 2.3fr .4fr 1.7fr .9fr 1.2fr .8fr}.agents.several{--cols:1.2fr 1fr 2fr .4fr 1.6fr .9fr 1.2fr .8fr}
.agents tr:first-child{padding-left:0;gap:0 8px;break-inside:avoid;break-after:avoid}
.record{gap:8px 16px;padding:0 0 10px 12px;grid-template-columns:1fr 1fr}
details::details-content{content-visibility:visible;block-size:auto}
.w::before,.pill,.agents tbody::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;

// src/reports/html/style-record.ts
const RECORD_STYLE = `
.record{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,420px),1fr));gap:16px 28px;padding:4px 16px 20px 40px}
.record section{min-width:0}
.record h3,.sides h3{padding-bottom:3px;border-bottom:1px solid var(--line)}
.record li,.sides li{padding:3px 0;overflow-wrap:anywhere}
.record li li{padding:0}
.at code,.reach{font-size:12px;color:var(--quiet);background:none}
.at code,.reach{padding:0}
.reach::before{content:"· "}
.at{display:inline-block;max-width:100%}
.findings>li{border-top:1px solid var(--line);padding:14px 0}
.findings>li:first-child{border:0}
.findings h3{font-size:15px;color:var(--text);line-height:1.45;overflow-wrap:anywhere}
.findings dl{display:grid;grid-template-columns:112px minmax(0,1fr);gap:6px 14px;margin-top:8px;overflow-wrap:anywhere}
.findings dt{color:var(--quiet)}
.findings dd{max-width:92ch}
.findings pre{overflow:auto;background:var(--sunk);border-radius:6px;padding:9px 12px;margin-top:4px}
.banner{border-left:4px solid var(--note);padding-left:16px}
.banner.block{border-color:var(--block)}.banner.warn{border-color:var(--warn)}.banner.pass{border-color:var(--pass)}
.banner h1 code{font-size:.86em}
.banner .w{margin-bottom:8px}
.banner+.facts{margin-top:12px}
.sides{border-top:1px solid var(--line);margin-top:16px;padding-top:14px}
.sides>h3{font-size:15px;color:var(--text);border:0;overflow-wrap:anywhere}
.sides h4{font-size:12.5px;font-weight:600;color:var(--quiet);margin:0}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 28px}
.pair>div{padding:7px 0;border-top:1px solid var(--line);min-width:0}
.pair .side{font-weight:600;border:0;padding-bottom:2px}
.same summary{color:var(--quiet);line-height:26px}
@media (max-width:720px){.record{padding:4px 12px 16px}.findings dl{grid-template-columns:minmax(0,1fr);gap:2px}.findings dd{margin-bottom:8px}
.pair{grid-template-columns:minmax(0,1fr)}.pair .side,.pair .none{display:none}.pair>div[data-side]::before{content:attr(data-side);display:block;font-size:12px;color:var(--quiet)}}
`;

// src/reports/html/style-table.ts
const TABLE_STYLE = `
.controls{display:flex;flex-wrap:wrap;gap:12px 16px;align-items:center}
.find{flex:1 1 320px;max-width:560px}
.controls input[type=search]{width:100%}
.controls input[type=search],.controls select{font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--quiet);border-radius:8px;height:38px;padding:0 12px}
.controls ::placeholder{color:var(--quiet);opacity:1}
.order{display:none;align-items:center;gap:8px}
.chips{display:flex;flex-wrap:wrap;gap:8px;flex-basis:100%}
.chips label{position:relative;display:inline-flex}
.chips input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.chips span{display:inline-flex;align-items:center;gap:7px;border:1px solid var(--line);border-radius:16px;background:var(--sheet);padding:0 12px;line-height:30px}
.chips b{color:var(--quiet);font-weight:500}
.chips input:hover+span{border-color:var(--quiet)}
.chips input:checked+span{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);color:var(--accent)}
.chips input:checked+span::before{content:"✓"}
.chips input:checked+span b{color:inherit}
.chips input:focus-visible+span{outline:2px solid var(--accent);outline-offset:2px}
.chips input:disabled+span{color:var(--quiet);border-style:dashed}
#clear{font:inherit;color:var(--accent);background:none;border:1px solid var(--accent);border-radius:6px;padding:4px 12px;margin-left:8px;cursor:pointer}
.agents,.agents thead,.agents tbody{display:block}
.agents{margin-top:12px;--cols:minmax(150px,1.3fr) minmax(230px,2.5fr) 58px minmax(170px,1.6fr) 108px minmax(140px,1.3fr) 82px}
.agents.several{--cols:minmax(130px,1.2fr) minmax(100px,1fr) minmax(200px,2.2fr) 58px minmax(150px,1.5fr) 108px minmax(140px,1.25fr) 82px}
.agents tr:first-child{display:grid;grid-template-columns:var(--cols);gap:0 16px;padding:11px 10px 11px 40px}
.agents th,.agents td{padding:0;text-align:left;font-weight:400;min-width:0;overflow-wrap:anywhere}
.agents thead{position:sticky;top:0;z-index:1;background:var(--sheet);border-bottom:1px solid var(--quiet)}
.agents thead tr:first-child{padding-top:7px;padding-bottom:7px;align-items:end}
.agents thead th,.agents thead button{font-size:12.5px;font-weight:600;color:var(--quiet)}
.agents thead button{font-family:inherit;line-height:inherit;background:none;border:0;padding:2px 0;text-align:left;cursor:pointer}
.agents thead button:hover,.agents [aria-sort] button{color:var(--text)}
.agents thead button::after{content:"";display:inline-block;width:8px;height:8px;margin-left:5px}
.agents [aria-sort] button::after{background:currentColor;clip-path:polygon(0 20%,100% 20%,50% 90%)}
.agents [aria-sort=ascending] button::after{clip-path:polygon(50% 10%,100% 80%,0 80%)}
.agents tbody{position:relative;border-bottom:1px solid var(--line);scroll-margin-top:44px}
.many tbody{content-visibility:auto;contain-intrinsic-size:auto 92px}
.agents tbody:last-child{border:0}
.agents tbody tr:first-child:hover{background:var(--sunk)}
.agents tbody tr+tr{display:block}.agents tbody tr+tr td{display:block}
.agents tbody:target{box-shadow:inset 3px 0 var(--accent)}
.agents tbody th b{display:block}
.agents tbody small{font-size:12.5px;color:var(--quiet)}
.agents p+p{margin-top:3px}.agents li+li{margin-top:2px}
.agents .more,.agents .purpose{color:var(--quiet)}
.agents summary{position:absolute;top:7px;left:4px;width:30px;height:30px;list-style:none;border-radius:6px}
.agents summary::-webkit-details-marker{display:none}
.agents summary::before{content:"";position:absolute;inset:10px;background:var(--quiet);clip-path:polygon(25% 0,85% 50%,25% 100%)}
.agents details[open]>summary::before{transform:rotate(90deg)}
.agents summary:hover{background:var(--line)}
.agents summary:focus-visible{outline-offset:-2px}
@media screen and (max-width:980px){
.order{display:inline-flex}
.agents thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.agents tbody{border:1px solid var(--line);border-radius:8px;margin-top:10px}.many tbody{contain-intrinsic-size:auto 280px}
.agents tbody:last-child{border:1px solid var(--line)}
.agents tr:first-child{grid-template-columns:minmax(0,1fr);gap:7px;padding:11px 12px 12px 40px}
.agents td[class]{display:grid;grid-template-columns:92px minmax(0,1fr);gap:0 10px}
.agents td[class]>*{grid-column:2}
.agents td[class]::before{grid-column:1;grid-row:1/9;color:var(--quiet)}
.c-repo::before{content:"Repository"}.c-standing::before{content:"Unasked"}.c-asked::before{content:"Asked"}.c-held::before{content:"Credentials"}
.c-start::before{content:"Started by"}.c-owner::before{content:"Owner"}.c-changed::before{content:"Changed"}
.agents td[class]>.w,.agents td[class]>code{justify-self:start}}
@media screen and (max-width:980px) and (min-width:640px){.agents tr:first-child{grid-template-columns:1fr 1fr}.agents tbody th{grid-column:1/-1}}
`;

// src/reports/html/page.ts
function page(title, body) {
	return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: POLICY }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
${verbatim("style", SHEET)}
</head>
<body>
${body}
<footer class="foot">${NAME} ${VERSION}. This page loads nothing and sends nothing.</footer>
${verbatim("script", SCRIPT)}
</body>
</html>
`.html;
}
const SHEET = [
	STYLE,
	TABLE_STYLE,
	RECORD_STYLE,
	PRINT_STYLE
].join("");
const POLICY = [
	"default-src 'none'",
	`style-src '${hashOf(SHEET)}'`,
	`script-src '${hashOf(SCRIPT)}'`,
	"base-uri 'none'",
	"form-action 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'"
].join("; ");
function hashOf(text) {
	return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}

export { markup as A, mark as C, NOTHING as D, where as E, words as M, code as O, grouped as S, revisionText as T, worstStarts as _, JSON_HAS_MORE as a, figure as b, renderRecord as c, credentialScore as d, letters as f, worstCredentials as g, startScore as h, netOf as i, sentence as j, lines as k, sections as l, power as m, renderNet as n, lifetimeText as o, lifetimeGrade as p, merged as r, renderItem as s, page as t, TRAITS as u, anchors as v, moment as w, first as x, day as y };
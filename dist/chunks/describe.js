import { n as reveal, r as say, t as distrust } from "./untrusted.js";

// src/access/describe.ts
function describe(d, direction) {
	if (d.kind === "uses") {
		const { news } = d;
		const summary = news.cause === "entry" ? say`${news.entry.text}` : direction === "added" ? say`without the guard ${news.entry.text}` : say`held by ${news.entry.text}`;
		const { before, after } = news.witness;
		const witness = direction === "added" ? news.witness : {
			...news.witness,
			before: after,
			after: before
		};
		return {
			kind: "uses",
			agent: distrust(d.agent.name),
			summary,
			place: news.entry.place,
			witness
		};
	}
	if (d.kind === "delegation") {
		const { before, after } = d.witness;
		const witness = direction === "added" ? d.witness : {
			...d.witness,
			before: after,
			after: before
		};
		const summary = say`calls ${d.path.join(" → ")}`;
		return {
			kind: "delegation",
			agent: distrust(d.agent.name),
			summary,
			place: d.entry.place,
			witness
		};
	}
	const lost = d.kind === "lost guard" ? say`${direction === "added" ? ["lost: "] : ["gained: "]}${statement(d.fact)}` : statement(d.fact);
	return {
		kind: d.fact.kind,
		agent: distrust(d.fact.agent),
		summary: lost,
		place: d.fact.place
	};
}
function describeMove(move) {
	const { kind, agent, texts, was, place, names } = move;
	const shown = texts.slice(0, SHOWN).flatMap((t, i) => i === 0 ? say`${t}` : [", ", ...say`${t}`]);
	const more = texts.length > SHOWN ? [` and ${texts.length - SHOWN} more`] : [];
	const named = names ? say`, until now named ${names[0]}` : [];
	const path = reveal(was.path) === reveal(place.path) ? say` in ${place.path}` : say` from ${was.path} to ${place.path}`;
	return {
		kind,
		agent: distrust(agent),
		summary: [
			...shown,
			...more,
			...path,
			...named
		],
		place
	};
}
const SHOWN = 3;
function statement(fact) {
	switch (fact.kind) {
		case "launch": return say`${fact.when} runs ${fact.text}`;
		case "connection": return say`connects to ${fact.text}`;
		case "credential": return say`${[fact.held.replace("-", " ")]} ${fact.text}`;
		case "exposure": return say`${fact.part} can be called by ${fact.text}`;
		case "guard": return say`${fact.what} is guarded by ${fact.text}`;
		case "hidden": return say`reads hidden characters in ${fact.place.path}`;
		case "isolation": return say`${fact.dimension}: ${fact.label}`;
		case "opaque": return say`not readable: ${fact.reason}`;
		case "permission": return say`${[`${fact.token} token`]} ${fact.scope} ${[fact.level]} (${fact.text})`;
		case "remark": return say`${[fact.about]}: ${fact.text}`;
		case "trigger": return say`started by ${[fact.who]} through ${fact.text}`;
		case "trust": return say`trusts ${fact.text}`;
	}
}

export { describeMove as n, describe as t };
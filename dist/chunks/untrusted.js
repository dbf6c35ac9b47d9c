// src/untrusted.ts
function distrust(text) {
	return text;
}
function reveal(text) {
	return text;
}
function say(parts, ...values) {
	const out = [];
	parts.forEach((part, i) => {
		if (part) out.push(part);
		const value = values[i];
		if (value === void 0) return;
		if (Array.isArray(value)) out.push(...value);
		else out.push({ quote: distrust(String(value)) });
	});
	return out;
}

export { reveal as n, say as r, distrust as t };
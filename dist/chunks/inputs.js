import { createHash } from "node:crypto";

// src/evidence/inputs.ts
function inputsOf(collected) {
	const found = /* @__PURE__ */ new Map();
	for (const side of ["base", "head"]) for (const { path, bytes } of collected[side].flatMap((group) => group.files)) {
		const id = `${side} ${path}`;
		if (found.has(id)) continue;
		found.set(id, {
			side,
			path,
			sha256: bytes === null ? null : createHash("sha256").update(bytes).digest("hex")
		});
	}
	return [...found.values()].sort((a, b) => `${a.side} ${a.path}` < `${b.side} ${b.path}` ? -1 : 1);
}

export { inputsOf };
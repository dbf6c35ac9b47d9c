import { createHash } from "node:crypto";

// src/gate/fingerprint.ts
function fingerprintOf(...parts) {
	return `aar1:${createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 32)}`;
}

export { fingerprintOf as t };
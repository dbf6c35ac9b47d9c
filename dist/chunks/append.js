import { n as file, t as UsageError } from "./options.js";
import { appendFile, readFile } from "node:fs/promises";

// src/evidence/append.ts
async function appendRecord(path, recorder, review, options = {}) {
	const line = recorder.line(review, { options }, await textOf(path));
	if (line === void 0) throw new UsageError(`${path}: its last record is broken, so none can follow it; \`verify ${path}\` tells more`);
	await file(appendFile(path, line), path);
}
async function textOf(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
		return file(Promise.reject(error), path);
	}
}

export { appendRecord };
import { n as file } from "./options.js";
import { writeFile } from "node:fs/promises";

// src/cli/output.ts
function put(report, options) {
	const path = options.value("--output");
	return path === void 0 ? print(report) : file(writeFile(path, report), path);
}
function terminalOf(options) {
	const asked = options.has("--color") ? true : options.has("--no-color") ? false : void 0;
	const color = options.value("--output") === void 0 && process.stdout.isTTY === true && !process.env.NO_COLOR;
	return {
		color: asked ?? color,
		width: Math.min(process.stdout.columns ?? 100, 110)
	};
}
function print(text) {
	return new Promise((done, fail) => {
		const settle = (error) => error && !("code" in error && error.code === "EPIPE") ? fail(error) : done();
		process.stdout.once("error", settle);
		process.stdout.write(text, settle);
	});
}

export { put as n, terminalOf as r, print as t };
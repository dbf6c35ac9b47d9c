import { n as takeInventory, t as NOT_SEARCHED } from "./take.js";
import { t as renderInventoryJson } from "./inventory-json2.js";
import { t as renderInventoryMarkdown } from "./inventory-markdown2.js";
import { join } from "node:path";
import { tmpdir } from "node:os";

// src/github/publish-inventory.ts
async function publishInventory(ports, change, { owner, repo }, policy) {
	try {
		const now = /* @__PURE__ */ new Date();
		const taken = await takeInventory(change, {
			repository: `${owner}/${repo}`,
			now,
			policy
		});
		const inventory = {
			schemaVersion: 1,
			generated: now.toISOString(),
			repositories: [taken],
			notes: [NOT_SEARCHED]
		};
		const path = join(ports.env.RUNNER_TEMP || tmpdir(), "agent-access-review", "inventory.json");
		await ports.writeText(path, renderInventoryJson(inventory));
		ports.setOutput("inventory", path);
		await ports.writeSummary(renderInventoryMarkdown(inventory));
		return [];
	} catch {
		return ["The inventory could not be written. The report stands."];
	}
}

export { publishInventory };
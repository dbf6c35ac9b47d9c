import { basename, resolve } from "node:path";

// src/cli/review-html.ts
async function renderHtml(examined, change, options) {
	const { inventoryOf } = await import("./agents2.js");
	const { renderReviewPage } = await import("./review-page.js");
	const now = /* @__PURE__ */ new Date();
	const repository = nameOf(options);
	const side = (access, revision) => inventoryOf(access, {
		repository,
		revision,
		policy: examined.policy,
		now
	});
	const sides = {
		before: side(examined.base, change.base),
		after: side(examined.head, change.head)
	};
	return renderReviewPage(examined.review, examined.redact(sides));
}
function nameOf(options) {
	if (options.has("--demo")) return "demo";
	return basename(resolve(options.value("--head-dir") ?? options.value("--repo") ?? ".")) || "/";
}

export { renderHtml };
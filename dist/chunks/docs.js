// src/reports/docs.ts
const DOCS_URL = "https://github.com/agent-access-review/agent-access-review/blob/main/docs";
function ruleUrl(rule) {
	return `${DOCS_URL}/rules/${encodeURIComponent(rule)}.md`;
}

export { ruleUrl as n, DOCS_URL as t };
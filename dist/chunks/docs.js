// src/reports/docs.ts
function ruleUrl(docs, rule) {
	return `${docs}/rules/${encodeURIComponent(rule)}.md`;
}
function standardsUrl(docs) {
	return `${docs}/standards.md`;
}
function docsOfAction(env) {
	const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
	if (!server || !/^https:\/\/[\w.:-]+$/.test(server)) return void 0;
	if (!repository || !/^[\w.-]+\/[\w.-]+$/.test(repository) || !ref || !/^[\w./-]+$/.test(ref)) return void 0;
	return `${server}/${repository}/blob/${ref}/docs`;
}

export { ruleUrl as n, standardsUrl as r, docsOfAction as t };
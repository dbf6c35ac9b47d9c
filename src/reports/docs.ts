/**
 * The page of a rule, below the address of the running version's own docs. Without a known address there is no link:
 * a guessed one could become somebody else's, and would speak with the review's authority.
 */
export function ruleUrl(docs: string, rule: string): string {
  return `${docs}/rules/${encodeURIComponent(rule)}.md`;
}

/** The page that says which rule speaks to which entry of which list. */
export function standardsUrl(docs: string): string {
  return `${docs}/standards.md`;
}

/** Where the docs of the Action that runs stand, from the runner's own variables; undefined for a local action. */
export function docsOfAction(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
  if (!server || !/^https:\/\/[\w.:-]+$/.test(server)) return undefined;
  if (!repository || !/^[\w.-]+\/[\w.-]+$/.test(repository) || !ref || !/^[\w./-]+$/.test(ref)) return undefined;
  return `${server}/${repository}/blob/${ref}/docs`;
}

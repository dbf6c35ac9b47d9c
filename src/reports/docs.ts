/** The only address that a report links to: a link chosen by a change would speak with the gate's authority. */
export const DOCS_URL = 'https://github.com/agent-access-review/agent-access-review/blob/main/docs';

export function ruleUrl(rule: string): string {
  return `${DOCS_URL}/rules/${encodeURIComponent(rule)}.md`;
}

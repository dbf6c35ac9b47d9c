/**
 * Whether words that name an identity (its own name, its namespace, labels, an image) say that an agent acts under it.
 * This is no general review of infrastructure: only such identities are judged. One place for all formats.
 * Programs of operations that are called agents (a log shipper, a build agent) are none.
 */
export function agentHint(words: readonly (string | undefined)[]): string | undefined {
  return words.find((w) => w !== undefined && w.length <= MOST && AGENT.test(w) && !OPERATIONS.test(w));
}

const MOST = 2_000;
const AGENT =
  /(^|[^a-z])((ai|llm|coding|code|swe|sre|ops|support|chat|genai|research|review)?[-_ ]?(agents?|bots?)|mcp(servers?)?|copilots?|claude([-_]?code)?|codex|gemini([-_]?cli)?|bedrock([-_]?agent(core)?)?|agentcore|kagent|crewai|langgraph|autogen|openhands|cursor|devin|llms?|gpt|assistants?|chatbot)(?=$|[^a-z])|agent(ic|core|force|role|policy|runtime|identity)|(claude|codex|mcp|copilot|kagent)/i;
const OPERATIONS =
  /(data-?dog|grafana|otel|opentelemetry|elastic|logging|log|node|monitoring|metrics|build(-?kite)?|ci|jenkins|gitlab|teamcity|azp|azure-?pipelines|vsts|ssm|cloud-?watch|new-?relic|dynatrace|instana|splunk|fluent\w*|vector|consul|nomad|vault|puppet|zabbix|network|dns|backup|update|ssh|gpg|user|ecs|xray|inspector|wazuh|sysdig|falcon|kube-?\w*|konnectivity|cluster|spire|argocd|flux|rancher|cattle|telegraf|newrelic|qemu|guest)[-_. ]?agents?(?=$|[^a-z])|cloudwatchagent|dependa-?bot|renovate-?bot|robots?\b|cert-?bot/i;

import { describe, expect, it } from 'vitest';
import { agentHint } from '../../src/manifests/identity/hint.ts';

describe('what binds an identity to an agent', () => {
  it.each([
    'agent',
    'triage-agent',
    'agents',
    'mcp-server',
    'copilot-sa',
    'claude-code',
    'AgentRole',
    'support_bot',
    'kagent.dev/x=y',
    'ghcr.io/acme/mcp:1',
    'bedrock.amazonaws.com',
    'llm-runner',
    'iam/agent.json',
  ])('%s does', (word) => expect(agentHint([word])).toBe(word));

  it.each([
    'datadog-agent',
    'ingress-controller',
    'buildkite-agent',
    'otel-agent',
    'reagent',
    'cloudwatch-agent',
    'dependabot',
    'ssm-agent',
    'CloudWatchAgentServerPolicy',
    'robot',
    'user-agent',
    'engagement',
  ])('%s does not', (word) => expect(agentHint([word])).toBeUndefined());

  it('does not slow down on long words', () => {
    for (const word of [
      'kube-'.repeat(400),
      'agent'.repeat(400),
      '-_. '.repeat(500),
      'fluent'.repeat(330),
      'a'.repeat(2_000),
    ])
      expect(() => agentHint([word])).not.toThrow();
  });
});

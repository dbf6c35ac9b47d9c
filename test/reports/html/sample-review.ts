import type { Finding, Review } from '../../../src/finding.ts';
import type { AgentRecord, RepositoryInventory } from '../../../src/inventory/inventory.ts';
import { distrust, say } from '../../../src/untrusted.ts';
import { denyFinding, launchFinding, review, shellFinding } from '../fixtures.ts';
import { agent, credential, grant, repository, sampleInventory, statement } from './sample.ts';

/** A change that widens one agent, adds one, takes something from a third, and leaves the others as they are. */
export function sampleReview(): { review: Review; sides: { before: RepositoryInventory; after: RepositoryInventory } } {
  const [shop] = sampleInventory().repositories;
  const agents = shop?.agents ?? [];
  const settings = '.claude/settings.json';
  const before = agents.flatMap((a): AgentRecord[] => {
    if (a.id.endsWith('5')) return [];
    if (a.id.endsWith('4'))
      return [
        {
          ...a,
          standing: [
            ...a.standing,
            grant('warn', 'WebFetch', 'network', ['reaches any host'], '.github/workflows/triage.yml'),
          ],
        },
      ];
    if (!a.id.endsWith('1')) return [a];
    return [
      {
        ...a,
        unscoped: false,
        standing: [
          ...a.standing.filter((g) => g.weight !== 'block'),
          grant('note', 'Bash(git status)', 'command', say`for example ${'git status'}`, settings),
        ],
        asked: [
          ...a.asked,
          grant('note', 'Bash(git push:*)', 'remote', ['changes what is outside of this machine: git push'], settings),
        ],
        guards: [...a.guards, grant('note', 'Bash(curl:*)', 'network', ['denied'], settings)],
        programs: a.programs.slice(1),
        credentials: a.credentials.slice(1),
        calls: a.calls.slice(1),
      },
    ];
  });
  const removed = {
    kind: 'use',
    agent: distrust('Workflow triage, job triage'),
    summary: say`${'Workflow triage, job triage'} may no longer fetch any address`,
    place: grant('note', 'WebFetch', 'network', [], '.github/workflows/triage.yml').place,
  };
  const accepted: Finding = {
    ...launchFinding,
    fingerprint: `aar1:${'7'.repeat(32)}`,
    accepted: { owner: '@acme/platform', reason: 'Pinned with the next release', expires: '2027-01-31' },
  };
  return {
    review: review({
      decision: 'block',
      counts: { changedFiles: 4, manifests: 3, block: 2, warn: 1, note: 0 },
      findings: [shellFinding, denyFinding, launchFinding, accepted],
      access: { verdict: 'mixed', added: [], removed: [removed], moved: [] },
      policy: { source: '.github/agent-access.yml at base', digest: '5c'.repeat(32) },
    }),
    sides: { before: repository('acme/shop', before), after: repository('acme/shop', agents) },
  };
}

/** As many agents as an organisation of that many repositories has, each with a record of usual length. */
export function manyRepositories(count: number, each: number): RepositoryInventory[] {
  const models = sampleInventory().repositories.flatMap((r) => r.agents);
  return Array.from({ length: count }, (_, r) =>
    repository(
      `acme/service-${String(r + 1).padStart(4, '0')}`,
      Array.from({ length: each }, (_, i): AgentRecord => {
        const n = r * each + i;
        const model = models[(n * 7) % models.length] ?? agent(n, 'none', 'none');
        const own = credential(`TOKEN_${n}`, 'short-lived', ['the token of the job'], '.mcp.json');
        const program = statement(say`starts ${`npx -y @acme/tool-${n % 900}@1.2.3`}`, '.mcp.json');
        return {
          ...model,
          id: `agent:${(n + 1).toString(16).padStart(16, '0')}`,
          credentials: [...model.credentials, own],
          programs: [...model.programs, program],
          calls: i === 0 ? [`agent:${(n + 2).toString(16).padStart(16, '0')}`] : [],
        };
      }),
    ),
  );
}

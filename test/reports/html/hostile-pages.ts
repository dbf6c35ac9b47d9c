import type { Finding, Review } from '../../../src/finding.ts';
import type { AgentRecord, Inventory, RepositoryInventory } from '../../../src/inventory/inventory.ts';
import { distrust, say } from '../../../src/untrusted.ts';
import { place, review, shellFinding } from '../fixtures.ts';
import { agent, repository } from './sample.ts';

/** One agent a text, with that text in every field that a change, a policy or a history can fill. */
export function hostileInventory(texts: readonly string[]): Inventory {
  return {
    schemaVersion: 1,
    generated: '2026-11-21T09:30:00Z',
    repositories: [
      ...texts.map((text, i) => hostileRepository(text, [hostileAgent(text, i)])),
      ...texts.map((text) => ({ ...hostileRepository(text, []), failed: say`${text} could not be read` })),
    ],
  };
}

export function hostileReview(texts: readonly string[]): {
  review: Review;
  sides: { before: RepositoryInventory; after: RepositoryInventory };
} {
  const findings = texts.flatMap((text, i) => [hostileFinding(text, i), accepted(text, i)]);
  const changes = texts.map((text) => ({
    kind: 'use',
    agent: distrust(text),
    summary: say`${text} may no longer run ${text}`,
    place: place(text, 1),
  }));
  const first = texts[0] ?? '';
  const agents = texts.map(hostileAgent);
  return {
    review: review({
      decision: 'block',
      findings,
      range: { base: distrust(first), head: distrust(first) },
      policy: { source: first, digest: first },
      access: { verdict: 'mixed', added: changes, removed: changes, moved: changes },
      remarks: texts.map((text) => say`${text} can't be read`),
    }),
    sides: {
      before: hostileRepository(
        first,
        agents.map((a) => ({ ...a, standing: [], programs: [], guards: [] })),
      ),
      after: hostileRepository(
        first,
        agents.map((a) => ({ ...a, asked: [], connections: [] })),
      ),
    },
  };
}

function hostileRepository(text: string, agents: readonly AgentRecord[]): RepositoryInventory {
  return repository(text, agents, {
    revision: distrust(text),
    policy: { source: text, digest: text },
    remarks: [say`${text} was not read`],
  });
}

function hostileAgent(text: string, i: number): AgentRecord {
  const at = place(text, i + 1);
  const statement = { what: say`${text}: ${text}`, place: at };
  const grant = { text: distrust(text), reach: text, weight: 'block', what: say`runs ${text}`, place: at } as const;
  return agent(i, text, text, {
    id: i % 2 === 0 ? text : `agent:${i.toString(16).padStart(16, '0')}`,
    places: [at],
    standing: [grant, { ...grant, weight: 'note' }],
    asked: [grant],
    guards: [grant],
    unscoped: true,
    programs: [statement],
    connections: [statement],
    credentials: [{ ...statement, name: distrust(text), lifetime: 'literal' }],
    permissions: [statement],
    startedBy: [{ ...statement, who: 'anyone', how: 'on event' }],
    isolation: [statement],
    trusts: [statement],
    unknown: [statement],
    calls: [text],
    registered: { owner: text, purpose: text, expires: text, expired: true },
    lastChange: { commit: text, date: text },
  });
}

function hostileFinding(text: string, i: number): Finding {
  return {
    ...shellFinding,
    agent: distrust(text),
    title: say`${text} may run ${text}`,
    why: say`Because ${text}.`,
    remediation: say`Take ${text} out.`,
    suggestion: { replacement: `  ${text}\n` },
    place: place(text, i + 1),
    also: [place(text, 3)],
    witness: { use: distrust(text), before: 'asked', after: 'standing', proven: true },
    references: [{ list: text, id: text, title: text, url: text }],
    fingerprint: text,
  };
}

function accepted(text: string, i: number): Finding {
  return { ...hostileFinding(text, i), accepted: { owner: text, reason: text, expires: text } };
}

import { createHash } from 'node:crypto';
import type { AgentRecord, Inventory, RepositoryInventory, Statement } from '../inventory/inventory.ts';
import { NAME, VERSION } from '../version.ts';
import { bare, json, plain, raw } from './escape.ts';
import { credentialWords, LIFETIME, WHO } from './inventory-words.ts';

/**
 * The inventory as a CycloneDX 1.6 bill of materials (https://cyclonedx.org/docs/1.6/json/), for tools that keep such
 * bills. What fits: agents and the programs that they start are components, with the lines that declare them as evidence;
 * remotes are services; who starts, talks to or calls whom are dependencies. What the format has no words for (rules,
 * credentials, who may start an agent, who owns it) are properties of this tool's own name space.
 */
export function renderInventoryCycloneDx(inventory: Inventory): string {
  const parts = partsOf(inventory);
  const body = {
    components: [...parts.components.values()],
    services: [...parts.services.values()],
    dependencies: [...parts.dependencies].map(([ref, to]) => ({ ref, dependsOn: [...to].sort() })),
  };
  return json({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([inventory.generated, body]))}`,
    version: 1,
    metadata: {
      timestamp: inventory.generated,
      tools: { components: [{ type: 'application', name: NAME, version: VERSION }] },
      properties: inventory.repositories.flatMap(repositoryProperties),
    },
    ...body,
  });
}

interface Parts {
  readonly components: Map<string, object>;
  readonly services: Map<string, object>;
  readonly dependencies: Map<string, Set<string>>;
}

function partsOf({ repositories }: Inventory): Parts {
  const parts: Parts = { components: new Map(), services: new Map(), dependencies: new Map() };
  const known = new Set(repositories.flatMap((r) => r.agents.map((a) => a.id)));
  for (const repository of repositories) {
    for (const agent of repository.agents) {
      parts.components.set(agent.id, component(repository, agent));
      const to = new Set(agent.calls.filter((id) => known.has(id)));
      parts.dependencies.set(agent.id, to);
      for (const program of agent.programs) {
        const name = wordsOf(program);
        const ref = refOf('program', name);
        parts.components.set(ref, { type: 'application', 'bom-ref': ref, name });
        to.add(ref);
      }
      for (const connection of agent.connections) {
        const name = wordsOf(connection);
        const ref = refOf('service', name);
        const endpoints = isUrl(name) ? { endpoints: [name] } : {};
        parts.services.set(ref, { 'bom-ref': ref, name, ...endpoints, 'x-trust-boundary': true });
        to.add(ref);
      }
    }
  }
  return parts;
}

function component(repository: RepositoryInventory, agent: AgentRecord): object {
  const { registered, lastChange } = agent;
  return {
    type: 'application',
    'bom-ref': agent.id,
    group: bare(repository.repository),
    name: bare(agent.name),
    version: bare(repository.revision),
    description: `An AI agent (${agent.client})`,
    ...(registered ? { supplier: { name: registered.owner } } : {}),
    ...(agent.places.length > 0
      ? { evidence: { occurrences: agent.places.map((p) => ({ location: raw(p.path), line: p.startLine })) } }
      : {}),
    properties: [
      property('client', agent.client),
      property('unscoped', String(agent.unscoped)),
      ...agent.standing.map((g) => property(`standing:${g.weight}`, bare(g.text))),
      ...agent.asked.map((g) => property('asked', bare(g.text))),
      ...agent.guards.map((g) => property('guard', bare(g.text))),
      ...agent.credentials.map((c) =>
        property(`credential:${c.lifetime}`, `${bare(c.name)} (${LIFETIME[c.lifetime]})`),
      ),
      ...(agent.credentials.length > 0 ? [property('credentials', credentialWords(agent))] : []),
      ...agent.startedBy.map((s) => property('started-by', `${WHO[s.who]}, ${s.how}: ${plain(s.what)}`)),
      ...agent.permissions.map((p) => property('permission', plain(p.what))),
      ...agent.unknown.map((u) => property('unknown', plain(u.what))),
      ...(registered
        ? [
            property('owner', registered.owner),
            property('purpose', registered.purpose),
            property('expires', registered.expires),
          ]
        : []),
      ...(lastChange ? [property('last-change', lastChange.date), property('last-commit', lastChange.commit)] : []),
    ],
  };
}

function repositoryProperties(repository: RepositoryInventory): object[] {
  const name = bare(repository.repository);
  return [
    property('repository', `${name} at ${bare(repository.revision)}`),
    ...(repository.failed ? [property('failed', `${name}: ${plain(repository.failed)}`)] : []),
    ...repository.remarks.map((remark) => property('remark', `${name}: ${plain(remark)}`)),
  ];
}

function property(name: string, value: string): { name: string; value: string } {
  return { name: `${NAME}:${name}`, value };
}

/** What a statement quotes: the command, the address. */
function wordsOf(statement: Statement): string {
  const quotes = statement.what.flatMap((part) => (typeof part === 'string' ? [] : [bare(part.quote, { max: 500 })]));
  return quotes.at(-1) ?? plain(statement.what);
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]{0,20}:\/\/[\w.~%:@/?#[\]!$&'()*+,;=-]{1,500}$/i.test(text) && URL.canParse(text);
}

function refOf(kind: string, text: string): string {
  return `${kind}:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

/** A UUID of the content (version 8, RFC 9562), so that the same inventory gives the same bytes. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

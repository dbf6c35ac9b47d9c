import type { AccessBuilder } from '../../access/builder.ts';
import { at } from '../../document/value.ts';
import type { Place } from '../../finding.ts';
import type { SourceFile } from '../manifest-format.ts';
import { inScope, placeIn, unreadable } from '../reading.ts';
import { namedAgents, type Part, permissionRules } from './permission.ts';
import { builtIn, clientRules, decisionEntries, type Rule } from './rules.ts';

/** Agents that every installation has, with what is built in for them. Configuring one makes no new agent. */
const BUILT_IN: readonly (readonly [string, readonly (readonly [string, string, string])[]])[] = [
  ['plan', [['edit', '*', 'deny']]],
  ['general', [['todowrite', '*', 'deny']]],
  [
    'explore',
    [
      ['*', '*', 'deny'],
      ...['grep', 'glob', 'list', 'bash', 'webfetch', 'websearch', 'codesearch', 'read'].map(
        (tool): readonly [string, string, string] => [tool, '*', 'allow'],
      ),
    ],
  ],
];
const HIDDEN = new Set(['title', 'summary', 'compaction']);
/** Comparing lists costs more than their length: above this, the configuration counts as unknown, which blocks. */
const MOST_RULES = 300;
const MOST_RULES_OF_ALL = 1_500;

/** What is read of one client in one folder: its configurations, weakest first, and its agents' own files. */
export interface Project {
  readonly client: string;
  readonly id: string;
  readonly scope: string;
  readonly configs: readonly Part[];
  readonly agents: ReadonlyMap<string, readonly Part[]>;
  readonly first: SourceFile;
}

/**
 * The session (the agent `build`), the other built-in agents and the project's own. An agent's rules stand behind the
 * project's, which stand behind the built-in ones, and the last match decides.
 */
export function readAgents(project: Project, to: AccessBuilder): void {
  const { client, id, scope, configs } = project;
  const place = placeIn(configs[0]?.file ?? project.first);
  const name = inScope(client, scope);
  const shared = permissionRules(configs);
  const agents = new Map(namedAgents(configs));
  for (const [agent, parts] of project.agents) agents.set(agent, [...(agents.get(agent) ?? []), ...parts]);
  const unknown = (trouble: string): void =>
    unreadable({ ...project.first, bytes: null, trouble }, client, [], 'unknown', to);
  const own = (agent: string): Rule[] => permissionRules(agents.get(agent) ?? []);
  const session = (agent: string, limits: readonly Rule[]): void =>
    to.agent({
      id: `${id} ${agent}`,
      // Where an agent has no rules of its own, what changes for it changes for the session, and is said once.
      name: agent === 'build' || own(agent).length === 0 ? name : inScope(`${client} agent ${agent}`, scope),
      role: 'session',
      defaults: { entries: decisionEntries([...builtIn(place), ...limits]), default: 'ask' },
      list: { entries: decisionEntries([...builtIn(place), ...shared, ...limits, ...own(agent)]), default: 'ask' },
    });
  if (shared.length + own('build').length > MOST_RULES) {
    unknown('it has too many rules');
    return;
  }
  session('build', []);
  for (const [agent, limits] of BUILT_IN) session(agent, clientRules(limits, place));
  const known = new Set(['build', ...HIDDEN, ...BUILT_IN.map(([agent]) => agent)]);
  const others = [...agents].filter(([agent]) => !known.has(agent));
  let left = MOST_RULES_OF_ALL;
  for (const [agent, parts] of others) {
    left -= shared.length + own(agent).length;
    if (left < 0) {
      unknown('its agents have too many rules');
      return;
    }
    if (parts.some((p) => isTrue(p, 'disable'))) continue;
    const at = parts[0] ? placeIn(parts[0].file, parts[0].value.span) : place;
    to.agent({
      id: `${id} agent ${agent}`,
      name: inScope(`${client} agent ${agent}`, scope),
      role: 'limit',
      within: `${id} build`,
      member: { team: id, as: agent, says: 'tools' },
      list: { entries: decisionEntries([...everyTool(at), ...shared, ...own(agent)]), default: 'ask' },
    });
  }
}

function everyTool(place: Place): Rule[] {
  return builtIn(place).map((rule) =>
    rule.permission === '*' ? { ...rule, text: 'every tool, because no rule says otherwise' } : rule,
  );
}

function isTrue(part: Part, key: string): boolean {
  const value = at(part.value, key);
  return value?.kind === 'boolean' && value.value;
}

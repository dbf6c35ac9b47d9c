import type { AgentAccess } from '../access/access.ts';
import { classify, type UsesDifference } from './classify.ts';
import type { Subject } from './rule.ts';

/** An agent that a framework's manifest deploys, as opposed to a coding agent that a person works with. */
export function isDeployed(agent: AgentAccess): boolean {
  return agent.id.startsWith('deployed ');
}

/** New uses of a deployed agent that no rule on powers or guards tells. */
export function usesOfDeployed(subject: Subject): UsesDifference | undefined {
  return subject.kind === 'uses' && classify(subject).kind === 'deployed' ? subject : undefined;
}

/** Whether a person was asked before, and is no longer. */
export function losesConfirmation({ news }: UsesDifference): boolean {
  return news.before === 'ask' && news.after !== 'ask' && news.after !== 'deny';
}

/**
 * Whether a tool, by its name alone, reads and does no more: `k8s_get_pods`, `search`. Names promise nothing; this only
 * decides how loudly a new one is told.
 */
export function readsByName(use: string): boolean {
  const tool = use
    .slice(0, use.indexOf('\0'))
    .replace(/^mcp__.*__/s, '')
    .slice(0, 200);
  const parts = tool
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return parts.some((w) => READS.has(w)) && !parts.some((w) => MORE.has(w));
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const READS = words('get list search read find describe view show lookup count status retrieve fetch tree');
/** Words of names that do more, or that read what no one should. */
const MORE = words(
  `set add create update delete remove write edit put post patch apply exec execute run call send invoke publish deploy
  merge push move copy rename upload import install start stop restart scale drain secret secrets password token tokens
  key keys credential credentials env shell command sql query replace`,
);

import type { FactBase, FactOrder } from '../fact.ts';

/** A remote that the agent talks to and takes instructions from: a remote MCP server, a model endpoint. */
export interface Connection extends FactBase {
  readonly kind: 'connection';
  /** `published`: not what the agent talks to, but where callers are sent to find it. */
  readonly purpose: 'server' | 'endpoint' | 'hook' | 'published';
  /** `https`, `http`, `wss`, …; empty where the manifest leaves it to a variable. */
  readonly scheme: string;
  /** Lower case, with a port where one is given; the whole text where it is a variable. */
  readonly host: string;
  /** Path without what only chooses a reach (that is compared as uses). */
  readonly path: string;
  readonly text: string;
  readonly loopback: boolean;
}

/** Another host is another counterparty; encrypted is narrower than clear. */
export const connectionOrder: FactOrder<Connection> = {
  key: (f) => `${f.purpose} ${f.host} ${f.path}`,
  covers: (a, b) => a.scheme === b.scheme || (b.scheme === 'https' && a.scheme === 'http'),
};

/** What the platform, or the caller, tells of a repository and a change; what is not known is not there. */
export interface About {
  readonly repository?: {
    readonly name?: string;
    readonly owner?: string;
    readonly visibility?: string;
    readonly topics?: readonly string[];
    readonly default_branch?: string;
  };
  readonly change?: {
    readonly base?: string;
    readonly head?: string;
    readonly author?: string;
    readonly target?: string;
  };
}

const REPOSITORY = ['name', 'owner', 'visibility', 'default_branch'] as const;
const CHANGE = ['author', 'target'] as const;
const MOST_TOPICS = 100;

/** Data of unknown shape as what is known; texts and lists of texts alone are taken over. */
export function aboutOf(value: unknown): About {
  const { repository, change } = mapOf(value);
  const [r, c] = [mapOf(repository), mapOf(change)];
  const topics = r.topics;
  const known = Array.isArray(topics) && topics.every((t) => typeof t === 'string');
  return {
    repository: { ...texts(r, REPOSITORY), ...(known ? { topics: topics.slice(0, MOST_TOPICS) } : {}) },
    change: texts(c, CHANGE),
  };
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function texts<K extends string>(from: Readonly<Record<string, unknown>>, keys: readonly K[]): { [key in K]?: string } {
  const out: { [key in K]?: string } = {};
  for (const key of keys) {
    const value = Object.hasOwn(from, key) ? from[key] : undefined;
    if (typeof value === 'string') out[key] = value;
  }
  return out;
}

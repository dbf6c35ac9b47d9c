import { ApiFailure, type GithubApi } from '../github/api.ts';
import { field, numberAt } from '../github/json.ts';

export interface Patience {
  /** Milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** One line for people: that it waits, until when, and why. */
  readonly tell: (line: string) => void;
}

/**
 * Waits out GitHub's rate limits, where `connect` gives up after a minute: a run over an organisation may take longer than
 * an hour's requests. While one request waits, none goes out: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 */
export function patient(patience: Patience): (api: GithubApi) => GithubApi {
  let gate: Promise<void> | null = null;
  let refusals = 0;

  const pause = async (api: GithubApi): Promise<void> => {
    refusals += 1;
    const { until, why } = await resetOf(api, patience.now(), refusals);
    patience.tell(`${why}: waiting until ${new Date(until).toISOString().slice(0, 19)}Z`);
    await patience.sleep(Math.max(0, until - patience.now()));
    gate = null;
  };
  const waiting =
    <A extends readonly unknown[], R>(api: GithubApi, call: (...of: A) => Promise<R>) =>
    async (...of: A): Promise<R> => {
      for (let attempt = 0; ; attempt += 1) {
        while (gate) await gate;
        try {
          const answer = await call(...of);
          refusals = 0;
          return answer;
        } catch (error) {
          if (!(error instanceof ApiFailure) || error.kind !== 'rate-limited' || attempt >= MOST_WAITS) throw error;
          gate ??= pause(api);
        }
      }
    };
  return (api) => ({
    request: waiting(api, (route, parameters) => api.request(route, parameters)),
    graphql: waiting(api, (query, variables) => api.graphql(query, variables)),
  });
}

/** Waits of one request: several hours of primary limits. */
const MOST_WAITS = 12;
/** GitHub asks for a minute at least after a secondary limit, and for longer each time. */
const MINUTE = 60_000;
const LONGEST = 15 * MINUTE;
/** Clocks differ. */
const MARGIN = 2_000;

/** When the limit that is used up is renewed; asking so costs nothing of it. */
async function resetOf(api: GithubApi, now: number, refusals: number): Promise<{ until: number; why: string }> {
  const again = { until: now + Math.min(LONGEST, MINUTE * 2 ** (refusals - 1)), why: 'GitHub asks for a slower pace' };
  try {
    const { data } = await api.request('GET /rate_limit', {});
    const resets = ['core', 'graphql'].flatMap((name) => {
      const limit = field(data, 'resources', name);
      const reset = numberAt(limit, 'reset');
      return numberAt(limit, 'remaining') === 0 && reset !== undefined ? [reset * 1000] : [];
    });
    if (resets.length === 0) return again;
    // An hour is the longest that a limit lasts.
    return { until: Math.min(Math.max(...resets), now + 61 * MINUTE) + MARGIN, why: 'the rate limit is used up' };
  } catch {
    return again;
  }
}

import { ApiFailure, type GithubApi } from './api.ts';
import { numberAt, textAt } from './json.ts';

export interface TeamMembers {
  readonly ids: ReadonlySet<number>;
  /** Why they could not be read, as a sentence; undefined: they were. */
  readonly why?: string;
}

/**
 * Who is in a team today, child teams included. A job's own token can't read teams: it takes one of an App, or a person's,
 * with the organisation's `members: read`.
 * https://docs.github.com/rest/teams/members#list-team-members
 */
export async function teamMembers(client: GithubApi, name: string): Promise<TeamMembers> {
  const [org = '', team_slug = ''] = name.split('/');
  const ids = new Set<number>();
  try {
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const { data } = await client.request('GET /orgs/{org}/teams/{team_slug}/members', {
        org,
        team_slug,
        per_page: PAGE,
        page,
      });
      if (!Array.isArray(data)) return { ids: NOBODY, why: 'GitHub’s answer was not understood.' };
      for (const member of data as readonly unknown[]) {
        const id = numberAt(member, 'id');
        if (id !== undefined && textAt(member, 'type') === 'User') ids.add(id);
      }
      if (data.length < PAGE) return { ids };
    }
    return { ids };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    const advice = ['no-permission', 'not-found'].includes(error.kind)
      ? ' It takes a token with the organisation’s permission "members: read" in the input "policy-token".'
      : '';
    return { ids: NOBODY, why: `${error.message}.${advice}` };
  }
}

const NOBODY: ReadonlySet<number> = new Set();
const PAGE = 100;
/** Members beyond the first thousand are not known to be any: their approval does not count. */
const MAX_PAGES = 10;

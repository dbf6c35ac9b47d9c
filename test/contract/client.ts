import { GitHub, getOctokitOptions } from '@actions/github/lib/utils';
import type { GithubApi } from '../../src/github/api.ts';
import { connect } from '../../src/github/client.ts';

/** The real client against a fake; without its plugins (`second` null) nothing waits and nothing is repeated. */
export function testClient(url: string, second: number | null = null): GithubApi {
  return connect({ Base: GitHub, octokit: getOctokitOptions('test'), baseUrl: url, second });
}

import { type About, aboutOf } from '../policy/custom-rules-about.ts';
import { field } from './json.ts';

/**
 * What an event's payload tells of its repository and its change, for custom rules. `schedule` tells nothing, and there
 * the rules that ask have no answer.
 */
export function aboutEvent(payload: unknown): About {
  const repository = field(payload, 'repository');
  const pull = field(payload, 'pull_request');
  return aboutOf({
    repository: {
      name: field(repository, 'name'),
      owner: field(repository, 'owner', 'login'),
      visibility: field(repository, 'visibility'),
      topics: field(repository, 'topics'),
      default_branch: field(repository, 'default_branch'),
    },
    change: { author: field(pull, 'user', 'login'), target: field(pull, 'base', 'ref') },
  });
}

import { basename, resolve } from 'node:path';
import type { BuiltAccess } from '../access/builder.ts';
import type { ChangeSet } from '../change/change-set.ts';
import type { RepositoryInventory } from '../inventory/inventory.ts';
import type { Examined } from '../review.ts';
import type { Options } from './options.ts';

/** The review as a page, with the agents that it concerns before and after. */
export async function renderHtml(examined: Examined, change: ChangeSet, options: Options): Promise<string> {
  const { inventoryOf } = await import('../inventory/agents.ts');
  const { renderReviewPage } = await import('../reports/html/review-page.ts');
  const now = new Date();
  const repository = nameOf(options);
  const side = (access: BuiltAccess, revision: string): RepositoryInventory =>
    inventoryOf(access, { repository, revision, policy: examined.policy, now });
  const sides = { before: side(examined.base, change.base), after: side(examined.head, change.head) };
  return renderReviewPage(examined.review, examined.redact(sides));
}

/** Both sides are of one repository: agents are told by its name. */
function nameOf(options: Options): string {
  if (options.has('--demo')) return 'demo';
  return basename(resolve(options.value('--head-dir') ?? options.value('--repo') ?? '.')) || '/';
}

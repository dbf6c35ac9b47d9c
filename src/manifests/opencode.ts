import type { ManifestFormat } from './manifest-format.ts';
import { projectFormat } from './opencode/project-format.ts';

/** Sources: opencode.ai/docs/{config,permissions,agents,plugins}, types of @opencode-ai/sdk 1.19.3. */
export const format: ManifestFormat = projectFormat({
  id: 'opencode',
  client: 'opencode',
  config: 'opencode',
  folder: '.opencode',
});

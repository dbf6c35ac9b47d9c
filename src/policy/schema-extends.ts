import { z } from 'zod';
import { DELEGABLE } from './delegable.ts';
import { ids, list, words } from './schema-words.ts';

const EXTENDED = 'a policy of another repository such as `acme/policies/agent-access.yml@v1`';
/** The key `extends`. */
export const extended = z
  .union([
    z
      .string()
      .regex(/^[A-Za-z0-9][\w.-]*\/[\w.-]+\/[^\s@]+@\S+$/)
      .max(1000)
      .meta({ title: EXTENDED }),
    z
      .strictObject({
        repository: z
          .string()
          .regex(/^[A-Za-z0-9][\w.-]*\/[\w.-]+$/)
          .max(200)
          .meta({ title: 'a repository such as `acme/policies`', description: 'The repository.' }),
        path: words('a path such as `agent-access.yml`', 'The file in it.'),
        ref: words('a branch, a tag or a commit', 'The revision.'),
      })
      .meta({ title: 'a map of repository, path and ref' }),
  ])
  .meta({
    title: EXTENDED,
    description:
      'A policy of another repository that holds too: this one may only tighten it. As `OWNER/REPO/path@REF`, or as a map of `repository`, `path` and `ref`. See “One policy for an organisation”.',
  });

/** The key `delegate`. */
export const delegated = list(
  z.enum([...DELEGABLE, ...ids.map((id) => `rules.${id}`)] as [string, ...string[]]).meta({ title: 'key' }),
  'a list of keys such as `exceptions`',
  `Of an organisation’s policy: what its repositories decide for themselves. ${DELEGABLE.map((k) => `\`${k}\``).join(', ')}, and \`rules.<id>\` for one rule.`,
);

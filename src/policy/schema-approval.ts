import { z } from 'zod';
import { rules } from '../rules/index.ts';

/** What nobody may accept can be approved by nobody either. */
const NEVER_APPROVED = ['policy-changed', 'gate-changed', 'hidden-text', 'never', 'policy-entry'];
const approvable = rules.map((r) => r.id).filter((id) => !NEVER_APPROVED.includes(id)) as [string, ...string[]];

/** The key `approval`. */
export const approval = z
  .strictObject({
    people: z
      .array(
        z
          .string()
          .regex(/^@?[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)
          .meta({ title: 'a login such as `alice`' }),
      )
      .min(1)
      .max(100)
      .meta({ title: 'a list of logins', description: 'Logins. They count while they may write to the repository.' })
      .optional(),
    teams: z
      .array(
        z
          .string()
          .regex(/^@?[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/)
          .meta({ title: 'a team such as `acme/security`' }),
      )
      .min(1)
      .max(20)
      .meta({
        title: 'a list of teams',
        description: 'Teams as `organisation/team`. To read them takes a token with `members: read`.',
      })
      .optional(),
    'code-owners': z
      .boolean()
      .meta({ title: '`true` or `false`', description: 'Whether the code owners of the policy file may.' })
      .optional(),
    rules: z
      .array(z.enum(approvable).meta({ title: 'rule that can be approved' }))
      .min(1)
      .max(1000)
      .meta({
        title: 'a list of rules',
        description: 'Rules whose findings they may approve. Without it: all but what no exception accepts.',
      })
      .optional(),
    minimum: z
      .int()
      .min(1)
      .max(10)
      .meta({ title: 'a number of people', description: 'How many of them it takes; without it: one.' })
      .optional(),
  })
  .meta({
    title: 'a map of approval',
    description:
      'Who may approve new access by an approving review of the very commit: see [approval.md](approval.md).',
  });

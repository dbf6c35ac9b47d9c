import { z } from 'zod';
import { approval } from './schema-approval.ts';
import { delegated, extended } from './schema-extends.ts';
import { agents, day, formatIds, glob, list, name, paths, ruleId, severity, uses, words } from './schema-words.ts';

/**
 * The policy file, for docs/policy.schema.json, docs/policy.md and policy-schema.ts, which scripts/generate.mjs writes.
 * Nothing that runs in a review imports this: validate.ts reads the generated schema, since the schema library is not
 * worth its load time there. Titles are what errors say; descriptions are what the page says.
 */
const limit = z
  .strictObject({
    agents: agents.optional(),
    uses: uses.describe('What is meant, in rules: see “Words for uses”.'),
    when: z
      .strictObject({ paths: paths.optional(), formats: formatIds.optional() })
      .meta({ title: 'a map of paths and formats', description: 'Only what stands in these files counts.' })
      .optional(),
    reason: words('a reason', 'Printed with the finding.').optional(),
  })
  .meta({ title: 'a limit' });

const customRule = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
      .meta({ title: 'an id such as `no-egress`', description: 'A name of its own.' }),
    when: z
      .string()
      .min(1)
      .max(1000)
      .meta({ title: 'a CEL expression', description: 'A CEL expression; true is a finding.' }),
    severity: z
      .enum(['block', 'warn', 'note'])
      .meta({ title: 'block, warn or note', description: 'Of its findings; without it: block.' })
      .optional(),
    message: words('a sentence', 'What is wrong, printed as the finding.'),
    remediation: words('a sentence', 'What to write instead.').optional(),
    reason: words('a reason', 'Why it matters.').optional(),
  })
  .meta({ title: 'a custom rule' });

export const policySchema = z
  .strictObject({
    version: z.literal(1).meta({ title: '1', description: 'The version of this format.' }),
    extends: extended.optional(),
    delegate: delegated.optional(),
    mode: z
      .enum(['enforce', 'warn'])
      .meta({ title: '`enforce` or `warn`', description: '`warn` reports all and blocks nothing: for adoption.' })
      .optional(),
    defaults: z
      .strictObject({
        'workflow-token': z
          .enum(['read', 'write'])
          .meta({
            title: '`read` or `write`',
            description: 'What the token of a workflow may do that names no `permissions`: the repository’s setting.',
          })
          .optional(),
      })
      .meta({ title: 'a map of defaults', description: 'Settings of the repository that its files don’t show.' })
      .optional(),
    rules: z
      .partialRecord(ruleId, severity)
      .meta({ title: 'a map of rules', description: 'Severity by rule. `off` silences a rule.' })
      .optional(),
    severities: list(
      z
        .strictObject({
          rules: list(ruleId, 'a list of rules', 'Rules by their ids. Without it: every rule.').optional(),
          agents: agents.optional(),
          paths: paths.optional(),
          formats: formatIds.optional(),
          severity: severity.describe('What the findings get that lie inside; the first entry that fits decides.'),
        })
        .meta({ title: 'an entry of severities' }),
      'a list of severities',
      'Severity by rule, agent, path and format, before `rules`.',
    ).optional(),
    allow: z
      .strictObject({
        servers: list(
          name,
          'a list of programs such as `npm:@acme/*`',
          'Programs as reports name them: `npm:@acme/*`, `pypi:mcp-x`, `image:mcp/fetch`. Without a version: pinned ones alone; `@*` behind it: any version.',
        ).optional(),
        hosts: list(
          name,
          'a list of hosts such as `*.acme.example`',
          'Hosts of remote servers and endpoints, over an encrypted connection; `*.acme.example` is every name below it.',
        ).optional(),
        actions: list(
          name,
          'a list of actions such as `acme/*`',
          'Actions by owner and repository; `acme/*@*` also by a tag.',
        ).optional(),
        marketplaces: list(name, 'a list of marketplaces', 'Marketplaces of plugins, as reports name them.').optional(),
        models: list(
          name,
          'a list of models such as `claude-*`',
          'Models as manifests name them. Where there is this list, a new one outside of it is a finding, `unlisted-model`.',
        ).optional(),
      })
      .meta({
        title: 'a map of lists',
        description:
          'A finding about what lies inside becomes a note, “allowed by policy”. `*` is any text without a blank.',
      })
      .optional(),
    require: list(
      z
        .strictObject({
          control: z.enum(['sandbox', 'environment', 'record']).meta({
            title: 'one of sandbox, environment, record',
            description:
              '`sandbox`: an agent that runs any command unasked is sandboxed. `environment`: a workflow’s agent whose token may write has an environment. `record`: an agent that runs any command unasked has a hook that records it.',
          }),
          agents: agents.optional(),
          paths: paths.optional(),
          severity: z
            .enum(['block', 'warn', 'note'])
            .meta({ title: 'block, warn or note', description: 'Without it: block.' })
            .optional(),
        })
        .meta({ title: 'a control' }),
      'a list of controls',
      'Controls that agents of the changed manifests must have.',
    ).optional(),
    exceptions: list(
      z
        .strictObject({
          fingerprint: z
            .string()
            .regex(/^aar1:[0-9a-f]{32}$/)
            .meta({
              title: 'a fingerprint, `aar1:` and 32 hex digits, as the report prints it',
              description: 'One finding, from the report.',
            })
            .optional(),
          rule: ruleId.describe('For an exception of a capability: the rule. With `agent` and `uses`.').optional(),
          agent: name.describe('The agent, as reports name it; `*` is any text.').optional(),
          uses: uses
            .describe('What is accepted: rules (see “Words for uses”), or the words of what is no use: see there.')
            .optional(),
          owner: words('a name such as "@acme/platform"', 'Who answers for it.'),
          reason: words('a sentence', 'Why it is needed, and what limits it.'),
          ticket: words('a ticket', 'Where it was decided; an exception of a capability needs one.').optional(),
          created: day('The day it was made; needed where `max-days` is set.').optional(),
          expires: day('The last day on which it holds, UTC.'),
        })
        .meta({ title: 'an exception' }),
      'a list of exceptions',
      'What is accepted for a time. Shown, counted, and decides nothing.',
    ).optional(),
    'exception-limits': z
      .strictObject({
        'max-days': z
          .int()
          .min(1)
          .max(3660)
          .meta({ title: 'a number of days', description: 'The longest time from `created` to `expires`.' })
          .optional(),
        ticket: z
          .enum(['required', 'optional'])
          .meta({ title: '`required` or `optional`', description: 'Whether every exception needs a ticket.' })
          .optional(),
        'embedded-tokens': z
          .enum(['accepted', 'refused'])
          .meta({ title: '`accepted` or `refused`', description: 'Whether a token in the repository can be excepted.' })
          .optional(),
      })
      .meta({ title: 'a map of limits', description: 'What an exception must keep to.' })
      .optional(),
    'token-fixtures': list(
      glob,
      'a list of globs such as `test/fixtures/**`',
      'Files whose tokens are made up for tests: their findings are notes.',
    ).optional(),
    identities: z
      .strictObject({
        paths: list(
          glob,
          'a list of globs such as `infra/agents/**`',
          'Roles, policies and accounts in these files count as an agent’s, whatever they are called.',
        ),
      })
      .meta({
        title: 'a map of paths',
        description:
          'Which identities are an agent’s. Without it: those that a name, a label, an image or a manifest binds to one.',
      })
      .optional(),
    agents: list(
      z
        .strictObject({
          name: name.describe('The agent, as reports name it; `*` is any text.'),
          path: glob.describe('Where its manifest stands.').optional(),
          owner: words('a name such as "@acme/platform"', 'Who answers for it.'),
          purpose: words('a sentence', 'What it is for.'),
          expires: day('The last day on which the registration holds, UTC.'),
          grants: uses.describe('What it may do unasked, in its client’s rules.'),
        })
        .meta({ title: 'an agent' }),
      'a list of agents',
      'The register: new standing access that an agent is registered for passes.',
    ).optional(),
    ceilings: list(
      limit,
      'a list of limits',
      'An agent that is named here may do nothing unasked but these uses; several that name it add up.',
    ).optional(),
    never: list(limit, 'a list of limits', 'Uses that no agent that is named may have unasked, new or not.').optional(),
    approval: approval.optional(),
    'custom-rules': z
      .array(customRule)
      .max(100)
      .meta({
        title: 'a list of custom rules, at most 100',
        description: 'Rules of your own over each piece of new access, in CEL: see [custom-rules.md](custom-rules.md).',
      })
      .optional(),
  })
  .meta({ title: 'a policy' });

/** JSON Schema, draft 2020-12. */
export function policyJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(policySchema, { target: 'draft-2020-12', io: 'input' });
  return { $schema, ...rest, title: 'Agent Access Review policy' };
}

import { z } from 'zod';

/** The shape of the JSON inventory, for docs/inventory.schema.json and for tests. Nothing that runs imports this. */
const line = z.int().min(1).describe('Counts from 1.');
const place = {
  path: z.string().describe("The file's path as it is; it may hold any character."),
  startLine: line,
  endLine: line.describe('Counts from 1, inclusive.'),
};
const statement = z.strictObject({ what: z.string(), ...place });
const grant = z.strictObject({
  text: z.string().describe("The rule in the manifest's own words."),
  reach: z.string().describe('`shell`, `network`, `secrets`, … ; more may be added.'),
  weight: z.enum(['block', 'warn', 'note']).describe("How grave it is that this needs nobody's consent."),
  ...statement.shape,
});

const agent = z.strictObject({
  id: z
    .string()
    .regex(/^agent:[0-9a-f]{16}$/)
    .describe('Of the repository and the agent’s name; stable across runs.'),
  name: z.string(),
  client: z.string().describe('The family of its client.'),
  places: z.array(z.strictObject(place)).describe('Its manifests, one place each.'),
  unscoped: z.boolean().describe('It may run any command, or use tools that nothing bounds, unasked.'),
  standing: z.array(grant).describe('What it may do unasked, worst first.'),
  asked: z.array(grant).describe('What it may do after a person was asked.'),
  guards: z.array(grant).describe('What is held back.'),
  programs: z.array(statement).describe('Programs that start by themselves.'),
  connections: z.array(statement).describe('Remotes that it talks to.'),
  credentials: z.array(
    z.strictObject({
      name: z.string().describe('What it is called where it is used. Never a value.'),
      lifetime: z.enum(['workload-identity', 'short-lived', 'standing-reference', 'literal']),
      ...statement.shape,
    }),
  ),
  permissions: z.array(statement).describe('The token of its workflow, an identity that it runs as.'),
  startedBy: z.array(
    z.strictObject({
      who: z.enum(['maintainers', 'writers', 'named', 'anyone']),
      how: z.enum(['by hand', 'on event', 'on schedule']),
      ...statement.shape,
    }),
  ),
  isolation: z.array(statement),
  calls: z.array(z.string()).describe('Ids of agents that it may call.'),
  trusts: z.array(statement).describe('Plugins, settings, words of strangers that reach it.'),
  unknown: z.array(statement).describe('What could not be read about it.'),
  registered: z
    .strictObject({ owner: z.string(), purpose: z.string(), expires: z.string(), expired: z.boolean() })
    .nullable()
    .describe("From the policy's register; null: nobody answers for it."),
  lastChange: z
    .strictObject({ commit: z.string(), date: z.string() })
    .nullable()
    .describe('The last commit that touched a manifest of it; null where no history is at hand.'),
});

export const inventorySchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  generated: z.string().describe('ISO 8601, UTC.'),
  repositories: z.array(
    z.strictObject({
      repository: z.string().describe('`owner/name`, else the folder.'),
      revision: z.string().describe('A commit id, or the folder.'),
      manifests: z.int().min(0).describe('How many manifests were read.'),
      policy: z.strictObject({ source: z.string(), digest: z.string().nullable() }),
      failed: z.string().optional().describe('Set where the repository could not be inventoried: why.'),
      remarks: z.array(z.string()),
      agents: z.array(agent).describe('By name.'),
    }),
  ),
  notes: z.array(z.string()).describe('What holds of all of it: what was not searched, what was passed over.'),
});

/** JSON Schema, draft 2020-12. */
export function inventoryJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(inventorySchema, { target: 'draft-2020-12' });
  return { $schema, title: 'Agent Access Review inventory', ...rest };
}

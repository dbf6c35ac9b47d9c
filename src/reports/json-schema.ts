import { z } from 'zod';

/**
 * The shape of the JSON report, for docs/report.schema.json and for tests. Nothing that runs in a review imports
 * this: the schema library is not worth its load time there.
 */
const line = z.int().min(1).describe('Counts from 1.');
const place = {
  path: z.string().describe("The file's path as it is; it may hold any character."),
  side: z.enum(['base', 'head']).describe('base: a line that head no longer has.'),
  startLine: line,
  endLine: line.describe('Counts from 1, inclusive.'),
};
const approval = z.enum(['standing', 'inherited', 'asked', 'denied', 'absent']);
const count = z.int().min(0);
const severity = z.enum(['block', 'warn', 'note']);
const agent = z.string().describe('Who acts; hidden characters are spelled out.');
const witness = z.string().describe('A concrete use that one side permits and the other does not.');

const accessChange = z.strictObject({
  kind: z.string(),
  agent,
  summary: z.string(),
  ...place,
  witness: witness.optional(),
});

const finding = z.strictObject({
  rule: z.string(),
  severity,
  agent,
  title: z.string().describe('What the agent may do after this merge that it could not do before.'),
  ...place,
  witness: witness.optional(),
  approval: z
    .strictObject({
      before: approval,
      after: approval,
      proven: z.boolean().describe('False: wider, not proven, as the search ran out of budget.'),
    })
    .optional()
    .describe('How the witness was and is approved; present where witness is.'),
  why: z.string(),
  remediation: z.string(),
  suggestion: z
    .strictObject({ replacement: z.string() })
    .optional()
    .describe('Replaces startLine to endLine; verified to make the finding go away.'),
  references: z.array(
    z.strictObject({ list: z.string(), id: z.string(), title: z.string(), url: z.string().optional() }),
  ),
  fingerprint: z
    .string()
    .regex(/^aar1:[0-9a-f]{32}$/)
    .describe('Survives line moves, reordering and reformatting.'),
  also: z.array(z.strictObject(place)).describe('Further places of the same new access.'),
  accepted: z
    .strictObject({ owner: z.string(), reason: z.string(), expires: z.string() })
    .optional()
    .describe('The exception that covers the finding, which then does not decide.'),
  approved: z
    .strictObject({ by: z.array(z.string()), at: z.string() })
    .optional()
    .describe('Who approved the finding in a review of this head; it then does not decide.'),
});

const policySource = {
  source: z.string(),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .describe('sha256; null for the built-in policy.'),
};

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  decision: z.enum(['pass', 'warn', 'block']),
  headline: z.string(),
  range: z.strictObject({ base: z.string(), head: z.string() }),
  policy: z.strictObject({
    ...policySource,
    extends: z
      .array(z.strictObject(policySource))
      .optional()
      .describe('Policies of the organisation that hold besides and that this one only tightens, the outermost first.'),
  }),
  counts: z.strictObject({ changedFiles: count, manifests: count, block: count, warn: count, note: count }),
  access: z.strictObject({
    verdict: z.enum(['widens', 'narrows', 'same', 'mixed']),
    added: z.array(accessChange),
    removed: z.array(accessChange),
    moved: z
      .array(accessChange)
      .describe('What both sides have alike, in another file or under another name: nothing new.'),
  }),
  approved: z
    .strictObject({
      commit: z.string(),
      by: z.array(
        z.strictObject({ login: z.string(), at: z.string(), as: z.string().describe('By which words of the policy.') }),
      ),
      findings: z.array(z.string()).describe('Fingerprints.'),
    })
    .optional()
    .describe('The approving reviews of this commit by people whom the policy names.'),
  findings: z.array(finding).describe('Worst first, then by path, line, rule and fingerprint.'),
  remarks: z.array(z.string()).describe('What was not inspected, and other remarks about the review itself.'),
});

/** JSON Schema, draft 2020-12. */
export function reportJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(reportSchema, { target: 'draft-2020-12' });
  return { $schema, title: 'Agent Access Review report', ...rest };
}

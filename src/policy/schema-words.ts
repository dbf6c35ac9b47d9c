import { z } from 'zod';
import { formats } from '../manifests/index.ts';
import { rules } from '../rules/index.ts';
import { OWN_RULES } from './own-finding.ts';

/**
 * Parts that the keys of the policy file share. Titles are what errors say; descriptions are what the page says.
 */
export const words = (title: string, description = ''): z.ZodString =>
  z
    .string()
    .min(1)
    .max(2000)
    .meta({ title, ...(description ? { description } : {}) });
export const list = (of: z.ZodType, title: string, description = ''): z.ZodArray =>
  z
    .array(of)
    .max(1000)
    .meta({ title, ...(description ? { description } : {}) });
export const day = (description: string): z.ZodString =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta({ title: 'a day such as 2027-03-31', description });
export const ids = rules.map((r) => r.id).filter((id) => !OWN_RULES.includes(id)) as [string, ...string[]];
export const severity = z
  .enum(['block', 'warn', 'note', 'off'])
  .meta({ title: 'a severity: block, warn, note or off' });
export const ruleId = z.enum(ids).meta({ title: 'rule' });
export const glob = words('a glob such as `docs/**`');
export const name = words('a name such as `Claude Code agent *`');
export const agents = list(
  name,
  'a list of names of agents',
  'Names of agents as reports print them; `*` is any text. Without it: every agent.',
);
export const paths = list(
  glob,
  'a list of globs such as `docs/**`',
  'Globs of the files that say so. Without it: every file.',
);
export const formatIds = list(
  z.enum(formats.map((f) => f.id) as [string, ...string[]]).meta({ title: 'format' }),
  'a list of formats',
  'Formats by their ids, as in the names of docs and fixtures. Without it: every format.',
);
export const rule = words(
  'a rule such as `Bash(git push *)`',
  'A rule in a client’s own words, or `verb: text` with `*` for any text (`run: git push *`, `fetch: *`, `edit: .github/*`).',
);
export const uses = z.array(rule).min(1).max(200).meta({ title: 'a list of rules such as `Bash(git push *)`' });

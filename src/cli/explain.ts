import { nearest } from '../policy/nearest.ts';
import { painter } from '../reports/ansi.ts';
import { inert } from '../reports/escape.ts';
import { laidOut, ruleLines, ruleList } from '../reports/rule-text.ts';
import type { Page } from '../reports/text-page.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { references } from '../rules/standards.ts';
import { type Options, oneOf, parseOptions, UsageError } from './options.ts';
import { put, terminalOf } from './output.ts';

export const HELP = `  agent-access-review explain [RULE]

  What does a rule find, why, and what to write instead? Without RULE: all rules.

  --format FORMAT  text or json (default: text)
  --output FILE    write it there
  --color, --no-color
`;

/** Gives the exit code. Rejects with a UsageError where there is no such rule. */
export async function run(args: readonly string[]): Promise<number | 'help'> {
  const options = parseOptions(args, {
    valued: ['--format', '--output'],
    flags: ['--color', '--no-color'],
    words: 1,
  });
  if (options.help) return 'help';
  const format = oneOf(options.value('--format') ?? 'text', '--format', ['text', 'json'] as const);
  const [name] = options.words;
  const rule = name === undefined ? undefined : named(name);
  if (format === 'json') {
    const shown = rule ? ruleObject(rule) : rules.map(ruleObject);
    await put(`${JSON.stringify(shown, null, 2)}\n`, options);
    return 0;
  }
  const page = pageOf(options);
  const lines = rule ? ruleLines(page, rule, references(rule.standards)) : [...ruleList(page, rules), '', MORE];
  await put(`${lines.map(inert).join('\n')}\n`, options);
  return 0;
}

const MORE = 'One in full: agent-access-review explain RULE';

function pageOf(options: Options): Page {
  const { color, width } = terminalOf(options);
  return { paint: painter(color), color, width: Math.max(60, width) };
}

function named(name: string): Rule {
  const id = name.toLowerCase();
  const found = rules.find((r) => r.id === id);
  if (found) return found;
  const ids = rules.map((r) => r.id);
  const near = nearest(id, ids);
  const holding = id.length < 3 ? [] : ids.filter((i) => i.includes(id) || shareWord(i, id));
  const like = [...new Set([...(near === undefined ? [] : [near]), ...holding])].slice(0, 5);
  const hint = like.length > 0 ? `did you mean ${like.join(', ')}?` : '`agent-access-review explain` lists all';
  throw new UsageError(`unknown rule \`${name.slice(0, 60)}\`; ${hint}`);
}

function shareWord(a: string, b: string): boolean {
  const words = b.split('-').filter((w) => w.length > 3);
  return a.split('-').some((w) => words.includes(w));
}

function ruleObject(rule: Rule): object {
  const { id, title, severity, why, remediation, standards, examples } = rule;
  return {
    id,
    title,
    severity,
    why,
    remediation,
    references: references(standards),
    examples: examples.map((e) => ({
      path: e.path,
      base: e.base === null ? null : laidOut(e, e.base),
      bad: laidOut(e, e.bad),
      good: laidOut(e, e.good),
    })),
  };
}

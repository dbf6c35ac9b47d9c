import { type Access, NO_ACCESS } from '../access/access.ts';
import type { Severity } from '../finding.ts';
import { rules } from '../rules/index.ts';
import type { Subject } from '../rules/rule.ts';

/** How grave a piece of access is, had a change brought it to a repository without agents: as the rules grade it. */
export function weightOf(subject: Subject, head: Access): Severity {
  const context = {
    base: NO_ACCESS,
    head,
    added: subject.kind === 'token' ? [] : [subject],
    brought: new Set<string>(),
  };
  const found = rules.flatMap((rule) => {
    if (GROWTH.has(rule.id)) return [];
    const judgement = rule.judge(subject, context);
    return judgement ? [judgement] : [];
  });
  // A general rule steps back where one that says more speaks.
  const specific = found.filter((j) => !j.general && j.severity !== 'note');
  const counting = specific.length > 0 ? specific : found;
  return ORDER.find((severity) => counting.some((j) => j.severity === severity)) ?? 'note';
}
const ORDER: readonly Severity[] = ['block', 'warn', 'note'];
/** Rules on what was narrower before: here nothing was. */
const GROWTH: ReadonlySet<string> = new Set(['wider-server', 'wider-agent', 'wider-callers']);

import type { Access } from './access.ts';
import type { Difference } from './compare.ts';
import { newAccess } from './compare.ts';
import { decide, rank } from './decision-list.ts';

/** What one side has and the other has not, both ways, without what is none to rely on. */
export interface Differences {
  readonly added: readonly Difference[];
  readonly removed: readonly Difference[];
}

export function differences(base: Access, head: Access): Differences {
  const added = newAccess(base, head).filter((d) => !goesWithItsJob(d, head));
  const removed = newAccess(head, base).filter(
    (d) =>
      !comesWithItsCode(d, added) && !isSecondReading(d) && !keptByAnother(d, base, head) && !goesWithItsJob(d, base),
  );
  return { added, removed };
}

/** A hook that is new may hold calls back, but its code is new too: no narrowing that anyone could rely on. */
function comesWithItsCode(d: Difference, added: readonly Difference[]): boolean {
  return (
    d.kind === 'lost guard' &&
    added.some((a) => a.kind === 'fact' && a.fact.kind === 'launch' && a.fact.subject === d.fact.subject)
  );
}

/** What only another client than the file's own reads otherwise: its grants count, its limits are nothing to rely on. */
function isSecondReading(d: Difference): boolean {
  return d.kind === 'uses' && /^(reach list of )?copilot also /.test(d.agent.id);
}

/** What Claude Code takes from an agent is no narrowing to rely on while Copilot, which reads the same file, leaves it. */
function keptByAnother(d: Difference, base: Access, head: Access): boolean {
  if (d.kind !== 'uses' || !d.agent.id.startsWith('claude agent ')) return false;
  const id = d.agent.id.replace(/^claude/, 'copilot also');
  const [before, after] = [base, head].map((side) => side.agents.get(id)?.list);
  if (!before || !after) return false;
  const effects = [before, after].map((list) => rank(decide(list, d.news.use).effect));
  return effects[0] === effects[1] && (effects[0] ?? 0) > rank('deny');
}

/** What guarded a job of a workflow goes with the job. */
function goesWithItsJob(d: Difference, side: Access): boolean {
  if (d.kind !== 'lost guard' || !d.fact.agent.startsWith('Workflow ')) return false;
  return !side.facts.some((f) => f.agent === d.fact.agent && f.kind === 'trust' && f.of === 'agent step');
}

/** A file that its client drops is a finding, but what it drops is no access: lost guards are told by themselves. */
export function isAccess(d: Difference): boolean {
  if (d.kind !== 'fact') return true;
  return d.fact.kind !== 'remark' && !(d.fact.kind === 'opaque' && d.fact.effect === 'dropped');
}

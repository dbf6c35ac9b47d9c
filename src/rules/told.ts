import type { Context, Judgement, Subject } from './rule.ts';
import { chain } from './workflow-chain.ts';

type Judge = (subject: Subject, context: Context) => Judgement | undefined;

/** A rule on workflows whose reason starts with the way from the trigger to what the agent holds. */
export function told(judge: Judge, why: string): Judge {
  return (subject, context) => {
    const found = judge(subject, context);
    if (!found || subject.kind !== 'fact') return found;
    const way = chain(subject.fact.agent, context.head);
    return way.length === 0 ? found : { ...found, why: [...way, ...(found.why ?? [why])] };
  };
}

import type { FactBase, FactOrder } from '../fact.ts';

/** Who may start an agent, and by what. One fact an event, and one a name that is let in besides. */
export interface Trigger extends FactBase {
  readonly kind: 'trigger';
  /** The event, e.g. `issue_comment`; `people` and `bots` for those whom the agent's own check lets in. */
  readonly event: string;
  /**
   * - `maintainers`: a condition keeps out whoever does not belong to the project;
   * - `writers`: whoever may write to the repository;
   * - `named`: these too, whoever they are;
   * - `anyone`: strangers.
   */
  readonly who: 'maintainers' | 'writers' | 'named' | 'anyone';
  /** For `named`: the name in lower case. */
  readonly name: string;
  /** Author associations that the condition keeps out, sorted. */
  readonly keptOut: readonly string[];
  /** The only logins that the condition lets through; null where it names none. */
  readonly onlyNames: readonly string[] | null;
  /** True where the condition wants a phrase in the text, such as a mention. */
  readonly needsPhrase: boolean;
  /** Activities of the event that count; null is all of them. */
  readonly activities: readonly string[] | null;
  /** What else narrows the event, by kind of thing: branches and tags, paths, workflows. Without an entry: all of them. */
  readonly filters?: Readonly<Partial<Record<'refs' | 'paths' | 'workflows', TriggerFilter>>>;
  readonly how: 'by hand' | 'on event' | 'on schedule';
  readonly text: string;
}

/** Patterns of which one must match, or null for all; and patterns of which none may. */
export interface TriggerFilter {
  readonly only: readonly string[] | null;
  readonly not: readonly string[];
}

const WHO: Record<Trigger['who'], number> = { maintainers: 0, writers: 1, named: 2, anyone: 3 };

/** Whether what one filter lets through another lets through too, pattern by pattern. */
function lets(a: TriggerFilter | undefined, b: TriggerFilter | undefined): boolean {
  if (!a) return true;
  return (
    (a.only === null || (b?.only?.every((x) => a.only?.includes(x)) ?? false)) && a.not.every((x) => b?.not.includes(x))
  );
}

/** `forks: [acme/*]` lets in each repository of that owner. */
function isFork(a: Trigger, b: Trigger): boolean {
  return a.event.endsWith(' forks') && a.name.endsWith('/*') && b.name.startsWith(a.name.slice(0, -1));
}

export const triggerOrder: FactOrder<Trigger> = {
  key: (f) => `${f.agent} ${f.event}`,
  covers: (a, b) =>
    WHO[b.who] <= WHO[a.who] &&
    (b.who !== 'named' || a.who === 'anyone' || a.name === b.name || isFork(a, b)) &&
    a.keptOut.every((k) => b.keptOut.includes(k)) &&
    (a.onlyNames === null || (b.onlyNames?.every((n) => a.onlyNames?.includes(n)) ?? false)) &&
    (b.needsPhrase || !a.needsPhrase) &&
    (a.activities === null || (b.activities?.every((x) => a.activities?.includes(x)) ?? false)) &&
    (['refs', 'paths', 'workflows'] as const).every((k) => lets(a.filters?.[k], b.filters?.[k])),
};

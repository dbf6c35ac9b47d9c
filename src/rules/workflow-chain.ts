import type { Access } from '../access/access.ts';
import type { Fact } from '../access/fact.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { factsOf, mayWrite } from './workflow-agents.ts';

/**
 * The way from who starts a workflow to what its agent holds, as one sentence: a reviewer sees the trigger, the agent,
 * the token and the secrets of one line of a diff together. Empty where the agent is no workflow’s.
 */
export function chain(agent: string, head: Access): Prose {
  const facts = factsOf(agent, head);
  const agents = texts(facts, (f) => f.kind === 'trust' && f.of === 'agent step');
  if (agents.length === 0) return [];
  const triggers = facts.filter((f) => f.kind === 'trigger');
  const starts = triggers.filter((f) => f.event !== 'people' && f.event !== 'bots');
  const open = starts.filter((f) => f.who === 'anyone');
  // Whom the agent's own check lets in besides, whatever the event.
  const letIn = triggers.filter((f) => f.who === 'anyone' && !starts.includes(f));
  const events = texts(open.length > 0 ? open : starts, () => true);
  const whom =
    open.length > 0
      ? ['Anyone, strangers too, starts it']
      : letIn.length > 0
        ? ['Anyone, strangers too (', ...listed(texts(letIn, () => true)), '), starts it']
        : ['People with access start it'];
  const secrets = texts(facts, (f) => f.kind === 'credential');
  return [
    ...(events.length > 0 ? [...whom, ' through ', ...listed(events)] : ['Other workflows start it']),
    '; the job then runs ',
    ...listed(agents),
    ', with ',
    ...tokens(facts),
    ...(secrets.length > 0 ? [' and with the credentials ', ...listed(secrets)] : []),
    '. ',
  ];
}

/** The job's own token, and those that an App or a step of the job gives. */
function tokens(facts: readonly Fact[]): Prose {
  const writes = facts.filter((f) => f.kind === 'permission' && mayWrite(f));
  const of = (wanted: (f: Fact & { kind: 'permission' }) => boolean): readonly string[] =>
    texts(writes, (f) => f.kind === 'permission' && wanted(f));
  const job = of((f) => f.token === 'job' && f.stated);
  const others = of((f) => f.token !== 'job');
  const isDefault = of((f) => f.token === 'job' && !f.stated).length > 0;
  return [
    ...(isDefault
      ? ['the repository’s default token, which may write everything']
      : job.length > 0
        ? ['a token that may write (', ...listed(job), ')']
        : ['a token that only reads']),
    ...(others.length > 0 ? [', besides it ', ...listed(others)] : []),
  ];
}

const MOST = 4;

function texts(facts: readonly Fact[], wanted: (fact: Fact) => boolean): readonly string[] {
  return [...new Set(facts.flatMap((f) => (wanted(f) && 'text' in f ? [f.text] : [])))];
}

function listed(names: readonly string[]): Prose {
  const shown = names.slice(0, MOST).flatMap((n, i) => (i === 0 ? say`${n}` : say`, ${n}`));
  return names.length > MOST ? [...shown, ` and ${names.length - MOST} more`] : shown;
}

import type { AccessChange } from '../finding.ts';
import type { Prose } from '../untrusted.ts';
import { distrust, say } from '../untrusted.ts';
import type { Difference } from './compare.ts';
import type { Fact } from './fact.ts';

/** A difference as a plain statement, before any policy. */
export function describe(d: Difference, direction: 'added' | 'removed'): AccessChange {
  if (d.kind === 'uses') {
    const { news } = d;
    const summary =
      news.cause === 'entry'
        ? say`${news.entry.text}`
        : direction === 'added'
          ? say`without the guard ${news.entry.text}`
          : say`held by ${news.entry.text}`;
    const { before, after } = news.witness;
    const witness = direction === 'added' ? news.witness : { ...news.witness, before: after, after: before };
    return { kind: 'uses', agent: distrust(d.agent.name), summary, place: news.entry.place, witness };
  }
  const lost =
    d.kind === 'lost guard'
      ? say`${direction === 'added' ? ['lost: '] : ['gained: ']}${statement(d.fact)}`
      : statement(d.fact);
  return { kind: d.fact.kind, agent: distrust(d.fact.agent), summary: lost, place: d.fact.place };
}

function statement(fact: Fact): Prose {
  switch (fact.kind) {
    case 'launch':
      return say`${fact.when} runs ${fact.text}`;
    case 'connection':
      return say`connects to ${fact.text}`;
    case 'credential':
      return say`${[fact.held.replace('-', ' ')]} ${fact.text}`;
    case 'guard':
      return say`${fact.what} is guarded by ${fact.text}`;
    case 'isolation':
      return say`${fact.dimension}: ${fact.label}`;
    case 'opaque':
      return say`not readable: ${fact.reason}`;
    case 'permission':
      return say`${[`${fact.token} token`]} ${fact.scope} ${[fact.level]} (${fact.text})`;
    case 'trigger':
      return say`started by ${[fact.who]} through ${fact.text}`;
    case 'trust':
      return say`trusts ${fact.text}`;
  }
}

import type { AccessBuilder } from '../../access/builder.ts';
import type { Entry } from '../../access/decision-list.ts';
import { rank } from '../../access/decision-list.ts';
import { uses } from '../../access/pattern.ts';
import { placeIn } from '../reading.ts';
import type { Deployed, Tool } from './agent.ts';
import { nameOf } from './agent.ts';

/**
 * Puts an agent whose statements are in the order in which its framework tries them, first match wins; what none
 * matches it does not have. Agents of one file find each other by their names. `oneOfItsFile`: it is known by its file,
 * so that another name does not make it another agent.
 */
export function putInOrder(agent: Deployed, tools: readonly Tool[], to: AccessBuilder, oneOfItsFile = false): void {
  const path = agent.file.path.toLowerCase();
  const entry = (t: Tool): Entry => ({
    effect: t.effect,
    uses: t.uses,
    text: t.text,
    origin: t.wide ? 'reach' : 'tools',
    place: placeIn(agent.file, t.span),
    ...(t.remark === undefined ? {} : { remark: t.remark }),
  });
  const exists: Tool = { effect: 'allow', uses: uses('use', ['its model']), text: agent.name, span: agent.span };
  to.agent({
    id: `deployed ${oneOfItsFile ? `${agent.client} ${agent.what ?? 'agent'}` : nameOf(agent)} in ${path}`,
    name: nameOf(agent),
    role: 'limit',
    member: { team: `${agent.client} ${agent.team ?? path}`, as: agent.name, says: 'tools' },
    list: { default: 'deny', entries: [...tools, exists].map(entry) },
  });
}

/** Where one tool is named twice: the way in that asks less counts. */
export function freestFirst(tools: readonly Tool[]): readonly Tool[] {
  return [...tools].sort((a, b) => rank(b.effect) - rank(a.effect));
}

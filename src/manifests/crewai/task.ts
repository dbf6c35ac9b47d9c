import { uses } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at } from '../../document/value.ts';
import { type Deployed, putAgent } from '../deployed/agent.ts';
import type { Owner } from '../deployed/facts.ts';
import { toolsOf, truthy } from './agent.ts';

/**
 * One task of a crew: the tools that it gives to the agent that does it, and whether a person looks at the result
 * before it counts (`human_input`, off unless stated). Source: docs.crewai.com/concepts/tasks.
 */
export function readCrewTask(task: Deployed, value: Value, to: Owner['to']): void {
  const input = at(value, 'human_input');
  const looks = input !== undefined && truthy(input);
  putAgent(
    task,
    [
      ...toolsOf(value),
      {
        effect: looks ? 'ask' : 'allow',
        uses: uses('use', ['its result']),
        text: 'human_input',
        span: input?.span ?? task.span,
      },
    ],
    to,
  );
}

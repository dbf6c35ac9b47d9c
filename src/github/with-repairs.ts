import type { Review } from '../finding.ts';
import type { LineRepairs } from '../repair/line-repair.ts';
import type { ActionPorts } from './ports.ts';

/**
 * The ports, with a comment and a summary that show what to write instead. Repairs are a help: where they can't be had,
 * the reports do without, so this never rejects.
 */
export async function withRepairs(
  ports: ActionPorts,
  review: Review,
  find: () => Promise<LineRepairs>,
): Promise<ActionPorts> {
  if (review.decision === 'pass') return ports;
  try {
    const repairs = await find();
    if (repairs.size === 0) return ports;
    const { comment, summary } = ports.render;
    return {
      ...ports,
      render: {
        ...ports.render,
        comment: (result, options) => comment(result, { ...options, repairs }),
        summary: (result, options) => summary(result, { ...options, repairs }),
      },
    };
  } catch {
    return ports;
  }
}

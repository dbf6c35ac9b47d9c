// What our model says of a use under the same settings and policies.
import { bounded } from '../../src/access/bounds.ts';
import { accessBuilder } from '../../src/access/builder.ts';
import { decide, SILENT } from '../../src/access/decision-list.ts';
import { format as policies } from '../../src/manifests/gemini-policy.ts';
import { format as settings } from '../../src/manifests/gemini-settings.ts';
import { located } from './session.mjs';

/** Any place does: no two of these lie in one another. */
const PLACE = { project: '/fidelity/project', server: '/fidelity/server.mjs', node: 'node' };
const WIDTH = ['deny', 'ask', 'inherit', 'allow'];

/**
 * @param {{files: Record<string, string | Buffer>}} session
 * @returns {(call: {uses: string[]}) => {effect: 'allow' | 'inherit' | 'ask' | 'deny', because: string}}
 *   the narrowest of the call's uses, and the entry that decided
 */
export function ourModel({ files }) {
  const builder = accessBuilder();
  for (const [path, content] of Object.entries(files)) {
    const bytes = new Uint8Array(Buffer.from(located(content, PLACE)));
    const format = path.endsWith('.toml') ? policies : settings;
    format.read([{ path, side: 'head', bytes, id: path }], builder);
  }
  const agents = [...builder.build().agents.values()].filter((agent) => agent.role === 'session');
  // What a policy is silent about, the settings decide.
  const lists = agents.sort((a, b) => Number(b.id.includes('policy')) - Number(a.id.includes('policy')));
  return (call) => {
    const decided = call.uses.map((use) => first(lists, located(use, PLACE)));
    const narrowest = decided.reduce((a, b) => (WIDTH.indexOf(b.effect) < WIDTH.indexOf(a.effect) ? b : a));
    return { effect: narrowest.effect, because: narrowest.entry?.text ?? 'no rule' };
  };
}

/** As where a change brings these files: what is not read exactly counts wide as a grant and narrow as a guard. */
function first(agents, use) {
  let last = { effect: 'inherit', entry: undefined };
  for (const { list } of agents) {
    last = decide(bounded(SILENT, list)[1], use);
    if (last.entry) return last;
  }
  return last;
}

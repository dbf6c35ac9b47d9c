// What our model says of a use under the same settings.
import { accessBuilder } from '../../src/access/builder.ts';
import { decide } from '../../src/access/decision-list.ts';
import { format } from '../../src/manifests/claude-settings.ts';
import { located } from './session.mjs';

/** Any place does: no two of these lie in one another. */
const PLACE = { outside: '/fidelity/outside', project: '/fidelity/project', bin: '/fidelity/bin' };
const WIDTH = ['deny', 'ask', 'inherit', 'allow'];

/**
 * @param {{files: Record<string, string | Buffer>}} session
 * @returns {(call: {uses: string[]}) => {effect: 'allow' | 'inherit' | 'ask' | 'deny', because: string}}
 *   the narrowest of the call's uses, and the entry that decided
 */
export function ourModel({ files }) {
  const builder = accessBuilder();
  const sources = Object.entries(files).map(([path, content]) => ({
    path,
    side: 'head',
    bytes: new Uint8Array(Buffer.from(located(content, PLACE))),
    id: path,
  }));
  for (const group of grouped(sources)) format.read(group, builder);
  const session = builder.build().agents.get('claude ');
  const list = session?.list ?? { entries: [], default: 'inherit' };
  return (call) => {
    const decided = call.uses.map((use) => decide(list, located(use, PLACE)));
    const narrowest = decided.reduce((a, b) => (WIDTH.indexOf(b.effect) < WIDTH.indexOf(a.effect) ? b : a));
    return { effect: narrowest.effect, because: narrowest.entry?.text ?? 'no rule' };
  };
}

/** The client reads the start folder's settings together; those of other folders are other sessions. */
function grouped(sources) {
  const groups = new Map();
  for (const source of sources) {
    const name = format.group(source.path);
    groups.set(name, [...(groups.get(name) ?? []), source]);
  }
  return [...groups.values()];
}

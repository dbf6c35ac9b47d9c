// What our model says of a use under the same settings.
import { accessBuilder } from '../../src/access/builder.ts';
import { decide } from '../../src/access/decision-list.ts';
import { format as config } from '../../src/manifests/codex-config.ts';
import { format as rules } from '../../src/manifests/codex-rules.ts';
import { located } from './session.mjs';

/** Any place does: no two of these lie in one another. */
const PLACE = {
  ...{ outside: '/fidelity/outside', project: '/fidelity/project', home: '/fidelity/home', mark: '/fidelity/mark' },
  ...{ temporary: '/$TMPDIR', unique: 'unique', door: '1' },
};
const WIDTH = ['deny', 'ask', 'inherit', 'allow'];
const SILENT = { effect: 'inherit', entry: undefined };

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
    bytes: new Uint8Array(Buffer.from(Buffer.isBuffer(content) ? content : located(content, PLACE))),
    id: path,
  }));
  const configs = sources.filter((source) => source.path.endsWith('.toml'));
  const ruleFiles = sources.filter((source) => source.path.endsWith('.rules'));
  config.read(configs, builder);
  rules.read(ruleFiles, builder);
  const { agents } = builder.build();
  const lists = (start) => [...agents.values()].filter((a) => a.id.startsWith(start)).map((a) => a.list);

  /** A rule decides where one matches; everything else is the session's. */
  function effectOf(use) {
    const [session] = agents.has('codex ') ? [decide(agents.get('codex ').list, use)] : [SILENT];
    const ruled = lists('codex rules ').map((list) => decide(list, use));
    const byRule = narrowest(ruled.filter((one) => one.entry !== undefined));
    if (byRule) return byRule;
    const [, server, tool] = /^mcp__(.+?)__(.+)\0$/.exec(use) ?? [];
    if (server === undefined) return session;
    const limits = [...agents.values()].filter((a) => nameOf(a) === server && a.id.startsWith('reach tools'));
    if (limits.length === 0) return { effect: 'deny', entry: { text: 'no such server' } };
    // A limit that lets a tool through leaves it to the session.
    return narrowest([
      session,
      ...limits.map((a) => decide(a.list, `${tool}\0`)).filter((d) => d.effect !== 'inherit'),
    ]);
  }

  return (call) => {
    const { effect, entry } = narrowest(call.uses.map((use) => effectOf(located(use, PLACE))));
    return { effect, because: entry?.text ?? 'no rule' };
  };
}

/** The server of a limit, as its tools are called after it. */
function nameOf({ name }) {
  return name.replace('MCP server ', '').replace(/[^\w-]/g, '_');
}

function narrowest(decided) {
  return decided.reduce((a, b) => (a && WIDTH.indexOf(a.effect) <= WIDTH.indexOf(b.effect) ? a : b), undefined);
}

// What our model says of a use under the same settings and flags.
import { accessBuilder } from '../../src/access/builder.ts';
import { decide } from '../../src/access/decision-list.ts';
import { EVERYTHING, whole } from '../../src/access/pattern.ts';
import { addressPattern } from '../../src/manifests/copilot/address.ts';
import { toolRule } from '../../src/manifests/copilot/tool-rule.ts';
import { format as agent } from '../../src/manifests/copilot-agent.ts';
import { format as hooks } from '../../src/manifests/copilot-hooks.ts';
import { format as settings } from '../../src/manifests/copilot-settings.ts';
import { format as servers } from '../../src/manifests/mcp-claude.ts';
import { format as githubServers } from '../../src/manifests/mcp-github.ts';

const FORMATS = [
  [/^\.github\/agents\//, agent],
  [/^\.github\/hooks\//, hooks],
  [/^\.(github\/)?copilot\/settings\.json$/, settings],
  [/^\.mcp\.json$/, servers],
  [/^\.github\/mcp\.json$/, githubServers],
];
const WIDTH = ['deny', 'ask', 'inherit', 'allow'];

/**
 * @returns {(call: object) => {effect: 'allow' | 'inherit' | 'ask' | 'deny', because: string}} the narrowest of the call's
 *   uses, and the entry that decided
 */
export function model(session) {
  const access = read({ ...session.files, ...session.home });
  const rules = flagRules(session.flags);
  const guards = access.facts.filter((f) => f.kind === 'guard' && f.guards === 'calls' && f.what === 'preToolUse');
  const lists = [...access.agents.values()];
  const denied = lists.filter((a) => a.role === 'session').flatMap((a) => a.list.entries);
  const list = { entries: [...denied, ...rules], default: 'inherit' };
  return (call) => {
    if (session.agent) return offered(lists, call);
    if (call.server && !serves(access, lists, call)) return { effect: 'deny', because: 'not offered' };
    if (guards.some((guard) => sees(guard, call))) return { effect: 'deny', because: 'a hook' };
    const decided = call.uses.map((use) => decide(list, use));
    const narrowest = decided.reduce((a, b) => (WIDTH.indexOf(b.effect) < WIDTH.indexOf(a.effect) ? b : a));
    return { effect: narrowest.effect, because: narrowest.entry?.text ?? 'no rule' };
  };
}

function read(files) {
  const builder = accessBuilder();
  for (const [path, content] of Object.entries(files)) {
    const format = FORMATS.find(([at]) => at.test(path))?.[1];
    // Settings of a person have the same keys; the reader knows where a repository keeps them.
    const at = path === '.copilot/settings.json' ? '.github/copilot/settings.json' : path;
    const bytes = new Uint8Array(Buffer.from(content));
    format?.read([{ path: at, side: 'head', bytes, id: path }], builder);
  }
  return builder.build();
}

/** Deny goes before allow, whatever allows. */
function flagRules(flags) {
  const out = [];
  const add = (effect, uses, text) => uses && out.push({ effect, uses, text, origin: 'rule' });
  for (const [i, flag] of flags.entries()) {
    const value = flags[i + 1] ?? '';
    if (/^--(allow-all|yolo|allow-all-tools)$/.test(flag)) add('allow', EVERYTHING, flag);
    if (flag === '--allow-all-urls') add('allow', whole('fetch'), flag);
    if (flag === '--allow-tool' || flag === '--deny-tool') add(flag.slice(2, -5), toolRule(value), value);
    if (flag === '--allow-url' || flag === '--deny-url') add(flag.slice(2, -4), addressPattern(value), value);
  }
  return out.sort((a, b) => WIDTH.indexOf(a.effect) - WIDTH.indexOf(b.effect));
}

/** A tool goes by several names in the model: one that is let through is enough. */
function offered(lists, call) {
  const limits = lists.filter((a) => /^(reach list of )?copilot agent /.test(a.id));
  const through = limits
    .flatMap(({ list }) => call.uses.map((use) => decide(list, use)))
    .find((d) => d.effect !== 'deny');
  return through ? { effect: 'allow', because: through.entry?.text ?? '' } : { effect: 'deny', because: 'not listed' };
}

/** Whether the server starts for Copilot, and its list has the tool. */
function serves(access, lists, call) {
  const launch = access.facts.find(
    (f) => f.kind === 'launch' && f.agent === 'Copilot CLI' && f.when === `MCP server ${call.server}`,
  );
  if (!launch) return false;
  const name = call.tool.slice(call.server.length + 1);
  const filters = lists.filter(
    (a) => a.id.startsWith('reach tools of Copilot CLI') && a.name === `MCP server ${call.server}`,
  );
  return filters.every(({ list }) => decide(list, `${name}\0`).effect !== 'deny');
}

function sees({ matcher }, { names }) {
  if (matcher === null) return true;
  return matcher.some((one) => {
    const text = /^\/(.*)\/$/s.exec(one)?.[1];
    return names.some((name) => (text === undefined ? one === name : new RegExp(`^(?:${text})$`).test(name)));
  });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessBuilder } from '../../src/access/builder.ts';
import type { DecisionList, Effect } from '../../src/access/decision-list.ts';
import { decide, rank } from '../../src/access/decision-list.ts';
import { newUses } from '../../src/access/new-uses.ts';
import { format } from '../../src/manifests/codex-config.ts';

/**
 * An oracle for Codex's configuration: approval, sandbox and a server's tools, as its sessions were seen to act (0.169.0).
 * It branches on the settings themselves, and shares nothing with the reader, its patterns and automata. Left out:
 * `untrusted`, with which that version does not start, and questions under `never`, which the model keeps as questions.
 */
interface Settings {
  readonly approval: 'on-request' | 'never' | 'granular on' | 'granular off' | undefined;
  readonly sandbox: 'read-only' | 'workspace-write' | 'danger-full-access' | undefined;
  readonly profile: ':read-only' | ':workspace' | ':danger-full-access' | undefined;
  readonly network: boolean;
  readonly roots: readonly string[];
  readonly mode: Mode | undefined;
  readonly own: Mode | undefined;
  readonly enabled: readonly string[] | undefined;
  readonly disabled: readonly string[];
}
type Mode = 'auto' | 'prompt' | 'writes' | 'approve';

function oracle(s: Settings, use: string): Effect {
  const level = s.profile?.slice(1).replace(/^workspace$/, 'workspace-write') ?? s.sandbox ?? 'workspace-write';
  const off = level === 'danger-full-access';
  const [verb, argument = ''] = use.split('\0');
  if (off && verb !== 'get' && verb !== 'put') return 'allow';
  if (verb === 'run') return 'inherit';
  if (verb === 'run outside the sandbox')
    return s.approval === 'never' || s.approval === 'granular off' ? 'deny' : 'inherit';
  if (verb === 'read in the sandbox') return 'allow';
  const table = level === 'workspace-write' && s.profile === undefined;
  if (verb === 'connect') return table && s.network ? 'allow' : 'deny';
  if (level === 'read-only') return 'deny';
  const named = table ? s.roots : [];
  if (named.some((root) => root === '/shared' && argument.startsWith('/shared/'))) return 'allow';
  // Relative roots count from the `.codex` folder.
  if (named.includes('rules') && argument.startsWith('./.codex/rules/')) return 'allow';
  if (/^\.\/\.(git|codex|agents)\//.test(argument)) return 'deny';
  return /^(\.\/|\/tmp\/)/.test(argument) ? 'allow' : 'deny';
}

/** A tool in the server's own list: offered, asked about, or left to the session. */
function toolOracle(s: Settings, tool: string): Effect {
  if (s.disabled.includes(tool) || (s.enabled && !s.enabled.includes(tool))) return 'deny';
  return modeOf(s, tool) === 'prompt' ? 'ask' : 'inherit';
}
function modeOf(s: Settings, tool: string): Mode | undefined {
  return tool === 'get' ? (s.own ?? s.mode) : s.mode;
}
/** A tool in the session's list: it runs unasked, or it is left to the server's list. */
function unasked(s: Settings, tool: string): boolean {
  return toolOracle(s, tool) !== 'deny' && modeOf(s, tool) === 'approve';
}

function written(s: Settings): string {
  const lines: string[] = [];
  if (s.approval?.startsWith('granular'))
    lines.push(
      `approval_policy = { granular = { sandbox_approval = ${s.approval.endsWith('on')}, rules = true, mcp_elicitations = true, } }`,
    );
  else if (s.approval) lines.push(`approval_policy = "${s.approval}"`);
  if (s.sandbox) lines.push(`sandbox_mode = '${s.sandbox}'`);
  if (s.profile) lines.push(`default_permissions = "${s.profile}"`);
  lines.push('[sandbox_workspace_write]', `network_access = ${s.network}`);
  lines.push(`writable_roots = ${JSON.stringify(s.roots)}`, '[mcp_servers.gh]', 'command = "gh-mcp"');
  if (s.mode) lines.push(`default_tools_approval_mode = "${s.mode}"`);
  if (s.enabled) lines.push(`enabled_tools = ${JSON.stringify(s.enabled)}`);
  if (s.disabled.length > 0) lines.push(`disabled_tools = ${JSON.stringify(s.disabled)}`);
  if (s.own) lines.push('[mcp_servers.gh.tools.get]', `approval_mode = "${s.own}"`);
  return `${lines.join('\n')}\n`;
}

function read(s: Settings): { readonly session: DecisionList; readonly tools: DecisionList } {
  const builder = accessBuilder();
  const bytes = new TextEncoder().encode(written(s));
  format.read([{ path: '.codex/config.toml', side: 'head', bytes, id: 'x' }], builder);
  const agents = [...builder.build().agents.values()];
  const session = agents.find((a) => a.id === 'codex ')?.list;
  const tools = agents.find((a) => a.id.startsWith('reach tools of Codex '))?.list;
  if (!session || !tools) throw new Error('the configuration was not read');
  return { session, tools };
}

const maybe = <T extends string>(...values: T[]): fc.Arbitrary<T | undefined> =>
  fc.option(fc.constantFrom(...values), { nil: undefined });
const names = fc.subarray(['get', 'put']);
const settings: fc.Arbitrary<Settings> = fc.record({
  approval: maybe('on-request', 'never', 'granular on', 'granular off'),
  sandbox: maybe('read-only', 'workspace-write', 'danger-full-access'),
  profile: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(':read-only' as const, ':workspace' as const, ':danger-full-access' as const),
    },
  ),
  network: fc.boolean(),
  roots: fc.subarray(['/shared', 'rules']),
  mode: maybe('auto', 'prompt', 'writes', 'approve'),
  own: maybe('auto', 'prompt', 'writes', 'approve'),
  enabled: fc.option(names, { nil: undefined }),
  disabled: names,
});
const PATHS = [
  './a',
  './.git/a',
  './.codex/a',
  './.codex/rules/a',
  './.codexx',
  './d/.git/a',
  '/tmp/a',
  '/shared/a',
  '/sharedx',
  '~/a',
];
const USES = [
  ...['run\0zz', 'run outside the sandbox\0zz', 'connect\0x.example', 'read in the sandbox\0/etc/a'],
  ...PATHS.map((path) => `write in the sandbox\0${path}`),
];
const SEED = 20_261_122;

describe('Codex configurations against an independent oracle', () => {
  it('decide ten thousand uses alike', () => {
    fc.assert(
      fc.property(settings, (s) => {
        const { session, tools } = read(s);
        for (const use of USES) expect(decide(session, use).effect, use).toBe(oracle(s, use));
        for (const tool of ['get', 'put']) {
          expect(decide(tools, `${tool}\0`).effect, tool).toBe(toolOracle(s, tool));
          // `never` without a sandbox lets everything through that is offered.
          const all = oracle(s, 'run\0zz') === 'allow' && s.approval === 'never';
          expect(decide(session, `mcp__gh__${tool}\0`).effect === 'allow', tool).toBe(all || unasked(s, tool));
        }
      }),
      { numRuns: 700, seed: SEED },
    );
  });

  it('witnesses hold by the oracle, and where there is none no use is wider', () => {
    fc.assert(
      fc.property(
        settings,
        settings,
        fc.constantFrom(
          ...(['approval', 'sandbox', 'network', 'roots', 'mode', 'own', 'enabled', 'disabled'] as const),
        ),
        (before, other, key) => {
          const after = { ...before, [key]: other[key] };
          const [base, head] = [read(before), read(after)];
          const found = newUses(base.session, head.session);
          for (const news of found) {
            if (USES.includes(news.use))
              expect(rank(oracle(after, news.use))).toBeGreaterThan(rank(oracle(before, news.use)));
            else
              expect(rank(decide(head.session, news.use).effect)).toBeGreaterThan(
                rank(decide(base.session, news.use).effect),
              );
          }
          if (found.length === 0)
            for (const use of USES)
              expect(rank(oracle(after, use)), use).toBeLessThanOrEqual(rank(oracle(before, use)));
          const tools = newUses(base.tools, head.tools);
          const wider = ['get', 'put'].some((t) => rank(toolOracle(after, t)) > rank(toolOracle(before, t)));
          if (wider) expect(tools.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200, seed: SEED },
    );
  });
});

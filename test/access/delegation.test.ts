import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Access, AgentAccess } from '../../src/access/access.ts';
import { newAccess } from '../../src/access/compare.ts';
import type { Effect, Entry } from '../../src/access/decision-list.ts';
import { delegated } from '../../src/access/delegation.ts';
import type { Pattern } from '../../src/access/pattern.ts';
import { EVERYTHING, uses, whole } from '../../src/access/pattern.ts';
import { reachability } from '../../src/access/reach.ts';
import { teams } from '../../src/access/team.ts';
import { distrust } from '../../src/untrusted.ts';

const place = { path: distrust('x'), side: 'head' as const, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
const entry = (effect: Effect, pattern: Pattern, text = 'x'): Entry => ({
  effect,
  uses: pattern,
  place,
  text,
  origin: 'tools',
});
const may = (...names: string[]): Entry[] => names.map((n) => entry('inherit', uses('call', [n]), `Agent(${n})`));
const shell = entry('allow', whole('run'), 'Bash');
const reads = entry('inherit', whole('read'), 'Read');

function access(agents: Readonly<Record<string, readonly Entry[]>>, within?: AgentAccess): Access {
  const map = new Map<string, AgentAccess>();
  if (within) map.set(within.id, within);
  for (const [name, entries] of Object.entries(agents)) {
    const member = { team: 't', as: name, says: 'tools' } as const;
    const more = within ? { within: within.id } : {};
    map.set(name, { id: name, name, role: 'limit', member, list: { entries, default: 'deny' }, ...more });
  }
  return { agents: map, facts: [] };
}
const told = (base: Access, head: Access): string[] =>
  delegated(teams(base), teams(head)).map((d) => `${d.path.join(' → ')}: ${d.witness.before} to ${d.witness.after}`);

describe('what comes with a call', () => {
  it('is told with the path, over several agents', () => {
    const others = { worker: may('deep'), deep: [shell] };
    expect(told(access({ planner: [reads], ...others }), access({ planner: may('worker'), ...others }))).toEqual([
      'planner → worker → deep: denied to standing',
    ]);
  });

  it('is nothing where the caller has as much, itself or through another', () => {
    const others = { worker: [shell], other: [shell] };
    const base = access({ planner: may('worker'), ...others });
    expect(told(base, access({ planner: may('worker', 'other'), ...others }))).toEqual([]);
    expect(
      told(access({ planner: [shell], ...others }), access({ planner: [shell, ...may('other')], ...others })),
    ).toEqual([]);
  });

  it('is behind an ask where the call asks, and new where it no longer does', () => {
    const asks = entry('ask', uses('call', ['worker']));
    const base = access({ planner: [], worker: [shell] });
    const asked = access({ planner: [asks], worker: [shell] });
    expect(told(base, asked)).toEqual(['planner → worker: denied to asked']);
    expect(told(asked, access({ planner: may('worker'), worker: [shell] }))).toEqual([
      'planner → worker: asked to standing',
    ]);
  });

  it('counts what the session lets the callee do', () => {
    const list = { entries: [entry('allow', whole('run'))], default: 'inherit' as const };
    const session: AgentAccess = { id: 's', name: 's', role: 'session', list };
    const worker = [entry('inherit', whole('run'))];
    expect(told(access({ planner: [], worker }, session), access({ planner: may('worker'), worker }, session))).toEqual(
      ['planner → worker: denied to standing'],
    );
  });

  it('ends in cycles, at itself and at agents that nobody defined', () => {
    const head = access({ a: may('b', 'a', 'nobody'), b: may('a') });
    expect(told(access({ a: [], b: [] }), head)).toEqual([]);
    expect(
      told(access({ a: [], b: may('a'), c: [shell] }), access({ a: may('b'), b: may('a', 'c'), c: [shell] })),
    ).toEqual(['a → b → c: denied to standing', 'b → c: denied to standing']);
  });

  it('is told of an agent of many', () => {
    const many: Record<string, Entry[]> = {};
    for (let i = 0; i < 1000; i++) many[`a${i}`] = may(...[1, 7, 31, 101, 499].map((k) => `a${(i + k) % 1000}`));
    const base = access({ ...many, strong: [shell], caller: [] });
    expect(told(base, access({ ...many, strong: [shell], caller: may('strong', 'a1') }))).toEqual([
      'caller → strong: denied to standing',
    ]);
    expect(told(base, base)).toEqual([]);
  });
});

describe('a callee that grows', () => {
  const grown = (base: Access, head: Access) =>
    newAccess(base, head).flatMap((d) => {
      if (d.kind === 'uses') return [`${d.agent.name} grows, and ${d.callers?.join(', ') ?? 'no one else'}`];
      return d.kind === 'delegation' ? [`${d.path.join(' → ')}: ${d.witness.before} to ${d.witness.after}`] : [];
    });
  const some = entry('inherit', uses('run', ['npm test']), 'Bash(npm test)');
  const every = entry('inherit', EVERYTHING, 'every tool');

  it('names those who may call it and had less', () => {
    const others = { lead: may('planner'), planner: may('worker'), strong: [every, ...may('worker')], apart: [reads] };
    expect(grown(access({ ...others, worker: [reads] }), access({ ...others, worker: [reads, some] }))).toEqual([
      'worker grows, and lead, planner',
    ]);
  });

  it('is told at each caller that was limited and no longer is', () => {
    const others = { lead: [reads, ...may('planner')], planner: may('worker'), other: [shell, ...may('worker')] };
    expect(grown(access({ ...others, worker: [reads] }), access({ ...others, worker: [reads, shell] }))).toEqual([
      'worker grows, and lead, planner',
      'lead → planner → worker: denied to standing',
      'planner → worker: denied to standing',
    ]);
    expect(grown(access({ ...others, worker: [reads] }), access({ ...others, worker: [every] }))).toEqual([
      'worker grows, and lead, other, planner',
      'worker → other: inherited to standing',
      'lead → planner → worker: denied to inherited',
      'other → worker: denied to inherited',
      'planner → worker: denied to inherited',
    ]);
  });

  it('counts behind an ask what is called after one', () => {
    const lead = [entry('ask', uses('call', ['worker']))];
    expect(grown(access({ lead, worker: [reads] }), access({ lead, worker: [reads, shell] }))).toEqual([
      'worker grows, and lead',
    ]);
  });

  it('is told once where the caller’s call is new too', () => {
    const base = access({ lead: [reads], worker: [reads] });
    expect(grown(base, access({ lead: [reads, ...may('worker')], worker: [reads, shell] }))).toEqual([
      'lead grows, and no one else',
      'worker grows, and lead',
      'lead → worker: denied to standing',
    ]);
  });

  it('is told of by every caller of a large team, and the first of them one by one', () => {
    const many: Record<string, Entry[]> = {};
    for (let i = 0; i < 200; i++) many[`a${i}`] = [entry('inherit', whole('call'), 'Agent')];
    const found = newAccess(access({ ...many, worker: [reads] }), access({ ...many, worker: [reads, shell] }));
    const [worker] = found.flatMap((d) => (d.kind === 'uses' ? [d] : []));
    expect(worker?.callers).toHaveLength(200);
    expect(found.filter((d) => d.kind === 'delegation')).toHaveLength(20);
  });
});

describe('a team that is too large', () => {
  const crowd = (size: number, last: readonly Entry[] = [reads]): Access => {
    const many: Record<string, readonly Entry[]> = {};
    for (let i = 0; i < size; i++) many[`a${String(i).padStart(5, '0')}`] = [reads];
    return access({ ...many, zz: last });
  };
  const opaque = (base: Access, head: Access) =>
    newAccess(base, head).flatMap((d) => (d.kind === 'fact' && d.fact.kind === 'opaque' ? [d.fact.reason] : []));

  it('is said, unless nothing about it is new', () => {
    expect(opaque(crowd(5000), crowd(5000, [shell]))).toEqual([
      '5001 agents may call each other: what comes with these calls was not followed to the end',
    ]);
    expect(opaque(crowd(10), crowd(5000))).toHaveLength(1);
    expect(opaque(crowd(5000), crowd(5000))).toEqual([]);
    expect(opaque(crowd(4998), crowd(4998, [shell]))).toEqual([]);
  });

  it('is said where its calls are too many', () => {
    const calls = (size: number): Access => {
      const many: Record<string, Entry[]> = {};
      for (let i = 0; i < size; i++) many[`a${i}`] = [entry('inherit', whole('call'), 'Agent')];
      return access(many);
    };
    expect(opaque(calls(10), calls(700))).toEqual([
      'its agents may call each other in too many ways: what comes with these calls was not followed to the end',
    ]);
    expect(opaque(calls(700), calls(700))).toEqual([]);
  });
});

describe('the closure', () => {
  const graph = fc.integer({ min: 1, max: 9 }).chain((size) => {
    const node = fc.integer({ min: 0, max: size - 1 });
    return fc.record({ size: fc.constant(size), edges: fc.array(fc.tuple(node, node), { maxLength: 16 }) });
  });
  const all = (size: number): number[] => Array.from({ length: size }, (_, i) => i);
  const pairs = (size: number, edges: readonly (readonly [number, number])[]): [number, number][] => {
    const reach = reachability(size, edges);
    return all(size).flatMap((a) => reach.from(a).map((b): [number, number] => [a, b]));
  };

  it('is what a naive fix-point finds, is idempotent, and grows with its edges', () => {
    fc.assert(
      fc.property(graph, fc.nat(), fc.nat(), ({ size, edges }, x, y) => {
        const naive = all(size).map((i) => new Set([i]));
        for (let k = 0; k < size; k++)
          for (const [a, b] of edges) for (const c of [...(naive[b] ?? [])]) naive[a]?.add(c);
        const expected = naive.flatMap((to, a) => [...to].sort((p, q) => p - q).map((b): [number, number] => [a, b]));
        const found = pairs(size, edges);
        expect(found).toEqual(expected);
        expect(pairs(size, found)).toEqual(found);
        const wider = reachability(size, [...edges, [x % size, y % size]]);
        expect(found.every(([a, b]) => wider.has(a, b))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('holds sets of more than a word of bits', () => {
    const reach = reachability(
      100,
      all(99).map((i): [number, number] => [i, i + 1]),
    );
    expect(reach.from(60)).toEqual(all(100).slice(60));
    expect(reach.has(63, 31)).toBe(false);
  });
});

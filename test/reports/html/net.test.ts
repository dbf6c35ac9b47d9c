import { describe, expect, it } from 'vitest';
import type { AgentRecord } from '../../../src/inventory/inventory.ts';
import { choose, merged, netOf } from '../../../src/reports/html/net.ts';
import { heightOf, layout, WIDTH } from '../../../src/reports/html/net-layout.ts';
import { renderNet } from '../../../src/reports/html/net-picture.ts';
import { say } from '../../../src/untrusted.ts';
import { agent, credential, grant, repository, sampleInventory, statement } from './sample.ts';
import { manyRepositories } from './sample-review.ts';

const id = (n: number): string => `agent:${n.toString(16).padStart(16, '0')}`;
const starts = (...programs: string[]): Pick<AgentRecord, 'programs'> => ({
  programs: programs.map((p) => statement(say`starts ${p}`, '.mcp.json')),
});
const pairs = (net: ReturnType<typeof netOf>): string[] =>
  [...net.links.values()].map((l) => [l.from, l.to, ...(l.state ? [l.state] : [])].join(' > '));

describe('the net of agents and what they reach', () => {
  it('has one spot for what several agents of a repository share', () => {
    const net = netOf([repository('r', [agent(1, 'a', 'c', starts('x')), agent(2, 'b', 'c', starts('x', 'y'))])]);
    expect([...net.spots.values()].map((s) => s.kind)).toEqual(['agent', 'agent', 'program', 'program']);
    expect(net.links.size).toBe(3);
  });

  it('keeps programs and credentials of two repositories apart, and remotes together', () => {
    const one = (n: number): AgentRecord =>
      agent(n, 'a', 'c', {
        ...starts('node ./x.js'),
        credentials: [credential('TOKEN', 'literal', ['in the file'], 'x')],
        connections: [statement(say`talks to ${'https://x.example'}`, 'x')],
      });
    const net = netOf([repository('r', [one(1)]), repository('s', [one(2)])]);
    const kinds = [...net.spots.values()].map((s) => s.kind).sort();
    expect(kinds).toEqual(['agent', 'agent', 'credential', 'credential', 'program', 'program', 'remote']);
  });

  it('leaves out calls of agents that are not there', () => {
    expect(netOf([repository('r', [agent(1, 'a', 'c', { calls: [id(9)] })])]).links.size).toBe(0);
  });

  it('tells what only one side of a change has', () => {
    const before = netOf([repository('r', [agent(1, 'a', 'c', starts('x', 'y'))])]);
    const after = netOf([repository('r', [agent(1, 'a', 'c', starts('y', 'z')), agent(2, 'b', 'c')])]);
    const net = merged(before, after);
    expect([...net.spots.values()].map((s) => s.state)).toEqual([undefined, 'new', undefined, 'new', 'gone']);
    expect(pairs(net).map((p) => p.split(' > ')[2])).toEqual([undefined, 'new', 'gone']);
  });
});

describe('what a picture has room for', () => {
  const strong = (n: number): AgentRecord => ({
    ...agent(n, `strong ${n}`, 'c', starts(...Array.from({ length: 30 }, (_, i) => `program ${n} ${i}`))),
    standing: [grant('block', 'Bash', 'shell', ['runs any code'], 'x')],
  });
  const weak = (n: number): AgentRecord => agent(n, `weak ${n}`, 'c', starts(`own ${n}`));

  it('is the most powerful agents, with a little of each before much of one', () => {
    const net = netOf([repository('r', [weak(1), strong(2), strong(3), agent(4, 'alone', 'c')])]);
    const { net: part, agents, left, unshown } = choose(net, 12);
    expect(part.spots.size).toBeLessThanOrEqual(12);
    expect(part.spots.has(`agent ${id(2)}`) && part.spots.has(`agent ${id(3)}`)).toBe(true);
    expect([agents, left]).toEqual([3, 0]);
    expect(unshown + part.links.size).toBe(61);
    expect(choose(net, 8)).toMatchObject({ agents: 2, left: 1 });
  });

  it('has no agent that stands alone because its callers had no room', () => {
    const ring = Array.from({ length: 9 }, (_, i) => agent(i, `a${i}`, 'c', { calls: [id((i + 1) % 9)] }));
    const { net, agents, left } = choose(netOf([repository('r', ring)]), 4);
    const linked = new Set([...net.links.values()].flatMap((l) => [l.from, l.to]));
    expect(new Set(net.spots.keys())).toEqual(linked);
    expect([agents, left]).toEqual([4, 5]);
    const called = [
      ...Array.from({ length: 3 }, (_, i) => agent(i, `a${i}`, 'c', { calls: [id(i + 10)] })),
      ...[10, 11, 12].map(strong),
    ];
    const part = choose(netOf([repository('r', called)]), 7);
    expect(
      [...part.net.spots.keys()].every((key) =>
        [...part.net.links.values()].some((l) => l.from === key || l.to === key),
      ),
    ).toBe(true);
  });

  it('never grows beyond its room, and says what it leaves out', () => {
    const net = netOf(manyRepositories(40, 5));
    const { net: part, agents, left } = choose(net, 60);
    expect(part.spots.size).toBeLessThanOrEqual(60);
    expect(part.spots.size).toBeGreaterThan(50);
    expect(agents + left).toBe(200);
    expect(renderNet(net, 'Title').html).toContain(`${left} less powerful agents are left out`);
  });
});

describe('the layout', () => {
  const nets = [
    netOf(sampleInventory().repositories),
    choose(netOf(manyRepositories(40, 5)), 60).net,
    // A ring, a call to itself, and a chain longer than there are columns.
    netOf([
      repository(
        'r',
        Array.from({ length: 12 }, (_, i) => agent(i, `a${i}`, 'c', { calls: [id((i + 1) % 12), id(i)] })),
      ),
    ]),
  ];

  it.each(nets.map((net, i) => [i, net] as const))(
    'has a place for each spot, and none lies on another: net %i',
    (_, net) => {
      const { places, width, height } = layout(net);
      expect(new Set(places.keys())).toEqual(new Set(net.spots.keys()));
      const boxes = [...places].map(([key, { x, y }]) => ({ x, y, bottom: y + heightOf(net.spots.get(key)) }));
      for (const [i, a] of boxes.entries()) {
        expect(a.x >= 0 && a.x + WIDTH <= width && a.y >= 0 && a.bottom <= height).toBe(true);
        for (const b of boxes.slice(i + 1)) expect(a.x !== b.x || a.bottom <= b.y || b.bottom <= a.y).toBe(true);
      }
    },
  );

  it('puts callers left of whom they call, and what they reach last', () => {
    const net = netOf(sampleInventory().repositories);
    const { places } = layout(net);
    const x = (key: string): number => places.get(key)?.x ?? -1;
    expect(x(`agent ${id(1)}`)).toBeLessThan(x(`agent ${id(2)}`));
    const last = Math.max(...[...places.values()].map((p) => p.x));
    for (const spot of net.spots.values()) if (spot.kind !== 'agent') expect(x(spot.key)).toBe(last);
  });

  it('is the same for the same net', () => {
    const [one, other] = [netOf(sampleInventory().repositories), netOf(sampleInventory().repositories)];
    expect(layout(one)).toEqual(layout(other));
  });
});

describe('the picture', () => {
  it('says the same as a list', () => {
    const { html } = renderNet(netOf(sampleInventory().repositories), 'Title');
    const list = html.slice(html.indexOf('<details'));
    expect(list).toMatch(/may call: Claude Code agent reviewer/);
    expect(list).toMatch(/starts: .*npx -y @acme\/db-mcp@latest/);
    expect(html.match(/class="link /g)?.length).toBe(list.match(/<li>(?:may call|starts|talks to|holds): /g)?.length);
  });

  it('is left out where no agent reaches anything', () => {
    expect(renderNet(netOf([repository('r', [agent(1, 'a', 'c')])]), 'Title').html).toBe('');
  });
});

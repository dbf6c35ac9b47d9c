import { linksByStart, type Net, type Spot } from './net.ts';

/** Where a picture draws each spot, in CSS pixels from the top left corner. */
export interface Layout {
  readonly places: ReadonlyMap<string, Place>;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  /** Where lines meet it. */
  readonly middle: number;
}

export const WIDTH = 236;

export function heightOf(spot: Spot | undefined): number {
  return spot?.note ? 42 : 28;
}

/**
 * Callers stand left of whom they call, all else in the last column. Spots are stacked in the order in which a walk
 * from the most powerful caller finds them, and a caller stands beside the middle of what it led to: the same net
 * gives the same picture, and few lines cross.
 */
export function layout(net: Net): Layout {
  const targets = new Map([...linksByStart(net)].map(([from, links]) => [from, links.map((l) => l.to)]));
  const { order, children } = walk(net, targets);
  const columns = columnsOf(net, targets, order);
  const places = new Map<string, Place>();
  let bottom = 0;
  for (let c = columns.length - 1; c >= 0; c--) {
    let free: number = MARGIN;
    for (const key of columns[c] ?? []) {
      const below = (children.get(key) ?? []).flatMap((child) => places.get(child) ?? []).map((p) => p.middle);
      const middle = below.length > 0 ? (Math.min(...below) + Math.max(...below)) / 2 : 0;
      const height = heightOf(net.spots.get(key));
      const y = Math.round(Math.max(free, middle - height / 2));
      places.set(key, { x: MARGIN + c * (WIDTH + GAP), y, middle: y + height / 2 });
      free = y + height + SPACE;
      bottom = Math.max(bottom, y + height + MARGIN);
    }
  }
  return { places, height: bottom, width: 2 * MARGIN + columns.length * (WIDTH + GAP) - GAP };
}

const MARGIN = 8;
const GAP = 120;
const SPACE = 8;
/** Columns of callers; whom a longer chain calls stands in the last of them. */
const DEPTH_MAX = 3;

/** Depth first, callers that nobody calls before others, the powerful first; `children` are whom a spot was first to find. */
function walk(
  net: Net,
  targets: ReadonlyMap<string, readonly string[]>,
): { order: string[]; children: Map<string, string[]> } {
  const called = new Set([...net.links.values()].map((l) => l.to));
  const agents = [...net.spots.values()].filter(isAgent).sort((a, b) => b.power - a.power);
  const order: string[] = [];
  const children = new Map<string, string[]>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    seen.add(key);
    order.push(key);
    const found = targets.get(key) ?? [];
    const [callees, things] = [true, false].map((want) => found.filter((to) => isAgentKey(net, to) === want));
    for (const to of [...(callees ?? []), ...(things ?? [])]) {
      if (seen.has(to)) continue;
      children.set(key, [...(children.get(key) ?? []), to]);
      visit(to);
    }
  };
  // The walk is as deep as the net has spots, and the picture's choice bounds these.
  for (const { key } of [...agents.filter((a) => !called.has(a.key)), ...agents]) if (!seen.has(key)) visit(key);
  return { order, children };
}

function columnsOf(net: Net, targets: ReadonlyMap<string, readonly string[]>, order: readonly string[]): string[][] {
  const depths = new Map<string, number>();
  for (const start of order) {
    if (depths.has(start)) continue;
    depths.set(start, 0);
    const queue = [start];
    for (let key = queue.shift(); key !== undefined; key = queue.shift())
      for (const to of targets.get(key) ?? []) {
        if (depths.has(to)) continue;
        depths.set(to, Math.min((depths.get(key) ?? 0) + 1, DEPTH_MAX));
        queue.push(to);
      }
  }
  const spots = order.flatMap((key) => net.spots.get(key) ?? []);
  const agents = spots.filter(isAgent);
  const last = 1 + Math.max(0, ...agents.map((a) => depths.get(a.key) ?? 0));
  const columns = Array.from({ length: last }, (_, c) => agents.filter((a) => depths.get(a.key) === c));
  const things = spots.filter((s) => !isAgent(s));
  return [...columns, ...(things.length > 0 ? [things] : [])].map((column) => column.map((s) => s.key));
}

function isAgentKey(net: Net, key: string): boolean {
  return net.spots.get(key)?.kind === 'agent';
}

function isAgent(spot: Spot): boolean {
  return spot.kind === 'agent';
}

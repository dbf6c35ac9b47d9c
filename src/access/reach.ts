/** Who is reached from whom, by one step or several. Nodes are 0 to size-1; every node reaches itself. */
export interface Reach {
  has(from: number, to: number): boolean;
  /** All that are reached, ascending. */
  from(node: number): readonly number[];
}

/**
 * The closure of a graph: strongly connected components first, then one pass over them with sets of bits, so that a
 * cycle costs no more than a row. Time and memory: (nodes + edges) × nodes / 32.
 */
export function reachability(size: number, edges: readonly (readonly [number, number])[]): Reach {
  const next: number[][] = Array.from({ length: size }, () => []);
  for (const [from, to] of edges) next[from]?.push(to);
  const { component, order } = components(size, next);
  const words = Math.ceil(size / 32);
  const bits: Uint32Array[] = [];
  // A component is finished only after all that it leads to.
  order.forEach((members, c) => {
    const own = new Uint32Array(words);
    bits.push(own);
    for (const node of members) {
      own[node >> 5] = (own[node >> 5] ?? 0) | (1 << (node & 31));
      for (const to of next[node] ?? []) {
        const other = component[to] ?? c;
        if (other === c) continue;
        const more = bits[other];
        if (more) for (let i = 0; i < words; i++) own[i] = (own[i] ?? 0) | (more[i] ?? 0);
      }
    }
  });
  const setOf = (node: number): Uint32Array | undefined => bits[component[node] ?? -1];
  const has = (from: number, to: number): boolean => (((setOf(from)?.[to >> 5] ?? 0) >>> (to & 31)) & 1) === 1;
  return {
    has,
    from: (node) => Array.from({ length: size }, (_, i) => i).filter((i) => has(node, i)),
  };
}

/** Tarjan's components without recursion, each after those that it leads to. */
function components(size: number, next: readonly (readonly number[])[]): { component: number[]; order: number[][] } {
  const index = new Array<number>(size).fill(-1);
  const low = new Array<number>(size).fill(0);
  const component = new Array<number>(size).fill(-1);
  const order: number[][] = [];
  const open: number[] = [];
  let count = 0;
  const enter = (node: number): { node: number; at: number } => {
    index[node] = count;
    low[node] = count++;
    open.push(node);
    return { node, at: 0 };
  };
  for (let root = 0; root < size; root++) {
    if (index[root] !== -1) continue;
    const way = [enter(root)];
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const { node } = here;
      const to = next[node]?.[here.at++];
      if (to !== undefined) {
        if (index[to] === -1) way.push(enter(to));
        else if (component[to] === -1) low[node] = Math.min(low[node] ?? 0, index[to] ?? 0);
        continue;
      }
      way.pop();
      const above = way.at(-1)?.node;
      if (above !== undefined) low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
      if (low[node] !== index[node]) continue;
      const members: number[] = [];
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        component[last] = order.length;
        members.push(last);
        if (last === node) break;
      }
      order.push(members);
    }
  }
  return { component, order };
}

/**
 * Aho-Corasick: where any of many words stands in a text, in one pass, however hostile the text.
 * A dense table while that is small, else sparse edges; both linear in the text.
 */
export interface Automaton {
  /** Calls `hit` for every occurrence, in the order of their ends; `end` is exclusive. */
  find(text: string, hit: (word: number, end: number) => void): void;
}

/** Words must not be empty. With `foldCase` the words are lower case and ASCII letters of the text are folded. */
export function buildAutomaton(words: readonly string[], foldCase = false): Automaton {
  const trie = buildTrie(words);
  const width = trie.codes.size + 1;
  const step = trie.edges.length * width <= DENSE_CELLS ? dense(trie, foldCase) : sparse(trie, foldCase);
  return {
    find(text, hit) {
      let node = 0;
      for (let i = 0; i < text.length; i++) {
        node = step(node, text.charCodeAt(i));
        // `output` skips nodes that end no word, so that the walk costs only what it reports.
        for (let out = trie.output[node] ?? 0; out > 0; out = trie.output[trie.fail[out] ?? 0] ?? 0) {
          for (const word of trie.ends[out] ?? []) hit(word, i + 1);
        }
      }
    },
  };
}

const DENSE_CELLS = 2_000_000;

interface Trie {
  readonly edges: Map<number, number>[];
  readonly fail: number[];
  readonly ends: (number[] | undefined)[];
  /** The node itself or its nearest suffix that ends a word; 0 for none. */
  readonly output: number[];
  readonly codes: Map<number, number>;
}

function buildTrie(words: readonly string[]): Trie {
  const trie: Trie = { edges: [new Map()], fail: [0], ends: [undefined], output: [0], codes: new Map() };
  words.forEach((word, index) => {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      if (!trie.codes.has(code)) trie.codes.set(code, trie.codes.size + 1);
      let next = trie.edges[node]?.get(code);
      if (next === undefined) {
        next = trie.edges.push(new Map()) - 1;
        trie.edges[node]?.set(code, next);
      }
      node = next;
    }
    const ends = trie.ends[node] ?? [];
    ends.push(index);
    trie.ends[node] = ends;
  });
  link(trie);
  return trie;
}

function link(trie: Trie): void {
  const queue = [0];
  for (const node of queue) {
    for (const [code, child] of trie.edges[node] ?? []) {
      trie.fail[child] = node === 0 ? 0 : follow(trie, trie.fail[node] ?? 0, code);
      trie.output[child] = trie.ends[child] ? child : (trie.output[trie.fail[child] ?? 0] ?? 0);
      queue.push(child);
    }
  }
}

function follow(trie: Trie, from: number, code: number): number {
  let node = from;
  for (;;) {
    const next = trie.edges[node]?.get(code);
    if (next !== undefined) return next;
    if (node === 0) return 0;
    node = trie.fail[node] ?? 0;
  }
}

function dense(trie: Trie, foldCase: boolean): (node: number, code: number) => number {
  const width = trie.codes.size + 1;
  const columns = new Uint16Array(65_536);
  for (const [code, column] of trie.codes) {
    columns[code] = column;
    if (foldCase && code >= 97 && code <= 122) columns[code - 32] = column;
  }
  const table = new Int32Array(trie.edges.length * width);
  const queue = [0];
  for (const node of queue) {
    // Breadth first: the row of the shorter suffix is complete, so start from a copy of it.
    if (node > 0) table.copyWithin(node * width, (trie.fail[node] ?? 0) * width, ((trie.fail[node] ?? 0) + 1) * width);
    for (const [code, child] of trie.edges[node] ?? []) {
      table[node * width + (trie.codes.get(code) ?? 0)] = child;
      queue.push(child);
    }
  }
  return (node, code) => table[node * width + (columns[code] ?? 0)] ?? 0;
}

function sparse(trie: Trie, foldCase: boolean): (node: number, code: number) => number {
  return (node, code) => follow(trie, node, foldCase && code >= 65 && code <= 90 ? code + 32 : code);
}

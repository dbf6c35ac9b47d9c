import type { Automaton, Element } from './automaton.ts';

/**
 * Whether two automata without regular expressions share a word; undefined where one of them has one. Pairs of
 * sequences are walked position by position: exact, and at most the product of their lengths.
 */
export function meet(a: Automaton, b: Automaton): boolean | undefined {
  if (a.regexes.length > 0 || b.regexes.length > 0) return undefined;
  return a.tracks.some((x) => b.tracks.some((y) => share(x.elements, y.elements)));
}

function share(x: readonly Element[], y: readonly Element[]): boolean {
  if (!startAlike(x, y)) return false;
  const width = y.length + 1;
  const seen = new Uint8Array((x.length + 1) * width);
  const stack = [0];
  seen[0] = 1;
  const go = (i: number, j: number): void => {
    const at = i * width + j;
    if (seen[at] === 1) return;
    seen[at] = 1;
    stack.push(at);
  };
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const i = Math.floor(at / width);
    const j = at % width;
    if (i === x.length && j === y.length) return true;
    const p = x[i];
    const q = y[j];
    // A loop may be left without a character.
    if (p?.loop) go(i + 1, j);
    if (q?.loop) go(i, j + 1);
    if (p && q && alike(p, q)) go(p.loop ? i : i + 1, q.loop ? j : j + 1);
  }
  return false;
}

/** Most pairs differ in their literal heads. */
function startAlike(x: readonly Element[], y: readonly Element[]): boolean {
  const end = Math.min(x.length, y.length);
  for (let i = 0; i < end; i++) {
    const p = x[i]?.char ?? null;
    const q = y[i]?.char ?? null;
    if (p === null || q === null) return true;
    if (p !== q) return false;
  }
  return true;
}

/** Whether one character does for both. Two wildcards exclude a few characters, never all. */
function alike(p: Element, q: Element): boolean {
  if (p.char !== null && q.char !== null) return p.char === q.char;
  if (p.char !== null) return p.char !== '\0' && !q.not.includes(p.char);
  return q.char === null || (q.char !== '\0' && !p.not.includes(q.char));
}

import type { TokenKind, TokenMatch } from './token.ts';

/**
 * Matches in order of their place, none overlapping. Where two do, the kind with an anchor wins over the one that a
 * key tells, that over the generic one; then the longer match.
 */
export function settle(matches: readonly TokenMatch[]): TokenMatch[] {
  let settled: TokenMatch[] = [];
  for (const rank of [2, 1, 0]) {
    const tier = longestOfEach(matches.filter((match) => rankOf(match.kind) === rank).sort(byPlace));
    settled = merge(settled, tier);
  }
  return settled;
}

function rankOf(kind: TokenKind): number {
  if (kind.anchors.length > 0) return 2;
  return kind.keys ? 1 : 0;
}

function byPlace(a: TokenMatch, b: TokenMatch): number {
  return a.start - b.start || b.end - a.end;
}

function longestOfEach(sorted: readonly TokenMatch[]): TokenMatch[] {
  const out: TokenMatch[] = [];
  for (const match of sorted) {
    const last = out.at(-1);
    if (!last || match.start >= last.end) out.push(match);
    else if (match.end - match.start > last.end - last.start) out[out.length - 1] = match;
  }
  return out;
}

/** `strong` whole, and of `weak` what overlaps none of it. Both are sorted and free of overlaps. */
function merge(strong: readonly TokenMatch[], weak: readonly TokenMatch[]): TokenMatch[] {
  const kept: TokenMatch[] = [];
  let next = 0;
  for (const match of weak) {
    while (next < strong.length && (strong[next]?.end ?? 0) <= match.start) next++;
    const rival = strong[next];
    if (!rival || rival.start >= match.end) kept.push(match);
  }
  return [...strong, ...kept].sort(byPlace);
}

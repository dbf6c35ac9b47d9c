/** Order of two texts by their UTF-8 bytes, which is git's order. (JavaScript's `<` orders by UTF-16 units instead.) */
export function compareBytes(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return byteRank(x) - byteRank(y);
  }
  return a.length - b.length;
}

/** A new array, sorted by path in byte order. */
export function sortedByPath<T extends { readonly path: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareBytes(a.path, b.path));
}

/** The two ranges where UTF-16 and UTF-8 disagree change places: surrogates stand for U+10000 and up. */
function byteRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

import type { Value } from '../../document/value.ts';
import { at, entries, items, strings } from '../../document/value.ts';
import type { Ways } from './schemes.ts';

/** Alternatives of conditions; undefined where there are more than are compared. */
export type Formula = readonly (readonly string[])[];

/** Anyone, with nothing to show: what a card without requirements says. */
export const ANYONE: Formula = [[]];

/** More alternatives than these can't be told apart by a person either; they count as open. */
const MOST = 64;

/**
 * What a list of requirements asks of a caller: one object of the list suffices, all schemes of it are needed, with all
 * their scopes. No list, an empty one, or one of a wrong type asks nothing. 0.x: `[{scheme: [scope]}]`, 1.0:
 * `[{schemes: {scheme: {list: [scope]}}}]`.
 */
export function formulaOf(list: Value | undefined, generation: '0' | '1', schemes: ReadonlyMap<string, Ways>): Formula {
  if (items(list).length === 0) return ANYONE;
  const out: (readonly string[])[] = [];
  for (const item of items(list)) {
    const needed = entries(generation === '1' ? at(item, 'schemes') : item);
    let ways: Formula = ANYONE;
    for (const { key, value } of needed) {
      const own = schemes.get(key) ?? [[`scheme ${key}, which the card does not define`]];
      const scopes = strings(value.kind === 'list' ? value : at(value, 'list')).map((s) => s.value);
      ways = both(ways, own, scopes);
      if (ways.length > MOST) return ANYONE;
    }
    out.push(...ways);
    if (out.length > MOST) return ANYONE;
  }
  return out;
}

/** Each way of the one with each of the other; scopes are asked of the scheme that they stand at. */
function both(before: Formula, ways: Ways, scopes: readonly string[]): Formula {
  return before.flatMap((b) =>
    ways.map((w) => [...new Set([...b, ...w, ...scopes.map((s) => `${s} from ${w[0] ?? ''}`)])].sort()),
  );
}

/** The formula for people, without the addresses where there are many. */
export function inWords(formula: Formula): string {
  const shown = formula
    .slice(0, 3)
    .map((all) =>
      all.length === 0
        ? 'anyone'
        : all.map((c) => c.replace(/ from (?:API|HTTP|mutual|OpenID|OAuth|scheme) .*$/s, '')).join(' and '),
    );
  return [...shown, ...(formula.length > 3 ? [`${formula.length - 3} more ways`] : [])].join(', or ');
}

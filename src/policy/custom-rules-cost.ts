import type { parse } from '@bufbuild/cel';

type Expr = ReturnType<typeof parse>['expr'];

/** Items of a list that a variable holds, at most; what is longer is cut where the variables are made. */
export const MAX_ITEMS = 100;

/** Steps of one evaluation, at most: a loop counts its body as often as its list may be long. */
export function costOf(expr: Expr | undefined): number {
  const kind = expr?.exprKind;
  const sum = (all: readonly (Expr | undefined)[]): number => all.reduce((n, e) => n + costOf(e), 0);
  switch (kind?.case) {
    case 'selectExpr':
      return 1 + costOf(kind.value.operand);
    case 'callExpr':
      return (
        (COSTS[kind.value.function] ?? 1) + sum([...(kind.value.target ? [kind.value.target] : []), ...kind.value.args])
      );
    case 'listExpr':
      return 1 + sum(kind.value.elements);
    case 'comprehensionExpr': {
      const { iterRange, accuInit, loopCondition, loopStep, result } = kind.value;
      return sum([iterRange, accuInit, result]) + lengthOf(iterRange) * (1 + sum([loopCondition, loopStep]));
    }
    default:
      return 1;
  }
}
/** Of functions that read a whole text or list. */
const COSTS: Readonly<Record<string, number>> = {
  matches: 1000,
  contains: 20,
  glob: 20,
  lowerAscii: 20,
  '@in': 50,
  '_==_': 5,
};

/** How long a list may be, at most. */
function lengthOf(expr: Expr | undefined): number {
  const kind = expr?.exprKind;
  if (kind?.case === 'listExpr') return kind.value.elements.length;
  if (kind?.case === 'comprehensionExpr') return lengthOf(kind.value.iterRange);
  if (kind?.case === 'selectExpr') return MAX_ITEMS;
  if (kind?.case === 'callExpr' && kind.value.function === '_+_')
    return kind.value.args.reduce((n, e) => n + lengthOf(e), 0);
  if (kind?.case === 'callExpr' && kind.value.function === '_?_:_')
    return Math.max(...kind.value.args.slice(1).map(lengthOf));
  return LONGEST_LIST;
}
/** An expression is at most a thousand characters, so a list in it at most half as many elements. */
const LONGEST_LIST = 500;

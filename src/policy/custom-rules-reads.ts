import type { parse } from '@bufbuild/cel';

type Expr = ReturnType<typeof parse>['expr'];

/** Fields of `access` that an expression asks for; null: it uses the whole map, so any of them. */
export function readsOf(expr: Expr): ReadonlySet<string> | null {
  const fields = new Set<string>();
  return collect(expr, fields) ? fields : null;
}

function collect(expr: Expr | undefined, fields: Set<string>): boolean {
  const kind = expr?.exprKind;
  const each = (all: readonly (Expr | undefined)[]): boolean => all.every((one) => collect(one, fields));
  switch (kind?.case) {
    case 'identExpr':
      return kind.value.name !== 'access';
    case 'selectExpr': {
      const { operand, field } = kind.value;
      if (operand?.exprKind.case !== 'identExpr' || operand.exprKind.value.name !== 'access') return each([operand]);
      fields.add(field);
      return true;
    }
    case 'callExpr':
      return each([...(kind.value.target ? [kind.value.target] : []), ...kind.value.args]);
    case 'listExpr':
      return each(kind.value.elements);
    case 'comprehensionExpr': {
      const { iterRange, accuInit, loopCondition, loopStep, result } = kind.value;
      return each([iterRange, accuInit, loopCondition, loopStep, result]);
    }
    default:
      return true;
  }
}

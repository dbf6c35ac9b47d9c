import type { parse } from '@bufbuild/cel';
import { CREDENTIAL, type Field, VARIABLES } from './custom-rules-fields.ts';
import { nearest } from './nearest.ts';

type Expr = ReturnType<typeof parse>['expr'];

/** What of an expression asks for something that there is not, or nests too deep; undefined: nothing. */
export function problemOf(expr: Expr): string | undefined {
  return problemIn(expr, { names: new Set(), nested: 0 });
}

const MAX_NESTED = 2;

const FUNCTIONS = new Set(
  '_&&_ _||_ !_ _==_ _!=_ _<_ _<=_ _>_ _>=_ _+_ _-_ _*_ _/_ _%_ -_ _?_:_ _[_] @in @not_strictly_false size startsWith endsWith contains matches lowerAscii glob int string'.split(
    ' ',
  ),
);

interface Inside {
  /** Names that loops bind. */
  readonly names: ReadonlySet<string>;
  /** Loops around. */
  readonly nested: number;
}

function problemIn(expr: Expr | undefined, inside: Inside): string | undefined {
  const kind = expr?.exprKind;
  const each = (all: readonly (Expr | undefined)[], at = inside): string | undefined => {
    for (const one of all) {
      const found = problemIn(one, at);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  switch (kind?.case) {
    case 'constExpr':
      return undefined;
    case 'identExpr':
      return inside.names.has(kind.value.name) || Object.hasOwn(VARIABLES, kind.value.name)
        ? undefined
        : unknown('variable', kind.value.name, Object.keys(VARIABLES));
    case 'selectExpr':
      return each([kind.value.operand]) ?? fieldProblem(kind.value.operand, kind.value.field, inside);
    case 'callExpr': {
      const { function: name, target, args } = kind.value;
      if (!FUNCTIONS.has(name))
        return unknown(
          'function',
          name,
          [...FUNCTIONS].filter((f) => /^[a-z]/i.test(f)),
        );
      return each(target ? [target, ...args] : args);
    }
    case 'listExpr':
      return each(kind.value.elements);
    case 'structExpr':
      return 'maps and messages can’t be written here';
    case 'comprehensionExpr': {
      const { iterRange, accuInit, loopCondition, loopStep, result, iterVar, iterVar2, accuVar } = kind.value;
      if (inside.nested >= MAX_NESTED) return `loops (all, exists, map, filter) can be nested ${MAX_NESTED} deep`;
      const at = { names: new Set([...inside.names, iterVar, iterVar2, accuVar]), nested: inside.nested + 1 };
      if (Object.hasOwn(VARIABLES, iterVar)) return `\`${iterVar}\` is a variable already: name it otherwise`;
      return (
        each([iterRange], { ...inside, nested: inside.nested + 1 }) ??
        each([accuInit, loopCondition, loopStep, result], at)
      );
    }
    default:
      return 'a part of it is missing';
  }
}

function fieldProblem(operand: Expr | undefined, field: string, inside: Inside): string | undefined {
  const path = pathOf(operand, inside);
  if (path === undefined) return undefined;
  const fields = fieldsAt(path);
  if (!fields) return `\`${path}\` has no fields`;
  return Object.hasOwn(fields, field) ? undefined : unknown(`field of \`${path}\``, field, Object.keys(fields));
}

function fieldsAt(path: string): Readonly<Record<string, Field>> | undefined {
  if (path === 'access.credential') return CREDENTIAL;
  return Object.hasOwn(VARIABLES, path) ? VARIABLES[path] : undefined;
}

/** `access`, `access.credential`; undefined for what is no plain path of a variable. */
function pathOf(expr: Expr | undefined, inside: Inside): string | undefined {
  const kind = expr?.exprKind;
  if (kind?.case === 'identExpr') return inside.names.has(kind.value.name) ? undefined : kind.value.name;
  if (kind?.case !== 'selectExpr') return undefined;
  const above = pathOf(kind.value.operand, inside);
  return above === undefined ? undefined : `${above}.${kind.value.field}`;
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const hint = near === undefined ? `; known are ${known.join(', ')}` : `; did you mean \`${near}\`?`;
  return `unknown ${what} \`${name.slice(0, 60)}\`${hint}`;
}

import { CelScalar, type CelValue, celEnv, celMethod, isCelError, parse, plan } from '@bufbuild/cel';
import { strings } from '@bufbuild/cel/ext';
import { problemOf } from './custom-rules-check.ts';
import { costOf } from './custom-rules-cost.ts';
import { readsOf } from './custom-rules-reads.ts';
import { nameMatches } from './scope.ts';

/**
 * The Common Expression Language for custom rules (https://cel.dev): parsed, held against the variables that there are, and
 * bounded before anything runs. Its regular expressions are RE2, whose time grows with the text alone.
 */
export interface CompiledRule {
  /** Steps that one evaluation takes at most, roughly. */
  readonly cost: number;
  /** Fields of `access` that it asks for; null: any. */
  readonly reads: ReadonlySet<string> | null;
  /** Gives true, false, or why there is no answer: what is unknown or not a truth value is never taken for false. */
  evaluate(variables: Variables): boolean | string;
}
export type Variables = Readonly<Record<string, Record<string, CelInputValue>>>;
export type CelInputValue = string | boolean | bigint | readonly string[] | Readonly<Record<string, string>>;

export type Compiled =
  | { readonly ok: true; readonly rule: CompiledRule }
  | { readonly ok: false; readonly problem: string };

const MAX_COST = 200_000;
const MAX_BRACKETS = 40;

const environment = celEnv({
  funcs: [
    ...strings.filter((f) => f.name === 'lowerAscii'),
    celMethod('glob', CelScalar.STRING, [CelScalar.STRING], CelScalar.BOOL, function (this: string, glob: string) {
      return nameMatches(glob, this);
    }),
  ],
});

/** Never throws. The problem is one sentence with line and column of the expression. */
export function compileRule(text: string): Compiled {
  const depth = bracketDepth(text);
  if (depth > MAX_BRACKETS) return { ok: false, problem: `brackets lie more than ${MAX_BRACKETS} deep` };
  let expr: ReturnType<typeof parse>['expr'];
  try {
    expr = parse(text).expr;
  } catch (error) {
    return { ok: false, problem: syntaxProblem(error) };
  }
  const problem = problemOf(expr);
  if (problem !== undefined) return { ok: false, problem };
  const cost = costOf(expr);
  if (cost > MAX_COST) return { ok: false, problem: 'it goes through lists too often: take one of the loops out' };
  let run: (variables: Record<string, CelValue>) => unknown;
  try {
    run = plan(environment, expr) as typeof run;
  } catch {
    return { ok: false, problem: 'it can’t be evaluated' };
  }
  return {
    ok: true,
    rule: {
      cost,
      reads: readsOf(expr),
      evaluate(variables) {
        const bound = Object.fromEntries(Object.entries(variables).map(([k, v]) => [k, celMapOf(v)]));
        const result = answered(() => run(bound as never));
        if (typeof result === 'boolean') return result;
        if (isCelError(result)) return ownWords(result.message);
        return 'it gives no truth value';
      },
    },
  };
}

/** The library catches its own errors; what is left is the machine's, such as a text that is too long. */
function answered(work: () => unknown): unknown {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function celMapOf(fields: Record<string, CelInputValue>): Map<string, unknown> {
  const out = new Map<string, unknown>();
  for (const [key, value] of Object.entries(fields)) {
    const isMap = typeof value === 'object' && !Array.isArray(value);
    out.set(key, isMap ? new Map(Object.entries(value)) : value);
  }
  return out;
}

function syntaxProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const [, line, column, rest] = /^<input>:(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  // The list of all that could stand there helps nobody.
  const words = (rest ?? '').replace(/ but expecting .*$/s, '').slice(0, 100);
  return line === undefined ? 'it is no CEL expression' : `${words} (line ${line}, column ${column} of the expression)`;
}

/** The library's words, on one line. */
function ownWords(message: string): string {
  return message.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 200);
}

function bracketDepth(text: string): number {
  let depth = 0;
  let most = 0;
  for (const c of text) {
    if ('([{'.includes(c)) depth += 1;
    else if (')]}'.includes(c)) depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}

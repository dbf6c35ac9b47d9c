import { runInNewContext } from 'node:vm';
import type { CompiledRule, Variables } from './custom-rules-cel.ts';

/** Rule by rule, an answer for each piece; what is missing was not reached in time (milliseconds). Never throws for a rule. */
export function answersOf(
  rules: readonly (CompiledRule | undefined)[],
  variables: readonly Variables[],
  deadline: number = DEADLINE,
): readonly (readonly (boolean | string)[])[] {
  const answers: (boolean | string)[][] = rules.map(() => []);
  let steps = 0;
  const all = (): void => {
    for (const [i, rule] of rules.entries()) {
      for (const piece of variables) {
        steps += rule?.cost ?? 0;
        if (!rule || steps > MAX_STEPS) return;
        answers[i]?.push(rule.evaluate(piece));
      }
    }
  };
  try {
    // The one way to stop code that runs without a thread of its own.
    runInNewContext('all()', { all }, { timeout: deadline });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  }
  return answers;
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}

/** Milliseconds for all rules. What a rule may cost is bounded before; this holds for what that bound did not foresee. */
const DEADLINE = 5000;
/** Steps for all rules over all pieces; about a second. */
const MAX_STEPS = 20_000_000;

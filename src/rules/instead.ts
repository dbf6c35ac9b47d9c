import type { TellingUse } from '../access/powers.ts';

/**
 * The narrow commands to allow in place of a grant, in the words of the client that it was written for:
 * `Bash(git status)`, `Bash(git log *)`. Undefined where no narrow form is known.
 */
export function instead(rule: string, telling: TellingUse): string | undefined {
  if (!telling.instead) return undefined;
  const tool =
    /^(Bash|Shell|shell|run_shell_command|execute_bash)\(/.exec(rule)?.[1] ?? /^(?:Bash|Shell)$/.exec(rule)?.[0];
  return telling.instead.map((c) => (tool === undefined ? `\`${c}\`` : `\`${tool}(${c})\``)).join(', ');
}

/** Where to go from there, one sentence. */
export function allowInstead(rule: string, telling: TellingUse, otherwise: string): string {
  const narrow = instead(rule, telling);
  return narrow === undefined ? otherwise : `Allow what is meant in its place, for example ${narrow}. ${otherwise}`;
}

/** The reason as a sentence's start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

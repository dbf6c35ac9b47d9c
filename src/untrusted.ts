/**
 * Text that the author of a change wrote: paths, names, commands, values.
 *
 * At run time it is the string itself; the type keeps it from being used as one. Only `reports/escape.ts`
 * turns it into output, and only `reveal` (for comparisons and lookups inside the pure middle) gives it back.
 */
declare const untrusted: unique symbol;
export interface Untrusted<T> {
  readonly [untrusted]: T;
}

export function distrust(text: string): Untrusted<string> {
  return text as unknown as Untrusted<string>;
}

/** For comparing, hashing and redacting; never for output (a test names the files that may). */
export function reveal(text: Untrusted<string>): string {
  return text as unknown as string;
}

/** A sentence with the change's own words kept apart from ours, so that each output can escape them its own way. */
export type Prose = readonly (string | Quoted)[];
export interface Quoted {
  readonly quote: Untrusted<string>;
}

/** Tag: say`The agent ${name} may run ${command}`. Interpolated values are always treated as the change's words. */
export function say(parts: TemplateStringsArray, ...values: (string | number | Untrusted<string> | Prose)[]): Prose {
  const out: (string | Quoted)[] = [];
  parts.forEach((part, i) => {
    if (part) out.push(part);
    const value = values[i];
    if (value === undefined) return;
    if (Array.isArray(value)) out.push(...(value as Prose));
    else out.push({ quote: distrust(String(value)) });
  });
  return out;
}

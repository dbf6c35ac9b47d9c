/** Takes the named flags out of an argument list. Values stand after the flag or behind `=`. */
export function takeFlags(
  args: readonly string[],
  plain: readonly string[],
  valued: readonly string[],
): { flags: ReadonlyMap<string, string>; rest: readonly string[]; every: (flag: string) => readonly string[] } {
  const flags = new Map<string, string>();
  const all: [string, string][] = [];
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const cut = arg.indexOf('=');
    const flag = cut < 0 ? arg : arg.slice(0, cut);
    if (plain.includes(flag)) {
      if (cut < 0 || truthy(arg.slice(cut + 1))) flags.set(flag, 'true');
    } else if (valued.includes(flag)) {
      const value = cut < 0 ? (args[++i] ?? '') : arg.slice(cut + 1);
      flags.set(flag, value);
      all.push([flag, value]);
    } else rest.push(arg);
  }
  return { flags, rest, every: (flag) => all.filter(([f]) => f === flag).flatMap(([, v]) => list(v)) };
}

/** The parts of a list with commas. */
export function list(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '');
}

/** The servers' own reading of a switch: these words are false, all others true. */
export function truthy(text: string | undefined): boolean {
  return text !== undefined && !['', 'false', 'f', 'no', 'n', '0', 'off'].includes(text.trim().toLowerCase());
}

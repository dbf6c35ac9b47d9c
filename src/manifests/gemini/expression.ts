/** The client drops a rule with an expression that is broken, long, or has a quantifier over a quantifier. */
export function isTaken(regex: string): boolean {
  if (regex.length > 2048 || nested(regex)) return false;
  try {
    new RegExp(regex); // is only parsed, never run
    return true;
  } catch {
    return false;
  }
}

/** A valid expression's parts: characters, escapes, classes, whole groups, quantifiers, `|`. One pass. */
export function atomsOf(regex: string): string[] {
  const out: string[] = [];
  for (let i = 0; i < regex.length; ) {
    const end = atomEnd(regex, i);
    out.push(regex.slice(i, end));
    i = end;
  }
  return out;
}

function atomEnd(regex: string, start: number): number {
  const char = regex[start];
  if (char === '\\') return start + escapeLength(regex.slice(start, start + 12));
  if (char === '[') return classEnd(regex, start);
  if (char === '{') return start + (/^\{\d+,?\d*\}/.exec(regex.slice(start, start + 24))?.[0].length ?? 1);
  if (char !== '(') return start + 1;
  let depth = 0;
  for (let i = start; i < regex.length; ) {
    const at = regex[i];
    if (at === '(') depth += 1;
    if (at === ')' && --depth === 0) return i + 1;
    if (at === '\\') i += 2;
    else i = at === '[' ? classEnd(regex, i) : i + 1;
  }
  return regex.length;
}

function escapeLength(text: string): number {
  return /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|c[a-zA-Z]|\d{1,3}|[\s\S])/.exec(text)?.[0].length ?? 1;
}

function classEnd(regex: string, start: number): number {
  for (let i = start + 1; i < regex.length; i++) {
    if (regex[i] === '\\') i += 1;
    else if (regex[i] === ']') return i + 1;
  }
  return regex.length;
}

/** A quantifier behind an open parenthesis, and later in its line a closed one with a quantifier. One pass. */
function nested(regex: string): boolean {
  let open = false;
  let inside = false;
  for (let i = 0; i < regex.length; i++) {
    const char = regex[i] ?? '';
    if (inside && char === ')' && /[*+?{]/.test(regex[i + 1] ?? '')) return true;
    if (char === '(') open = true;
    else if (char === ')') open = false;
    else if (open && /[*+?{]/.test(char)) inside = true;
    else if (/[\n\r\u2028\u2029]/.test(char)) inside = false;
  }
  return false;
}

/** What a condition keeps out of a job. */
export interface Kept {
  /** Author associations that can't get past it, sorted. */
  readonly out: readonly string[];
  readonly needsPhrase: boolean;
  /** The only logins that get past it, in lower case; null where it goes by no names. */
  readonly names: readonly string[] | null;
}

export const ASSOCIATIONS = [
  'COLLABORATOR',
  'CONTRIBUTOR',
  'FIRST_TIMER',
  'FIRST_TIME_CONTRIBUTOR',
  'MANNEQUIN',
  'MEMBER',
  'NONE',
  'OWNER',
] as const;
/** Those who do not belong to the project. */
export const STRANGERS: readonly string[] = [
  'CONTRIBUTOR',
  'FIRST_TIMER',
  'FIRST_TIME_CONTRIBUTOR',
  'MANNEQUIN',
  'NONE',
];

export const OPEN: Kept = { out: [], needsPhrase: false, names: null };
const CLOSED: Kept = { out: ASSOCIATIONS, needsPhrase: true, names: [] };
const MAX_LENGTH = 20_000;
const MAX_DEPTH = 24;
const MAX_NAMES = 200;

/**
 * Whom an `if:` keeps out when `event` starts the workflow. An `||` keeps out what all its branches keep out, an `&&`
 * what any of them does; what is not understood keeps out nobody.
 */
export function keeps(condition: string | undefined, event: string): Kept {
  if (condition === undefined || condition.length > MAX_LENGTH) return OPEN;
  const text = condition.trim();
  const wrapped = /^\$\{\{/.test(text) && text.endsWith('}}');
  const inner = wrapped ? text.slice(3, -2) : text;
  // Text around an expression makes the whole a string, and that is always true.
  return inner.includes('${{') ? OPEN : kept(inner, event, 0);
}

export function both(a: Kept, b: Kept): Kept {
  return {
    out: ASSOCIATIONS.filter((x) => a.out.includes(x) || b.out.includes(x)),
    needsPhrase: a.needsPhrase || b.needsPhrase,
    names: a.names && b.names ? a.names.filter((n) => b.names?.includes(n)) : (a.names ?? b.names),
  };
}

export function either(a: Kept, b: Kept): Kept {
  const names = a.names && b.names && [...new Set([...a.names, ...b.names])];
  return {
    out: a.out.filter((x) => b.out.includes(x)),
    needsPhrase: a.needsPhrase && b.needsPhrase,
    names: names && names.length <= MAX_NAMES ? names : null,
  };
}

function kept(text: string, event: string, depth: number): Kept {
  if (depth > MAX_DEPTH) return OPEN;
  const expression = text.trim();
  const branches = split(expression, '||');
  if (branches.length > 1) return branches.map((b) => kept(b, event, depth + 1)).reduce(either, CLOSED);
  const parts = split(expression, '&&');
  if (parts.length > 1) return parts.map((p) => kept(p, event, depth + 1)).reduce(both, OPEN);
  if (expression.startsWith('(') && expression.endsWith(')')) return kept(expression.slice(1, -1), event, depth + 1);
  return leaf(expression, event);
}

/** Splits at an operator that stands in no parentheses and no quotes. */
function split(text: string, operator: '||' | '&&'): string[] {
  const out: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === "'") {
      const end = text.indexOf("'", i + 1);
      i = end < 0 ? text.length : end;
    } else if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (depth === 0 && text.startsWith(operator, i)) {
      out.push(text.slice(start, i));
      start = i + 2;
      i++;
    }
  }
  out.push(text.slice(start));
  return out;
}

function leaf(text: string, event: string): Kept {
  if (text === 'false') return CLOSED;
  const named = [...text.matchAll(/'([^']{0,500})'/g)].map((m) => m[1] ?? '');
  if (/\bgithub\.event_name\b/.test(text)) {
    const said = named.join(' ').split(/[^a-z_]+/);
    if (/==/.test(text) || /^contains\(/i.test(text)) return said.includes(event) ? OPEN : CLOSED;
    return /!=/.test(text) && said.includes(event) ? CLOSED : OPEN;
  }
  const negated = text.startsWith('!') || /!=/.test(text);
  if (/author_association\b/i.test(text)) {
    const said: readonly string[] =
      named
        .join(' ')
        .toUpperCase()
        .match(/[A-Z_]+/g) ?? [];
    if (said.length === 0) return OPEN; // a list that stands elsewhere
    return { out: ASSOCIATIONS.filter((a) => said.includes(a) === negated), needsPhrase: false, names: null };
  }
  if (/\bhead\.repo\.(full_name|fork|id|owner)/.test(text) && (negated ? !/!=/.test(text) : !/==\s*true/.test(text)))
    return { out: STRANGERS, needsPhrase: false, names: null };
  if (negated) return OPEN;
  // Nobody outside the project can comment in a private repository.
  if (/\brepository\.private\b(\s*==\s*true)?$/.test(text)) return { out: STRANGERS, needsPhrase: false, names: null };
  if (
    /\b(github\.(actor|triggering_actor)|(sender|user)\.login)\b/.test(text) &&
    (/==/.test(text) || /^contains\(\s*fromjson\(/i.test(text))
  )
    return { out: STRANGERS, needsPhrase: false, names: logins(named) };
  // Only people with triage rights can put a label on.
  if (/\bgithub\.event\.(label\.name|[\w.]{0,60}labels)\b/.test(text) && (/==/.test(text) || /^contains\(/i.test(text)))
    return { out: STRANGERS, needsPhrase: false, names: null };
  if (/\.(body|title)\b/.test(text) && /^(contains|startswith)\(/i.test(text))
    return { out: [], needsPhrase: true, names: null };
  return OPEN;
}

/** The logins of a comparison or of a list in JSON; null where they stand elsewhere. */
function logins(named: readonly string[]): readonly string[] | null {
  const found = named.flatMap((n) => n.toLowerCase().match(/[\w-]+(\[bot\])?/g) ?? []);
  return found.length === 0 || found.length > MAX_NAMES ? null : [...new Set(found)].sort();
}

import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** One policy: its scope as texts, and the conditions that must all hold for it to apply. */
export interface Policy {
  readonly effect: 'permit' | 'forbid';
  readonly scope: readonly [principal: readonly Token[], action: readonly Token[], resource: readonly Token[]];
  /** Conjuncts in normal form; `not x` for what `unless` says. */
  readonly conditions: readonly (readonly Token[] | { readonly not: readonly Token[] })[];
  readonly at: number;
  readonly end: number;
}

/** The policies of a text, or undefined where it is not Cedar. Source: Cedar’s grammar, docs.cedarpolicy.com. */
export function parseCedar(source: string): readonly Policy[] | undefined {
  const tokens = tokensOf(source);
  if (!tokens) return undefined;
  const out: Policy[] = [];
  let i = 0;
  while (i < tokens.length) {
    const start = tokens[i]?.at ?? 0;
    while (tokens[i]?.text === '@') {
      const close = tokens[i + 2]?.text === '(' ? i + 4 : i + 1;
      i = close + 1;
    }
    const effect = tokens[i]?.text;
    if ((effect !== 'permit' && effect !== 'forbid') || tokens[i + 1]?.text !== '(') return undefined;
    const scopeEnd = closing(tokens, i + 1);
    if (scopeEnd === undefined) return undefined;
    const parts = split(tokens.slice(i + 2, scopeEnd), ',');
    const [principal, action, resource] = parts.filter((p) => p.length > 0);
    if (!principal || !action || !resource) return undefined;
    i = scopeEnd + 1;
    const conditions: Policy['conditions'][number][] = [];
    while (tokens[i]?.text === 'when' || tokens[i]?.text === 'unless') {
      const end = tokens[i + 1]?.text === '{' ? closing(tokens, i + 1) : undefined;
      if (end === undefined) return undefined;
      const body = bare(tokens.slice(i + 2, end));
      if (tokens[i]?.text === 'when')
        conditions.push(...(split(body, '||').length > 1 ? [body] : split(body, '&&').map(bare)));
      else conditions.push(...split(body, '||').map((not) => ({ not: bare(not) })));
      i = end + 1;
    }
    const last = tokens[i];
    if (last?.text !== ';') return undefined;
    out.push({ effect, scope: [principal, action, resource], conditions, at: start, end: last.end });
    i++;
  }
  return out;
}

const OPEN = new Map([
  ['(', ')'],
  ['{', '}'],
  ['[', ']'],
]);
const CLOSE = new Set([')', '}', ']']);

/** The index of the bracket that closes the one at `from`. */
function closing(tokens: readonly Token[], from: number): number | undefined {
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    const t = tokens[i];
    if (t?.kind !== 'sign') continue;
    if (OPEN.has(t.text)) depth++;
    else if (CLOSE.has(t.text) && --depth === 0) return i;
  }
  return undefined;
}

/** The parts between a sign that stands outside all brackets. */
function split(tokens: readonly Token[], sign: string): Token[][] {
  const out: Token[][] = [[]];
  let depth = 0;
  for (const t of tokens) {
    if (t.kind === 'sign' && OPEN.has(t.text)) depth++;
    if (t.kind === 'sign' && CLOSE.has(t.text)) depth--;
    if (depth === 0 && t.kind === 'sign' && t.text === sign) out.push([]);
    else out.at(-1)?.push(t);
  }
  return out;
}

/** Without brackets around the whole. */
function bare(tokens: readonly Token[]): readonly Token[] {
  let inner = tokens;
  for (let i = 0; i < 50 && inner[0]?.text === '(' && closing(inner, 0) === inner.length - 1; i++)
    inner = inner.slice(1, -1);
  return inner;
}

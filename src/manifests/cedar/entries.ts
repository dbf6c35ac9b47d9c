import type { Sequence, Wild } from '../../access/pattern.ts';
import { merge, SEPARATOR } from '../../access/pattern.ts';
import type { Span } from '../../document/value.ts';
import type { Tool } from '../deployed/agent.ts';
import { digest } from '../reading.ts';
import { boundOf } from './numbers.ts';
import type { Policy } from './parse.ts';
import type { Token } from './tokens.ts';

/**
 * Policies as a decision list: forbid before permit, and nothing else is allowed. A request is written as
 * `who → action → resource → ⟨condition⟩⟨condition⟩`, so that a scope without a limit holds all, `is` holds its type,
 * `in` its members, and one condition less lets more requests through. Conditions are compared by their text, numbers
 * by their size; that two texts mean the same, or exclude each other, is not seen.
 */
export function entriesOf(
  policies: readonly { readonly policy: Policy; readonly source: string; readonly span: Span }[],
): readonly Tool[] {
  // The same policy twice says nothing more.
  const once = new Map(policies.map((p) => [textOf(p.policy), p]));
  let bounded = MOST_BOUNDED;
  const tools = [...once.values()].map(({ policy, source, span }): Tool => {
    const words = source.slice(policy.at, Math.min(policy.end, policy.at + 160)).replace(/\s{1,160}/g, ' ');
    const unlimited = policy.scope.slice(0, 2).every((part) => part.length === 1);
    return {
      effect: policy.effect === 'permit' ? 'allow' : 'deny',
      uses: { sequences: sequencesOf(policy, bounded-- > 0) },
      text: words,
      span,
      ...(policy.effect === 'permit' && unlimited && policy.conditions.length === 0 ? { wide: true as const } : {}),
    };
  });
  return [...tools.filter((t) => t.effect === 'deny'), ...tools.filter((t) => t.effect === 'allow')];
}

/** Any text within one part of a request. */
const WITHIN: Wild = { min: 0, max: 'many', not: '→' };
/** Any further conditions. What is left out besides tells people’s examples apart from names. */
const MORE: Wild = { min: 0, max: 'many', not: '→¶' };
/** A policy with more alternatives is compared by its text alone. */
const MOST = 120;
const MOST_OF_CONDITIONS = 40;
/** Limits on numbers take many alternatives: those of more than these policies are compared by their text. */
const MOST_BOUNDED = 16;

function sequencesOf(policy: Policy, numbers: boolean): Sequence[] {
  const parts = [...policy.scope.map(scopeOf), conditionsOf(policy, numbers)];
  if (parts.reduce((n, p) => n * p.length, 1) > MOST) return [[`use${SEPARATOR}policy ${digest(textOf(policy))}`]];
  const start: Sequence[] = [[`use${SEPARATOR}`]];
  return parts
    .reduce<Sequence[]>(
      (before, part, i) => before.flatMap((b) => part.map((p) => [...b, ...(i > 0 ? [' → '] : []), ...p])),
      start,
    )
    .map(merge);
}

function textOf(policy: Policy): string {
  const flat = policy.conditions.map((c) => ('not' in c ? ['not', ...plain(c.not)] : plain(c)));
  return [policy.effect, ...policy.scope.map(plain), ...flat].flat().join(' ');
}

/** `principal`, `principal == E`, `principal in E`, `principal is T`, `principal is T in E`, `action in [E, E]`. */
function scopeOf(part: readonly Token[]): Sequence[] {
  const [, sign, ...rest] = plain(part);
  if (sign === undefined) return [[WITHIN]];
  if (sign === '==') return itself(rest.join(''));
  if (sign === 'in')
    return entitiesOf(rest).flatMap((e) => [...itself(e), ...(isTool(e) ? [] : [[WITHIN, ` ⟨in ${e}⟩`, WITHIN]])]);
  if (sign !== 'is') return [[rest.join('')]];
  const [type = '', inside, ...of] = rest;
  if (inside !== 'in') return [[`${type}::`, WITHIN]];
  return entitiesOf(of).map((e) => [`${type}::`, WITHIN, ` ⟨in ${e}⟩`, WITHIN]);
}

/** An entity, whatever groups it is in. */
function itself(entity: string): Sequence[] {
  return [[entity], [`${entity} ⟨in `, WITHIN]];
}

/** An action of AgentCore that is one tool of a target (`Target___tool`): no group, so that being in it is being it. */
function isTool(entity: string): boolean {
  return /^AgentCore::Action::"\w{1,200}__\w{1,200}"$/.test(entity);
}

function entitiesOf(words: readonly string[]): string[] {
  const text = words.join('');
  if (!text.startsWith('[')) return [text];
  return words
    .filter((w) => !/^[[\],]$/.test(w))
    .reduce<string[]>((out, w) => {
      const last = out.at(-1);
      if (last?.endsWith('::')) out[out.length - 1] = last + w;
      else out.push(w);
      return out;
    }, []);
}

/** All conditions must be there, in the order of their texts. */
function conditionsOf(policy: Policy, numbers: boolean): Sequence[] {
  const all = policy.conditions.map((c): { key: string; text: string; sequences: readonly Sequence[] } => {
    const words = 'not' in c ? plain(c.not) : plain(c);
    const negated = 'not' in c;
    const bound = numbers ? boundOf(words, negated) : undefined;
    const text = normal(words, negated);
    if (bound) return { key: bound.about, text, sequences: bound.passing.map((p) => [`⟨${bound.about}`, ...p, '⟩']) };
    return { key: text, text, sequences: [[`⟨${text}⟩`]] };
  });
  const sorted = all.filter((c) => c.key !== 'true').sort((a, b) => (a.key < b.key ? -1 : 1));
  return sorted.reduce<Sequence[]>(
    (before, c) => {
      const own = before.length * c.sequences.length > MOST_OF_CONDITIONS ? [[`⟨${c.text}⟩`]] : c.sequences;
      return before.flatMap((b) => own.map((s) => [...b, ...s, MORE]));
    },
    [[MORE]],
  );
}

/** Without brackets around the whole. */
function unbracketed(words: readonly string[]): readonly string[] {
  if (words[0] !== '(') return words;
  let depth = 0;
  const close = words.findIndex((w) => {
    depth += w === '(' ? 1 : w === ')' ? -1 : 0;
    return depth === 0;
  });
  return close === words.length - 1 ? words.slice(1, -1) : words;
}

/** Words as people write them; equal words give equal texts. */
function joined(words: readonly string[]): string {
  return words.reduce((text, word, i) => {
    const before = words[i - 1] ?? '';
    const close = i === 0 || /^([.,()[\]!]|::)$/.test(before) || /^([.,()[\]]|::)$/.test(word) || before.endsWith('::');
    return text + (close ? '' : ' ') + word;
  }, '');
}

/** `!x` under `unless` is `x`, and under `when` the same as `x` under `unless`. */
function normal(words: readonly string[], negated: boolean): string {
  const simple = words[0] === '!' && !words.some((w) => /^(==|!=|<|<=|>|>=|in|has|like|&&|\|\||if)$/.test(w));
  const text = joined(simple ? unbracketed(words.slice(1)) : words);
  return simple !== negated ? `not ${text}` : text;
}

function plain(tokens: readonly Token[]): string[] {
  return tokens.map((t) =>
    t.text.replaceAll('→', '->').replaceAll('⟨', '〈').replaceAll('⟩', '〉').replaceAll('¶', '§'),
  );
}

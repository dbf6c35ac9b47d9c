import type { Sequence } from '../../../access/pattern.ts';
import type { Field } from '../product.ts';
import { glob, LETTER, REST, WORD, word } from '../words.ts';

/** One test of a condition block: all tests of a statement must pass, one of the values is enough. */
export interface Test {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/**
 * A request carries its context as words `[key=value] `, sorted by key; `[key absent] ` where there is none. What a test
 * lets through is then a pattern: a test that is gone widens, a value more widens, a key more narrows. Tests whose order is
 * not known (numbers, dates, addresses) are words of their own, compared by their text.
 * Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function contextFields(tests: readonly Test[]): {
  fields: readonly Field[];
  lacking: readonly (readonly Field[])[];
  /** A key has one value: further tests of it must pass with that one. */
  also: readonly (readonly Field[])[];
} {
  const fields: Field[] = [];
  const lacking: Field[][] = [];
  const also: Field[][] = [];
  const keys = new Set<string>();
  const ordered = [...tests].map(normal).sort((a, b) => compare(`${a.key} ${a.operator}`, `${b.key} ${b.operator}`));
  for (const test of ordered.slice(0, 60)) {
    if (test.operator === 'null' && new Set(test.values.map((v) => v.toLowerCase())).size > 1) continue; // present or not
    const values = test.values.map((v) => matcherOf(test, v));
    if (NEGATIVE.test(test.operator)) lacking.push([[[REST]], tokens(test.key, values)]);
    else if (keys.has(test.key)) also.push([[[REST]], admitted(test, values), [[REST]]]);
    else {
      fields.push([[REST]], admitted(test, values));
      keys.add(test.key);
    }
  }
  // Further tests only narrow, and are compared together by their text.
  const rest = ordered.slice(60).map((t) => `${t.operator} ${t.key} ${t.values.join()}`);
  if (rest.length > 0) fields.push([[REST]], `[${word(rest.join())}] `);
  return { fields: [...fields, [[REST]]], lacking, also };
}

interface Normal extends Test {
  readonly ifExists: boolean;
}

function normal(test: Test): Normal {
  const operator = test.operator.toLowerCase();
  const ifExists = operator.endsWith('ifexists');
  return {
    operator: ifExists ? operator.slice(0, -8) : operator,
    key: test.key.toLowerCase(),
    values: test.values,
    ifExists,
  };
}

const PLAIN = /^(string(not)?(equals|like)|arn(not)?(equals|like)|bool)$/;
const NEGATIVE = /^(stringnot(equals|like)|arnnot(equals|like))$/;

function admitted({ operator, key, values, ifExists }: Normal, sequences: readonly Sequence[]): readonly Sequence[] {
  const absent: Sequence = [`[${word(key)} absent] `];
  if (operator === 'null')
    return values.flatMap((v) => (v.toLowerCase() === 'true' ? [absent] : tokens(key, [[WORD]])));
  const own = PLAIN.test(operator) ? tokens(key, sequences) : others(operator, key, values);
  return ifExists ? [...own, absent] : own;
}

function tokens(key: string, values: readonly Sequence[]): readonly Sequence[] {
  return values.map((v) => [`[${word(key)}=`, ...v, '] ']);
}

/** Operators of which one value is enough add up value by value; of all others only the same text is the same. */
function others(operator: string, key: string, values: readonly string[]): readonly Sequence[] {
  const name = `${word(operator)} of ${word(key)}=`;
  if (ADDS_UP.test(operator)) return values.map((v) => [`[${name}${word(v)}] `]);
  return [[`[${name}${word([...values].sort().join('|'))}] `]];
}

const ADDS_UP =
  /^(ipaddress|stringequalsignorecase|binaryequals|numericequals|dateequals|for(any|all)values?:(string(equals|like|equalsignorecase)|arn(equals|like)|ipaddress))$/;

function matcherOf({ operator }: Normal, value: string): Sequence {
  if (operator.startsWith('arn')) return arn(value);
  return operator.endsWith('like') ? glob(value) : [word(operator === 'bool' ? value.toLowerCase() : value)];
}

/** In an ARN test the six parts between colons are matched each by itself. */
function arn(value: string): Sequence {
  const parts = value.split(':');
  if (parts.length < 6) return [word(value)];
  const inPart = (text: string): Sequence =>
    glob(text).map((t) => (typeof t === 'string' ? t : { ...t, not: `${t === LETTER ? LETTER.not : WORD.not}:` }));
  return [...parts.slice(0, 5).flatMap((p) => [...inPart(p), ':']), ...glob(parts.slice(5).join(':'))];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { buildAutomaton } from './automaton.ts';
import { scanText } from './scan.ts';

/** Shorter values are words of the language: replacing them would destroy the text and hide nothing. */
const MIN_VALUE = 6;
/** A line of a longer secret (PEM) is redacted by itself where it has at least this many characters. */
const MIN_LINE = 16;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/**
 * A function that takes secrets out of a text: the given values in the forms in which outputs write them (plain, JSON,
 * percent, base64, in any alignment), and besides everything that `scanText` takes for a token.
 */
export function makeRedactor(values: Iterable<string>): (text: string) => string {
  const labels = new Map<string, string>();
  for (const value of values) {
    if (value.length < MIN_VALUE) continue;
    const label = scanText(value)[0]?.kind.id ?? 'token';
    for (const form of formsOf(value)) if (!labels.has(form)) labels.set(form, label);
  }
  const forms = [...labels.keys()];
  const automaton = buildAutomaton(forms);
  const marks = new Map<string, string>();
  const markOf = (label: string): string => {
    const known = marks.get(label) ?? mark(label, forms);
    marks.set(label, known);
    return known;
  };
  return (text) => {
    const stretches: Stretch[] = scanText(text).map(({ kind, start, end }) => ({ start, end, label: kind.id }));
    automaton.find(text, (word, end) => {
      const form = forms[word] ?? '';
      stretches.push({ start: end - form.length, end, label: labels.get(form) ?? 'token' });
    });
    return replace(text, stretches, markOf);
  };
}

function formsOf(value: string): Set<string> {
  const wholes = [value, ...value.split(/\r?\n/).filter((line) => line.length >= MIN_LINE && line !== value)];
  const forms = wholes.flatMap((whole) => [
    whole,
    JSON.stringify(whole).slice(1, -1),
    percent(whole),
    percent(whole).replaceAll('%20', '+'),
    ...base64Forms(whole),
  ]);
  return new Set(forms.filter((form) => form.length >= MIN_VALUE));
}

function percent(value: string): string {
  // A lone surrogate has no percent form; encodeURIComponent would throw on it.
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** What base64 of any text that holds the value must contain: three alignments, less the characters shared with neighbours. */
function base64Forms(value: string): string[] {
  return [0, 1, 2].flatMap((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value, 'utf8')]);
    const from = shift === 0 ? 0 : shift + 1;
    const core = bytes.toString('base64').slice(from, Math.floor((bytes.length * 8) / 6));
    if (core.length < MIN_VALUE + 2) return [];
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/** Overlapping stretches become one, so that no part of either stays. */
function replace(text: string, stretches: Stretch[], markOf: (label: string) => string): string {
  stretches.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: string[] = [];
  let at = 0;
  let until = -1;
  for (const { start, end, label } of stretches) {
    if (start >= until) {
      out.push(text.slice(at, start), markOf(label));
      at = end;
    }
    until = Math.max(until, end);
    at = Math.max(at, end);
  }
  out.push(text.slice(at));
  return out.join('');
}

/** The mark itself must not spell a secret. */
function mark(label: string, forms: readonly string[]): string {
  const full = `[redacted ${label}]`;
  return forms.some((form) => full.includes(form)) ? '[…]' : full;
}

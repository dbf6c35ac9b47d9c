import type { Prose, Untrusted } from '../../untrusted.ts';
import { type EscapeOptions, pageLines, pageProse, pageText, pageWords } from '../escape.ts';

/** Finished HTML. Only what stands in this file makes it, so that nothing reaches a page unescaped. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | readonly Markup[] | string | number | null;

/**
 * Tag: markup`<p>${words}</p>`. The template's own text is HTML; a string or number is our own words and is escaped;
 * the change's words have to go through `words`, `code` or `sentence`, else it does not compile. Attributes stand in
 * double quotes.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  let html = parts[0] ?? '';
  values.forEach((value, i) => {
    html += htmlOf(value) + (parts[i + 1] ?? '');
  });
  return { html };
}

export const NOTHING: Markup = { html: '' };

/** The change's own words, as text or in a quoted attribute. */
export function words(text: Untrusted<string>, options: EscapeOptions = {}): Markup {
  return { html: pageText(text, options) };
}

export function code(text: Untrusted<string>, options: EscapeOptions = {}): Markup {
  return { html: `<code>${pageText(text, options)}</code>` };
}

export function sentence(prose: Prose, options: EscapeOptions = {}): Markup {
  return { html: pageProse(prose, options) };
}

/** Several lines, for a `<pre>`. */
export function lines(text: Untrusted<string>): Markup {
  return { html: pageLines(text) };
}

/** A style sheet or script of ours, which HTML reads as it is: its text is a constant of this program. */
export function verbatim(element: 'style' | 'script', text: string): Markup {
  return { html: `<${element}>${text}</${element}>` };
}

function htmlOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return pageWords(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map((p) => p.html).join('');
}

import type { Prose, Untrusted } from '../untrusted.ts';
import { reveal } from '../untrusted.ts';

/**
 * The only place that turns a change's words into output. Everything here answers one line, unless it says otherwise,
 * in which nothing is hidden (control, bidi, zero-width and tag characters are spelled out) and nothing is active.
 */
export interface EscapeOptions {
  /** Characters of one quote above which its middle is left out; 200 unless told. */
  readonly max?: number;
  /** In a Markdown table a bar ends the cell, even within a code span. */
  readonly table?: boolean;
}

const QUOTE_MAX = 200;

/** For JSON and other plain text: quotes stand between backticks. */
export function plain(prose: Prose, options: EscapeOptions = {}): string {
  return join(prose, ownLine, (text) => fenced(quoted(text, options)));
}

/** The change's own words without marks around them: an agent's name, a path in a sentence of ours. */
export function bare(text: Untrusted<string>, options: EscapeOptions = {}): string {
  return quoted(reveal(text), options);
}

/** For a terminal: `paint` colours a quote; without it quotes stand between backticks. */
export function terminal(prose: Prose, paint?: (quote: string) => string, options: EscapeOptions = {}): string {
  if (!paint) return plain(prose, options);
  return join(
    prose,
    (text) => ownWords(text, (words) => words, paint),
    (text) => paint(quoted(text, options)),
  );
}

/** GitHub Markdown, inline: quotes become code spans, our own words can neither link, ping nor format. */
export function markdown(prose: Prose, options: EscapeOptions = {}): string {
  return join(
    prose,
    (text) => ownWords(text, escapeMarkdown, (code) => spanOf(code, options)),
    (text) => spanOf(quoted(text, options), options),
  );
}

export function codeSpan(text: Untrusted<string>, options: EscapeOptions = {}): string {
  return spanOf(quoted(reveal(text), options), options);
}

/** Several lines: a fenced block whose fence is longer than any run of backticks inside. Line breaks and tabs stay. */
export function codeBlock(language: string, text: Untrusted<string>): string {
  const lines = reveal(text).replace(/\r\n?/g, '\n').split('\n');
  const body = lines.map((line) => line.split('\t').map(visible).join('\t')).join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
  return `${fence}${language.replace(/[^a-z]/g, '')}\n${body}\n${fence}`;
}

/**
 * A label of a Mermaid picture, to stand between double quotes. All but ASCII letters, digits and blanks is a character
 * code (`#60;`), so that nothing is left of quotes, Markdown, HTML, icons (`fa:`), directives (`%%{`) or line ends.
 * https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
export function mermaidLabel(text: Untrusted<string>, max = 44): string {
  // Mermaid keeps codes between marks of its own while it draws (`ﬂ°…¶ß`), which must not come from outside.
  const own = reveal(text).replaceAll('\uFB02', '\\u{FB02}').replaceAll('\u00B6', '\\u{B6}');
  const label = quoted(own, { max }).trim() || ' ';
  return label.replace(/[^A-Za-z0-9 ]/gu, (c) => `#${c.codePointAt(0) ?? 32};`);
}

/** A double-quoted scalar of YAML on one line, which is one of JSON too; hidden characters are escaped. */
export function yamlString(text: Untrusted<string>): string {
  return JSON.stringify(reveal(text)).replaceAll('##[', '#\\u0023[').replace(HIDDEN, units);
}

/** For the inside of our own HTML element, on one line: quotes become `<code>`. */
export function html(prose: Prose, options: EscapeOptions = {}): string {
  return join(
    prose,
    (text) => ownWords(text, ownHtml, (code) => `<code>${entities(code)}</code>`),
    (text) => `<code>${entities(quoted(text, options))}</code>`,
  );
}

/** For a page of our own, where nothing links by itself: quotes become `<code>`. */
export function pageProse(prose: Prose, options: EscapeOptions = {}): string {
  return join(
    prose,
    (text) => ownWords(text, entities, (code) => `<code>${entities(code)}</code>`),
    (text) => `<code>${entities(quoted(text, options))}</code>`,
  );
}

/** The change's own words as a page's text or in a quoted attribute. */
export function pageText(text: Untrusted<string>, options: EscapeOptions = {}): string {
  return entities(quoted(reveal(text), options));
}

/** Prose without marks, at most `max` characters with its middle left out: the text of a picture. */
export function pageLabel(prose: Prose, max: number): string {
  const text = prose
    .map((part) => (typeof part === 'string' ? ownLine(part).replaceAll('`', '') : quoted(reveal(part.quote), {})))
    .join('');
  if (text.length <= max) return entities(text);
  const head = text.slice(0, Math.ceil(max * 0.6) - 1).replace(/[\uD800-\uDBFF]$/, '');
  const tail = text.slice(text.length - Math.floor(max * 0.4)).replace(/^[\uDC00-\uDFFF]/, '');
  return entities(`${head}…${tail}`);
}

/** Several lines for a `<pre>`: line breaks and tabs stay. */
export function pageLines(text: Untrusted<string>): string {
  const lines = reveal(text).replace(/\r\n?/g, '\n').split('\n');
  return entities(lines.map((line) => line.split('\t').map(visible).join('\t')).join('\n'));
}

/** Our own words on a page. */
export function pageWords(text: string): string {
  return entities(visible(text));
}

/** For an annotation's title or message line; the writer of the workflow command escapes `%` and line breaks after it. */
export function annotationText(prose: Prose, options: EscapeOptions = {}): string {
  return safeLine(plain(prose, options));
}

/** SARIF messages know links of the form `[text](target)`: broken here, as the brackets themselves are innocent. */
export function sarifText(prose: Prose, options: EscapeOptions = {}): string {
  return plain(prose, options).replaceAll('](', '] (');
}

/**
 * One line of a log. The runner obeys `::command::` at the start of a line after white space and `##[command]`
 * anywhere (actions/runner, ActionCommand.cs), on standard output and standard error alike.
 */
export function safeLine(line: string): string {
  return inert(line.replace(/[\r\n\u2028\u2029]+/g, ' ⏎ ').replace(HIDDEN, ''));
}

/** A finished line of ours, colours included, that must not be read as a workflow command. */
export function inert(line: string): string {
  return line.replaceAll('##[', '# #[').replace(/^((?:\s|\u001b\[\d+m)*):(?=:)/, '$1: ');
}

/**
 * A serialized document, two spaces deep, that is safe to print: what a reader of JSON decodes is the raw value, what
 * a terminal or a runner sees are `\u` escapes.
 */
export function json(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replaceAll('##[', '#\\u0023[');
  return `${text.replace(HIDDEN, (c) => (c === '\n' ? c : units(c)))}\n`;
}

/** The value itself, for machines: a field of JSON, a path of an annotation. Never for a text that people read. */
export function raw(text: Untrusted<string>): string {
  return reveal(text);
}

/** A path as a relative URI reference, each segment percent-encoded. */
export function pathUri(path: Untrusted<string>): string {
  const wellFormed = reveal(path).replace(/\p{Cs}/gu, '\uFFFD');
  return wellFormed.split('/').map(encodeURIComponent).join('/');
}

/** Any text with what can't be seen spelled out: a line break as ⏎, all else as `\u{202E}`. */
export function visible(text: string): string {
  return text
    .replace(/\r\n?|\n/g, '⏎')
    .replace(HIDDEN, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`)
    .replaceAll('##[', '#\\u{23}[');
}

/** At most about `max` characters: head and tail, and how much is missing between them. */
export function shorten(text: string, max: number = QUOTE_MAX): string {
  if (text.length <= max) return text;
  const head = text.slice(0, Math.ceil(max * 0.7)).replace(/[\uD800-\uDBFF]$/, '');
  const tail = text.slice(text.length - Math.floor(max * 0.3)).replace(/^[\uDC00-\uDFFF]/, '');
  return `${head}…(${text.length - head.length - tail.length} more)…${tail}`;
}

// Controls, formats (bidi, zero-width, tags), lone surrogates, private use, separators that are not a plain space,
// and all else that Unicode says to draw as nothing (variation selectors and fillers carry hidden text, too).
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

function quoted(text: string, options: EscapeOptions): string {
  return visible(shorten(text, options.max));
}

function join(prose: Prose, own: (text: string) => string, quote: (text: string) => string): string {
  return glue(prose.map((part) => (typeof part === 'string' ? own(part) : quote(reveal(part.quote)))));
}

/** Two code spans that touch would be read as others than they are: their fences would count as one. */
function glue(parts: readonly string[]): string {
  return parts
    .filter(Boolean)
    .reduce((out, part) => `${out}${out.endsWith('`') && part.startsWith('`') ? ' ' : ''}${part}`, '');
}

function ownLine(text: string): string {
  return visible(text.replace(/\s*\n\s*/g, ' '));
}

/** Backticks around a quote, as many as it takes, so that a quote can't pretend to end early. */
function fenced(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const pad = text === '' || text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + pad + text + pad + fence;
}

function spanOf(text: string, options: EscapeOptions): string {
  // Renderers differ on a backslash before an escaped bar, so that one is spelled out.
  const cell = options.table
    ? text.replace(/\\+\|/g, (run) => `${'\\u{5C}'.repeat(run.length - 1)}|`).replaceAll('|', '\\|')
    : text;
  // A code span drops one space at both ends if it has them at both.
  const span = cell.startsWith(' ') && cell.endsWith(' ') ? ` ${cell} ` : cell;
  return fenced(span);
}

function longestRun(text: string): number {
  let longest = 0;
  for (const run of text.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}

/** Our own words may hold `code` between backticks, which count only in pairs. */
function ownWords(text: string, words: (text: string) => string, code: (text: string) => string): string {
  const parts = ownLine(text).split('`');
  if (parts.length % 2 === 0) return words(parts.join("'"));
  return glue(parts.map((part, i) => (i % 2 === 0 ? words(part) : part && code(part))));
}

function ownHtml(text: string): string {
  return entities(unlink(text));
}

function escapeMarkdown(text: string): string {
  return unlink(text).replace(/[\\*_[\]<>|$~&]/g, (c) => (c === '<' || c === '&' ? entities(c) : `\\${c}`));
}

/** A word joiner breaks what GitHub links by itself: @names, #1, GH-1, commits, addresses. */
function unlink(text: string): string {
  return text
    .replace(/@(?=\w)/g, '@\u2060')
    .replace(/#(?=\d)/g, '#\u2060')
    .replace(/\bGH-(?=\d)/gi, (m) => `${m}\u2060`)
    .replace(/\b(?:https?|ftp):(?=\/\/)/gi, (m) => `${m}\u2060`)
    .replace(/\bwww(?=\.)/gi, (m) => `${m}\u2060`)
    .replace(/[0-9a-f]{7,}/gi, (m) => m.replace(/.{6}(?=.)/g, '$&\u2060'));
}

function entities(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function units(text: string): string {
  return Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join(
    '',
  );
}

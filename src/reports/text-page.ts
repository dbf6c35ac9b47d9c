import type { Severity } from '../finding.ts';
import type { Prose } from '../untrusted.ts';
import type { Paint } from './ansi.ts';
import { wrap } from './ansi.ts';
import { terminal } from './escape.ts';

/** What a text is written on: how wide it is, and with which colours. */
export interface Page {
  readonly paint: Paint;
  readonly color: boolean;
  readonly width: number;
}

/** Where the text of a finding begins: as far in as `  block  ` reaches. */
export const INDENT = ' '.repeat(9);

/** With colours a quote needs no marks around it. */
export function prose(page: Page, words: Prose): string {
  return terminal(words, page.color ? page.paint.cyan : undefined);
}

/** A paragraph in one colour behind `first`. */
export function block(page: Page, first: string, text: string, paint: (text: string) => string): string[] {
  return wrap(paint(text), page.width, paint(first));
}

export function severityPaint(paint: Paint, severity: Severity): (text: string) => string {
  return severity === 'block' ? paint.red : severity === 'warn' ? paint.yellow : paint.cyan;
}

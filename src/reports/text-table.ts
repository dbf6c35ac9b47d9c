import type { Finding } from '../finding.ts';
import { pad, wrap } from './ansi.ts';
import { bare } from './escape.ts';
import type { Page } from './text-page.ts';
import { prose, severityPaint } from './text-page.ts';
import { placeText, plural, SEVERITY } from './words.ts';

const ROWS_MAX = 50;

/** Findings at a glance: severity, title, place and rule. */
export function textTable(findings: readonly Finding[], page: Page): string[] {
  const more = findings.length - ROWS_MAX;
  return [
    ...findings.slice(0, ROWS_MAX).flatMap((f) => {
      const first = `  ${pad(severityPaint(page.paint, f.severity)(SEVERITY[f.severity]), 5)}  `;
      const where = page.paint.dim(`· ${bare(placeText(f.place))} · ${f.rule}`);
      return wrap(`${prose(page, f.title)} ${where}`, page.width, first);
    }),
    ...(more > 0 ? [`  … ${plural(more, 'more finding')}: the JSON report has all of them`] : []),
  ];
}

import type { Finding } from '../finding.ts';
import type { Paint } from './ansi.ts';
import { columns, fitEnd, fitStart, pad } from './ansi.ts';
import { bare } from './escape.ts';
import { severityPaint } from './text-page.ts';
import { placeText, plural, SEVERITY } from './words.ts';

const ROWS_MAX = 100;

/** All findings at a glance, one line each: severity, place, agent, rule. */
export function textTable(findings: readonly Finding[], paint: Paint, width: number): string[] {
  const room = width - '  block        '.length;
  const rows = findings.slice(0, ROWS_MAX).map((f) => ({
    severity: f.severity,
    where: fitEnd(bare(placeText(f.place)), Math.floor(room * 0.42)),
    agent: fitStart(bare(f.agent), Math.floor(room * 0.25)),
    rule: fitStart(f.rule, Math.floor(room * 0.33)),
  }));
  const where = widest(rows.map((r) => r.where));
  const agent = widest(rows.map((r) => r.agent));
  const more = findings.length - rows.length;
  return [
    ...rows.map((row) => {
      const color = severityPaint(paint, row.severity);
      const cells = [pad(row.where, where), pad(row.agent, agent), row.rule];
      return `  ${pad(color(SEVERITY[row.severity]), 5)}  ${cells.join('  ')}`;
    }),
    ...(more > 0 ? [`  … ${plural(more, 'more finding')}: the JSON report has all of them`] : []),
  ];
}

function widest(cells: readonly string[]): number {
  return cells.reduce((max, cell) => Math.max(max, columns(cell)), 0);
}

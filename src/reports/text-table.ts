import type { Finding } from '../finding.ts';
import type { Paint } from './ansi.ts';
import { columns, fit, fitEnd, pad } from './ansi.ts';
import { bare, plain } from './escape.ts';
import { placeText, plural, SEVERITY } from './words.ts';

const ROWS_MAX = 100;

/** All findings at a glance, one line each: severity, agent, new access, place. */
export function textTable(findings: readonly Finding[], paint: Paint, width: number): string[] {
  const room = width - 2 - 5 - 3 * 2;
  const [agentWidth, whereWidth] = [Math.floor(room * 0.2), Math.floor(room * 0.34)];
  const rows = findings.slice(0, ROWS_MAX).map((f) => ({
    severity: f.severity,
    agent: fit(bare(f.agent), agentWidth),
    title: plain(f.title),
    where: fitEnd(bare(placeText(f.place)), whereWidth),
  }));
  const agent = widest(rows.map((r) => r.agent));
  const where = widest(rows.map((r) => r.where));
  const titleWidth = room - agent - where;
  const more = findings.length - rows.length;
  return [
    ...rows.map((row) => {
      const color = row.severity === 'block' ? paint.red : row.severity === 'warn' ? paint.yellow : paint.cyan;
      const cells = [pad(row.agent, agent), pad(row.where, where), fit(row.title, titleWidth)];
      return `  ${color(pad(SEVERITY[row.severity], 5))}  ${cells.join('  ')}`.trimEnd();
    }),
    ...(more > 0 ? [`  … ${plural(more, 'more finding')}: the JSON report has all of them`] : []),
  ];
}

function widest(cells: readonly string[]): number {
  return cells.reduce((max, cell) => Math.max(max, columns(cell)), 0);
}

import type { Finding } from '../finding.ts';
import { distrust } from '../untrusted.ts';
import { pad, wrap } from './ansi.ts';
import { bare } from './escape.ts';
import type { Page } from './text-page.ts';
import { block, INDENT, prose, severityPaint } from './text-page.ts';
import { namesAgent, placeText, plural, SEVERITY, witnessSentence } from './words.ts';

const SUGGESTION_LINES = 20;
const ALSO_MAX = 5;

/** What of a finding was told before it, in the heading or of another finding. */
export interface Told {
  readonly title: boolean;
  readonly why: boolean;
  readonly fix: boolean;
}

/** One finding in full, without what was told before it. */
export function findingLines(page: Page, finding: Finding, told: Told): string[] {
  const { paint } = page;
  const first = `  ${pad(severityPaint(paint, finding.severity)(SEVERITY[finding.severity]), 5)}  `;
  const where = paint.bold(bare(placeText(finding.place)));
  const agent = namesAgent(finding) ? '' : ` ${bare(finding.agent)} ·`;
  const place = `${where} ${paint.dim(`·${agent} ${finding.rule}`)}`;
  const title = told.title ? [] : wrap(paint.bold(prose(page, finding.title)), page.width, first);
  return [
    ...title,
    ...wrap(place, page.width, told.title ? first : INDENT),
    ...alsoLines(page, finding),
    ...(finding.witness
      ? wrap(prose(page, witnessSentence(finding.witness)), page.width, `${INDENT}${paint.dim('new')}   `)
      : []),
    ...(told.why ? [] : wrap(paint.dim(prose(page, finding.why)), page.width, `${INDENT}${paint.dim('why')}   `)),
    ...(told.fix ? [] : wrap(prose(page, finding.remediation), page.width, `${INDENT}${paint.green('fix')}   `)),
    ...suggestionLines(page, finding),
    ...block(page, `${INDENT}id    `, finding.fingerprint, paint.dim),
  ];
}

function alsoLines(page: Page, finding: Finding): string[] {
  if (finding.also.length === 0) return [];
  const shown = finding.also.slice(0, ALSO_MAX).map((p) => bare(placeText(p)));
  const more = finding.also.length > ALSO_MAX ? ` and ${finding.also.length - ALSO_MAX} more` : '';
  return block(page, `${INDENT}also  `, shown.join(', ') + more, page.paint.dim);
}

function suggestionLines(page: Page, finding: Finding): string[] {
  if (!finding.suggestion) return [];
  const { replacement } = finding.suggestion;
  const column = `${INDENT}      `;
  if (replacement === '') return [`${column}${page.paint.green('- delete these lines')}`];
  const text = replacement.replaceAll('\t', '  ').replace(/\r?\n$/, '');
  const all = dedent(text.split(/\r\n?|\n/));
  const shown = all.slice(0, SUGGESTION_LINES).flatMap((line) => {
    const indent = /^ {0,40}/.exec(line)?.[0] ?? '';
    const words = page.paint.green(bare(distrust(line.slice(indent.length))));
    return wrap(words, page.width, `${column}${page.paint.green('+')} ${indent}`);
  });
  const more = all.length - SUGGESTION_LINES;
  return more > 0 ? [...shown, `${column}… ${plural(more, 'more line')}`] : shown;
}

/** The lines without the indentation that they share. */
function dedent(lines: readonly string[]): string[] {
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = depths.reduce((least, depth) => Math.min(least, depth), 1000);
  return lines.map((line) => line.slice(shared));
}

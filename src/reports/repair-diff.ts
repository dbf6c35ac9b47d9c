import type { Finding } from '../finding.ts';
import type { LineRepair } from '../repair/line-repair.ts';
import { distrust } from '../untrusted.ts';
import { codeBlock, codeSpan } from './escape.ts';
import { plural } from './words.ts';

/** What to write instead, as a diff: from the repair that was tried, else from the finding's own suggestion. */
export function repairDiff(finding: Finding, repair: LineRepair | undefined): string[] {
  if (repair) {
    const { path, startLine, now, instead } = repair;
    const where = codeSpan(distrust(`${path}:${startLine}`));
    const lead = repair.kind === 'narrower' ? `For example, in ${where}` : `As it was before, in ${where}`;
    const lines = [...now.map((l) => `-${l}`), ...instead.map((l) => `+${l}`)];
    return [`${lead} (tried: with it this finding is gone):`, codeBlock('diff', distrust(lines.join('\n')))];
  }
  return suggestion(finding);
}

const SUGGESTION_LINES = 40;

function suggestion(finding: Finding): string[] {
  if (!finding.suggestion) return [];
  const { startLine, endLine } = finding.place;
  const lines = startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`;
  const where = `${lines} of ${codeSpan(finding.place.path)}`;
  const { replacement } = finding.suggestion;
  if (replacement === '') return [`Suggested change: delete ${where}.`];
  const all = replacement.replace(/\r?\n$/, '').split(/\r\n?|\n/);
  const shown = all.slice(0, SUGGESTION_LINES).map((line) => `+${line.slice(0, 500)}`);
  const more = all.length > shown.length ? ` (the first ${shown.length} of ${plural(all.length, 'line')})` : '';
  return [`Suggested change of ${where}${more}:`, codeBlock('diff', distrust(shown.join('\n')))];
}

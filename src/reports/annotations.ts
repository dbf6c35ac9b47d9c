import type { Finding, Review, Severity } from '../finding.ts';
import { annotationText, raw } from './escape.ts';
import { openFindings, plural, witnessSentence } from './words.ts';

/** A note at a line of the diff. Title and message are safe text; the path is raw, its writer escapes it. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly title: string;
  readonly message: string;
}

/**
 * Annotations of the findings that count, worst first. The runner shows the first ten of each level, so the tenth
 * says how many there are beyond it.
 */
export function renderAnnotations(review: Review): Annotation[] {
  const open = openFindings(review);
  return LEVELS.flatMap(({ severity, level }) => {
    const found = open.filter((f) => f.severity === severity);
    const whole = found.length <= PER_LEVEL ? found : found.slice(0, PER_LEVEL - 1);
    const shown = whole.map((finding) => annotation(finding, level));
    const last = found[PER_LEVEL - 1];
    return found.length <= PER_LEVEL || !last ? shown : [...shown, overflow(last, level, found.length - shown.length)];
  });
}

const PER_LEVEL = 10;
/** The runner cuts a message at 4,096 characters. */
const MESSAGE_MAX = 4000;
const TITLE_MAX = 250;

const LEVELS: readonly { readonly severity: Severity; readonly level: Annotation['level'] }[] = [
  { severity: 'block', level: 'error' },
  { severity: 'warn', level: 'warning' },
  { severity: 'note', level: 'notice' },
];

function annotation(finding: Finding, level: Annotation['level']): Annotation {
  const { witness } = finding;
  const removed =
    finding.place.side === 'base' ? `This was at line ${finding.place.startLine} before; the change removes it.` : '';
  const message = [
    witness ? annotationText(witnessSentence(witness)) : '',
    removed,
    annotationText(finding.why),
    `Fix: ${annotationText(finding.remediation)}`,
    `${finding.rule} · ${finding.fingerprint}`,
  ];
  return {
    level,
    ...anchor(finding),
    title: cut(annotationText(finding.title, { max: 100 }), TITLE_MAX),
    message: cut(message.filter(Boolean).join('\n'), MESSAGE_MAX),
  };
}

function overflow(finding: Finding, level: Annotation['level'], count: number): Annotation {
  return {
    level,
    ...anchor(finding),
    title: `${plural(count, 'more finding')}`,
    message: `${plural(count, 'more finding')}, see the summary: GitHub shows no more than ${PER_LEVEL} annotations of a kind.`,
  };
}

/** A line that head no longer has can't be annotated: its file is, at the top. */
function anchor({ place }: Finding): { path: string; startLine: number; endLine: number } {
  const path = raw(place.path);
  return place.side === 'base'
    ? { path, startLine: 1, endLine: 1 }
    : { path, startLine: place.startLine, endLine: place.endLine };
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
